import PayrollModel
import WageRules

/// One employee and one holiday of the period, with what the run has made of the employee.
struct HolidayPayWork {
  let holiday: CalendarDate
  /// The employee: a place in the snapshot.
  let place: Int
  /// The employee's lines in the period, by date.
  let lines: ArraySlice<PayLine>
  let timeline: EmployeeTimeline
  let jurisdiction: Jurisdiction
  let law: HolidayPayLaw

  private var own: [PayLine] { lines.filter { $0.date == holiday.daysSince1970 && !$0.isAmount } }

  /// Whether the time data pay leave for the holiday: then it is not paid a second time.
  var isPaidAsLeave: Bool {
    own.contains { !$0.isWorked && $0.bucket == .holiday && $0.seconds > 0 }
  }

  /// The seconds worked on it.
  var workedSeconds: Int64 {
    max(0, own.filter(\.isWorked).reduce(0) { $0 + $1.seconds })
  }

  /// What the lines pay for the work on it; nil where a rate is not known, or it does not fit.
  var workedPay: Money? {
    var sum = Rational.zero
    for line in own where line.isWorked {
      guard let earning = try? HolidayEarning(line), let next = try? sum.plus(earning.amount) else {
        return nil
      }
      sum = next
    }
    return try? Money(roundingHalfUp: sum)
  }

  /// What the lines before the holiday earned.
  ///
  /// - Throws: `HolidayPayGap` where hours have no rate.
  func earnings() throws(HolidayPayGap) -> [HolidayEarning] {
    var earnings: [HolidayEarning] = []
    for line in lines where line.date < holiday.daysSince1970 && line.seconds > 0 {
      let earning: HolidayEarning?
      do { earning = try HolidayEarning(line) } catch { throw HolidayPayGap("\(error)") }
      guard let earning else { throw HolidayPayGap("the hours on \(line.workday) have no rate") }
      earnings.append(earning)
    }
    return earnings
  }

  /// The rate of the hours on the holiday, or of the last ones before it; nil for none.
  var rate: PayRate? {
    let known = lines.filter { $0.rate >= 0 && $0.date <= holiday.daysSince1970 }
    let line =
      known.last { $0.date == holiday.daysSince1970 && $0.isWorked } ?? known.last
    return line.map { PayRate(tenThousandths: $0.rate) }
  }
}
