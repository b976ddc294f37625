import PayrollBytes

/// Reads the attributes of one element of the template language and notes what is wrong.
struct AttributeReader {
  let element: XMLElement
  let problems: TemplateProblems
  private let values: [String: XMLElement.Attribute]

  /// `known` are the names that the element may have; any other is a problem.
  init(_ element: XMLElement, known: [String], problems: TemplateProblems) {
    self.element = element
    self.problems = problems
    var values: [String: XMLElement.Attribute] = [:]
    for attribute in element.attributes {
      if attribute.prefix.isEmpty && known.contains(attribute.name) {
        values[attribute.name] = attribute
      } else {
        problems.note(
          attribute.location, "<\(element.name)> has no attribute \"\(attribute.name)\"",
          JSONObjectReader.suggestion(for: attribute.name, among: known))
      }
    }
    self.values = values
  }

  /// Where the element begins.
  var location: TextLocation { element.location }

  /// Where an attribute's value begins; the element's place where there is none.
  func location(of name: String) -> TextLocation {
    values[name]?.valueLocation ?? element.location
  }

  func text(_ name: String) -> String? { values[name]?.value }

  func requiredText(_ name: String) -> String {
    if let value = values[name]?.value, !value.isEmpty { return value }
    problems.note(
      location(of: name), "<\(element.name)> needs the attribute \"\(name)\"",
      "write \(name)=\"…\"")
    return ""
  }

  /// The words of a value, with where each begins.
  func words(_ name: String) -> [(text: String, location: TextLocation)] {
    guard let value = text(name) else { return [] }
    let start = location(of: name)
    return value.split(separator: " ").map { word in
      let offset = value.utf8.distance(from: value.startIndex, to: word.startIndex)
      return (String(word), start.moved(by: offset))
    }
  }

  func yesNo(_ name: String) -> Bool {
    guard let value = text(name) else { return false }
    if value != "yes" && value != "no" {
      wrong(name, value, "write yes or no")
    }
    return value == "yes"
  }

  /// Whether something is so or may be so, and the setting that decides, where a company chooses.
  func yesNoOrSetting(_ name: String) -> (isSo: Bool, setting: String?) {
    guard let value = text(name), value.contains("{") else { return (yesNo(name), nil) }
    if let pattern = pattern(name), pattern.pieces.count == 1, let setting = pattern.settings.first
    {
      return (true, setting)
    }
    wrong(name, value, "write yes, no or a setting: {setting.\(name)}")
    return (false, nil)
  }

  func integer(_ name: String) -> Int? {
    guard let value = text(name) else { return nil }
    guard let number = Int(value), String(number) == value, number <= 1_000_000_000, number >= 0
    else {
      wrong(name, value, "write a whole number")
      return nil
    }
    return number
  }

  func word<Word: RawRepresentable & CaseIterable>(_ name: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let value = text(name) else { return nil }
    if let word = Word(rawValue: value) { return word }
    wrong(
      name, value,
      JSONObjectReader.suggestion(for: value, among: Word.allCases.map(\.rawValue)))
    return nil
  }

  func pattern(_ name: String) -> TextPattern? {
    text(name).map { pattern(reading: $0, at: location(of: name)) }
  }

  func pattern(reading text: String, at location: TextLocation) -> TextPattern {
    do { return try TextPattern.read(text) } catch {
      problems.note(location.moved(by: error.offset), error.message, error.advice)
      return TextPattern()
    }
  }

  func characters(_ name: String) -> CharacterRule? {
    guard let value = text(name) else { return nil }
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

  /// One ASCII character, or the words space, comma, semicolon, tab, pipe.
  func character(_ name: String) -> UInt8? {
    guard let value = text(name) else { return nil }
    if let byte = Self.characterNames[value] { return byte }
    let bytes = Array(value.utf8)
    if bytes.count == 1, bytes[0] >= 0x20, bytes[0] < 0x7F { return bytes[0] }
    wrong(name, value, "write one character, or space, comma, semicolon, tab or pipe")
    return nil
  }

  func range(_ name: String) -> ValueRange? {
    guard let value = text(name) else { return nil }
    if let range = ValueRange(value) { return range }
    wrong(
      name, value,
      "write the smallest and the largest value, as in 51..999999 or 0:00..23:59")
    return nil
  }

  /// Hours and minutes of more than nothing, `23:59`, in minutes.
  func clockMinutes(_ name: String) -> Int64? {
    guard let value = text(name) else { return nil }
    if let minutes = ValueRange.minutes(value), minutes > 0 { return minutes }
    wrong(name, value, "write hours and minutes, as in 23:59")
    return nil
  }

  /// The first and the last position of a column: `7-31`, or one number for both.
  func positions(_ name: String) -> ClosedRange<Int>? {
    guard let value = text(name) else { return nil }
    let ends = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
      first >= 1, first <= last, last <= 10_000
    else {
      wrong(name, value, "write the first and the last position, counted from 1, as in 7-31")
      return nil
    }
    return first...last
  }

  /// Notes what stands inside of an element that has nothing but attributes.
  func noteContent() {
    for child in element.elements {
      problems.note(
        child.location, "<\(child.qualifiedName)> is not known inside <\(element.qualifiedName)>",
        "remove it")
    }
    if !element.text.isEmpty {
      problems.note(
        element.textLocation, "there is text inside <\(element.qualifiedName)>", "remove it")
    }
  }

  func wrong(_ name: String, _ value: String, _ advice: String) {
    problems.note(
      location(of: name), "\"\(value)\" is not a value of \(name) in <\(element.name)>", advice)
  }
}
