import Glibc
import PayrollBytes
import RowReading

/// Reads chunks of one resource. One reader serves one chunk.
struct ChunkReader<Row: SourceRow>: ~Copyable {
  typealias Position = UnsafePointer<UInt8>

  private var scanner: RowScanner
  private var chunk = Chunk<Row>()
  private let buffer: InputBuffer
  private var takesTrouble = false
  private var file = ""
  /// The rows that the page announces of all pages, and those that it says it has itself.
  private var pageCounts: (all: Int?, own: Int?) = (nil, nil)
  /// The position and line up to which lines are counted in the present file.
  private var counted: Position
  private var countedLine = 1

  private init(_ buffer: InputBuffer) {
    self.buffer = buffer
    scanner = RowScanner(Row.fields, nowhere: buffer.base)
    counted = UnsafePointer(buffer.base)
  }

  /// Reads a chunk, with `buffer` for the bytes of its files.
  ///
  /// - Parameter takesTrouble: whether a page that tells of an error is read all the same.
  static func read(
    _ source: ChunkSource, buffer: InputBuffer, takesTrouble: Bool = false
  ) -> Chunk<Row> {
    var reader = ChunkReader(buffer)
    reader.takesTrouble = takesTrouble
    reader.chunk.rows.reserveCapacity(source.byteCount / 192 + 8)
    do {
      switch source {
      case .pages(let files): for file in files { try reader.readPage(file) }
      case .lines(let file, let range): try reader.readLines(file, range)
      }
    } catch { reader.chunk.failure = error }
    reader.chunk.notes.unknownFields = reader.scanner.keys.unknownFields()
    return reader.chunk
  }

  // MARK: Pages

  private mutating func readPage(_ file: SourceFile) throws(SnapshotError) {
    do { try buffer.load(file.path) } catch { throw SnapshotError(error, file: file.name) }
    // Here, where the bytes are, so that those that are read are those that were checked.
    if let sha256 = file.sha256, SHA256.hexadecimal(of: buffer.bytes) != sha256 {
      throw SnapshotError(file: file.name, reason: .changedPage)
    }
    var position = begin(file.name)
    if buffer.count >= 3, position[0] == 0xEF, position[1] == 0xBB, position[2] == 0xBF {
      position += 3
    }
    try checkText()
    position = scanner.afterSpace(position)
    pageCounts = (nil, nil)
    let rowsBefore = chunk.notes.rowCount
    let next: Position?
    switch position.pointee {
    case UInt8(ascii: "["): next = readRows(position, depth: 2)
    case UInt8(ascii: "{"): next = readNothing(position) ?? readEnvelope(position)
    case UInt8(ascii: "n"): next = readNothing(position)
    default:
      let isEmpty = position >= scanner.end
      next = scanner.fail(isEmpty ? .textEnds : .notAPage, position)
    }
    guard let next else { throw failure() }
    let last = scanner.afterSpace(next)
    if last < scanner.end {
      _ = scanner.fail(.moreText, last)
      throw failure()
    }
    if chunk.notes.tellsError, !takesTrouble {
      throw SnapshotError(file: file.name, reason: .tellsError)
    }
    noteCounts(rows: chunk.notes.rowCount - rowsBefore)
  }

  /// Compares what the page says of its rows with those that it has.
  private mutating func noteCounts(rows: Int) {
    if let announced = pageCounts.all {
      chunk.notes.announcedCount = max(chunk.notes.announcedCount ?? 0, announced)
      chunk.notes.announcingPages += 1
      if announced == rows { chunk.notes.selfCountingPages += 1 }
    }
    if let own = pageCounts.own, own > rows { chunk.notes.rowsMissingOnPages += own - rows }
  }

