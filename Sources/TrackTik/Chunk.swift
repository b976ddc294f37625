import Glibc
import PayrollBytes
import RowReading

/// A piece of a resource that is read in one go: pages together, or lines of one file.
enum ChunkSource: Sendable {
  case pages([SourceFile])
  case lines(SourceFile, Range<Int>)

  /// The bytes of a chunk, about.
  static let size = 1 << 20

  /// The number of bytes to read.
  var byteCount: Int {
    switch self {
    case .pages(let files): files.reduce(0) { $0 + $1.size }
    case .lines(_, let range): range.count
    }
  }

  /// The file that the lines are of; empty for pages.
  var file: String {
    switch self {
    case .pages: ""
    case .lines(let file, _): file.name
    }
  }

  /// Cuts the files of a resource into chunks. Where the cuts are depends on the files alone.
  static func chunks(of files: [SourceFile]) throws(SnapshotError) -> [ChunkSource] {
    var chunks: [ChunkSource] = []
    var pages: [SourceFile] = []
    var size = 0
    for file in files {
      if file.hasRowPerLine || size + file.size > Self.size || pages.count == 256 {
        if !pages.isEmpty { chunks.append(.pages(pages)) }
        pages.removeAll()
        size = 0
      }
      if file.hasRowPerLine {
        for range in try ranges(of: file) { chunks.append(.lines(file, range)) }
      } else {
        pages.append(file)
        size += file.size
      }
    }
    if !pages.isEmpty { chunks.append(.pages(pages)) }
    return chunks
  }

  /// The longest line that is read.
  static let longestLine = 64 << 20

  /// Ranges of about `size` bytes that end behind a line break, or at the end of the file.
  private static func ranges(of file: SourceFile) throws(SnapshotError) -> [Range<Int>] {
    if file.size == 0 { return [0..<0] }
    let buffer = InputBuffer(capacity: 1 << 14)
    var ranges: [Range<Int>] = []
    var start = 0
    while start < file.size {
      var end = min(start + size, file.size)
      while end < file.size {
        let window = end..<min(end + (1 << 14), file.size)
        do { try buffer.load(file.path, range: window) } catch {
          throw SnapshotError(error, file: file.name)
        }
        if buffer.count == 0 { break }
        if let found = memchr(buffer.base, 0x0A, buffer.count) {
          end += UnsafeRawPointer(found) - UnsafeRawPointer(buffer.base) + 1
          break
        }
        end += buffer.count
        guard end - start <= longestLine else {
          throw SnapshotError(
            file: file.name, byteOffset: start,
            reason: .unreadableFile("a line is longer than 64 MiB"))
        }
      }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}

/// What was read of a chunk.
struct Chunk<Row: SourceRow>: Sendable {
  /// The rows that are of use, in the order of the files.
  var rows: [Row] = []
  /// Everything else.
  var notes = ChunkNotes()
  /// Why reading stopped, if it did.
  var failure: SnapshotError?
}
