/// A read-only copy of an array of plain values, read without bounds checks or reference counts.
///
/// For loops that read a dozen of them per row. The indexes must come from the program, never from
/// input: nothing checks them.
@frozen
public struct FlatTable<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  // Sendable because the memory is never written again, and has exactly one owner.
  /// The first of `count` elements; the memory is the table's own and goes with it.
  public let base: UnsafeMutablePointer<Element>
  /// The number of elements.
  public let count: Int

  /// Copies the elements of an array.
  public init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(count, 1))
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.initialize(from: start, count: count) }
    }
  }

  deinit { base.deallocate() }

  /// The element at a place.
  @inlinable
  public subscript(index: Int32) -> Element { base[Int(index)] }

  /// The elements `first ..< first + length`.
  @inlinable
  public func slice(_ first: Int32, _ length: Int32) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base + Int(first), count: Int(length))
  }
}
