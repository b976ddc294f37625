import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Turns the body of a plan into a program for one batch.
struct ProgramCompiler {
  let plan: OutputPlan
  let batch: PayBatch
  var program = Program()
  /// Bytes not yet made into an operation.
  private var pending: [UInt8] = []
  /// The loops that are being compiled, the outermost first.
  private(set) var openLoops: [Int] = []
  private var tableKeys: [(rule: CharacterRule, escape: Program.Escape)] = []

  init(plan: OutputPlan, batch: PayBatch) {
    self.plan = plan
    self.batch = batch
  }

  var output: OutputDeclaration { plan.output }
  private var lineEnd: [UInt8] { output.lineEnd == .crlf ? [0x0D, 0x0A] : [0x0A] }

  mutating func compile() -> Program {
    program.encoding = output.encoding
    program.delimiter = output.delimiter
    program.acceptsNegativeHours = output.negativeHours == .accepted
    program.neutralizesFormulas = output.formulas == .neutralized
    program.usesEarningCodes = plan.body.contains(where: \.usesEarningCodes)
    program.printsAmounts = plan.printsAmounts
    // The coarsest unit is the first: it is the one that totals are reported in.
    program.units = Set(plan.body.flatMap(\.hourUnits)).sorted()
    if program.units.isEmpty { program.units = [100] }
    if output.hasByteOrderMark { pending += [0xEF, 0xBB, 0xBF] }
    if plan.template.kind == .xml {
      pending += Array(
        "<?xml version=\"1.0\" encoding=\"\(output.encoding.rawValue.uppercased())\"?>".utf8)
      pending += lineEnd
    }
    plan.body.forEach { compile($0) }
    flush()
    return program
  }

  private mutating func compile(_ node: BodyNode) {
    switch node {
    case .line(let line):
      compile(line.field, escape: .none)
      pending += lineEnd
    case .row(let row): compile(row)
    case .loop(let loop): compile(loop)
    case .element(let element): compile(element)
    case .text(let field): compile(field, escape: .xmlText)
    case .instruction(let instruction):
      pending += Array("<?\(instruction.target) \(instruction.content)?>".utf8) + lineEnd
    }
  }

  // MARK: Repetitions and rows

  private mutating func compile(_ loop: LoopNode) {
    if openLoops.isEmpty && output.hasHeadings, let row = loop.firstRow { headings(of: row) }
    flush()
    let index = program.operations.count
    program.operations.append(
      Program.Operation(kind: .loop, first: Int32(program.loops.count)))
    if openLoops.isEmpty {
      program.allKeys[program.loops.count] = loop.allKeys
      program.longestSeconds[program.loops.count] = loop.shortestLimit
      program.printedValues[program.loops.count] = loop.printedValues
      if loop.ignoresCapitals { program.loopsIgnoringCapitals.insert(program.loops.count) }
    }
    let first = Int32(program.keys.count)
    let singles = loop.singles.first?.keys ?? []
    program.keys += loop.keys.map(\.key) + loop.innerKeys + singles
    program.loops.append(
      Program.Loop(
        firstKey: first, keyCount: Int32(loop.keys.count),
        firstInnerKey: first + Int32(loop.keys.count),
        innerKeyCount: Int32(loop.innerKeys.count),
        firstSingleKey: first + Int32(loop.keys.count + loop.innerKeys.count),
        singleKeyCount: Int32(singles.count), isOutermost: openLoops.isEmpty,
        separatesParts: loop.longestSeconds != nil,
        separatesInnerParts: loop.firstInside?.longestSeconds != nil))
    openLoops.append(program.loops.count - 1)
    if plan.template.kind == .xml && !loop.children.contains(where: \.hasLoop) {
      program.operations.append(Program.Operation(kind: .row))
    }
    loop.children.forEach { compile($0) }
    openLoops.removeLast()
    close(index)
  }

  private mutating func compile(_ row: RowNode) {
    let pairs = row.items.compactMap { item in
      if case .pairs(let pairs) = item { pairs } else { nil }
    }.first
    var index: Int?
    if let pairs {
      flush()
      index = program.operations.count
      let columns = row.items.compactMap { item -> Int32? in
        if case .field(let field) = item { columnCode(of: field) } else { nil }
      }
      program.operations.append(
        Program.Operation(
          kind: .pairs, first: Int32(program.pairColumns.count),
          length: Int32(count(of: pairs, in: row))))
      program.pairColumns.append(columns)
    }
    if !openLoops.isEmpty {
      flush()
      program.operations.append(Program.Operation(kind: .row))
    }
    var isFirst = true
    for item in row.items {
      switch item {
      case .field(let field): compileCell(field, pair: -1, &isFirst)
      case .pairs(let pairs):
        for number in 0..<count(of: pairs, in: row) {
          for field in pairs.fields { compileCell(field, pair: Int32(number), &isFirst) }
        }
      }
    }
    pending += lineEnd
    if let index { close(index) }
  }

