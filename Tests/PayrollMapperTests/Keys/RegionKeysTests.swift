import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollMapper

@Suite("Which regions a key means, and which key holds for a region")
struct RegionKeysTests {
  /// Regions as their number, name and number in the source.
  private func data(_ regions: [(number: String, name: String, id: Int64)]) -> TimeData {
    var data = TimeData()
    for (number, name, id) in regions {
      var region = RegionRecord(id: id)
      region.number = data.text.add(number)
      region.name = data.text.add(name)
      data.regions.append(region)
    }
    return data
  }

  /// The key of each region, in their order; a dash for none.
  private func keys(_ keys: [String], _ data: TimeData) -> String {
    let found = RegionKeys(keys, data)
    return data.regions.indices.map { found.key(of: $0) ?? "-" }.joined(separator: " ")
  }

  @Test("The own number goes before the name, that before the number in the source")
  func levels() {
    let data = data([("7", "West", 1), ("8", "7", 2), ("9", "East", 7)])
    #expect(keys(["7"], data) == "7 - -")
    #expect(keys(["7"], self.data([("6", "West", 1), ("8", "7", 2), ("9", "East", 7)])) == "- 7 -")
    #expect(keys(["7"], self.data([("6", "West", 1), ("8", "5", 2), ("9", "East", 7)])) == "- - 7")
  }

  @Test("What is spelt exactly goes before what is only alike, on any level")
  func exactFirst() {
    let data = data([("ca", "x", 1), ("y", "CA", 2)])
    #expect(keys(["CA"], data) == "- CA")
    #expect(keys(["Ca"], data) == "Ca -", "alike: the number goes first again")
  }

  @Test("All regions of one number are meant; several spellings are nobody")
  func several() {
    #expect(keys(["CA"], data([("CA", "a", 1), ("CA", "b", 2)])) == "CA CA")
    #expect(keys(["CA"], data([("ca", "a", 1), ("ca", "b", 2)])) == "CA CA")
    let found = RegionKeys(["CA"], data([("ca ", "a", 1), ("Ca", "b", 2), ("X", "CA ", 3)]))
    #expect(found.ambiguous.map(\.key) == ["CA"])
    #expect(found.ambiguous.map(\.spellings) == [["Ca", "ca "]])
    #expect(found.unused.isEmpty && found.key(of: 0) == nil && found.key(of: 2) == nil)
  }

  @Test("Of several keys the nearest holds: by level, exact before alike, then in their order")
  func nearest() {
    let data = data([("CA", "California", 5)])
    #expect(keys(["5", "California", "CA"], data) == "CA")
    #expect(keys(["5", "California"], data) == "California")
    #expect(keys(["5", "ca"], data) == "5", "exact before alike")
    #expect(keys(["california", "ca"], data) == "ca")
    #expect(keys([" CA", "ca"], data) == " CA")
    let twice = RegionKeys(["5", "ca", "CA"], data).namedTwice
    #expect(twice.map(\.place) == [0] && twice.map(\.keys) == [["CA", "5", "ca"]])
    #expect(RegionKeys(["CA"], data).namedTwice.isEmpty)
  }

  @Test("Keys that nothing answers to are sorted, an empty one among them")
  func unused() {
    let found = RegionKeys(["ZZ", " ", "CA", "AA", ""], data([("CA", "", 5), ("", "", 6)]))
    #expect(found.unused == ["", " ", "AA", "ZZ"])
  }

  // MARK: Findings

  private func company(_ keys: [String: String]) throws -> Company {
    var company = try Company()
    company.data.regions[0].number = company.data.text.add("CA")
    company.data.regions[0].name = company.data.text.add("California")
    company.policy.ruleSetByRegion = keys
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 18:00")
    return company
  }

  @Test("Keys for one region are a contradiction only where they say different things")
  func contradictions() throws {
    #expect(
      try company(["CA": "us-ca", "California": "us-ca", "1": "us-ca"]).batch().kinds.isEmpty)
    let findings = try company(["CA": "us-ca", "California": "us-ca", "1": "us-flsa"]).batch()
      .findings
    #expect(
      findings.map(\.sentences) == [
        "The keys \"CA\" and \"California\" and \"1\" of rules.regions all mean region regions/1, "
          + "and say different things. Keep the one that is right."
      ])
    #expect(findings[0].severity == .blocking)
  }

  @Test("Two regions of one number are one contradiction")
  func sameKeys() throws {
    var company = try company(["CA": "us-ca", "California": "us-flsa"])
    company.data.regions.append(company.data.regions[0])
    company.data.regions[1].id = 2
    #expect(try company.batch().kinds == ["blocking ambiguous-key"])
  }

  @Test("The nearest region is looked for among numbers, names and numbers of the source")
  func suggestions() throws {
    for (key, name) in [("CB", "CA"), ("Californai", "California"), ("01", "1")] {
      #expect(
        try company([key: "us-ca"]).batch().findings[0].advice.hasPrefix(
          "Did you mean \"\(name)\"?"), "\(key)")
    }
  }

  @Test("Without regions one finding names the tables that have keys")
  func withoutRegions() throws {
    var company = try company(["CA": "us-ca"])
    company.policy.defaultZone = "America/New_York"
    company.policy.weekendWorkers.byRegion = ["CA": .both]
    company.data.regions = []
    company.data.employees[0].region = .none
    #expect(
      try company.batch().findings.map(\.message) == [
        "The snapshot has no regions, so no key of rules.regions and holidays.weekendWork.regions "
          + "names one, and nobody can say whose law holds."
      ])
    // Regions that were read, and of which none could be used, are regions.
    var statistics = ResourceStatistics(.region, resource: "regions")
    statistics.rowCount = 1
    company.data.resources = [statistics]
    #expect(try company.batch().kinds == ["blocking unused-key", "blocking unused-key"])
  }
}
