import PayrollBytes
import PayrollTestSupport
import Testing

/// A JSON value of any shape, as it is written and as it is read back.
private indirect enum Tree: Equatable {
  case text(String)
  case number(Int64)
  case truth(Bool)
  case nothing
  case list([Tree])
  case object([Tree])

  /// The keys of objects, in this order, some of which need escapes.
  static let keys: [StaticString] = ["a", "b \"quoted\"", "ü", "\\", "line\nend"]

  init(depth: Int, _ random: inout SeededGenerator) {
    func inner(_ random: inout SeededGenerator) -> [Tree] {
      (0..<Int.random(in: 0...Self.keys.count, using: &random)).map { _ in
        Tree(depth: depth - 1, &random)
      }
    }
    switch Int.random(in: 0..<(depth > 0 ? 8 : 4), using: &random) {
    case 0:
      let scalars = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FF, using: &random))
      }
      self = .text(String(String.UnicodeScalarView(scalars)))
    case 1: self = .number(Int64.random(in: .min ... .max, using: &random))
    case 2: self = .truth(Bool.random(using: &random))
    case 3: self = .nothing
    case 4, 5: self = .list(inner(&random))
    default: self = .object(inner(&random))
    }
  }

  /// What was read; nil where a key is another one.
  init?(_ node: JSONNode) {
    switch node.value {
    case .null: self = .nothing
    case .bool(let value): self = .truth(value)
    case .number(let text): self = Int64(text).map(Tree.number) ?? .nothing
    case .string(let text): self = .text(text)
    case .array(let nodes): self = .list(nodes.compactMap(Tree.init))
    case .object(let members):
      guard members.map(\.key) == Self.keys.prefix(members.count).map(\.description) else {
        return nil
      }
      self = .object(members.compactMap { Tree($0.value) })
    }
  }

  private static func layout(_ random: inout SeededGenerator) -> JSONWriter.Layout {
    let all: [JSONWriter.Layout] = [.inline, .lines, .indentedLines, .separateLines]
    return all[Int.random(in: 0..<all.count, using: &random)]
  }

  func write(
    _ key: StaticString, to object: inout JSONWriter.Object, _ random: inout SeededGenerator
  ) {
    if Int.random(in: 0..<4, using: &random) == 0 { object.beginLine() }
    switch self {
    case .text(let text): object.member(named: key.description, text)
    case .number(let number): object.member(key, ifAny: number)
    case .truth(let value): object.member(key, value)
    case .nothing: object.member(key, orNull: String?.none)
    case .list(let trees):
      object.list(key, Self.layout(&random)) { Self.write(trees, to: &$0, &random) }
    case .object(let trees):
      object.object(key, Self.layout(&random)) { Self.write(trees, to: &$0, &random) }
    }
  }

  private static func write(
    _ trees: [Tree], to list: inout JSONWriter.List, _ random: inout SeededGenerator
  ) {
    for tree in trees {
      switch tree {
      case .text(let text): list.element(text)
      case .number(let number): list.element(number)
      case .truth(let value): list.element(value)
      case .nothing: list.raw { $0.append("null") }
      case .list(let trees): list.list(layout(&random)) { write(trees, to: &$0, &random) }
      case .object(let trees): list.object(layout(&random)) { write(trees, to: &$0, &random) }
      }
    }
  }

  private static func write(
    _ trees: [Tree], to object: inout JSONWriter.Object, _ random: inout SeededGenerator
  ) {
    for (key, tree) in zip(keys, trees) { tree.write(key, to: &object, &random) }
  }
}

@Suite("Writing JSON of any shape")
struct JSONTreeTests {
  @Test("What was written is read back, layout by layout")
  func anyTree() throws {
    for _ in 0..<TestEffort.rounds(400) {
      let seed = UInt64.random(in: 0 ... .max)
      var random = SeededGenerator(seed: seed)
      let tree = Tree(depth: 5, &random)
      let text = JSONWriter.document { tree.write("a", to: &$0, &random) }
      let read = try? JSONTextParser.parse(Array(text.utf8), file: "tree.json")
      #expect(read.flatMap(Tree.init) == .object([tree]), "seed \(seed): \(text)")
    }
  }
}
