import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("The command pull")
struct PullCommandTests {
  private static let environment = [
    "TRACKTIK_CLIENT_ID": "simulator-client", "TRACKTIK_CLIENT_SECRET": "simulator-secret",
    "TRACKTIK_USERNAME": "simulator-user", "TRACKTIK_PASSWORD": "simulator-password",
  ]
  private static let pull = """
    payroll-export pull --config "$OUT/payroll.json" --data "$ROOT" \
      --period 2026-10-25..2026-11-07 --out "$OUT"/snapshot
    """

  /// A simulator of the example company, and a configuration that names it in its folder.
  private static func scene(
    _ arguments: [String] = [
      "--data", "\(SharedFolder.packageRoot)/Examples/harbor-guard/snapshot",
    ], faults: String? = nil
  ) throws -> Simulator {
    let simulator = try Simulator(arguments, faults: faults, secure: true)
    let configuration = """
      { "company": { "name": "Harbor Guard", "timeZone": "America/New_York" },
        "source": { "address": "\(simulator.address)", "certificateAuthority": "tls/ca.pem",
                    "connections": 1 },
        "rules": { "default": "us-flsa" }, "outputs": [] }
      """
    try Data(configuration.utf8).write(to: URL(filePath: "\(simulator.folder)/payroll.json"))
    return simulator
  }

  private static func run(_ command: String, _ simulator: Simulator) throws -> Program.Result {
    try Program.shell(
      command, out: simulator.folder,
      environment: environment.merging([
        "XDG_STATE_HOME": simulator.folder + "/state",
        "XDG_CACHE_HOME": simulator.folder + "/cache",
      ]) { $1 })
  }

  /// The bytes of every page, by file.
  private static func pages(_ simulator: Simulator) throws -> [String: Data] {
    var found: [String: Data] = [:]
    let files = FileManager.default.enumerator(atPath: simulator.folder + "/snapshot")
    while let file = files?.nextObject() as? String {
      guard file.contains("/") else { continue }
      found[file] = FileManager.default.contents(atPath: "\(simulator.folder)/snapshot/\(file)")
    }
    return found
  }

  @Test("killed or interrupted while any answer is waited for, it goes on as if nothing had been")
  func killed() throws {
    let whole = try Self.scene()
    let summary = try Self.run(Self.pull, whole)
    #expect(summary.exitCode == 0)
    #expect(summary.output.contains(" 1 row\n") && !summary.output.contains(" 1 rows"))
    let pages = try Self.pages(whole)
    #expect(pages.count == 19)
    for request in 1...21 {
      let simulator = try Self.scene(
        faults: #"[{"path":"*","on":[\#(request)],"fault":{"hang":60}}]"#)
      let signal = request.isMultiple(of: 2) ? "KILL" : "INT"
      let stopped = try Self.run(
        Self.pull + " & pid=$!; sleep 0.7; kill -\(signal) $pid; wait $pid", simulator)
      #expect(stopped.exitCode == (signal == "KILL" ? 137 : 130), "request \(request)")
      #expect(!FileManager.default.fileExists(atPath: simulator.folder + "/snapshot/manifest.json"))
      let result = try Self.run(Self.pull, simulator)
      #expect(result.exitCode == 0, "request \(request): \(result.errors)")
      #expect(try Self.pages(simulator) == pages, "request \(request)")
    }
  }

  @Test("the second time it says what the cache saved; with --refresh it uses none")
  func cache() throws {
    let simulator = try Self.scene(["--generate", "80000"])
    func pull(_ folder: String, _ option: String = "") throws -> String {
      let result = try Self.run(Self.pull + "-\(folder) \(option)", simulator)
      #expect(result.exitCode == 0, "\(result.errors)")
      return result.output
    }
    #expect(!(try pull("1")).contains("cache"))
    let second = try pull("2")
    #expect(second.contains("4,000 rows, 3 pages from the cache"))
    #expect(second.contains("; the cache saved 2\n"))
    #expect(!(try pull("3", "--refresh")).contains("cache"))
  }

  @Test("what it says has no secret in it, whatever goes wrong")
  func secrets() throws {
    let simulator = try Self.scene(
      faults:
        #"[{"path":"/employees","fault":{"status":403,"body":"{\"error\":\"simulator-secret may not\"}"}}]"#
    )
    let result = try Self.run(Self.pull, simulator)
    #expect(result.exitCode == 4)
    for secret in ["simulator-secret", "simulator-password"] {
      #expect(!(result.errors + result.output).contains(secret))
    }
    #expect(result.errors.contains("words that hold a secret are not shown"))
  }
}
