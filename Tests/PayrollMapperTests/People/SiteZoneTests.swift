import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

/// Under the policy `site` the zone of a session is that of its shift, else of its site, else of the
/// region of the site, and the zone with the most clocked time holds for all of the employee's time.
@Suite("The zone of the sites worked at")
struct SiteZoneTests {
  private static let chicago = "America/Chicago"
  private static let denver = "America/Denver"

  /// Employee 1 of the region of New York, a site in a region of Denver, and one without a zone there.
  private func company() throws -> (Company, RecordIndex) {
    var company = try Company()
    company.policy.zoneSource = .site
    var region = RegionRecord(id: 2)
    region.timeZone = company.data.labels.label(Self.denver)
    company.data.regions.append(region)
    var site = AccountRecord(id: 1)
    site.region = RecordIndex(1)
    company.data.accounts = [site, AccountRecord(id: 2)]
    let guardOne = company.employee("1")
    return (company, guardOne)
  }

  /// The zone by which the employee's days are cut, and whether several came up.
  private func zone(_ company: Company) throws -> String {
    let period = try #require(PayPeriod(company.period))
    let explanation = try #require(
      try company.mapper().explain(company.data, employee: RecordIndex(0), period: period))
    let batch = try company.batch()
    return explanation.zone.name
      + (batch.kinds.contains("note several-zones") ? " of several" : "")
  }

  /// Adds a session of some hours on a shift of a zone.
  private func add(
    _ hours: Int, on date: String, zone: String, to company: inout Company, _ employee: RecordIndex
  ) throws {
    let label = company.data.labels.label(zone)
    let shift = try company.shift(employee, "\(date) 08:00", "\(date) 20:00") {
      $0.timeZone = label
    }
    try company.session(employee, "\(date) 08:00", "\(date) \(8 + hours):00") { $0.shift = shift }
  }

  @Test("The shift's zone goes before the site's, and that before the one of the site's region")
  func order() throws {
    var (company, guardOne) = try company()
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.account = RecordIndex(0)
    }
    #expect(try zone(company) == Self.denver)
    company.data.accounts[0].timeZone = company.data.labels.label(Self.chicago)
    #expect(try zone(company) == Self.chicago)
    let label = company.data.labels.label("America/Los_Angeles")
    company.data.workSessions[0].shift = try company.shift(
      guardOne, "2026-10-26 08:00", "2026-10-26 16:00"
    ) { $0.timeZone = label }
    #expect(try zone(company) == "America/Los_Angeles")
    // A shift that says nothing leaves it to the site.
    company.data.shifts[0].timeZone = .none
    #expect(try zone(company) == Self.chicago)
  }

  @Test("The site of the post counts, and where no site has a zone the home region's holds")
  func postAndHome() throws {
    var (company, guardOne) = try company()
    var post = PositionRecord(id: 1)
    post.account = RecordIndex(0)
    company.data.positions.append(post)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.position = RecordIndex(0)
    }
    #expect(try zone(company) == Self.denver)
    company.data.positions[0].account = RecordIndex(1)
    #expect(try zone(company) == "America/New_York")
    company.data.workSessions[0].position = .none
    #expect(try zone(company) == "America/New_York")
  }

  @Test("The zone with the most time holds, however many sessions the others have")
  func most() throws {
    var (company, guardOne) = try company()
    for date in ["2026-10-26", "2026-10-27", "2026-10-28"] {
      try add(3, on: date, zone: Self.chicago, to: &company, guardOne)
    }
    try add(10, on: "2026-10-29", zone: Self.denver, to: &company, guardOne)
    #expect(try zone(company) == Self.denver + " of several")
    let finding = try #require(try company.batch().findings.first { $0.id == .severalZones })
    #expect(finding.message.contains("days are cut by America/Denver"))
    #expect(finding.subject.employee == "1")
  }

  @Test("Of two zones with the same time the one whose name comes first holds")
  func tie() throws {
    for zones in [[Self.chicago, Self.denver], [Self.denver, Self.chicago]] {
      var (company, guardOne) = try company()
      try add(5, on: "2026-10-26", zone: zones[0], to: &company, guardOne)
      try add(5, on: "2026-10-27", zone: zones[1], to: &company, guardOne)
      #expect(try zone(company) == Self.chicago + " of several")
    }
  }

  @Test("All sessions of the snapshot count; one that ends before it starts is no time less")
  func whichSessions() throws {
    var (company, guardOne) = try company()
    try add(3, on: "2026-10-26", zone: Self.denver, to: &company, guardOne)
    try add(4, on: "2026-08-26", zone: Self.chicago, to: &company, guardOne)
    #expect(try zone(company) == Self.chicago + " of several")
    try add(2, on: "2026-08-27", zone: Self.chicago, to: &company, guardOne)
    company.data.workSessions[2].duration = -30_000
    #expect(try zone(company) == Self.chicago + " of several")
  }

  @Test("Under the policy `region` sites decide nothing")
  func regionPolicy() throws {
    var (company, guardOne) = try company()
    company.policy.zoneSource = .region
    try add(5, on: "2026-10-26", zone: Self.chicago, to: &company, guardOne)
    try add(5, on: "2026-10-27", zone: Self.denver, to: &company, guardOne)
    #expect(try zone(company) == "America/New_York")
  }

  @Test("The sites of one employee say nothing of the clock of another one")
  func others() throws {
    var (company, guardOne) = try company()
    let other = company.employee("2")
    try add(5, on: "2026-10-26", zone: Self.chicago, to: &company, other)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try zone(company) == "America/New_York")
  }
}
