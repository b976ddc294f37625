import PayrollBytes

/// A file, or parts of it, read block by block, with what is not yet used in front.
struct ByteBlocks: ~Copyable {
  private let source: FileSegments
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  private(set) var isAtEnd = false
  /// Whether the system refused a block.
  private(set) var hasFailed = false

  init(_ source: FileSegments, size: Int = 1 << 18) {
    self.source = source
    buffer = .allocate(capacity: size)
  }

  deinit { buffer.deallocate() }

  /// The bytes that are there and not yet used.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[start..<end]) }

  /// Takes bytes from the front.
  mutating func use(_ count: Int) { start += count }

  /// Reads more behind what is there; the buffer grows where a single record fills it.
  mutating func fill() {
    if start > 0 {
      let kept = end - start
      if let base = buffer.baseAddress { base.update(from: base + start, count: kept) }
      start = 0
      end = kept
    }
    if end == buffer.count {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
      _ = larger.update(fromContentsOf: buffer)
      buffer.deallocate()
      buffer = larger
    }
    let got = source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[end...]))
    if got < 0 { hasFailed = true }
    if got <= 0 { isAtEnd = true } else { end += got }
  }
}
