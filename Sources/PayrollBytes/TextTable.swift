/// Texts one after the other in plain memory, found by their places: reading one costs no reference
/// count.
@frozen
public struct TextTable: ~Copyable, Sendable {
  /// Where a text stands.
  @frozen
  @usableFromInline
  struct Span: BitwiseCopyable, Sendable {
    @usableFromInline var first: Int32
    @usableFromInline var length: Int32
  }

  @usableFromInline let bytes: FlatTable<UInt8>
  @usableFromInline let spans: FlatTable<Span>

  /// Copies texts.
  public init(_ texts: [[UInt8]]) {
    var spans: [Span] = []
    var bytes: [UInt8] = []
    for text in texts {
      spans.append(Span(first: Int32(bytes.count), length: Int32(text.count)))
      bytes += text
    }
    self.spans = FlatTable(spans)
    self.bytes = FlatTable(bytes)
  }

  /// The number of texts.
  @inlinable public var count: Int { spans.count }

  /// The text at a place.
  @inlinable
  public subscript(index: Int32) -> UnsafeBufferPointer<UInt8> {
    let span = spans[index]
    return bytes.slice(span.first, span.length)
  }
}
