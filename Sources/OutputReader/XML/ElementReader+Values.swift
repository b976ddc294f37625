import CLibXML2
import PayrollBytes
import PayrollTemplates

/// Values of elements and attributes, and the comparison with the batch.
extension ElementReader {
  /// Whether the constant attributes are there as the template says: elements of one name are told
  /// apart by them. An attribute without a value is left out.
  func agrees(_ element: ElementTable.Element, _ attributes: ElementAttributes) -> Bool {
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      let cell = table.cells[attribute.cell]
      guard cell.kind == .constant, table.texts[cell.text].count > 0 else { continue }
      guard let value = value(of: attribute, attributes),
        Self.withPlain(value, { table.isConstant(cell, $0) })
      else { return false }
    }
    return true
  }

  func value(
    of attribute: ElementTable.Attribute, _ attributes: ElementAttributes
  ) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<attributes.count {
      if let name = attributes.name(index),
        elements.isNamed(attribute.name, name.local, name.prefix)
      {
        return attributes.value(index)
      }
    }
    return nil
  }

  mutating func takeAttributes(
    of element: ElementTable.Element, _ attributes: ElementAttributes
  ) {
    for attribute in elements.attributes.slice(element.firstAttribute, element.attributeCount) {
      guard let value = value(of: attribute, attributes) else { continue }
      Self.withPlain(value) { take(table.cells[attribute.cell], $0) }
    }
  }

  /// An attribute's value: where entities are not replaced, libxml2 leaves each & as `&#38;`.
  static func withPlain<Result>(
    _ value: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard value.contains(UInt8(ascii: "&")) else { return body(value) }
    return plain(value).withUnsafeBufferPointer(body)
  }

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

  mutating func take(_ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>) {
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
      if let units = try table.hours(cell, text) {
        try ledger.take(fileHours: units, cell.format.unitsPerHour, isWhole: isWhole)
      }
    }
  }

  // MARK: Comparing

  /// Ends a repetition: finds its employee, and adds its hours.
  mutating func close(_ element: ElementTable.Element) throws(ReadBackFailure) {
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
      try ledger.add(
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
