import Foundation
import PayrollTestSupport
import Testing

@Suite("Interruption")
struct InterruptionTests {
  @Test("Ctrl-C and a request to terminate end the program with 130", arguments: ["INT", "TERM"])
  func interrupted(signal: String) throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "stop-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    // A page that nobody writes keeps the program waiting for as long as the test needs.
    let result = try Program.shell(
      """
      cp -r Examples/harbor-guard/snapshot "$OUT/snapshot"
      rm "$OUT/snapshot/employees/0001.json"; mkfifo "$OUT/snapshot/employees/0001.json"
      payroll-export run --config Examples/harbor-guard/payroll.json \
        --period 2026-10-25..2026-11-07 --snapshot "$OUT/snapshot" --out "$OUT/files" &
      sleep 1; kill -\(signal) $!; wait $!
      """, out: out)
    #expect(result.exitCode == 130)
    #expect(
      result.errors == "\npayroll-export: interrupted; no unfinished file was left behind\n")
  }
}
