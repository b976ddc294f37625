import PayrollBytes
import PayrollTemplates

/// A template for people: text for the terminal, or Markdown for a page.
struct TemplateView {
  enum Style { case text, markdown }

  private let template: Template
  private let style: Style
  private var out = ""

  static func render(_ template: Template, _ samples: [SampleMapping], style: Style) -> String {
    var view = TemplateView(template: template, style: style)
    view.head()
    view.settings()
    let description = TemplateDescription(template)
    view.file(description)
    view.parts(description)
    view.samples(samples)
    view.output()
    view.handing()
    view.evidence()
    return view.out
  }

  private init(template: Template, style: Style) {
    self.template = template
    self.style = style
  }

  private mutating func head() {
    let kind = template.kind.words
    if style == .markdown {
      out += TerminalText.line("# \(template.vendor): \(template.title)") + "\n"
      out += TerminalText.line(
        "`\(template.id)` · \(kind) · known: \(template.knowledge.rawValue)")
      out += "\n"
    } else {
      out += TerminalText.line(
        "\(template.id): \(template.vendor), \(template.title) (\(kind), known: "
          + "\(template.knowledge.rawValue))")
    }
    if template.isPartial {
      paragraph(
        "This format is partial: something that the vendor wants is not publicly known, see below.")
    }
    if template.hasOpenQuestions {
      paragraph("Before the first real file, confirm with the vendor what is marked so below.")
    }
  }

  private mutating func settings() {
    guard !template.settings.isEmpty else { return }
    heading("Settings")
    let rows = template.settings.map { setting in
      [
        setting.name, setting.type == .yesNo ? "yes or no" : setting.type.rawValue,
        setting.demand.isEmpty ? setting.defaultText ?? "" : setting.demand,
        setting.limits, setting.example ?? "", setting.documentation,
      ]
    }
    if style == .markdown {
      table(["setting", "type", "default", "limits", "example", "what it is"], rows)
      return
    }
    for row in rows {
      let marks = [row[1], row[2], row[3]].filter { !$0.isEmpty }.joined(separator: "; ")
      out += TerminalText.line("  \(row[0]) (\(marks))")
      wrapped(row[5], indent: "      ")
    }
  }

  private mutating func file(_ description: TemplateDescription) {
    heading("File")
    if style == .markdown {
      table(["what", "how"], description.file.map { [$0.name, "`\($0.value)`"] })
    } else {
      for (name, value) in description.file { out += TerminalText.line("  \(name): \(value)") }
    }
    guard template.kind == .xml else { return }
    paragraph(
      template.schemaPath.map {
        "The finished file is validated against \(code($0)), which comes with the program."
      } ?? "No XML schema of this format comes with the program: the finished file is read back, "
        + "and validated only where the output names a schema (\(code("schema"))).")
  }

  private mutating func parts(_ description: TemplateDescription) {
    heading(template.kind == .xml ? "Values" : "Columns")
    for part in description.parts {
      if let line = part.line {
        paragraph("A line, \(part.repetition): \(code(line))")
        continue
      }
      guard template.kind == .xml else {
        paragraph("A record, \(part.repetition):")
        columns(part.columns)
        continue
      }
      let (root, inside) = Self.withoutRoot(part.columns)
      paragraph("Elements and attributes inside of \(code(root)), with what is printed in them:")
      columns(inside)
    }
  }

  /// The path that all places of a document begin with, and the places without it.
  private static func withoutRoot(
    _ columns: [TemplateColumn]
  ) -> (root: String, columns: [TemplateColumn]) {
    let paths = columns.filter { $0.name.first != "<" }.map { $0.name.split(separator: "/") }
    var shared = paths.first?.dropLast() ?? []
    for path in paths {
      while !path.starts(with: shared) { shared = shared.dropLast() }
    }
    let root = shared.joined(separator: "/")
    let inside = columns.map { column in
      var column = column
      if column.name.hasPrefix(root + "/") {
        column.name = String(column.name.dropFirst(root.count + 1))
      }
      return column
    }
    return (root, inside)
  }

