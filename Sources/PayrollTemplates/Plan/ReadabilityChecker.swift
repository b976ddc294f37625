import PayrollBytes

/// Checks that the finished file can be compared with the batch: that it has hours, that it is said
/// whose they are, and that nothing which matters stands where it is not looked at.
struct ReadabilityChecker {
  let template: Template
  let problems: TemplateProblems

  func check(_ body: [BodyNode]) {
    var hasHours = false
    for node in body {
      node.visit { field in hasHours = hasHours || !field.pattern.hourFormats.isEmpty }
      check(node, isInLoop: false, saysCode: false)
    }
    if !hasHours {
      problems.note(
        .start, "the template prints no hours", "put a field with {hours} into the <repeat>")
    }
  }

  private func check(_ node: BodyNode, isInLoop: Bool, saysCode: Bool) {
    switch node {
    case .line(let line): check(line)
    case .loop(let loop):
      if !isInLoop && !template.output.isPerEmployee { checkIdentity(of: loop) }
      checkElements(of: loop)
      for child in loop.children {
        if case .text(let text) = child {
          problems.note(
            text.location, "text stands directly inside of <repeat>", "put it into an element")
        }
        var saysCode = saysCode
        if case .element(let element) = child {
          saysCode = saysCode || element.ownFields.contains(where: \.isCodeByItself)
        }
        check(child, isInLoop: true, saysCode: saysCode)
      }
    case .element(let element):
      if element.isOmittedEmpty, !isInLoop, node.hasLoop {
        problems.note(
          element.location,
          "omitEmpty stands on <\(element.name)>, which holds the repetition of all employees",
          "remove it")
      }
      checkText(of: element)
      for attribute in element.attributes { checkAmount(in: attribute, saysCode) }
      for child in element.children { check(child, isInLoop: isInLoop, saysCode: saysCode) }
    case .row(let row):
      let saysCode = row.fields.contains(where: \.isCodeByItself)
      for case .field(let field) in row.items { checkAmount(in: field, saysCode) }
    case .text(let field): checkAmount(in: field, saysCode)
    case .instruction: break
    }
  }

  /// An amount of which nobody knows the earning code could be any: there is no sum of all amounts
  /// that a batch could be compared with.
  private func checkAmount(in field: FieldNode, _ saysCode: Bool) {
    guard field.pattern.hasAmount, field.code == nil, !saysCode else { return }
    problems.note(
      field.location, "it is not said which earning code the amount in \"\(field.name)\" has",
      "give the field a code, or print {earningCode} in a field beside it")
  }

  /// Of a text in which one part may be missing it cannot be told where the others are.
  private func checkText(of element: ElementNode) {
    let fields = element.children.compactMap { child in
      if case .text(let field) = child { field } else { nil }
    }
    guard fields.count > 1,
      fields.contains(where: { $0.isOptional || ($0.code ?? $0.except) != nil })
    else { return }
    for field in fields
    where !field.pattern.hourFormats.isEmpty || field.pattern.hasAmount
      || field.pattern.values.contains(.earningCode)
    {
      problems.note(
        field.location,
        "\(field.pattern.hasAmount ? "amounts" : "hours") or their earning code stand in the text of <\(element.name)>, of which a part may be "
          + "missing", "put each into an element of its own")
    }
  }

  /// A line is printed as it is, and read back as a whole or not at all.
  private func check(_ line: LineNode) {
    for value in line.field.pattern.values {
      if case .file = value.scope { continue }
      problems.note(
        line.field.patternLocation,
        "the line prints {\(value.rawValue)}, and lines are not compared with the batch",
        "write a <row> with fields")
    }
  }

  private func checkIdentity(of loop: LoopNode) {
    var hasIdentity = false
    BodyNode.loop(loop).visit { field in
      hasIdentity = hasIdentity || field.pattern.isIdentity
    }
    if !hasIdentity {
      problems.note(
        loop.location, "it is not said whose hours they are",
        "add a field with {employee.number}, or with the names, and nothing else")
    }
  }

  /// Elements that a repetition has beside each other: each is read by itself.
  private func checkElements(of loop: LoopNode) {
    let elements = loop.children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
    guard let code = elements.first(where: \.printsCode) else { return }
    for element in elements where !element.printsCode && element.printsHoursOfAnyCode {
      problems.note(
        element.location,
        "the \(element.printsHours ? "hours" : "amounts") of <\(element.name)> stand apart from their "
          + "earning code in <\(code.name)>",
        "put both into one element")
    }
  }
}

extension TextPattern {
  /// Whether it says who an employee is, and nothing else.
  var isIdentity: Bool {
    values.allSatisfy(\.isOfEmployee) && values.contains(where: \.namesEmployee)
  }
}

extension ElementNode {
  /// Whether the earning code stands in it, outside of repetitions inside.
  fileprivate var printsCode: Bool {
    ownFields.contains(where: \.isCode)
  }

  /// Whether hours stand in it, outside of repetitions inside.
  fileprivate var printsHours: Bool {
    ownFields.contains { $0.pattern.values.contains(.hours) }
  }

  /// Whether hours or amounts of more than one code may stand in it, outside of repetitions inside.
  fileprivate var printsHoursOfAnyCode: Bool {
    ownFields.contains {
      $0.code == nil && $0.except == nil
        && ($0.pattern.values.contains(.hours) || $0.pattern.hasAmount)
    }
  }
}

extension FieldNode {
  /// Whether it prints the earning code of what stands beside it, and no other value.
  fileprivate var isCodeByItself: Bool { code == nil && pattern.values == [.earningCode] }
}
