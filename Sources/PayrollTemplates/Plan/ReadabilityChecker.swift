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
      check(node, isInLoop: false)
    }
    if !hasHours {
      problems.note(
        .start, "the template prints no hours", "put a field with {hours} into the <repeat>")
    }
  }

  private func check(_ node: BodyNode, isInLoop: Bool) {
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
        check(child, isInLoop: true)
      }
    case .element(let element):
      if element.isOmittedEmpty, !isInLoop, node.hasLoop {
        problems.note(
          element.location,
          "omitEmpty stands on <\(element.name)>, which holds the repetition of all employees",
          "remove it")
      }
      checkText(of: element)
      for child in element.children { check(child, isInLoop: isInLoop) }
    case .row, .text, .instruction: break
    }
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
    where !field.pattern.hourFormats.isEmpty || field.pattern.values.contains(.earningCode) {
      problems.note(
        field.location,
        "hours or their earning code stand in the text of <\(element.name)>, of which a part may be "
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
        "the hours of <\(element.name)> stand apart from their earning code in <\(code.name)>",
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

  /// Whether hours of more than one code may stand in it, outside of repetitions inside.
  fileprivate var printsHoursOfAnyCode: Bool {
    ownFields.contains {
      $0.code == nil && $0.except == nil && $0.pattern.values.contains(.hours)
    }
  }
}
