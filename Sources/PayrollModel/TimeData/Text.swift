/// A run of bytes inside a `TextArena`: where it begins and how long it is. Empty is "not given".
@frozen
public struct TextSpan: Hashable, Sendable {
  /// The text that is not given.
  public static let none = TextSpan(offset: 0, length: 0)

  /// The index of the first byte.
  public var offset: UInt32
  /// The number of bytes of UTF-8, not of letters; 0 is "not given".
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
  /// The texts in UTF-8, one behind the other with nothing between them.
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

extension TextArena {
  /// The first letter of a text, with the accents that stand behind it; `.none` for no text.
  public func initial(of span: TextSpan) -> TextSpan {
    TextSpan(offset: span.offset, length: withBytes(span, Self.initialLength))
  }

  /// A text without the blanks around it; `.none` where nothing is left.
  public func trimmed(_ span: TextSpan) -> TextSpan {
    withBytes(span) { text in
      guard let first = text.firstIndex(where: { $0 != 0x20 }),
        let last = text.lastIndex(where: { $0 != 0x20 })
      else { return .none }
      return TextSpan(offset: span.offset + UInt32(first), length: UInt32(last - first + 1))
    }
  }

  /// How many bytes the first letter has.
  public static func initialLength(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let first = text.first else { return 0 }
    // Two bytes of ASCII beside each other are two letters.
    if first < 0x80, text.count == 1 || text[1] < 0x80 { return 1 }
    return UInt32(String(decoding: text, as: UTF8.self).first?.utf8.count ?? 0)
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
