public import PayrollModel
public import TimeRules
public import WageRules

/// What came of a case.
public struct RuleCaseResult: Sendable {
  /// A figure that is not what the case expects; `actual` is nil where there is none.
  public struct Difference: Sendable, Equatable {
    /// The name of the figure.
    public let name: String
    /// What the case expects.
    public let expected: CaseFigure.Value
    /// What came out.
    public let actual: CaseFigure.Value?
  }

  /// All figures that came out.
  public let figures: [CaseFigure]
  /// Those that are not as expected, in the order of the case.
  public let differences: [Difference]
  /// Why the case could not be run; nil where it could.
  public let failure: String?
  /// The rules that took the hours, and the seconds that each took, in the order of time.
  public let reasons: [(reason: PayReason, seconds: Int64)]

  /// Whether everything is as expected.
  public var hasPassed: Bool { failure == nil && differences.isEmpty }

  /// A case that could not be run.
  public init(failure: String) {
    self.figures = []
    self.differences = []
    self.failure = failure
    self.reasons = []
  }

  init(
    _ figures: [CaseFigure], of example: RuleCase, reasons: [(reason: PayReason, seconds: Int64)]
  ) {
    let tolerance = Rational(decimal: example.tolerance) ?? .zero
    self.figures = figures
    self.failure = nil
    self.reasons = reasons
    let others = Self.unnamed(figures, example.expected)
    self.differences = (example.expected + others).compactMap { expected in
      // Of hours at a multiplier that did not occur there are none.
      let actual =
        figures.first { $0.name == expected.name }?.value
        ?? CaseFigure.multiplier(inNameOfHours: expected.name).map { _ in .hours(0) }
      if actual?.agrees(with: expected.value, tolerance: tolerance) ?? false { return nil }
      return Difference(name: expected.name, expected: expected.value, actual: actual)
    }
  }

  /// Hours at a multiplier that the case does not speak of, and hours that were not worked and are no
  /// leave: none of them are expected, where it speaks of hours at all. Those on a holiday are part
  /// of `holidayWorkedHours` and stay out.
  private static func unnamed(
    _ figures: [CaseFigure], _ expected: [CaseFigure]
  ) -> [CaseFigure] {
    guard expected.contains(where: { $0.name == "ot15Hours" || $0.name == "regularHours" }) else {
      return []
    }
    return figures.filter { figure in
      (CaseFigure.multiplier(inNameOfHours: figure.name) != nil
        || figure.name == "guaranteedHours" || figure.name == "premiumHours")
        && !figure.name.hasPrefix("holiday")
        && !expected.contains { $0.name == figure.name }
    }.map { CaseFigure($0.name, .hours(0)) }
  }
}

extension RuleCase {
  /// Whether the case asks what a statutory holiday is paid.
  public var expectsHolidayPay: Bool { expected.contains { $0.name == "statPay" } }

  /// Runs the case under a rule set; `holidayPay` says what a statutory holiday is paid, for a case
  /// that asks for it, `minimumWages` are those that the rule set names.
  public func run(
    _ ruleSet: RuleSet, holidayPay: HolidayPayRules? = nil,
    minimumWages: [String: MinimumWage] = [:]
  ) -> RuleCaseResult {
    if !unknownKeys.isEmpty { return RuleCaseResult(failure: unknownKeys.joined(separator: "; ")) }
    if sessions.contains(where: { session in session.end.map { $0 < session.start } ?? false }) {
      return RuleCaseResult(
        [CaseFigure("error", .error("END_BEFORE_START"))], of: self, reasons: [])
    }
    do {
      let version = try version(of: ruleSet)
      try check(ruleSet, version)
      let company = CaseCompany(
        example: self, ruleSet: ruleSet, minimumWages: minimumWages)
      if let change = workweekChange { return try run(change, company, version) }
      var hours = CaseHours(self)
      hours.add(try company.explanation(workweek: workweek), company)
      return RuleCaseResult(
        hours.figures + (try amounts(hours, company, version, holidayPay)), of: self,
        reasons: hours.reasons)
    } catch let refusal as CaseRefusal {
      return RuleCaseResult(failure: refusal.reason)
    } catch {
      return RuleCaseResult(failure: "pay cannot be computed: \(error)")
    }
  }

  /// Whether there is any time to look at: a session that lasts.
  private var hasTime: Bool {
    sessions.contains { session in session.end.map { session.start < $0 } ?? false }
  }

  /// The version that holds when the case begins; of a case without sessions, the last one.
  private func version(of ruleSet: RuleSet) throws(CaseRefusal) -> RuleSetVersion {
    guard let first = sessions.map(\.start).min() else {
      guard let last = ruleSet.versions.last else {
        throw CaseRefusal("the rule set has no version")
      }
      return last
    }
    do { return try ruleSet.version(on: zone.local(first).date) } catch {
      throw CaseRefusal(error.description)
    }
  }

  /// The amounts that the case asks for.
  private func amounts(
    _ hours: CaseHours, _ company: CaseCompany, _ version: RuleSetVersion,
    _ holidayPay: HolidayPayRules?
  ) throws -> [CaseFigure] {
    var figures = try hours.grantedPay()
    if let pay {
      if hours.hasGrants {
        throw CaseRefusal(
          "it comes to guaranteed or premium hours, whose pay is not computed in an example")
      }
      if !hasTime, pay.salary != nil {
        throw CaseRefusal("a salary for a week without hours is not computed in an example")
      }
      let wages = CaseWages(
        example: self, pay: pay, version: version, jurisdiction: company.ruleSet.jurisdiction)
      figures += try wages.figures(hours)
    }
    if let holidayPay, expectsHolidayPay,
      let figure = try CaseHolidayPay(example: self, rules: holidayPay).figure(hours)
    {
      figures.append(figure)
    }
    return figures
  }

  /// Counts the hours that lie in an old and a new workweek once in the one and once in the other;
  /// the greater total is due (29 CFR 778.302).
  private func run(
    _ change: WorkweekChange, _ company: CaseCompany, _ version: RuleSetVersion
  ) throws -> RuleCaseResult {
    let effective = change.effective.secondsSince1970
    let old = version.workweek(of: workweek)
    let lastOldWeek = old.firstDate(holding: zone.local(change.effective).date)
    var endOfOld = zone.instant(of: lastOldWeek.adding(days: 7), at: old.startTime)
      .secondsSince1970
    if zone.instant(of: lastOldWeek, at: old.startTime).secondsSince1970 >= effective {
      endOfOld = effective
    }
    let wages = CaseWages(
      example: self, pay: pay ?? CasePay(method: .hourlyRegularRate), version: version,
      jurisdiction: company.ruleSet.jurisdiction)
    func way(splitAt second: Int64) throws -> (hours: CaseHours, weeks: [[WorkedLine]]) {
      var hours = CaseHours(self)
      hours.add(try company.explanation(workweek: workweek, inside: .min..<second), company)
      let before = hours.slices.count
      hours.add(
        try company.explanation(workweek: change.workweek, inside: second..<Int64.max), company)
      return (
        hours,
        wages.lines(of: Array(hours.slices[..<before]), workweek: workweek)
          + wages.lines(of: Array(hours.slices[before...]), workweek: change.workweek)
      )
    }
    let (hours, figures) = try wages.figures(
      old: way(splitAt: endOfOld), new: way(splitAt: effective))
    return RuleCaseResult(
      hours.figures + (pay == nil ? [] : figures), of: self, reasons: hours.reasons)
  }
}