  /// Reads `{"meta": …, "data": …}`; the two may come in either order.
  private mutating func readEnvelope(_ start: Position) -> Position? {
    var position = scanner.afterSpace(start + 1)
    var hasData = false
    while position.pointee != UInt8(ascii: "}") {
      guard position.pointee == UInt8(ascii: "\"") else {
        return scanner.fail(.keyExpected, position)
      }
      scanner.sawEscape = false
      guard let quote = scanner.closingQuote(position + 1) else { return nil }
      let isData = scanner.isKey("data", position + 1, quote)
      let isMeta = scanner.isKey("meta", position + 1, quote)
      let trouble = scanner.troubleKey(position + 1, quote)
      position = scanner.afterSpace(quote + 1)
      guard position.pointee == UInt8(ascii: ":") else {
        return scanner.fail(.colonExpected, position)
      }
      position = scanner.afterSpace(position + 1)
      let next: Position?
      if isData {
        hasData = true
        next = readData(position)
      } else {
        next = scanner.skipValue(position, depth: 1)
        if next != nil, isMeta, position.pointee == UInt8(ascii: "{") {
          readMeta(position)
        }
        if next != nil, let trouble, scanner.isTrouble(trouble, position) {
          chunk.notes.tellsError = true
        }
      }
      guard let next else { return nil }
      position = scanner.afterSpace(next)
      if position.pointee == UInt8(ascii: ",") {
        position = scanner.afterSpace(position + 1)
        guard position.pointee == UInt8(ascii: "\"") else {
          return scanner.fail(.keyExpected, position)
        }
      } else if position.pointee != UInt8(ascii: "}") {
        return scanner.fail(.commaOrBraceExpected, position)
      }
    }
    return hasData ? position + 1 : scanner.fail(.notAPage, start)
  }

  private mutating func readData(_ position: Position) -> Position? {
    switch position.pointee {
    case UInt8(ascii: "["): return readRows(position, depth: 3)
    case UInt8(ascii: "{"): return readNothing(position) ?? readRow(position, depth: 2, row: 1)
    case UInt8(ascii: "n"): return readNothing(position)
    default: return scanner.fail(.notAPage, position)
    }
  }

  /// Reads `{}` or null where a list should be: how servers write an empty one whose language has
  /// one kind of value for lists and maps, or none for nothing. Nil where it is something else.
  private mutating func readNothing(_ position: Position) -> Position? {
    let next: Position?
    if position.pointee == UInt8(ascii: "{") {
      let last = scanner.afterSpace(position + 1)
      next = last.pointee == UInt8(ascii: "}") ? last + 1 : nil
    } else {
      next = scanner.skipValue(position, depth: 1)
    }
    if next != nil { chunk.notes.hasList = true }
    return next
  }

  private mutating func readRows(_ start: Position, depth: Int) -> Position? {
    chunk.notes.hasList = true
    var position = scanner.afterSpace(start + 1)
    if position.pointee == UInt8(ascii: "]") { return position + 1 }
    var row = 0
    while true {
      row += 1
      guard let next = readRow(position, depth: depth, row: row) else { return nil }
      position = scanner.afterSpace(next)
      if position.pointee == UInt8(ascii: ",") {
        position = scanner.afterSpace(position + 1)
      } else if position.pointee == UInt8(ascii: "]") {
        return position + 1
      } else {
        return scanner.fail(.commaOrBracketExpected, position)
      }
    }
  }

  /// Reads the announced count. `meta.count` counts all records, `meta.itemCount` those of the
  /// page; under `meta.pagination`, or where `meta` has a `total` itself, it is `total` that
  /// counts all.
  private mutating func readMeta(_ meta: Position) {
    let spare = RowScanner.slotCount - 1
    scanner.scanMember("pagination", of: meta, into: spare)
    chunk.notes.hasPagination = scanner.kinds[spare] == .object
    if chunk.notes.hasPagination {
      let pagination = scanner.values[spare].start
      chunk.notes.pageSize = wholeNumber("per_page", of: pagination)
      pageCounts.all = wholeNumber("total", of: pagination)
    } else {
      chunk.notes.pageSize = wholeNumber("limit", of: meta)
      pageCounts.all =
        wholeNumber("total", of: meta) ?? wholeNumber("totalCount", of: meta)
        ?? wholeNumber("count", of: meta)
      pageCounts.own = wholeNumber("itemCount", of: meta)
    }
  }

  /// A member of an object that is a whole number of 0 or more.
  private mutating func wholeNumber(_ name: StaticString, of object: Position) -> Int? {
    let spare = RowScanner.slotCount - 1
    scanner.scanMember(name, of: object, into: spare)
    guard scanner.isGiven(spare) else { return nil }
    scanner.unreadable = 0
    let number = scanner.wholeNumber(spare)
    return number >= 0 ? Int(exactly: number) : nil
  }

  // MARK: Lines

