import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

/// By another clock every hour is at another time of day: what keeps a zone from coming to bear is said.
@Suite("Zones of regions in punch files")
struct PunchRegionTests {
  private let west: ZoneRules

  init() throws { west = try Zones.named("America/Los_Angeles") }

  private func read(_ rows: String, regions: [String]) throws -> TimeData {
    let file = try PunchFile("employee,region,start,end\n\(rows)\n")
    for region in regions { file.format.regions[region] = west }
    return try file.read()
  }

  private func row(_ employee: Int, _ region: String, _ offset: String = "") -> String {
    "\(employee),\(region),2026-10-26 08:00\(offset),2026-10-26 16:00\(offset)"
  }

  @Test("A region that the rows name has its clock, and nothing is said")
  func used() throws {
    let data = try read("\(row(1, "CA"))\n\(row(2, "NY"))", regions: ["CA"])
    #expect(data.findings.isEmpty)
    #expect(
      data.sessions(in: west) == ["1 10-26 08:00..10-26 16:00", "2 10-26 05:00..10-26 13:00"])
  }

  @Test("A region in which nobody worked is none where all others have a zone")
  func nobody() throws {
    #expect(try read(row(1, "CA"), regions: ["CA", "WA"]).findings.isEmpty)
  }

  @Test("A key that is nearly what the rows say blocks", arguments: ["ca", "C.A.", "c a"])
  func misspelt(_ region: String) throws {
    let data = try read(row(1, "\"\(region)\""), regions: ["CA"])
    let finding = try #require(data.findings.first)
    #expect(data.findings.count == 1 && finding.id == .unusedKey && finding.severity == .blocking)
    #expect(finding.message.contains("\"CA\"") && finding.message.contains("clock of the file"))
  }

  @Test("A long name that is a letter off blocks, another state of two letters does not")
  func nearly() throws {
    let long = try read(row(1, "Califronia"), regions: ["California"])
    #expect(long.findings.map(\.severity) == [.blocking])
    let short = try read(row(1, "PA"), regions: ["CA"])
    #expect(short.findings.map(\.severity) == [.warning])
  }

  @Test("A key that is nothing like them is a warning where a region has no zone")
  func other() throws {
    let data = try read("\(row(1, "Boston"))\n\(row(2, "Albany"))", regions: ["CA"])
    #expect(
      data.found == [
        "warning unused-key : \"CA\" of \"regions\" in \"source\" is no region of the rows; those without "
          + "a zone of their own say \"Boston\", \"Albany\""
      ])
  }

  @Test("Keys and no region in any row: each blocks")
  func noRegion() throws {
    let data = try read(row(1, ""), regions: ["CA", "WA"])
    #expect(data.findings.map(\.severity) == [.blocking, .blocking])
    #expect(data.findings.allSatisfy { $0.id == .unusedKey && $0.message.contains("no row says") })
  }

  @Test("A row without the region of its employee was read by another clock, and says so once")
  func rowWithoutRegion() throws {
    for rows in [[row(1, ""), row(1, "CA"), row(1, "")], [row(1, "CA"), row(1, ""), row(1, "")]] {
      let data = try read(rows.joined(separator: "\n"), regions: ["CA"])
      let line = rows[0] == row(1, "") ? 2 : 3
      #expect(data.findings.map(\.id) == [.contradictingRows], "\(data.found)")
      #expect(data.findings.first?.severity == .blocking)
      #expect(data.findings.first?.subject.file == "punches.csv:\(line)")
      #expect(data.findings.first?.subject.employee == "1")
    }
  }

  @Test("It does no harm where an offset says when it was, or the region has the clock of the file")
  func harmless() throws {
    #expect(
      try read("\(row(1, "CA"))\n\(row(1, "", "-07:00"))", regions: ["CA"]).findings.isEmpty)
    #expect(
      try read("\(row(1, "NY"))\n\(row(1, ""))\n\(row(2, "CA"))", regions: ["CA"])
        .findings.isEmpty)
    // Without zones of regions the region of a row decides no clock.
    #expect(try read("\(row(1, "CA"))\n\(row(1, ""))", regions: []).findings.isEmpty)
  }
}
