/// Writes JSON front to back into an `OutputBuffer`, with the brackets and commas in their places.
///
/// An object or a list is open as long as its closure runs. Until then the buffer is inside of it, so
/// that nothing can be written past it: what is around it cannot be reached.
///
/// ```swift
/// JSONWriter.document(into: &out) { object in
///   object.member("file", name)
///   object.list("rows", .lines) { rows in
///     for row in table { rows.object { $0.member("id", row.id) } }
///   }
/// }
/// ```
public enum JSONWriter {
  /// What stands between the bracket that opens, the parts, and the bracket that closes.
  public struct Layout: Sendable {
    let first: StaticString
    let next: StaticString
    let last: StaticString

    /// All on one line: `[1,2]`.
    public static let inline = Layout(first: "", next: ",", last: "")
    /// Each part on a line of its own, and the bracket that closes too, even where there is no part.
    public static let lines = Layout(first: "\n", next: ",\n", last: "\n")
    /// Each part on a line of its own behind a blank, and the bracket that closes behind the last.
    public static let indentedLines = Layout(first: "\n ", next: ",\n ", last: "")
    /// Each part but the first on a line of its own, the first and the last beside the brackets.
    public static let separateLines = Layout(first: "", next: ",\n", last: "")
  }

  /// Writes an object where a value can stand.
  ///
  /// - Throws: what `members` throws; then the object is not closed.
  public static func object<Failure: Error>(
    _ layout: Layout = .inline, into out: inout OutputBuffer,
    _ members: (inout Object) throws(Failure) -> Void
  ) throws(Failure) {
    out.append(UInt8(ascii: "{"))
    var object = Object(JSONParts(out, layout))
    do throws(Failure) { try members(&object) } catch {
      out = object.parts.out
      throw error
    }
    object.parts.out.append(layout.last)
    out = object.parts.out
    out.append(UInt8(ascii: "}"))
  }

  /// Writes a list where a value can stand.
  ///
  /// - Throws: what `elements` throws; then the list is not closed.
  public static func list<Failure: Error>(
    _ layout: Layout = .inline, into out: inout OutputBuffer,
    _ elements: (inout List) throws(Failure) -> Void
  ) throws(Failure) {
    out.append(UInt8(ascii: "["))
    try self.elements(of: layout, isFirst: true, into: &out, elements)
    out.append(layout.last)
    out.append(UInt8(ascii: "]"))
  }

  /// Writes a stretch of a list whose brackets are written elsewhere, for lists that several threads
  /// make in buffers of their own.
  ///
  /// - Parameter isFirst: whether the list begins with these.
  /// - Throws: what `elements` throws.
  public static func elements<Failure: Error>(
    of layout: Layout, isFirst: Bool, into out: inout OutputBuffer,
    _ elements: (inout List) throws(Failure) -> Void
  ) throws(Failure) {
    var list = List(JSONParts(out, layout, isEmpty: isFirst))
    do throws(Failure) { try elements(&list) } catch {
      out = list.parts.out
      throw error
    }
    out = list.parts.out
  }

  /// Writes an object as a whole file: with a line end behind it.
  ///
  /// - Throws: what `members` throws.
  public static func document<Failure: Error>(
    _ layout: Layout = .inline, into out: inout OutputBuffer,
    _ members: (inout Object) throws(Failure) -> Void
  ) throws(Failure) {
    try object(layout, into: &out, members)
    out.append(UInt8(ascii: "\n"))
  }

  /// The text of a `document`.
  public static func document(
    _ layout: Layout = .inline, _ members: (inout Object) -> Void
  ) -> String {
    var out = OutputBuffer()
    document(layout, into: &out, members)
    return String(decoding: out.array(), as: UTF8.self)
  }
}
