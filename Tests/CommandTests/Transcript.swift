import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// A transcript of the command: commands, and what they must print, in a plain text file.
///
/// `$ ` begins a command for the shell, run in the package's root with the program on the path.
/// What follows is its standard output, then its standard error with `2> ` before each line, then
/// `? ` with its exit code. Lines with `#` before the first command are comment. `$OUT` is a fresh
/// folder. With RECORD_GOLDEN=1 the file is written anew, and the test fails so that nobody
/// forgets to look.
struct Transcript {
  struct Step: Equatable {
    var command: String
    var output: [String] = []
    var errors: [String] = []
    var exitCode = 0

    var text: String {
      var lines = ["$ \(command)"] + output.map { $0.isEmpty ? "" : $0 }
      lines += errors.map { $0.isEmpty ? "2>" : "2> \($0)" }
      return (lines + ["? \(exitCode)", ""]).joined(separator: "\n")
    }
  }

  let path: String
  private(set) var comment: [String] = []
  private(set) var steps: [Step] = []

  init(path: String) throws {
    self.path = path
    let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
        isOpen = true
      } else if steps.isEmpty {
        comment.append(line)
      } else if line.hasPrefix("? ") {
        steps[steps.count - 1].exitCode = Int(line.dropFirst(2)) ?? -1
        isOpen = false
      } else if line.hasPrefix("2>") {
        steps[steps.count - 1].errors.append(String(line.dropFirst(line.hasPrefix("2> ") ? 3 : 2)))
      } else if isOpen {
        steps[steps.count - 1].output.append(line)
      }
    }
  }

  /// Runs every step and compares.
  func check() throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "transcript-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    var actual: [Step] = []
    for step in steps {
      let result = try Program.shell(step.command, out: out)
      actual.append(
        Step(
          command: step.command, output: lines(result.output, out),
          errors: lines(result.errors, out), exitCode: result.exitCode))
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let text = comment.joined(separator: "\n") + "\n" + actual.map(\.text).joined(separator: "\n")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path): look at it, and run again without RECORD_GOLDEN")
      return
    }
    for (step, expected) in zip(actual, steps) { #expect(step.text == expected.text) }
  }

  /// The lines of a stream, with the fresh folder's name replaced.
  private func lines(_ text: String, _ out: String) -> [String] {
    var lines = text.replacingOccurrences(of: out, with: "$OUT").components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines.map(Self.masked)
  }

  /// A line without what depends on the zone data of the machine, or on every file that the
  /// configuration leads to: the digests of inputs, and of the totals that list them.
  private static func masked(_ line: String) -> String {
    line.replacing(#/"timeZoneData":"[^"]*"/#, with: #""timeZoneData":"…""#)
      .replacing(#/^(\{"name":"[^"]*","sha256":")[0-9a-f]{64}/#) { "\($0.1)…" }
      .replacing(#/(totals\.json +[0-9,]+ bytes  sha256 )[0-9a-f]{10}…/#) { "\($0.1)…" }
  }
}

/// The program under test, built beside the tests.
enum Program {
  struct Result {
    let output: String
    let errors: String
    let exitCode: Int
  }

  /// The folder of the built program.
  static let folder: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return Folder.parent(of: own)
  }()

  /// Runs a shell command in the package's root with the program on the path.
  static func shell(
    _ command: String, out: String, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    // Not dash: tests run on threads that block signals, a shell inherits that, and dash then waits
    // for a child in the background without end.
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: SharedFolder.packageRoot)
    process.environment = [
      "PATH": "\(folder):/usr/bin:/bin", "OUT": out, "LANG": "C.UTF-8",
      "ROOT": SharedFolder.packageRoot, "SHARED": SharedFolder.path,
    ].merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties stops the program.
    let outputPath = "\(out)/.stdout-\(UUID())"
    let errorPath = "\(out)/.stderr-\(UUID())"
    for path in [outputPath, errorPath] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(atPath: outputPath)
      try? FileManager.default.removeItem(atPath: errorPath)
    }
    return Result(
      output: String(decoding: try InputBuffer.array(of: outputPath), as: UTF8.self),
      errors: String(decoding: try InputBuffer.array(of: errorPath), as: UTF8.self),
      exitCode: process.terminationReason == .exit
        ? Int(process.terminationStatus) : 128 + Int(process.terminationStatus))
  }
}
