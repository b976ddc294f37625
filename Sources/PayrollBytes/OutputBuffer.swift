/// A growing run of bytes, written front to back.
///
/// Every file the program makes is assembled here, byte by byte, and handed to the system in
/// large blocks: formatting through `String` costs ten to a hundred times as much on the data
/// path. The buffer owns its memory and cannot be copied by accident.
@frozen
public struct OutputBuffer: ~Copyable, @unchecked Sendable {
  // Sendable because the memory has exactly one owner, which moves with the value.
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var length: Int

  /// An empty buffer with room for `capacity` bytes before it has to grow.
  public init(capacity: Int = 4096) {
    let room = max(capacity, 64)
    self.base = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    self.capacity = room
    self.length = 0
  }

  /// The number of bytes written so far.
  @inlinable public var count: Int { length }

  deinit { base.deallocate() }

  /// Makes sure that `additional` more bytes fit without growing.
  @inlinable
  public mutating func reserve(_ additional: Int) {
    if count + additional > capacity { grow(toHold: count + additional) }
  }

  @usableFromInline
  mutating func grow(toHold needed: Int) {
    let room = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = room
  }

  /// Appends one byte.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    if count == capacity { grow(toHold: count + 1) }
    base[count] = byte
    advance(1)
  }

  /// Appends the bytes of a literal.
  @inlinable
  public mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    (base + count).update(from: literal.utf8Start, count: length)
    advance(length)
  }

  /// Appends a run of bytes.
  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    advance(bytes.count)
  }

  /// Appends an array of bytes.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends the UTF-8 of a string. Meant for headers and settings, not for one value a row.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends another buffer's bytes.
  @inlinable
  public mutating func append(contentsOf other: borrowing OutputBuffer) {
    append(UnsafeBufferPointer(start: other.base, count: other.count))
  }

  @inlinable
  mutating func advance(_ length: Int) {
    self.length &+= length
  }

  /// Forgets the bytes from `count` on. `count` must not exceed what was written.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.length = count
  }

  /// Forgets what was written and keeps the memory.
  @inlinable
  public mutating func removeAll() { length = 0 }

  /// Reads the bytes written so far. The pointer is valid inside the closure alone.
  @inlinable
  public borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// A copy of the bytes.
  public borrowing func array() -> [UInt8] {
    Array(UnsafeBufferPointer(start: base, count: count))
  }
}
