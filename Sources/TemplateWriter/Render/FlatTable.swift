/// A read-only copy of an array of plain values, read without bounds checks or reference counts.
///
/// The renderer reads a dozen of these per row; indexes come from the compiler, never from input.
struct FlatTable<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(count, 1))
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.initialize(from: start, count: count) }
    }
  }

  deinit { base.deallocate() }

  subscript(index: Int32) -> Element { base[Int(index)] }

  /// The elements `first ..< first + length`.
  func slice(_ first: Int32, _ length: Int32) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base + Int(first), count: Int(length))
  }
}