  private mutating func columns(_ columns: [TemplateColumn]) {
    let hasPositions = columns.contains { !$0.positions.isEmpty }
    let rows = columns.enumerated().map { index, column in
      [hasPositions ? column.positions : String(index + 1), column.name, column.value]
        + [column.limits.joined(separator: "; "), column.condition]
    }
    if style == .markdown {
      table(
        [hasPositions ? "positions" : "no.", "name", "value", "limits", "where"],
        rows.map { row in [row[0], row[1], code(row[2]), row[3], code(row[4])] })
      return
    }
    let widths = (0..<2).map { place in rows.map { $0[place].count }.max() ?? 0 }
    for row in rows {
      let marks = [row[3], row[4].isEmpty ? "" : "where \(row[4])"].filter { !$0.isEmpty }
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      var line = "  \(cells.joined(separator: "  "))  \(row[2].isEmpty ? "empty" : row[2])"
      if !marks.isEmpty { line += "  [\(marks.joined(separator: "; "))]" }
      out += TerminalText.line(line)
    }
  }

  private mutating func samples(_ samples: [SampleMapping]) {
    let samples = samples.filter { $0.rows.count > 1 }
    guard !samples.isEmpty else { return }
    heading("Earning codes")
    for sample in samples {
      let command =
        "payroll-export templates mapping \(template.id)"
        + (sample.setting.map { " --set \($0)" } ?? "")
      if style == .markdown {
        let name = sample.setting.map { "sample mapping for `\($0)`" } ?? "sample mapping"
        paragraph("The \(name), which `\(command)` prints; put your own codes into it:")
        table(sample.rows[0], Array(sample.rows.dropFirst()))
      } else {
        if let setting = sample.setting { paragraph("With \(setting):") }
        for row in sample.rows { out += TerminalText.line("  \(row.joined(separator: ","))") }
        paragraph("As a file: \(command) > Mappings/\(template.id).csv")
      }
    }
  }

  private mutating func output() {
    heading("An output of payroll.json")
    if !OutputExample.settings(template).isEmpty {
      paragraph("The settings are the examples that templates preview uses: put in your own.")
    }
    let lines = OutputExample.lines(template)
    if style == .markdown {
      out += "```json\n" + lines.map { $0 + "\n" }.joined() + "```\n\n"
    } else {
      for line in lines { out += "  \(line)\n" }
    }
  }

  private mutating func handing() {
    if !template.upload.isEmpty {
      heading("How to upload")
      for line in template.upload.split(separator: "\n") { paragraph(String(line)) }
    }
    if !template.rejections.isEmpty {
      heading("Known rejections")
      for rejection in template.rejections { item(rejection) }
      if style == .markdown { out += "\n" }
    }
  }

  private mutating func evidence() {
    heading("Where this comes from")
    for evidence in template.evidence {
      item("\(evidence.status.words): \(evidence.text)")
    }
  }

  // MARK: The two styles

  private func code(_ text: String) -> String {
    style == .markdown && !text.isEmpty ? "`\(text)`" : text
  }

  private mutating func heading(_ title: String) {
    out += style == .markdown ? "## \(title)\n\n" : "\n\(title)\n"
  }

  private mutating func paragraph(_ text: String) {
    wrapped(text, indent: style == .markdown ? "" : "  ")
    if style == .markdown { out += "\n" }
  }

  private mutating func item(_ text: String) {
    let first = style == .markdown ? "- " : "  - "
    let rest = style == .markdown ? "  " : "    "
    for line in TextWrap.lines(text, width: 100, first: first, rest: rest) { out += line + "\n" }
  }

  private mutating func wrapped(_ text: String, indent: String) {
    for line in TextWrap.lines(text, width: 100, first: indent, rest: indent) {
      out += line + "\n"
    }
  }

  private mutating func table(_ header: [String], _ rows: [[String]]) {
    func line(_ cells: [String]) -> String {
      TerminalText.line(
        "| "
          + cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ")
          + " |")
    }
    out += line(header) + "|" + String(repeating: " --- |", count: header.count) + "\n"
    for row in rows { out += line(row) }
    out += "\n"
  }
}

extension Template.Evidence.Status {
  /// The status in words.
  var words: String {
    switch self {
    case .documented: "Documented"
    case .seen: "Seen in use"
    case .toConfirm: "To confirm with the vendor"
    }
  }
}
