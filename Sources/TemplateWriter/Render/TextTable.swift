/// Texts one after the other in plain memory, found by their places: reading one costs no reference
/// count.
struct TextTable: ~Copyable {
  private struct Span: BitwiseCopyable {
    var first: Int32
    var length: Int32
  }

  private let bytes: FlatTable<UInt8>
  private let spans: FlatTable<Span>

  init(_ texts: [[UInt8]]) {
    var spans: [Span] = []
    var bytes: [UInt8] = []
    for text in texts {
      spans.append(Span(first: Int32(bytes.count), length: Int32(text.count)))
      bytes += text
    }
    self.spans = FlatTable(spans)
    self.bytes = FlatTable(bytes)
  }

  subscript(index: Int32) -> UnsafeBufferPointer<UInt8> {
    @inline(__always) get {
      let span = spans[index]
      return bytes.slice(span.first, span.length)
    }
  }
}
