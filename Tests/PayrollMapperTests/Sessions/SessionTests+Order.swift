import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

/// Of two things that are the matter with a session only the first is said, and so it must be the one
/// that has to be put right first.
@Suite("What is said of a session with which several things are the matter")
struct SessionTestsOrder {
  /// What becomes of a session from 08:00 to 16:00 on Monday, and the message about it.
  private func fate(
    approval: MapperPolicy.Approval = .none, code: String = "",
    shift: Shift? = nil, _ change: (inout WorkSession) -> Void = { _ in }
  ) throws -> (fate: String, message: String) {
    var company = try Company()
    company.policy.approval = approval
    var record = PayCodeRecord(id: 1)
    record.code = company.data.labels.label("FREE")
    record.isNotPayable = true
    company.data.payCodes = [record, PayCodeRecord(id: 2)]
    let guardOne = company.employee("1")
    var place = RecordIndex.none
    if let shift {
      place = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
        let planned = $0
        $0 = shift
        ($0.id, $0.employee) = (planned.id, planned.employee)
        ($0.start, $0.end) = (planned.start, planned.end)
      }
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: code) {
      $0.shift = place
      change(&$0)
    }
    let batch = try company.batch()
    #expect(batch.fates.count == 1)
    return (
      batch.fates.keys.first ?? "",
      batch.findings.first { $0.subject.record?.kind == .workSession }?.message ?? ""
    )
  }

  private func shift(_ change: (inout Shift) -> Void) -> Shift {
    var shift = Shift(id: 0)
    change(&shift)
    return shift
  }

  @Test(
    "What was taken back is nothing else, whatever its times and approval are",
    arguments: [WorkSession.Status.cancelled, .rejected, .deleted, .draft])
  func gone(status: WorkSession.Status) throws {
    let found = try fate(approval: .session, code: "XYZ", shift: shift { $0.status = .cancelled }) {
      $0.status = status
      $0.traits = [.hasNoStart, .hasNoEnd, .isNotPayable]
      $0.duration = -60
    }
    #expect(found.fate == "excluded:cancelled")
  }

  @Test("The start comes before the end, the end before what the times say")
  func times() throws {
    let conflict = TimeConflict(seconds: 5 * 3600, isEnd: true)
    #expect(
      try fate {
        $0.traits = [.hasNoStart, .hasNoEnd]
        $0.timeConflict = conflict
      }.fate == "held:session-without-start")
    #expect(
      try fate {
        $0.traits = [.hasNoEnd]
        $0.timeConflict = conflict
      }.fate == "held:open-session")
    #expect(
      try fate {
        $0.timeConflict = conflict
        $0.duration = -60
      }.fate == "held:times-differ")
  }

  @Test("A session whose state is open has no end that could be believed")
  func openWithEnd() throws {
    #expect(try fate { $0.status = .open }.fate == "held:open-session")
    for status in [WorkSession.Status.notGiven, .closed, .approved, .other] {
      #expect(try fate { $0.status = status }.fate == "paid")
    }
  }

  @Test("Bounds of a length: a second is a session, none is empty, less than none waits")
  func lengths() throws {
    #expect(try fate { $0.duration = 1 }.fate == "paid")
    #expect(try fate { $0.duration = 0 }.fate == "excluded:empty")
    let found = try fate { $0.duration = -1 }
    #expect(found.fate == "held:end-before-start")
    #expect(found.message == "The session ends 0.00 hours before it starts.")
    #expect(try fate { $0.duration = 86_400 }.fate == "paid")
    let long = try fate { $0.duration = 86_401 }
    #expect(long.fate == "held:long-session")
    #expect(
      long.message
        == "The session is 24.00 hours long; more than 24.00 is taken for a missing clock-out.")
  }

  @Test("The configured limit of a session's length holds, to the second")
  func longest() throws {
    for (seconds, fate) in [(Int32(43_200), "paid"), (43_201, "held:long-session")] {
      var company = try Company()
      company.policy.longestSessionSeconds = 12 * 3600
      try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 09:00") {
        $0.duration = seconds
      }
      let batch = try company.batch()
      #expect(batch.fates == [fate: 1])
      if seconds > 43_200 {
        #expect(batch.findings.first?.message.contains("more than 12.00 is taken") ?? false)
      }
    }
  }

  @Test("A cancelled shift is a question, before anything is said of pay and approval")
  func cancelledShift() throws {
    let found = try fate(
      approval: .session,
      shift: shift {
        $0.status = .cancelled
        $0.isNotPayable = true
      }
    ) { $0.traits = [.isNotPayable] }
    #expect(found.fate == "held:work-on-cancelled-shift")
    #expect(
      found.message == "The session was worked on shift 3000, which is cancelled or deleted.")
  }

  @Test("What is not payable needs no approval and no mapped code, and says whose mark it is")
  func notPayable() throws {
    let session = try fate(
      approval: .session, code: "XYZ", shift: shift { $0.isNotPayable = true }
    ) { $0.traits = [.isNotPayable] }
    #expect(session.fate == "excluded:not-payable")
    #expect(
      session.message == "Nothing is paid for the session: the session is marked not payable.")
    let shift = try fate(approval: .shift, code: "XYZ", shift: shift { $0.isNotPayable = true })
    #expect(shift.message == "Nothing is paid for the session: its shift is marked not payable.")
  }

  @Test("An unpayable code keeps out what was approved, and says nothing of what was not")
  func unpayableCode() throws {
    #expect(try fate(code: "FREE").fate == "held:unmapped-pay-code")
    #expect(try fate(approval: .session, code: "FREE").fate == "held:not-approved")
    // A pay code without a code of its own is not that of time without one.
    #expect(try fate().fate == "paid")
  }

  // MARK: Approval

  @Test("Approval of shifts: the shift's state, its approved hours, or the session's own state")
  func approvalOfShifts() throws {
    #expect(try fate(approval: .shift, shift: shift { $0.status = .approved }).fate == "paid")
    #expect(try fate(approval: .shift, shift: shift { $0.approvedSeconds = 1 }).fate == "paid")
    #expect(
      try fate(approval: .shift, shift: shift { _ in }) { $0.status = .approved }.fate == "paid")
    #expect(try fate(approval: .shift) { $0.status = .approved }.fate == "paid")
    for seconds in [Int32(-1), 0] {
      let found = try fate(approval: .shift, shift: shift { $0.approvedSeconds = seconds })
      #expect(found.fate == "held:not-approved")
      #expect(found.message == "The session waits: its shift is not approved.")
    }
    let none = try fate(approval: .shift)
    #expect(none.fate == "held:not-approved")
    #expect(none.message == "The session waits: it has no shift that could be approved.")
    let unknown = try fate(approval: .shift, shift: shift { $0.isKnown = false })
    #expect(
      unknown.message
        == "The session waits: its shift 3000 is not in the snapshot, so nobody can see whether it is "
        + "approved.")
  }

  @Test("Approval of sessions: their own state and nothing else")
  func approvalOfSessions() throws {
    #expect(try fate(approval: .session) { $0.status = .approved }.fate == "paid")
    let found = try fate(
      approval: .session,
      shift: shift {
        $0.status = .approved
        $0.approvedSeconds = 28_800
      })
    #expect(found.fate == "held:not-approved")
    #expect(found.message == "The session waits: its own state is not approved.")
  }
}
