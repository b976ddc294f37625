import PayrollModel
import TimeRules
import WageRules

/// The pay of a case, by the names of the format.
struct CaseWages {
  let example: RuleCase
  let pay: CasePay
  let version: RuleSetVersion
  /// Where the rule set holds: `US-CA`.
  let jurisdiction: String

  /// The amounts that the classified time comes to.
  func figures(_ hours: CaseHours) throws(WageError) -> [CaseFigure] {
    let weeks = lines(of: hours.slices, workweek: version.workweek(of: example.workweek))
    if pay.method == .commissionExtra {
      let deferred = try DeferredEarnings(.perWeek(pay.perWeek ?? .zero), over: weeks)
      return [
        CaseFigure("additionalPremium", .amount(Rational(deferred.additionalPremium))),
        CaseFigure(
          "additionalPremiumByWeek", .amounts(deferred.weeks.map { Rational($0.additionalPremium) })
        ),
      ]
    }
    var paid: [WeekPay] = []
    for (index, lines) in weeks.enumerated() {
      // Other pay of a case belongs to its only week, or to its first one.
      paid.append(try week(lines, items: index == 0 ? try items(hours) : []))
    }
    return figures(of: paid)
  }

  /// The amounts of a change of the workweek: the greater total of both ways to count the overlap.
  func figures(
    old: (hours: CaseHours, weeks: [[WorkedLine]]), new: (hours: CaseHours, weeks: [[WorkedLine]])
  ) throws(WageError) -> (hours: CaseHours, figures: [CaseFigure]) {
    var oldPay: [WeekPay] = []
    for lines in old.weeks { oldPay.append(try week(lines, items: [])) }
    var newPay: [WeekPay] = []
    for lines in new.weeks { newPay.append(try week(lines, items: [])) }
    let change = try WorkweekChange(overlapInOldWorkweek: oldPay, overlapInNewWorkweek: newPay)
    return (
      change.assignment == .oldWorkweek ? old.hours : new.hours,
      figures(of: change.weeks)
    )
  }

  private func figures(of weeks: [WeekPay]) -> [CaseFigure] {
    func sum(_ part: (WeekPay) -> Money) -> CaseFigure.Value {
      .amount(Rational(Money(cents: weeks.reduce(0) { $0 + part($1).cents })))
    }
    var figures = [
      CaseFigure("overtimePremium", sum { $0.overtimePremium }),
      CaseFigure("totalPay", sum { $0.totalPay }),
      CaseFigure("contractPay", sum { $0.contractPay }),
      CaseFigure("additionalDue", sum { $0.additionalDue }),
    ]
    if let rate = weeks.compactMap(\.regularRate).last {
      figures.append(CaseFigure("regularRate", .amount(rate)))
    }
    return figures
  }

  private func week(
    _ lines: [WorkedLine], items: [RemunerationItem]
  ) throws(WageError) -> WeekPay {
    try WeekEarnings(lines: lines, items: items).pay(by: method, under: law)
  }

  private var method: RegularRateMethod {
    switch pay.method {
    case .multiplier: .rateInEffect
    case .salaryFWW: .fluctuatingWorkweek(salary: pay.salary ?? .zero)
    case .salary:
      .salaryForHours(salary: pay.salary ?? .zero, seconds: pay.salarySeconds ?? 40 * 3600)
    default: .weightedAverage()
    }
  }

  /// Whose law on the regular rate holds: that of the rule set's jurisdiction, but a case that only
  /// multiplies asks for no regular rate.
  private var law: WageLaw {
    if pay.method == .multiplier { return .canada }
    if pay.method == .flatSumBonusCA { return .california }
    return WageLaw(jurisdiction: jurisdiction)
  }

  private func items(_ hours: CaseHours) throws(WageError) -> [RemunerationItem] {
    var items: [RemunerationItem] = []
    if let amount = pay.includable { items.append(RemunerationItem(.otherRemuneration, amount)) }
    if let amount = pay.excluded { items.append(RemunerationItem(.notForWork, amount)) }
    if let amount = pay.flatSum { items.append(RemunerationItem(.flatSumBonus, amount)) }
    if pay.method == .contractHolidayPremium, let multiplier = pay.holidayMultiplier {
      for slice in hours.slices {
        let seconds = holidaySeconds(slice)
        let rate = example.sessions[slice.session].rate ?? pay.rate
        if seconds > 0, let rate {
          items.append(
            try .specialDayPremium(seconds: seconds, rate: rate, multiplier: multiplier))
        }
      }
    }
    return items
  }

  private func holidaySeconds(_ slice: CaseHours.Slice) -> Int64 {
    let from = slice.start.secondsSince1970
    return example.holidays.reduce(0) { sum, day in
      let start = example.zone.instant(of: day.date).secondsSince1970
      let end = example.zone.instant(of: day.date.adding(days: 1)).secondsSince1970
      return sum + max(0, min(from + slice.seconds, end) - max(from, start))
    }
  }

  /// The worked lines of each workweek, or of each work period where the rules have one.
  func lines(of slices: [CaseHours.Slice], workweek: Workweek) -> [[WorkedLine]] {
    var groups: [(first: CalendarDate, lines: [WorkedLine])] = []
    for slice in slices {
      var first = workweek.firstDate(holding: slice.workday)
      if version.periodDays != nil, let start = example.periodStart {
        first = version.workPeriod(holding: slice.workday, start: start).lowerBound
      }
      let session = example.sessions[slice.session]
      let line = WorkedLine(
        seconds: slice.seconds, rate: session.rate ?? pay.rate, multiplier: slice.multiplier,
        bucket: slice.bucket)
      if groups.last?.first == first {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((first, [line]))
      }
    }
    return groups.map(\.lines)
  }
}
