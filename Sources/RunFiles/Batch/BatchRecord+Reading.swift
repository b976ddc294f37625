public import PayrollBytes
import PayrollModel

extension BatchRecord {
  /// Why a file is no batch.
  public enum Unreadable: Error {
    /// It cannot be opened or read.
    case file(FileProblem)
    /// Something else stands where a line of a batch should; the number of the line, from 1.
    case line(Int)
    /// What is wrong with its head or with the pay of its workweeks.
    case problems(TextProblems)
  }

  /// Reads a `batch.json`, a piece at a time; its lines are scanned where they stand.
  ///
  /// - Throws: `Unreadable` where it is no batch, or a part of one.
  public static func read(_ path: String) throws(Unreadable) -> BatchRecord {
    var reader = BatchReader(path)
    return try reader.read()
  }
}

/// One reading of a `batch.json`.
private struct BatchReader {
  private let path: String
  private let buffer = InputBuffer(capacity: 4 << 20)
  private var piece = 4 << 20
  private var number = 0
  private var head: BatchHead?
  private var lines: BatchLines?
  /// The bytes from behind the employees to the end; nil before them.
  private var tail: [UInt8]?

  init(_ path: String) { self.path = path }

  mutating func read() throws(BatchRecord.Unreadable) -> BatchRecord {
    var start = 0
    while true {
      do { try buffer.load(path, range: start..<start + piece) } catch { throw .file(error) }
      let isLast = buffer.count < piece
      let taken = try takeLines(isLast: isLast)
      start += taken
      if isLast { break }
      // A line that is longer than a piece.
      if taken == 0 { piece *= 2 }
    }
    guard let head, let lines, let tail else { throw .line(number + 1) }
    return try head.record(lines, tail: tail, file: path)
  }

  /// Goes through the whole lines of the buffer and says how many bytes they are.
  private mutating func takeLines(isLast: Bool) throws(BatchRecord.Unreadable) -> Int {
    let bytes = buffer.bytes
    var first = 0
    while first < bytes.count {
      if tail != nil {
        tail?.append(contentsOf: bytes[first...])
        return bytes.count
      }
      guard let end = Self.lineEnd(bytes, from: first) else { break }
      number += 1
      try take(UnsafeBufferPointer(rebasing: bytes[first..<end]))
      first = end + 1
    }
    if isLast, first < bytes.count { throw .line(number + 1) }
    return first
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
    var next = first
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "\n") { return next }
      next += 1
    }
    return nil
  }

  private mutating func take(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(BatchRecord.Unreadable) {
    guard head != nil else {
      let found = try BatchHead(Array(line), file: path)
      head = found
      lines = BatchLines(
        hasTotals: found.hasTotals, hasAmounts: found.hasAmounts, hasGross: found.hasGross,
        reasonCount: found.reasons.count)
      return
    }
    if line.first == UInt8(ascii: "]") {
      // Before the first person nothing has to follow.
      guard let lines, lines.employees.isEmpty || !lines.isFollowed else { throw .line(number) }
      tail = Array(line) + [UInt8(ascii: "\n")]
      return
    }
    guard lines?.add(line) ?? false else { throw .line(number) }
  }
}
