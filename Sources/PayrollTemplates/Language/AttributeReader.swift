import PayrollBytes

/// The problems found in one template so far.
final class TemplateProblems {
  let file: String
  private(set) var problems: [TextProblem] = []

  init(file: String) { self.file = file }

  func note(_ line: Int, _ message: String, _ advice: String = "") {
    problems.append(
      TextProblem(
        file: file, location: TextLocation(line: line, column: 1), message: message,
        advice: advice))
  }

  /// The problems in the order of the file.
  var sorted: [TextProblem] {
    problems.enumerated().sorted { left, right in
      (left.element.location?.line ?? 0, left.offset)
        < (right.element.location?.line ?? 0, right.offset)
    }.map(\.element)
  }
}

/// Reads the attributes of one element of the template language and notes what is wrong.
struct AttributeReader {
  let element: XMLElement
  let problems: TemplateProblems
  private let values: [String: String]

  /// `known` are the names that the element may have; any other is a problem.
  init(_ element: XMLElement, known: [String], problems: TemplateProblems) {
    self.element = element
    self.problems = problems
    var values: [String: String] = [:]
    for attribute in element.attributes {
      if attribute.prefix.isEmpty && known.contains(attribute.name) {
        values[attribute.name] = attribute.value
      } else {
        problems.note(
          element.line, "<\(element.name)> has no attribute \"\(attribute.name)\"",
          JSONObjectReader.suggestion(for: attribute.name, among: known))
      }
    }
    self.values = values
  }

  var line: Int { element.line }

  func text(_ name: String) -> String? { values[name] }

  func requiredText(_ name: String) -> String {
    if let value = values[name], !value.isEmpty { return value }
    problems.note(
      line, "<\(element.name)> needs the attribute \"\(name)\"", "write \(name)=\"…\"")
    return ""
  }

  func yesNo(_ name: String) -> Bool {
    guard let value = values[name] else { return false }
    if value != "yes" && value != "no" {
      wrong(name, value, "write yes or no")
    }
    return value == "yes"
  }

  func integer(_ name: String) -> Int? {
    guard let value = values[name] else { return nil }
    guard let number = Int(value), (0...1_000_000_000).contains(number) else {
      wrong(name, value, "write a whole number")
      return nil
    }
    return number
  }

  func word<Word: RawRepresentable & CaseIterable>(_ name: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let value = values[name] else { return nil }
    if let word = Word(rawValue: value) { return word }
    wrong(
      name, value,
      JSONObjectReader.suggestion(for: value, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  func pattern(_ name: String) -> TextPattern? {
    values[name].map { pattern(reading: $0) }
  }

  func pattern(reading text: String) -> TextPattern {
    do { return try TextPattern.read(text) } catch {
      problems.note(line, error.message, error.advice)
      return TextPattern()
    }
  }

  func characters(_ name: String) -> CharacterRule? {
    guard let value = values[name] else { return nil }
    let (rule, wrong) = CharacterRule.read(value)
    guard let wrong else { return rule }
    self.wrong(
      name, wrong,
      "write ranges of character numbers such as 32-126, or "
        + CharacterRule.classNames.joined(separator: ", "))
    return nil
  }

  /// The characters that have names.
  static let characterNames: [String: UInt8] = [
    "space": 0x20, "comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "pipe": 0x7C,
  ]

  /// One ASCII character, or the words space, comma, semicolon, tab, pipe, zero.
  func character(_ name: String) -> UInt8? {
    guard let value = values[name] else { return nil }
    if let byte = Self.characterNames[value] { return byte }
    let bytes = Array(value.utf8)
    if bytes.count == 1, bytes[0] >= 0x20, bytes[0] < 0x7F { return bytes[0] }
    wrong(name, value, "write one character, or space, comma, semicolon, tab or pipe")
    return nil
  }

  func range(_ name: String) -> ClosedRange<Int64>? {
    guard let value = values[name] else { return nil }
    let ends = value.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last,
      last <= 1_000_000_000_000
    else {
      wrong(name, value, "write the smallest and the largest number, as in 51-999999")
      return nil
    }
    return first...last
  }

  func condition(_ name: String) -> Condition? {
    guard let value = values[name] else { return nil }
    var terms: [Condition.Term] = []
    for part in value.split(separator: " ").split(separator: "and") {
      var words = part.map(String.init)
      let isNegated = words.first == "not"
      if isNegated { words.removeFirst() }
      guard words.count == 1 else {
        wrong(
          name, value, "write a setting, \"not setting\" or \"setting=word\", joined by \"and\"")
        return nil
      }
      let sides = words[0].split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count <= 2, !sides[0].isEmpty else {
        wrong(
          name, value, "write a setting, \"not setting\" or \"setting=word\", joined by \"and\"")
        return nil
      }
      terms.append(
        Condition.Term(
          setting: String(sides[0]), word: sides.count == 2 ? String(sides[1]) : "yes",
          isEqual: !isNegated))
    }
    return Condition(terms: terms)
  }

  func wrong(_ name: String, _ value: String, _ advice: String) {
    problems.note(line, "\"\(value)\" is not a value of \(name) in <\(element.name)>", advice)
  }
}
