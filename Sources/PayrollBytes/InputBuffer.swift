import Glibc

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
  /// - Throws: `FileProblem` where the file cannot be opened or read.
  public func load(_ path: String) throws(FileProblem) {
    let descriptor = try Self.open(path)
    defer { close(descriptor) }
    var total = 0
    let size = try Self.size(of: descriptor, path)
    reserve(max(size, 1 << 12))
    while true {
      if total == capacity - Self.padding { reserve(capacity * 2) }
      let got = Glibc.read(descriptor, base + total, capacity - Self.padding - total)
      if got < 0 {
        if errno == EINTR { continue }
        throw FileProblem(.read, path)
      }
      if got == 0 { break }
      total += got
    }
    finish(count: total)
  }

  /// Replaces the content with the bytes `range` of a file; shorter where the file ends before.
  ///
  /// - Throws: `FileProblem` where the file cannot be opened or read.
  public func load(_ path: String, range: Range<Int>) throws(FileProblem) {
    let descriptor = try Self.open(path)
    defer { close(descriptor) }
    reserve(range.count)
    var total = 0
    while total < range.count {
      let got = pread(descriptor, base + total, range.count - total, range.lowerBound + total)
      if got < 0 {
        if errno == EINTR { continue }
        throw FileProblem(.read, path)
      }
      if got == 0 { break }
      total += got
    }
    finish(count: total)
  }

  /// The size of a file in bytes.
  ///
  /// - Throws: `FileProblem` where the file cannot be opened.
  public static func size(of path: String) throws(FileProblem) -> Int {
    let descriptor = try open(path)
    defer { close(descriptor) }
    return try size(of: descriptor, path)
  }

  /// A whole file as an array, for configuration and other small files.
  ///
  /// - Throws: `FileProblem` where the file cannot be opened or read.
  public static func array(of path: String) throws(FileProblem) -> [UInt8] {
    let buffer = InputBuffer()
    try buffer.load(path)
    return Array(buffer.bytes)
  }

  private static func open(_ path: String) throws(FileProblem) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.open, path) }
    return descriptor
  }

  private static func size(of descriptor: Int32, _ path: String) throws(FileProblem) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(.open, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileProblem(.open, path, errorNumber: EISDIR)
    }
    return Int(status.st_size)
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
