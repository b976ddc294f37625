import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

/// The everyday way: pull and run without a path, payday after payday.
@Suite("Runs beside the configuration")
struct RunPlaceTests {
  private static let environment = [
    "TRACKTIK_CLIENT_ID": "simulator-client", "TRACKTIK_CLIENT_SECRET": "simulator-secret",
    "TRACKTIK_USERNAME": "simulator-user", "TRACKTIK_PASSWORD": "simulator-password",
  ]
  private static let first = "2026-10-25..2026-10-31"
  private static let second = "2026-11-01..2026-11-07"

  /// A simulator of the example company, which is paid weekly and has its problems repaired, and
  /// `company` in its folder with the configuration.
  private static func scene(faults: String? = nil) throws -> Simulator {
    let data = FileManager.default.temporaryDirectory.appending(path: "served-\(UUID())").path()
    try FileManager.default.copyItem(
      atPath: "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot", toPath: data)
    defer { try? FileManager.default.removeItem(atPath: data) }
    try replace(
      "\(data)/employees/0001.json", #""id":1408,"customId":null"#,
      #""id":1408,"customId":"000260""#)
    try replace(
      "\(data)/work-sessions/0003.json",
      #""endedOn":null,"startDateTime":"2026-11-06T07:00:00-05:00","endDateTime":null,"status":"OPEN""#,
      #""endedOn":"2026-11-06 20:00:00","startDateTime":"2026-11-06T07:00:00-05:00","#
        + #""endDateTime":"2026-11-06T15:00:00-05:00","status":"CLOSED""#)
    let simulator = try Simulator(["--data", data], faults: faults, secure: true)
    let mappings = "\(SharedFolder.packageRoot)/Examples/harbor-guard/Mappings"
    let configuration = """
      { "company": { "name": "Harbor Guard", "id": "HARBOR", "timeZone": "America/New_York" },
        "calendar": { "frequency": "weekly", "anchor": "2026-10-25" },
        "source": { "address": "\(simulator.address)",
                    "certificateAuthority": "\(simulator.certificateAuthority)", "connections": 1 },
        "rules": { "default": "us-flsa" }, "payCodes": "\(mappings)/pay-codes.csv",
        "outputs": [ { "template": "generic-csv", "earningCodes": "\(mappings)/generic.csv" } ] }
      """
    try Folder.make("\(simulator.folder)/company")
    try Data(configuration.utf8).write(
      to: URL(filePath: "\(simulator.folder)/company/payroll.json"))
    return simulator
  }

  private static func replace(_ path: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    #expect(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: path))
  }

  private static func run(
    _ command: String, _ simulator: Simulator, _ period: String, _ options: String = ""
  ) throws -> Program.Result {
    try Program.shell(
      #"payroll-export \#(command) --config "$OUT/company/payroll.json" --data "$ROOT" \#(options) "#
        + "--period \(period)",
      out: simulator.folder,
      environment: environment.merging([
        "XDG_STATE_HOME": simulator.folder + "/state",
        "XDG_CACHE_HOME": simulator.folder + "/cache",
      ]) { $1 })
  }

  private static func tokens(_ simulator: Simulator) -> Int {
    simulator.requests().count { $0.path.hasSuffix("/work-sessions") }
  }

  @Test("Two lines make a run, on the second payday too; a run alone pulls anew")
  func everyday() throws {
    let simulator = try Self.scene()
    let runs = "\(simulator.folder)/company/runs"
    for period in [Self.first, Self.second] {
      #expect(try Self.run("pull", simulator, period).exitCode == 0)
      #expect(try Folder.names(in: "\(runs)/\(period)") == ["snapshot"])
      let pulled = Self.tokens(simulator)
      let run = try Self.run("run", simulator, period)
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(Self.tokens(simulator) == pulled)
      let totals = try FinishedRun.read(in: "\(runs)/\(period)")
      #expect(totals.period.description == period)
      #expect(
        totals.snapshotSHA256
          == (try SHA256.hexadecimal(ofFile: "\(runs)/\(period)/snapshot/manifest.json")))
      // Once more: the snapshot is used, so a new one takes its place.
      #expect(try Self.run("run", simulator, period).exitCode == 0)
      #expect(Self.tokens(simulator) > pulled)
      let again = try FinishedRun.read(in: "\(runs)/\(period)")
      #expect(
        again.snapshotSHA256
          == (try SHA256.hexadecimal(ofFile: "\(runs)/\(period)/snapshot/manifest.json")))
      #expect(
        try Folder.names(in: "\(runs)/\(period)").filter { $0.hasPrefix(".") } == [])
      let explained = try Self.run("explain 000117", simulator, period)
      #expect(explained.exitCode == 0, "\(explained.errors)")
    }
    #expect(try Folder.names(in: runs) == [Self.first, Self.second])
    // From what is there, without a server.
    let pulled = Self.tokens(simulator)
    let offline = try Self.run(
      "run", simulator, Self.second, #"--snapshot "$OUT/company/runs/\#(Self.second)/snapshot""#)
    #expect(offline.exitCode == 0 && Self.tokens(simulator) == pulled)
    #expect(Folder.holds("\(runs)/\(Self.second)/snapshot/manifest.json"))
  }