  private mutating func readLines(
    _ file: SourceFile, _ range: Range<Int>
  ) throws(SnapshotError) {
    do { try buffer.load(file.path, range: range) } catch {
      throw SnapshotError(error, file: file.name)
    }
    var position = begin(file.name)
    if range.lowerBound == 0, buffer.count >= 3, position[0] == 0xEF, position[1] == 0xBB,
      position[2] == 0xBF
    {
      position += 3
    }
    do { try checkText() } catch { throw error.moved(to: range, of: file) }
    let end = scanner.end
    while position < end {
      let lineEnd = memchr(position, 0x0A, end - position).map {
        Position($0.assumingMemoryBound(to: UInt8.self))
      }
      chunk.notes.lineCount += 1
      let first = scanner.afterSpace(position)
      let limit = lineEnd ?? end
      if first < limit {
        guard let next = readRow(first, depth: 1, row: 0) else {
          if scanner.failedAt > limit { _ = scanner.fail(.severalLines, limit) }
          throw failure().moved(to: range, of: file)
        }
        if next > limit {
          _ = scanner.fail(.severalLines, limit)
          throw failure().moved(to: range, of: file)
        }
        let last = scanner.afterSpace(next)
        if last < limit {
          _ = scanner.fail(.moreText, last)
          throw failure().moved(to: range, of: file)
        }
      }
      position = limit + 1
    }
  }

  // MARK: Rows

  @inline(__always)
  private mutating func readRow(_ position: Position, depth: Int, row: Int) -> Position? {
    chunk.notes.rowCount += 1
    guard position.pointee == UInt8(ascii: "{") else {
      guard let next = scanner.skipValue(position, depth: depth - 1) else { return nil }
      note(.notAnObject, "", position, row, isRefused: true, nil)
      chunk.notes.refusedRowCount += 1
      return next
    }
    guard let next = scanner.scanRow(position, depth: depth) else { return nil }
    scanner.unreadable = 0
    scanner.missing = 0
    scanner.isRefused = false
    let read = Row.read(&scanner, &chunk.notes)
    if read.id == RowScanner.noNumber { scanner.isRefused = true }
    if scanner.unreadable | scanner.missing | scanner.repeated != 0 || scanner.isRefused {
      noteMarks(position, row, read.id)
    }
    if !scanner.isRefused { chunk.rows.append(read) }
    return next
  }

  private mutating func noteMarks(_ position: Position, _ row: Int, _ id: Int64) {
    let isRefused = scanner.isRefused
    let record = id == RowScanner.noNumber ? nil : id
    if isRefused { chunk.notes.refusedRowCount += 1 }
    if record == nil && scanner.unreadable & 1 == 0 {
      note(.noNumber, Row.fields.names[0], position, row, isRefused: true, nil)
    }
    for (slot, name) in Row.fields.names.enumerated() {
      let bit: UInt32 = 1 << UInt32(slot)
      if scanner.unreadable & bit != 0 {
        note(.unreadable, name, position, row, isRefused: isRefused, record)
      } else if scanner.missing & bit != 0 {
        note(.missing, name, position, row, isRefused: isRefused, record)
      }
      if scanner.repeated & bit != 0 {
        note(.twice, name, position, row, isRefused: isRefused, record)
      }
    }
  }

  private mutating func note(
    _ kind: ChunkNotes.Problem.Kind, _ field: String, _ position: Position, _ row: Int,
    isRefused: Bool, _ record: Int64?
  ) {
    chunk.notes.problems.append(
      ChunkNotes.Problem(
        kind: kind, field: field, isRefused: isRefused, record: record, file: file,
        line: line(of: position), row: row))
  }

  // MARK: Places

  private mutating func begin(_ name: String) -> Position {
    file = name
    scanner.end = UnsafePointer(buffer.base) + buffer.count
    counted = UnsafePointer(buffer.base)
    countedLine = 1
    return UnsafePointer(buffer.base)
  }

  private mutating func checkText() throws(SnapshotError) {
    if let fault = UTF8Check.firstFault(buffer.base, count: buffer.count) {
      throw SnapshotError(
        file: file, line: line(of: fault), byteOffset: fault - UnsafePointer(buffer.base),
        reason: .invalidUTF8)
    }
  }

  /// The line of a position that does not lie before the last one asked for.
  private mutating func line(of position: Position) -> Int {
    while counted < position {
      if counted.pointee == 0x0A { countedLine += 1 }
      counted += 1
    }
    return countedLine
  }

  private mutating func failure() -> SnapshotError {
    let position = scanner.failedAt
    if position < counted {
      counted = UnsafePointer(buffer.base)
      countedLine = 1
    }
    let reason: SnapshotError.Reason =
      scanner.failure == .notAPage ? .notAPage : .malformedJSON(scanner.failure.message)
    return SnapshotError(
      file: file, line: line(of: position),
      byteOffset: position - UnsafePointer(buffer.base), reason: reason)
  }
}
