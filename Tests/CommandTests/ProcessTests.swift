import Foundation
import PayrollTestSupport
import Testing

@testable import payroll_export

@Suite("The program among other programs")
struct ProcessTests {
  private func shell(_ command: String) throws -> Program.Result {
    let out = FileManager.default.temporaryDirectory.appending(path: "process-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    return try Program.shell(command, out: out)
  }

  @Test(
    "Results that cannot be written are an error, for every command",
    arguments: [
      "--version", "--help", "help exit-codes", "rules list", "rules show us-flsa",
      "rules test Mappings/cases/us-flsa.json", "templates list", "templates show adp-run",
      "templates list --format json", "templates check adp-run", "templates preview gusto",
      """
      explain 000117 --config Examples/harbor-guard/payroll.json --period 2026-10-25..2026-11-07 \
      --snapshot Examples/harbor-guard/snapshot
      """,
      """
      run --config Examples/harbor-guard/payroll.json --period 2026-10-25..2026-11-07 \
      --snapshot Examples/harbor-guard/snapshot --out "$OUT/files" --format json
      """,
    ])
  func fullDisk(arguments: String) throws {
    for (to, reason) in [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")]
    {
      let result = try shell("payroll-export \(arguments) \(to)")
      #expect(result.exitCode == 74)
      #expect(
        result.errors.contains("payroll-export: standard output cannot be written to: \(reason)"))
    }
  }

  @Test("A reader that has seen enough is no error")
  func reader() throws {
    let result = try shell(
      "set -o pipefail; payroll-export templates show adp-workforce-now | head -1 >/dev/null")
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
  }

  @Test("A slow reader of a pipe that does not wait gets everything")
  func slowReader() throws {
    let result = try shell(
      """
      python3 -c '
      import fcntl, os, subprocess, time
      command = ["payroll-export", "rules", "list", "--format", "json"]
      whole = subprocess.check_output(command)
      read, write = os.pipe()
      fcntl.fcntl(write, 1031, 4096)  # F_SETPIPE_SZ
      os.set_blocking(write, False)
      child = subprocess.Popen(command, stdout=write)
      os.close(write)
      time.sleep(0.5)
      got = b""
      while piece := os.read(read, 1000):
          got += piece
      print(child.wait(), got == whole, len(whole) > 4096)'
      """)
    #expect(result.output == "0 True True\n")
  }

  @Test("Files never get the place of a stream that the caller closed")
  func closedStreams() throws {
    let result = try shell(
      """
      payroll-export run --config Examples/harbor-guard/payroll.json --format json \
        --period 2026-10-25..2026-11-07 --snapshot Examples/harbor-guard/snapshot \
        --out "$OUT/files" >&- 2>&- <&-
      echo $?; head -c 11 "$OUT/files/batch.json"; grep -c totals/1 "$OUT"/files/*.json
      """)
    #expect(result.output.hasPrefix("74\n{\"schema\":"))
    #expect(result.output.contains("totals.json:1") && result.output.contains("batch.json:0"))
  }

  @Test(
    "An input without an end is refused at once",
    arguments: [
      ("rules test \"$OUT/pipe\"", 74), ("rules test /dev/zero", 74),
      ("templates check \"$OUT/pipe.xml\"", 74), ("run \(Self.period) --config \"$OUT/pipe\"", 78),
      ("run \(Self.period) --config /dev/zero", 78),
      ("run \(Self.period) --config Examples/harbor-guard/payroll.json --snapshot \"$OUT/s\"", 65),
      ("templates preview adp-run --earning-codes \"$OUT/pipe\"", 74),
      ("templates preview payroll-batch --schema /dev/zero", 74),
    ])
  func endless(arguments: String, exitCode: Int) throws {
    let result = try shell(
      """
      mkfifo "$OUT/pipe" "$OUT/pipe.xml"; cp -r Examples/harbor-guard/snapshot "$OUT/s"
      truncate -s 200G "$OUT/s/employees/0001.json"
      timeout 20 payroll-export \(arguments)
      """)
    #expect(result.exitCode == exitCode)
    #expect(result.errors.contains(", not a file") || result.errors.contains("longer than 1 GiB"))
  }

  private static let period = "--period 2026-10-25..2026-11-07 --out \"$OUT/files\""

  @Test("A pipe that nobody writes to is no page")
  func pipePage() throws {
    let result = try shell(
      """
      cp -r Examples/harbor-guard/snapshot "$OUT/s"
      rm "$OUT/s/shifts/0001.json"; mkfifo "$OUT/s/shifts/0001.json"
      timeout 20 payroll-export run \(Self.period) --config Examples/harbor-guard/payroll.json \
        --snapshot "$OUT/s"
      """)
    #expect(result.exitCode == 65)
    #expect(result.errors.contains("it is a pipe, not a file (shifts/0001.json)"))
  }

  @Test("Credentials that others can change or read are remarked upon, and may come by a pipe")
  func secrets() throws {
    let start = """
      sed 's|"company": {|"source": {"address": "https://127.0.0.1:9", "attempts": 1}, "company": {|' \
        Examples/harbor-guard/payroll.json >"$OUT/payroll.json"
      cp -r Examples/harbor-guard/Mappings Examples/harbor-guard/holidays.json "$OUT"; export XDG_STATE_HOME="$OUT/state"
      printf 'TRACKTIK_CLIENT_ID=a\\nTRACKTIK_CLIENT_SECRET=b\\n' >"$OUT/env"
      pull() { payroll-export pull --config "$OUT/payroll.json" --data . \
        --period 2026-10-25..2026-11-07 --out "$OUT/snapshot" --env-file "$1"; }

      """
    for (mode, words) in [
      ("666", "others can change the file"), ("620", "others can change the file"),
      ("644", "everybody here can read the file"), ("640", nil), ("600", nil),
    ] as [(String, String?)] {
      let errors = try shell(start + "chmod \(mode) \"$OUT/env\"; pull \"$OUT/env\"").errors
      #expect(errors.contains("the file with the credentials") == (words != nil), "\(mode)")
      if let words { #expect(errors.contains(words)) }
    }
    let piped = try shell(start + "pull <(cat \"$OUT/env\")")
    #expect(piped.exitCode != 66 && piped.exitCode != 74 && piped.exitCode != 4)
  }

  @Test("Without /proc the arguments are where the kernel put them")
  func argumentsOnStack() throws {
    #expect(StartArguments.onStack == CommandLine.arguments)
  }

  @Test(
    "An empty text is a usage error wherever a path or a value is expected",
    arguments: [
      "run --out \"\" \(Self.given)", "run --out \" \" \(Self.given)",
      "run --out=\"\" \(Self.given)", "run --config \"\" --period previous --out o",
      "run --snapshot \"\" --period previous --out o", "run --data \"\" --period previous --out o",
      "run --env-file \"\" --period previous --out o",
      "explain \"\" --period previous --snapshot s",
      "pull --period previous --out \"\"", "rules test \"\"", "rules show \"\"",
      "templates show \"\"", "templates check \" \"", "templates preview gusto --schema \"\"",
      "mark-processed \"\"", "run --period \"\" --out o",
    ])
  func empty(arguments: String) throws {
    let result = try shell("cd \"$OUT\"; payroll-export \(arguments); code=$?; ls; exit $code")
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("is empty") || result.errors.contains("missing"))
    #expect(result.output == "")
  }

  private static let given = "--period previous --snapshot s"
}
