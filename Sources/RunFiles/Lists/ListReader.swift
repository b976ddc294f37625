import PayrollBytes

/// What one core makes of some entries of a list.
protocol ListPart: Sendable {
  /// Takes an entry, a line of the file without its end; false where it is none.
  mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool
}

/// Why a file with a list cannot be read.
enum ListProblem: Error {
  /// It cannot be opened or read.
  case file(FileProblem)
  /// Something else stands where an entry should; the number of the line, from 1.
  case entry(Int)
  /// The file is cut, or none of such files; the number of the line, from 1.
  case line(Int)
}

/// A file of the program's own that is a head on the first line, a list with an entry a line, and from
/// a line that begins with `]` on, a tail. It is read a piece at a time, and each piece by all cores,
/// so that neither how many there are nor how long a piece is shows in what comes of it.
struct ListReader {
  private var pieces: LinePieces
  private let cores: Int
  /// The piece behind what was taken of it.
  private var piece = LineCutter(UnsafeBufferPointer(start: nil, count: 0))
  /// How many lines were taken.
  private(set) var number = 0

  /// The list in a file, read so many bytes at a time and cut into so many parts.
  init(_ path: String, pieceLength: Int = 4 << 20, cores: Int = Parallel.cores) {
    pieces = LinePieces(path, length: pieceLength)
    self.cores = cores
  }

  /// The first line.
  mutating func head() throws(ListProblem) -> [UInt8] {
    guard try nextPiece(), let line = piece.next() else { throw .line(1) }
    number = 1
    return Array(line)
  }

  /// Reads the entries and returns the tail; then `number` is that of the last entry.
  ///
  /// - Parameters:
  ///   - empty: a part without entries.
  ///   - join: takes the parts in the order of the file; false where one must not follow those before.
  mutating func entries<Part: ListPart>(
    like empty: Part, join: (Part) -> Bool
  ) throws(ListProblem) -> [UInt8] {
    repeat {
      let parts = piece.parts(cores)
      var length = piece.place
      for found in Parallel.map(parts.count, { Share(parts[$0], empty) }) {
        guard found.count == 0 || join(found.part) else { throw .entry(number + 1) }
        number += found.count
        if found.isBad { throw .entry(number + 1) }
        length += found.length
        if found.isClosed { return try tail(piece.behind(length)) }
      }
    } while try nextPiece()
    throw .line(number + 1)
  }

  /// What a core found in its part of a piece.
  private struct Share<Part: ListPart>: Sendable {
    var part: Part
    /// How many entries there are, and how many bytes.
    var (count, length) = (0, 0)
    /// Whether what follows is no entry.
    var isBad = false
    /// Whether the tail follows.
    var isClosed = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ empty: Part) {
      part = empty
      var lines = LineCutter(bytes)
      while let line = lines.next() {
        isClosed = line.first == UInt8(ascii: "]")
        isBad = !isClosed && !part.add(line)
        if isClosed || isBad { return }
        count += 1
        length = lines.place
      }
    }
  }

  private mutating func tail(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ListProblem) -> [UInt8] {
    var tail = Array(bytes)
    while try nextPiece() { tail += piece.behind(0) }
    return tail + pieces.rest
  }

  private mutating func nextPiece() throws(ListProblem) -> Bool {
    do throws(FileProblem) {
      guard let next = try pieces.next() else { return false }
      piece = LineCutter(next)
      return true
    } catch { throw .file(error) }
  }
}
