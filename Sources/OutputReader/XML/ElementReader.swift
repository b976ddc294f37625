import CLibXML2
import PayrollBytes
import PayrollTemplates

/// Reads the elements of an XML file against a layout.
struct ElementReader: ~Copyable {
  /// What one repetition says, apart from the lists that all of them share.
  private struct Scope: BitwiseCopyable {
    var row = RowCode()
    /// Where its hours begin, and its identities.
    var firstHours: Int
    var firstIdentity: Int
    var firstByte: Int
  }

  private var ledger: EmployeeLedger
  private let isWhole: Bool
  private let elements: ElementTable
  private let table: CellTable
  /// The open elements.
  private var open: [Int32] = []
  private var scopes: [Scope]
  /// The hours and identities of the open repetitions, the outermost first.
  private var hours: [(cell: FlatCell, units: Int64)] = []
  private var identities: [(identity: Int32, text: Range<Int>)] = []
  private var identityBytes: [UInt8] = []
  private var text: [UInt8] = []
  private var collectsText = false
  /// How many totals of the whole file are still to be read.
  private var missingTotals: Int
  /// The parser, for the line of a failure.
  var parser: xmlParserCtxtPtr?
  /// The first thing that is wrong.
  private(set) var failure: ReadBackFailure?

  init(
    _ layout: ReadLayout, plan: OutputPlan, ledger: consuming EmployeeLedger, isWhole: Bool
  ) {
    self.ledger = ledger
    self.isWhole = isWhole
    var cells: [Cell] = []
    elements = ElementTable(layout.elements, cells: &cells)
    table = CellTable(cells, codes: plan.earningCodes.codes)
    missingTotals = cells.count { cell in
      if case .fileHours = cell.role { !cell.isOptional } else { false }
    }
    scopes = [Scope(firstHours: 0, firstIdentity: 0, firstByte: 0)]
  }

  /// Compares what is left, at the end of the file.
  mutating func finish() throws(ReadBackFailure) {
    if let failure { throw failure }
    try ledger.finish()
    if missingTotals > 0 {
      throw ReadBackFailure(line: 0, message: "fewer totals than the template")
    }
  }

  private mutating func fail(_ message: String) {
    if failure == nil {
      failure = ReadBackFailure(
        line: parser?.pointee.input.map { Int($0.pointee.line) } ?? 0, message: message)
    }
  }

  // MARK: Events

