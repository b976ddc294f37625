import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("Interruption")
struct InterruptionTests {
  private func folder() throws -> String {
    let out = FileManager.default.temporaryDirectory.appending(path: "stop-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    return out
  }

  /// A pull that waits for a secret, which nobody writes, for as long as a test needs.
  private static let waiting = """
    sed 's|"company": {|"source": {"address": "https://127.0.0.1:9"}, "company": {|' \
      Examples/harbor-guard/payroll.json >"$OUT/payroll.json"
    cp -r Examples/harbor-guard/Mappings Examples/harbor-guard/holidays.json "$OUT"
    mkfifo "$OUT/secret"; exec 9<>"$OUT/secret"
    export TRACKTIK_CLIENT_ID_FILE="$OUT/secret"
    pull() {
      exec $1 payroll-export pull --config "$OUT/payroll.json" --data . \
        --period 2026-10-25..2026-11-07 --out "$OUT/snapshot"
    }

    """

  @Test(
    "Ctrl-C, a request to terminate and a lost terminal end the program with 130",
    arguments: ["INT", "TERM", "HUP"])
  func interrupted(signal: String) throws {
    let out = try folder()
    defer { try? FileManager.default.removeItem(atPath: out) }
    let result = try Program.shell(
      Self.waiting + "pull & sleep 1; kill -\(signal) $!; wait $!", out: out)
    #expect(result.exitCode == 130)
    #expect(
      result.errors == "\npayroll-export: interrupted; no unfinished file was left behind\n")
  }

  @Test("A program that was started to survive its terminal does")
  func survives() throws {
    let out = try folder()
    defer { try? FileManager.default.removeItem(atPath: out) }
    let result = try Program.shell(
      Self.waiting
        + "pull nohup 2>/dev/null & sleep 1; kill -HUP $!; sleep 0.3; kill -0 $! && echo alive; "
        + "kill -TERM $!; wait $!", out: out)
    #expect(result.output.hasSuffix("alive\n"))
  }

  @Test("What a killed run left unfinished is gone after the next one")
  func killed() throws {
    let out = try folder()
    defer { try? FileManager.default.removeItem(atPath: out) }
    let run = """
      payroll-export run --config Examples/harbor-guard/payroll.json \
        --period 2026-10-25..2026-11-07 --snapshot Examples/harbor-guard/snapshot --out "$OUT/files"

      """
    let left = ".payroll-export-" + String(repeating: "a", count: 32) + ".part"
    let result = try Program.shell(
      run + "echo half >\"$OUT/files/\(left)\"; echo mine >\"$OUT/files/notes.part\"\n" + run,
      out: out)
    #expect(result.exitCode == 2)
    let names = try Folder.names(in: "\(out)/files")
    #expect(!names.contains { OutputFile.isUnfinished($0) })
  }
}
