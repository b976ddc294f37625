import Glibc
import PayrollBytes

/// A file of lines, read a piece at a time: whole lines, so that a long file need not be in memory.
struct LinePieces {
  private let path: String
  private let buffer: InputBuffer
  private var length: Int
  private var start = 0
  private var isAtEnd = false
  /// What stands behind the end of the last line, once the last piece was read.
  private(set) var rest: [UInt8] = []

  /// The lines of a file, so many bytes at a time, or more where a line is longer.
  init(_ path: String, length: Int = 4 << 20) {
    self.path = path
    self.length = length
    buffer = InputBuffer(capacity: length)
  }

  /// The next lines, each with its end; they are there until the next ones are asked for. Nil behind
  /// the last.
  ///
  /// - Throws: `FileProblem` where the file cannot be read.
  mutating func next() throws(FileProblem) -> UnsafeBufferPointer<UInt8>? {
    while !isAtEnd {
      try buffer.load(path, range: start..<start + length)
      let bytes = buffer.bytes
      isAtEnd = bytes.count < length
      let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      if isAtEnd { rest = Array(bytes[end...]) }
      start += end
      if end > 0 { return UnsafeBufferPointer(rebasing: bytes[..<end]) }
      // A line that is longer than a piece.
      length *= 2
    }
    return nil
  }
}

/// Cuts whole lines off the front of some bytes.
struct LineCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  private(set) var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes from a place on.
  func behind(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[place...])
  }

  /// The next line without its end; nil behind the last one that has an end.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard place < bytes.count, let base = bytes.baseAddress,
      let end = memchr(base + place, 0x0A, bytes.count - place)
    else { return nil }
    let length = UnsafeRawPointer(end) - UnsafeRawPointer(base + place)
    defer { place += length + 1 }
    return UnsafeBufferPointer(start: base + place, count: length)
  }

  /// The bytes in so many parts of whole lines, of about the same length; fewer where there are few
  /// lines.
  func parts(_ count: Int) -> [UnsafeBufferPointer<UInt8>] {
    var parts: [UnsafeBufferPointer<UInt8>] = []
    var first = place
    for part in 1...max(count, 1) where first < bytes.count {
      let wanted = max(first, place + (bytes.count - place) / max(count, 1) * part)
      let end =
        part == count ? nil : bytes[wanted...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      parts.append(UnsafeBufferPointer(rebasing: bytes[first..<(end ?? bytes.count)]))
      first = end ?? bytes.count
    }
    return parts
  }
}
