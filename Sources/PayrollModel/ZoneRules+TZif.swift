extension ZoneRules {
  /// Reads a TZif file of version 2 or later (RFC 8536); nil where the bytes are not one.
  public init?(name: String, tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes)
    // The first block has 32-bit times, for old readers; the second one is what counts.
    guard let old = reader.header(), old.version >= UInt8(ascii: "2"),
      reader.skip(old.bodySize(timeSize: 4)), let header = reader.header(),
      // The instants of such a file count leap seconds, which nothing else here does.
      header.leapCount == 0
    else { return nil }
    var changes: [Int64] = []
    for _ in 0..<header.changeCount {
      guard let time = reader.integer(byteCount: 8) else { return nil }
      changes.append(time)
    }
    var types: [Int] = []
    for _ in 0..<header.changeCount {
      guard let type = reader.integer(byteCount: 1) else { return nil }
      types.append(Int(type & 0xFF))
    }
    var typeOffsets: [Int32] = []
    for _ in 0..<header.typeCount {
      guard let offset = reader.integer(byteCount: 4), reader.skip(2) else { return nil }
      typeOffsets.append(Int32(truncatingIfNeeded: offset))
    }
    guard
      reader.skip(
        header.abbreviationSize + header.leapCount * 12 + header.standardCount + header.utcCount),
      let first = typeOffsets.first, types.allSatisfy({ $0 < typeOffsets.count })
    else { return nil }
    guard zip(changes, changes.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    self.init(
      name: name, changes: [.min] + changes, offsets: [first] + types.map { typeOffsets[$0] },
      future: FutureZoneRule(footer: reader.footer()))
  }
}

/// Reads the big-endian parts of a TZif file, never past its end.
private struct TZifReader {
  struct Header {
    let version: UInt8
    let utcCount, standardCount, leapCount, changeCount, typeCount, abbreviationSize: Int

    func bodySize(timeSize: Int) -> Int {
      changeCount * (timeSize + 1) + typeCount * 6 + abbreviationSize
        + leapCount * (timeSize + 4) + standardCount + utcCount
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func header() -> Header? {
    guard bytes.count >= position + 44, bytes[position...].starts(with: "TZif".utf8) else {
      return nil
    }
    let version = bytes[position + 4]
    position += 20
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = integer(byteCount: 4), (0...100_000).contains(count) else { return nil }
      counts.append(Int(count))
    }
    return Header(
      version: version, utcCount: counts[0], standardCount: counts[1], leapCount: counts[2],
      changeCount: counts[3], typeCount: counts[4], abbreviationSize: counts[5])
  }

  mutating func skip(_ count: Int) -> Bool {
    guard position + count <= bytes.count else { return false }
    position += count
    return true
  }

  /// A signed big-endian integer.
  mutating func integer(byteCount: Int) -> Int64? {
    guard position + byteCount <= bytes.count else { return nil }
    var value: UInt64 = bytes[position] & 0x80 == 0 || byteCount == 1 ? 0 : .max
    for byte in bytes[position..<position + byteCount] { value = value << 8 | UInt64(byte) }
    position += byteCount
    return Int64(bitPattern: value)
  }

  func footer() -> String {
    let rest = bytes[position...].drop { $0 == 0x0A }.prefix { $0 != 0x0A }
    return String(decoding: rest, as: UTF8.self)
  }
}
