import CLibXML2
import PayrollTemplates

/// Reads the elements of an XML file against a layout, while libxml2 parses it.
final class XMLReadBack {
  /// An open element.
  struct Frame {
    var shape: ElementShape?
    /// Whether it began a scope of its own.
    var hasScope: Bool
  }

  /// What one repetition says: who it is, which code, and hours.
  struct Scope {
    var row = RowCode()
    var identities: [(identity: Int, text: [UInt8])] = []
    var hours: [(cell: HoursCell, units: Int64)] = []
  }

  private let layout: ReadLayout
  private var ledger: EmployeeLedger
  private let isWhole: Bool
  private let codes: CodeTexts
  private var frames: [Frame] = []
  private var scopes: [Scope] = [Scope()]
  private var text: [UInt8] = []
  /// The parser, for the line of a failure.
  var parser: xmlParserCtxtPtr?
  /// The first thing that is wrong.
  private(set) var failure: ReadBackFailure?

  init(_ layout: ReadLayout, plan: OutputPlan, ledger: EmployeeLedger, isWhole: Bool) {
    self.layout = layout
    self.ledger = ledger
    self.isWhole = isWhole
    codes = CodeTexts(plan)
  }

  /// Compares what is left, at the end of the file.
  func finish() throws(ReadBackFailure) {
    if let failure { throw failure }
    try ledger.finish()
  }

  private func fail(_ message: String) {
    if failure == nil {
      failure = ReadBackFailure(
        line: parser?.pointee.input.map { Int($0.pointee.line) } ?? 0, message: message)
    }
  }

  private func attempt(_ body: () throws(ReadBackFailure) -> Void) {
    do { try body() } catch { fail(error.message) }
  }

  // MARK: Events

  func start(_ name: [UInt8], _ attributes: [(name: [UInt8], value: [UInt8])]) {
    guard failure == nil else { return }
    text.removeAll(keepingCapacity: true)
    let known = frames.last.map { $0.shape?.children ?? [] } ?? layout.elements
    let shape = known.first { $0.name == name && $0.agrees(with: attributes) }
    guard let shape else {
      return fail("the element \(String(decoding: name, as: UTF8.self)) is not the template's")
    }
    frames.append(Frame(shape: shape, hasScope: shape.isRepeated))
    if shape.isRepeated { scopes.append(Scope()) }
    for (name, value) in attributes {
      if let cell = shape.attributes.first(where: { $0.name == name })?.cell { take(cell, value) }
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes)
  }

  func end() {
    guard failure == nil, let frame = frames.popLast() else { return }
    if let cell = frame.shape?.text { take(cell, text) }
    text.removeAll(keepingCapacity: true)
    guard frame.hasScope else { return }
    let block = frame.shape?.block
    let identities = frame.shape?.neededIdentities ?? []
    attempt { () throws(ReadBackFailure) in try close(block, identities) }
  }

  // MARK: Values

  private func take(_ cell: Cell, _ value: [UInt8]) {
    attempt { () throws(ReadBackFailure) in
      try value.withUnsafeBufferPointer { (text) throws(ReadBackFailure) in
        try take(cell, text)
      }
    }
  }

  private func take(
    _ cell: Cell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) {
    let top = scopes.count - 1
    switch cell.role {
    case .ignored, .pairCode, .pairHours: break
    case .constant(let constant):
      if !text.elementsEqual(constant) {
        throw ReadBackFailure(line: 0, message: "\"\(cell.name)\" is not what the template says")
      }
    case .identity(let identity):
      scopes[top].identities.append((identity, Array(cell.unfilled(text))))
    case .code:
      guard let code = codes.code(cell, text) else {
        throw ReadBackFailure(
          line: 0, message: "\"\(cell.name)\" is no earning code of the mapping")
      }
      scopes[top].row.earningCode = code
    case .bucket(let words): scopes[top].row.bucket = try cell.bucket(words, text)
    case .multiplier(let format): scopes[top].row.multiplier = try cell.multiplier(format, text)
    case .hours(let hours):
      if let units = try cell.hours(hours.format, text) {
        scopes[top].hours.append((hours, units))
      }
    case .fileHours(let format):
      if isWhole, let units = try cell.hours(format, text) {
        try ledger.compare(fileHours: units, format.unitsPerHour)
      }
    }
  }

  /// Ends a repetition: finds its employee, and adds its hours.
  private func close(_ block: Int?, _ identities: [Int]) throws(ReadBackFailure) {
    guard let scope = scopes.popLast(), let block else { return }
    let said = scope.identities.map(\.identity)
    guard identities.allSatisfy(said.contains) else {
      throw ReadBackFailure(line: 0, message: "it is not said who the employee is")
    }
    try ledger.enter(block)
    let outer = scopes.flatMap(\.identities)
    try findEmployee(outer + scope.identities)
    var row = scope.row
    for other in scopes.reversed() {
      row.earningCode = row.earningCode ?? other.row.earningCode
      row.bucket = row.bucket ?? other.row.bucket
      row.multiplier = row.multiplier ?? other.row.multiplier
    }
    for (cell, units) in scope.hours { ledger.add(cell.group, code: cell.code ?? row.code, units) }
  }

  private func findEmployee(
    _ identities: [(identity: Int, text: [UInt8])]
  ) throws(ReadBackFailure) {
    func isCurrent() -> Bool {
      identities.allSatisfy { identity, text in
        text.withUnsafeBufferPointer { ledger.isCurrent(identity, $0) }
      }
    }
    while !isCurrent() {
      guard try ledger.advance() else {
        throw ReadBackFailure(line: 0, message: "this employee is not expected here, or at all")
      }
      guard isCurrent() || ledger.isSkippable else {
        throw ReadBackFailure(line: 0, message: "\(ledger.place) is expected here")
      }
    }
  }
}

extension ElementShape {
  /// Whether the constant attributes are there as the template says: elements of one name are told
  /// apart by them.
  fileprivate func agrees(with given: [(name: [UInt8], value: [UInt8])]) -> Bool {
    attributes.allSatisfy { name, cell in
      // An attribute without a value is left out.
      guard case .constant(let constant) = cell.role, !constant.isEmpty else { return true }
      return given.contains { $0.name == name && $0.value == constant }
    }
  }
}
