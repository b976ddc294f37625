import PayrollBytes
import PayrollTemplates

/// The list of templates: a table for the terminal, a page, or JSON.
enum TemplateList {
  static func table(_ templates: [Template]) -> String {
    let rows =
      [["id", "vendor", "kind", "known", "format"]]
      + templates.map { [$0.id, $0.vendor, $0.kind.words, known($0), $0.title] }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return TerminalText.line(line)
    }.joined()
  }

  /// `documented`, `seen, partial?`: how well a format is known.
  static func known(_ template: Template) -> String {
    template.knowledge.rawValue + (template.isPartial ? ", partial" : "")
      + (template.hasOpenQuestions ? " ?" : "")
  }

  static func markdown(_ templates: [Template]) -> String {
    var text = """
      # Vendors

      The payroll formats that come with the program, made by `payroll-export templates list`. Each
      has a page with its settings, columns, limits, file name, how the file gets to the vendor, what
      the vendor is known to reject, and where the knowledge comes from. `documented` is by the vendor
      or a partner of the vendor, `seen` is what public programs and files do. A question mark means
      that something is to be confirmed with the vendor before the first real file; *partial*, that
      something the vendor wants is not publicly known. How a template is written is said in
      [templates](../templates.md).

      | vendor | format | id | kind | known |
      | --- | --- | --- | --- | --- |

      """
    for template in templates {
      text += TerminalText.line(
        "| \(template.vendor) | \(template.title) | [\(template.id)](\(template.id).md) | "
          + "\(template.kind.words) | \(known(template)) |")
    }
    return text
  }

  static func json(_ templates: [Template]) -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/templates/1")
      object.list("templates", .lines) { list in
        for template in templates { list.object { append(template, to: &$0) } }
      }
    }
  }

  private static func append(_ template: Template, to object: inout JSONWriter.Object) {
    object.member("id", template.id)
    object.member("vendor", template.vendor)
    object.member("title", template.title)
    object.member("kind", template.kind.rawValue)
    object.member("known", template.knowledge.rawValue)
    object.member("partial", template.isPartial)
    object.member("toConfirm", template.hasOpenQuestions)
  }
}

extension Template.Kind {
  /// The kind in words.
  var words: String {
    switch self {
    case .csv: "CSV"
    case .fixedWidth: "fixed width"
    case .xml: "XML"
    }
  }
}
