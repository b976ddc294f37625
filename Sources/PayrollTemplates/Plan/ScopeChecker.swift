import PayrollBytes

/// Checks that every value stands where it has one meaning.
struct ScopeChecker {
  /// The most different units (hundredths, minutes, ...) that hours may be printed in.
  static let unitLimit = 3

  let template: Template
  let problems: TemplateProblems

  /// What surrounds a node.
  private struct Place {
    var keys: Set<GroupKey> = []
    var isInLoop = false
    var isBehindLoop = false
    var isInPairs = false
    /// Whether another repetition is inside of the innermost one.
    var holdsLoop = false
  }

  func check(_ body: [BodyNode]) {
    check(body, Place())
    let units = Set(body.flatMap { $0.hourUnits(ofChosenColumns: false) })
    if units.count > Self.unitLimit {
      problems.note(
        .start, "hours are printed in \(units.count) different units",
        "use at most \(Self.unitLimit)")
    }
    checkPositions(body)
    if template.kind == .xml {
      var body = body
      if template.output.isPerEmployee, body.count == 1, case .loop(let loop) = body[0] {
        body = loop.children
      }
      let roots = body.filter { if case .element = $0 { true } else { false } }
      let others = body.contains { node in
        switch node {
        case .element, .instruction: false
        default: true
        }
      }
      if roots.count != 1 || others {
        problems.note(
          .start, "a document has one root element", "put everything inside of one element")
      }
    }
    if !body.contains(where: \.hasLoop) {
      problems.note(.start, "the template prints no hours", "add a <repeat>")
    } else if !body.contains(where: \.repeatsSomething) {
      problems.note(
        .start, "the template prints no hours", "put what is printed of them into the <repeat>")
    }
  }

  private func check(_ nodes: [BodyNode], _ place: Place) {
    var place = place
    for node in nodes {
      switch node {
      case .line(let line): check(line.field, place)
      case .row(let row): check(row, place)
      case .loop(let loop): check(loop, place)
      case .element(let element):
        element.attributes.forEach { check($0, place) }
        check(element.children, place)
      case .text(let field): check(field, place)
      case .instruction: break
      }
      if node.hasLoop { place.isBehindLoop = true }
    }
  }

  private func check(_ loop: LoopNode, _ place: Place) {
    var inner = place
    inner.isInLoop = true
    inner.keys.formUnion(loop.keys.map(\.key))
    if inner.keys.contains(.date) { inner.keys.insert(.week) }
    if !inner.keys.contains(.employee) {
      problems.note(
        loop.location, "hours of different employees would be added together",
        "add employee to group")
    }
    inner.holdsLoop = loop.children.contains(where: \.hasLoop)
    checkLongest(loop, inner)
    checkSingles(loop, inner, isInside: place.isInLoop)
    check(loop.children, inner)
  }

  /// Hours can be parted only where what is repeated has hours of one code.
  private func checkLongest(_ loop: LoopNode, _ inner: Place) {
    guard loop.longestSeconds != nil else { return }
    if inner.holdsLoop {
      problems.note(
        loop.location, "\"longest\" stands on a repetition that holds another",
        "move it to the inner one")
    } else if !inner.keys.contains(.earningCode) {
      problems.note(
        loop.location, "hours of several earning codes cannot be parted together",
        "add earningCode to group, or remove \"longest\"")
    }
  }

