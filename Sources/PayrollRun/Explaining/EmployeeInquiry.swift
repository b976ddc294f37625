import PayrollConfiguration
public import PayrollMapper
public import PayrollModel
import PayrollTemplates
import TimeRules

/// A question about the hours of one employee: who is meant, and how the hours came to be.
public struct EmployeeInquiry: Sendable {
  private let input: RunInput
  private let only: CalendarDate?
  private let mapper: Mapper

  /// A question about a period, or about one workday in or beside it.
  public init(_ input: RunInput, only: CalendarDate?) {
    self.input = input
    self.only = only
    mapper =
      input.mapper(
        besides: RunHome.usualPath(
          BatchID(input.workspace.configuration.company.payer, input.period), input.period,
          configuration: input.workspace.configuration.file)
      ).mapper
  }

  // MARK: Who is meant

  /// The employees of a number, or the one that is named as in the source: `employees/1408`. Places
  /// in `TimeData.employees`, at least one.
  ///
  /// - Throws: `RunError` where there is none.
  public func places(of wanted: String) throws(RunError) -> [Int] {
    let data = input.data
    let places = data.employees.indices.filter {
      data.text.string(data.employees[$0].number) == wanted
    }
    if !places.isEmpty { return places }
    if let place = data.employees.firstIndex(where: { employee in
      employee.isKnown && data.source.name(of: .employee, employee.id) == wanted
    }) {
      return [place]
    }
    let parts = wanted.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == data.source.name(of: .employee), Int64(parts[1]) != nil {
      throw RunError(
        .badInput, "there is no employee \(wanted)", at: input.place,
        advice: "write the number that \(data.source.name) has for the employee")
    }
    throw RunError(
      .badInput, "there is no employee with the number \(wanted)",
      at: input.place, advice: advice(wanted))
  }

  /// The employee of a number, where one answer is all that the asker can take.
  ///
  /// - Throws: `RunError` where there is none, or more than one.
  public func place(of wanted: String) throws(RunError) -> Int {
    let places = try places(of: wanted)
    if places.count == 1 { return places[0] }
    throw RunError(
      .badInput, "\(places.count) employees have the number \(wanted)",
      at: input.place, advice: "write one of \(names(of: places))")
  }

  /// The employees as the source numbers them: `employees/1408, employees/1409`.
  public func names(of places: [Int]) -> String {
    places.map { input.data.source.name(of: .employee, input.data.employees[$0].id) }
      .joined(separator: ", ")
  }

  /// The number that differs in leading zeros, if there is one.
  private func advice(_ number: String) -> String {
    func bare(_ text: String) -> Substring { text.drop { $0 == "0" } }
    let numbers = input.data.employees.map { input.data.text.string($0.number) }
    let sameDigits = numbers.filter { !$0.isEmpty && bare($0) == bare(number) }
    if sameDigits.count == 1 { return "did you mean \(sameDigits[0])? Leading zeros count" }
    return "write the number as payroll has it, with leading zeros"
  }

  // MARK: How the hours came to be

  /// How an employee's hours came to be; nil where nobody knows the clock or the law, or where there is
  /// no time.
  ///
  /// - Throws: `RunError` where the rules cannot be applied.
  public func explanation(of place: Int) throws(RunError) -> EmployeeExplanation? {
    guard var explanation = try ownExplanation(of: place) else { return nil }
    explanation.findings = severities.weighed(explanation.findings)
    return explanation
  }

  private var severities: FindingSeverities { input.workspace.configuration.severities }

  private func ownExplanation(of place: Int) throws(RunError) -> EmployeeExplanation? {
    let employee = RecordIndex(place)
    do {
      let explanation = try mapper.explain(input.data, employee: employee, period: input.period)
      // A day that no workweek of the period holds is explained as a period of its own.
      guard let only, !input.period.contains(only), !(explanation?.holds(only) ?? false),
        let day = PayPeriod(first: only, last: only)
      else { return explanation }
      return try mapper.ofHoursAlone()
        .explain(input.data, employee: employee, period: day)
    } catch {
      throw RunError(error)
    }
  }

  /// What each output leaves out of an employee's hours.
  public func gaps(_ explanation: EmployeeExplanation, of place: Int) -> [ExplainedGap] {
    ExplainedGap.of(
      explanation, RecordIndex(place),
      input.workspace.outputs(leavingOutPeopleOf: input.data).plans, only: only)
  }

  /// The findings about somebody whose hours cannot be explained.
  ///
  /// - Throws: `RunError` where the rules cannot be applied.
  public func findings(about place: Int) throws(RunError) -> [Finding] {
    do {
      let findings = try input.workspace.mapper.explainer(input.data, period: input.period)
        .findings(about: RecordIndex(place))
      return severities.weighed(findings)
    } catch {
      throw RunError(error)
    }
  }

  /// The employee's hours under each of several rule sets, whichever of them holds.
  ///
  /// - Throws: `RunError` where one cannot be had or applied.
  public func comparison(_ names: [String], of place: Int) throws(RunError) -> HoursComparison {
    let catalogue = input.workspace.catalogue
    let number = input.data.text.string(input.data.employees[place].number)
    var explanations: [(ruleSet: String, explanation: EmployeeExplanation)] = []
    for name in names {
      let ruleSet: RuleSet
      do { ruleSet = try catalogue.ruleSet(name) } catch { throw RunError(error) }
      do {
        let mapper = input.workspace.mapper.governing(number, by: ruleSet)
        if let explanation = try mapper.explain(
          input.data, employee: RecordIndex(place), period: input.period)
        {
          explanations.append((ruleSet.id, explanation))
        }
      } catch {
        throw RunError(error)
      }
    }
    return HoursComparison(
      explanations, workweek: input.workspace.mapper.policy.workweek, only: only)
  }
}

extension EmployeeExplanation {
  /// Whether something of a day is explained.
  fileprivate func holds(_ day: CalendarDate) -> Bool {
    slices.contains { $0.workday == day } || leave.contains { $0.date == day }
  }
}
