import PayrollModel
import TimeRules
import WageRules

/// Reckons the pay of whole workweeks. One value serves one thread; its buffers are reused.
struct WageBuilder {
  /// What one week of the employee at hand has gathered.
  struct Draft {
    var lines: [WorkedLine] = []
    var items: [RemunerationItem] = []
    /// What hours bring above their rates, at most one of each kind.
    var premiums: [RemunerationItem] = []
    /// Seconds by differential.
    var differentialSeconds: [Int64]
    /// The first thing that leaves the week without a figure.
    var gap: WageGap?
    var hasWork = false
  }

  let context: MapperContext
  let plan: WagePlan
  /// The weeks so far that have a figure.
  var wages: [WorkweekWages] = []
  var controls = WageControls()
  var findings: [Finding] = []
  /// The computation of each week, where somebody asked for it.
  var explained: [EmployeeExplanation.Week]?
  var drafts: [Draft] = []
  var statutory: [ClassifiedSlice] = []
  var scratch = ClassifierScratch()

  init?(_ context: MapperContext) {
    guard let plan = context.wages else { return nil }
    self.context = context
    self.plan = plan
  }

  /// Adds the weeks of one employee.
  ///
  /// `lines` has just made the employee's pay lines; `blocking` are the findings of the employee's
  /// mapping.
  mutating func add(
    _ timeline: EmployeeTimeline, of task: MapperRun.Task, under jurisdiction: Jurisdiction,
    lines: inout LineBuilder, findings found: ArraySlice<Finding>
  ) {
    guard let weeks = jurisdiction.wages else { return }
    drafts.removeAll(keepingCapacity: true)
    for _ in weeks.weeks {
      drafts.append(Draft(differentialSeconds: plan.differentials.map { _ in 0 }))
    }
    let record = context.data.employees[task.place]
    let terms = plan.policy.terms(
      employee: context.data.text.string(record.number), ruleSet: weeks.ruleSet,
      jurisdiction: weeks.jurisdiction)
    gather(timeline, of: task.place, under: jurisdiction, law: terms.law, lines: &lines)
    note(gapsIn: found, hold: task.hold, jurisdiction)
    addItems(of: task.place, weeks)
    for (draft, week) in zip(drafts, weeks.weeks) where draft.hasWork || !draft.items.isEmpty {
      finish(draft, week.dates, of: task.place, terms)
    }
    count(rowsOf: task.place, weeks)
  }

  /// Counts the payments to an employee without a clock or a law.
  mutating func refuse(_ place: Int) {
    let count = plan.rows[place]?.count ?? 0
    controls.rows += count
    controls.rowsWaiting += count
  }

  private mutating func note(
    gapsIn found: ArraySlice<Finding>, hold: FindingKind?, _ jurisdiction: Jurisdiction
  ) {
    guard let wages = jurisdiction.wages else { return }
    for (index, week) in wages.weeks.enumerated() where drafts[index].gap == nil {
      if let hold {
        drafts[index].gap = .held(hold)
      } else if let blocking = found.first(where: { Self.concerns($0, week.dates, wages) }) {
        drafts[index].gap = .held(blocking.id)
      } else if !week.isWhole {
        drafts[index].gap = .incomplete
      }
    }
  }

  /// Whether a blocking finding may keep hours out of the week: one about a session that began in
  /// it, or on the day before.
  private static func concerns(
    _ finding: Finding, _ dates: ClosedRange<CalendarDate>, _ weeks: WageWeeks
  ) -> Bool {
    guard finding.severity == .blocking else { return false }
    guard let date = finding.subject.date else { return true }
    let last = dates.upperBound.adding(days: weeks.endsAfterMidnight ? 1 : 0)
    return dates.lowerBound.adding(days: -1) <= date && date <= last
  }

  private mutating func finish(
    _ draft: Draft, _ dates: ClosedRange<CalendarDate>, of place: Int,
    _ terms: (method: RegularRateMethod, law: WageLaw)
  ) {
    do throws(WageGap) {
      let method = try salaryMethod(of: place, dates) ?? terms.method
      let (pay, steps) = try reckon(draft, by: method, under: terms.law)
      let week = WorkweekWages(
        employee: RecordIndex(place), first: dates.lowerBound, last: dates.upperBound,
        workedSeconds: pay.workedSeconds, overtimeSeconds: pay.overtimeSeconds,
        regularRate: pay.printedRegularRate,
        exactRegularRate: pay.regularRate?.description ?? "",
        straightTimePay: pay.straightTimePay, overtimePremium: pay.overtimePremium,
        otherPay: pay.otherPay, totalPay: pay.totalPay,
        method: method.name, law: terms.law.rawValue, citation: method.citation(under: terms.law))
      wages.append(week)
      controls.weeks += 1
      explained?.append(EmployeeExplanation.Week(dates: dates, wages: week, steps: steps, gap: nil))
    } catch {
      controls.weeksWithoutFigure += 1
      findings.append(.noRegularRate(context, place, dates, error))
      explained?.append(
        EmployeeExplanation.Week(dates: dates, wages: nil, steps: [], gap: error.sentence))
    }
  }

  /// How the regular rate follows from the salary of a week; nil for who is paid by the hour.
  ///
  /// Its gaps come before all others: nothing that fills one of those brings a figure for a salary.
  private func salaryMethod(
    of place: Int, _ dates: ClosedRange<CalendarDate>
  ) throws(WageGap) -> RegularRateMethod? {
    guard context.isSalaried(place) else { return nil }
    if context.isOvertimeExempt(place) { throw .exempt }
    guard let salary = plan.salary(of: place, on: dates.lowerBound) else { throw .salaried }
    guard dates.upperBound.days(since: dates.lowerBound) == 6 else { throw .salaryOfWorkPeriod }
    do { return try salary.method() } catch { throw .notComputable(error) }
  }

  /// The pay of a week, and its steps with those of the differentials before them.
  private func reckon(
    _ draft: Draft, by method: RegularRateMethod, under law: WageLaw
  ) throws(WageGap) -> (pay: WeekPay, steps: [ComputationStep]) {
    if let gap = draft.gap { throw gap }
    var week = WeekEarnings(lines: draft.lines, items: draft.premiums + draft.items)
    var steps: [ComputationStep] = []
    do throws(WageError) {
      for (index, seconds) in draft.differentialSeconds.enumerated() where seconds > 0 {
        let differential = plan.differentials[index].differential
        let item = try RemunerationItem.differential(
          seconds: seconds, perHour: differential.perHour)
        week.items.append(item)
        if explained != nil {
          steps.append(
            ComputationStep(
              "differential \(differential.id), "
                + "\(Hours.text(seconds: seconds)) h at \(Rational(differential.perHour).text())",
              .amount(item.amount), differential.citation))
        }
      }
      let pay = try week.pay(by: method, under: law)
      return (pay, steps + pay.steps)
    } catch {
      throw .notComputable(error)
    }
  }
}

extension RegularRateMethod {
  /// Where the method is described; outside of the United States no section of its law is.
  func citation(under law: WageLaw) -> String {
    law == .canada ? "overtime is a multiple of the hour's own rate" : citation
  }
}
