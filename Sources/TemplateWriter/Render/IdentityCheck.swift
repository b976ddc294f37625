import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Finds people whom a vendor's file would not tell apart: files that know employees by name alone.
struct IdentityCheck {
  private let plan: OutputPlan
  private let batch: PayBatch

  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    self.batch = batch
  }

  /// A finding for each employee who has the same name in the file as an earlier one.
  func findings(_ employees: [Int]) -> [Finding] {
    guard let pattern = namePattern else { return [] }
    var known: [String: Int] = [:]
    var findings: [Finding] = []
    for employee in employees where hasHours(employee) {
      let name = text(pattern, of: employee)
      guard !name.isEmpty else { continue }
      if let earlier = known[name] {
        findings.append(finding(employee, earlier))
      } else {
        known[name] = employee
      }
    }
    return findings
  }

  /// The name by which the file knows employees; nil where it has their numbers.
  private var namePattern: TextPattern? {
    var names: [TextPattern] = []
    var hasNumber = false
    for node in plan.body {
      node.visit { field in
        hasNumber = hasNumber || field.pattern.values.contains(.employeeNumber)
        if field.pattern.values.contains(.lastName) || field.pattern.values.contains(.firstName) {
          names.append(field.pattern)
        }
      }
    }
    guard !hasNumber, !names.isEmpty else { return nil }
    return TextPattern(pieces: names.flatMap { $0.pieces + [.literal("\n")] })
  }

  private func hasHours(_ employee: Int) -> Bool {
    batch.lines[batch.employees[employee].lineRange].contains { $0.seconds != 0 }
  }

  private func text(_ pattern: TextPattern, of employee: Int) -> String {
    guard let place = batch.employees[employee].record.place,
      place < batch.timeData.employees.count
    else { return "" }
    let record = batch.timeData.employees[place]
    return pattern.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let part), .resolved(let part, _): text += part
      case .value(.firstName, _, _): text += batch.timeData.text.string(record.firstName)
      case .value(.lastName, _, _): text += batch.timeData.text.string(record.lastName)
      default: break
      }
    }
  }

  private func finding(_ employee: Int, _ earlier: Int) -> Finding {
    Finding(
      .templateSameName, .blocking,
      Finding.Subject(employee: number(of: employee), file: Folder.name(of: plan.template.file)),
      "the file knows this employee and employee \(number(of: earlier) ?? "without a number") "
        + "by the same name",
      advice: "make the names differ in TrackTik as they do at the vendor, or use a setting that "
        + "prints the employee number")
  }

  private func number(of employee: Int) -> String? {
    guard let place = batch.employees[employee].record.place,
      place < batch.timeData.employees.count
    else { return nil }
    let number = batch.timeData.text.string(batch.timeData.employees[place].number)
    return number.isEmpty ? nil : number
  }
}
