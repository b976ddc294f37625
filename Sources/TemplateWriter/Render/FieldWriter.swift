import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Checks, encodes, pads and escapes one value after the other.
///
/// A value is first appended to `output` as it is. Where one pass over its bytes finds nothing to
/// refuse, escape or encode, and no column to fill, it stays there: the usual case copies nothing.
struct FieldWriter: ~Copyable {
  var output: OutputBuffer
  /// The problems with values so far.
  var problems: [FieldProblem] = []
  /// The place of the current employee in the batch; -1 for none.
  var employee: Int32 = -1
  /// Whether a value was printed since this was last set to false.
  var hasPrinted = false

  /// Whether the current value has digits that its format has no room for.
  var hasTooManyDigits = false

  private let tables: FlatTable<UInt8>
  private let constants: FlatTable<UInt8>
  private let parts: FlatTable<Program.Part>
  private let rules: [CharacterRule]
  private let encoding: TextEncoding
  private let delimiter: UInt8
  private var raw = OutputBuffer(capacity: 512)
  private var encoded = OutputBuffer(capacity: 512)

  init(program: Program, capacity: Int = 4096) {
    output = OutputBuffer(capacity: capacity)
    tables = FlatTable(program.tables)
    constants = FlatTable(program.constants)
    parts = FlatTable(program.parts)
    rules = program.rules
    encoding = program.encoding
    delimiter = program.delimiter
  }

  /// Writes a field of constant parts.
  mutating func writeConstant(_ field: Program.Field) {
    let start = output.count
    var isMissing = false
    for part in parts.slice(field.firstPart, field.partCount) {
      output.append(constants.slice(part.first, part.length))
      if part.length == 0 && !part.isOptional { isMissing = true }
    }
    finish(field, index: -1, from: start, isMissing: isMissing)
  }

  /// Finishes a field whose raw value stands in `output` from `start` on.
  @inline(__always)
  mutating func finish(_ field: Program.Field, index: Int32, from start: Int, isMissing: Bool) {
    if isMissing {
      // An optional field is printed only where all of it is given.
      output.truncate(to: start)
      if !field.isOptional { return note(.missing, index, 0) }
    }
    if hasTooManyDigits {
      hasTooManyDigits = false
      note(.digits, index, 0)
    }
    let count = output.count - start
    if count > 0 { hasPrinted = true }
    let table = tables.base + Int(field.table) * 256
    var classes: UInt8 = 0
    output.withBytes { bytes in
      for place in start..<bytes.count { classes |= table[Int(bytes[place])] }
    }
    let isPlain =
      classes == 0 && count > 0
      && (field.width == 0 || field.width == Int32(truncatingIfNeeded: count))
      && count <= Int(field.maxLength) && count >= Int(field.minLength) && !field.hasRange
      && field.escape != .csvAlways
    if isPlain || (count == 0 && field.width == 0 && field.escape != .csvAlways) { return }
    finishSlowly(field, index: index, from: start, table: table)
  }

