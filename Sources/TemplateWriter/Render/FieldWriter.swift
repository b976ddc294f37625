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
  /// Whether the current value has negative hours that the file may not have.
  var hasNegativeHours = false

  private let tables: FlatTable<UInt8>
  private let constants: FlatTable<UInt8>
  private let parts: FlatTable<Program.Part>
  let rules: [CharacterRule]
  private let ranges: [ValueRange]
  private let words: [[[UInt8]]]
  private let neutralizesFormulas: Bool
  let encoding: TextEncoding
  private let delimiter: UInt8
  var raw = OutputBuffer(capacity: 512)
  var encoded = OutputBuffer(capacity: 512)

  init(program: Program, capacity: Int = 4096) {
    output = OutputBuffer(capacity: capacity)
    tables = FlatTable(program.tables)
    constants = FlatTable(program.constants)
    parts = FlatTable(program.parts)
    rules = program.rules
    ranges = program.ranges
    words = program.words
    neutralizesFormulas = program.neutralizesFormulas
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
    if hasNegativeHours {
      hasNegativeHours = false
      note(.negative, index, 0)
    }
    let count = output.count - start
    if count > 0 { hasPrinted = true }
    let table = tables.base + Int(field.table) * 256
    var classes: UInt8 = 0
    if !field.isPlainNumber {
      output.withBytes { bytes in
        for place in start..<bytes.count { classes |= table[Int(bytes[place])] }
      }
    }
    let isPlain =
      classes == 0 && count > 0
      && (field.width == 0 || field.width == Int32(truncatingIfNeeded: count))
      && count <= Int(field.maxLength) && count >= Int(field.minLength) && !field.isAlwaysChecked
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
    if field.range >= 0 && !isInRange(ranges[Int(field.range)]) { return note(.range, index, 0) }
    if field.words >= 0 {
      let value = raw.array()
      guard words[Int(field.words)].contains(value) else { return note(.words, index, 0) }
    }
    encoded.removeAll()
    if field.guardsFormula && beginsLikeFormula {
      guard neutralizesFormulas else { return note(.formula, index, 0) }
      encoded.append(UInt8(ascii: "'"))
    }
    let added = encoded.count
    guard let (ownLength, isQuoted) = encode(field, index, table) else { return }
    let length = ownLength + added
    if length > Int(field.maxLength) { return note(.tooLong, index, Int64(length)) }
    if length < Int(field.minLength) { return note(.tooShort, index, Int64(length)) }
    var room = field.width == 0 ? 0 : Int(field.width) - length
    if room < 0 { return note(.tooLong, index, Int64(length)) }
    if isQuoted { output.append(UInt8(ascii: "\"")) }
    if field.isRightAligned {
      // Zeros go between a sign and its digits.
      if field.fill == UInt8(ascii: "0"), room > 0, encoded.withBytes({ $0.first }) == 0x2D {
        output.append(UInt8(ascii: "-"))
        fill(field.fill, room)
        encoded.withBytes { output.append(UnsafeBufferPointer(rebasing: $0[1...])) }
        room = 0
      } else {
        fill(field.fill, room)
        output.append(contentsOf: encoded)
      }
    } else {
      output.append(contentsOf: encoded)
    }
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

  mutating func note(_ kind: FieldProblem.Kind, _ field: Int32, _ detail: Int64) {
    let problem = FieldProblem(kind: kind, field: field, employee: employee, detail: detail)
    // A value that stands in several rows of an employee is one problem.
    for earlier in problems.reversed() {
      if earlier.employee != employee { break }
      if earlier.kind == kind && earlier.field == field { return }
    }
    problems.append(problem)
  }

  /// Notes hours that have no earning code; once for each kind of hours of an employee.
  /// Notes that nobody knows which job of the employee is the main one.
  mutating func noteMainJob() {
    problems.append(FieldProblem(kind: .mainJob, field: -1, employee: employee, detail: 0))
  }

  mutating func noteUnmapped(line: Int) {
    problems.append(
      FieldProblem(kind: .unmapped, field: -1, employee: employee, detail: Int64(line)))
  }
}
