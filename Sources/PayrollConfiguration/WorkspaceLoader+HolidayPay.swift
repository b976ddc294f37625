import PayrollBytes
import PayrollMapper
import TimeRules
import WageRules

extension WorkspaceLoader {
  /// What is known for the pay of statutory holidays, with its files; nil where none are paid.
  mutating func holidayPay(_ ruleSets: [String: RuleSet]) -> HolidayPayPolicy? {
    guard var pay = configuration.policy.holidayPay, let place = configuration.holidayPay else {
      return nil
    }
    for reference in configuration.ruleSets {
      guard let ruleSet = ruleSets[reference.name], pay.rules[reference.name] == nil else {
        continue
      }
      guard
        let path = folders.holidayPay(of: ruleSet, configurationFolder: configuration.folder)
      else {
        // Every jurisdiction of Canada has a law about it.
        if WageLaw(jurisdiction: ruleSet.jurisdiction) == .canada {
          note(
            reference, "nobody knows what \(ruleSet.jurisdiction) pays for statutory holidays",
            "add Mappings/holiday-pay/\(ruleSet.id).json, or remove holidayPay")
        }
        continue
      }
      guard let bytes = bytes(of: path, reference, as: .rules) else { continue }
      do { pay.rules[reference.name] = try HolidayPayRules.read(bytes, file: path) } catch {
        noteOnce(error)
      }
    }
    if pay.rules.isEmpty, problems.isEmpty {
      note(
        place, "no rule set of this configuration has a law about the pay for statutory holidays",
        "remove it; those who are paid for holidays by contract have leave in the time data")
    }
    if case .none = configuration.policy.holidaySource, configuration.holidayCalendar == nil,
      configuration.regionalCalendars.isEmpty
    {
      note(
        place, "there are no holidays to be paid", "say under holidays where they come from")
    }
    if let history = wageHistory() { pay.history = history }
    if let people = configuration.holidayPeople { pay.facts = facts(people) }
    return pay
  }

  private mutating func wageHistory() -> WageHistory? {
    guard let given = configuration.wageHistory, let span = given.span else { return nil }
    let path = Folder.resolve(given.file.name, in: configuration.folder)
    guard let bytes = bytes(of: path, given.file, as: .facts) else { return nil }
    do { return try WageHistory.read(bytes, file: path, span: span) } catch {
      problems.append(contentsOf: error.problems)
      return nil
    }
  }

  private mutating func facts(_ reference: Configuration.Reference) -> [HolidayPayFacts.Row] {
    let path = Folder.resolve(reference.name, in: configuration.folder)
    guard let bytes = bytes(of: path, reference, as: .facts) else { return [] }
    do { return try HolidayPayFacts.read(bytes, file: path) } catch {
      problems.append(contentsOf: error.problems)
      return []
    }
  }
}
