public import PayrollModel

/// A configuration that no snapshot can be mapped with.
public enum MapperError: Error, Sendable, Equatable {
  /// The configuration names a rule set that does not exist.
  case unknownRuleSet(String, known: [String])
  /// The rule set has no version that is in force on a date.
  case ruleSetNotInForce(String, date: CalendarDate)
  /// The rule set counts over work periods of so many days, and nobody said when they begin.
  case workPeriodWithoutStart(String, days: Int)
  /// The snapshot holds no pay run of exactly the period; the periods of those that it holds.
  case noPayrun(PayPeriod, known: [String], source: SourceWords)
  /// The snapshot holds pay runs of the period, and none of their items.
  case payrunWithoutItems([Int64], source: SourceWords)
  /// The counts of the run do not balance: a defect of the program, never of the data.
  case outOfBalance(String)
}
