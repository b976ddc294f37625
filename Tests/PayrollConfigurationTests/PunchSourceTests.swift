import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing
import TimeSources

@Suite("source of payroll.json, where it is a file of punches")
struct PunchSourceTests {
  private func read(
    _ source: String, zone: String = #", "timeZone": "America/New_York""#
  ) throws(TextProblems) -> PunchSource? {
    let text = """
      { "company": { "name": "Acme"\(zone) }, "rules": { "default": "us-flsa" }, "outputs": [],
        "source": \(source) }
      """
    let configuration = try Configuration.read(Array(text.utf8), file: "company/payroll.json")
    return configuration.source.timeData as? PunchSource
  }

  private func problems(_ source: String, zone: String = "") -> [String] {
    do {
      _ = try read(source, zone: zone)
      return []
    } catch {
      return error.problems.map { "\($0.key): \($0.message)" }
    }
  }

  @Test("Without kind it is a server, or saved snapshots")
  func usual() throws {
    #expect(try read(#"{ "without": ["shifts"] }"#) == nil)
    #expect(try read(#"{ "kind": "tracktik", "without": ["shifts"] }"#) == nil)
    let kind = problems(#"{ "kind": "csv", "file": "a.csv" }"#)
    #expect(kind.first?.hasPrefix("source.kind: ") == true)
  }

  @Test("A file, everything else as usual")
  func least() throws {
    let source = try #require(try read(#"{ "kind": "punches", "file": "punches.csv" }"#))
    #expect(source.files == ["company/punches.csv"])
    #expect(source.format.delimiter == UInt8(ascii: ","))
    #expect(source.format.dates == .iso)
    #expect(source.format.zone.name == "America/New_York")
    #expect(source.format.columns.isEmpty && source.format.kinds.isEmpty)
    #expect(source.ownFiles == ["company/punches.csv"])
  }

  @Test("Everything said")
  func whole() throws {
    let source = try #require(
      try read(
        #"""
        { "kind": "punches", "files": ["a.csv", "/data/b.csv"], "delimiter": "\t",
          "dates": "D.M.YY", "timeZone": "Europe/Berlin",
          "columns": { "employee": "Personalnummer", "time": "Zeit", "kind": "Art" },
          "kinds": { "Kommen": "in", "Gehen": "out" },
          "regions": { "West": "America/Los_Angeles" } }
        """#))
    #expect(source.files == ["company/a.csv", "/data/b.csv"])
    #expect(source.names == ["a.csv", "b.csv"])
    #expect(source.format.delimiter == 9)
    #expect(source.format.dates.description == "D.M.YY")
    #expect(source.format.zone.name == "Europe/Berlin")
    #expect(
      source.format.columns == [.employee: "Personalnummer", .time: "Zeit", .kind: "Art"])
    #expect(source.format.kinds == ["KOMMEN": .clockIn, "GEHEN": .clockOut])
    #expect(source.format.regions.mapValues(\.name) == ["West": "America/Los_Angeles"])
  }

  @Test("Two files of one name are told apart by their paths")
  func names() throws {
    let source = try #require(
      try read(#"{ "kind": "punches", "files": ["a/punches.csv", "b/punches.csv"] }"#))
    #expect(source.names == ["company/a/punches.csv", "company/b/punches.csv"])
  }

  @Test(
    "What is wrong is said by its key",
    arguments: [
      (#"{ "kind": "punches" }"#, ["source.file: no file of punches is named"]),
      (
        #"{ "kind": "punches", "file": "a", "delimiter": ",," }"#,
        ["source.delimiter: \",,\" is not a comma, a semicolon, a tab (\\t) or a vertical bar"]
      ),
      (
        #"{ "kind": "punches", "file": "a", "columns": { "employe": "x" } }"#,
        ["source.columns.employe: the key \"employe\" is not known here"]
      ),
      (
        #"{ "kind": "punches", "file": "a", "columns": { "start": "X Y", "end": "x_y" } }"#,
        ["source.columns.end: \"start\" is this column already"]
      ),
      (
        #"{ "kind": "punches", "file": "a", "kinds": { "Kommen": "inn" } }"#,
        ["source.kinds.Kommen: this is not what a row can be"]
      ),
      (
        #"{ "kind": "punches", "file": "a", "kinds": { "Go In": "in", "go-in": "out" } }"#,
        ["source.kinds.go-in: the same word stands here twice, but for capitals and signs"]
      ),
      (
        #"{ "kind": "punches", "file": "a", "address": "https://acme.staffr.us" }"#,
        ["source.address: the key \"address\" is not known here"]
      ),
    ])
  func wrong(_ source: String, _ expected: [String]) {
    #expect(
      problems(source, zone: #", "timeZone": "America/New_York""#) == expected, "\(source)")
  }

  @Test("Without any zone nobody knows the clock; one that is none is refused")
  func zones() {
    #expect(
      problems(#"{ "kind": "punches", "file": "a" }"#)
        == ["source.timeZone: nobody knows by which clock the times are read"])
    #expect(problems(#"{ "kind": "punches", "file": "a", "timeZone": "UTC" }"#).isEmpty)
    #expect(problems(#"{ "kind": "punches", "file": "a", "timeZone": "EST" }"#).count == 1)
    #expect(
      problems(
        #"{ "kind": "punches", "file": "a", "timeZone": "UTC", "regions": { "CA": "PST" } }"#
      ).count == 1)
    #expect(
      problems(#"{ "kind": "punches", "file": "a", "timeZone": "UTC", "regions": { "CA": 8 } }"#)
        == ["source.regions.CA: a time zone was expected here, not a number"])
  }

  @Test(
    "Formats of dates",
    arguments: [
      ("YYYY-MM-DD", true), ("M/D/YYYY", true), ("dd.mm.yyyy", true), ("D-M-YY", true),
      ("YYYYMMDD", false), ("M/D", false), ("M/D/Y", false), ("M/M/YYYY", false),
      ("D/M-YYYY", false),
      ("MMM/D/YYYY", false), ("", false), ("M/D/YYYY/D", false), ("YYYY/YY/D", false),
    ])
  func formats(_ text: String, _ isOne: Bool) {
    #expect((DateFormat(text) != nil) == isOne, "\(text)")
  }

  @Test("The schema has the keys, columns and kinds of the reader")
  func schema() throws {
    let file = URL(filePath: "\(SharedFolder.packageRoot)/docs/schemas/payroll.schema.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let all = try #require(root?["properties"] as? [String: Any])
    let source = try #require((all["source"] as? [String: Any])?["then"] as? [String: Any])
    let keys = try #require(source["properties"] as? [String: Any])
    let known: Set = [
      "kind", "file", "files", "delimiter", "dates", "timeZone", "regions", "columns", "kinds",
    ]
    #expect(Set(keys.keys) == known)
    for key in known {
      #expect(
        !problems(#"{ "kind": "punches", "\#(key)": true }"#).contains {
          $0.hasPrefix("source.\(key): the key")
        })
    }
    let columns = (keys["columns"] as? [String: Any])?["properties"] as? [String: Any]
    #expect(Set(columns?.keys.map { $0 } ?? []) == Set(PunchColumn.allCases.map(\.rawValue)))
    let kinds = (keys["kinds"] as? [String: Any])?["additionalProperties"] as? [String: Any]
    #expect(kinds?["enum"] as? [String] == PunchKind.allCases.map(\.rawValue))
  }
}
