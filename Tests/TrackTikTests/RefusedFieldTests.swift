import PayrollModel
import RowReading
import Testing
import TimeSources
import TrackTik

@Suite("Fields that a pull did not get")
struct RefusedFieldTests {
  /// The findings of a pulled snapshot with one page of a resource, of which the manifest says this.
  private func findings(
    _ resource: String, _ page: String, _ says: String, _ decisions: TimeDataNeeds.Decisions = [],
    without: Set<String> = [], for purpose: TimeDataNeeds.Purpose = .sessions
  ) throws -> [Finding] {
    let fixture = try SnapshotFixture()
    if purpose == .payruns { try fixture.write("payroll-payrun-items/00001.json", "[]") }
    try fixture.write("\(resource)/00001.json", page)
    try fixture.seal { manifest in
      manifest.resources[resource] = manifest.resources[resource]?
        .replacing(#""refusedFields":[]"#, with: says)
    }
    return try SavedSnapshot.read(
      fixture.path,
      needs: TimeDataNeeds(for: purpose, without: without, decisions: decisions)
    ).findings(.refusedFields)
  }

  private static let shift = #"""
    {"id":5,"employee":1,"startDateTime":"2026-03-02T08:00:00Z","endDateTime":"2026-03-02T16:00:00Z"
    """#

  @Test(
    "what decides pay blocks, where no row has it all the same",
    arguments: [
      ("shifts", "approvedHours", shift + "}", shift + #","approvedHours":6}"#),
      ("shifts", "payRate", shift + "}", shift + #","payRate":"20.00"}"#),
      (
        "shifts", "payableHours", shift + #","paidTimeOff":true}"#,
        shift + #","paidTimeOff":true,"payableHours":4}"#
      ),
      (
        "positions", "payrollSetting", #"{"id":7,"name":"Gate"}"#,
        #"{"id":7,"payrollSetting":{"payBreaks":"ALL"}}"#
      ),
      ("regions", "timeZone", #"{"id":7}"#, #"{"id":7,"timeZone":"America/New_York"}"#),
      ("accounts", "timeZone", #"{"id":7}"#, #"{"id":7,"timeZone":"America/New_York"}"#),
      ("employment-profiles", "employee", #"{"id":7}"#, #"{"id":7,"employee":1}"#),
      ("holiday-groups", "holidays", #"{"id":7}"#, #"{"id":7,"holidays":[8]}"#),
      (
        "leave-requests", "requestedDays",
        #"{"id":7,"employee":1,"startedOn":"2026-03-02","endedOn":"2026-03-06","status":"APPROVED"}"#,
        #"{"id":7,"employee":1,"startedOn":"2026-03-02","endedOn":"2026-03-06","status":"APPROVED","requestedDays":5}"#
      ),
      (
        "break-sessions", "endedOn", #"{"id":7,"startedOn":"2026-03-02 12:00:00"}"#,
        #"{"id":7,"startedOn":"2026-03-02 12:00:00","endDateTime":"2026-03-02T12:30:00Z"}"#
      ),
    ])
  func decides(_ resource: String, _ field: String, row: String, rowWithField: String) throws {
    let says = #""refusedFields":["\#(field)"]"#
    let decisions: TimeDataNeeds.Decisions = [
      .approvedHours, .zoneBySite, .holidaysOfTimeData, .rates,
    ]
    let found = try findings(resource, "[\(row)]", says, decisions)
    #expect(found.map(\.severity) == [.blocking] && found.first?.subject.file == resource)
    #expect(found.first?.message.contains(field) ?? false)
    let key = "\(resource).\(field)"
    #expect(found.first?.advice.contains("\"\(key)\"") ?? false)
    #expect(try findings(resource, "[\(rowWithField)]", says, decisions).isEmpty)
    #expect(try findings(resource, "[]", says, decisions).isEmpty)
    #expect(try findings(resource, "[\(row)]", #""refusedFields":[]"#, decisions).isEmpty)
    #expect(try findings(resource, "[\(row)]", says, for: .payruns).isEmpty)
    let accepted = try findings(resource, "[\(row)]", says, decisions, without: [key])
    #expect(accepted.map(\.severity) == [.note])
    let leftOut = #""refusedFields":[],"leftOutFields":["\#(field)"]"#
    #expect(
      try findings(resource, "[\(row)]", leftOut, decisions).map(\.severity) == [.blocking])
    #expect(
      try findings(resource, "[\(row)]", leftOut, decisions, without: [key]).map(\.severity)
        == [.note])
  }

  @Test("what the configuration does not decide by is of no account")
  func idle() throws {
    let says = #""refusedFields":["approvedHours"]"#
    #expect(try findings("shifts", "[\(Self.shift)}]", says).isEmpty)
    #expect(try findings("shifts", "[\(Self.shift)}]", says, .approvalOfShifts).count == 1)
    #expect(
      try findings("shifts", #"[\#(Self.shift),"paidTimeOff":true}]"#, says).count == 1)
    #expect(
      try findings("accounts", #"[{"id":7}]"#, #""refusedFields":["timeZone"]"#).isEmpty)
    #expect(try findings("clients", #"[{"id":7}]"#, #""refusedFields":["name"]"#).isEmpty)
  }

  @Test("all fields of a resource are one finding")
  func together() throws {
    let found = try findings(
      "shifts", "[\(Self.shift)}]", #""refusedFields":["approvedHours","payableHours","payRate"]"#,
      [.approvedHours, .rates])
    #expect(found.count == 1)
    #expect(found.first?.message.contains("approvedHours, payRate") ?? false)
  }

  @Test("a manifest of before says it in its notes")
  func notes() throws {
    for note in [
      "the field approvedHours is refused", "the fields approvedHours, payableHours are refused",
    ] {
      let fixture = try SnapshotFixture()
      try fixture.write("shifts/00001.json", "[\(Self.shift)}]")
      try fixture.seal { $0.resources["shifts"] = #""rows":1,"missingRows":0"# }
      let path = fixture.path + "/manifest.json"
      let text = try ManifestFixture.text(at: path).replacing(
        #""name":"shifts","rows":1,"missingRows":0,"notes":[]"#,
        with: #""name":"shifts","rows":1,"missingRows":0,"notes":["\#(note)"]"#)
      try fixture.write("manifest.json", text)
      let data = try SavedSnapshot.read(
        fixture.path, needs: TimeDataNeeds(decisions: .approvedHours))
      #expect(data.findings(.refusedFields).count == 1)
    }
  }
}
