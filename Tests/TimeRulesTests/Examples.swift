import PayrollModel
import PayrollTestSupport
import TimeRules

/// Short ways to write the worked time of tests.
enum Examples {
  /// A Monday.
  static let monday = CalendarDate(daysSince1970: 20_605)

  /// The pieces that begin at `hour` (UTC) on the n-th day from the Monday and last `hours`.
  static func piece(
    day: Int, at hour: Int64 = 0, hours: Int64, group: Int16 = -1, preset: Int32 = 0,
    rate: Int32 = -1, shift: Int32 = -1
  ) -> WorkedPiece {
    let start = (Int64(monday.daysSince1970) + Int64(day)) * 86_400 + hour * 3600
    return WorkedPiece(
      start: start, end: start + hours * 3600, tag: Int32(day), holidayGroup: group,
      presetMultiplier: preset, rate: rate, shift: shift)
  }

  /// A week from Monday with these hours on its days, from midnight UTC on.
  static func week(_ hours: [Int64]) -> [WorkedPiece] {
    hours.enumerated().filter { $0.element > 0 }.map { piece(day: $0.offset, hours: $0.element) }
  }

  /// A holiday from midnight to midnight UTC on the n-th day.
  static func holiday(day: Int, name: String = "Labor Day") -> HolidayWindow {
    let start = Instant(
      secondsSince1970: (Int64(monday.daysSince1970) + Int64(day)) * 86_400)
    return HolidayWindow(start: start, end: start.adding(seconds: 86_400), name: name)
  }

  /// A classifier in UTC for weeks from Monday.
  static func classifier(
    _ version: RuleSetVersion, holidays: [HolidayWindow] = [],
    policy: HolidayPolicy? = .ordinaryTime
  ) -> Classifier {
    Classifier(
      version: version, workweek: Workweek(start: .monday), zone: .utc,
      dates: monday.adding(days: -7)...monday.adding(days: 27),
      holidays: HolidayWindows(groups: [holidays]), holidayPolicy: policy,
      periodAnchor: version.periodDays == nil ? nil : monday)
  }

  /// The version of a shipped rule set that is in force on the Monday.
  static func shipped(_ id: String) throws -> RuleSetVersion {
    try Mappings.ruleSet(id).version(on: monday)
  }
}

extension Classifier {
  /// The slices of pieces as text: `day rule hours`, joined by commas.
  func summary(_ pieces: [WorkedPiece], context: EmployeeContext = .none) -> String {
    slices(of: pieces, context: context).map { slice in
      let day = slice.workday - Examples.monday.daysSince1970
      return "\(day) \(reasons[Int(slice.reason)].rule) \(Hours.text(seconds: slice.seconds))"
    }.joined(separator: ", ")
  }
}
