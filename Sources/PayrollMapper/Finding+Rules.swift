import LawText
import PayrollModel
import TimeRules

// The words of the mapper's findings about the rules themselves.
extension Finding {
  static func unverifiedRules(_ ruleSet: String, _ parts: [String]) -> Finding {
    let isWhole = parts == [ruleSet]
    let what =
      isWhole
      ? "The rule set \(ruleSet) rests"
      : "Parts of the rule set \(ruleSet) (\(parts.joined(separator: ", "))) rest"
    return Finding(
      .unverifiedRules, Subject(), "\(what) on memory: nobody has checked it against the law.")
  }

  /// - Parameter rules: the rules that nobody has checked.
  static func unverifiedCalendar(_ calendar: HolidayCalendar, _ rules: [HolidayRule]) -> Finding {
    let names = rules.map(\.name).joined(separator: ", ")
    let what =
      calendar.evidence == .unverified
      ? "The holiday calendar \(calendar.id) rests on memory: nobody has checked it"
      : "The holiday calendar \(calendar.id) has days in the period that rest on memory "
        + "(\(names)): nobody has checked them"
    return Finding(.unverifiedRules, Subject(), "\(what) against the law.")
  }

  static func rulesWithCaution(_ ruleSet: String, _ caution: String) -> Finding {
    Finding(.rulesWithCaution, Subject(), "The rule set \(ruleSet) says of itself: \(caution)")
  }

  static func rulesRunOut(_ ruleSet: String, until: CalendarDate) -> Finding {
    Finding(
      .rulesRunOut, Subject(),
      "The rule set \(ruleSet) holds until \(until), and the period ends later.",
      advice: "Enter what holds now as a new version, move \"until\", or name another rule set.")
  }

  static func minimumWageRunsOut(_ name: String, _ wage: MinimumWage?) -> Finding {
    let first = wage?.steps.first.map { " from \($0.from)" } ?? ""
    let last = wage?.until.map { " until \($0)" } ?? ""
    return Finding(
      .rulesRunOut, Subject(),
      "The minimum wage \(name) is known\(first)\(last), and the period lies partly outside.",
      advice: "Add the rate and its date to a copy of Mappings/minimum-wages/\(name).json beside "
        + "payroll.json.")
  }

  static func holidayPolicyBelowLaw(_ ruleSet: String, _ law: HolidayPolicy) -> Finding {
    Finding(
      .holidayPolicyBelowLaw, Subject(),
      "The holiday policy of the company pays less than the rule set \(ruleSet) does "
        + "(\(law.citation)).")
  }

  static func rulesWithoutHolidays(_ ruleSet: String) -> Finding {
    Finding(
      .rulesWithoutHolidays, Subject(),
      "The rule set \(ruleSet) has rules about holidays, and the configuration names none.")
  }
}
