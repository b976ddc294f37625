import PayrollModel
import Testing
import WageRules

/// Who is paid for a holiday, at the bounds of each rule and with several rules.
@Suite struct HolidayConditionTests {
  private typealias Eligibility = StatutoryHolidayPay.Eligibility

  private static let employed = #"{ "rule": "employed", "atLeast": 30, "citation": "s. 2" }"#
  private static let weekday =
    #"{ "rule": "regular-workday", "atLeast": 2, "ofLast": 3, "citation": "s. 3" }"#
  private static let shifts = #"{ "rule": "scheduled-shifts", "citation": "s. 5" }"#

  /// Judged where the pay itself needs nothing to be known.
  private func judged(_ record: HolidayPayRecord, _ conditions: String...) throws -> Eligibility {
    let rules = try HolidayRule.rules(
      #"{ "formula": "normal-day", "citation": "s. 1" }"#,
      conditions: conditions.joined(separator: ", "))
    var record = record
    record.normalDayPay = Money(cents: 100)
    return try StatutoryHolidayPay(record, by: rules).eligibility
  }

  private func open(_ what: String, _ citation: String) -> Eligibility {
    .undetermined(reason: "\(what) is not known", citation: citation)
  }

  @Test func daysOfEmployment() throws {
    for (days, employed) in [(30, 30), (31, 31), (29, 29), (0, 0), (-5, 0)] {
      var record = HolidayPayTests.record()
      record.hireDate = HolidayPayTests.holiday.adding(days: -days)
      #expect(
        try judged(record, Self.employed)
          == (days >= 30
            ? .eligible
            : .notEligible(reason: "employed for \(employed) days, not 30", citation: "s. 2")))
    }
    var record = HolidayPayTests.record()
    record.hireDate = nil
    #expect(try judged(record, Self.employed) == open("the hire date", "s. 2"))
  }

  @Test func anAveragingAgreementHelpsOnlyWhereTheRuleSaysSo() throws {
    for (word, isEnough) in [(#""orAveragingAgreement": true,"#, true), ("", false)] {
      var record = HolidayPayTests.record()
      let rule = """
        { "rule": "days", "atLeast": 2, "days": "worked", \(word) "citation": "s. 6",
          "window": { "days": 10, "ends": "before-holiday" } }
        """
      #expect(try judged(record, rule) != .eligible)
      record.hasAveragingAgreement = true
      #expect((try judged(record, rule) == .eligible) == isEnough)
      record.hasAveragingAgreement = false
      record.recordsFrom = HolidayPayTests.holiday.adding(days: -9)
      #expect(try judged(record, rule) == open("what was worked from 2026-08-28 on", "s. 6"))
      // Enough days are enough, whatever is not known.
      record.earnings = try HolidayPayTests.days([1, 2], "1")
      #expect(try judged(record, rule) == .eligible)
    }
  }

  @Test func theWeekdayOfTheHoliday() throws {
    func record(_ distances: [Int]) throws -> HolidayPayRecord {
      HolidayPayTests.record(try HolidayPayTests.days(distances, "1"))
    }
    for (distances, isEligible) in [
      ([7, 14], true), ([14, 21], true), ([7, 21], true), ([7, 28], false), ([0, 7], false),
      ([7, 8, 15], false), ([7, 7], false), ([], false),
    ] {
      let eligibility = try judged(record(distances), Self.weekday)
      #expect((eligibility == .eligible) == isEligible, "\(distances)")
    }
    var sick = try record([7])
    sick.earnings += try HolidayPayTests.days([14], "1", kind: .sick)
    #expect(
      try judged(sick, Self.weekday)
        == .notEligible(
          reason: "worked on 1 of the last 3 mondays, not on 2", citation: "s. 3"))
    for (from, hired, isKnown) in [(21, 400, true), (20, 400, false), (20, 20, true)] {
      sick.recordsFrom = HolidayPayTests.holiday.adding(days: -from)
      sick.hireDate = HolidayPayTests.holiday.adding(days: -hired)
      let unknown = open("what was worked from 2026-08-17 on", "s. 3")
      #expect((try judged(sick, Self.weekday) == unknown) == !isKnown, "\(from) \(hired)")
    }
    sick.isRegularWorkday = false
    #expect(
      try judged(sick, Self.weekday)
        == .notEligible(reason: "monday is no regular workday", citation: "s. 3"))
    sick.isRegularWorkday = true
    #expect(try judged(sick, Self.weekday) == .eligible)
  }

  @Test func shiftsOnBothSides() throws {
    let known: [HolidayPayRecord.Attendance?] = [.worked, .excused, .absent, nil]
    for before in known {
      for after in known {
        var record = HolidayPayTests.record()
        (record.lastShiftBefore, record.firstShiftAfter) = (before, after)
        let no = "did not work the"
        let expected: Eligibility =
          switch (before, after) {
          case (.absent?, _):
            .notEligible(
              reason: "\(no) last scheduled shift before the holiday", citation: "s. 5")
          case (_, .absent?):
            .notEligible(
              reason: "\(no) first scheduled shift after the holiday", citation: "s. 5")
          case (nil, _):
            open("whether the last scheduled shift before the holiday was worked", "s. 5")
          case (_, nil):
            open("whether the first scheduled shift after the holiday was worked", "s. 5")
          default: .eligible
          }
        #expect(try judged(record, Self.shifts) == expected)
      }
    }
  }

  @Test func whatIsNotMetOutweighsWhatIsNotKnown() throws {
    var record = HolidayPayTests.record()
    record.hireDate = nil
    record.lastShiftBefore = nil
    #expect(try judged(record, Self.employed, Self.shifts) == open("the hire date", "s. 2"))
    let shift = "whether the last scheduled shift before the holiday was worked"
    #expect(try judged(record, Self.shifts, Self.employed) == open(shift, "s. 5"))
    record.firstShiftAfter = .absent
    guard case .notEligible = try judged(record, Self.employed, Self.shifts) else {
      Issue.record("an absence was not seen behind what is not known")
      return
    }
    #expect(try judged(record) == .eligible)
  }

  @Test func workWaivesTheRuleThatSaysSoAndNoOther() throws {
    let waived = Self.shifts.dropLast() + #", "waivedByWork": true }"#
    var record = HolidayPayTests.record()
    record.rate = try Examples.rate("10")
    record.lastShiftBefore = .absent
    guard case .notEligible = try judged(record, String(waived)) else {
      Issue.record("without work nothing is waived")
      return
    }
    record.workedSeconds = 1
    #expect(try judged(record, String(waived)) == .eligible)
    #expect(try judged(record, Self.shifts) != .eligible)
    record.hireDate = nil
    #expect(try judged(record, String(waived), Self.employed) == open("the hire date", "s. 2"))
  }
}
