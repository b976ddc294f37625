/// The file that a template makes, apart from its content.
struct OutputDeclaration: Sendable {
  /// The line ends.
  enum LineEnd: String, CaseIterable, Sendable { case lf, crlf }
  /// When a cell is put in quotes.
  enum Quoting: String, CaseIterable, Sendable { case never, needed, always }

  var name = TextPattern()
  var line = 1
  var encoding = TextEncoding.utf8
  var lineEnd = LineEnd.lf
  var hasByteOrderMark = false
  var characters = CharacterRule.any
  var delimiter = UInt8(ascii: ",")
  /// The setting that holds the delimiter, where a company chooses it.
  var delimiterSetting: String?
  var quoting = Quoting.needed
  var hasHeadings = false
  /// Whether the finished XML may be validated in pieces of its repeated part.
  var isCheckedInPieces = false
}

/// A condition on settings: all terms must hold.
struct Condition: Sendable, Equatable {
  /// A yes/no setting that must be yes, or no; or a choice that must, or must not, be a word.
  struct Term: Sendable, Equatable {
    var setting: String
    var word: String
    var isEqual: Bool
  }
  var terms: [Term]
}

/// A part of what a template prints.
indirect enum BodyNode: Sendable {
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
struct LineNode: Sendable {
  var field: FieldNode
}

/// An XML processing instruction.
struct InstructionNode: Sendable {
  var target: String
  var content: String
}

/// A repetition over groups of hours that agree in all keys.
struct LoopNode: Sendable {
  /// A key that counts only under a condition.
  struct Key: Sendable {
    var key: GroupKey
    var condition: Condition?
  }
  var line: Int
  var keys: [Key]
  var children: [BodyNode]
}

/// A record: fields in order, and among them at most one run of pairs.
struct RowNode: Sendable {
  /// A field, or the fields of one pair and how often they stand in a row.
  enum Item: Sendable {
    case field(FieldNode)
    case pairs(PairsNode)
  }
  var line: Int
  var condition: Condition?
  var items: [Item]
}

/// Fields that stand in a row several times, each time for another earning code.
struct PairsNode: Sendable {
  var line: Int
  var condition: Condition?
  /// How many pairs a row has: a number, or a setting that holds one.
  var count: TextPattern
  /// The number of the first pair, for the headings.
  var firstNumber: Int
  var fields: [FieldNode]
}

/// One printed value with its checks.
struct FieldNode: Sendable {
  /// On which side of a value its column is filled.
  enum Alignment: String, CaseIterable, Sendable { case left, right }

  /// What messages call it.
  var name: String
  var line: Int
  var condition: Condition?
  var heading: TextPattern?
  var pattern: TextPattern
  /// The one earning code whose hours the field has, where it does not have all of the row's.
  var code: TextPattern?
  var isOptional = false
  var width: Int?
  var alignment = Alignment.left
  var fill = UInt8(ascii: " ")
  var emptyFill = UInt8(ascii: " ")
  var minLength: Int?
  var maxLength: Int?
  var characters: CharacterRule?
  var range: ClosedRange<Int64>?
}

/// An XML element with its attributes.
struct ElementNode: Sendable {
  var name: String
  var line: Int
  var condition: Condition?
  /// Left out where nothing inside has a value.
  var isOmittedEmpty: Bool
  /// Namespace declarations, then attributes, in the order of the template.
  var attributes: [FieldNode]
  var children: [BodyNode]
}
