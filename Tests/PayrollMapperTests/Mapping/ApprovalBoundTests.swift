import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Where approved hours begin to be beyond belief, and what becomes of them")
struct ApprovalBoundTests {
  private static let hour: Int32 = 3600

  /// A shift from 06:00 on with a plan and a session on it, both in seconds, nil for no session.
  private func batch(
    approved: Int32, planned: Int32, clocked: Int32?, longest: Int64 = 24,
    basis: MapperPolicy.PayBasis = .approved, change: (inout Shift) -> Void = { _ in }
  ) throws -> PayBatch {
    var company = try Company()
    company.policy.payBasis = basis
    company.policy.longestSessionSeconds = longest * 3600
    let shift = try company.shift(
      company.employee("1"), "2026-10-26 06:00", "2026-10-26 06:00"
    ) {
      $0.end = $0.start + Int64(planned)
      $0.approvedSeconds = approved
      change(&$0)
    }
    if let clocked {
      try company.session(RecordIndex(0), "2026-10-26 06:00", "2026-10-26 06:00") {
        $0.duration = clocked
        $0.shift = shift
      }
    }
    return try company.batch()
  }

  private func severity(
    _ approved: Int32, _ planned: Int32, _ clocked: Int32?, longest: Int64 = 24,
    change: (inout Shift) -> Void = { _ in }
  ) throws -> String {
    let batch = try batch(
      approved: approved, planned: planned, clocked: clocked, longest: longest, change: change)
    return batch.findings.filter { $0.id == .approvedBeyondShift }.map(\.severity.name).joined()
  }

  @Test("Four hours beyond plan and clock are ordinary to the second")
  func ordinary() throws {
    let (four, eight) = (4 * Self.hour, 8 * Self.hour)
    #expect(try severity(12 * Self.hour, eight, four) == "")
    #expect(try severity(12 * Self.hour + 1, eight, four) == "warning")
    #expect(try severity(12 * Self.hour, four, eight) == "")
    #expect(try severity(12 * Self.hour + 1, four, eight) == "warning")
    // What is planned may be given as hours as well.
    #expect(try severity(12 * Self.hour + 1, eight, four) { $0.plannedSeconds = 32_400 } == "")
  }

  @Test("More than double and more than eight hours more block, each to the second")
  func far() throws {
    let eight = 8 * Self.hour
    #expect(try severity(16 * Self.hour, eight, eight) == "warning")
    #expect(try severity(16 * Self.hour + 1, eight, eight) == "blocking")
    // Of four hours, ten are more than double, and not eight more.
    #expect(try severity(12 * Self.hour, 4 * Self.hour, nil) == "warning")
    #expect(try severity(12 * Self.hour + 1, 4 * Self.hour, nil) == "blocking")
    // Of nine hours, seventeen and more are eight more, and not double.
    #expect(try severity(18 * Self.hour, 9 * Self.hour, nil) == "warning")
    #expect(try severity(18 * Self.hour + 1, 9 * Self.hour, nil) == "blocking")
  }

  @Test("More than a day, or than the longest session, cannot be, unless it was clocked")
  func impossible() throws {
    let day = 24 * Self.hour
    #expect(try severity(day, 22 * Self.hour, nil) == "")
    #expect(try severity(day + 1, 22 * Self.hour, nil) == "blocking")
    #expect(try severity(day + 1, 22 * Self.hour, 20 * Self.hour + 1) == "")
    #expect(try severity(day + 1, 22 * Self.hour, 20 * Self.hour) == "blocking")
    #expect(try severity(26 * Self.hour, 23 * Self.hour, nil, longest: 26) == "")
    #expect(try severity(26 * Self.hour + 1, 23 * Self.hour, nil, longest: 26) == "blocking")
    // A shorter limit of sessions does not make the day shorter.
    #expect(try severity(day, 22 * Self.hour, nil, longest: 12) == "")
  }

