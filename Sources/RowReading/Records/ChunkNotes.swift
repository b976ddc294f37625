import PayrollBytes
package import PayrollModel

/// What a chunk has besides its rows: texts, labels, counts and trouble.
package struct ChunkNotes: Sendable {
  /// Trouble with one row.
  package struct Problem: Sendable {
    /// What is the matter with a field, or with the row as a whole.
    package enum Kind: Sendable { case notAnObject, noNumber, unreadable, missing, twice }
    package var kind: Kind
    /// The field, or empty.
    package var field: String
    /// Whether the row was left out.
    package var isRefused: Bool
    /// The number of the row's record, where it has one.
    package var record: Int64?
    /// The file as the person knows it.
    package var file: String
    /// The line in the file, or in the chunk of a file with a row a line; from 1.
    package var line: Int
    /// The row in the page, from 1; 0 where a line is a row.
    package var row: Int

    /// Trouble with one row.
    package init(
      kind: Kind, field: String, isRefused: Bool, record: Int64?, file: String, line: Int, row: Int
    ) {
      self.kind = kind
      self.field = field
      self.isRefused = isRefused
      self.record = record
      self.file = file
      self.line = line
      self.row = row
    }
  }

  package var text = TextArena()
  package var labels = ChunkLabels()
  package var problems: [Problem] = []
  package var rowCount = 0
  package var refusedRowCount = 0
  /// The lines in the chunk, where a line is a row.
  package var lineCount = 0
  /// The greatest count that a page announced.
  package var announcedCount: Int?
  /// Pages that announce a count, and those of them that announce as many rows as they have: where
  /// all do, they count themselves and not the whole.
  package var announcingPages = 0
  package var selfCountingPages = 0
  /// Rows that pages say they have, beyond those that they have.
  package var rowsMissingOnPages = 0
  /// The most rows of a page, as the last page's envelope says it.
  package var pageSize: Int?
  /// Whether the last page has the `meta.pagination` of older integrations.
  package var hasPagination = false
  /// Whether the last page has a list of rows, or a way to write an empty one, and not one record in
  /// its place.
  package var hasList = false
  /// Whether the last page tells of an error beside its rows.
  package var tellsError = false
  package var unknownFields: [String: Int] = [:]
  package var unknownValues: [String: Int] = [:]
  /// The first record that has each of them, where it has a number.
  package var firstWithUnknownValue: [String: Int64] = [:]

  /// Nothing yet.
  package init() {}
}

/// Values that leave the row: texts, labels, words.
extension RowScanner {
  /// The bytes of a text, escapes resolved, or of a number as it is written; nil where there is
  /// none. Valid until the next text with escapes.
  @inline(__always)
  package mutating func withText<Result>(
    _ slot: Int, none: Result, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch kinds[slot] {
    case .absent, .null: return none
    case .string, .integer, .number: return body(values[slot].bytes)
    case .escapedString:
      resolveEscapes(values[slot].bytes)
      return scratch.withUnsafeBufferPointer(body)
    default:
      refuse(slot)
      return none
    }
  }

  /// A text, kept in the chunk's arena.
  package mutating func text(_ slot: Int, _ notes: inout ChunkNotes) -> TextSpan {
    withText(slot, none: TextSpan.none) { notes.text.add($0) }
  }

  /// A text that many rows share.
  @inline(__always)
  package mutating func label(_ slot: Int, _ notes: inout ChunkNotes) -> Label {
    withText(slot, none: Label.none) { notes.labels.label($0) }
  }

  /// What a related record is called: its name where the row has the record, else its number.
  package mutating func name(_ slot: Int, _ notes: inout ChunkNotes) -> Label {
    if kinds[slot] == .object {
      let object = values[slot].start
      scanMember("name", of: object, into: slot)
      if !isGiven(slot) { scanMember("id", of: object, into: slot) }
    }
    return label(slot, &notes)
  }

  /// A pay code: a label as it stands, the number of a pay code, or the pay code itself.
  @inline(__always)
  package mutating func payCode(_ slot: Int, _ notes: inout ChunkNotes) -> Label {
    switch kinds[slot] {
    case .absent, .null: return .none
    case .integer: return notes.labels.label(values[slot].bytes, isNumber: true)
    case .object: return codeOfObject(slot, notes: &notes)
    default: return label(slot, &notes)
    }
  }

  private mutating func codeOfObject(_ slot: Int, notes: inout ChunkNotes) -> Label {
    let object = values[slot].start
    scanMember("code", of: object, into: slot)
    if isGiven(slot) { return label(slot, &notes) }
    scanMember("id", of: object, into: slot)
    if kinds[slot] == .integer || kinds[slot] == .string, values[slot].length > 0 {
      return notes.labels.label(values[slot].bytes, isNumber: true)
    }
    refuse(slot)
    return .none
  }

  /// The value of a word from a fixed list; `other` for any other word, which is counted, and nil
  /// where there is none.
  @inline(__always)
  package mutating func word(
    _ slot: Int, _ list: [KnownWord], other: UInt8, _ notes: inout ChunkNotes
  ) -> UInt8? {
    guard isGiven(slot) else { return nil }
    let value = values[slot]
    if kinds[slot] == .string, value.length >= 4, value.length <= 16,
      words[slot].length == value.length
    {
      let isLong = value.length >= 8
      let head = isLong ? load(value.start) : load(value.start) & Self.mask(value.length)
      let tail = isLong ? load(value.start + value.length - 8) : 0
      if words[slot].head == head && words[slot].tail == tail { return words[slot].value }
    }
    return newWord(slot, list, other, &notes)
  }

  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { (1 << UInt64(8 * length)) - 1 }

  @inline(never)
  private mutating func newWord(
    _ slot: Int, _ list: [KnownWord], _ other: UInt8, _ notes: inout ChunkNotes
  ) -> UInt8? {
    let found = withText(slot, none: UInt8?.none) { text in
      list.first { $0.matches(text) }?.value
    }
    if unreadable & (1 << UInt32(slot)) != 0 { return nil }
    guard let found else {
      let text = withText(slot, none: "") { String(decoding: $0.prefix(80), as: UTF8.self) }
      let name = "\(fields.names[slot])=\(text)"
      // The list stays short whatever the source sends.
      let key = notes.unknownValues.count < 200 ? name : "(others)"
      notes.unknownValues[key, default: 0] += 1
      // The number of a row stands in its first slot.
      if notes.firstWithUnknownValue[key] == nil {
        let marks = unreadable
        let number = wholeNumber(0)
        unreadable = marks
        if number != Self.noNumber { notes.firstWithUnknownValue[key] = number }
      }
      return other
    }
    let value = values[slot]
    if kinds[slot] == .string, value.length >= 4, value.length <= 16 {
      let isLong = value.length >= 8
      words[slot] = RememberedWord(
        head: isLong ? load(value.start) : load(value.start) & Self.mask(value.length),
        tail: isLong ? load(value.start + value.length - 8) : 0, length: value.length,
        value: found)
    }
    return found
  }
}
