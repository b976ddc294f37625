import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Breaks")
struct BreakTests {
  private func hours(
    _ minutes: Int, kind: BreakSession.Kind = .notGiven,
    paid: BreakSession.PaidFlag = .notGiven, position: PositionRecord.PaidBreaks = .notGiven,
    paysByDefault: Bool = false
  ) throws -> String {
    var company = try Company()
    company.policy.paysBreaksByDefault = paysByDefault
    var post = PositionRecord(id: 9)
    post.paidBreaks = position
    company.data.positions.append(post)
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00") {
      $0.position = RecordIndex(0)
    }
    try company.pause("2026-10-26 12:00", "2026-10-26 12:\(minutes)") {
      $0.kind = kind
      $0.paid = paid
    }
    return try company.batch().hours(of: "1")
  }

  @Test("The law's short-break rule comes first: 20 minutes or less is work, 29 CFR 785.18")
  func shortBreak() throws {
    #expect(try hours(20, position: .none) == "regular 9.00")
    #expect(try hours(21, position: .none) == "regular 8.65")
    #expect(try hours(10, paid: .unpaid, position: .all) == "regular 9.00")
    #expect(try hours(20, kind: .meal, paid: .unpaid) == "regular 9.00")
  }

  @Test("Then the break's own flag")
  func ownFlag() throws {
    #expect(try hours(30, paid: .paid, position: .none) == "regular 9.00")
    #expect(try hours(21, paid: .unpaid, position: .all) == "regular 8.65")
  }

  private func flagged(_ change: (inout Company) -> Void = { _ in }) throws -> PayBatch {
    var company = try Company()
    change(&company)
    let guardOne = company.employee("1")
    for (day, minutes) in [(24, 10), (26, 15), (27, 20), (28, 21)] {
      try company.session(guardOne, "2026-10-\(day) 08:00", "2026-10-\(day) 17:00")
      try company.pause("2026-10-\(day) 12:00", "2026-10-\(day) 12:\(minutes)") {
        $0.paid = .unpaid
      }
    }
    return try company.batch()
  }

  @Test("Short breaks marked as unpaid are one warning, about those of the period")
  func contraryFlag() throws {
    let batch = try flagged()
    #expect(batch.hours(of: "1") == "regular 26.65")
    #expect(batch.kinds == ["warning short-break-unpaid"])
    #expect(batch.findings[0].message.contains("2 breaks"))
    #expect(batch.findings[0].message.contains("0.58 hours are paid"))
  }

  @Test("Where the configuration lets the flag win, they are cut, with a note")
  func flagBeforeLaw() throws {
    let batch = try flagged { $0.policy.trustsBreakFlag = true }
    #expect(batch.hours(of: "1") == "regular 26.07")
    #expect(batch.kinds == ["note short-break-unpaid"])
  }

  @Test("The flag goes before the company's own policy for 21 to 29 minutes")
  func flagBeforePolicy() throws {
    let batch = try flagged {
      $0.policy.duty = DutyRules()
      $0.policy.duty?.shortBreakSeconds = 1500
    }
    #expect(batch.hours(of: "1") == "regular 26.65")
  }

  @Test("Then the position, by kind of break")
  func position() throws {
    #expect(try hours(30, kind: .meal, position: .none) == "regular 8.50")
    #expect(try hours(30, kind: .meal, position: .all) == "regular 9.00")
    #expect(try hours(30, kind: .meal, position: .mealOnly) == "regular 9.00")
    #expect(try hours(30, kind: .meal, position: .restOnly) == "regular 8.50")
    #expect(try hours(30, kind: .rest, position: .restOnly) == "regular 9.00")
  }

  @Test("Then the configured default")
  func byDefault() throws {
    #expect(try hours(30, paysByDefault: true) == "regular 9.00")
    #expect(try hours(30) == "regular 8.50")
  }

  @Test("Breaks that overlap are cut once")
  func overlapping() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.pause("2026-10-26 12:00", "2026-10-26 12:40")
    try company.pause("2026-10-26 12:30", "2026-10-26 13:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.00")
    #expect(batch.controls.unpaidBreakSeconds == 3600)
  }

  @Test("A break that sticks out of its session counts inside only, with a warning")
  func outside() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.pause("2026-10-26 16:45", "2026-10-26 17:30")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 8.75")
    #expect(batch.kinds == ["warning break-outside-session"])
  }

  @Test("An open or backward break leaves it open what the session is paid, so it waits")
  func unusable() throws {
    for end in [nil, "2026-10-26 11:00"] {
      var company = try Company()
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
      try company.pause("2026-10-26 12:00", end)
      let kinds = try company.batch().kinds
      #expect(kinds == [end == nil ? "blocking open-break" : "blocking break-end-before-start"])
    }
  }

  @Test("A break over the whole session leaves nothing to pay")
  func wholeSession() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 10:00")
    try company.pause("2026-10-26 08:00", "2026-10-26 10:00")
    #expect(try company.batch().fates == ["excluded:unpaid-breaks": 1])
  }

  @Test("A paid break on terms of its own is paid on them")
  func ownTerms() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00") { $0.payRate = 200_000 }
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") {
      $0.paid = .paid
      $0.payRate = 100_000
    }
    let batch = try company.batch()
    #expect(batch.lines.map(\.rate) == [100_000, 200_000])
    #expect(batch.lines.map(\.seconds) == [1800, 30_600])
  }

  @Test("A break under a code that is not worked time leaves it open what is paid")
  func unmappedCode() throws {
    for code in ["XYZ", "SICK"] {
      var company = try Company()
      let guardOne = company.employee("1")
      let label = company.data.labels.label(code)
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
      try company.pause("2026-10-26 12:00", "2026-10-26 12:30") {
        $0.paid = .paid
        $0.payCode = label
      }
      let batch = try company.batch()
      #expect(batch.fates == ["held:unmapped-pay-code": 1])
    }
  }

  @Test("Work in another session during a break is work")
  func workedThrough() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.pause("2026-10-26 12:00", "2026-10-26 13:00")
    try company.session(guardOne, "2026-10-26 12:00", "2026-10-26 13:00")
    #expect(try company.batch().hours(of: "1") == "regular 9.00")
  }
}
