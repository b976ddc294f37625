extension JSONObjectReader {
  /// A text that says something, such as a name or a path: an empty one is a problem, because it is
  /// what a variable that was never set leaves behind, and so is one with control characters, which
  /// are what a single backslash makes of a path. Nil where the key is absent.
  public func filledString(_ key: String) -> String? {
    guard let node = node(key), let text = string(key) else { return nil }
    if text.utf8.contains(where: { $0 < 0x20 }) {
      // "Mappings\tax.csv" has a tab in it, and no file is called that.
      note(
        node, key, "a control character stands in it, as \\t, \\n and \\b do",
        "in a path, write / or two backslashes (\\\\)")
      return nil
    }
    if !text.utf8.allSatisfy({ $0 == 0x20 }) { return text }
    note(node, key, "this must not be empty", "write it, or leave the key out")
    return nil
  }

  /// A text that must be there and say something.
  public func requiredFilledString(_ key: String) -> String? {
    requiredNode(key) == nil ? nil : filledString(key)
  }
}
