import PayrollBytes

extension AttributeReader {
  private static let conditionAdvice =
    "write a setting, \"not setting\" or \"setting=word\", joined by \"and\""

  /// `setting`, `not setting` and `setting=word`, joined by `and`.
  func condition(_ name: String) -> Condition? {
    guard let value = text(name) else { return nil }
    var terms: [Condition.Term] = []
    guard value.split(separator: " ").contains(where: { $0 != "and" }) else {
      wrong(name, value, Self.conditionAdvice)
      return nil
    }
    for part in value.split(separator: " ").split(separator: "and") {
      var words = part.map(String.init)
      let isNegated = words.first == "not"
      if isNegated { words.removeFirst() }
      guard words.count == 1 else {
        wrong(name, value, Self.conditionAdvice)
        return nil
      }
      let sides = words[0].split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count <= 2, !sides[0].isEmpty else {
        wrong(name, value, Self.conditionAdvice)
        return nil
      }
      terms.append(
        Condition.Term(
          setting: String(sides[0]), word: sides.count == 2 ? String(sides[1]) : nil,
          isEqual: !isNegated))
    }
    return Condition(terms: terms, location: location(of: name))
  }
}
