import PayrollMapper
import PayrollModel
import Testing

@Suite("The last day of employment")
struct EmploymentEndTests {
  /// A guard with eight hours on each of some dates and employment profiles by their first and last
  /// day; the employee names the first of them.
  private func company(
    _ profiles: [(first: String?, last: String?)], status: String = "ACTIVE",
    work: [String] = ["2026-10-28"], isLinked: Bool = true
  ) throws -> Company {
    var company = try Company()
    let guardOne = company.employee("1")
    company.data.employees[0].status = company.data.labels.label(status)
    for (index, dates) in profiles.enumerated() {
      var profile = EmploymentProfile(id: Int64(31 + index))
      profile.employee = guardOne
      profile.employmentDate = dates.first.flatMap { CalendarDate($0) }
      profile.terminationDate = dates.last.flatMap { CalendarDate($0) }
      company.data.employmentProfiles.append(profile)
    }
    if isLinked { company.data.employees[0].employmentProfile = RecordIndex(0) }
    try company.days(guardOne, work, hours: 8)
    return company
  }

  private func kinds(_ company: Company) throws -> [String] {
    try company.batch().kinds.filter { $0.contains("termination") }
  }

  private static let warns = ["warning work-after-termination"]
  private static let notes = ["note work-after-termination"]

  @Test("The last day is a day of employment; the day after it is not")
  func lastDay() throws {
    #expect(try kinds(company([(nil, "2026-10-28")])).isEmpty)
    #expect(try kinds(company([(nil, "2026-10-27")])) == Self.warns)
    #expect(try kinds(company([(nil, nil)])).isEmpty)
    // From the last date of the period on, nothing of the period can lie behind it.
    #expect(try kinds(company([(nil, "2026-11-06")], work: ["2026-11-07"])) == Self.warns)
    #expect(try kinds(company([(nil, "2026-11-07")], work: ["2026-11-07"])).isEmpty)
  }

  @Test("Somebody active left more than a month before the period was employed again: a note")
  func stale() throws {
    // The period begins on 25 October; 31 days before is 24 September.
    for (last, status, found) in [
      ("2026-09-24", "ACTIVE", Self.warns), ("2026-09-23", "ACTIVE", Self.notes),
      ("2026-09-23", "active", Self.notes), ("2026-09-23", "TERMINATED", Self.warns),
      ("2026-09-23", "", Self.warns), ("2026-09-23", "INACTIVE", Self.warns),
    ] {
      #expect(try kinds(company([(nil, last)], status: status)) == found, "\(last) \(status)")
    }
  }

  @Test("An employment that began after the last day is a new one; on the day itself it is not")
  func newEmployment() throws {
    #expect(try kinds(company([("2026-10-27", "2026-10-26")])).isEmpty)
    #expect(try kinds(company([("2026-10-26", "2026-10-26")])) == Self.warns)
    #expect(try kinds(company([("2020-01-01", "2026-10-26")])) == Self.warns)
  }

  @Test("The profile that the employee names decides, whatever others say")
  func namedProfile() throws {
    #expect(try kinds(company([(nil, nil), (nil, "2026-10-20")])).isEmpty)
    #expect(try kinds(company([(nil, "2026-10-20"), (nil, nil)])) == Self.warns)
  }

  @Test(
    "Of profiles that name somebody who names none, one that goes on ends nothing; else the last")
  func unnamedProfiles() throws {
    func found(_ last: [String?]) throws -> [String] {
      try kinds(company(last.map { (nil, $0) }, isLinked: false))
    }
    #expect(try found(["2026-10-20", nil]).isEmpty)
    #expect(try found(["2026-10-20", "2026-10-28"]).isEmpty)
    #expect(try found(["2026-10-28", "2026-10-20"]).isEmpty)
    #expect(try found(["2026-10-20", "2026-10-27"]) == Self.warns)
  }

  @Test("Work is counted with its hours, and the first record is named")
  func words() throws {
    var company = try company(
      [(nil, "2026-10-26")], work: ["2026-10-29", "2026-10-28", "2026-10-26"])
    try company.session(RecordIndex(0), "2026-11-07 20:00", "2026-11-08 04:00")
    try company.session(RecordIndex(0), "2026-10-30 08:00", "2026-10-30 16:00") {
      $0.status = .cancelled
    }
    let finding = try #require(
      try company.batch().findings.first { $0.id == .workAfterTermination })
    #expect(finding.subject.record?.description == "work-sessions/1001")
    #expect(finding.subject.date == CalendarDate("2026-10-28"))
    #expect(
      finding.message
        == "3 records of work begin after the last day of employment, 2026-10-26: 24.00 hours; they "
        + "are paid.")
    let one = try #require(
      try self.company([(nil, "2026-10-27")]).batch().findings.first)
    #expect(
      one.message
        == "1 record of work begins after the last day of employment, 2026-10-27: 8.00 hours; they "
        + "are paid.")
  }

  @Test("Leave after the last day is summed over the period, and its first date named")
  func leave() throws {
    var company = try company([(nil, "2026-10-26")], work: [])
    company.leave(RecordIndex(0), "2026-11-05", "2026-11-10", days: 4)
    company.leave(RecordIndex(0), "2026-10-26", "2026-10-28", days: 3)
    let finding = try #require(
      try company.batch().findings.first { $0.id == .leaveAfterTermination })
    #expect(finding.subject.record?.description == "leave-requests/7001")
    #expect(finding.subject.date == CalendarDate("2026-10-27"))
    #expect(
      finding.message
        == "32.00 hours of leave lie after the last day of employment, 2026-10-26; they are paid.")
  }
}
