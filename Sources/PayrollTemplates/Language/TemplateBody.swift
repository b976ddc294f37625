/// The file that a template makes, apart from its content.
package struct OutputDeclaration: Sendable {
  /// The line ends.
  package enum LineEnd: String, CaseIterable, Sendable { case lf, crlf }
  /// When a cell is put in quotes.
  package enum Quoting: String, CaseIterable, Sendable { case never, needed, always }

  package var name = TextPattern()
  package var line = 1
  package var encoding = TextEncoding.utf8
  package var lineEnd = LineEnd.lf
  package var hasByteOrderMark = false
  package var characters = CharacterRule.any
  package var delimiter = UInt8(ascii: ",")
  /// The setting that holds the delimiter, where a company chooses it.
  package var delimiterSetting: String?
  package var quoting = Quoting.needed
  package var hasHeadings = false
  /// Whether the finished XML may be validated in pieces of its repeated part.
  package var isCheckedInPieces = false
}

/// A condition on settings: all terms must hold.
package struct Condition: Sendable, Equatable {
  /// A yes/no setting that must be yes, or no; or a choice that must, or must not, be a word.
  package struct Term: Sendable, Equatable {
    var setting: String
    var word: String
    var isEqual: Bool
  }
  package var terms: [Term]
}

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
    var condition: Condition?
  }
  package var line: Int
  package var keys: [Key]
  package var children: [BodyNode]
}

/// A record: fields in order, and among them at most one run of pairs.
package struct RowNode: Sendable {
  /// A field, or the fields of one pair and how often they stand in a row.
  package enum Item: Sendable {
    case field(FieldNode)
    case pairs(PairsNode)
  }
  package var line: Int
  package var condition: Condition?
  package var items: [Item]
}

/// Fields that stand in a row several times, each time for another earning code.
package struct PairsNode: Sendable {
  package var line: Int
  package var condition: Condition?
  /// How many pairs a row has: a number, or a setting that holds one.
  package var count: TextPattern
  /// The number of the first pair, for the headings.
  package var firstNumber: Int
  package var fields: [FieldNode]
}

/// One printed value with its checks.
package struct FieldNode: Sendable {
  /// On which side of a value its column is filled.
  package enum Alignment: String, CaseIterable, Sendable { case left, right }

  /// What messages call it.
  package var name: String
  package var line: Int
  package var condition: Condition?
  package var heading: TextPattern?
  package var pattern: TextPattern
  /// The one earning code whose hours the field has, where it does not have all of the row's.
  package var code: TextPattern?
  package var isOptional = false
  package var width: Int?
  package var alignment = Alignment.left
  package var fill = UInt8(ascii: " ")
  package var emptyFill = UInt8(ascii: " ")
  package var minLength: Int?
  package var maxLength: Int?
  package var characters: CharacterRule?
  package var range: ClosedRange<Int64>?
}

/// An XML element with its attributes.
package struct ElementNode: Sendable {
  package var name: String
  package var line: Int
  package var condition: Condition?
  /// Left out where nothing inside has a value.
  package var isOmittedEmpty: Bool
  /// Namespace declarations, then attributes, in the order of the template.
  package var attributes: [FieldNode]
  package var children: [BodyNode]
}