  /// An element begins. `given` has five pointers for each attribute: name, prefix, namespace, and
  /// where the value begins and ends.
  mutating func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ given: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    guard failure == nil else { return }
    text.removeAll(keepingCapacity: true)
    let parent = open.last.map { elements.elements[$0] }
    let first = parent?.firstChild ?? 0
    for index in first..<(first + (parent?.childCount ?? elements.rootCount)) {
      let element = elements.elements[index]
      guard elements.isNamed(element.name, local, prefix), agrees(element, given, count)
      else { continue }
      open.append(index)
      collectsText = element.text >= 0
      if element.isRepeated {
        scopes.append(
          Scope(
            firstHours: hours.count, firstIdentity: identities.count,
            firstByte: identityBytes.count))
      }
      return takeAttributes(of: element, given, count)
    }
    fail("the element \(String(cString: local)) is not the template's")
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if collectsText { text.append(contentsOf: bytes) }
  }

  mutating func end() {
    guard failure == nil, let index = open.popLast() else { return }
    let element = elements.elements[index]
    if element.text >= 0 {
      var value: [UInt8] = []
      swap(&value, &text)
      value.withUnsafeBufferPointer { take(table.cells[element.text], $0) }
      swap(&value, &text)
    }
    collectsText = false
    guard element.isRepeated else { return }
    do { try close(element) } catch { fail(error.message) }
  }

  // MARK: Values

  /// Whether the constant attributes are there as the template says: elements of one name are told
  /// apart by them. An attribute without a value is left out.
  private func agrees(
    _ element: ElementTable.Element,
    _ given: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> Bool {
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      let cell = table.cells[attribute.cell]
      guard cell.kind == .constant, table.texts[cell.text].count > 0 else { continue }
      guard let value = value(of: attribute, given, count), table.isConstant(cell, value)
      else { return false }
    }
    return true
  }

  private func value(
    of attribute: ElementTable.Attribute,
    _ given: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let given else { return nil }
    for index in 0..<count {
      let entry = given + index * 5
      if let local = entry[0], let start = entry[3], let end = entry[4],
        elements.isNamed(attribute.name, local, entry[1])
      {
        return UnsafeBufferPointer(start: start, count: end - start)
      }
    }
    return nil
  }

  private mutating func takeAttributes(
    of element: ElementTable.Element,
    _ given: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      guard let value = value(of: attribute, given, count) else { continue }
      let cell = table.cells[attribute.cell]
      if value.contains(UInt8(ascii: "&")) {
        Self.plain(value).withUnsafeBufferPointer { take(cell, $0) }
      } else {
        take(cell, value)
      }
    }
  }

  /// An attribute's value: where entities are not replaced, libxml2 leaves each & as `&#38;`.
  private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let reference = Array("&#38;".utf8)
    var result: [UInt8] = []
    var place = 0
    while place < value.count {
      result.append(value[place])
      let isReference =
        value[place] == UInt8(ascii: "&")
        && value[place...].prefix(reference.count).elementsEqual(reference)
      place += isReference ? reference.count : 1
    }
    return result
  }

  private mutating func take(_ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>) {
    do { try read(cell, text) } catch { fail(error.message) }
  }

  private mutating func read(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) {
    let top = scopes.count - 1
    switch cell.kind {
    case .ignored, .pairCode, .pairHours: break
    case .constant:
      if !table.isConstant(cell, text) {
        throw ReadBackFailure(
          line: 0, message: "\"\(table.name(cell))\" is not what the template says")
      }
    case .identity:
      let start = identityBytes.count
      identityBytes.append(contentsOf: cell.unfilled(text))
      identities.append((cell.index, start..<identityBytes.count))
    case .code: scopes[top].row.earningCode = try table.code(cell, text)
    case .bucket: scopes[top].row.bucket = try table.bucket(cell, text)
    case .multiplier: scopes[top].row.multiplier = try table.multiplier(cell, text)
    case .hours: if let units = try table.hours(cell, text) { hours.append((cell, units)) }
    case .fileHours:
      if !cell.isOptional { missingTotals -= 1 }
      if text.isBlank && !cell.isOptional {
        throw ReadBackFailure(line: 0, message: "\"\(table.name(cell))\" has no total")
      }
      if isWhole, let units = try table.hours(cell, text) {
        try ledger.compare(fileHours: units, cell.format.unitsPerHour)
      }
    }
  }

  // MARK: Comparing

  /// Ends a repetition: finds its employee, and adds its hours.
  private mutating func close(_ element: ElementTable.Element) throws(ReadBackFailure) {
    guard let scope = scopes.popLast(), element.block >= 0 else { return }
    for needed in elements.needed.slice(element.firstNeeded, element.neededCount) {
      guard identities[scope.firstIdentity...].contains(where: { $0.identity == needed }) else {
        throw ReadBackFailure(line: 0, message: "it is not said who the employee is")
      }
    }
    try ledger.enter(Int(element.block))
    try findEmployee()
    var row = scope.row
    for other in scopes.reversed() {
      row.earningCode = row.earningCode ?? other.row.earningCode
      row.bucket = row.bucket ?? other.row.bucket
      row.multiplier = row.multiplier ?? other.row.multiplier
    }
    for (cell, units) in hours[scope.firstHours...] {
      ledger.add(
        Int(cell.group), code: cell.code == FlatCell.rowCode ? row.code : cell.code, units)
    }
    hours.removeSubrange(scope.firstHours...)
    identities.removeSubrange(scope.firstIdentity...)
    identityBytes.removeSubrange(scope.firstByte...)
  }

  private func isCurrent() -> Bool {
    identityBytes.withUnsafeBufferPointer { bytes in
      identities.allSatisfy { identity, text in
        ledger.isCurrent(Int(identity), UnsafeBufferPointer(rebasing: bytes[text]))
      }
    }
  }

  private mutating func findEmployee() throws(ReadBackFailure) {
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
