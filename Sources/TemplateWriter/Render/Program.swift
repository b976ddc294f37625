import PayrollModel
import PayrollTemplates

/// A plan compiled for one batch: flat operations over flat tables, read by all threads.
///
/// Everything that is the same in the whole file is bytes already, escaped and encoded.
struct Program: Sendable {
  /// One step. Operations with a body hold the index behind it in `end`.
  struct Operation: Sendable {
    enum Kind: UInt8, Sendable {
      /// Appends `length` bytes of `constants` from `first`.
      case bytes
      /// Prints the field `first`.
      case field
      /// Repeats the body for each group of the loop `first`.
      case loop
      /// Takes back what the body printed where no value in it was printed.
      case omitEmpty
      /// Notes that a constant value was printed.
      case printed
      /// Begins a row.
      case row
      /// Repeats the body until all codes that have no column stand in its pairs.
      case pairs
    }
    var kind: Kind
    var first: Int32 = 0
    var length: Int32 = 0
    var end: Int32 = 0
  }

  /// A piece of a field.
  struct Part: Sendable {
    /// The value; nil for constant bytes.
    var value: ValueName?
    var form = ValueFormat.Form.plain
    var digits: UInt8 = 0
    var mark: UInt8 = 0
    var sign = ValueFormat.Sign.before
    var isOptional = false
    /// Filling up to a width: the width, 0 for none, the byte, and whether it stands before.
    var padWidth: UInt8 = 0
    var padFill: UInt8 = 0
    var isPaddedBefore = false
    var textChange = ValueFormat.TextChange.none
    /// Which of the units of the program hours are printed in.
    var unit: UInt8 = 0
    /// The constant bytes, or the date pattern, in `constants`; the list in `lists`; the loop whose
    /// inner rows are counted.
    var first: Int32 = 0
    var length: Int32 = 0
  }

  /// How a value becomes part of the file.
  enum Escape: UInt8, Sendable {
    case none, csvNever, csvNeeded, csvAlways, xmlText, xmlAttribute
  }

  /// A printed value with its checks.
  struct Field: Sendable {
    var firstPart: Int32
    var partCount: Int32
    /// The earning code whose hours it has; `anyCode`, or `noCode` for one that never occurs.
    var code = Program.anyCode
    /// Whether it has the hours of all codes but `code`.
    var isExcept = false
    /// Whether it prints hours, or an amount: those of the cells that have them alone.
    var isOfHours = false
    var isOfAmounts = false
    /// Its place among the pairs of a row; -1 outside of pairs.
    var pair: Int32 = -1
    /// The character table.
    var table: Int32 = 0
    var escape = Escape.none
    var isOptional = false
    var isRightAligned = false
    var fill: UInt8 = 0x20
    var emptyFill: UInt8 = 0x20
    /// 0 for no width.
    var width: Int32 = 0
    var minLength: Int32 = 0
    var maxLength: Int32 = .max
    /// Whether its values are made of digits and signs that are all allowed: they need no look at
    /// their characters.
    var isPlainNumber = false
    /// Whether every value must be looked at: there is a range, or words, or it is always quoted.
    var isAlwaysChecked = false
    /// The range in `ranges`; -1 for none.
    var range: Int32 = -1
    /// The words in `words`; -1 for any text.
    var words: Int32 = -1
    /// Whether it is a text that a spreadsheet might take for a formula, and that matters here.
    var guardsFormula = false
    /// The line of the template and the name, for messages.
    var line: Int32
    var name: Int32
  }

  /// A repetition.
  struct Loop: Sendable {
    /// The keys in the order in which groups are sorted, in `keys`.
    var firstKey: Int32
    var keyCount: Int32
    /// The keys of the first repetition inside, in `keys`.
    var firstInnerKey: Int32
    var innerKeyCount: Int32
    /// The keys for which the vendor takes one group of an employee, in `keys`; none for any number.
    var firstSingleKey: Int32
    var singleKeyCount: Int32
    /// Whether groups of the file, and so employees, are repeated here.
    var isOutermost: Bool
    /// Whether the parts of a group are repeated one by one.
    var separatesParts: Bool
    /// Whether the first repetition inside does so.
    var separatesInnerParts: Bool
  }

  static let anyCode: Int32 = -1
  static let noCode: Int32 = -2

  var operations: [Operation] = []
  var parts: [Part] = []
  var fields: [Field] = []
  var loops: [Loop] = []
  /// The keys of the loops.
  var keys: [GroupKey] = []
  /// For each outermost repetition: the keys of it and all inside; by the number of its loop.
  var allKeys: [Int: [GroupKey]] = [:]
  /// For each outermost repetition: what is printed in it, and whether the vendor tells capitals
  /// apart; by the number of its loop.
  var printedValues: [Int: Set<ValueName>] = [:]
  var loopsIgnoringCapitals: Set<Int> = []
  /// For each outermost repetition, the most seconds that a repetition inside prints, where there
  /// is such a bound; by the number of its loop.
  var longestSeconds: [Int: Int64] = [:]
  var constants: [UInt8] = []
  /// The names of the fields.
  var names: [String] = []
  /// The units per hour that hours are printed in; never empty.
  var units: [Int64] = [100]
  /// Character tables of 256 classes, one after the other; see `CharacterTable`.
  var tables: [UInt8] = []
  var rules: [CharacterRule] = []
  /// The ranges of fields.
  var ranges: [ValueRange] = []
  /// The only texts that fields may have.
  var words: [[[UInt8]]] = []
  /// What is printed for words: for buckets in their order, or for not worked and worked.
  var lists: [[UInt8]] = []
  var acceptsNegativeHours = false
  var neutralizesFormulas = false
  var encoding = TextEncoding.utf8
  var delimiter: UInt8 = 0x2C
  var usesEarningCodes = false
  /// Whether there is a place for amounts.
  var printsAmounts = false
  var usesRowNumber = false
  /// The wide columns' codes of each run of pairs.
  var pairColumns: [[Int32]] = []
  /// Problems with values of the whole file.
  var problems: [FieldProblem] = []
}

/// Something wrong with one value.
struct FieldProblem: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case missing, tooLong, tooShort, character, range, words, digits, negative, formula, unmapped
    /// The file marks the main job, and nobody knows which one it is.
    case mainJob
  }
  var kind: Kind
  /// The field; -1 for none.
  var field: Int32
  /// The place in `PayBatch.employees`; -1 for a value of the whole file.
  var employee: Int32
  /// The character's number, the length, or the line in `PayBatch.lines` of unmapped hours.
  var detail: Int64
}

/// Classes of bytes for one pass over a value.
enum CharacterTable {
  /// May not be there.
  static let refused: UInt8 = 1
  /// Must be escaped or put in quotes.
  static let special: UInt8 = 2
  /// Begins or continues a character beyond ASCII.
  static let beyondASCII: UInt8 = 4

  static func make(
    _ rule: CharacterRule, _ escape: Program.Escape, delimiter: UInt8
  ) -> [UInt8] {
    (0..<256).map { value in
      let byte = UInt8(value)
      if byte >= 0x80 { return beyondASCII }
      if !rule.allows(UInt32(byte)) { return refused }
      return isSpecial(byte, escape, delimiter) ? special : 0
    }
  }

  private static func isSpecial(
    _ byte: UInt8, _ escape: Program.Escape, _ delimiter: UInt8
  ) -> Bool {
    switch escape {
    case .none: false
    case .csvNever, .csvNeeded, .csvAlways: byte == delimiter || byte == UInt8(ascii: "\"")
    case .xmlText: byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x3E
    case .xmlAttribute: byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x22
    }
  }
}
