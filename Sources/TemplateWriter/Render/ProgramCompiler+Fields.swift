import PayrollBytes
import PayrollModel
import PayrollTemplates

extension ProgramCompiler {
  /// Compiles one value: to bytes where it is the same in the whole file, else to an operation.
  mutating func compile(_ node: FieldNode, escape: Program.Escape, pair: Int32 = -1) {
    let firstPart = program.parts.count
    var isGiven = false
    var isConstant = node.code == nil && node.except == nil && pair < 0
    for piece in node.pattern.pieces {
      switch piece {
      case .literal(let text): addConstant(text, isOptional: true)
      case .resolved(let text, let isOptional):
        isGiven = true
        addConstant(text, isOptional: isOptional)
      case .value(let name, let format, let isOptional):
        if case .file = name.scope {
          isGiven = true
          addConstant(fileValue(name, format), isOptional: isOptional)
        } else {
          isConstant = false
          addValue(name, format, isOptional: isOptional)
        }
      case .setting, .pairNumber: break
      }
    }
    let field = field(node, escape: escape, pair: pair, firstPart: firstPart)
    guard isConstant || field.partCount == 0 else {
      append(field)
      return
    }
    var writer = FieldWriter(program: program)
    writer.writeConstant(field)
    if !writer.problems.isEmpty {
      program.problems += writer.problems.map { problem in
        var problem = problem
        problem.field = Int32(program.fields.count)
        return problem
      }
      program.fields.append(field)
    }
    append(writer.output.array(), isValue: isGiven)
  }

  private mutating func field(
    _ node: FieldNode, escape: Program.Escape, pair: Int32, firstPart: Int
  ) -> Program.Field {
    let rule = CharacterRule.intersection(output.characters, node.characters)
    var field = Program.Field(
      firstPart: Int32(firstPart), partCount: Int32(program.parts.count - firstPart),
      line: Int32(node.location.line), name: Int32(program.names.count))
    program.names.append(node.name)
    field.code = code(of: node)
    field.isExcept = node.except != nil
    field.isOfHours = node.pattern.values.contains(.hours)
    field.isOfAmounts = node.pattern.hasAmount
    field.pair = pair
    field.table = table(rule, escape)
    field.escape = escape
    field.isOptional =
      node.isOptional || node.code != nil || node.except != nil || pair >= 0
    field.isRightAligned = node.alignment == .right
    field.fill = node.fill
    field.emptyFill = node.emptyFill
    field.width = Int32(node.width ?? 0)
    field.minLength = Int32(node.minLength ?? 0)
    field.maxLength = Int32(node.maxLength ?? Int(Int32.max))
    if let range = node.range {
      field.range = Int32(program.ranges.count)
      program.ranges.append(range)
    }
    if let words = node.words {
      field.words = Int32(program.words.count)
      program.words.append(words.map { Array($0.utf8) })
    }
    field.isPlainNumber = isPlainNumber(node.pattern, field.table)
    field.guardsFormula = output.formulas != .exact && node.pattern.beginsWithText
    field.isAlwaysChecked =
      field.range >= 0 || field.words >= 0 || field.guardsFormula || escape == .csvAlways
    return field
  }

  /// Whether a field is one number, all of whose characters a table allows.
  private func isPlainNumber(_ pattern: TextPattern, _ table: Int32) -> Bool {
    guard pattern.pieces.count == 1, case .value(let name, let format, _) = pattern.pieces[0],
      [.hours, .amount, .rate, .multiplier, .counter].contains(name.kind), format.padding == nil
    else { return false }
    var characters = Array("0123456789-+ ".utf8)
    if format.mark != 0 { characters.append(format.mark) }
    switch format.form {
    case .clock, .clockSeconds: characters.append(UInt8(ascii: ":"))
    case .duration: characters += Array("PTHM".utf8)
    default: break
    }
    return characters.allSatisfy { program.tables[Int(table) * 256 + Int($0)] == 0 }
  }

  /// The place of the field's earning code in the mapping.
  func code(of node: FieldNode) -> Int32 {
    guard let text = (node.code ?? node.except)?.constant else { return Program.anyCode }
    return plan.earningCodes.codes.firstIndex(of: text).map(Int32.init) ?? Program.noCode
  }

