import PayrollBytes

/// Reads JSON objects from memory: each field that the row reader knows leaves its kind and its
/// place in a slot, everything else is checked and skipped.
///
/// The bytes must have `InputBuffer.padding` zeros behind them: no loop here checks bounds, since
/// a zero ends every one of them. Functions return the position behind what they read, or nil
/// after they noted a failure. Words are read as on every machine Swift runs on: little-endian.
package struct RowScanner: ~Copyable {
  package typealias Position = UnsafePointer<UInt8>

  /// How deep values may be nested.
  package static let deepest = 64
  /// No number is given.
  package static let noNumber = Int64.min
  /// The most fields that a resource can have.
  package static let slotCount = 32

  /// The fields of the resource.
  package let fields: FieldList
  /// The kind of each slot in the row read last.
  package let kinds: UnsafeMutablePointer<ValueKind>
  /// The value of each slot that is not absent.
  package let values: UnsafeMutablePointer<FieldValue>
  /// The keys.
  package var keys: KeyTable
  /// The position behind the last byte.
  package var end: Position
  /// Why scanning stopped.
  package var failure = ScanFailure.none
  /// Where scanning stopped.
  package var failedAt: Position
  /// Slots whose value could not be read, as bits; the reader of rows sets them.
  package var unreadable: UInt32 = 0
  /// Slots that must have a value and have none.
  package var missing: UInt32 = 0
  /// Slots that the row has twice.
  package var repeated: UInt32 = 0
  /// Whether the row is of no use.
  package var isRefused = false
  /// The last date and offset read, and the fixed words seen.
  package var times = TimestampReader()
  /// Texts with their escapes resolved.
  package var scratch: [UInt8] = []
  /// Whether the text read last has escapes.
  package var sawEscape = false
  /// The `id` of the object skipped last.
  package var nestedNumber = RowScanner.noNumber
  /// Fixed words with the value that they stand for, by slot.
  package let words: UnsafeMutablePointer<RememberedWord>

  /// A scanner for the rows of one resource.
  package init(_ fields: FieldList, nowhere: Position) {
    self.fields = fields
    kinds = .allocate(capacity: Self.slotCount)
    kinds.initialize(repeating: .absent, count: Self.slotCount)
    values = .allocate(capacity: Self.slotCount)
    values.initialize(
      repeating: FieldValue(start: nowhere, length: 0, integer: 0), count: Self.slotCount)
    words = .allocate(capacity: Self.slotCount)
    words.initialize(repeating: RememberedWord(), count: Self.slotCount)
    keys = KeyTable(fields)
    end = nowhere
    failedAt = nowhere
  }

  deinit {
    kinds.deallocate()
    values.deallocate()
    words.deallocate()
  }

  /// Notes a failure.
  package mutating func fail(_ failure: ScanFailure, _ position: Position) -> Position? {
    let ends = position >= end && failure != .tooDeep && failure != .notAPage
    self.failure = ends ? .textEnds : failure
    failedAt = min(position, end)
    return nil
  }

  /// Reads the object that begins at `position`, which is its brace.
  package mutating func scanRow(_ position: Position, depth: Int) -> Position? {
    for word in 0..<Self.slotCount / 8 {
      UnsafeMutableRawPointer(kinds).storeBytes(of: 0, toByteOffset: 8 * word, as: UInt64.self)
    }
    repeated = 0
    var position = afterSpace(position + 1)
    if position.pointee == UInt8(ascii: "}") { return position + 1 }
    var previous = keys.rowStart
    while true {
      guard position.pointee == UInt8(ascii: "\"") else { return fail(.keyExpected, position) }
      let entry: Int
      if let found = keys.predicted(after: previous, at: position + 1) {
        entry = found.entry
        position = found.end
      } else {
        guard let close = scanKey(position + 1, after: previous, &previous) else { return nil }
        entry = previous
        position = close + 1
      }
      previous = entry
      position = afterSpace(position)
      guard position.pointee == UInt8(ascii: ":") else { return fail(.colonExpected, position) }
      position = afterSpace(position + 1)
      let slot = keys.slot(of: entry)
      if slot == KeyTable.ignoredSlot {
        keys.count(entry)
        guard let next = skipValue(position, depth: depth) else { return nil }
        position = next
      } else {
        if kinds[slot] != .absent { repeated |= 1 << UInt32(slot) }
        guard let next = scanValue(position, into: slot, depth: depth) else { return nil }
        position = next
      }
      position = afterSpace(position)
      if position.pointee == UInt8(ascii: ",") {
        position = afterSpace(position + 1)
      } else if position.pointee == UInt8(ascii: "}") {
        return position + 1
      } else {
        return fail(.commaOrBraceExpected, position)
      }
    }
  }

  /// Finds a key that is not the one expected; returns its closing quote.
  private mutating func scanKey(
    _ start: Position, after previous: Int, _ entry: inout Int
  ) -> Position? {
    sawEscape = false
    guard let close = closingQuote(start) else { return nil }
    let text = UnsafeBufferPointer(start: start, count: close - start)
    if sawEscape {
      resolveEscapes(text)
      let key = scratch
      entry = key.withUnsafeBufferPointer { keys.find($0, after: previous) }
    } else {
      entry = keys.find(text, after: previous)
    }
    return close
  }

  /// The first position from here on that is not white space.
  @inline(__always)
  package func afterSpace(_ position: Position) -> Position {
    if position.pointee > 0x20 { return position }
    return afterLongSpace(position)
  }

  @inline(never)
  private func afterLongSpace(_ position: Position) -> Position {
    var position = position
    while true {
      while load(position) == 0x2020_2020_2020_2020 { position += 8 }
      switch position.pointee {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return position
      }
    }
  }

  /// Eight bytes as a word.
  @inline(__always)
  package func load(_ position: Position) -> UInt64 {
    UnsafeRawPointer(position).loadUnaligned(as: UInt64.self)
  }
}