  @Test("Where neither plan nor clock is known, only what cannot be is said")
  func nothingKnown() throws {
    #expect(try severity(23 * Self.hour, 0, nil) == "")
    #expect(try severity(25 * Self.hour, 0, nil) == "blocking")
    #expect(
      try batch(approved: 25 * Self.hour, planned: 0, clocked: nil).findings[0].message
        == "25.00 hours are approved for the shift; none were planned, and 0.00 were clocked.")
  }

  @Test("Under the other pay basis nothing hangs on it, and it is a warning")
  func worked() throws {
    let batch = try batch(
      approved: 80 * Self.hour, planned: 8 * Self.hour, clocked: 8 * Self.hour, basis: .worked)
    #expect(batch.kinds == ["warning approved-beyond-shift"])
    #expect(batch.hours(of: "1") == "regular 8.00")
  }

  @Test(
    "Approved hours that nobody clocked are paid from the start of the shift, where they may be")
  func withoutSession() throws {
    let eight = 8 * Self.hour
    let paid = try batch(approved: 30_000, planned: eight, clocked: nil)
    #expect(paid.lines.map(\.seconds) == [30_000])
    #expect(paid.controls.addedByApprovalSeconds == 30_000)
    #expect(paid.sources.map(\.kind) == [.shift] && paid.sources.map(\.id) == [3000])
    #expect(
      paid.findings.map(\.message) == ["8.33 hours are approved, but nobody clocked in."])
    let changes: [(inout Shift) -> Void] = [
      { $0.status = .cancelled }, { $0.isNotPayable = true }, { $0.approvedSeconds = 0 },
      { $0.approvedSeconds = -1 },
    ]
    for change in changes {
      let batch = try batch(approved: 30_000, planned: eight, clocked: nil, change: change)
      #expect(batch.lines.isEmpty && batch.kinds.isEmpty)
    }
  }

  @Test(
    "Approved hours before the period pay what of them lies in it, and are said where they begin")
  func edges() throws {
    for (start, hours, kinds) in [
      // The period begins on Sunday 25 October at midnight.
      ("2026-10-24 20:00", "regular 4.00", []), ("2026-10-24 16:00", "", []),
      ("2026-11-07 20:00", "regular 4.00", ["note approved-without-session"]),
      ("2026-11-08 00:00", "", []),
    ] as [(String, String, [String])] {
      var company = try Company()
      company.policy.payBasis = .approved
      try company.shift(company.employee("1"), start, start) {
        ($0.end, $0.approvedSeconds) = ($0.start + 28_800, 28_800)
      }
      let batch = try company.batch()
      #expect(batch.hours(of: "1") == hours, "\(start)")
      #expect(batch.kinds == kinds, "\(start)")
    }
  }

  @Test("An approved shift under a code that nobody mapped waits, and its site and position count")
  func terms() throws {
    let code = try batchWithCode("ARM")
    #expect(code.kinds == ["blocking unmapped-pay-code", "note approved-without-session"])
    #expect(code.lines.isEmpty)
    #expect(try batchWithCode("REG").hours(of: "1") == "regular 8.00")
  }

  private func batchWithCode(_ code: String) throws -> PayBatch {
    var company = try Company()
    company.policy.payBasis = .approved
    let label = company.data.labels.label(code)
    try company.shift(company.employee("1"), "2026-10-26 06:00", "2026-10-26 14:00") {
      ($0.approvedSeconds, $0.payCode) = (28_800, label)
    }
    return try company.batch()
  }

  // MARK: Days

  /// Shifts of one workday by their approved and planned seconds, and what is said of the day.
  private func day(
    _ shifts: [(approved: Int32, planned: Int64)], change: (inout Shift) -> Void = { _ in }
  ) throws -> [String] {
    var company = try Company()
    company.employee("1")
    for shift in shifts {
      try company.shift(RecordIndex(0), "2026-10-26 01:00", "2026-10-26 01:00") {
        ($0.approvedSeconds, $0.end) = (shift.approved, $0.start + shift.planned)
      }
    }
    if !company.data.shifts.isEmpty { change(&company.data.shifts[0]) }
    return try company.batch().findings.filter { $0.id == .approvedBeyondDay }.map(\.message)
  }

  @Test("A day has 25 hours at most, and as many as were planned; one shift alone is not a day")
  func days() throws {
    let (half, plan) = (25 * Self.hour / 2, Int64(8 * 3600))
    #expect(try day([(half, plan), (half, plan)]).isEmpty)
    #expect(
      try day([(half, plan), (half + 36, plan)]) == [
        "25.01 hours are approved for the 2 shifts that begin on this workday, this one first."
      ])
    #expect(try day([(half, 45_000), (half + 1, 45_000)]).count == 1)
    #expect(try day([(half, 45_000), (half + 1, 45_001)]).isEmpty, "all of it was planned")
    #expect(try day([(30 * Self.hour, plan)]).isEmpty)
    #expect(try day([(half, plan), (half, plan), (0, plan)]).isEmpty)
  }

  @Test("Shifts that are cancelled, not payable or leave are no part of the day")
  func otherShifts() throws {
    let pair: [(approved: Int32, planned: Int64)] = [(50_000, 3600), (50_000, 3600)]
    #expect(try day(pair).count == 1)
    for change in [
      { (shift: inout Shift) in shift.status = .cancelled },
      { (shift: inout Shift) in shift.isNotPayable = true },
      { (shift: inout Shift) in shift.isPaidTimeOff = true },
      { (shift: inout Shift) in shift.start += 86_400 },
      { (shift: inout Shift) in shift.start -= 30 * 86_400 },
    ] {
      #expect(try day(pair, change: change).isEmpty)
    }
  }
}
