import PayrollBytes

/// Checks that every earning code of the mapping has a place in the template's rows.
struct EarningCodeChecker {
  let template: Template
  let mapping: EarningCodeMapping

  /// - Throws: `TextProblems` where hours would have no column, or there is no mapping.
  func check(_ body: [BodyNode]) throws(TextProblems) {
    guard body.contains(where: \.usesEarningCodes) else { return }
    guard !mapping.codes.isEmpty else {
      throw TextProblems([
        TextProblem(
          file: template.file, location: nil,
          message: mapping.leavesHoursOut
            ? "all rows of \(mapping.file) leave hours out, so \(template.id) would have none"
            : "the template \(template.id) prints earning codes, and no mapping is given",
          advice: mapping.leavesHoursOut
            ? "remove the output, or give some hours an earning code"
            : "give it a file with the columns bucket, multiplier, payCode, earningCode")
      ])
    }
    var problems: [TextProblem] = []
    checkPlaces(of: .hours, body, &problems)
    // A template without any place for amounts is right until a batch has some: then it is a finding.
    if body.contains(where: \.printsAmount) { checkPlaces(of: .amount, body, &problems) }
    checkFills(body, &problems)
    checkWords(body, &problems)
    guard problems.isEmpty else { throw TextProblems(problems) }
  }

  /// Where a file has places for some codes, every code must have one: a total beside them does not
  /// say what is in it.
  private func checkPlaces(
    of value: ValueName, _ body: [BodyNode], _ problems: inout [TextProblem]
  ) {
    var places = CodePlaces(of: value)
    for node in body { places.add(node, saysCode: false) }
    let columns = Set(places.columns)
    guard !places.haveAny, !places.columns.isEmpty || !places.others.isEmpty else { return }
    let isAmount = value == .amount
    for (place, (code, line)) in zip(mapping.codes, mapping.codeLines).enumerated()
    where mapping.areAmounts[place] == isAmount && !columns.contains(code)
      && !places.others.contains(where: { $0 != code })
    {
      problems.append(
        TextProblem(
          file: mapping.file, location: TextLocation(line: line, column: 1), key: "earningCode",
          message: "the template \(template.id) has no column for "
            + (isAmount ? "amounts of " : "") + "the earning code \"\(code)\"",
          advice: places.others.isEmpty
            ? "its columns are for \(places.columns.joined(separator: ", "))"
            : "all others have one; add a field for it"))
    }
  }

  /// Codes that differ in nothing but what a column is filled with look the same in the file.
  private func checkFills(_ body: [BodyNode], _ problems: inout [TextProblem]) {
    for node in body {
      node.visit { field in
        guard field.code == nil, field.width != nil, field.pattern.values.contains(.earningCode)
        else { return }
        var seen: [String: String] = [:]
        for (code, line) in zip(mapping.codes, mapping.codeLines) {
          let bare = field.unfilled(code)
          if let other = seen[bare] {
            problems.append(
              TextProblem(
                file: mapping.file, location: TextLocation(line: line, column: 1),
                key: "earningCode",
                message: "the earning codes \"\(other)\" and \"\(code)\" look the same in "
                  + "\(template.id), which fills them up",
                advice: "write one of them as the vendor does, in all its characters"))
          }
          seen[bare] = code
        }
      }
    }
  }

  /// Where a field takes some words alone, every code must be one of them.
  private func checkWords(_ body: [BodyNode], _ problems: inout [TextProblem]) {
    var refused: Set<String> = []
    for node in body {
      node.visit { field in
        guard let words = field.words, field.isCodeAlone else { return }
        for (code, line) in zip(mapping.codes, mapping.codeLines)
        where !words.contains(code) && refused.insert(code).inserted {
          problems.append(
            TextProblem(
              file: mapping.file, location: TextLocation(line: line, column: 1),
              key: "earningCode",
              message:
                "\"\(code)\" is no earning code that \(template.id) takes with these settings",
              advice: JSONObjectReader.suggestion(for: code, among: words)))
        }
      }
    }
  }
}

extension FieldNode {
  /// Whether it prints the earning code of the hours and nothing else.
  var isCodeAlone: Bool {
    guard code == nil, pattern.pieces.count == 1,
      case .value(.earningCode, let format, _) = pattern.pieces[0]
    else { return false }
    return format.padding == nil
  }

  /// A text without what the column would be filled with.
  fileprivate func unfilled(_ text: String) -> String {
    let fill = Character(UnicodeScalar(fill))
    var text = text[...]
    if alignment == .right {
      while text.first == fill { text.removeFirst() }
    } else {
      while text.last == fill { text.removeLast() }
    }
    return String(text)
  }
}

extension BodyNode {
  /// Whether earning codes are printed, or hours told apart by them.
  package var usesEarningCodes: Bool {
    var uses = false
    visit { field in
      uses =
        uses || (field.code ?? field.except) != nil || field.pattern.values.contains(.earningCode)
    }
    return uses || hasCodeKey || hasPairs
  }

  /// Whether an amount is printed in it.
  package var printsAmount: Bool {
    var prints = false
    visit { field in prints = prints || field.pattern.hasAmount }
    return prints
  }

  private var hasCodeKey: Bool {
    switch self {
    case .loop(let loop):
      loop.keys.contains { $0.key == .earningCode } || loop.children.contains(where: \.hasCodeKey)
    case .element(let element): element.children.contains(where: \.hasCodeKey)
    default: false
    }
  }

  private var hasPairs: Bool {
    switch self {
    case .loop(let loop): loop.children.contains(where: \.hasPairs)
    case .element(let element): element.children.contains(where: \.hasPairs)
    case .row(let row): row.items.contains { if case .pairs = $0 { true } else { false } }
    default: false
    }
  }
}
