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
  /// where a later file fails, those are removed that were not there before.
  ///
  /// - Parameter taken: the names of other files in the folder.
  func write(toFolder folder: String, taken: [String]) throws(OutputError) -> Draft {
    var whole = run(of: nil)
    do { try whole.render(into: DiscardingSink()) } catch { throw .file(error) }
    let employees = whole.exported.filter(isPaid)
    var findings = AmountsWithoutPlace(plan, batch).findings(whole.exported)
    var names: [String] = []
    var known = Set(taken.map(OutputFileName.key))
    for employee in employees {
      // What stands outside of the repetition differs from file to file.
      var rehearsal = run(of: employee)
      do { try rehearsal.render(into: DiscardingSink()) } catch { throw .file(error) }
      findings += rehearsal.findings
      let name = fileName(of: employee)
      if !OutputFileName.isSafe(name) {
        findings.append(ProblemText.unsafeName(name, plan))
      } else if OutputFileName.isReserved(name) {
        findings.append(ProblemText.reservedName(name, view.number(of: Int32(employee)), plan))
      } else if !known.insert(OutputFileName.key(name)).inserted {
        findings.append(ProblemText.takenName(name, view.number(of: Int32(employee)), plan))
      }
      names.append(name)
    }
    guard findings.isEmpty else { return whole.draft([], only: findings, fileNames: names) }
    return whole.draft(try write(employees, names, toFolder: folder), fileNames: names)
  }

  private func write(
    _ employees: [Int], _ names: [String], toFolder folder: String
  ) throws(OutputError) -> [OutputFile.Receipt] {
    var receipts: [OutputFile.Receipt] = []
    var made: [String] = []
    do throws(OutputError) {
      for (employee, name) in zip(employees, names) {
        var run = run(of: employee)
        let path = Folder.resolve(name, in: folder)
        let isNew = Folder.kind(of: path) == .missing
        if let receipt = try run.writeFile(name, toFolder: folder, skipsEmpty: true) {
          receipts.append(receipt)
          if isNew { made.append(path) }
        }
      }
    } catch {
      for path in made { unlink(path) }
      throw error
    }
    return receipts
  }

  private func isPaid(_ employee: Int) -> Bool {
    batch.lines[batch.employees[employee].lineRange].contains { !$0.isEmpty }
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
