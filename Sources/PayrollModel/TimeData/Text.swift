/// A run of bytes inside a `TextArena`: where it begins and how long it is. Empty is "not given".
@frozen
public struct TextSpan: Hashable, Sendable {
  /// The text that is not given.
  public static let none = TextSpan(offset: 0, length: 0)

  /// The index of the first byte.
  public var offset: UInt32
  /// The number of bytes.
  public var length: UInt32

  /// A run of bytes.
  @inlinable
  public init(offset: UInt32, length: UInt32) {
    self.offset = offset
    self.length = length
  }

  /// Whether there is nothing in it.
  @inlinable
  public var isEmpty: Bool { length == 0 }
}

/// Names, numbers and other text of many records, as UTF-8 one after the other.
///
/// A hundred thousand employees have half a million short texts: kept here they cost their bytes,
/// kept as `String` they would cost an object each.
public struct TextArena: Sendable {
  /// All bytes.
  public private(set) var bytes: [UInt8] = []

  /// An empty arena.
  public init() {}

  /// Adds a text and returns where it stands; `.none` once 4 GiB are full.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> TextSpan {
    guard !text.isEmpty, bytes.count + text.count <= Int(UInt32.max) else { return .none }
    let offset = UInt32(bytes.count)
    bytes.append(contentsOf: text)
    return TextSpan(offset: offset, length: UInt32(text.count))
  }

  /// Adds a text and returns where it stands.
  public mutating func add(_ text: String) -> TextSpan {
    var text = text
    return text.withUTF8 { add($0) }
  }

  /// Adds all of another arena's bytes and returns the number to add to its offsets.
  public mutating func append(_ other: TextArena) -> UInt32 {
    let shift = UInt32(clamping: bytes.count)
    bytes.append(contentsOf: other.bytes)
    return shift
  }

  /// The text of a span.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[range(span)], as: UTF8.self)
  }

  /// Reads the bytes of a span in place.
  public func withBytes<Result>(
    _ span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(span)])) }
  }

  private func range(_ span: TextSpan) -> Range<Int> {
    Int(span.offset)..<Int(span.offset) + Int(span.length)
  }
}

/// A short text that many records share, such as a pay code: an index into a `LabelTable`.
@frozen
public struct Label: Hashable, Sendable {
  /// The label that is not given.
  public static let none = Label(index: 0)

  /// The index in the table; 0 is "not given".
  public var index: UInt32

  /// The label with this index.
  @inlinable
  public init(index: UInt32) { self.index = index }
}

/// The distinct short texts of a snapshot, each with an index.
public struct LabelTable: Sendable {
  /// The texts by index; the first one is the empty text, "not given".
  public private(set) var texts: [String] = [""]
  private var indexes: [String: UInt32] = ["": 0]

  /// A table with nothing but "not given".
  public init() {}

  /// The label of a text, added where it is new.
  public mutating func label(_ text: String) -> Label {
    if let index = indexes[text] { return Label(index: index) }
    let index = UInt32(texts.count)
    texts.append(text)
    indexes[text] = index
    return Label(index: index)
  }

  /// The text of a label.
  public subscript(label: Label) -> String { texts[Int(label.index)] }
}
