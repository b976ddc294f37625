import PayrollTemplates

extension Cell {
  /// Whether nothing is printed in it.
  func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The hours in it, in printed units; nil where it is blank.
  func hours(
    _ format: ValueFormat, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> Int64? {
    if isBlank(text) { return nil }
    // Zeros that fill a number are zeros of the number; a sign may stand before them.
    var plain = self
    if fill == UInt8(ascii: "0") { plain.fill = nil }
    guard let value = plain.value(in: text), let units = HoursText.units(value, format) else {
      throw ReadBackFailure(line: 0, message: "\"\(name)\" has no hours in the template's format")
    }
    return units
  }

  /// The bucket in it.
  func bucket(
    _ words: [[UInt8]], _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> UInt8 {
    guard let value = value(in: text),
      let index = words.firstIndex(where: { $0.elementsEqual(value) })
    else { throw ReadBackFailure(line: 0, message: "\"\(name)\" has no bucket") }
    return UInt8(index)
  }

  /// The multiplier in it, in 1/10,000.
  func multiplier(
    _ format: ValueFormat, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> Int32 {
    guard let value = value(in: text) else {
      throw ReadBackFailure(line: 0, message: "\"\(name)\" has no multiplier")
    }
    var scanner = NumberScanner(value)
    guard var result = scanner.digits()?.value else {
      throw ReadBackFailure(line: 0, message: "\"\(name)\" has no multiplier")
    }
    var digits = 0
    if format.mark == 0 {
      digits = format.form == .decimal ? Int(format.digits) : 0
    } else if scanner.take(format.mark), let fraction = scanner.digits(), fraction.count <= 4 {
      for _ in 0..<fraction.count { result *= 10 }
      result += fraction.value
      digits = fraction.count
    }
    guard scanner.isAtEnd, digits <= 4, result < 10_000_000 else {
      throw ReadBackFailure(line: 0, message: "\"\(name)\" has no multiplier")
    }
    for _ in digits..<4 { result *= 10 }
    return Int32(clamping: result)
  }
}

extension RecordShape {
  /// Whether it says who the employee is.
  var hasIdentity: Bool {
    cells.contains { if case .identity = $0.role { true } else { false } }
  }
}

/// The earning code of a row, or the bucket and the multiplier that stand for it.
struct RowCode {
  var earningCode: Int32?
  var bucket: UInt8?
  var multiplier: Int32?

  /// The code that the hours of the row belong to.
  var code: Int32 {
    if let earningCode { return earningCode }
    if let bucket, let multiplier { return Int32(bucket) << 24 | multiplier }
    return CodeTexts.none
  }
}

/// The earning codes of a mapping as they stand in a file.
struct CodeTexts {
  /// Stands for a row that has no code.
  static let none: Int32 = -3

  private let texts: [[UInt8]]

  init(_ plan: OutputPlan) { texts = plan.earningCodes.codes.map { Array($0.utf8) } }

  /// The code in a cell: a place in the mapping; nil where it is none, or could be two.
  func code(_ cell: Cell, _ text: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard let value = cell.value(in: text) else { return nil }
    var found: Int32?
    for (index, code) in texts.enumerated() {
      let isThere = code.withUnsafeBufferPointer { cell.unfilled($0).elementsEqual(value) }
      guard isThere else { continue }
      if found != nil { return nil }
      found = Int32(index)
    }
    return found
  }
}
