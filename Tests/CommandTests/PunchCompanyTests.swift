import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// The example company with another time clock, from the outside.
@Suite("A company whose hours come from a CSV file")
struct PunchCompanyTests {
  private static let folder = "Examples/harbor-guard"

  private func withFolder(_ body: (String) throws -> Void) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "punches-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    try body(out)
  }

  private func run(
    _ out: String, config: String = "\(folder)/payroll-punches.json", more: String = ""
  ) throws -> Program.Result {
    try Program.shell(
      """
      payroll-export run --config \(config) --period 2026-10-25..2026-11-07 --data . \
      --out \(out)/files \(more)
      """, out: out)
  }

  private func json(_ path: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
        as? [String: Any])
  }

  /// The lines of a batch without the records that they come from and the places of their reasons.
  private func lines(_ path: String) throws -> [String] {
    var lines: [String] = []
    for employee in try #require(try json(path)["employees"] as? [[String: Any]]) {
      guard let number = employee["number"] as? String, !number.isEmpty else { continue }
      for line in try #require(employee["lines"] as? [[Any]]) {
        lines.append("\(number) " + line[0..<9].map { "\($0)" }.joined(separator: " "))
      }
    }
    return lines
  }

  @Test("The same hours as punches and as pages make the same lines")
  func sameLines() throws {
    try withFolder { out in
      let punches = try run(out)
      #expect(punches.exitCode == 2, "\(punches.errors)")
      let pages = try Program.shell(
        """
        payroll-export run --config \(Self.folder)/payroll.json --period 2026-10-25..2026-11-07 \
        --snapshot \(Self.folder)/snapshot --data . --out \(out)/pages
        """, out: out)
      #expect(pages.exitCode == 2)
      let lines = try lines("\(out)/files/batch.json")
      #expect(lines == (try self.lines("\(out)/pages/batch.json")))
      #expect(lines.count > 100)
      // The open session is told by its line.
      #expect(punches.output.contains("punches.csv:"))
      #expect(!punches.output.contains("TrackTik") && !punches.output.contains("pull"))
      // The vendor's file is the same but for the person whom the punches do not have.
      let name = "draft/PRABCEPI.csv"
      let file = try InputBuffer.array(of: "\(out)/files/\(name)")
      #expect(file == (try InputBuffer.array(of: "\(out)/pages/\(name)")))
    }
  }

  @Test("Explain shows the rows, verify says that the file was changed")
  func explainAndVerify() throws {
    try withFolder { out in
      let copy = "\(out)/company"
      try FileManager.default.copyItem(
        atPath: "\(SharedFolder.packageRoot)/\(Self.folder)", toPath: copy)
      let config = "\(copy)/payroll-punches.json"
      #expect(try run(out, config: config).exitCode == 2)
      let explained = try Program.shell(
        """
        payroll-export explain 000123 --config \(config) --period 2026-10-25..2026-11-07 --data . \
        --date 2026-10-26
        """, out: out)
      #expect(explained.exitCode == 0, "\(explained.errors)")
      #expect(explained.output.contains("session punches.csv:20"), "\(explained.output)")
      func verify() throws -> Program.Result {
        try Program.shell(
          "payroll-export verify \(out)/files --config \(config) --data .", out: out)
      }
      #expect(try verify().exitCode == 0)
      let handle = try #require(FileHandle(forWritingAtPath: "\(copy)/punches.csv"))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\n".utf8))
      try handle.close()
      let changed = try verify()
      #expect(changed.exitCode == 3)
      #expect(changed.output.contains("punches.csv"), "\(changed.output)")
    }
  }

  @Test("A file that is none, and a configuration that decides by what punches do not have")
  func refusals() throws {
    try withFolder { out in
      func refused(_ change: (String) -> String, _ code: Int, _ words: String) throws {
        let path = "\(SharedFolder.packageRoot)/\(Self.folder)/payroll-punches.json"
        let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
        let copy = "\(out)/company"
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(
          atPath: "\(SharedFolder.packageRoot)/\(Self.folder)", toPath: copy)
        try Data(change(text).utf8).write(to: URL(filePath: "\(copy)/payroll-punches.json"))
        try? FileManager.default.removeItem(atPath: "\(out)/files")
        let result = try run(out, config: "\(copy)/payroll-punches.json")
        #expect(result.exitCode == code, "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(Folder.kind(of: "\(out)/files/totals.json") == .missing)
      }
      func replacing(_ one: String, _ other: String) -> (String) -> String {
        { $0.replacingOccurrences(of: one, with: other) }
      }
      try refused(replacing("\"punches.csv\"", "\"punch.csv\""), 66, "punch.csv")
      try refused(replacing("\"Emp No\"", "\"Emp Nr\""), 65, "did you mean \"Emp No\"?")
      try refused(
        replacing("\"approval\": \"none\"", "\"approval\": \"shift\""), 78,
        "write \"approval\": \"none\"")
      try refused(
        replacing("\"payBasis\": \"worked\"", "\"payBasis\": \"approved\""), 78,
        "write \"payBasis\": \"worked\"")
      try refused(
        replacing(", \"region\": \"State\"", ""), 65, "no row says the region")
      try refused(replacing("\"kind\": \"punches\"", "\"kind\": \"punch\""), 78, "punches")
      try refused(replacing("\"M/D/YYYY\"", "\"american\""), 78, "M/D/YYYY")
      try refused(replacing("\"end\": \"Out\"", "\"end\": \"In\""), 78, "is this column already")
    }
  }

  @Test(
    "A spreadsheet's own form: semicolons, the day first, one punch a row, words of the company")
  func spreadsheet() throws {
    try withFolder { out in
      let company = """
        { "company": { "name": "Wachdienst", "timeZone": "Europe/Berlin" },
          "source": { "kind": "punches", "file": "stempel.csv", "delimiter": ";",
            "dates": "D.M.YYYY",
            "columns": { "employee": "Nr", "time": "Zeit", "kind": "Art" },
            "kinds": { "Kommen": "in", "Gehen": "out", "Pause ab": "mealStart",
              "Pause an": "breakEnd" } },
          "approval": "none", "payBasis": "worked",
          "rules": { "default": "us-flsa" },
          "outputs": [
            { "template": "generic-csv",
              "earningCodes": "\(SharedFolder.packageRoot)/\(Self.folder)/Mappings/generic.csv" } ] }
        """
      let punches = """
        Nr;Zeit;Art
        007;26.10.2026 08:00;Kommen
        007;26.10.2026 12:00;Pause ab
        007;26.10.2026 12:30;Pause an
        007;26.10.2026 16:30;Gehen
        007;25.10.2026 02:30;Kommen

        """
      try Data(company.utf8).write(to: URL(filePath: "\(out)/payroll.json"))
      try Data(punches.utf8).write(to: URL(filePath: "\(out)/stempel.csv"))
      let result = try run(out, config: "\(out)/payroll.json")
      #expect(result.exitCode == 2, "\(result.errors)")
      // The clock was set back that night: 02:30 came twice.
      #expect(result.output.contains("clock-change"), "\(result.output)")
      #expect(result.output.contains("stempel.csv:6"))
      let lines = try lines("\(out)/files/batch.json")
      #expect(lines == ["007 2026-10-26 regular 1.0000 worked 28800  <null> <null> <null>"])
    }
  }
}
