import Foundation
import PayrollBytes
import PayrollModel
import PayrollRun
import PayrollTestSupport
import RunFiles
import Testing
import TimeSources

/// The example company, run in process in a folder of its own.
struct ExampleRun {
  let folder: String
  var request: RunRequest
  private(set) var outcome: PayrollRun.Outcome?

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID())").path()
    let example = Folder.resolve("Examples/harbor-guard", in: SharedFolder.packageRoot)
    try FileManager.default.copyItem(atPath: example, toPath: folder)
    for part in ["Templates", "Mappings"] {
      try FileManager.default.copyItem(
        atPath: Folder.resolve(part, in: SharedFolder.packageRoot), toPath: "\(folder)/data-\(part)"
      )
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder)/data", withIntermediateDirectories: true)
    for part in ["Templates", "Mappings"] {
      try FileManager.default.moveItem(
        atPath: "\(folder)/data-\(part)", toPath: "\(folder)/data/\(part)")
    }
    request = RunRequest(period: "2026-10-25..2026-11-07")
    request.configuration = "\(folder)/payroll.json"
    request.dataFolder = "\(folder)/data"
    request.snapshot = "\(folder)/snapshot"
    request.folder = "\(folder)/run"
  }

  static func surroundings(version: String = "0.1.0") -> RunSurroundings {
    RunSurroundings(version: version, environment: { _ in nil }, tell: { _ in })
  }

  mutating func make() throws { outcome = try PayrollRun(request, Self.surroundings()).make() }

  func verify(version: String = "0.1.0") throws -> RunVerification {
    try RunVerification("\(folder)/run", request, Self.surroundings(version: version))
  }

  func append(_ text: String, to name: String) throws {
    let path = "\(folder)/\(name)"
    try Data(InputBuffer.array(of: path) + Array(text.utf8)).write(to: URL(filePath: path))
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

@Suite("A finished run and what it was made from")
struct RunVerificationTests {
  private func example(_ body: (ExampleRun) throws -> Void) throws {
    var run = try ExampleRun()
    defer { run.remove() }
    try run.make()
    try body(run)
  }

  @Test("A run that was just made is what it was, and says all that it was made from")
  func unchanged() throws {
    try example { run in
      let verification = try run.verify()
      #expect(verification.isUnchanged, "\(verification.changes)")
      #expect(verification.batchID.description == "HARBOR-20261107-1")
      let inputs = try #require(try FinishedRun.read(in: "\(run.folder)/run").inputs)
      #expect(inputs.program == "0.1.0" && inputs.timeZoneData != nil)
      let names = inputs.configuration.map(\.name)
      #expect(names == names.sorted() && Set(names).count == names.count)
      for name in [
        "payroll.json", "holidays.json", "Mappings/pay-codes.csv", "Mappings/adp.csv",
        "Mappings/rule-sets/us-ca.json", "Templates/adp-workforce-now.xml",
      ] {
        #expect(names.contains(name), "\(name) is not in \(names)")
      }
      // A law that another one extends decides pay too.
      #expect(names.contains("Mappings/rule-sets/us-flsa.json"))
      #expect(inputs.snapshotFiles.contains { $0.name == "work-sessions/0001.json" })
      #expect(inputs.snapshotFiles.allSatisfy { $0.sha256.count == 64 })
      let batch = try BatchRecord.read("\(run.folder)/run/batch.json")
      #expect(batch == run.outcome.map { BatchRecord($0.report.batch) })
    }
  }

  @Test(
    "Every input that changes is named, and nothing else",
    arguments: [
      ("snapshot/work-sessions/0001.json", RunInputs.Difference.Kind.snapshot),
      ("snapshot/regions/0001.json", .snapshot), ("payroll.json", .configuration),
      ("Mappings/pay-codes.csv", .configuration), ("holidays.json", .configuration),
      ("data/Mappings/rule-sets/us-flsa.json", .configuration),
      ("data/Templates/generic-csv.xml", .configuration),
    ])
  func changed(name: String, kind: RunInputs.Difference.Kind) throws {
    try example { run in
      try run.append("\n", to: name)
      let short = name.split(separator: "/").drop { ["snapshot", "data"].contains($0) }
        .joined(separator: "/")
      #expect(try run.verify().changes == [.input(.init(kind, short, .otherBytes))])
    }
  }

  @Test("Files of the run that changed or are gone are named")
  func files() throws {
    try example { run in
      try run.append(" ", to: "run/findings.json")
      try FileManager.default.removeItem(atPath: "\(run.folder)/run/batch.json")
      let changes = try run.verify().changes
      #expect(changes.count == 2)
      for case .file(let change) in changes {
        #expect(change.isMissing == (change.name == "batch.json"))
      }
    }
  }

  @Test("Another program and other zone data are named")
  func versions() throws {
    try example { run in
      #expect(
        try run.verify(version: "0.2.0").changes
          == [.input(.init(.program, "", .version(was: "0.1.0", isNow: "0.2.0")))])
      let path = "\(run.folder)/run/totals.json"
      let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
      try Data(text.replacing(#/"timeZoneData":"[^"]*"/#, with: #""timeZoneData":"1999z""#).utf8)
        .write(to: URL(filePath: path))
      guard case .input(let difference)? = try run.verify().changes.first,
        case .version(let was, let now) = difference.change
      else {
        Issue.record("the zone data are not named")
        return
      }
      #expect(difference.kind == .timeZoneData && was == "1999z" && now != nil && now != was)
    }
  }

  @Test("Pages that come, go or change are named, with a manifest and without")
  func pages() throws {
    try example { run in
      let extra = "\(run.folder)/snapshot/regions/0002.json"
      try Data(#"{"data":[]}"#.utf8).write(to: URL(filePath: extra))
      #expect(
        try run.verify().changes == [.input(.init(.snapshot, "regions/0002.json", .added))])
      try FileManager.default.removeItem(atPath: extra)
      try FileManager.default.removeItem(atPath: "\(run.folder)/snapshot/regions")
      #expect(
        try run.verify().changes == [.input(.init(.snapshot, "regions/0001.json", .missing))])
      try FileManager.default.removeItem(atPath: "\(run.folder)/snapshot")
      #expect(try run.verify().changes == [.noSnapshot("\(run.folder)/snapshot")])
    }
  }

  @Test("A configuration that cannot be read any more is said once")
  func unreadable() throws {
    try example { run in
      try run.append("x", to: "payroll.json")
      let changes = try run.verify().changes
      guard case .unreadableConfiguration(let reasons)? = changes.first else {
        Issue.record("\(changes)")
        return
      }
      #expect(changes.count == 1 && reasons.count == 1)
    }
  }

  @Test("What is no finished run, or one of an earlier program, is refused")
  func refused() throws {
    #expect(throws: RunError.self) {
      try RunVerification("/no/such/run", RunRequest(period: ""), ExampleRun.surroundings())
    }
    try example { run in
      let path = "\(run.folder)/run/totals.json"
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(try InputBuffer.array(of: path)))
          as? [String: Any])
      let old = root.filter { $0.key != "inputs" }
      try JSONSerialization.data(withJSONObject: old).write(to: URL(filePath: path))
      let error = #expect(throws: RunError.self) { try run.verify() }
      guard case .obstacle(let obstacle)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(obstacle.kind == .badInput && obstacle.message.contains("does not say"))
    }
  }
}
