extension Template {
  /// How well the format is known, in a word: that of its best evidence.
  public var knowledge: Evidence.Status {
    let statuses = evidence.map(\.status)
    return [.documented, .seen].first(where: statuses.contains) ?? .toConfirm
  }

  /// Whether something must be confirmed with the vendor before the first real file.
  public var hasOpenQuestions: Bool { evidence.contains { $0.status == .toConfirm } }
}

extension TemplateSetting {
  /// What a value must be, in words.
  public var limits: String {
    var words: [String] = []
    if type == .choice { words.append(choices.joined(separator: ", ")) }
    let unit = type == .integer ? "" : " characters"
    switch (minimum, maximum) {
    case (let low?, let high?) where low == high: words.append("\(low)\(unit)")
    case (let low?, let high?): words.append("\(low) to \(high)\(unit)")
    case (1, nil) where type != .integer: words.append("not empty")
    case (let low?, nil): words.append("at least \(low)\(unit)")
    case (nil, let high?): words.append("at most \(high)\(unit)")
    case (nil, nil): break
    }
    if let useCondition { words.append("only where \(useCondition.text)") }
    if let characters { words.append("only \(characters.words)") }
    return words.joined(separator: "; ")
  }
}