  private mutating func headings(of row: RowNode) {
    var isFirst = true
    for item in row.items {
      switch item {
      case .field(let field): heading(of: field, number: 0, &isFirst)
      case .pairs(let pairs):
        for number in 0..<count(of: pairs, in: row) {
          for field in pairs.fields {
            heading(of: field, number: pairs.firstNumber + number, &isFirst)
          }
        }
      }
    }
    pending += lineEnd
  }

  private mutating func heading(of field: FieldNode, number: Int, _ isFirst: inout Bool) {
    var heading = field
    heading.pattern = TextPattern(
      pieces: (field.heading ?? TextPattern()).pieces.map { piece in
        piece == .pairNumber ? .literal(String(number)) : piece
      })
    heading.code = nil
    heading.isOptional = true
    heading.minLength = nil
    heading.maxLength = nil
    heading.characters = nil
    heading.range = nil
    heading.except = nil
    heading.words = nil
    heading.fill = UInt8(ascii: " ")
    if plan.template.kind == .csv { heading.width = nil }
    compileCell(heading, pair: -1, &isFirst)
  }

  private mutating func compileCell(_ field: FieldNode, pair: Int32, _ isFirst: inout Bool) {
    if plan.template.kind == .csv && !isFirst { pending.append(output.delimiter) }
    isFirst = false
    compile(field, escape: cellEscape, pair: pair)
  }

  private var cellEscape: Program.Escape {
    guard plan.template.kind == .csv else { return .none }
    switch output.quoting {
    case .never: return .csvNever
    case .needed: return .csvNeeded
    case .always: return .csvAlways
    }
  }

  private func count(of pairs: PairsNode, in row: RowNode) -> Int {
    if pairs.count.constant == PairsNode.all {
      let columns = Set(row.fields.compactMap(columnCode))
      return max(plan.earningCodes.codes.indices.count { !columns.contains(Int32($0)) }, 1)
    }
    return min(max(Int(pairs.count.constant ?? "") ?? 1, 1), 99)
  }

  // MARK: Elements

  private mutating func compile(_ element: ElementNode) {
    var omitted: Int?
    if element.isOmittedEmpty { omitted = open(.omitEmpty) }
    pending += Array("<\(element.name)".utf8)
    for attribute in element.attributes {
      var index: Int?
      if attribute.mayBeEmpty { index = open(.omitEmpty) }
      pending += Array(" \(attribute.name)=\"".utf8)
      compile(attribute, escape: .xmlAttribute)
      pending.append(UInt8(ascii: "\""))
      if let index { close(index) }
    }
    if element.children.isEmpty {
      pending += Array("/>".utf8)
    } else {
      pending.append(UInt8(ascii: ">"))
      if element.hasElementContent { pending += lineEnd }
      element.children.forEach { compile($0) }
      pending += Array("</\(element.name)>".utf8)
    }
    pending += lineEnd
    if let omitted { close(omitted) }
  }

  // MARK: Operations

  /// Makes the pending bytes an operation.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    program.operations.append(
      Program.Operation(
        kind: .bytes, first: Int32(program.constants.count), length: Int32(pending.count)))
    program.constants += pending
    pending = []
  }

  /// Appends bytes that are the same wherever the program comes by.
  mutating func append(_ bytes: [UInt8], isValue: Bool) {
    pending += bytes
    guard isValue && !bytes.isEmpty else { return }
    flush()
    program.operations.append(Program.Operation(kind: .printed))
  }

  /// Appends an operation that prints a field.
  mutating func append(_ field: Program.Field) {
    flush()
    program.operations.append(
      Program.Operation(kind: .field, first: Int32(program.fields.count)))
    program.fields.append(field)
  }

  private mutating func open(_ kind: Program.Operation.Kind) -> Int {
    flush()
    program.operations.append(Program.Operation(kind: kind))
    return program.operations.count - 1
  }

  private mutating func close(_ index: Int) {
    flush()
    program.operations[index].end = Int32(program.operations.count)
  }

  /// The index of the table for a rule and an escape, made where it is new.
  mutating func table(_ rule: CharacterRule, _ escape: Program.Escape) -> Int32 {
    if let index = tableKeys.firstIndex(where: { $0.rule == rule && $0.escape == escape }) {
      return Int32(index)
    }
    tableKeys.append((rule, escape))
    program.rules.append(rule)
    program.tables += CharacterTable.make(rule, escape, delimiter: output.delimiter)
    return Int32(tableKeys.count - 1)
  }
}
