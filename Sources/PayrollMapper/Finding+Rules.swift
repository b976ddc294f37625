import PayrollModel

// The words of the mapper's findings about the rules themselves.
extension Finding {
  static func unverifiedRules(_ ruleSet: String, _ parts: [String]) -> Finding {
    let isWhole = parts == [ruleSet]
    let what =
      isWhole
      ? "The rule set \(ruleSet) rests"
      : "Parts of the rule set \(ruleSet) (\(parts.joined(separator: ", "))) rest"
    return Finding(
      .unverifiedRules, .warning, Subject(),
      "\(what) on memory: nobody has checked it against the law.",
      advice: "Have it checked, and mark what you have read in a copy of your own.")
  }

  static func unverifiedCalendar(_ calendar: String) -> Finding {
    Finding(
      .unverifiedRules, .warning, Subject(),
      "The holiday calendar \(calendar) rests on memory: nobody has checked it against the law.",
      advice: "Have it checked, and mark what you have read in a copy of your own.")
  }

  static func rulesWithoutHolidays(_ ruleSet: String) -> Finding {
    Finding(
      .rulesWithoutHolidays, .warning, Subject(),
      "The rule set \(ruleSet) has rules about holidays, and the configuration names none.",
      advice: "Set holidays.calendar, or holidays.source to \"timeData\".")
  }
}
