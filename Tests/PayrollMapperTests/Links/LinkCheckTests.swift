import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Which records of the period point to positions, sites and shifts that are not there")
struct LinkCheckTests {
  /// Two guards, and a position, a site and a shift that the snapshot lacks, at place 0 of their
  /// tables; those at place 1 are there. Nothing points to any of them yet.
  private func company() throws -> Company {
    var company = try Company()
    company.policy.defaultZone = "America/New_York"
    company.employee("1")
    company.employee("2")
    var post = PositionRecord(id: 777)
    post.isKnown = false
    company.data.positions = [post, PositionRecord(id: 778)]
    var site = AccountRecord(id: 501)
    site.isKnown = false
    company.data.accounts = [site, AccountRecord(id: 502)]
    company.data.accounts[1].payRate = 200_000
    var shift = Shift(id: 61_044)
    shift.isKnown = false
    company.data.shifts = [shift]
    return company
  }

  private func session(
    _ company: inout Company, _ day: String = "26", change: (inout WorkSession) -> Void
  ) throws {
    try company.session(
      RecordIndex(0), "2026-10-\(day) 08:00", "2026-10-\(day) 16:00", change: change)
  }

  /// The findings as `id record: the records that point there`.
  private func found(_ company: Company) throws -> [String] {
    try company.batch().findings.filter { $0.id.name.hasPrefix("unknown-") }.map {
      "\($0.id) \($0.subject.record?.description ?? "")"
    }
  }

