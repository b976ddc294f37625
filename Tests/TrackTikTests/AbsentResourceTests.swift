import PayrollModel
import Testing
import TrackTik

/// A resource that a pull could not have must not change wages without a word.
@Suite("Resources that could not be pulled")
struct AbsentResourceTests {
  /// The findings of a snapshot whose manifest says this of resources.
  private static func findings(
    unavailable: [String], rows: [String: Int] = [:], leftOut: [String] = [],
    for purpose: SavedSnapshot.Purpose = .sessions, without: Set<String> = []
  ) throws -> [String: Finding.Severity] {
    let fixture = try SnapshotFixture()
    if purpose == .payruns {
      try fixture.write("payroll-payruns/0001.json", "[]")
      try fixture.write("payroll-payrun-items/0001.json", "[]")
    }
    let resources =
      unavailable.map { #"{"name":"\#($0)","unavailable":"no such resource (404)"}"# }
      + rows.map { #"{"name":"\#($0.key)","rows":\#($0.value),"missingRows":0}"# }
      + leftOut.map { #"{"name":"\#($0)","leftOut":true}"# }
    let list = resources.joined(separator: ",")
    try fixture.write(
      "manifest.json", #"{"from":"2026-03-02","to":"2026-03-15","resources":[\#(list)]}"#)
    let data = try SavedSnapshot.read(fixture.path, for: purpose, without: without)
    var found: [String: Finding.Severity] = [:]
    for finding in data.findings(.resourceUnavailable) {
      found[try #require(finding.subject.file)] = finding.severity
      #expect(!finding.message.isEmpty && !finding.advice.isEmpty)
    }
    return found
  }

  @Test("what wages rest on blocks where it is not there")
  func blocking() throws {
    let names = [
      "regions", "positions", "employment-profiles", "accounts", "clients", "payroll-codes",
      "pay-codes", "leave-requests", "schedule-off-periods", "holidays", "holiday-groups",
      "holiday-dates",
    ]
    #expect(
      try Self.findings(unavailable: names)
        == Dictionary(uniqueKeysWithValues: names.map { ($0, .blocking) }))
  }

  @Test("what the configuration does without is a note", arguments: ["regions", "leave-requests"])
  func without(_ name: String) throws {
    #expect(try Self.findings(unavailable: [name], without: [name]) == [name: .note])
    #expect(try Self.findings(unavailable: [], leftOut: [name], without: [name]) == [name: .note])
    #expect(try Self.findings(unavailable: [], leftOut: [name]) == [name: .note])
  }

  @Test("of resources that stand in for each other, one with rows suffices")
  func alternatives() throws {
    #expect(
      try Self.findings(unavailable: ["pay-codes"], rows: ["payroll-codes": 5])
        == ["pay-codes": .note])
    #expect(
      try Self.findings(unavailable: ["payroll-codes"], rows: ["pay-codes": 5])
        == ["payroll-codes": .warning])
    #expect(
      try Self.findings(unavailable: ["leave-requests"], rows: ["schedule-off-periods": 1])
        == ["leave-requests": .warning])
    #expect(
      try Self.findings(unavailable: ["leave-requests"], rows: ["schedule-off-periods": 0])
        == ["leave-requests": .blocking])
  }

  @Test("what only serves to compare is a note, and of no account where it was left out")
  func comparing() throws {
    let names = [
      "overtime-rules", "payroll-payruns", "payroll-payrun-items", "shift-summaries",
      "shift-slices",
    ]
    #expect(
      try Self.findings(unavailable: names)
        == Dictionary(uniqueKeysWithValues: names.map { ($0, .note) }))
    #expect(try Self.findings(unavailable: [], leftOut: names).isEmpty)
  }

  @Test("where the source's pay runs are handed on, they are what counts")
  func payruns() throws {
    #expect(
      try Self.findings(
        unavailable: ["payroll-payrun-items", "regions", "leave-requests"], for: .payruns)
        == ["payroll-payrun-items": .blocking, "regions": .note, "leave-requests": .note])
  }

  @Test("a snapshot without a manifest, or one that lacks nothing, has no such finding")
  func nothing() throws {
    #expect(try Self.findings(unavailable: [], rows: ["regions": 2]).isEmpty)
    #expect(try SnapshotFixture().read().findings(.resourceUnavailable).isEmpty)
  }
}
