import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Rates, posts and sites where some of the records are silent")
struct TermsTestsFallbacks {
  /// Two sites with rates 31 and 32, two posts of rates 21 and 22, each at its site.
  private func company() throws -> (Company, RecordIndex) {
    var company = try Company()
    company.payCodes = "payCode,bucket\n*,regular\n"
    for place in [0, 1] {
      var account = AccountRecord(id: Int64(40 + place))
      account.payRate = Int32(31 + place) * 10_000
      account.payCode = company.data.labels.label("SITE\(place)")
      company.data.accounts.append(account)
      var post = PositionRecord(id: Int64(50 + place))
      post.account = RecordIndex(place)
      company.data.positions.append(post)
    }
    let guardOne = company.employee("1")
    return (company, guardOne)
  }

  /// `position account rate code` of a day's only line, in places and whole units.
  private func line(
    shift: ((inout Shift) -> Void)? = nil,
    _ session: (inout WorkSession) -> Void, in given: (Company, RecordIndex)
  ) throws -> String {
    var (company, guardOne) = given
    var place = RecordIndex.none
    if let shift {
      place = try company.shift(
        guardOne, "2026-10-26 08:00", "2026-10-26 16:00", change: shift)
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.shift = place
      session(&$0)
    }
    let batch = try company.batch()
    let line = try #require(batch.lines.first)
    #expect(batch.lines.count == 1)
    return "\(line.position.rawValue) \(line.account.rawValue) \(line.rate / 10_000) "
      + batch.timeData.labels[line.payCode]
  }

  @Test("The session's own post and site go before the shift's; the site of a post comes last")
  func places() throws {
    let given = try company()
    #expect(
      try line(shift: nil, { $0.position = RecordIndex(1) }, in: given) == "1 1 32 SITE1")
    #expect(
      try line(
        shift: { $0.position = RecordIndex(0) }, { $0.position = RecordIndex(1) }, in: given)
        == "1 1 32 SITE1")
    #expect(
      try line(shift: { $0.position = RecordIndex(0) }, { _ in }, in: given) == "0 0 31 SITE0")
    // The site of the shift stands although the session's post belongs to another one.
    #expect(
      try line(
        shift: { $0.account = RecordIndex(0) }, { $0.position = RecordIndex(1) }, in: given)
        == "1 0 31 SITE0")
    #expect(
      try line(
        shift: { $0.account = RecordIndex(0) }, { $0.account = RecordIndex(1) }, in: given)
        == "-1 1 32 SITE1")
    #expect(try line(shift: nil, { _ in }, in: given) == "-1 -1 0 ")
  }

  @Test("A rate of nothing is not set, at every level; the smallest one is a rate")
  func zero() throws {
    var given = try company()
    given.0.data.positions[0].payRate = 0
    given.0.data.employees[0].payRate = 0
    #expect(
      try line(
        shift: {
          $0.position = RecordIndex(0)
          $0.payRate = 0
        }, { $0.payRate = 0 }, in: given) == "0 0 31 SITE0")
    given.0.data.accounts[0].payRate = 0
    var profile = EmploymentProfile(id: 1)
    profile.hourlyRate = 0
    given.0.data.employmentProfiles = [profile]
    given.0.data.employees[0].employmentProfile = RecordIndex(0)
    given.0.policy.defaultRate = PayRate("19")
    #expect(
      try line(shift: { $0.position = RecordIndex(0) }, { _ in }, in: given) == "0 0 19 SITE0")
    given.0.data.employmentProfiles[0].hourlyRate = 1
    let (company, guardOne) = given
    var other = company
    try other.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try other.batch().lines.map(\.rate) == [1])
  }

  @Test("Without a rate anywhere the line says -1, with a default of nothing too")
  func noRate() throws {
    for rate in [nil, PayRate("0")] {
      var (company, guardOne) = try company()
      company.policy.defaultRate = rate
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
      #expect(try company.batch().lines.map(\.rate) == [-1])
    }
  }

  @Test("The session's own code goes before the post's override, and that before the shift's")
  func overrides() throws {
    var given = try company()
    let (own, over, shift) = (
      given.0.data.labels.label("OWN"), given.0.data.labels.label("OVER"),
      given.0.data.labels.label("SHIFT")
    )
    given.0.data.positions[0].payCodeOverride = over
    let planned: (inout Shift) -> Void = {
      $0.position = RecordIndex(0)
      $0.payCode = shift
    }
    #expect(try line(shift: planned, { _ in }, in: given) == "0 0 31 OVER")
    #expect(try line(shift: planned, { $0.payCode = own }, in: given) == "0 0 31 OWN")
    // The override is of the post that was worked, not of the one that was planned.
    #expect(
      try line(shift: planned, { $0.position = RecordIndex(1) }, in: given) == "1 1 32 SHIFT")
  }

  @Test("Approved hours without a session are paid on the terms of the shift")
  func shiftAlone() throws {
    var (company, guardOne) = try company()
    company.policy.payBasis = .approved
    let code = company.data.labels.label("PLAN")
    try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.approvedSeconds = 14_400
      $0.position = RecordIndex(1)
      $0.payCode = code
      $0.payRate = 170_000
    }
    let batch = try company.batch()
    let line = try #require(batch.lines.first)
    #expect(line.seconds == 14_400 && line.rate == 170_000)
    #expect(line.position == RecordIndex(1) && line.account == RecordIndex(1))
    #expect(batch.timeData.labels[line.payCode] == "PLAN")
  }

  @Test("Leave that only a request knows of has the employee's own rate, else the profile's")
  func leave() throws {
    var (company, guardOne) = try company()
    company.payCodes = "payCode,bucket\nVAC,vacation\n*,regular\n"
    company.data.employees[0].payRate = 230_000
    // What the employee works on usually is no matter of the leave.
    company.data.employees[0].payCode = company.data.labels.label("SITE0")
    company.leave(guardOne, "2026-10-26", "2026-10-26")
    #expect(try company.batch().lines.map(\.rate) == [230_000])
    var profile = EmploymentProfile(id: 1)
    profile.hourlyRate = 240_000
    company.data.employmentProfiles = [profile]
    company.data.employees[0].employmentProfile = RecordIndex(0)
    #expect(try company.batch().lines.map(\.rate) == [230_000])
    company.data.employees[0].payRate = -1
    let line = try #require(try company.batch().lines.first)
    #expect(line.rate == 240_000 && line.position == .none && line.account == .none)
  }
}
