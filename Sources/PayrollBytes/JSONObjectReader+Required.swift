extension JSONObjectReader {
  /// A whole number that must be there.
  public func requiredInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard requiredNode(key) != nil else { return nil }
    return integer(key, in: range)
  }

  /// One of a fixed set of words that must be there.
  public func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard requiredNode(key) != nil else { return nil }
    return choice(key, type)
  }

  /// Notes that a list which must not be empty is missing or empty, unless it is something else.
  public func noteEmptyList(_ key: String, _ advice: String) {
    guard let node = requiredNode(key), case .array(let elements) = node.value, elements.isEmpty
    else { return }
    note(node, key, "the list is empty", advice)
  }
}
