import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("What is said of a zone that is not known")
struct ZoneTroubleTests {
  /// `subject: message` of the findings about employees in these regions, numbered from 1.
  private func found(
    _ regions: [RecordIndex], zones: [String], _ change: (inout Company) throws -> Void = { _ in }
  ) throws -> [String] {
    var company = try Company()
    company.data.regions = zones.enumerated().map { index, name in
      var region = RegionRecord(id: Int64(20 + index))
      region.timeZone = company.data.labels.label(name)
      return region
    }
    for (index, region) in regions.enumerated() {
      let person = company.employee("\(index + 1)")
      company.data.employees[index].region = region
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00")
    }
    try change(&company)
    return try company.batch().findings.filter { $0.id == .noTimeZone }.map {
      #expect($0.severity == .blocking)
      let subject = $0.subject
      return "\(subject.employee ?? "-") \(subject.record?.description ?? "-"): \($0.message)"
    }
  }

  private func unknown(_ people: String) -> String {
    "No time zone is known for the region of \(people), so nobody can say when a day ends."
  }

  @Test("One person without a zone is named; several are counted, at their region")
  func without() throws {
    let one = try found([RecordIndex(0)], zones: [""])
    #expect(one == ["1 employees/1: " + unknown("1 employee")])
    let two = try found([RecordIndex(0), RecordIndex(0)], zones: [""])
    #expect(two == ["- regions/20: " + unknown("2 employees")])
    let nowhere = try found([.none, .none, .none], zones: [])
    #expect(nowhere == ["- -: " + unknown("3 employees")])
  }

  @Test("Each region is a finding of its own, and so is each name")
  func regions() throws {
    let both = try found([RecordIndex(1), RecordIndex(0), RecordIndex(1)], zones: ["", ""])
    #expect(
      both.sorted() == [
        "- regions/21: " + unknown("2 employees"), "2 employees/2: " + unknown("1 employee"),
      ])
  }

  @Test("A name that is no zone is at its region, for one person too, and says what was meant")
  func wrongName() throws {
    let region = try found([RecordIndex(0)], zones: ["america/new_york"])
    #expect(region.count == 1)
    #expect(region[0].hasPrefix("- regions/20: The time zone of the region cannot be used: "))
    #expect(region[0].hasSuffix(". Nobody can say when a day ends for 1 employee."))
    #expect(region[0].contains("\"america/new_york\""))
  }

  @Test("The name of a region above is said of that region, for all who live below it")
  func parent() throws {
    let found = try found([RecordIndex(1), RecordIndex(2)], zones: ["EST", "", ""]) {
      $0.data.regions[1].parent = RecordIndex(0)
      $0.data.regions[2].parent = RecordIndex(0)
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("- regions/20: ") ?? false)
    #expect(found.first?.hasSuffix("for 2 employees.") ?? false)
  }

  @Test("A wrong default is said of it, and a site's wrong zone of the sites")
  func otherPlaces() throws {
    let usual = try found([.none], zones: []) { $0.policy.defaultZone = "EST" }
    #expect(usual.count == 1)
    #expect(usual[0].contains("\"EST\"") && usual[0].hasSuffix("for 1 employee."))
    let site = try found([RecordIndex(0)], zones: ["America/New_York"]) {
      $0.policy.zoneSource = .site
      let label = $0.data.labels.label("Mars/Olympus")
      $0.data.workSessions[0].shift = try $0.shift(
        RecordIndex(0), "2026-10-26 08:00", "2026-10-26 16:00"
      ) { $0.timeZone = label }
    }
    #expect(site.count == 1)
    #expect(site[0].contains("The time zone of the sites worked at cannot be used: "))
    #expect(site[0].hasPrefix("1 employees/1: "))
  }

  @Test("The advice is where the name stands, or to give one")
  func advice() throws {
    for (name, advice) in [
      ("", "Give the region an Area/City zone in TrackTik, or set company.timeZone."),
      ("America/New York", "In TrackTik, write America/New_York, and pull again."),
    ] {
      var company = try Company()
      company.data.regions[0].timeZone = company.data.labels.label(name)
      try company.days(company.employee("1"), ["2026-10-26"], hours: 8)
      let finding = try company.batch().findings.first { $0.id == .noTimeZone }
      #expect(finding?.advice == advice)
    }
  }
}
