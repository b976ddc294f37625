import Glibc
import PayrollModel
import Testing
import TimeSources
import TrackTik

/// A resource that a snapshot does not have must not change wages without a word.
@Suite("Resources that are not there")
struct AbsentResourceTests {
  /// The severities by resource of a pulled snapshot whose manifest says this of resources.
  private static func findings(
    unavailable: [String] = [], rows: [String: Int] = [:], leftOut: [String] = [],
    notNamed: [String] = [], for purpose: TimeDataNeeds.Purpose = .sessions,
    without: Set<String> = []
  ) throws -> [String: Finding.Severity] {
    let fixture = try SnapshotFixture()
    if purpose == .payruns { try fixture.write("payroll-payrun-items/00001.json", "[]") }
    for (name, count) in rows {
      let list = (1...max(1, count)).map { #"{"id":\#($0)}"# }.joined(separator: ",")
      try fixture.write("\(name)/00001.json", count == 0 ? "[]" : "[\(list)]")
    }
    let lacking = unavailable + leftOut + notNamed
    for name in ManifestFixture.others where !lacking.contains(name) && rows[name] == nil {
      try fixture.write("\(name)/00001.json", "[]")
    }
    for name in lacking {
      unlink(fixture.path + "/\(name)/00001.json")
      rmdir(fixture.path + "/\(name)")
    }
    var manifest = try ManifestFixture(fixture.path)
    for name in unavailable {
      manifest.resources[name] = #""unavailable":"no such resource (404)""#
    }
    for name in leftOut { manifest.resources[name] = #""leftOut":true"# }
    try fixture.write("manifest.json", manifest.text)
    let data = try SavedSnapshot.read(fixture.path, for: purpose, without: without)
    for name in lacking where !["clients", "pay-codes"].contains(name) {
      #expect(data.absentKinds.isSuperset(of: ResourceKinds.of([name])) || !rows.isEmpty)
    }
    return try severities(data)
  }

  private static func severities(_ data: TimeData) throws -> [String: Finding.Severity] {
    var found: [String: Finding.Severity] = [:]
    for finding in data.findings(.resourceUnavailable) {
      found[try #require(finding.subject.file)] = finding.severity
      #expect(!finding.message.isEmpty && !finding.advice.isEmpty)
    }
    return found
  }

  private static let needed = [
    "regions", "positions", "employment-profiles", "accounts", "clients", "payroll-codes",
    "pay-codes", "leave-requests", "schedule-off-periods", "holidays", "holiday-groups",
    "holiday-dates", "shifts", "break-sessions",
  ]

  @Test("what wages rest on blocks where it is not there, whatever the reason")
  func blocking() throws {
    let all = Dictionary(uniqueKeysWithValues: Self.needed.map { ($0, Finding.Severity.blocking) })
    #expect(try Self.findings(unavailable: Self.needed) == all)
    #expect(try Self.findings(leftOut: Self.needed) == all)
    #expect(try Self.findings(notNamed: Self.needed) == all)
  }

  @Test("what the configuration does without is a note", arguments: ["regions", "break-sessions"])
  func without(_ name: String) throws {
    #expect(try Self.findings(unavailable: [name], without: [name]) == [name: .note])
    #expect(try Self.findings(leftOut: [name], without: [name]) == [name: .note])
    #expect(try Self.findings(leftOut: [name]) == [name: .blocking])
    #expect(try Self.findings(notNamed: [name], without: [name]).isEmpty)
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
    #expect(try Self.findings(leftOut: names).isEmpty)
    #expect(try Self.findings(notNamed: names).isEmpty)
  }

  @Test("where the source's pay runs are handed on, they are what counts")
  func payruns() throws {
    #expect(
      try Self.findings(unavailable: ["regions", "leave-requests"], for: .payruns)
        == ["regions": .note, "leave-requests": .note])
    #expect(try Self.findings(leftOut: ["positions"], for: .payruns) == ["positions": .blocking])
  }

  @Test("a snapshot that lacks nothing has no such finding")
  func nothing() throws {
    #expect(try Self.findings(rows: ["regions": 2]).isEmpty)
    #expect(try SnapshotFixture().read().findings(.resourceUnavailable).isEmpty)
  }

  // MARK: Without a manifest

  /// A snapshot that somebody saved by hand: an employee, a session, and nothing else.
  private func saved(
    employee: String = "", session: String = "", _ decisions: TimeDataNeeds.Decisions = [],
    without: Set<String> = [], pages: [String: String] = [:]
  ) throws -> [String: Finding.Severity] {
    let fixture = try SnapshotFixture()
    try fixture.write("employees/0001.json", #"[{"id":1,"customId":"0001"\#(employee)}]"#)
    try fixture.write("work-sessions/0001.json", "[\(SnapshotFixture.session(1, session))]")
    for (name, text) in pages { try fixture.write("\(name)/0001.json", text) }
    let data = try SavedSnapshot.read(
      fixture.path, needs: TimeDataNeeds(without: without, decisions: decisions))
    #expect(data.findings(.unverifiedSnapshot).count == 1)
    return try Self.severities(data)
  }

  @Test("a folder that nothing asks for may be missing")
  func quiet() throws {
    #expect(try saved().isEmpty)
    #expect(try saved([.approvalOfShifts]).isEmpty)
    #expect(
      try saved(employee: #","region":null"#, session: #""shift":null,"position":null"#).isEmpty)
    #expect(
      try saved(employee: #","region":7"#, [.rulesByRegion], pages: ["regions": "[]"]).isEmpty)
  }

  @Test("a folder that the configuration decides by blocks")
  func decisive() throws {
    for (decision, name) in [
      (TimeDataNeeds.Decisions.rulesByRegion, "regions"), (.holidaysByRegion, "regions"),
      (.zoneByRegion, "regions"), (.zoneBySite, "accounts"), (.approvedHours, "shifts"),
      (.holidaysOfTimeData, "holiday-dates"), (.exemption, "employment-profiles"),
      (.breaks, "break-sessions"),
    ] {
      #expect(try saved(decision) == [name: .blocking])
      #expect(try saved(decision, without: [name]).isEmpty)
      #expect(try saved(decision, pages: [name: "[]"]).isEmpty)
    }
    #expect(try saved(.zoneBySite, pages: ["clients": "[]"]).isEmpty)
  }

  @Test("a folder whose records something names is a warning")
  func pointers() throws {
    // Regions, sites and shifts may be named where nothing is decided by them.
    #expect(try saved(employee: #","region":7"#).isEmpty)
    #expect(try saved(employee: #","employmentProfile":7"#) == ["employment-profiles": .warning])
    #expect(try saved(session: #""shift":5,"position":6,"account":7"#).isEmpty)
    #expect(try saved(session: #""shift":5"#, .approvalOfShifts) == ["shifts": .warning])
    #expect(try saved(employee: #","region":7"#, without: ["regions"]).isEmpty)
    #expect(
      try saved(pages: ["positions": #"[{"id":1,"payrollSetting":{"payBreaks":"REST_ONLY"}}]"#])
        == ["break-sessions": .warning])
    #expect(
      try saved(pages: ["positions": #"[{"id":1,"payrollSetting":{"payBreaks":"ALL"}}]"#]).isEmpty)
  }
}
