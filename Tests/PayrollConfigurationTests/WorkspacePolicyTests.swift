import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollConfiguration

@Suite("What a workspace reads of minimum wages, calendars and pay codes")
struct WorkspacePolicyTests {
  private static func file(_ rules: String, _ more: String = "") -> String {
    "{ \"company\": { \"name\": \"A\" }, \"rules\": { \(rules) },\n\"outputs\": []\(more) }"
  }

  /// Hands the workspace of a company with these files to `body`.
  private func withWorkspace(
    _ text: String, _ files: [String: String] = [:], _ body: (Workspace) throws -> Void
  ) throws {
    try PayrollFile.withFolder(files.merging(["payroll.json": text]) { $1 }) { folder in
      try body(
        try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot))
    }
  }

  private func problems(_ text: String, _ files: [String: String] = [:]) throws -> [String] {
    try PayrollFile.withFolder(files.merging(["payroll.json": text]) { $1 }) { folder in
      do throws(TextProblems) {
        _ = try Workspace(path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
        return []
      } catch {
        return error.problems.map {
          "\($0.key): \($0.message.replacing(folder, with: ""))"
        }
      }
    }
  }

  private static func split(_ wage: String) -> String {
    ", \"duty\": { \"splitShift\": { \"gapOverHours\": 1, \"minimumWage\": \"\(wage)\", "
      + "\"payCode\": \"SPLIT\" } }"
  }

  @Test(
    "minimum wages are those of the configuration and of all rule sets that name one, each once")
  func minimumWages() throws {
    try withWorkspace(Self.file(#""default": "us-flsa""#)) { workspace in
      #expect(workspace.mapper.policy.minimumWages.isEmpty)
    }
    try withWorkspace(Self.file(#""default": "us-flsa""#, Self.split("us-ca"))) { workspace in
      #expect(workspace.mapper.policy.minimumWages.keys.sorted() == ["us-ca"])
    }
    let rules =
      #""default": "us-ca-breaks", "regions": { "NY": "us-ny-spread", "CA": "us-flsa" }"#
    try withWorkspace(Self.file(rules, Self.split("us-ny-city"))) { workspace in
      let wages = workspace.mapper.policy.minimumWages
      #expect(wages.keys.sorted() == ["us-ca", "us-ny", "us-ny-city"])
      #expect(wages.allSatisfy { $0.key == $0.value.id })
    }
  }

  @Test("a minimum wage that is not there, or wrong, is said of the key that names it")
  func wrongWages() throws {
    #expect(
      try problems(Self.file(#""default": "us-flsa""#, Self.split("us-cal"))) == [
        "duty.splitShift.minimumWage: there is no minimum wage \"us-cal\""
      ])
    let own = Self.file(#""default": "us-flsa""#, Self.split("own.json"))
    let found = try problems(own, ["own.json": "{ \"id\": \"own\" }"])
    #expect(!found.isEmpty && found.allSatisfy { !$0.hasPrefix("duty") }, "\(found)")
    #expect(
      try problems(own).first?.hasPrefix("duty.splitShift.minimumWage: ") == true)
  }

  @Test("each region has its own calendar, and everybody else the general one")
  func calendars() throws {
    let holidays =
      #", "holidays": { "calendar": "us-federal", "regions": { "ON": "can-on", "QC": "can-qc", "CA": "own.json" } }"#
    let own = """
      { "id": "own", "name": "Own", "rules": [ { "id": "founders-day", "name": "Founders Day", "date": "11-02" } ] }
      """
    try withWorkspace(Self.file(#""default": "us-flsa""#, holidays), ["own.json": own]) {
      workspace in
      let policy = workspace.mapper.policy
      #expect(
        policy.holidayCalendarByRegion.mapValues(\.id) == [
          "ON": "can-on", "QC": "can-qc", "CA": "own",
        ])
      guard case .calendar(let general) = policy.holidaySource else {
        Issue.record("there is no general calendar")
        return
      }
      #expect(general.id == "us-federal")
    }
    #expect(
      try problems(
        Self.file(
          #""default": "us-flsa""#,
          #", "holidays": { "regions": { "ON": "can-onn", "QC": "can-qq", "BC": "gone.json" } }"#))
        == [
          "holidays.regions.BC: there is no holiday calendar \"gone.json\"",
          "holidays.regions.ON: there is no holiday calendar \"can-onn\"",
          "holidays.regions.QC: there is no holiday calendar \"can-qq\"",
        ])
  }

  @Test("pay codes are those of the mapping; without one every code is work")
  func payCodes() throws {
    try withWorkspace(Self.file(#""default": "us-flsa""#)) { workspace in
      #expect(workspace.configuration.payCodes == nil)
      #expect(workspace.mapper.ruleSets.keys.sorted() == ["us-flsa"])
    }
    let text = Self.file(#""default": "us-flsa""#, #", "payCodes": "p.csv""#)
    try withWorkspace(text, ["p.csv": "payCode,bucket\nSICK,sick\n"]) { workspace in
      #expect(workspace.configuration.payCodes?.name == "p.csv")
      #expect(workspace.inputFiles.map(\.name).contains("p.csv"))
    }
    #expect(try problems(text).first?.hasPrefix("payCodes: /p.csv cannot be read: ") == true)
    #expect(
      try problems(Self.file(#""default": "us-flsa""#, #", "payCodes": "sub""#), ["sub/x": ""])
        .first?
        .hasPrefix("payCodes: /sub cannot be read: ") == true)
  }

  @Test("rows of earning codes for pay codes that nobody has are found in each mapping, by line")
  func unusedRows() throws {
    let header = "bucket,multiplier,payCode,earningCode\n"
    let output = #"{ "template": "generic-csv", "earningCodes": "FILE" }"#
    let text =
      "{ \"company\": { \"name\": \"A\" }, \"rules\": { \"default\": \"us-flsa\" }, "
      + "\"payCodes\": \"p.csv\", \"outputs\": [" + output.replacing("FILE", with: "a.csv") + ", "
      + output.replacing("FILE", with: "b.csv") + "] }"
    func found(_ payCodes: String) throws -> [String] {
      var found: [String] = []
      try withWorkspace(
        text,
        [
          "a.csv": header + "*,*,*,REG\n*,*,TRAIN,TRN\n*,*,GONE,G\n",
          "b.csv": header + "*,*,GONE,REG\n", "p.csv": "payCode,bucket\n\(payCodes)",
        ]
      ) { workspace in
        found = workspace.unusedEarningCodeRows(in: BatchBuilder().batch.timeData).map {
          String($0.subject.file?.split(separator: "/").last ?? "")
        }
      }
      return found
    }
    #expect(try found("REG,regular\n") == ["a.csv:3", "a.csv:4", "b.csv:2"])
    #expect(try found("TRAIN,regular\n") == ["a.csv:4", "b.csv:2"])
    #expect(try found("TRAIN,regular\nGONE,regular\n") == [])
  }

  @Test("several rule sets are read once each, whatever names them")
  func ruleSets() throws {
    let rules =
      #""default": "us-flsa", "exempt": "us-flsa", "regions": { "CA": "us-ca", "NV": "us-ca" }, "employees": { "7": "us-ny" }"#
    try withWorkspace(Self.file(rules)) { workspace in
      #expect(workspace.mapper.ruleSets.keys.sorted() == ["us-ca", "us-flsa", "us-ny"])
      #expect(workspace.mapper.ruleSets.allSatisfy { $0.key == $0.value.id })
      #expect(workspace.catalogue.ids.contains("us-ca"))
    }
  }
}
