/// The keys of a row, found by their bytes.
///
/// A source writes its keys in the same order in nearly every row. So each key remembers which one
/// followed it last time, and that one is compared first; only where it is another one, the bytes
/// are hashed. Keys nobody knows are added as they come, and counted.
package struct KeyTable: ~Copyable {
  package typealias Position = UnsafePointer<UInt8>

  /// The slot of a key whose value nobody needs.
  package static let ignoredSlot = 255

  /// One key with its closing quote, so that comparing finds the end of the key as well.
  package struct Entry {
    /// The bytes 0 to 7, zeros behind the end.
    package var head: UInt64
    /// Ones where `head` holds bytes of the key.
    package var headMask: UInt64
    /// The bytes 8 to 15 of a key of more than 16.
    package var middle: UInt64
    /// The last eight bytes of a key of more than eight.
    package var tail: UInt64
    /// The number of bytes, the quote included.
    package var length: Int
    /// Where the bytes begin in the table's store.
    package var offset: Int
    /// The field's slot, or `ignoredSlot`.
    package var slot: Int
    /// Whether nobody knows the key.
    package var isUnknown: Bool
    /// The number of rows that had an unknown key.
    package var count: Int
    /// The entry that followed last time.
    package var next: Int
  }

  private static let buckets = 1024
  private static let mostEntries = 384
  private static let longestKey = 120

  private let entries: UnsafeMutablePointer<Entry>
  private let places: UnsafeMutablePointer<Int16>
  private var store: [UInt8] = []
  private var entryCount = 0
  private var overflow = 0
  private let knownCount: Int

  /// The entry that stands for the beginning of a row.
  package let rowStart = 0

  package init(_ fields: FieldList) {
    entries = .allocate(capacity: Self.mostEntries)
    places = .allocate(capacity: Self.buckets)
    places.initialize(repeating: -1, count: Self.buckets)
    knownCount = 1 + fields.keys.count + fields.ignored.count
    add([], slot: Self.ignoredSlot, isUnknown: false)
    for (slot, key) in fields.keys.enumerated() {
      if let key { add(Array(key.utf8), slot: slot, isUnknown: false) }
    }
    for key in fields.ignored { add(Array(key.utf8), slot: Self.ignoredSlot, isUnknown: false) }
  }

  deinit {
    entries.deallocate()
    places.deallocate()
  }

  /// The key that begins at `text` where it is the one that followed `previous` last time, and the
  /// position behind its quote; nil where it is another.
  @inline(__always)
  package func predicted(after previous: Int, at text: Position) -> (entry: Int, end: Position)? {
    let next = entries[previous].next
    let entry = entries + next
    guard (load(text) ^ entry.pointee.head) & entry.pointee.headMask == 0 else { return nil }
    let length = entry.pointee.length
    if length > 8 {
      guard load(text + (length - 8)) == entry.pointee.tail else { return nil }
      if length > 16 {
        guard load(text + 8) == entry.pointee.middle else { return nil }
        if length > 24, !matches(entry.pointee, text, length) { return nil }
      }
    }
    return (next, text + length)
  }

  /// The slot of an entry.
  @inline(__always)
  package func slot(of entry: Int) -> Int { entries[entry].slot }

  /// Counts a row that has an unknown key.
  @inline(__always)
  package func count(_ entry: Int) { entries[entry].count &+= 1 }

  /// The entry of the key that ends before the quote at `close`, added where it is new, and
  /// remembered as the one that follows `previous`.
  package mutating func find(_ text: UnsafeBufferPointer<UInt8>, after previous: Int) -> Int {
    var bucket = Self.hash(text)
    while places[bucket] >= 0 {
      let entry = Int(places[bucket])
      if isKey(entries[entry], text) {
        entries[previous].next = entry
        return entry
      }
      bucket = (bucket + 1) & (Self.buckets - 1)
    }
    guard entryCount < Self.mostEntries, text.count <= Self.longestKey else {
      overflow += 1
      return rowStart
    }
    let entry = entryCount
    add(Array(text), slot: Self.ignoredSlot, isUnknown: true)
    entries[previous].next = entry
    return entry
  }

  /// The unknown keys with the number of rows that had them.
  package func unknownFields() -> [String: Int] {
    var fields: [String: Int] = [:]
    for index in 0..<entryCount where entries[index].isUnknown {
      let entry = entries[index]
      let bytes = store[entry.offset..<entry.offset + entry.length - 1]
      fields[String(decoding: bytes, as: UTF8.self)] = entry.count
    }
    if overflow > 0 { fields["(others)"] = overflow }
    return fields
  }

  private mutating func add(_ key: [UInt8], slot: Int, isUnknown: Bool) {
    let offset = store.count
    store.append(contentsOf: key)
    store.append(UInt8(ascii: "\""))
    let length = key.count + 1
    func word(_ from: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in 0..<8 where from + index < length {
        word |= UInt64(store[offset + from + index]) << UInt64(8 * index)
      }
      return word
    }
    entries[entryCount] = Entry(
      head: word(0), headMask: length >= 8 ? .max : (1 << UInt64(8 * length)) - 1,
      middle: length > 16 ? word(8) : 0, tail: length > 8 ? word(length - 8) : 0, length: length,
      offset: offset, slot: slot, isUnknown: isUnknown, count: 0, next: 0)
    var bucket = key.withUnsafeBufferPointer { Self.hash($0) }
    while places[bucket] >= 0 { bucket = (bucket + 1) & (Self.buckets - 1) }
    places[bucket] = Int16(entryCount)
    entryCount += 1
  }

  private func matches(_ entry: Entry, _ text: Position, _ length: Int) -> Bool {
    for index in 16..<length where text[index] != store[entry.offset + index] { return false }
    return true
  }

  private func isKey(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.length == text.count + 1 else { return false }
    for index in 0..<text.count where text[index] != store[entry.offset + index] { return false }
    return true
  }

  /// Length, the first bytes and the last one tell the keys of a resource apart well enough.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(text.count)
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(truncatingIfNeeded: hash >> 40) & (buckets - 1)
  }

  @inline(__always)
  private func load(_ text: Position) -> UInt64 {
    UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
  }
}
