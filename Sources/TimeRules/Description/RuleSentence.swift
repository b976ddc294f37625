public import LawText
import PayrollModel

/// A sentence about a rule set, with the law behind it.
public struct RuleSentence: Sendable, Hashable {
  /// The sentence, with a full stop.
  public let text: String
  /// The law or agreement; empty where there is none to name.
  public let citation: String
  /// How well it is known, where that differs from the rule set as a whole.
  public let evidence: Evidence?

  /// A sentence.
  public init(_ text: String, citation: String = "", evidence: Evidence? = nil) {
    self.text = text
    self.citation = citation
    self.evidence = evidence
  }
}

/// What a version of a rule set says, in the order in which a person asks.
public struct RuleSetDescription: Sendable {
  /// How days, weeks and work periods are cut.
  public let days: [RuleSentence]
  /// How the rules go together.
  public let combination: RuleSentence
  /// The lists of rules; each rule is a sentence under its name.
  public let lists: [[(name: String, sentence: RuleSentence)]]
  /// What is said about holidays, breaks and duty.
  public let others: [RuleSentence]

  /// The description of a version.
  public init(_ version: RuleSetVersion) {
    days = Self.days(version)
    combination = Self.combination(version)
    lists = version.alternatives.map { list in
      list.map { rule in
        (
          rule.id,
          RuleSentence(
            rule.sentence(version), citation: rule.citation, evidence: rule.evidence)
        )
      }
    }
    others = Self.others(version)
  }

  private static func days(_ version: RuleSetVersion) -> [RuleSentence] {
    var sentences: [RuleSentence] = []
    switch version.workday {
    case .fixed:
      sentences.append(
        RuleSentence(
          "A workday is the 24 hours from one start of the workday to the next on the wall clock; "
            + "a session over that moment is cut there."))
    case .shiftStarted:
      sentences.append(
        RuleSentence(
          "For daily overtime a day begins when somebody begins to work and lasts 24 hours, also "
            + "over a change of the clock; the next one begins with the first work after that."))
    case .rolling:
      sentences.append(
        RuleSentence("Daily overtime is counted over any 24 hours, wherever they begin."))
    }
    if let start = version.workweekStart {
      sentences.append(
        RuleSentence(
          "The workweek begins on \(start.weekday.title) at \(start.time).",
          citation: start.citation))
    } else {
      sentences.append(
        RuleSentence(
          "The workweek is seven days from the weekday and time that the company has fixed."))
    }
    if let days = version.periodDays {
      let length = days % 7 == 0 ? "\(days / 7) week\(days == 7 ? "" : "s")" : "\(days) days"
      sentences.append(
        RuleSentence("Hours are counted over work periods of \(length) from a date that is fixed."))
    }
    return sentences
  }

  private static func combination(_ version: RuleSetVersion) -> RuleSentence {
    if version.rules.isEmpty {
      return RuleSentence("Nothing is overtime: all hours are straight time.")
    }
    if version.alternatives.count > 1 {
      let unit = version.periodDays == nil ? "workweek" : "work period"
      return RuleSentence(
        "These lists of rules are compared; each \(unit) is paid by the one that comes to most, "
          + "never by two of them together.")
    }
    if version.rules.count == 1 { return RuleSentence("There is one rule.") }
    return RuleSentence(
      "The rules hold in this order. Each takes only straight time that the earlier ones have "
        + "left, so that no hour is overtime twice.")
  }

  private static func others(_ version: RuleSetVersion) -> [RuleSentence] {
    var sentences: [RuleSentence] = []
    if let policy = version.holidayWork { sentences += policy.sentences }
    if let seconds = version.shortBreakSeconds {
      sentences.append(
        RuleSentence(
          "A break of \(seconds / 60) minutes or less is work time, also where it was punched out.",
          citation: version.shortBreakCitation))
    }
    return sentences + (version.duty?.sentences ?? [])
  }
}

extension HolidayPolicy {
  /// What is done with work on a holiday, in sentences.
  fileprivate var sentences: [RuleSentence] {
    let place: String
    switch treatment {
    case .ordinary: return [RuleSentence("Work on a holiday is ordinary time.", citation: citation)]
    case .kept: place = "stay regular or overtime"
    case .holiday: place = "are holiday hours"
    }
    var parts: [String] = []
    for (index, tier) in tiers.enumerated() {
      let from =
        index == 0 ? "" : " beyond \(Hours.counted(tier.overSeconds)) on the holiday"
      parts.append("\(tier.multiplier.words)\(from)")
    }
    var text =
      "Hours worked on a holiday \(place), paid \(parts.joined(separator: ", ")), or as overtime "
      + "where that is more."
    text +=
      countsTowardOvertime
      ? " They count toward overtime." : " They do not count toward overtime."
    switch attribution {
    case .calendarDate: break
    case .shiftStart: text += " A shift belongs to the date on which it begins."
    case .majority: text += " A shift belongs to the date on which most of it lies."
    }
    return [RuleSentence(text, citation: citation)]
  }
}
