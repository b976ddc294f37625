/// Texts that recur, each kept once. What stood in a column last is most likely there again.
struct TextInterner {
  /// The texts in the order in which they first came.
  private(set) var texts: [String] = []
  private var places: [String: Int32] = [:]
  private var bytes: [[UInt8]] = []

  /// The place of a text, added where it is new.
  mutating func place(of text: String) -> Int32 {
    if let known = places[text] { return known }
    let place = Int32(clamping: texts.count)
    places[text] = place
    texts.append(text)
    bytes.append(Array(text.utf8))
    return place
  }

  /// The place of the UTF-8 of a text without escapes; `last` is what the column held before, or -1.
  mutating func place(of text: UnsafeBufferPointer<UInt8>, last: Int32) -> Int32 {
    if last >= 0, bytes[Int(last)].elementsEqual(text) { return last }
    return place(of: String(decoding: text, as: UTF8.self))
  }
}
