import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("Breaks of no session")
struct StrayBreakTests {
  /// The findings about breaks without a session: each from and to a time, of employee 1, who works
  /// from 08:00 to 17:00 on Monday.
  private func found(
    _ breaks: [(String, String?)], _ change: (inout Company) throws -> Void = { _ in }
  ) throws -> (findings: [String], hours: String) {
    var company = try Company()
    let guardOne = company.employee("1")
    company.employee("2")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    for (start, end) in breaks {
      try company.pause(start, end) {
        $0.workSession = .none
        $0.employee = guardOne
      }
    }
    try change(&company)
    let batch = try company.batch()
    return (
      batch.findings.map { "\($0.severity.name) \($0.id) \($0.subject.record?.id ?? 0)" },
      batch.hours(of: "1")
    )
  }

  // MARK: Put to a session by their time

  @Test(
    "A break lies in a session from its first second to its last one",
    arguments: [
      ("2026-10-26 08:00", "2026-10-26 08:30", "regular 8.50"),
      ("2026-10-26 16:30", "2026-10-26 17:00", "regular 8.50"),
      ("2026-10-26 07:59", "2026-10-26 08:30", nil),
      ("2026-10-26 16:30", "2026-10-26 17:01", nil),
    ])
  func edges(start: String, end: String, hours: String?) throws {
    let found = try found([(start, end)])
    #expect(found.hours == hours ?? "regular 9.00")
    #expect(
      found.findings
        == [hours == nil ? "warning break-beside-session 5000" : "note break-linked-by-time 5000"])
  }

  @Test("Beside the work of the day nothing is cut, and it is only a note")
  func beside() throws {
    for (start, end) in [
      ("2026-10-26 07:30", "2026-10-26 08:00"), ("2026-10-26 17:00", "2026-10-26 17:30"),
      ("2026-10-27 12:00", "2026-10-27 12:30"),
    ] {
      let found = try found([(start, end)])
      #expect(found.findings == ["note break-without-session 5000"])
      #expect(found.hours == "regular 9.00")
    }
  }

  @Test(
    "Of two sessions that hold it, it is of the one that began first, then the lower number",
    arguments: [
      ("2026-10-26 07:00", Int64(2000), 1), ("2026-10-26 08:30", 900, 0),
      ("2026-10-26 08:00", 900, 1), ("2026-10-26 08:00", 2000, 0),
    ])
  func earliest(start: String, id: Int64, place: Int) throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.session(guardOne, start, "2026-10-26 17:00") { $0.id = id }
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") {
      $0.workSession = .none
      $0.employee = guardOne
    }
    #expect(company.data.linkingBreaks().breakSessions[0].workSession == RecordIndex(place))
  }

  @Test("An open session holds no break, nor does one of somebody else or one that was named wrong")
  func notLinked() throws {
    let lunch: [(String, String?)] = [("2026-10-26 12:00", "2026-10-26 12:30")]
    let open = try found(lunch) {
      $0.data.workSessions[0].traits.insert(.hasNoEnd)
      $0.data.workSessions[0].status = .open
    }
    #expect(open.findings == ["blocking open-session 1000", "note break-without-session 5000"])
    let other = try found(lunch) { $0.data.breakSessions[0].employee = RecordIndex(1) }
    #expect(other.findings == ["note break-without-session 5000"])
    let named = try found(lunch) { $0.data.breakSessions[0].namesUnknownSession = true }
    #expect(named.findings == ["warning break-beside-session 5000"])
    let noStart = try found(lunch) { $0.data.breakSessions[0].hasNoStart = true }
    #expect(!noStart.findings.contains("note break-linked-by-time 5000"))
    #expect([open, other, named, noStart].dropFirst().allSatisfy { $0.hours == "regular 9.00" })
  }

  // MARK: What is said of several

  private static let three: [(String, String?)] = [
    ("2026-10-26 12:00", "2026-10-26 12:30"), ("2026-10-26 14:00", "2026-10-26 14:30"),
    ("2026-10-26 15:00", "2026-10-26 15:30"),
  ]

  @Test("Each kind is one finding with the first break and how many there are")
  func counts() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    for (day, isGone, isNamed) in [
      (26, false, false), (26, true, false), (26, false, true), (27, false, false),
    ] {
      for (start, end) in Self.three {
        let swap = { (text: String?) in text?.replacing("-26 ", with: "-\(day) ") }
        try company.pause(swap(start) ?? "", swap(end)) {
          $0.workSession = .none
          $0.employee = guardOne
          $0.isGone = isGone
          $0.namesUnknownSession = isNamed
        }
      }
    }
    let batch = try company.batch()
    #expect(batch.hours(of: "1") == "regular 7.50")
    #expect(
      batch.findings.map { "\($0.id) \($0.subject.record?.id ?? 0): \($0.message)" } == [
        "break-beside-session 5006: 3 breaks, this one first, lie in work of the same employee, and "
          + "the snapshot lacks the session named; nothing is cut.",
        "break-linked-by-time 5000: 3 breaks, this one first, name no session; each is taken for one "
          + "of the session of the same employee that it lies in.",
        "break-without-session 5009: 3 breaks, this one first, belong to sessions that the snapshot "
          + "lacks.",
        "cancelled-break 5003: 3 breaks, this one first, were cancelled, rejected or deleted.",
      ])
    #expect(batch.findings.first?.subject.employee == "1")
  }

  @Test("A cancelled break far from the period is nobody's business, with a session or without")
  func goneElsewhere() throws {
    for hasSession in [true, false] {
      let far = try found([("2026-08-26 12:00", "2026-08-26 12:30")]) {
        $0.data.breakSessions[0].isGone = true
        if hasSession { $0.data.breakSessions[0].workSession = RecordIndex(0) }
      }
      #expect(far.findings.isEmpty)
      let near = try found(Array(Self.three.prefix(1))) {
        $0.data.breakSessions[0].isGone = true
        if hasSession { $0.data.breakSessions[0].workSession = RecordIndex(0) }
      }
      #expect(near.findings == ["note cancelled-break 5000"])
      #expect(near.hours == "regular 9.00")
    }
  }
}
