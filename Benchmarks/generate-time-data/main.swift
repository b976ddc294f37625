import Glibc
import PayrollBytes

// Makes a snapshot of invented time data for measuring speed: same arguments, same bytes.

switch GeneratorArguments.parse(CommandLine.arguments.dropFirst()) {
case .help:
  print(GeneratorArguments.help)
case .refused(let reason):
  printProblem("\(reason)\n\n\(GeneratorArguments.help)")
  exit(64)
case .run(let arguments):
  do throws(FileProblem) {
    try Snapshot(arguments).write()
  } catch {
    printProblem("cannot \(error.operation) \(error.path): \(error.reason)")
    exit(73)
  }
}

/// Prints to standard error. `stderr` itself is a global variable, which Swift 6 does not let near.
func printProblem(_ text: String) {
  var line = "generate-time-data: \(text)\n"
  line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