  @Test("What a run could not finish is pulled anew, and a pull that was interrupted goes on")
  func interrupted() throws {
    let simulator = try Self.scene(
      faults: #"[{"path":"/break-sessions","on":[1],"fault":{"hang":60}}]"#)
    let runs = "\(simulator.folder)/company/runs/\(Self.first)"
    let stopped = try Program.shell(
      """
      payroll-export run --config "$OUT/company/payroll.json" --data "$ROOT" --period \(Self.first) \
        & pid=$!; sleep 1.5; kill -INT $pid; wait $pid
      """, out: simulator.folder,
      environment: Self.environment.merging([
        "XDG_STATE_HOME": simulator.folder + "/state",
        "XDG_CACHE_HOME": simulator.folder + "/cache",
      ]) { $1 })
    #expect(stopped.exitCode == 130)
    #expect(Folder.holds("\(runs)/snapshot/pull.journal"))
    let asked = simulator.requests().count { $0.path.hasSuffix("/employees") }
    let run = try Self.run("run", simulator, Self.first)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(simulator.requests().count { $0.path.hasSuffix("/employees") } == asked)
    #expect(try FinishedRun.read(in: runs).snapshotSHA256 != nil)
  }

  @Test("A session that was approved after payday is told by the next run")
  func late() throws {
    let simulator = try Self.scene()
    let runs = "\(simulator.folder)/company/runs"
    #expect(try Self.run("run", simulator, Self.first).exitCode == 0)
    // The run paid less than the server has now.
    let snapshot = "\(runs)/\(Self.first)/snapshot"
    let removed = try Program.shell(
      #"""
      sed -i 's/\("id":880101,[^}]*\)"CLOSED"/\1"CANCELLED"/' \
        "$OUT/company/runs/\#(Self.first)/snapshot/work-sessions/"*.json
      """#, out: simulator.folder)
    #expect(removed.exitCode == 0)
    try FileManager.default.removeItem(atPath: "\(snapshot)/manifest.json")
    let without = try Self.run("run", simulator, Self.first, "--snapshot \(snapshot)")
    #expect([0, 2].contains(without.exitCode), "\(without.errors)")
    let next = try Self.run("run", simulator, Self.second)
    let findings = String(
      decoding: try InputBuffer.array(of: "\(runs)/\(Self.second)/findings.json"), as: UTF8.self)
    #expect(findings.contains(#""id":"unpaid-earlier""#), "\(findings) \(next.errors)")
    #expect(findings.contains("8.00 hours of 1 employee are in the snapshot"), "\(findings)")
  }
}
