/// A reusable block of memory that files are read into, with zero bytes behind the content.
///
/// A reader may look up to `padding` bytes past the end without a bounds check: it sees zeros,
/// which no JSON or CSV contains outside of an error. One buffer serves one thread.
public final class InputBuffer {
  /// The number of zero bytes behind the content.
  public static let padding = 64

  /// The start of the content.
  public private(set) var base: UnsafeMutablePointer<UInt8>
  /// The number of bytes of content.
  public private(set) var count = 0
  private var capacity: Int

  /// An empty buffer.
  public init(capacity: Int = 1 << 16) {
    self.capacity = capacity + Self.padding
    self.base = .allocate(capacity: self.capacity)
    self.base.initialize(repeating: 0, count: Self.padding)
  }

  /// A buffer that holds a copy of `bytes`.
  public convenience init(copying bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.update(from: start, count: source.count) }
    }
    finish(count: bytes.count)
  }

  deinit { base.deallocate() }

  /// The content. Valid until the next `load` or the end of the buffer's life.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Replaces the content with a whole file.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are read; a longer file is refused.
  ///   - kind: what may stand at the path.
  /// - Throws: `FileProblem` where the file cannot be opened or read, is no file or too long.
  public func load(
    _ path: String, limit: InputLimit = .page, _ kind: InputFile.Kind = .regular
  ) throws(FileProblem) {
    let file = try InputFile(path, kind)
    guard file.size <= limit.byteCount else { throw FileProblem(path, tooLongFor: limit) }
    reserve(max(file.size, 1 << 12))
    var total = 0
    while true {
      // What a file says of its size need not be true, and a pipe says nothing.
      if total == capacity - Self.padding { reserve(capacity * 2) }
      let got = try file.read(into: base + total, count: capacity - Self.padding - total)
      if got == 0 { break }
      total += got
      guard total <= limit.byteCount else { throw FileProblem(path, tooLongFor: limit) }
    }
    finish(count: total)
  }

  /// Replaces the content with the bytes `range` of a file; shorter where the file ends before.
  ///
  /// - Throws: `FileProblem` where the file cannot be opened or read.
  public func load(_ path: String, range: Range<Int>) throws(FileProblem) {
    let file = try InputFile(path)
    reserve(range.count)
    var total = 0
    while total < range.count {
      let got = try file.read(
        into: base + total, count: range.count - total, at: range.lowerBound + total)
      if got == 0 { break }
      total += got
    }
    finish(count: total)
  }

  /// The size of a file in bytes.
  ///
  /// - Throws: `FileProblem` where the file cannot be opened, or is none.
  public static func size(of path: String) throws(FileProblem) -> Int { try InputFile(path).size }

  /// A whole file as an array, for configuration and other small files.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are read; a longer file is refused.
  ///   - kind: what may stand at the path.
  /// - Throws: `FileProblem` where the file cannot be opened or read, is no file or too long.
  public static func array(
    of path: String, limit: InputLimit = .text, _ kind: InputFile.Kind = .regular
  ) throws(FileProblem) -> [UInt8] {
    let buffer = InputBuffer()
    try buffer.load(path, limit: limit, kind)
    return Array(buffer.bytes)
  }

  private func reserve(_ size: Int) {
    guard size + Self.padding > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size + Self.padding)
    larger.update(from: base, count: min(capacity, size + Self.padding))
    base.deallocate()
    base = larger
    capacity = size + Self.padding
  }

  private func finish(count: Int) {
    self.count = count
    (base + count).update(repeating: 0, count: Self.padding)
  }
}
