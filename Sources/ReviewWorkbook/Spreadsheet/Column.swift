/// A column of a table.
struct Column {
  /// What it holds, which decides how wide it is.
  enum Content {
    case number, name, word, text, sentence, hours, money, factor, count, date, moment

    /// In pixels.
    var width: UInt32 {
      switch self {
      case .number: 90
      case .name: 130
      case .word: 100
      case .text: 180
      case .sentence: 400
      case .hours: 85
      case .money: 100
      case .factor: 80
      case .count: 80
      case .date: 90
      case .moment: 145
      }
    }

    var style: CellStyle { self == .sentence ? .wrapped : .plain }

    var headerStyle: CellStyle {
      switch self {
      case .hours, .money, .factor, .count: .figureHeader
      default: .header
      }
    }
  }

  /// Its name.
  var title: String
  /// What it holds.
  var content: Content
  /// What makes its cells catch the eye, and how.
  var marks: [(Sheet.Condition, CellMark)] = []

  /// A column.
  init(_ title: String, _ content: Content, _ marks: [(Sheet.Condition, CellMark)] = []) {
    self.title = title
    self.content = content
    self.marks = marks
  }
}
