import PayrollBytes
import PayrollModel

extension MapperError {
  /// What is wrong.
  public var message: String {
    switch self {
    case .unknownRuleSet(let name, _): "there is no rule set \"\(name)\""
    case .ruleSetNotInForce(let name, let date):
      "the rule set \(name) is not in force on \(date)"
    case .workPeriodWithoutStart(let name, let days):
      "the rule set \(name) counts over work periods of \(days) days"
    case .noPayrun(let period, _, _): "the snapshot holds no pay run of \(period)"
    case .payrunWithoutItems(let payruns, _):
      "the snapshot holds no items of pay run \(payruns.map(String.init).joined(separator: ", "))"
    case .outOfBalance: "the counts of the run do not balance"
    }
  }

  /// Where: a key of the configuration, a resource of the snapshot, the counts.
  public var place: String {
    switch self {
    case .unknownRuleSet, .ruleSetNotInForce: "rules"
    case .workPeriodWithoutStart: "workweek.periodStart"
    case .noPayrun(_, _, let source): source.name(of: .payrun)
    case .payrunWithoutItems(_, let source): source.name(of: .payrunItem)
    case .outOfBalance(let detail): detail
    }
  }

  /// What to do.
  public var advice: String {
    switch self {
    case .unknownRuleSet(let name, let known):
      JSONObjectReader.suggestion(for: name, among: known)
    case .ruleSetNotInForce: "choose a rule set that is, or a later period"
    case .workPeriodWithoutStart: "give the first date of any one period"
    case .noPayrun(_, let known, let source):
      known.isEmpty
        ? "process the pay run in \(source.name) and \(source.again), or run without "
          + "--source payrun"
        : "it holds those of \(known.joined(separator: ", ")); choose one of these periods"
    case .payrunWithoutItems(_, let source):
      "\(source.again), and look for the reason where the pull left them out"
    case .outOfBalance: "nothing was written; please report this with the snapshot's totals"
    }
  }

  /// All of it on one line: `what (where): what to do`.
  public var sentence: String { "\(message) (\(place))" + (advice.isEmpty ? "" : ": \(advice)") }
}
