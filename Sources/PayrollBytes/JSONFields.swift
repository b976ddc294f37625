/// The members of a JSON object that this program wrote itself: what is not as expected is nil.
public struct JSONFields {
  private let members: [JSONMember]

  /// The members of an object; none of anything else.
  public init(_ node: JSONNode) {
    if case .object(let members) = node.value { self.members = members } else { members = [] }
  }

  /// The first member.
  public var first: JSONMember? { members.first }

  /// Any member.
  public func node(_ key: String) -> JSONNode? { members.first { $0.key == key }?.value }

  /// A text.
  public func text(_ key: String) -> String? { node(key).flatMap(Self.text) }

  /// A whole number from 0 up, no larger than anything that can be reckoned with.
  public func number(_ key: String) -> Int? { node(key).flatMap(Self.number) }

  /// What a member is, or nil.
  public static func number(_ node: JSONNode) -> Int? {
    guard case .number(let text) = node.value, let number = Int(text),
      (0..<1 << 48).contains(number)
    else { return nil }
    return number
  }

  /// A list.
  public func list(_ key: String) -> [JSONNode] {
    guard case .array(let nodes) = node(key)?.value else { return [] }
    return nodes
  }

  /// A list of texts.
  public func texts(_ key: String) -> [String] { list(key).compactMap(Self.text) }

  /// What a member is, or nil.
  public static func text(_ node: JSONNode) -> String? {
    guard case .string(let text) = node.value else { return nil }
    return text
  }
}
