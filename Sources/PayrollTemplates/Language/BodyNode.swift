package import PayrollBytes

/// A part of what a template prints.
package indirect enum BodyNode: Sendable {
  /// A line of text, printed as it is.
  case line(LineNode)
  /// A record of fields.
  case row(RowNode)
  /// A part that is repeated for each group of hours.
  case loop(LoopNode)
  /// An XML element, printed as it is.
  case element(ElementNode)
  /// XML text.
  case text(FieldNode)
  /// An XML processing instruction, printed as it is.
  case instruction(InstructionNode)
}

/// A line of text, printed as it is.
package struct LineNode: Sendable {
  package var field: FieldNode
}

/// An XML processing instruction.
package struct InstructionNode: Sendable {
  package var target: String
  package var content: String
}

/// A repetition over groups of hours that agree in all keys.
package struct LoopNode: Sendable {
  /// A key that counts only under a condition.
  package struct Key: Sendable {
    package var key: GroupKey
    package var condition: Condition?
  }

  /// Keys for which the vendor takes one repetition for an employee: another one may replace it.
  package struct Single: Sendable {
    package var location: TextLocation
    package var keys: [GroupKey]
    package var condition: Condition?
    /// What to do about several.
    package var advice: String
  }
  package var location: TextLocation
  package var keys: [Key]
  /// The most seconds that one repetition prints: a group with more is printed in several equal
  /// parts. Nil where the vendor takes hours of any length.
  package var longestSeconds: Int64?
  /// Whether the vendor compares names and titles without regard to capitals.
  package var ignoresCapitals = false
  /// What the vendor takes one repetition for; of several the first whose condition holds.
  package var singles: [Single] = []
  package var children: [BodyNode]
}

/// A record: fields in order, and among them at most one run of pairs.
package struct RowNode: Sendable {
  /// A field, or the fields of one pair and how often they stand in a row.
  package enum Item: Sendable {
    case field(FieldNode)
    case pairs(PairsNode)
  }
  package var location: TextLocation
  package var condition: Condition?
  package var items: [Item]
  /// The setting that chooses the columns, where a company does.
  package var order: String?
}

/// Fields that stand in a row several times, each time for another earning code.
package struct PairsNode: Sendable {
  /// The count of as many pairs as a mapping can need.
  package static let all = "all"

  package var location: TextLocation
  package var condition: Condition?
  /// How many pairs a row has: a number, `all`, or a setting that holds one.
  package var count: TextPattern
  /// The number of the first pair, for the headings.
  package var firstNumber: Int
  package var fields: [FieldNode]
}

/// An XML element with its attributes.
package struct ElementNode: Sendable {
  package var name: String
  package var location: TextLocation
  package var condition: Condition?
  /// Left out where nothing inside has a value.
  package var isOmittedEmpty: Bool
  /// Namespace declarations, then attributes, in the order of the template.
  package var attributes: [FieldNode]
  package var children: [BodyNode]
}
