extension JSONObjectReader {
  /// Notes at `key` that a value of a list does not come after the one before it. Equal ones are
  /// wrong too; nothing is said where a value or the node is missing.
  public func noteOrder<Value: Comparable & CustomStringConvertible>(
    _ value: Value?, after last: Value?, at node: JSONNode?, _ key: String, _ advice: String
  ) {
    guard let value, let last, value <= last, let node else { return }
    note(node, key, "\(value) does not come after \(last)", advice)
  }
}
