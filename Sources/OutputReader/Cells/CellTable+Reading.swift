import Glibc
import PayrollBytes
import PayrollModel
import PayrollTemplates

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are the same.
  @inline(__always)
  func isSame(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// Whether they are all blanks.
  var isBlank: Bool { allSatisfy { $0 == UInt8(ascii: " ") } }
}

extension FlatCell {
  /// A text without what fills the column, and without the apostrophe that keeps a spreadsheet from
  /// taking it for a formula.
  @inline(__always)
  func plain(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let bare = unfilled(text)
    guard isNeutralized, bare.count > 1, bare[0] == UInt8(ascii: "'"),
      "=+-@".utf8.contains(bare[1])
    else { return bare }
    return UnsafeBufferPointer(rebasing: bare[1...])
  }

  /// Whether the column has no value.
  func isEmpty(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.isBlank || (hasFill && text.allSatisfy { $0 == emptyFill })
  }

  /// A text without the bytes that fill the column.
  @inline(__always)
  func unfilled(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard hasFill else { return text }
    var first = 0
    var end = text.count
    if isFilledBefore {
      while first < end, text[first] == fill { first += 1 }
    } else {
      while first < end, text[end - 1] == fill { end -= 1 }
    }
    return UnsafeBufferPointer(rebasing: text[first..<end])
  }
}

extension CellTable {
  /// The value in a cell, without what stands around it; nil where that is not there.
  func value(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    let bare = cell.plain(text)
    let before = Int(cell.prefixLength)
    let behind = Int(cell.suffixLength)
    if before + behind == 0 { return bare }
    guard bare.count >= before + behind else { return nil }
    let prefix = UnsafeBufferPointer(rebasing: bare[..<before])
    let suffix = UnsafeBufferPointer(rebasing: bare[(bare.count - behind)...])
    guard prefix.isSame(bytes.slice(cell.prefix, cell.prefixLength)),
      suffix.isSame(bytes.slice(cell.suffix, cell.suffixLength))
    else { return nil }
    return UnsafeBufferPointer(rebasing: bare[before..<bare.count - behind])
  }

  /// The hours or the amount in a cell, in printed units; nil where it is blank.
  func hours(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> Int64? {
    if text.isBlank { return nil }
    // Zeros that fill a number are zeros of the number; a sign may stand before them.
    var plain = cell
    if cell.fill == UInt8(ascii: "0"), cell.prefixLength == 0, cell.format.form != .duration {
      plain.hasFill = false
    }
    if let value = value(plain, text), let units = HoursText.units(value, cell.format) {
      return units
    }
    if cell.isEmpty(text) { return nil }
    throw ReadBackFailure(
      line: 0,
      message:
        "\"\(name(cell))\" has no \(cell.isAmount ? "amount" : "hours") in the template's format")
  }

  /// The code in a cell: a place in the mapping; an error where it is none, or could be two.
  func code(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> Int32 {
    if let value = value(cell, text) {
      var found: Int32?
      for index in 0..<Int32(codes.count) where cell.unfilled(codes[index]).isSame(value) {
        if found != nil {
          throw ReadBackFailure(
            line: 0, message: "\"\(name(cell))\" could be two earning codes of the mapping")
        }
        found = index
      }
      if let found { return found }
    }
    throw ReadBackFailure(
      line: 0, message: "\"\(name(cell))\" is no earning code of the mapping")
  }

  /// The bucket in a cell.
  func bucket(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> UInt8 {
    if let value = value(cell, text) {
      for (index, _) in Bucket.allCases.enumerated()
      where texts[cell.text + Int32(index)].isSame(value) {
        return UInt8(index)
      }
    }
    throw ReadBackFailure(line: 0, message: "\"\(name(cell))\" has no bucket")
  }

  /// The multiplier in a cell, in 1/10,000.
  func multiplier(
    _ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> Int32 {
    if let value = value(cell, text), let multiplier = HoursText.multiplier(value, cell.format) {
      return multiplier
    }
    throw ReadBackFailure(line: 0, message: "\"\(name(cell))\" has no multiplier")
  }

  /// Whether a constant is there as the template says, or may be missing.
  func isConstant(_ cell: FlatCell, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.plain(text).isSame(texts[cell.text]) || (cell.isOptional && cell.isEmpty(text))
  }
}
