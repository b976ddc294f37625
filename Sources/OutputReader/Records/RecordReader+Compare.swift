import PayrollBytes

/// The comparison of a record with the batch.
extension RecordReader {
  /// Whether a record is of the employee that is being read, or of the next one.
  mutating func isExpectedHere(
    _ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if ledger.isIn(Int(shape.block)) && isCurrent(shape, text) { return true }
    guard let next = ledger.nextIdentities(in: Int(shape.block)) else { return false }
    for index in 0..<Int(shape.cellCount) {
      let cell = table.cells[shape.firstCell + Int32(index)]
      guard cell.kind == .identity else { continue }
      let value = cell.unfilled(slice(text, index))
      if !next[Int(cell.index)].withUnsafeBufferPointer({ $0.isSame(value) }) { return false }
    }
    return true
  }

  mutating func use(
    _ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) {
    guard shape.block >= 0 else {
      return try takeTotals(shape, text)
    }
    try ledger.enter(Int(shape.block))
    if shape.hasIdentity { try findEmployee(shape, text) }
    for (cell, units) in hours {
      var code = cell.code == FlatCell.rowCode ? row.code : cell.code
      if cell.kind == .pairHours { code = pairCodes[Int(cell.index)] }
      try ledger.add(Int(cell.group), code: code, units)
    }
  }

  private mutating func findEmployee(
    _ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) {
    while !isCurrent(shape, text) {
      guard try ledger.advance() else {
        throw ReadBackFailure(line: 0, message: "this employee is not expected here, or at all")
      }
      guard isCurrent(shape, text) || ledger.isSkippable else {
        throw ReadBackFailure(line: 0, message: "\(ledger.place) is expected here")
      }
    }
  }

  func isCurrent(_ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<Int(shape.cellCount) {
      let cell = table.cells[shape.firstCell + Int32(index)]
      if cell.kind == .identity,
        !ledger.isCurrent(Int(cell.index), cell.unfilled(slice(text, index)))
      {
        return false
      }
    }
    return true
  }

  private mutating func takeTotals(
    _ shape: FlatShape, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) {
    for index in 0..<Int(shape.cellCount) {
      let cell = table.cells[shape.firstCell + Int32(index)]
      guard cell.kind == .fileHours else { continue }
      let printed = try table.hours(cell, slice(text, index)) ?? 0
      try ledger.take(fileHours: printed, cell.format.unitsPerHour, isWhole: isWhole)
    }
  }
}
