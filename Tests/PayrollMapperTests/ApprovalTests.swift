import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Approval and the pay basis")
struct ApprovalTests {
  private func company(approved hours: Double?, basis: String = "approved") throws -> (
    Company, RecordIndex
  ) {
    var company = try Company()
    company.policy.payBasis = basis == "approved" ? .approved : .worked
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      if let hours { $0.approvedSeconds = Int32(hours * 3600) }
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
    return (company, guardOne)
  }

  @Test("Approved hours cut the clocked time at its end")
  func cut() throws {
    let batch = try company(approved: 7).0.batch()
    #expect(batch.hours(of: "1") == "regular 7.00")
    #expect(batch.controls.cutByApprovalSeconds == 3600)
    #expect(batch.kinds == ["note approved-differs"])
    #expect(
      batch.findings[0].message == "7.00 hours are approved, 1.00 less than the 8.00 clocked.")
  }

  @Test("Approved hours stretch the clocked time at its end")
  func stretch() throws {
    let batch = try company(approved: 9.5).0.batch()
    #expect(batch.hours(of: "1") == "regular 9.50")
    #expect(batch.controls.addedByApprovalSeconds == 5400)
  }

  @Test("Time is not stretched into the next session")
  func stretchedIntoNext() throws {
    var (company, guardOne) = try company(approved: 9)
    try company.session(guardOne, "2026-10-26 16:30", "2026-10-26 18:00")
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 10.50")
    #expect(batch.kinds == ["note approved-differs"])
  }

  @Test("The pay basis worked pays what was clocked")
  func worked() throws {
    let batch = try company(approved: 7, basis: "worked").0.batch()
    #expect(batch.hours(of: "1") == "regular 8.00")
    #expect(batch.kinds.isEmpty)
  }

  @Test("Several sessions of one shift share its approved hours; the last ones are cut")
  func severalSessions() throws {
    var company = try Company()
    company.policy.payBasis = .approved
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 18:00") {
      $0.approvedSeconds = 5 * 3600
    }
    for (start, end) in [("08:00", "12:00"), ("13:00", "15:00"), ("16:00", "17:00")] {
      try company.session(guardOne, "2026-10-26 \(start)", "2026-10-26 \(end)") {
        $0.shift = shift
      }
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 5.00")
    #expect(batch.fates == ["paid": 2, "excluded:beyond-approved-hours": 1])
    #expect(batch.kinds == ["warning cut-by-approval", "note approved-differs"])
  }

  @Test("Approved hours without a session are paid, or reported, as the pay basis has it")
  func withoutSession() throws {
    for basis in ["approved", "worked"] {
      var (company, guardOne) = try company(approved: 8, basis: basis)
      try company.shift(guardOne, "2026-10-27 08:00", "2026-10-27 16:00") {
        $0.approvedSeconds = 4 * 3600
      }
      let batch = try company.batch()
      #expect(batch.hours(of: "1") == (basis == "approved" ? "regular 12.00" : "regular 8.00"))
      #expect(
        batch.kinds == [
          basis == "approved"
            ? "note approved-without-session" : "warning approved-without-session"
        ])
    }
  }

  @Test("A session on somebody else's shift keeps its clocked time")
  func otherEmployee() throws {
    var (company, _) = try company(approved: 7)
    let other = company.employee("2")
    try company.session(other, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.shift = RecordIndex(0)
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "2") == "regular 8.00")
    #expect(batch.kinds == ["warning shift-of-other-employee", "note approved-differs"])
  }

  @Test("The approval policy `shift` takes either dialect's approval and holds the rest")
  func shiftPolicy() throws {
    var company = try Company()
    company.policy.approval = .shift
    let guardOne = company.employee("1")
    let inWords = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.status = .approved
    }
    let inHours = try company.shift(guardOne, "2026-10-27 08:00", "2026-10-27 16:00") {
      $0.status = .active
      $0.approvedSeconds = 28_800
    }
    let not = try company.shift(guardOne, "2026-10-28 08:00", "2026-10-28 16:00") {
      $0.status = .active
    }
    for (day, shift) in [("26", inWords), ("27", inHours), ("28", not), ("29", .none)] {
      try company.session(guardOne, "2026-10-\(day) 08:00", "2026-10-\(day) 16:00") {
        $0.shift = shift
      }
    }
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking not-approved", "blocking not-approved"])
    #expect(batch.hours(of: "1") == "regular 16.00")
    #expect(batch.findings[0].message == "The session waits: its shift is not approved.")
    #expect(
      batch.findings[1].message
        == "The session waits: it has no shift that could be approved.")
  }

  @Test("Nought approved hours are no approval, unless the state says approved")
  func noughtHours() throws {
    var company = try Company()
    company.policy.approval = .shift
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.approvedSeconds = 0
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
    #expect(try company.batch().kinds == ["blocking not-approved"])
    company.data.shifts[0].status = .approved
    company.policy.payBasis = .approved
    let batch = try company.batch()
    #expect(batch.fates == ["excluded:beyond-approved-hours": 1])
  }

  @Test("A shift that the snapshot lacks cannot be seen to be approved")
  func unknownShift() throws {
    var company = try Company()
    company.policy.approval = .shift
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.isKnown = false
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking not-approved"])
    #expect(batch.findings[0].message.contains("its shift 3000 is not in the snapshot"))
  }

  @Test("The approval policy `session` looks at the session alone")
  func sessionPolicy() throws {
    var company = try Company()
    company.policy.approval = .session
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.status = .approved }
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:00")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking not-approved"])
    #expect(batch.hours(of: "1") == "regular 8.00")
  }
}
