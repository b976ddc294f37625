import PayrollModel
import TimeRules
import WageRules

// What guaranteed time is paid at.
extension EmployeeMapper {
  /// Adds what is owed for a split shift or a spread of hours.
  mutating func grantSplit(_ split: SplitShift, on day: DutyDay) {
    let guaranteed = split.guaranteed(pieces: day.pieces(filling: timeline.deducted))
    guard guaranteed > 0, let last = day.sessions.last,
      let wage = rate(of: split.wage, on: day.date)
    else { return }
    var seconds = guaranteed
    if split.isSetOff {
      let work = timeline.intervals.filter { interval in
        day.sessions.contains { $0.origin == Int(interval.origin) }
      }
      if let paid = ratedWork(work) {
        seconds = SplitShift.left(of: guaranteed, at: wage, afterPaying: paid)
      } else {
        findings.append(.guaranteeWithoutRate(subject(of: day), .splitShift))
      }
    }
    grant(
      .splitShift, seconds, last, on: day, code: split.payCode,
      rate: Int32(clamping: wage.tenThousandths))
  }

  private func rate(of wage: SplitShift.Wage, on date: CalendarDate) -> PayRate? {
    switch wage {
    case .rate(let rate): rate
    // A run that reaches beyond what is known is blocked.
    case .minimumWage(let name): context.policy.minimumWages[name]?.rate(on: date)
    }
  }

  /// The regular rate of the workweek that holds the day: all pay for the work of the week over its
  /// hours, before overtime, rounded half up. Where the pay of the week is reckoned with everything
  /// that is paid besides, the line gets that rate later. -1 where it is not known.
  mutating func premiumRate(on day: DutyDay) -> Int32 {
    let week = jurisdiction.seconds(ofWorkweekHolding: day.date)
    let work = timeline.intervals.compactMap { interval -> WorkedInterval? in
      var part = interval
      part.start = max(interval.start, week.lowerBound)
      part.end = min(interval.end, week.upperBound)
      return part.seconds > 0 ? part : nil
    }
    guard let paid = ratedWork(work) else {
      // Where nothing has a rate, payroll knows them all.
      if work.contains(where: { timeline.terms[Int($0.terms)].rate >= 0 }) {
        findings.append(.guaranteeWithoutRate(subject(of: day), .mealPremium))
      }
      return -1
    }
    let earnings = WeekEarnings(
      lines: paid.map { WorkedLine(seconds: $0.seconds, rate: $0.rate) })
    let pay = try? earnings.pay(by: .weightedAverage(), under: .california)
    return pay?.printedRegularRate.map { Int32(clamping: $0.tenThousandths) } ?? -1
  }

  /// The work by its rates; nil where one is not known.
  private func ratedWork(_ work: [WorkedInterval]) -> [(seconds: Int64, rate: PayRate)]? {
    var rated: [(seconds: Int64, rate: PayRate)] = []
    for interval in work {
      let rate = timeline.terms[Int(interval.terms)].rate
      guard rate >= 0 else { return nil }
      rated.append((interval.seconds, PayRate(tenThousandths: Int64(rate))))
    }
    return rated
  }

  private func subject(of day: DutyDay) -> Finding.Subject {
    var about = context.subject(employee, nil)
    about.date = day.date
    return about
  }
}

extension Jurisdiction {
  /// The workweek that holds a date, in seconds since 1970 UTC.
  func seconds(ofWorkweekHolding date: CalendarDate) -> Range<Int64> {
    let week = classifiers[0].classifier.workweekRange(holding: date)
    return week.start
      .secondsSince1970..<max(
        week.start.secondsSince1970, week.end.secondsSince1970)
  }
}
