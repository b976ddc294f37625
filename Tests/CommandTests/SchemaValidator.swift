import PayrollBytes
import PayrollTestSupport

/// The part of JSON Schema that the schemas of the program's own files use. A keyword that it does not
/// know is a mistake in the schema.
struct SchemaValidator {
  private let root: JSONNode
  private static let notes: Set = ["$schema", "title", "description", "$defs"]

  init(_ name: String) throws {
    let path = "\(SharedFolder.packageRoot)/docs/schemas/\(name).schema.json"
    root = try JSONTextParser.parse(try InputBuffer.array(of: path), file: path)
  }

  /// Everything in which a file is not what the schema says, each with its place.
  func problems(_ json: [UInt8]) throws -> [String] {
    problems(try JSONTextParser.parse(json, file: "file"), root, "")
  }

  private func problems(_ value: JSONNode, _ schema: JSONNode, _ place: String) -> [String] {
    schema.members.filter { !Self.notes.contains($0.key) }.flatMap {
      problems(value, $0.key, $0.value, in: schema, place)
    }
  }

  private func problems(
    _ value: JSONNode, _ keyword: String, _ rule: JSONNode, in schema: JSONNode, _ place: String
  ) -> [String] {
    func check(_ isRight: Bool, _ words: String) -> [String] {
      isRight ? [] : ["\(place): \(words)"]
    }
    switch keyword {
    case "$ref":
      let name = String(rule.text.split(separator: "/").last ?? "")
      guard let target = root["$defs"]?[name] else { return ["\(place): there is no \(name)"] }
      return problems(value, target, place)
    case "anyOf":
      let ways = rule.elements.map { problems(value, $0, place) }
      return ways.contains { $0.isEmpty } ? [] : ways.flatMap { $0 }
    case "type": return check(value.type == rule.text, "no \(rule.text)")
    case "const": return check(value.text == rule.text, "not \(rule.text)")
    case "enum":
      return check(rule.elements.map(\.text).contains(value.text), "\(value.text) is none of them")
    case "pattern":
      let isMatch = (try? Regex(rule.text).firstMatch(in: value.text)) != nil
      return check(value.type == "string" && isMatch, "\(value.text) does not match \(rule.text)")
    case "minimum":
      return check(Int(value.text) ?? .min >= Int(rule.text) ?? 0, "below \(rule.text)")
    case "minLength": return check(value.text.count >= Int(rule.text) ?? 0, "empty")
    case "minItems": return check(value.elements.count >= Int(rule.text) ?? 0, "too few")
    case "maxItems": return check(value.elements.count <= Int(rule.text) ?? 0, "too many")
    case "items":
      return value.elements.enumerated().flatMap {
        problems($0.element, rule, "\(place)[\($0.offset)]")
      }
    case "prefixItems":
      return zip(value.elements, rule.elements).enumerated().flatMap {
        problems($0.element.0, $0.element.1, "\(place)[\($0.offset)]")
      }
    case "required":
      return rule.elements.filter { value[$0.text] == nil }.map { "\(place): no \($0.text)" }
    case "properties", "additionalProperties":
      return members(value, schema, keyword, place)
    default: return ["\(place): the schema has the keyword \(keyword)"]
    }
  }

  private func members(
    _ value: JSONNode, _ schema: JSONNode, _ keyword: String, _ place: String
  ) -> [String] {
    value.members.flatMap { member -> [String] in
      let inside = "\(place).\(member.key)"
      if let rule = schema["properties"]?[member.key] {
        return keyword == "properties" ? problems(member.value, rule, inside) : []
      }
      if keyword == "properties" { return [] }
      if let rule = schema["additionalProperties"], rule.type == "object" {
        return problems(member.value, rule, inside)
      }
      return ["\(inside): not known"]
    }
  }
}

extension JSONNode {
  fileprivate var members: [JSONMember] {
    if case .object(let members) = value { members } else { [] }
  }

  fileprivate var elements: [JSONNode] {
    if case .array(let elements) = value { elements } else { [] }
  }

  fileprivate subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }

  /// The text of a string, a number, true or false.
  fileprivate var text: String {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let isTrue): isTrue ? "true" : "false"
    default: ""
    }
  }

  fileprivate var type: String {
    switch value {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number(let text): text.allSatisfy { "-0123456789".contains($0) } ? "integer" : "number"
    case .bool: "boolean"
    case .null: "null"
    }
  }
}