  @inline(never)
  private mutating func finishSlowly(
    _ field: Program.Field, index: Int32, from start: Int, table: UnsafePointer<UInt8>
  ) {
    raw.removeAll()
    output.withBytes { bytes in
      raw.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.truncate(to: start)
    guard raw.count > 0 else {
      finishEmpty(field)
      return
    }
    if field.hasRange {
      let value = raw.withBytes { DecimalText.exact($0, fractionDigits: 6) }
      guard let value, value >= field.lowerBound, value <= field.upperBound else {
        return note(.range, index, 0)
      }
    }
    encoded.removeAll()
    guard let (length, isQuoted) = encode(field, index, table) else { return }
    if length > Int(field.maxLength) { return note(.tooLong, index, Int64(length)) }
    if length < Int(field.minLength) { return note(.tooShort, index, Int64(length)) }
    let room = field.width == 0 ? 0 : Int(field.width) - length
    if room < 0 { return note(.tooLong, index, Int64(length)) }
    if isQuoted { output.append(UInt8(ascii: "\"")) }
    if field.isRightAligned { fill(field.fill, room) }
    output.append(contentsOf: encoded)
    if !field.isRightAligned { fill(field.fill, room) }
    if isQuoted { output.append(UInt8(ascii: "\"")) }
  }

  private mutating func finishEmpty(_ field: Program.Field) {
    switch field.escape {
    case .csvAlways: output.append("\"\"")
    case .none: fill(field.emptyFill, Int(field.width))
    default: break
    }
  }

  private mutating func fill(_ byte: UInt8, _ count: Int) {
    for _ in 0..<count { output.append(byte) }
  }

  private mutating func note(_ kind: FieldProblem.Kind, _ field: Int32, _ detail: Int64) {
    let problem = FieldProblem(kind: kind, field: field, employee: employee, detail: detail)
    // A value that stands in several rows of an employee is one problem.
    for earlier in problems.reversed() {
      if earlier.employee != employee { break }
      if earlier.kind == kind && earlier.field == field { return }
    }
    problems.append(problem)
  }

  /// Notes hours that have no earning code; once for each kind of hours of an employee.
  mutating func noteUnmapped(line: Int) {
    problems.append(
      FieldProblem(kind: .unmapped, field: -1, employee: employee, detail: Int64(line)))
  }

  // MARK: Encoding

  /// Encodes and escapes `raw` into `encoded`. Returns the length in characters and whether the
  /// value must be put in quotes; nil where a character is refused.
  private mutating func encode(
    _ field: Program.Field, _ index: Int32, _ table: UnsafePointer<UInt8>
  ) -> (length: Int, isQuoted: Bool)? {
    var length = 0
    var isQuoted = field.escape == .csvAlways
    var refused: UInt32?
    let count = raw.count
    var place = 0
    while place < count {
      let (scalar, width) = raw.withBytes { Self.scalar($0, at: place) }
      let bytes = place..<place + width
      place += width
      length += 1
      if scalar < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar)
        switch table[Int(byte)] {
        case 0: encoded.append(byte)
        case CharacterTable.special where field.escape != .csvNever:
          isQuoted = isQuoted || field.escape == .csvNeeded
          escape(byte, field.escape)
        default: refused = refused ?? scalar
        }
      } else if !rules[Int(field.table)].allows(scalar) || !append(scalar, bytes, field.escape) {
        refused = refused ?? scalar
      }
    }
    if let refused {
      note(.character, index, Int64(refused))
      return nil
    }
    return (length, isQuoted)
  }

  private mutating func escape(_ byte: UInt8, _ escape: Program.Escape) {
    switch escape {
    case .csvNeeded, .csvAlways:
      if byte == UInt8(ascii: "\"") { encoded.append(byte) }
      encoded.append(byte)
    default:
      switch byte {
      case UInt8(ascii: "<"): encoded.append("&lt;")
      case UInt8(ascii: ">"): encoded.append("&gt;")
      case UInt8(ascii: "&"): encoded.append("&amp;")
      default: encoded.append("&quot;")
      }
    }
  }

  /// Appends a character beyond ASCII; false where the encoding has none.
  private mutating func append(
    _ scalar: UInt32, _ bytes: Range<Int>, _ escape: Program.Escape
  ) -> Bool {
    if encoding == .utf8 {
      for place in bytes { encoded.append(raw.withBytes { $0[place] }) }
    } else if let byte = encoding.byte(scalar) {
      encoded.append(byte)
    } else if escape == .xmlText || escape == .xmlAttribute {
      encoded.append("&#")
      encoded.append(magnitude: UInt64(scalar), width: 1)
      encoded.append(UInt8(ascii: ";"))
    } else {
      return false
    }
    return true
  }

  /// The character at a place of well-formed UTF-8, and its width in bytes. Bytes that are not
  /// well-formed read as U+FFFF, which every rule refuses.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: UInt32, width: Int) {
    let first = bytes[place]
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, place + width <= bytes.count else { return (0xFFFF, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[(place + 1)..<(place + width)] {
      guard next & 0xC0 == 0x80 else { return (0xFFFF, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0xFFFF, 1) : (scalar, width)
  }
}
