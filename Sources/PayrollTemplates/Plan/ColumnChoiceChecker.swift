import PayrollBytes

/// Checks that the columns that a company chose are there, and that no hours are lost by the choice.
struct ColumnChoiceChecker {
  let template: Template
  let columns: [String: [ColumnChoice]]

  /// The settings that are wrong: each with the end of a sentence about it, and what to do.
  var wrong: [(setting: String, message: String, advice: String)] {
    rows(in: template.body).flatMap { row -> [(String, String, String)] in
      guard let setting = row.order, let choices = columns[setting] else { return [] }
      return check(choices, of: row).map { (setting, $0.message, $0.advice) }
    }
  }

  /// The columns that are chosen, and left out by a condition.
  func switchedOff(
    where isOff: (Condition?) -> Bool
  ) -> [(setting: String, message: String, advice: String)] {
    rows(in: template.body).flatMap { row -> [(String, String, String)] in
      guard let setting = row.order, let choices = columns[setting] else { return [] }
      return choices.compactMap(\.name).compactMap { name in
        let fields = row.fields.filter { $0.name == name }
        guard !fields.isEmpty, fields.allSatisfy({ isOff($0.condition) }) else { return nil }
        let needed = fields.compactMap(\.condition?.text).joined(separator: ", or ")
        return (
          setting, "the column \"\(name)\" is there only with other settings",
          "it needs \(needed)"
        )
      }
    }
  }

  private func rows(in nodes: [BodyNode]) -> [RowNode] {
    nodes.flatMap { node -> [RowNode] in
      switch node {
      case .row(let row): [row]
      case .loop(let loop): rows(in: loop.children)
      default: []
      }
    }
  }

  private func check(
    _ choices: [ColumnChoice], of row: RowNode
  ) -> [(message: String, advice: String)] {
    let names = row.fields.map(\.name)
    var wrong: [(message: String, advice: String)] = []
    for choice in choices {
      if let name = choice.name, !names.contains(name) {
        wrong.append(
          (
            "there is no column \"\(name)\"",
            JSONObjectReader.suggestion(for: name, among: names)
          ))
      }
    }
    for (index, choice) in choices.enumerated() {
      let field = row.fields.first { $0.name == choice.name }
      if let field, field.pattern.hasAmount || !field.pattern.hourFormats.isEmpty,
        field.code == nil,
        choices[..<index].contains(where: { $0.name == choice.name })
      {
        wrong.append(("the column \"\(field.name)\" is there twice", "remove one"))
      }
    }
    let chosen = row.fields.filter { field in choices.contains { $0.name == field.name } }
    func demand(_ what: String, _ isThere: (FieldNode) -> Bool) {
      let offered = row.fields.filter(isThere).map(\.name)
      if !offered.isEmpty && !chosen.contains(where: isThere) {
        wrong.append(
          (
            "no column has \(what), and it would be lost",
            "add one of \(offered.joined(separator: ", "))"
          ))
      }
    }
    demand("the hours") { !$0.pattern.hourFormats.isEmpty }
    demand("the earning code") { $0.pattern.values.contains(.earningCode) }
    demand("the employee") { field in
      field.pattern.values.contains(where: \.namesEmployee)
    }
    return wrong
  }
}
