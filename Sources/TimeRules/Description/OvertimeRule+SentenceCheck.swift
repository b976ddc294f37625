import PayrollModel

extension OvertimeRule {
  /// What is wrong with the sentence that a tier was given, as message and advice; nil where there is
  /// none, or none of its numbers contradicts the rule and it says where the tier begins.
  ///
  /// Somebody changes a threshold and forgets the text beside it: the hours would be right, and what
  /// is said about them wrong.
  func sentenceProblem(
    of tier: OvertimeTier, in version: RuleSetVersion
  ) -> (message: String, advice: String)? {
    guard let sentence = tier.sentence else { return nil }
    let words = SentenceWords(sentence)
    let numbers = words.numbers
    let known = TierNumbers(self, tier, version)
    let advice =
      "correct it, or leave \"sentence\" out, which then is "
      + "\"\(madeSentence(of: tier, in: version))\""
    if let number = numbers.first(where: { $0.millionths == nil }) {
      return (
        "\"\(number.text)\" cannot be compared with the tier", "write the number like 8 or 37.5"
      )
    }
    if let number = numbers.first(where: { !known.have($0) }) {
      return ("the sentence says \"\(number.text)\", which the tier does not", advice)
    }
    if let day = words.weekdays.first(where: { !isFor($0) }) {
      return ("the sentence says \(day.title), and the rule does not", advice)
    }
    if !known.begins.isEmpty, !numbers.contains(where: known.isThreshold) {
      return ("the sentence does not say where the tier begins", advice)
    }
    return nil
  }

  /// Whether a sentence may name a weekday: a workweek begins on one, and so its days have names, but
  /// a rule for each workday is for none of them.
  private func isFor(_ day: Weekday) -> Bool {
    if let weekdays = condition.weekdays { return weekdays.contains(day) }
    return window != .workday || condition.dayOfWorkweek != nil || condition.consecutiveDay != nil
  }
}

extension SentenceWords {
  /// The weekdays that the sentence names, `Sunday` or `Sundays`.
  fileprivate var weekdays: [Weekday] {
    words.compactMap { word in
      Weekday.allCases.first { $0.name == word || $0.name + "s" == word }
    }
  }
}
