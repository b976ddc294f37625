import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Finds people whom a vendor's file would not tell apart: by name alone, or by numbers that are
/// filled up to the same.
struct IdentityCheck {
  private let plan: OutputPlan
  private let batch: PayBatch

  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    self.batch = batch
  }

  /// A finding for each employee who has the same name in the file as an earlier one.
  func findings(_ employees: [Int]) -> [Finding] {
    guard let identity else { return [] }
    if case .filledNumber = identity, haveOneLength(employees) { return [] }
    var known: [String: Int] = [:]
    var findings: [Finding] = []
    for employee in employees where hasHours(employee) {
      let name = text(identity, of: employee)
      guard !name.isEmpty else { continue }
      if let earlier = known[name] {
        findings.append(finding(employee, earlier))
      } else {
        known[name] = employee
      }
    }
    return findings
  }

  /// How the file says who somebody is, where that may be the same for two: by name, or by a number
  /// that is filled up. Nil where it has their numbers as they are, which differ.
  private var identity: Identity? {
    var names: [TextPattern] = []
    var fill: Identity?
    var hasNumber = false
    for node in plan.body {
      node.visit { field in
        if field.pattern.values.contains(.employeeNumber) {
          if let width = field.width, width > 0, field.alignment == .right {
            fill = .filledNumber(field.fill)
          } else {
            hasNumber = true
          }
        } else if field.pattern.values.contains(where: { [.lastName, .firstName].contains($0) }) {
          names.append(field.pattern)
        }
      }
    }
    if hasNumber { return nil }
    if let fill { return fill }
    return names.isEmpty
      ? nil : .name(TextPattern(pieces: names.flatMap { $0.pieces + [.literal("\n")] }))
  }

  private enum Identity {
    case name(TextPattern)
    /// The number without the bytes that fill its column.
    case filledNumber(UInt8)
  }

  /// Whether all numbers have one length: then filling them up makes no two the same.
  private func haveOneLength(_ employees: [Int]) -> Bool {
    var length: UInt32?
    for employee in employees {
      guard let place = batch.employees[employee].record.place,
        place < batch.timeData.employees.count
      else { continue }
      let other = batch.timeData.employees[place].number.length
      if other != length ?? other { return false }
      length = other
    }
    return true
  }

  private func hasHours(_ employee: Int) -> Bool {
    for place in batch.employees[employee].lineRange where batch.lines[place].seconds != 0 {
      return true
    }
    return false
  }

  private func text(_ identity: Identity, of employee: Int) -> String {
    switch identity {
    case .name(let pattern): return text(pattern, of: employee)
    case .filledNumber(let fill):
      let number = number(of: employee) ?? ""
      return String(number.drop { $0.asciiValue == fill })
    }
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
      "the file cannot tell this employee from employee "
        + (number(of: earlier) ?? "without a number"),
      advice: "make the names or numbers differ in TrackTik as they do at the vendor, or use a "
        + "setting that prints the employee number")
  }

  private func number(of employee: Int) -> String? {
    guard let place = batch.employees[employee].record.place,
      place < batch.timeData.employees.count
    else { return nil }
    let number = batch.timeData.text.string(batch.timeData.employees[place].number)
    return number.isEmpty ? nil : number
  }
}
