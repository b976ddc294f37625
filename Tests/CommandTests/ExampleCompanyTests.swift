import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

/// The example company, from the outside.
@Suite("The example company")
struct ExampleCompanyTests {
  private static let folder = "Examples/harbor-guard"

  private func run(into out: String, environment: [String: String] = [:]) throws {
    let result = try Program.shell(
      """
      payroll-export run --config \(Self.folder)/payroll.json --period 2026-10-25..2026-11-07 \
      --snapshot \(Self.folder)/snapshot --out \(out)/files
      """, out: out, environment: environment)
    #expect(result.exitCode == 2, "\(result.errors)")
    #expect(!result.errors.contains("payroll-export"))
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "example-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    try body(out)
  }

  @Test("Hours are those that were worked out by hand")
  func expectedHours() throws {
    try withFolder { out in
      try run(into: out)
      let root = try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(fileURLWithPath: "\(out)/files/batch.json")))
          as? [String: Any])
      var seconds: [String: Int] = [:]
      for employee in try #require(root["employees"] as? [[String: Any]]) {
        for line in try #require(employee["lines"] as? [[Any]]) {
          let multiplier = Multiplier(line[2] as? String ?? "")
          let key = [
            employee["number"] as? String ?? "", line[1] as? String ?? "",
            multiplier?.description ?? "", line[3] as? String ?? "",
          ]
          seconds[key.joined(separator: " "), default: 0] += line[4] as? Int ?? 0
        }
      }
      let path = "\(SharedFolder.packageRoot)/\(Self.folder)/expected-hours.csv"
      let table = try DelimitedText(
        try InputBuffer.array(of: path), file: path,
        required: ["employee", "bucket", "multiplier", "time", "hours"])
      var expected: [String: Int] = [:]
      for row in table.rows {
        let multiplier = try #require(Multiplier(table.cell(row, "multiplier")))
        let key = [
          table.cell(row, "employee"), table.cell(row, "bucket"), multiplier.description,
          table.cell(row, "time"),
        ]
        expected[key.joined(separator: " ")] = Int(
          try #require(DecimalText.seconds(fromHours: table.cell(row, "hours"))))
      }
      #expect(seconds == expected)
    }
  }

  @Test("Locale, time zone and hash seed change no byte")
  func determinism() throws {
    try withFolder { out in
      try run(into: "\(out)")
      let first = try files(in: "\(out)/files")
      try withFolder { other in
        try run(
          into: other,
          environment: [
            "TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8",
            "SWIFT_DETERMINISTIC_HASHING": "1",
          ])
        #expect(try files(in: "\(other)/files") == first)
      }
    }
  }

  @Test("Files are private, and the totals name their SHA-256")
  func files() throws {
    try withFolder { out in
      try run(into: out)
      let totals = try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(fileURLWithPath: "\(out)/files/totals.json")))
          as? [String: Any])
      for file in try #require(totals["files"] as? [[String: Any]]) {
        guard let name = file["name"] as? String else { continue }
        let path = "\(out)/files/\(name)"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let check = try Program.shell("sha256sum < \(path)", out: out)
        #expect(check.output.hasPrefix(file["sha256"] as? String ?? "?"))
      }
    }
  }

  private func files(in folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try Folder.names(in: folder) {
      let path = "\(folder)/\(name)"
      if Folder.kind(of: path) == .folder {
        contents.merge(try files(in: path)) { $1 }
      } else {
        contents[name] = try InputBuffer.array(of: path)
      }
    }
    return contents
  }
}