  @Test("The words count the records and name the first in the order of the snapshot")
  func words() throws {
    var company = try company()
    try session(&company) { $0.position = RecordIndex(0) }
    let one = try #require(try company.batch().findings.first)
    #expect(
      one.message
        == "The snapshot lacks this position, to which work-sessions/1000 of the period points: "
        + "its rate, its pay code and the pay for its breaks are not known.")
    try session(&company, "27") { $0.position = RecordIndex(0) }
    company.data.workSessions.swapAt(0, 1)
    let two = try #require(try company.batch().findings.first)
    #expect(two.subject.record?.description == "positions/777" && two.subject.employee == nil)
    #expect(two.message.contains("2 records of the period point, work-sessions/1001 first"))
  }

  @Test("Each position that is not there has a finding of its own")
  func eachPosition() throws {
    var company = try company()
    company.data.positions[1].isKnown = false
    for place in [1, 0] { try session(&company) { $0.position = RecordIndex(place) } }
    #expect(
      try found(company) == ["unknown-position positions/777", "unknown-position positions/778"])
  }

  @Test("What the session names goes before what its shift names")
  func sessionFirst() throws {
    var company = try company()
    let shift = try company.shift(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.position = RecordIndex(0)
      $0.account = RecordIndex(0)
    }
    try session(&company) {
      $0.shift = shift
      $0.position = RecordIndex(1)
      $0.account = RecordIndex(1)
    }
    #expect(try found(company).isEmpty)
    company.data.workSessions[0].account = .none
    #expect(try found(company) == ["unknown-site accounts/501"])
    company.data.workSessions[0].position = .none
    #expect(
      try found(company) == ["unknown-position positions/777", "unknown-site accounts/501"])
  }

  @Test("Without a site of its own a session is at that of its position")
  func siteOfPosition() throws {
    var company = try company()
    company.data.positions[1].account = RecordIndex(0)
    try session(&company) { $0.position = RecordIndex(1) }
    #expect(try found(company) == ["unknown-site accounts/501"])
    let words = try company.batch().findings[0].message
    #expect(words.hasSuffix("points: its rate, pay code and zone are not known."))
    company.data.workSessions[0].account = RecordIndex(1)
    #expect(try found(company).isEmpty)
  }

  @Test("Sites decide where one has a rate or a pay code, or where days go by the site's clock")
  func sitesDecide() throws {
    var company = try company()
    try session(&company) { $0.account = RecordIndex(0) }
    #expect(try found(company) == ["unknown-site accounts/501"])
    company.data.accounts[1].payRate = 0
    #expect(try found(company).isEmpty, "a rate of zero is how a source writes that it has none")
    company.data.accounts[1].payCode = company.data.labels.label("REG")
    #expect(try found(company) == ["unknown-site accounts/501"])
    company.data.accounts[1].payCode = .none
    company.policy.zoneSource = .site
    #expect(try found(company) == ["unknown-site accounts/501"])
  }

  @Test("A resource that the snapshot does not have is not so many records that are missing")
  func absentKinds() throws {
    for (kind, left) in [
      (RecordKind.position, ["unknown-shift", "unknown-site"]),
      (.site, ["unknown-position", "unknown-shift"]),
      (.shift, ["unknown-position", "unknown-site"]),
    ] {
      var company = try company()
      try session(&company) {
        ($0.position, $0.account, $0.shift) = (RecordIndex(0), RecordIndex(0), RecordIndex(0))
      }
      #expect(try found(company).count == 3)
      company.data.absentKinds = [kind]
      #expect(try found(company).map { String($0.prefix { $0 != " " }) } == left)
    }
  }

  @Test(
    "Only sessions that begin in the period count",
    arguments: [
      ("2026-10-24 23:59", "2026-10-25 08:00", false),
      ("2026-10-25 00:00", "2026-10-25 08:00", true),
      ("2026-11-07 23:59", "2026-11-08 08:00", true),
      ("2026-11-08 00:00", "2026-11-08 08:00", false),
    ] as [(String, String, Bool)])
  func period(start: String, end: String, isInside: Bool) throws {
    var company = try company()
    company.data.coverage =
      try #require(CalendarDate("2026-10-18"))...(try #require(CalendarDate("2026-11-14")))
    try company.session(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00")
    try company.session(RecordIndex(0), start, end) { $0.position = RecordIndex(0) }
    #expect(try found(company) == (isInside ? ["unknown-position positions/777"] : []))
  }

  @Test(
    "What nobody pays for points nowhere",
    arguments: [WorkSession.Status.cancelled, .rejected, .approved, .closed])
  func gone(status: WorkSession.Status) throws {
    var company = try company()
    try company.session(RecordIndex(0), "2026-10-27 08:00", "2026-10-27 16:00")
    try session(&company) {
      ($0.position, $0.shift, $0.status) = (RecordIndex(0), RecordIndex(0), status)
    }
    let isPaid = status == .approved || status == .closed
    #expect(
      try found(company)
        == (isPaid
          ? ["unknown-position positions/777", "unknown-shift work-sessions/1001"] : []))
    company.data.workSessions[1].traits.insert(.isNotPayable)
    #expect(try found(company).isEmpty)
  }

  @Test("Shifts that are not there are one finding, with the first session and its shift")
  func shifts() throws {
    var company = try company()
    var second = Shift(id: 61_045)
    second.isKnown = false
    company.data.shifts.append(second)
    try session(&company) { $0.shift = RecordIndex(1) }
    #expect(
      try company.batch().findings.map(\.message) == [
        "The session was worked on a shift that the snapshot lacks, as shifts/61045: its rate, pay "
          + "code and approved hours are not known."
      ])
    try session(&company, "27") { $0.shift = RecordIndex(0) }
    let findings = try company.batch().findings
    #expect(findings.count == 1)
    #expect(findings[0].subject.record?.description == "work-sessions/1000")
    #expect(
      findings[0].message.hasPrefix(
        "2 sessions of the period, this one first, were worked on shifts that the snapshot lacks, "
          + "as shifts/61045"))
  }

  @Test("A session that is approved by itself does not wait for its shift")
  func waiting() throws {
    var company = try company()
    try session(&company) { ($0.shift, $0.status) = (RecordIndex(0), .approved) }
    company.policy.approval = .shift
    #expect(try found(company) == ["unknown-shift work-sessions/1000"])
    company.data.workSessions[0].status = .closed
    #expect(try found(company).isEmpty)
    company.policy.approval = .session
    #expect(try found(company) == ["unknown-shift work-sessions/1000"])
  }

  @Test("A shift that is paid without a session is a record of the period, others are not")
  func paidShifts() throws {
    let cases: [(name: String, isPaid: Bool, change: (inout Shift) -> Void)] = [
      ("approved", true, { $0.approvedSeconds = 3600 }),
      ("leave", true, { ($0.isPaidTimeOff, $0.approvedSeconds) = (true, 0) }),
      ("nothing approved", false, { $0.approvedSeconds = 0 }),
      ("cancelled", false, { ($0.approvedSeconds, $0.status) = (3600, .cancelled) }),
      ("not payable", false, { ($0.approvedSeconds, $0.isNotPayable) = (3600, true) }),
      ("nobody's", false, { ($0.approvedSeconds, $0.employee) = (3600, .none) }),
      ("later", false, { ($0.approvedSeconds, $0.start) = (3600, $0.start + 30 * 86_400) }),
    ]
    for one in cases {
      var company = try company()
      company.policy.payBasis = .approved
      try company.session(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00")
      try company.shift(RecordIndex(1), "2026-10-27 08:00", "2026-10-27 16:00") {
        $0.position = RecordIndex(0)
        one.change(&$0)
      }
      #expect(
        try found(company) == (one.isPaid ? ["unknown-position positions/777"] : []), "\(one.name)")
    }
  }

  @Test("Approved hours without a session point somewhere only where they are paid")
  func payBasis() throws {
    for basis in [MapperPolicy.PayBasis.approved, .worked] {
      var company = try company()
      company.policy.payBasis = basis
      let shift = try company.shift(RecordIndex(1), "2026-10-27 08:00", "2026-10-27 16:00") {
        ($0.position, $0.approvedSeconds) = (RecordIndex(0), 28_800)
      }
      try company.session(RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00")
      let batch = try company.batch()
      let finding = batch.findings.first { $0.id == .unknownPosition }
      #expect((finding != nil) == (basis == .approved))
      #expect(finding?.message.contains("to which shifts/3001 of the period points") ?? true)
      // With a session, it is the session that points there.
      try company.session(RecordIndex(1), "2026-10-27 08:00", "2026-10-27 16:00") {
        $0.shift = shift
      }
      let again = try company.batch().findings.first { $0.id == .unknownPosition }
      #expect(again?.message.contains("to which work-sessions/1001 of the period points") == true)
    }
  }
}