  /// The code whose hours or amounts stand in the field and need no pair; nil where there is none.
  func columnCode(of node: FieldNode) -> Int32? {
    guard node.code != nil else { return nil }
    let code = code(of: node)
    let isAmount = code >= 0 && plan.earningCodes.areAmounts[Int(code)]
    return node.isColumn(ofAmounts: isAmount) ? code : nil
  }

  private mutating func addConstant(_ text: String, isOptional: Bool) {
    program.parts.append(
      Program.Part(
        value: nil, isOptional: isOptional, first: Int32(program.constants.count),
        length: Int32(text.utf8.count)))
    program.constants += Array(text.utf8)
  }

  private mutating func addValue(_ name: ValueName, _ format: ValueFormat, isOptional: Bool) {
    var part = Program.Part(value: name)
    part.form = format.form
    part.digits = format.digits
    part.mark = format.mark
    part.sign = format.sign
    part.isOptional = isOptional
    if name.kind == .hours {
      part.unit = UInt8(program.units.firstIndex(of: format.unitsPerHour) ?? 0)
    }
    if name == .rowNumber { program.usesRowNumber = true }
    if name == .groupRows { part.first = Int32(openLoops.last ?? 0) }
    if let padding = format.padding {
      part.padWidth = UInt8(clamping: padding.width)
      part.padFill = padding.fill.asciiValue ?? 0x20
      part.isPaddedBefore = padding.isBefore
    }
    part.textChange = format.textChange
    if let list = format.list {
      part.first = Int32(program.lists.count)
      program.lists += listed(list, for: name)
    }
    if format.form == .date {
      part.first = Int32(program.constants.count)
      part.length = Int32(format.pattern.count)
      program.constants += format.pattern
    }
    program.parts.append(part)
  }

  /// What a list prints for each value: for buckets in their order, or for no and yes.
  private func listed(_ list: String, for name: ValueName) -> [[UInt8]] {
    let list = plan.template.lists.first { $0.name == list }
    let words = name == .bucket ? Bucket.allCases.map(\.name) : ["no", "yes"]
    return words.map { Array((list?.printed(for: $0) ?? "").utf8) }
  }

  /// A value that is the same in the whole file.
  func fileValue(_ name: ValueName, _ format: ValueFormat) -> String {
    let text = unfilledFileValue(name, format)
    return format.padding?.applied(to: text) ?? text
  }

  private func unfilledFileValue(_ name: ValueName, _ format: ValueFormat) -> String {
    func text(_ date: CalendarDate?) -> String {
      guard let date else { return "" }
      var buffer = OutputBuffer()
      buffer.append(date: date, pattern: format.form == .date ? format.pattern : [])
      return String(decoding: buffer.array(), as: UTF8.self)
    }
    switch name {
    case .companyName: return batch.company
    case .batchID: return batch.id.description
    case .batchRevision: return String(batch.revision)
    case .batchSuffix: return batch.revision > 1 ? "-\(batch.revision)" : ""
    case .periodFirst: return text(batch.period.first)
    case .periodLast: return text(batch.period.last)
    case .payDate: return text(batch.period.payDate)
    default: return ""
    }
  }

  /// The file's name; for a file of one employee with the values of that one. A value that is
  /// missing leaves a sign that no name may have.
  func fileName(of employee: EmployeeRecord? = nil) -> String {
    output.name.pieces.reduce(into: "") { name, piece in
      switch piece {
      case .literal(let text), .resolved(let text, _): name += text
      case .value(let value, let format, let isOptional):
        let text =
          employee.flatMap { batch.timeData.text(value, format, of: $0) }
          ?? fileValue(value, format)
        name += text.isEmpty && !isOptional && employee != nil ? "?" : text
      case .setting, .pairNumber: break
      }
    }
  }
}

extension TextPattern {
  /// Whether the first thing in it is a text that comes from the data.
  fileprivate var beginsWithText: Bool {
    switch pieces.first {
    case .value(let name, _, _): name.kind == .text
    case .resolved: true
    default: false
    }
  }
}
