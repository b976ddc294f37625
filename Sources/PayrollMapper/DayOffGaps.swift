import PayrollModel
import TimeRules

/// Employees of whom nobody knows whether they ordinarily work on the day of a holiday that moves
/// only for those who do not.
struct DayOffGaps {
  private struct Gap {
    let calendar: String
    let moves: [KeptHoliday]
    let first: Int
    var count = 1
  }

  private var gaps: [Int: Gap] = [:]

  /// Notes the employee at a place, who is under a jurisdiction whose calendar has such moves.
  mutating func add(_ employee: Int, jurisdiction: Int, calendar: String, _ moves: [KeptHoliday]) {
    if gaps[jurisdiction] != nil {
      gaps[jurisdiction]?.count += 1
    } else {
      gaps[jurisdiction] = Gap(calendar: calendar, moves: moves, first: employee)
    }
  }

  /// A finding for each calendar, zone and rule set.
  func findings(_ data: TimeData) -> [Finding] {
    gaps.sorted { $0.key < $1.key }.map { _, gap in
      let holidays = gap.moves.map { holiday in
        "\(holiday.rule?.name ?? holiday.name) from "
          + (holiday.actual.weekday == .saturday ? "Saturday" : "Sunday")
          + ", \(holiday.actual), to \(holiday.date)"
      }
      let who =
        gap.count == 1
        ? "this employee has" : "this employee and \(gap.count - 1) more have"
      return Finding(
        .dayOffUnclear, data.subject(ofEmployee: gap.first),
        "The holiday calendar \(gap.calendar) moves \(holidays.joined(separator: "; ")), but only "
          + "for people who have the day itself off, and nothing says whether \(who).")
    }
  }
}