  /// What is said of an employee's repetitions as a whole stands on the outermost.
  private func checkSingles(_ loop: LoopNode, _ inner: Place, isInside: Bool) {
    if isInside && (loop.ignoresCapitals || !loop.singles.isEmpty) {
      problems.note(
        loop.location,
        "\(loop.ignoresCapitals ? "\"capitals\"" : "<single>") stands on a repetition inside of "
          + "another", "move it to the outermost one")
    }
    for single in loop.singles {
      for key in single.keys where !inner.keys.contains(key) {
        problems.note(
          single.location, "<single> names \(key.rawValue), by which nothing is grouped",
          "add it to group, or remove it")
      }
    }
  }

  private func check(_ row: RowNode, _ place: Place) {
    var pairsSeen = 0
    for item in row.items {
      switch item {
      case .field(let field):
        check(field, place)
        checkHeading(field, place)
      case .pairs(let pairs):
        // Pairs under conditions may stand in for each other; a plan has no conditions any more.
        if pairs.condition == nil { pairsSeen += 1 }
        if !place.isInLoop {
          problems.note(pairs.location, "pairs stand outside of <repeat>", "move them into one")
        } else {
          checkFields(of: pairs)
        }
        var inner = place
        inner.isInPairs = true
        for field in pairs.fields {
          check(field, inner)
          checkHeading(field, inner)
        }
      }
    }
    if pairsSeen > 0 {
      for case .field(let field) in row.items
      where field.code == nil && (field.pattern.hasAmount || !field.pattern.hourFormats.isEmpty) {
        problems.note(
          field.location,
          "the field \"\(field.name)\" repeats the \(field.pattern.hasAmount ? "amounts" : "hours") "
            + "that the pairs have",
          "give it a code, or remove it")
      }
    }
    if pairsSeen > 1 {
      problems.note(row.location, "the row has pairs twice", "a row has one run of pairs")
    }
  }

  /// Pairs have the hours of all codes without a column, and must say which is which.
  private func checkFields(of pairs: PairsNode) {
    if pairs.fields.isEmpty {
      problems.note(pairs.location, "the pairs have no fields", "add the field of the code")
    } else if !pairs.fields.contains(where: { $0.pattern.values.contains(.earningCode) }) {
      problems.note(
        pairs.location, "the pairs do not say which earning code their hours have",
        "add a field with {earningCode}")
    } else if !pairs.fields.contains(where: { $0.pattern.values.contains(.hours) }) {
      problems.note(pairs.location, "the pairs have no hours", "add a field with {hours}")
    }
  }

  /// Columns with positions must follow each other.
  private func checkPositions(_ nodes: [BodyNode]) {
    for node in nodes {
      if case .loop(let loop) = node { checkPositions(loop.children) }
      guard case .row(let row) = node else { continue }
      // Fields under conditions may stand in for each other; a plan has none any more.
      var end = 0
      for field in row.fields where field.condition == nil {
        if let first = field.positions?.lowerBound, first <= end {
          problems.note(
            field.location,
            "the field \"\(field.name)\" begins at \(first), and the one before it "
              + "ends at \(end)", "correct at")
        }
        end = max(end, field.positions?.upperBound ?? end + (field.width ?? 0))
      }
      if let length = template.output.recordLength, length < end {
        problems.note(
          row.location, "the record ends at \(end), and its length is \(length)",
          "correct length, or the positions")
      }
    }
  }

  private func checkHeading(_ field: FieldNode, _ place: Place) {
    guard let heading = field.heading else {
      if template.output.hasHeadings && place.isInLoop {
        problems.note(
          field.location, "the field \"\(field.name)\" has no heading",
          "write heading=\"…\", or header=\"no\"")
      }
      return
    }
    if heading.pieces.contains(.pairNumber) && !place.isInPairs {
      problems.note(
        field.location, "{n} stands in a heading outside of pairs", "write the number itself")
    }
    for value in heading.values {
      problems.note(
        field.location, "the heading has {\(value.rawValue)} in it",
        "a heading can have settings and {n} alone")
    }
  }

  private func check(_ field: FieldNode, _ place: Place) {
    if (field.code ?? field.except) != nil && !place.isInLoop {
      problems.note(field.location, "a field with a code stands outside of <repeat>", "move it")
    }
    if field.pattern.pieces.contains(.pairNumber) {
      problems.note(
        field.patternLocation, "{n} stands in a value", "it is for the headings of pairs")
    }
    if field.pattern.values.contains(.hours) && field.pattern.values.count > 1 {
      problems.note(
        field.patternLocation, "hours stand in one field with another value",
        "give each a field of its own: they could not be read back")
    }
    if field.pattern.hasAmount && field.pattern.values.count > 1 {
      problems.note(
        field.patternLocation, "an amount stands in one field with another value",
        "give each a field of its own: they could not be read back")
    }
    for value in field.pattern.values { check(value, field, place) }
  }

  private func check(_ value: ValueName, _ field: FieldNode, _ place: Place) {
    switch value.scope {
    case .file: break
    case .fileEnd:
      if place.isInLoop || !place.isBehindLoop {
        problems.note(
          field.patternLocation, "{\(value.rawValue)} is known only behind the rows",
          "move it behind the <repeat>")
      }
    case .employee, .sum:
      if !place.isInLoop {
        problems.note(
          field.patternLocation, "{\(value.rawValue)} stands outside of <repeat>",
          "move it into one")
      }
    case .outerLoop:
      if !place.holdsLoop {
        problems.note(
          field.patternLocation, "{\(value.rawValue)} counts the rows of a <repeat> inside",
          "put one into this <repeat>, or remove the value")
      }
    case .group(let key):
      let isCode = key == .earningCode && (place.isInPairs || field.code != nil)
      if !place.keys.contains(key) && !isCode {
        problems.note(
          field.patternLocation, "{\(value.rawValue)} can differ among the hours of one row",
          "add \(key.rawValue) to group")
      }
    }
  }
}

extension BodyNode {
  /// Whether a repetition is in it.
  package var hasLoop: Bool {
    switch self {
    case .loop: true
    case .element(let element): element.children.contains(where: \.hasLoop)
    default: false
    }
  }

  /// Whether a repetition is in it that prints anything: rows, lines or elements. An instruction
  /// alone tells a reader of nobody.
  var repeatsSomething: Bool {
    switch self {
    case .loop(let loop): loop.children.contains(where: \.isPrinted)
    case .element(let element): element.children.contains(where: \.repeatsSomething)
    default: false
    }
  }

  private var isPrinted: Bool {
    switch self {
    case .loop(let loop): loop.children.contains(where: \.isPrinted)
    case .instruction: false
    default: true
    }
  }

  /// The units of the hours in it, in the order of the template.
  package var hourUnits: [Int64] { hourUnits(ofChosenColumns: true) }

  /// The same; without the rows whose columns are still to be chosen, unless they are wanted.
  func hourUnits(ofChosenColumns areWanted: Bool) -> [Int64] {
    switch self {
    case .loop(let loop): return loop.children.flatMap { $0.hourUnits(ofChosenColumns: areWanted) }
    case .row(let row) where row.order != nil && !areWanted: return []
    default:
      var units: [Int64] = []
      visit { field in units += field.pattern.hourFormats.map(\.unitsPerHour) }
      return units
    }
  }
}
