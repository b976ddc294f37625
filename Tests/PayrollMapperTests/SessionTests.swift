import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Sessions that cannot be paid as they are")
struct SessionTests {
  @Test("An open session waits and says so; the employee's others are paid")
  func open() throws {
    var company = try Company()
    let guardOne = company.employee("000117")
    try company.session(guardOne, "2026-10-26 08:00", nil)
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking open-session"])
    #expect(batch.isBlocked)
    #expect(batch.fates == ["held:open-session": 1, "paid": 1])
    #expect(batch.hours(of: "000117") == "regular 8.00")
    let finding = try #require(batch.findings.first)
    #expect(finding.subject.employee == "000117")
    #expect(finding.subject.date == CalendarDate("2026-10-26"))
    #expect(finding.subject.record?.description == "work-sessions/1000")
    #expect(finding.message == "The session has no clock-out.")
  }

  @Test("End before start, more than 24 hours, no start: each waits")
  func unreadable() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 17:00", "2026-10-26 08:00")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-28 08:01")
    try company.session(guardOne, "2026-10-29 08:00", "2026-10-29 16:00") {
      $0.traits.insert(.hasNoStart)
    }
    let batch = try company.batch()
    #expect(
      batch.kinds == [
        "blocking end-before-start", "blocking long-session", "blocking session-without-start",
      ])
    #expect(batch.lines.isEmpty)
    #expect(
      batch.findings[0].message == "The session ends 9.00 hours before it starts.")
  }

  @Test("Exactly 24 hours is a session")
  func wholeDay() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-27 08:00")
    #expect(try company.batch().hours(of: "1") == "regular 24.00")
  }

  @Test("Empty, cancelled and unpayable sessions stay out, each with a note")
  func excluded() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 08:00")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:00") { $0.status = .cancelled }
    try company.session(guardOne, "2026-10-28 08:00", "2026-10-28 16:00") {
      $0.traits.insert(.isNotPayable)
    }
    let shift = try company.shift(guardOne, "2026-10-29 08:00", "2026-10-29 16:00") {
      $0.isNotPayable = true
    }
    try company.session(guardOne, "2026-10-29 08:00", "2026-10-29 16:00") { $0.shift = shift }
    let batch = try company.batch()
    #expect(
      batch.kinds == [
        "note cancelled-session", "note empty-session", "note not-payable", "note not-payable",
      ])
    #expect(!batch.isBlocked)
    #expect(
      batch.fates == [
        "excluded:cancelled": 1, "excluded:empty": 1, "excluded:not-payable": 2,
      ])
  }

  @Test("A session that was taken back needs no end")
  func cancelledOpen() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-27 08:00", nil) { $0.status = .cancelled }
    #expect(try company.batch().kinds == ["note cancelled-session"])
  }

  @Test("A pay code that the source does not pay keeps the session out")
  func unpayableCode() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    var code = PayCodeRecord(id: 1)
    code.code = company.data.labels.label("REG")
    code.isNotPayable = true
    company.data.payCodes.append(code)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: "REG")
    let batch = try company.batch()
    #expect(batch.fates == ["excluded:not-payable": 1])
    #expect(
      batch.findings.map(\.message)
        == ["Nothing is paid for the session: the pay code \"REG\" is marked not payable."])
  }

  @Test("A pay code that leaves overtime alone in the source is counted here, with a note")
  func ignoresOvertime() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    var code = PayCodeRecord(id: 1)
    code.code = company.data.labels.label("REG")
    code.ignoresOvertime = true
    company.data.payCodes.append(code)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: "REG")
    let batch = try company.batch()
    #expect(batch.kinds == ["note ignores-overtime"])
    #expect(batch.hours(of: "1") == "regular 8.00")
  }

  @Test("Rows that the reader refused are counted among the sessions")
  func refusedRows() throws {
    var company = try Company()
    var statistics = ResourceStatistics(.workSession, resource: "work-sessions")
    statistics.refusedRowCount = 2
    company.data.resources.append(statistics)
    #expect(try company.batch().fates == ["held:unreadable-row": 2])
  }

  @Test("Work on a cancelled shift waits for a person")
  func cancelledShift() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-29 08:00", "2026-10-29 16:00") {
      $0.status = .cancelled
    }
    try company.session(guardOne, "2026-10-29 08:00", "2026-10-29 16:00") { $0.shift = shift }
    #expect(try company.batch().kinds == ["blocking work-on-cancelled-shift"])
  }

  @Test("Overlapping sessions are a union, and always a finding; order plays no part")
  func overlapping() throws {
    for isReversed in [false, true] {
      var company = try Company()
      let guardOne = company.employee("1")
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
      try company.session(guardOne, "2026-10-26 14:00", "2026-10-26 18:00")
      try company.session(guardOne, "2026-10-26 09:00", "2026-10-26 10:00")
      if isReversed { company.data.workSessions.reverse() }
      let batch = try company.batch()
      #expect(batch.hours(of: "1") == "regular 10.00")
      #expect(
        batch.kinds == ["warning overlapping-sessions", "warning overlapping-sessions"])
      #expect(batch.fates == ["paid": 2, "excluded:overlapped": 1])
      #expect(batch.controls.overlappedSeconds == 3 * 3600)
      #expect(
        batch.findings[0].message
          == "2.00 hours are covered by work-sessions/1000 too; they are paid once.")
    }
  }

  @Test("Sessions that touch do not overlap")
  func touching() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(guardOne, "2026-10-26 16:00", "2026-10-26 18:00")
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("A pay code that nobody mapped waits; `*` maps all the others")
  func unmapped() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: "XYZ")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking unmapped-pay-code"])
    #expect(batch.findings[0].message == "The pay code \"XYZ\" is not mapped to a bucket.")
    company.payCodes += "*,regular\n"
    #expect(try company.batch().hours(of: "1") == "regular 8.00")
  }

  @Test("A session the system closed is paid with a warning")
  func closedBySystem() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.traits.insert(.wasClockedOutBySystem)
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["warning clocked-out-by-system"])
    #expect(batch.hours(of: "1") == "regular 8.00")
  }

  @Test("A session outside the period's workweeks is none of its business, whatever its state")
  func outside() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-09-01 08:00", nil)
    try company.session(guardOne, "2026-11-09 08:00", "2026-11-09 16:00")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(batch.fates == ["outside-period": 2, "paid": 1])
    #expect(batch.kinds.isEmpty)
  }
}
