extension JSONWriter {
  /// An open list.
  public struct List: ~Copyable {
    @usableFromInline var parts: JSONParts

    init(_ parts: consuming JSONParts) { self.parts = parts }

    /// Adds an element.
    public mutating func element(_ value: some JSONWritable) {
      parts.beginPart()
      value.write(to: &parts.out)
    }

    /// Adds an object as an element.
    ///
    /// - Throws: what `members` throws.
    public mutating func object<Failure: Error>(
      _ layout: Layout = .inline, _ members: (inout Object) throws(Failure) -> Void
    ) throws(Failure) {
      parts.beginPart()
      try JSONWriter.object(layout, into: &parts.out, members)
    }

    /// Adds a list as an element.
    ///
    /// - Throws: what `elements` throws.
    public mutating func list<Failure: Error>(
      _ layout: Layout = .inline, _ elements: (inout List) throws(Failure) -> Void
    ) throws(Failure) {
      parts.beginPart()
      try JSONWriter.list(layout, into: &parts.out, elements)
    }

    /// Adds an element that `write` appends byte by byte: one JSON value, which nothing checks. For
    /// the data path, where there are millions.
    @inlinable
    public mutating func raw(_ write: (inout OutputBuffer) -> Void) {
      parts.beginPart()
      write(&parts.out)
    }

    /// Hands on what was written so far, from the first byte of the buffer, and forgets it, so that a
    /// long list need not be in memory as a whole.
    ///
    /// - Parameter limit: the bytes up to which nothing is done.
    /// - Throws: what `write` throws.
    public mutating func handOn<Failure: Error>(
      above limit: Int = 0, _ write: (borrowing OutputBuffer) throws(Failure) -> Void
    ) throws(Failure) {
      guard parts.out.count > limit else { return }
      try write(parts.out)
      parts.out.removeAll()
    }
  }
}
