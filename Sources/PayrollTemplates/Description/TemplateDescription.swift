/// What a template makes, for people: its records one after the other, with their columns.
public struct TemplateDescription: Sendable {
  /// A record, a line, or the document of XML.
  public struct Part: Sendable, Equatable {
    /// How often it is there: `once`, or for what.
    public var repetition: String
    /// The line as it is, for one; nil for a record.
    public var line: String?
    /// The columns of a record.
    public var columns: [TemplateColumn]
  }

  /// The file: `name` and how its bytes are made, each with its name.
  public private(set) var file: [(name: String, value: String)] = []
  /// The records in the order of the file.
  public private(set) var parts: [Part] = []

  /// Describes a template.
  public init(_ template: Template) {
    isFixed = template.kind == .fixedWidth
    describeFile(template)
    for node in template.body { add(node, keys: [], path: "") }
    if template.kind == .xml && !xmlColumns.isEmpty {
      parts.append(Part(repetition: "the document", line: nil, columns: xmlColumns))
    }
  }

  private var xmlColumns: [TemplateColumn] = []
  private let isFixed: Bool

  private mutating func describeFile(_ template: Template) {
    let output = template.output
    for other in template.alternatives {
      file.append(
        ("name", "\(other.name.notation) where \(other.condition?.text ?? "always")"))
    }
    file.append(("name", output.name.notation + (output.isPerEmployee ? ", one an employee" : "")))
    file.append(
      (
        "encoding",
        output.encoding.rawValue + Self.byteOrderMark(output)
      ))
    file.append(("line ends", output.lineEnd == .crlf ? "CR LF" : "LF"))
    if template.kind == .csv {
      let delimiter =
        output.delimiterSetting.map { "{setting.\($0)}" } ?? Self.delimiter(output.delimiter)
      file.append(("delimiter", delimiter))
      file.append(("quotes", output.quoting.rawValue))
      file.append(("texts like formulas", output.formulas.rawValue))
    }
    if template.kind != .xml { file.append(("heading line", Self.headings(output))) }
    if let length = output.recordLength { file.append(("record length", String(length))) }
    if output.characters != .any { file.append(("characters", output.characters.words)) }
    file.append(("negative hours", output.negativeHours.rawValue))
    file.append(("adjustments", template.adjustmentWords))
    if output.emptyFile == .leftOut { file.append(("no hours at all", "no file")) }
  }

  private static func byteOrderMark(_ output: OutputDeclaration) -> String {
    guard output.hasByteOrderMark else { return "" }
    let condition = output.byteOrderMarkSetting.map { " where \($0)" } ?? ""
    return " with a byte order mark" + condition
  }

  private static func headings(_ output: OutputDeclaration) -> String {
    output.headingSetting.map { "{setting.\($0)}" } ?? (output.hasHeadings ? "yes" : "no")
  }

  private static func delimiter(_ byte: UInt8) -> String {
    AttributeReader.characterNames.first { $0.value == byte }?.key
      ?? String(UnicodeScalar(byte))
  }

  // MARK: Records

  private mutating func add(_ node: BodyNode, keys: [LoopNode.Key], path: String) {
    switch node {
    case .line(let line):
      parts.append(
        Part(
          repetition: Self.repetition(keys, line.field.condition),
          line: line.field.pattern.notation, columns: []))
    case .row(let row):
      parts.append(
        Part(
          repetition: Self.repetition(keys, row.condition), line: nil,
          columns: columns(of: row)))
    case .loop(let loop):
      for child in loop.children { add(child, keys: keys + loop.keys, path: path) }
    case .element(let element): add(element, keys: keys, path: path)
    case .text(let field): xmlColumns.append(TemplateColumn(field, name: path))
    case .instruction(let instruction):
      xmlColumns.append(
        TemplateColumn(
          FieldNode(
            name: "<?\(instruction.target)?>", location: .start,
            pattern: .literal(instruction.content))))
    }
  }

  private mutating func add(_ element: ElementNode, keys: [LoopNode.Key], path: String) {
    let path = path.isEmpty ? element.name : "\(path)/\(element.name)"
    for attribute in element.attributes where !attribute.name.hasPrefix("xmlns") {
      var column = TemplateColumn(attribute, name: "\(path)/@\(attribute.name)")
      column.condition = Self.joined(element.condition?.text, column.condition)
      xmlColumns.append(column)
    }
    let first = xmlColumns.count
    for child in element.children { add(child, keys: keys, path: path) }
    if let condition = element.condition?.text {
      for index in first..<xmlColumns.count {
        xmlColumns[index].condition = Self.joined(condition, xmlColumns[index].condition)
      }
    }
  }

  private static func joined(_ first: String?, _ second: String) -> String {
    [first ?? "", second].filter { !$0.isEmpty }.joined(separator: " and ")
  }

  private static func repetition(_ keys: [LoopNode.Key], _ condition: Condition?) -> String {
    var text = "once"
    if !keys.isEmpty {
      var seen: Set<String> = []
      let names = keys.map { key in
        key.key.words + (key.condition.map { " (where \($0.text))" } ?? "")
      }.filter { seen.insert($0).inserted }
      text = "for each " + names.joined(separator: ", ")
    }
    if let condition { text += ", where \(condition.text)" }
    return text
  }

  private func columns(of row: RowNode) -> [TemplateColumn] {
    var columns: [TemplateColumn] = []
    var end = 0
    for item in row.items {
      switch item {
      case .field(let field):
        var positions = ""
        if let given = field.positions {
          positions = Self.position(given.lowerBound, given.upperBound)
          end = given.upperBound
        } else if let width = field.width, field.condition == nil {
          positions = Self.position(end + 1, end + width)
          end += width
        }
        columns.append(TemplateColumn(field, positions: isFixed ? positions : ""))
      case .pairs(let pairs):
        for field in pairs.fields {
          var column = TemplateColumn(field, suffix: ", \(pairs.count.notation) times")
          column.condition = Self.joined(pairs.condition?.text, column.condition)
          columns.append(column)
        }
      }
    }
    return columns
  }

  private static func position(_ first: Int, _ last: Int) -> String {
    first == last ? "\(first)" : "\(first)-\(last)"
  }
}

extension GroupKey {
  /// The key in words.
  package var words: String {
    switch self {
    case .payCode: "pay code"
    case .earningCode: "earning code"
    case .worked: "worked or not"
    case .job: "title of the job"
    default: rawValue
    }
  }
}
