import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("What is wrong with pay runs and with the items of one person")
struct PayrunCheckTests {
  @Test("more hours than the period has hold the employee")
  func hoursBeyondPeriod() throws {
    // 14 days, and the hour of a night in which the clocks go back.
    for (hours, isTooMuch) in [
      (["337"], false), (["337.01"], true), (["200", "137.01"], true), (["28800", "-28790"], true),
      (["80", "-337.01"], true), (["80", "-337"], false),
    ] {
      var (company, guardOne) = try Company.withPayrun()
      let other = company.employee("2")
      try company.item(other, "300")
      for one in hours { try company.item(guardOne, one) }
      let batch = try company.payrunBatch()
      #expect(batch.kinds == (isTooMuch ? ["blocking hours-beyond-period"] : []), "\(hours)")
      #expect(
        batch.employees.map(\.held) == [isTooMuch ? .hoursBeyondPeriod : nil, nil], "\(hours)")
    }
  }

  @Test("the message says what the period has")
  func hoursBeyondPeriodMessage() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "28800")
    let message = try company.payrunBatch().findings.first?.message ?? ""
    #expect(message.contains("28800.00 hours, and the period has 337.00"))
  }

  @Test("one kind of time of one shift in two pay runs is paid twice")
  func paidTwice() throws {
    let cases: [(kind: String, date: String, shift: Int64, hours: String, isTwice: Bool)] = [
      ("REG", "2026-10-26", 77, "8", true), ("Regular", "2026-10-26", 77, "3", true),
      ("OT", "2026-10-26", 77, "8", false), ("REG", "2026-10-27", 77, "8", false),
      ("REG", "2026-10-26", 78, "8", false), ("REG", "2026-10-26", Payable.notGiven, "8", false),
      ("REG", "2026-10-26", 77, "-8", false),
    ]
    for one in cases {
      for isSecondRun in [true, false] {
        var (company, guardOne) = try Company.withPayrun()
        try company.item(guardOne, "8") { $0.shiftNumber = 77 }
        if isSecondRun { try company.payrun(660) }
        try company.item(guardOne, one.hours, one.kind, on: one.date) {
          $0.shiftNumber = one.shift
        }
        // Within one pay run, only the very same item again.
        let isTwice = one.isTwice && (isSecondRun || (one.kind == "REG" && one.hours == "8"))
        let batch = try company.payrunBatch()
        #expect(
          batch.kinds.filter { $0 == "blocking paid-twice" }.count == (isTwice ? 1 : 0), "\(one)")
        #expect(batch.employees.map(\.held) == [isTwice ? .paidTwice : nil], "\(one)")
      }
    }
  }

  @Test("a pay run without items blocks beside others, unless it announces no hours")
  func withoutItems() throws {
    for (seconds, isMissing) in [(Int64(-1), true), (0, false), (3_600, true)] {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "8")
      try company.payrun(660) { $0.totalSeconds = seconds }
      #expect(
        try company.payrunBatch().kinds == (isMissing ? ["blocking payrun-without-items"] : []))
    }
  }

  @Test("items of the period in pay runs of no or another period are one warning a pay run")
  func leftOut() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8")
    try company.payrun(700) { $0.first = CalendarDate("2026-10-26") }
    try company.item(guardOne, "8")
    try company.item(guardOne, "2", "OT")
    try company.item(guardOne, "150", "") { $0.isExpense = true }
    try company.item(guardOne, "8", on: "2026-10-24")
    try company.payrun(777) { payrun in
      payrun = Payrun(id: 777)
      payrun.isKnown = false
    }
    try company.item(guardOne, "4")
    try company.payrun(778) { $0.last = CalendarDate("2026-12-24") }
    try company.item(guardOne, "8", on: "2026-12-20")
    let findings = try company.payrunBatch().findings
    #expect(findings.map(\.id) == [.payrunLeftOut, .payrunLeftOut])
    #expect(
      findings[0].message.hasPrefix("The pay run is of 2026-10-26..2026-11-07, and 3 items of it "))
    #expect(findings[0].message.contains(" 10.00 hours "))
    #expect(
      findings[1].message.hasPrefix("The pay run is not in the snapshot, and one item of it "))
  }

  @Test("a pay run that is known by its last date alone is not added to others in silence")
  func periodUnclear() throws {
    // Schedules of pay runs, an exclamation mark for one that says when it begins.
    let cases: [(schedules: [String], unclear: [Int64])] = [
      (["9"], []), (["!9", "9"], []), (["!9", "8"], [660]), (["!9", ""], [660]),
      (["!", ""], [660]), (["!9", "!8"], []), (["!", "!"], []), (["9", "9"], []),
      (["9", "8"], [659, 660]), (["", ""], [659, 660]), (["!9", "!8", "8"], []),
    ]
    for one in cases {
      var company = try Company()
      let guardOne = company.employee("1")
      for (index, schedule) in one.schedules.enumerated() {
        let label = company.data.labels.label(schedule.filter { $0 != "!" })
        try company.payrun(Int64(659 + index)) { payrun in
          payrun.schedule = label
          if !schedule.hasPrefix("!") { payrun.first = nil }
        }
        try company.item(guardOne, "8")
      }
      let unclear = try company.payrunBatch().findings.filter { $0.id == .payrunPeriodUnclear }
      #expect(unclear.compactMap(\.subject.record?.id) == one.unclear, "\(one)")
    }
  }

  @Test("a premium inside the rate of regular hours is said, once for an employee")
  func rateBesideBase() throws {
    let cases: [(kind: String, rate: Int64, baseRate: Int64, isBeside: Bool)] = [
      ("REG", 300_000, 200_000, true), ("REG", 200_050, 200_000, false),
      ("REG", 200_051, 200_000, true), ("REG", 190_000, 200_000, true),
      ("REG", 300_000, 0, false), ("REG", Payable.notGiven, 200_000, false),
      ("OT", 300_000, 200_000, false), ("OT", 280_000, 200_000, false),
      ("MINE", 220_000, 200_000, false), ("MINE", 200_000, 200_000, true),
    ]
    for one in cases {
      var (company, guardOne) = try Company.withPayrun()
      company.payCodes = "payCode,bucket,time,multiplier\nMINE,regular,worked,1.1\n"
      for _ in 0..<2 {
        try company.item(guardOne, "8", one.kind) {
          $0.rate = one.rate
          $0.baseRate = one.baseRate
        }
      }
      let findings = try company.payrunBatch().findings
      #expect(findings.map(\.id) == (one.isBeside ? [.rateBesideBase] : []), "\(one)")
      #expect(findings.allSatisfy { $0.message.hasPrefix("2 items, this one first, pay regular") })
    }
  }

  @Test("a pay run that is not final says why")
  func notFinal() throws {
    for (status, words) in [
      (Payrun.Status.notGiven, "does not say how far"), (.other, "may be voided"),
      (.unprocessed, "not processed yet"), (.processing, "not processed yet"),
    ] {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "8")
      company.data.payruns[0].status = status
      let findings = try company.payrunBatch().findings
      #expect(findings.map(\.id) == [.payrunNotFinal])
      #expect(findings[0].message.contains(words))
    }
  }
}
