import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

/// What is sent, verified and marked as paid starts from these totals: what they do not say plainly
/// is refused with its place.
@Suite("Reading the totals of a run")
struct FinishedRunReadingTests {
  private static let batch = #"{"kind":"batch","name":"batch.json","sha256":"b"}"#

  /// Totals with these members in place of the usual ones; nil leaves one out.
  private func totals(_ changes: [String: String?] = [:], files: String...) -> String {
    var members: [(String, String?)] = [
      ("schema", #""payroll-export/totals/1""#), ("batch", #""TEST-20261107-1""#),
      ("period", #""2026-10-25..2026-11-07""#), ("state", #""draft""#),
      ("files", "[\(([Self.batch] + files).joined(separator: ","))]"),
    ]
    for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
      members.removeAll { $0.0 == key }
      members.append((key, value))
    }
    return
      "{\(members.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }.joined(separator: ","))}"
  }

  private func read(_ text: String) throws -> FinishedRun {
    try FinishedRun(Array(text.utf8), file: "totals.json")
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as TextProblems {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("How far hours may lie from what is usual comes back; what is usual where nothing is said")
  func usualHours() throws {
    let run = try read(totals(["usualHours": #"{"seconds":43200,"percent":30}"#]))
    #expect(run.usualHours == UsualHours(seconds: 43_200, percent: 30))
    #expect(try read(totals()).usualHours == UsualHours())
    for wrong in [
      #"{"seconds":-1,"percent":30}"#, #"{"seconds":1}"#, #"{"percent":30}"#,
      #"{"seconds":1,"percent":30,"hours":8}"#,
    ] {
      #expect(!problems(totals(["usualHours": wrong])).isEmpty, "\(wrong)")
    }
  }

  @Test("The parts come back: id, period, reason, snapshot, files in their order")
  func parts() throws {
    let run = try read(
      totals(
        [
          "batch": #""ACME.WEEKLY-20261107-4""#, "snapshot": #""5a""#, "offCalendar": #""bonus""#,
          "payables": #"{"read":1}"#,
        ],
        files: #"{"kind":"adp","name":"Z.csv","sha256":"z"}"#,
        #"{"kind":"findings","name":"findings.json","sha256":"f"}"#,
        #"{"kind":"wages","name":"wages.csv","sha256":"w"}"#,
        #"{"kind":"totals","name":"draft/a.csv","sha256":"a"}"#))
    #expect(run.batchID.description == "ACME.WEEKLY-20261107-4" && run.batchID.revision == 4)
    #expect(run.period.first.description == "2026-10-25" && run.period.payDate == nil)
    #expect(run.snapshotSHA256 == "5a" && run.offCalendarReason == "bonus" && run.isPayrun)
    #expect(run.inputs == nil && !run.isBlocked)
    #expect(
      run.files.map(\.name) == ["batch.json", "Z.csv", "findings.json", "wages.csv", "draft/a.csv"])
    #expect(run.files.map(\.sha256) == ["b", "z", "f", "w", "a"])
    #expect(run.files.map(\.isForVendor) == [false, true, false, false, true])
    #expect(run.batch?.sha256 == "b")
    let plain = try read(totals())
    #expect(plain.snapshotSHA256 == nil && plain.offCalendarReason == nil && !plain.isPayrun)
  }

  @Test("Anything but a draft is blocked, and so is a run that lacks a file")
  func state() throws {
    for state in ["blocked", "", "DRAFT", "approved"] {
      #expect(try read(totals(["state": "\"\(state)\""])).isBlocked)
    }
    let refused = try read(totals(files: #"{"kind":"adp","name":null}"#))
    #expect(refused.isBlocked && refused.files.count == 1)
    #expect(try read(totals(files: #"{"kind":"adp"}"#)).isBlocked)
  }

  @Test("What is missing is named")
  func missing() {
    for key in ["schema", "batch", "period", "state", "files"] {
      let found = problems(totals([key: String?.none]))
      #expect(
        found.first == "the key \"\(key)\" is missing (totals.json:1:1, \(key)): add it", "\(found)"
      )
    }
    #expect(
      problems(totals(["files": "[]"])) == [
        "there is no batch among the files (totals.json:1:1, files)"
      ])
    for (entry, key) in [
      (#"{"name":"a.csv","sha256":"a"}"#, "kind"), (#"{"kind":"adp","name":"a.csv"}"#, "sha256"),
    ] {
      let found = problems(totals(files: entry))
      #expect(found.count == 1 && found.first?.contains("the key \"\(key)\" is missing") == true)
      #expect(found.first?.contains("files[1].\(key)") == true)
    }
  }

  @Test("What is strange is told with what was meant")
  func strange() {
    for (key, value, said) in [
      (
        "schema", #""payroll-export/batch/1""#,
        "\"payroll-export/batch/1\" is not payroll-export/totals/1 (totals.json:1:1, schema): "
          + "make the run again"
      ),
      ("batch", #""ACME""#, "\"ACME\" is not an id such as ACME-20261107-1"),
      ("batch", "7", "a text was expected here"),
      ("period", #""2026-10-25""#, "\"2026-10-25\" is not two dates"),
      ("period", #""2026-11-08..2026-11-07""#, "is not two dates"),
      ("files", "{}", "a list was expected here"),
      (
        "batch", #""TEST-20261106-1""#,
        "TEST-20261106-1 is no batch of 2026-10-25..2026-11-07 (totals.json:1:1, batch): "
          + "totals are written by a run and not changed: make it again"
      ),
    ] {
      let found = problems(totals([key: value]))
      #expect(found.contains { $0.contains(said) }, "\(found)")
    }
    #expect(problems("{").count == 1 && problems("[]").count > 1)
  }

  @Test("A file lies in the folder of the run or in that for drafts, and nowhere else")
  func names() {
    func found(_ name: String) -> [String] {
      problems(totals(files: #"{"kind":"adp","name":"\#(name)","sha256":"a"}"#))
    }
    for right in ["a", ".a", "a b.csv", "...", "draft", "draft/a.csv", "drafts", "Draft", "a\\\\b"]
    {
      #expect(found(right) == [], "\(right)")
    }
    for wrong in [
      "", ".", "..", "/a", "a/b", "a/", "../a", "draft/", "draft/.", "draft/..", "draft/a/b",
      "draft/draft/a", "draft//a", "Draft/a", "./a", "a/\u{301}b", "a\\r\\nb", "a\\nb", "a\\u0000b",
      "draft/a\\nb",
    ] {
      #expect(
        found(wrong) == ["a name was expected (totals.json:1:\(column), files[1])"], "\(wrong)")
    }
  }

  /// Where the second file begins: behind the members before it and the batch.
  private var column: Int {
    totals(files: "#").split(separator: "#")[0].utf8.count + 1
  }

  @Test("Of the folder, the totals are read that lie in it")
  func folder() throws {
    try Scratch.folder { folder in
      try Scratch.put(totals(), in: folder, as: "totals.json")
      for path in [folder, folder + "/"] {
        #expect(try FinishedRun.read(in: path).batchID.revision == 1)
      }
      let error = #expect(throws: FileProblem.self) { try FinishedRun.read(in: folder + "/none") }
      #expect(error?.isMissing == true && error?.path == folder + "/none/totals.json")
    }
  }

  @Test(
    "What cannot be read is a problem, and no change; the rest is told in the order of the file")
  func changes() throws {
    try Scratch.folder { folder in
      let digest = SHA256.hexadecimal(of: Array("x".utf8))
      let files = ["draft/b.csv", "c.csv", "a.csv"].map {
        #"{"kind":"adp","name":"\#($0)","sha256":"\#(digest)"}"#
      }
      let run = try read(
        totals(["files": #"[\#(files.joined(separator: ",")),\#(Self.batch)]"#]))
      for name in ["draft/b.csv", "c.csv", "a.csv"] { try Scratch.put("x", in: folder, as: name) }
      #expect(try run.changes(in: folder).map(\.name) == ["batch.json"])
      #expect(try run.changes(in: folder).map(\.isMissing) == [true])
      try Scratch.put("X", in: folder, as: "a.csv")
      try FileManager.default.removeItem(atPath: "\(folder)/draft")
      let changes = try run.changes(in: folder)
      #expect(changes.map(\.name) == ["draft/b.csv", "a.csv", "batch.json"])
      #expect(changes.map(\.isMissing) == [true, false, true])
      try FileManager.default.removeItem(atPath: "\(folder)/c.csv")
      try Folder.make("\(folder)/c.csv")
      #expect(throws: FileProblem.self) { try run.changes(in: folder) }
    }
  }
}
