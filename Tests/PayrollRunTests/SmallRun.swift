import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import RunFiles
import Synchronization
import Testing
import TimeSources

@testable import PayrollRun

/// A company of one person in a folder of its own, of which a test says only what it is about.
///
/// Ann Lee, number 007, works in New York; the period is the week of 2026-03-01.
struct SmallRun {
  static let period = "2026-03-01..2026-03-07"

  let folder: String
  var request: RunRequest
  var environment: [String: String] = [:]
  var version = "0.1.0"
  let events = Events()

  /// What happened on the way, in words.
  final class Events: Sendable {
    private let list = Mutex<[String]>([])
    func add(_ event: RunSurroundings.Event) {
      let words: String? =
        switch event {
        case .step(let step): step
        case .usingSnapshot(let folder): "using \(Folder.name(of: folder))"
        case .exposedCredentials(let file, let canBeChanged):
          "exposed \(Folder.name(of: file)) \(canBeChanged)"
        case .pulled, .pulling, .reading: nil
        }
      if let words { list.withLock { $0.append(words) } }
    }
    var all: [String] { list.withLock { $0 } }
  }

  /// The members of its configuration before the outputs.
  static func settings(_ more: String = "", id: String = "ACME") -> String {
    """
    "company": { "name": "Acme Guards", "id": "\(id)", "timeZone": "America/New_York" },
    "approval": "none", "rules": { "default": "us-flsa" }, "payCodes": "pay-codes.csv", \(more)
    """
  }

  static let generic = #"{ "template": "generic-csv", "earningCodes": "codes.csv" }"#

  /// A company with further settings, and sessions as pairs of times in March 2026.
  init(
    _ more: String = "",
    sessions: [(String, String)] = [("02T08:00:00-05:00", "02T16:00:00-05:00")],
    outputs: String = SmallRun.generic, pages: [String: String] = [:]
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "small-\(UUID())").path()
    try Folder.make(folder)
    request = RunRequest(period: Self.period)
    request.configuration = "\(folder)/payroll.json"
    request.dataFolder = SharedFolder.packageRoot
    request.snapshot = "\(folder)/pages"
    try configure(more, outputs: outputs)
    try put(
      "bucket,multiplier,payCode,earningCode\nregular,*,*,REG\novertime,1.5,*,OT\nsick,*,*,SICK\n",
      as: "codes.csv")
    try put("payCode,bucket,time\nSICK,sick,leave\n", as: "pay-codes.csv")
    let rows = sessions.enumerated().map { place, times in
      #"{"id": \#(place + 1), "employee": 1, "status": "CLOSED", "startDateTime": "2026-03-\#(times.0)","#
        + #" "endDateTime": "2026-03-\#(times.1)"}"#
    }
    var all = [
      "employees": #"{"id": 1, "customId": "007", "firstName": "Ann", "lastName": "Lee"}"#,
      "work-sessions": rows.joined(separator: ",\n"),
    ]
    all.merge(pages) { $1 }
    for (resource, rows) in all { try page(rows, of: resource) }
  }

  /// Writes its configuration anew.
  func configure(_ more: String = "", outputs: String = SmallRun.generic, id: String = "ACME")
    throws
  {
    try put("{ \(Self.settings(more, id: id)) \"outputs\": [ \(outputs) ] }", as: "payroll.json")
  }

  func put(_ text: String, as name: String) throws {
    let path = "\(folder)/\(name)"
    try Folder.make(Folder.parent(of: path))
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Puts rows into the one page of a resource.
  func page(_ rows: String, of resource: String, in snapshot: String = "pages") throws {
    try put("{\"data\":[\n\(rows)\n]}\n", as: "\(snapshot)/\(resource)/0001.json")
  }

  func text(_ name: String) throws -> String {
    String(decoding: try InputBuffer.array(of: "\(folder)/\(name)"), as: UTF8.self)
  }

  var surroundings: RunSurroundings {
    RunSurroundings(
      version: version, environment: { [environment] in environment[$0] },
      tell: { [events] in events.add($0) })
  }

  @discardableResult
  func make() throws -> PayrollRun.Outcome { try PayrollRun(request, surroundings).make() }

  /// Why it ends early: `kind: message [place] (advice)`.
  func refusal() -> String { SmallRun.refusal { try make() } }

  func input() throws -> RunInput {
    let workspace = try request.workspace()
    return try RunInput(
      workspace, try request.period(workspace), snapshot: "\(folder)/pages", surroundings)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes a company, runs a test with it, and clears up.
  static func with(
    _ run: @autoclosure () throws -> SmallRun, _ body: (inout SmallRun) throws -> Void
  ) throws {
    var run = try run()
    defer { run.remove() }
    try body(&run)
  }

  /// What an error says, with its kind; `none` where there is none.
  static func refusal<Value>(_ body: () throws -> Value) -> String {
    do {
      _ = try body()
      return "none"
    } catch let error as RunError {
      switch error {
      case .obstacle(let obstacle):
        return "\(obstacle.kind): \(obstacle.message)" + (obstacle.place.map { " [\($0)]" } ?? "")
          + (obstacle.advice.isEmpty ? "" : " (\(obstacle.advice))")
      case .configuration(let problems):
        return "configuration: " + problems.problems.map(\.message).joined(separator: "; ")
      case .badFile(let problems):
        return "badFile: " + problems.problems.map(\.message).joined(separator: "; ")
      case .period(let problem): return "period: \(problem.message)"
      case .ruleSet(let failure): return "ruleSet: \(failure)"
      case .timeData(let error): return "snapshot: \(error.message) [\(error.place)]"
      case .server(let error):
        return "\(error.kind): \(error.message)" + (error.place.map { " [\($0)]" } ?? "")
          + " (\(error.advice))"
      case .mapper(let error): return "mapper: \(error.sentence)"
      case .output(let error): return "output: \(error)"
      case .file(let problem): return "file: \(problem.operation) \(problem.path)"
      }
    } catch {
      return "other: \(error)"
    }
  }
}

extension RunReport {
  /// Severity and kind of each finding, in order.
  var kinds: [String] { findings.map { "\($0.severity.name) \($0.id)" } }
}
