import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("The command mark-processed")
struct MarkProcessedCommandTests {
  private static let root = SharedFolder.packageRoot
  private static let path = "/rest/v1/processed-payroll-payruns"
  static let mark =
    #"payroll-export mark-processed --config "$OUT/payroll.json" --run "$OUT/run""#
  private static let secrets = ["simulator-secret", "simulator-password"]

  /// A simulator without time data, with the run of a company in its folder whose findings are
  /// resolved.
  static func scene(
    faults: String? = nil, publish: String = #", "publish": { "paySchedule": 12 }"#,
    resolved isResolved: Bool = true
  ) throws -> Simulator {
    let data = FileManager.default.temporaryDirectory.appending(path: "none-\(UUID())").path()
    try Folder.make(data)
    defer { try? FileManager.default.removeItem(atPath: data) }
    let simulator = try Simulator(["--data", data], faults: faults, secure: true)
    let mappings = "\(root)/Examples/harbor-guard/Mappings"
    let configuration = """
      { "company": { "name": "Harbor Guard", "id": "HARBOR", "timeZone": "America/New_York" },
        "calendar": { "frequency": "biweekly", "anchor": "2026-10-25", "payDateAfterDays": 6 },
        "source": { "address": "\(simulator.address)", "certificateAuthority": "tls/ca.pem"\(publish) },
        "rules": { "default": "us-flsa" }, "payCodes": "\(mappings)/pay-codes.csv",
        "outputs": [ { "template": "generic-csv", "earningCodes": "\(mappings)/generic.csv" } ] }
      """
    try Data(configuration.utf8).write(to: URL(filePath: "\(simulator.folder)/payroll.json"))
    let snapshot = "\(simulator.folder)/snapshot"
    try FileManager.default.copyItem(
      atPath: "\(root)/Examples/harbor-guard/snapshot", toPath: snapshot)
    if isResolved {
      try replace(
        "\(snapshot)/employees/0001.json", #""id":1408,"customId":null"#,
        #""id":1408,"customId":"000260""#)
      try replace(
        "\(snapshot)/work-sessions/0003.json",
        #""endedOn":null,"startDateTime":"2026-11-06T07:00:00-05:00","endDateTime":null,"status":"OPEN""#,
        #""endedOn":"2026-11-06 20:00:00","startDateTime":"2026-11-06T07:00:00-05:00","#
          + #""endDateTime":"2026-11-06T15:00:00-05:00","status":"CLOSED""#)
    }
    let made = try run(
      #"""
      payroll-export run --config "$OUT/payroll.json" --data "$ROOT" --snapshot "$OUT/snapshot" \
        --period 2026-10-25..2026-11-07 --out "$OUT/run"
      """#, simulator)
    #expect(made.exitCode == (isResolved ? 0 : 2), "\(made.errors)")
    return simulator
  }

  private static func replace(_ path: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    #expect(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: path))
  }

  static func run(_ command: String, _ simulator: Simulator) throws -> Program.Result {
    try Program.shell(
      command, out: simulator.folder,
      environment: [
        "TRACKTIK_CLIENT_ID": "simulator-client", "TRACKTIK_CLIENT_SECRET": secrets[0],
        "TRACKTIK_USERNAME": "simulator-user", "TRACKTIK_PASSWORD": secrets[1],
        "XDG_STATE_HOME": simulator.folder + "/state",
      ])
  }

  private static func sent(_ simulator: Simulator) -> [Simulator.Request] {
    simulator.requests().filter { $0.method == "POST" && $0.path == path }
  }

  /// Marks again without the receipt, and says how many entries the look found.
  private static func entries(_ simulator: Simulator) throws -> Int {
    try? FileManager.default.removeItem(atPath: "\(simulator.folder)/run/published.json")
    let result = try run(mark + " --confirmed", simulator)
    #expect(result.exitCode == 0 && result.errors.hasPrefix("Marked before"), "\(result.errors)")
    return try #require(simulator.requests().last { $0.path == path }).rows
  }

  private static func receipt(_ simulator: Simulator) -> String {
    let bytes = try? InputBuffer.array(of: "\(simulator.folder)/run/published.json")
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  @Test("Shown first, then confirmed, and once only")
  func confirmed() throws {
    let simulator = try Self.scene()
    let shown = try Self.run(Self.mark, simulator)
    #expect(shown.exitCode == 3)
    #expect(shown.output.contains(#""checkDate":"2026-11-13""#))
    #expect(shown.output.contains("payroll-2026-10-25-2026-11-07.csv  sha256 "))
    #expect(shown.errors.contains("a person must confirm that the vendor has taken the files"))
    #expect(simulator.requests().isEmpty && Self.receipt(simulator).isEmpty)
    let marked = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(marked.exitCode == 0)
    #expect(
      marked.errors == """
        Marked as processed: 2026-10-25..2026-11-07 of pay schedule 12, batch HARBOR-20261107-1
        Entry       processed-payroll-payruns/1
        Receipt     \(simulator.folder)/run/published.json

        """)
    #expect(Self.sent(simulator).count == 1)
    #expect(shown.output.contains(try #require(Self.sent(simulator)[0].idempotencyKey)))
    let count = simulator.requests().count
    #expect(try Self.run(Self.mark + " --confirmed", simulator).exitCode == 0)
    #expect(simulator.requests().count == count)
    #expect(try Self.entries(simulator) == 1)
  }

  @Test("What is not fit to be published is refused before anything is asked")
  func unfit() throws {
    let off = try Self.scene(publish: "")
    let blocked = try Self.scene(resolved: false)
    let changed = try Self.scene()
    let vendorFile = "\(changed.folder)/run/payroll-2026-10-25-2026-11-07.csv"
    try Self.replace(vendorFile, "000117", "000118")
    let gone = try Self.scene()
    try FileManager.default.removeItem(atPath: "\(gone.folder)/run/batch.json")
    let other = try Self.scene()
    try Self.replace("\(other.folder)/payroll.json", #""HARBOR""#, #""HARBOUR""#)
    let shifted = try Self.scene()
    try Self.replace(
      "\(shifted.folder)/payroll.json", #""anchor": "2026-10-25""#, #""anchor": "2026-10-18""#)
    let cases = [
      (off, "publishing is off"), (blocked, "findings that need a person"),
      (changed, "payroll-2026-10-25-2026-11-07.csv has other bytes"), (gone, "batch.json is gone"),
      (other, "is not one of HARBOUR"), (shifted, "is no pay period of the calendar"),
    ]
    for (simulator, words) in cases {
      let result = try Self.run(Self.mark + " --confirmed", simulator)
      #expect(result.exitCode == 3 && result.errors.contains(words), "\(result.errors)")
      #expect(simulator.requests().isEmpty && Self.receipt(simulator).isEmpty)
    }
  }

  @Test("What is wrong with the command line or the folder has its own exit code")
  func wrong() throws {
    let simulator = try Self.scene()
    #expect(try Self.run(Self.mark + " --check-date soon", simulator).exitCode == 64)
    #expect(try Self.run(Self.mark + " --check-date 2026-10-01", simulator).exitCode == 3)
    let totals = "\(simulator.folder)/run/totals.json"
    try Data("{}".utf8).write(to: URL(filePath: totals))
    #expect(try Self.run(Self.mark, simulator).exitCode == 65)
    try FileManager.default.removeItem(atPath: totals)
    #expect(try Self.run(Self.mark, simulator).exitCode == 66)
    #expect(try Self.run(Self.mark + "x", simulator).exitCode == 66)
    #expect(simulator.requests().isEmpty)
  }

  @Test("Killed or interrupted while an answer is waited for, one entry in the end")
  func killed() throws {
    // The look, then the entry: before the server acts on it, and behind.
    let rules = [
      #""method":"GET","on":[1],"fault":{"hang":60}"#,
      #""method":"POST","on":[1],"fault":{"hang":60}"#,
      #""method":"POST","on":[1],"fault":{"actFirst":true,"hang":60}"#,
    ]
    for (index, rule) in rules.enumerated() {
      for signal in ["KILL", "INT"] {
        let simulator = try Self.scene(
          faults: #"[{"path":"/processed-payroll-payruns",\#(rule)}]"#)
        let stopped = try Self.run(
          Self.mark + " --confirmed & pid=$!; sleep 0.8; kill -\(signal) $pid; wait $pid", simulator
        )
        #expect(stopped.exitCode == (signal == "KILL" ? 137 : 130))
        #expect(Self.receipt(simulator).contains(#""state":"sending""#) == (index > 0), "\(rule)")
        if signal == "INT" {
          let words = index > 0 ? "the entry may have been made" : "no unfinished file was left"
          #expect(stopped.errors.contains("interrupted; \(words)"), "\(stopped.errors)")
        }
        let result = try Self.run(Self.mark + " --confirmed", simulator)
        #expect(result.exitCode == 0, "\(rule): \(result.errors)")
        #expect(result.errors.hasPrefix("Marked before") == (index == 2))
        #expect(Self.receipt(simulator).contains(#""state":"published""#))
        #expect(Set(Self.sent(simulator).map(\.body)).count == 1)
        #expect(Self.sent(simulator).count == (index == 1 ? 2 : 1))
        #expect(try Self.entries(simulator) == 1)
      }
    }
  }

  @Test("Behind a call of which nobody knows what became, nothing is only refused")
  func unsettled() throws {
    let simulator = try Self.scene(
      faults: """
        [{"path":"/processed-payroll-payruns","method":"POST","fault":
          {"actFirst":true,"status":500,"dropField":"externalIdObject"}}]
        """)
    let vendorFile = "\(simulator.folder)/run/payroll-2026-10-25-2026-11-07.csv"
    for (arguments, words) in [
      (" --confirmed", "entry 1 is of "), (" --confirmed", "may be our own"),
      (" --confirmed --check-date 2026-11-20", "another check date may have been made: 2026-11-13"),
      ("", "an earlier call may have made the entry"),
    ] {
      let result = try Self.run(Self.mark + arguments, simulator)
      #expect(result.exitCode == 6 && result.errors.contains(words), "\(result.errors)")
    }
    try Self.replace(vendorFile, "000117", "000118")
    let changed = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(changed.exitCode == 6 && changed.errors.contains("has other bytes"))
    #expect(changed.errors.contains("an earlier call may have made the entry"))
    #expect(Self.sent(simulator).count == 1)
    try FileManager.default.removeItem(atPath: "\(simulator.folder)/run/published.json")
    #expect(try Self.run(Self.mark, simulator).exitCode == 3)
  }

  @Test("Two at once: one is refused, one entry is made")
  func atOnce() throws {
    let simulator = try Self.scene(
      faults: #"[{"path":"/processed-payroll-payruns","method":"POST","fault":{"delay":1.5}}]"#)
    let result = try Self.run(
      "(\(Self.mark) --confirmed; echo first $?) & (\(Self.mark) --confirmed; echo second $?); wait",
      simulator)
    let codes = result.output.split(separator: "\n").map { $0.suffix(1) }.sorted()
    #expect(codes == ["0", "3"], "\(result.output) \(result.errors)")
    #expect(result.errors.contains("another call is at work on this run"))
    #expect(Self.sent(simulator).count == 1)
  }

  @Test("An unknown outcome has its exit code and says what to do; no secret is anywhere")
  func unknown() throws {
    let simulator = try Self.scene(
      faults: """
        [{"path":"/processed-payroll-payruns","method":"POST","on":[1],"fault":
          {"status":502,"headers":{"Retry-After":"7200"},
           "body":"{\\"error\\":\\"simulator-secret may not\\"}"}}]
        """)
    let result = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(result.exitCode == 6)
    #expect(result.errors.contains("run the command again: it looks for the entry"))
    let receipt = Self.receipt(simulator)
    #expect(receipt.contains(#""state":"sending""#))
    let again = try Self.run(Self.mark + " --confirmed", simulator)
    #expect(again.exitCode == 0)
    for text in [result.output, result.errors, receipt, again.errors, Self.receipt(simulator)] {
      for secret in Self.secrets { #expect(!text.contains(secret)) }
    }
    #expect(Set(Self.sent(simulator).map(\.body)).count == 1)
  }
}
