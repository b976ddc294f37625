extension JSONWriter {
  /// An open object. A key is given once; nothing checks that.
  public struct Object: ~Copyable {
    var parts: JSONParts

    init(_ parts: consuming JSONParts) { self.parts = parts }

    /// Adds a member.
    public mutating func member(_ key: StaticString, _ value: some JSONWritable) {
      begin(key)
      value.write(to: &parts.out)
    }

    /// Adds a member, `null` where there is no value.
    public mutating func member(_ key: StaticString, orNull value: (some JSONWritable)?) {
      begin(key)
      if let value { value.write(to: &parts.out) } else { parts.out.append("null") }
    }

    /// Adds a member where there is a value, and nothing where there is none.
    public mutating func member(_ key: StaticString, ifAny value: (some JSONWritable)?) {
      if let value { member(key, value) }
    }

    /// Adds a member whose key is not known before.
    public mutating func member(named key: String, _ value: some JSONWritable) {
      parts.beginPart()
      parts.out.append(jsonString: key)
      parts.out.append(UInt8(ascii: ":"))
      value.write(to: &parts.out)
    }

    /// Adds members in this order.
    public mutating func members(_ members: KeyValuePairs<StaticString, some JSONWritable>) {
      for (key, value) in members { member(key, value) }
    }

    /// Adds an object as a member.
    ///
    /// - Throws: what `members` throws.
    public mutating func object<Failure: Error>(
      _ key: StaticString, _ layout: Layout = .inline,
      _ members: (inout Object) throws(Failure) -> Void
    ) throws(Failure) {
      begin(key)
      try JSONWriter.object(layout, into: &parts.out, members)
    }

    /// Adds a list as a member.
    ///
    /// - Throws: what `elements` throws.
    public mutating func list<Failure: Error>(
      _ key: StaticString, _ layout: Layout = .inline,
      _ elements: (inout List) throws(Failure) -> Void
    ) throws(Failure) {
      begin(key)
      try JSONWriter.list(layout, into: &parts.out, elements)
    }

    /// Begins a new line with the next member, whatever the layout says.
    public mutating func beginLine() { parts.beginLine() }

    private mutating func begin(_ key: StaticString) {
      parts.beginPart()
      parts.out.append(
        jsonString: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
      parts.out.append(UInt8(ascii: ":"))
    }
  }
}
