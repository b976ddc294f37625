/// A JSON value that remembers where it stood, for files that people write.
///
/// The data path never makes these: pages of time data are scanned, not turned into trees.
public struct JSONNode: Sendable {
  /// What the value is.
  public indirect enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number, as written: nothing is lost to binary floating point.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  /// The value.
  public let value: Value
  /// Where it begins.
  public let location: TextLocation

  /// Whether it is a number.
  var isNumber: Bool {
    if case .number = value { return true }
    return false
  }

  /// The kind of value, in a person's words.
  public var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// A key and its value inside a JSON object.
public struct JSONMember: Sendable {
  /// The key.
  public let key: String
  /// Where the key begins.
  public let location: TextLocation
  /// The value.
  public let value: JSONNode
}
