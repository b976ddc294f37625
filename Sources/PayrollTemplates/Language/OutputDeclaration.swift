package import PayrollBytes

/// The file that a template makes, apart from its content.
package struct OutputDeclaration: Sendable {
  /// The line ends.
  package enum LineEnd: String, CaseIterable, Sendable { case lf, crlf }
  /// When a cell is put in quotes.
  package enum Quoting: String, CaseIterable, Sendable { case never, needed, always }
  /// What happens to a text that a spreadsheet would take for a formula.
  package enum Formulas: String, CaseIterable, Sendable { case exact, refused, neutralized }
  /// Whether hours may be negative.
  package enum NegativeHours: String, CaseIterable, Sendable { case refused, accepted }

  package var name = TextPattern()
  package var location = TextLocation.start
  package var nameLocation = TextLocation.start
  /// Where it is one of several: when it is the one.
  var condition: Condition?
  package var encoding = TextEncoding.utf8
  package var lineEnd = LineEnd.lf
  package var hasByteOrderMark = false
  /// The setting that says whether there is a byte order mark, where a company chooses.
  package var byteOrderMarkSetting: String?
  package var negativeHours = NegativeHours.refused
  /// How the vendor takes adjustments; nil where the template does not say.
  var adjustments: AdjustmentForm?
  /// Whether a file is written where nobody has hours.
  package enum EmptyFile: String, CaseIterable, Sendable {
    case written
    case leftOut = "left-out"
  }

  package var emptyFile = EmptyFile.written
  /// Whether each employee has a file of their own.
  package var isPerEmployee = false
  package var characters = CharacterRule.any
  package var delimiter = UInt8(ascii: ",")
  /// The setting that holds the delimiter, where a company chooses it.
  package var delimiterSetting: String?
  package var quoting = Quoting.needed
  package var formulas = Formulas.refused
  /// Whether there is a line of headings; where a company chooses, whether there may be one.
  package var hasHeadings = false
  /// The setting that says whether there is a line of headings, where a company chooses.
  package var headingSetting: String?
  /// The length of every fixedWidth record, where it is filled up with blanks.
  package var recordLength: Int?
  /// Whether the finished XML may be validated in pieces of its repeated part.
  package var isCheckedInPieces = false
}
