import Glibc
import PayrollBytes
import PayrollModel
import PayrollTemplates
import TemplateWriter

// Measures how fast a batch in memory becomes vendor files; see Benchmarks/README.md.

switch MeasureArguments.parse(CommandLine.arguments.dropFirst()) {
case .help:
  print(MeasureArguments.help)
case .refused(let reason):
  fail("\(reason)\n\n\(MeasureArguments.help)", exitCode: 64)
case .readBatch(let path, let runs):
  do { print(try BatchReading.measure(path, runs: runs)) } catch {
    fail("\(path) cannot be read back: \(error)", exitCode: 65)
  }
case .run(let arguments):
  do {
    // Everything that may be wrong is read before the batch is made.
    let plans = try arguments.templates.map { try $0.plan() }
    let batch = InventedBatch(seed: arguments.seed).make(employees: arguments.employeeCount)
    let baseline = ProcessMemory.current().residentKilobytes
    print(MeasureTable.heading)
    for plan in plans {
      let measurement = try Measurement.take(
        plan, batch, runs: arguments.runs, folder: arguments.output)
      print(MeasureTable.row(measurement, plan, baseline: baseline))
    }
  } catch let error as TextProblems {
    fail(error.problems.map(\.description).joined(separator: "\n"), exitCode: 78)
  } catch let error as FileProblem {
    fail("cannot \(error.operation) \(error.path): \(error.reason)", exitCode: 73)
  } catch let error as OutputError {
    fail(error.message, exitCode: 73)
  } catch {
    fail("\(error)", exitCode: 65)
  }
}

/// Prints to standard error and ends the program.
func fail(_ text: String, exitCode: Int32) -> Never {
  var line = "measure-writer: \(text)\n"
  line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  exit(exitCode)
}
