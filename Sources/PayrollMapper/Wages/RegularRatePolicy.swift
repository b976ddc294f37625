public import WageRules

/// How the pay of each workweek is reckoned, as the company decided it.
public struct RegularRatePolicy: Sendable {
  /// How the regular rate is found.
  public enum Method: String, Sendable, CaseIterable {
    /// All pay of the week over all its hours, 29 CFR 778.109-.115.
    case weightedAverage
    /// Each overtime hour at its own rate, by agreement before the work, 29 CFR 778.419.
    case rateInEffect
  }

  /// A method and a law for some employees; nil leaves either as it is for everybody.
  public struct Choice: Sendable, Equatable {
    /// The method.
    public var method: Method?
    /// The law.
    public var law: WageLaw?

    /// A choice.
    public init(method: Method? = nil, law: WageLaw? = nil) {
      self.method = method
      self.law = law
    }
  }

  /// The choice for everybody without one of their own. Without a law the rule set's jurisdiction
  /// decides.
  public var everybody = Choice()
  /// Choices by rule set; they go before `everybody`.
  public var byRuleSet: [String: Choice] = [:]
  /// Choices by employee number; they go before all others.
  public var byEmployee: [String: Choice] = [:]
  /// What is paid on top for hours at certain times or posts.
  public var differentials: [Differential] = []
  /// Payments beside the hours.
  public var remuneration: [Remuneration] = []
  /// What salaried people are paid.
  public var salaries: [Salary] = []

  /// The average of all pay, by the law of each rule set.
  public init() {}

  /// The method and the law for an employee under a rule set of a jurisdiction.
  ///
  /// In Canada overtime is a multiple of the hour's own rate, whatever was chosen.
  func terms(
    employee number: String, ruleSet: String, jurisdiction: String
  ) -> (method: RegularRateMethod, law: WageLaw) {
    let own = byEmployee[number]
    let shared = byRuleSet[ruleSet]
    let law =
      own?.law ?? shared?.law ?? everybody.law ?? WageLaw(jurisdiction: jurisdiction)
    let method = own?.method ?? shared?.method ?? everybody.method ?? .weightedAverage
    guard law != .canada, method == .weightedAverage else { return (.rateInEffect, law) }
    return (.weightedAverage(), law)
  }
}
