import PayrollBytes

/// A page in the making, in which text cannot become markup: names of elements and attributes stand in
/// the program, and whatever comes from data goes through `text` or the value of an attribute, where it
/// is escaped.
struct HTML: ~Copyable {
  /// Attributes of an element, in the order in which they are written.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// What was written so far.
  private(set) var out = OutputBuffer(capacity: 1 << 16)

  /// What was written, to be handed to another thread.
  consuming func finish() -> OutputBlock { OutputBlock(out) }

  /// Writes an element with what `content` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Writes an element that has no content and no end.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// Writes a text.
  mutating func text(_ text: String) {
    var text = PlainText.visible(text)
    text.withUTF8 { bytes in
      for byte in bytes { append(escaped: byte) }
    }
  }

  /// Writes a name or another text that people outside gave: its direction does not touch what stands
  /// around it.
  mutating func name(_ text: String) { element("bdi", text: text) }

  /// Begins a new line, for those who read the source.
  mutating func line() { out.append(UInt8(ascii: "\n")) }

  /// Writes bytes that are markup already: assets that were checked, and base64.
  mutating func markup(_ bytes: [UInt8]) { out.append(bytes) }

  /// Writes markup that stands in the program.
  mutating func markup(_ literal: StaticString) { out.append(literal) }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    out.append(UInt8(ascii: "<"))
    out.append(name)
    for (key, value) in attributes {
      out.append(UInt8(ascii: " "))
      out.append(key)
      out.append("=\"")
      text(value)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: StaticString) {
    out.append("</")
    out.append(name)
    out.append(UInt8(ascii: ">"))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): out.append("&amp;")
    case UInt8(ascii: "<"): out.append("&lt;")
    case UInt8(ascii: ">"): out.append("&gt;")
    case UInt8(ascii: "\""): out.append("&quot;")
    case UInt8(ascii: "'"): out.append("&#39;")
    default: out.append(byte)
    }
  }
}
