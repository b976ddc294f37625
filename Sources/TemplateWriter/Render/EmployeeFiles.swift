import Glibc
import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Writes a file for each employee.
struct EmployeeFiles {
  let plan: OutputPlan
  let compiler: ProgramCompiler
  let program: Program
  let batch: PayBatch
  let view: BatchView
  let check: FinishedFileCheck

  /// Writes all files, or none: everything is rendered once before the first file is begun, and
  /// what was written is removed where a later file fails.
  func write(toFolder folder: String) throws(OutputError) -> Draft {
    var rehearsal = run(of: nil)
    do { try rehearsal.render(into: DiscardingSink()) } catch { throw .file(error) }
    let names = rehearsal.exported.map { fileName(of: $0) }
    var known: Set<String> = []
    for name in names where !OutputFileName.isSafe(name) || !known.insert(name).inserted {
      return rehearsal.draft([], extra: [ProblemText.unsafeName(name, plan)])
    }
    guard rehearsal.problems.isEmpty else { return rehearsal.draft([]) }
    var receipts: [OutputFile.Receipt] = []
    do throws(OutputError) {
      for (employee, name) in zip(rehearsal.exported, names) {
        var run = run(of: employee)
        if let receipt = try run.writeFile(name, toFolder: folder, skipsEmpty: true) {
          receipts.append(receipt)
        }
      }
    } catch {
      for receipt in receipts { unlink(receipt.path) }
      throw error
    }
    return rehearsal.draft(receipts)
  }

  private func run(of employee: Int?) -> OutputRun {
    OutputRun(
      plan: plan, program: program, batch: batch, view: view, fileName: compiler.fileName(),
      chunkSize: OutputPlan.employeesPerChunk, threads: 1, check: check, only: employee)
  }

  private func fileName(of employee: Int) -> String {
    let record = batch.employees[employee].record.place.map { batch.timeData.employees[$0] }
    return compiler.fileName(of: record)
  }
}
