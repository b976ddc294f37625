import CXlsxWriter

/// How a cell looks, beside how its figure is printed.
enum CellStyle: Int, CaseIterable {
  /// As most cells.
  case plain
  /// A sum or a name of something.
  case strong
  /// A long text on as many lines as it needs.
  case wrapped
  /// The first line of a sheet.
  case title
  /// The name of a part of a sheet.
  case heading
  /// The name of a column.
  case header
  /// The name of a column of figures, which stand at its right.
  case figureHeader
  /// What has to be known before a sheet is read.
  case note
}

/// How a figure is printed.
enum CellPrint: Int, CaseIterable {
  case general, text, hundredths, rate, multiplier, whole, date, moment

  /// The pattern, as spreadsheets write it; nil for what stands as it is.
  var pattern: String? {
    switch self {
    case .general: nil
    // Stays a text also where somebody types it in anew.
    case .text: "@"
    case .hundredths: "#,##0.00"
    case .rate: "#,##0.00##"
    case .multiplier: "0.00##"
    case .whole: "#,##0"
    case .date: "yyyy-mm-dd"
    case .moment: "yyyy-mm-dd hh:mm:ss"
    }
  }
}

/// What makes a cell catch the eye while its value is such.
enum CellMark: Int, CaseIterable {
  /// Worth a look: overtime.
  case amber
  /// Something to settle: a blocking finding, a change that nothing explains.
  case red

  var ink: UInt32 { self == .amber ? 0x7A4B00 : 0x9C0006 }
  var paper: UInt32 { self == .amber ? 0xFFF2CC : 0xFFC7CE }
}

/// The formats of a workbook, one for each style and way of printing. The workbook owns them.
struct SheetStyles {
  private var formats: [UnsafeMutablePointer<lxw_format>] = []
  private var marks: [UnsafeMutablePointer<lxw_format>] = []

  /// Adds the formats to a workbook; nil where memory has run out.
  init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    for style in CellStyle.allCases {
      for print in CellPrint.allCases {
        guard let format = workbook_add_format(workbook) else { return nil }
        Self.set(format, style)
        if let pattern = print.pattern { format_set_num_format(format, pattern) }
        formats.append(format)
      }
    }
    for mark in CellMark.allCases {
      guard let format = workbook_add_format(workbook) else { return nil }
      format_set_font_color(format, mark.ink)
      format_set_bg_color(format, mark.paper)
      marks.append(format)
    }
  }

  /// The format of a style and a way of printing.
  func format(_ style: CellStyle, _ print: CellPrint) -> UnsafeMutablePointer<lxw_format> {
    formats[style.rawValue * Self.prints + print.rawValue]
  }

  /// The format of a mark.
  func format(_ mark: CellMark) -> UnsafeMutablePointer<lxw_format> { marks[mark.rawValue] }

  /// Counted once: it is asked for with every cell.
  private static let prints = CellPrint.allCases.count
  private static let line: UInt32 = 0xBFBFBF
  private static let shade: UInt32 = 0xEAEFF5

  private static func set(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    let top = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    format_set_align(format, top)
    switch style {
    case .plain: break
    case .wrapped: format_set_text_wrap(format)
    case .strong: format_set_bold(format)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .heading:
      format_set_bold(format)
      format_set_font_size(format, 12)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, line)
    case .header, .figureHeader:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, shade)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, line)
      if style == .figureHeader { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    case .note:
      format_set_italic(format)
    }
  }
}
