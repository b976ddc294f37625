import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Finds people whom a vendor's file would not tell apart: by name alone, or by numbers that are
/// filled up to the same. Each outermost repetition must tell them apart by itself.
struct IdentityCheck {
  private let plan: OutputPlan
  private let batch: PayBatch

  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    self.batch = batch
  }

  /// A finding for each employee who looks the same in the file as an earlier one.
  func findings(_ employees: [Int]) -> [Finding] {
    var earlierOnes: [Int: Int] = [:]
    for node in plan.body {
      for loop in node.outermostLoops {
        guard let fields = doubtfulFields(of: loop, employees) else { continue }
        var known: [String: Int] = [:]
        for employee in employees where isPaid(employee) {
          let printed = text(fields, of: employee)
          let text = loop.ignoresCapitals ? FoldedName(printed).text : printed
          // A value that is missing is a finding of its own.
          guard !text.isEmpty else { continue }
          if let earlier = known[text] {
            earlierOnes[employee] = earlierOnes[employee] ?? earlier
          } else {
            known[text] = employee
          }
        }
      }
    }
    return employees.compactMap { employee in
      earlierOnes[employee].map { finding(employee, $0) }
    }
  }

  /// The fields by which a repetition tells people apart, where they may be the same for two; nil
  /// where it has their numbers as they are, which differ.
  private func doubtfulFields(of loop: LoopNode, _ employees: [Int]) -> [FieldNode]? {
    var names: [FieldNode] = []
    var numbers: [FieldNode] = []
    var hasPlainNumber = false
    BodyNode.loop(loop).visit { field in
      let values = field.pattern.values
      if values.contains(.employeeNumber) {
        numbers.append(field)
        hasPlainNumber = hasPlainNumber || (field.width == nil && !field.pattern.isFilled)
      } else if values.contains(where: \.namesEmployee) {
        names.append(field)
      }
    }
    // Numbers of one length stay different however they are filled or bared.
    let areTold = hasPlainNumber || !numbers.isEmpty && haveOneLength(employees)
    if areTold && !loop.ignoresCapitals { return nil }
    return numbers.isEmpty ? names : numbers
  }

  /// Whether all numbers have one length.
  private func haveOneLength(_ employees: [Int]) -> Bool {
    var length: UInt32?
    for employee in employees {
      guard let record = record(of: employee) else { continue }
      if record.number.length != length ?? record.number.length { return false }
      length = record.number.length
    }
    return true
  }

  private func isPaid(_ employee: Int) -> Bool {
    for place in batch.employees[employee].lineRange where !batch.lines[place].isEmpty {
      return true
    }
    return false
  }

  /// What the fields print for an employee; nothing where none has a value.
  private func text(_ fields: [FieldNode], of employee: Int) -> String {
    guard let record = record(of: employee) else { return "" }
    let texts = fields.map { field in
      let text = text(field.pattern, of: record)
      return text.isEmpty ? "" : field.filled(text)
    }
    return texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: "\n")
  }

  private func text(_ pattern: TextPattern, of record: EmployeeRecord) -> String {
    pattern.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let part), .resolved(let part, _): text += part
      case .value(let name, let format, _):
        text += batch.timeData.text(name, format, of: record) ?? ""
      case .setting, .pairNumber: break
      }
    }
  }

  private func record(of employee: Int) -> EmployeeRecord? {
    guard let place = batch.employees[employee].record.place,
      place < batch.timeData.employees.count
    else { return nil }
    return batch.timeData.employees[place]
  }

  private func finding(_ employee: Int, _ earlier: Int) -> Finding {
    Finding(
      .templateSameName,
      Finding.Subject(employee: number(of: employee), file: Folder.name(of: plan.template.file)),
      "the file cannot tell this employee from employee "
        + (number(of: earlier) ?? "without a number"),
      advice: "make the names or numbers differ in \(batch.timeData.source.name) as they do at the "
        + "vendor, or use a setting that prints the employee number")
  }

  private func number(of employee: Int) -> String? {
    guard let record = record(of: employee) else { return nil }
    let number = batch.timeData.text.string(record.number)
    return number.isEmpty ? nil : number
  }
}

extension BodyNode {
  /// The repetitions in it that stand in no other.
  var outermostLoops: [LoopNode] {
    switch self {
    case .loop(let loop): [loop]
    case .element(let element): element.children.flatMap(\.outermostLoops)
    default: []
    }
  }
}

extension TextPattern {
  /// Whether a value in it is filled up to a width, or loses its zeros.
  fileprivate var isFilled: Bool {
    pieces.contains { piece in
      guard case .value(_, let format, _) = piece else { return false }
      return format.padding != nil || format.textChange == .withoutZeros
    }
  }
}

extension FieldNode {
  /// A text as its column has it, without the blanks behind.
  fileprivate func filled(_ text: String) -> String {
    guard let width else { return text }
    let padding = TextPadding(
      width: width, fill: Character(UnicodeScalar(fill)), isBefore: alignment == .right)
    return padding.applied(to: text)
  }
}
