public import LawText
import PayrollModel

extension OvertimeRule {
  /// The rule as a sentence, or a few.
  func sentence(_ version: RuleSetVersion) -> String {
    var text = condition.words.map { "\($0), " } ?? ""
    text += tierWords(version)
    text = text.prefix(1).uppercased() + text.dropFirst() + "."
    return text + counting + taking
  }

  private func tierWords(_ version: RuleSetVersion) -> String {
    var parts: [String] = []
    for (index, tier) in tiers.enumerated() {
      let above = tier.threshold.words(version)
      let upTo = index + 1 < tiers.count ? tiers[index + 1].threshold.words(version) : nil
      let hours =
        switch (above, upTo) {
        case (nil, nil): "all hours"
        case (nil, let most?): "the first \(most) hours"
        case (let least?, nil): index == 0 ? "hours beyond \(least)" : "those beyond \(least)"
        case (let least?, let most?): "hours beyond \(least) and up to \(most)"
        }
      parts.append(
        index == 0
          ? "\(hours) \(windowWords) are paid \(tier.multiplier.words)"
          : "\(hours) \(tier.multiplier.words)")
    }
    return parts.joined(separator: ", ")
  }

  private var windowWords: String {
    switch window {
    case .workday: "in the workday"
    case .workweek: "in the workweek"
    case .period: "in the work period"
    case .consecutiveHours: "of consecutive work"
    }
  }

  private var counting: String {
    var text = ""
    if case .consecutiveHours(let gap) = window, gap > 0 {
      text += " A gap of up to \(gap / 60) minutes is not counted and does not end the run."
    }
    if counts.straightTimeOnly { text += " Only straight time counts toward it." }
    if let most = counts.secondsPerWorkdayAtMost {
      text += " At most \(Hours.counted(most)) of each workday count."
    }
    if !counts.leave.isEmpty {
      let kinds = counts.leaveWords.map { "paid \($0)" }
      text += " \(kinds.list("and")) count as if worked.".capitalizedStart
    }
    if counts.secondsLoweredPerHoliday > 0 {
      text +=
        " Each holiday lowers the limit by \(Hours.counted(counts.secondsLoweredPerHoliday))."
    }
    if let rate = onlyBelowRate {
      text += " Only hours paid less than \(rate.short) are taken; hours at any rate count."
    }
    return text
  }

  private var taking: String {
    switch takes {
    case .last: ""
    case .first: " The first hours are the overtime."
    case .all: " Once the limit is passed, all hours are."
    case .straightTimeLeft:
      " Where hours beyond it are paid more already, the last straight-time hours before them take "
        + "their place."
    }
  }
}

extension Multiplier {
  /// `one and a half times the rate`, `double the rate`.
  var words: String {
    switch self {
    case .one: "the rate"
    case .oneAndAHalf: "one and a half times the rate"
    case .two: "double the rate"
    default: "\(self) times the rate"
    }
  }
}

extension PayRate {
  /// Two digits where more would be zeros: `18.00`.
  fileprivate var short: String {
    description.hasSuffix("00") ? String(description.dropLast(2)) : description
  }
}

extension String {
  /// The text with the first letter after blanks in capitals.
  fileprivate var capitalizedStart: String {
    let body = drop { $0 == " " }
    return prefix { $0 == " " } + body.prefix(1).uppercased() + body.dropFirst()
  }
}

extension Evidence {
  /// How well something is known, for people.
  public var words: String {
    switch self {
    case .lawText: "from the text of the law"
    case .secondary: "from pages about the law"
    case .company: "the company's own decision"
    case .unverified: "UNVERIFIED: from memory, compared with no source"
    }
  }
}
