import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("How clocked time is cut and stretched to approved hours, to the second")
struct FittingBoundTests {
  /// A session of a shift with approved hours, both in seconds; the session begins at 08:00.
  private func company(clocked: Int32, approved: Int32) throws -> Company {
    var company = try Company()
    company.policy.payBasis = .approved
    let shift = try company.shift(
      company.employee("1"), "2026-10-26 08:00", "2026-10-26 16:00"
    ) { $0.approvedSeconds = approved }
    try company.session(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 08:00") {
      ($0.duration, $0.shift) = (clocked, shift)
    }
    return company
  }

  /// When the employee works, as the explanation has it.
  private func slices(_ company: Company) throws -> [String] {
    let period = try #require(PayPeriod(company.period))
    let explanation = try company.mapper().explain(
      company.data, employee: RecordIndex(0), period: period)
    return explanation?.slices.map { slice in
      let (start, end) = (
        company.zone.local(slice.range.start), company.zone.local(slice.range.end)
      )
      func time(_ seconds: Int64) -> String {
        TimeOfDay(secondsSinceMidnight: Int(seconds))?.description ?? "?"
      }
      return "\(start.date.description.dropFirst(8)) \(time(start.secondsOfDay))-"
        + time(end.secondsOfDay)
    } ?? []
  }

  @Test("Less than 36 seconds are the rounding of hours; they are fitted and not said")
  func rounding() throws {
    for (approved, isSaid) in [
      (28_765, false), (28_764, true), (28_835, false), (28_836, true), (28_800, false),
    ] as [(Int32, Bool)] {
      let batch = try company(clocked: 28_800, approved: approved).batch()
      #expect(batch.kinds == (isSaid ? ["note approved-differs"] : []), "\(approved)")
      #expect(batch.controls.workedSeconds == Int64(approved))
      #expect(batch.controls.addedByApprovalSeconds == Int64(max(0, approved - 28_800)))
      #expect(batch.controls.cutByApprovalSeconds == Int64(max(0, 28_800 - approved)))
    }
  }

  @Test("Far less is less than half and four hours less, each to the second")
  func farLess() throws {
    for (clocked, approved, severity) in [
      (28_800, 14_400, "note"), (28_800, 14_399, "warning"),
      // Of seven hours, less than half is less than four hours less.
      (25_200, 12_599, "note"), (25_200, 10_801, "note"), (25_200, 10_800, "warning"),
      // Of twelve, four hours less are not less than half.
      (43_200, 28_000, "note"),
    ] as [(Int32, Int32, String)] {
      #expect(
        try company(clocked: clocked, approved: approved).batch().kinds
          == ["\(severity) approved-differs"], "\(approved)")
    }
  }

  @Test("A stretch goes behind the work, up to the next one, then before it, then into other gaps")
  func order() throws {
    var company = try company(clocked: 4 * 3600, approved: 6 * 3600)
    #expect(try slices(company) == ["26 08:00-14:00"])
    try company.session(RecordIndex(0), "2026-10-26 13:00", "2026-10-26 15:00")
    #expect(
      try slices(company) == ["26 07:00-13:00", "26 13:00-15:00"], "an hour before it, too")
    company.data.shifts[0].approvedSeconds = 14 * 3600
    #expect(
      try slices(company) == ["26 00:00-13:00", "26 13:00-15:00", "26 15:00-16:00"],
      "the day has nothing before midnight")
  }

  @Test("Work just before leaves no room before, and the next gap of the day is taken")
  func noRoomBefore() throws {
    var company = try company(clocked: 4 * 3600, approved: 6 * 3600)
    try company.session(RecordIndex(0), "2026-10-26 06:00", "2026-10-26 08:00")
    try company.session(RecordIndex(0), "2026-10-26 12:00", "2026-10-26 14:00")
    // From the beginning of the workday on.
    #expect(
      try slices(company) == [
        "26 00:00-02:00", "26 06:00-08:00", "26 08:00-12:00", "26 12:00-14:00",
      ])
  }

  @Test("A stretch may go over midnight, and not over the end of the period")
  func ends() throws {
    var company = try Company()
    company.policy.payBasis = .approved
    company.employee("1")
    for date in ["2026-10-26", "2026-11-07"] {
      let shift = try company.shift(RecordIndex(0), "\(date) 18:00", "\(date) 23:00") {
        $0.approvedSeconds = 8 * 3600
      }
      try company.session(RecordIndex(0), "\(date) 18:00", "\(date) 23:00") { $0.shift = shift }
    }
    // On the last day an hour goes behind and two go before.
    #expect(
      try slices(company) == ["26 18:00-00:00", "27 00:00-02:00", "07 16:00-00:00"])
  }

  @Test("What finds no place is said with both figures, and is in no draft")
  func homeless() throws {
    var company = try company(clocked: 4 * 3600, approved: 8 * 3600)
    try company.session(RecordIndex(0), "2026-10-26 00:00", "2026-10-26 08:00")
    try company.session(RecordIndex(0), "2026-10-26 12:00", "2026-10-26 21:00")
    let batch = try company.batch()
    #expect(
      batch.findings.map(\.message) == [
        "1.00 of the 8.00 approved hours have no place: other work takes the rest of the workday."
      ])
    #expect(batch.controls.addedByApprovalSeconds == 3 * 3600)
    #expect(batch.controls.workedSeconds == 24 * 3600)
  }

  @Test("What is cut of one shift is there for the next that clocked it; breaks stay breaks")
  func cutAndTaken() throws {
    var company = try company(clocked: 8 * 3600, approved: 6 * 3600)
    let second = try company.shift(RecordIndex(0), "2026-10-26 14:00", "2026-10-26 18:00") {
      $0.approvedSeconds = 4 * 3600
    }
    try company.session(RecordIndex(0), "2026-10-26 13:00", "2026-10-26 18:00") {
      $0.shift = second
    }
    let batch = try company.batch()
    #expect(batch.controls.workedSeconds == 10 * 3600)
    #expect(try slices(company) == ["26 08:00-14:00", "26 14:00-18:00"])
    // The first clocked two hours too many, of which one and three more are the second's.
    #expect(batch.controls.cutByApprovalSeconds == 2 * 3600)
    #expect(batch.controls.overlappedSeconds == 3600)
  }

  @Test("Nought approved hours pay nothing of the shift; hours that are not given leave it alone")
  func nought() throws {
    let none = try company(clocked: 28_800, approved: 0).batch()
    #expect(none.lines.isEmpty && none.controls.cutByApprovalSeconds == 28_800)
    #expect(none.kinds == ["warning approved-differs", "warning cut-by-approval"])
    let notGiven = try company(clocked: 28_800, approved: -1).batch()
    #expect(notGiven.controls.workedSeconds == 28_800 && notGiven.kinds.isEmpty)
  }

  @Test("Several sessions on somebody else's shift are said once, and stay as clocked")
  func shiftOfOther() throws {
    var company = try company(clocked: 28_800, approved: 3600)
    company.data.shifts[0].employee = company.employee("2")
    try company.session(RecordIndex(0), "2026-10-26 18:00", "2026-10-26 20:00") {
      $0.shift = RecordIndex(0)
    }
    let batch = try company.batch()
    #expect(batch.controls.workedSeconds == 10 * 3600)
    #expect(batch.kinds == ["warning shift-of-other-employee"])
    // A shift of nobody is that of whoever worked it.
    company.data.shifts[0].employee = .none
    let nobody = try company.batch()
    #expect(nobody.controls.workedSeconds == 3600)
  }
}
