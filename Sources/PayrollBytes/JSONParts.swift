/// The inside of an open object or list: the buffer, and what is written before the next part.
@usableFromInline
struct JSONParts: ~Copyable {
  @usableFromInline var out: OutputBuffer
  @usableFromInline var isEmpty: Bool
  @usableFromInline let layout: JSONWriter.Layout
  private var beginsLine = false

  init(_ out: consuming OutputBuffer, _ layout: JSONWriter.Layout, isEmpty: Bool = true) {
    self.out = out
    self.layout = layout
    self.isEmpty = isEmpty
  }

  /// Puts what stands before a part.
  @usableFromInline
  mutating func beginPart() {
    out.append(isEmpty ? layout.first : beginsLine ? ",\n" : layout.next)
    isEmpty = false
    beginsLine = false
  }

  /// Puts the next part on a line of its own, whatever the layout says.
  mutating func beginLine() { beginsLine = true }
}
