public import PayrollModel
public import WageRules

/// What people earned before a pay period, day by day, and of which dates that is everything.
public struct WageHistory: Sendable {
  /// The dates of which everything that anybody earned is known, rising and apart from each other.
  public private(set) var dates: [ClosedRange<CalendarDate>] = []
  /// The last date of a file that is the whole truth of its dates; nil without one.
  public internal(set) var fileEnd: CalendarDate?
  /// What is known, by employee number.
  package private(set) var earnings: [String: [HolidayEarning]] = [:]
  /// The last date on which somebody has paid hours of which nobody knows the rate.
  package private(set) var unpriced: [String: CalendarDate] = [:]
  /// The last date before the period of which another pay group's run would know what somebody earned, and
  /// there is none.
  package private(set) var unseen: [String: CalendarDate] = [:]

  /// Nothing known.
  public init() {}

  /// The employee numbers that it knows of.
  var employees: Set<String> { Set(earnings.keys).union(unpriced.keys) }

  /// Notes that all earnings of these dates are known.
  public mutating func cover(_ range: ClosedRange<CalendarDate>) {
    var merged = range
    var rest: [ClosedRange<CalendarDate>] = []
    for known in dates {
      if known.upperBound.adding(days: 1) < merged.lowerBound
        || merged.upperBound.adding(days: 1) < known.lowerBound
      {
        rest.append(known)
      } else {
        merged =
          min(known.lowerBound, merged.lowerBound)...max(known.upperBound, merged.upperBound)
      }
    }
    dates = (rest + [merged]).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Adds what somebody earned.
  public mutating func add(_ earning: HolidayEarning, of employee: String) {
    earnings[employee, default: []].append(earning)
  }

  /// Adds what a pay line of an earlier run earned. What was taken back is no earning.
  public mutating func add(_ line: PayLine, of employee: String) {
    guard line.seconds > 0 || line.amount > 0 else { return }
    if let earning = try? HolidayEarning(line) {
      add(earning, of: employee)
    } else {
      addUnpriced(on: line.workday, of: employee)
    }
  }

  /// A history of which nothing is known yet, behind the same file.
  public var behindFile: WageHistory {
    var history = WageHistory()
    history.fileEnd = fileEnd
    return history
  }

  /// Adds what the runs of another pay group say. Of a day of somebody of which something is known here
  /// they say nothing.
  public mutating func add(ofOtherGroup other: WageHistory) {
    for (number, own) in other.earnings {
      let known = Set((earnings[number] ?? []).map(\.date))
      earnings[number, default: []] += own.filter { !known.contains($0.date) }
    }
    for (number, date) in other.unpriced { addUnpriced(on: date, of: number) }
    for range in other.dates { cover(range) }
  }

  /// Notes that nobody knows what somebody earned up to a date.
  public mutating func addUnseen(on date: CalendarDate, of employee: String) {
    unseen[employee] = max(unseen[employee] ?? date, date)
  }

  /// Notes hours that were paid at a rate that nobody knows.
  mutating func addUnpriced(on date: CalendarDate, of employee: String) {
    unpriced[employee] = max(unpriced[employee] ?? date, date)
  }

  /// The first date from which on everything is known up to the day before `date`, or `date` itself.
  func firstDate(before date: CalendarDate) -> CalendarDate {
    let eve = date.adding(days: -1)
    return dates.first { $0.contains(eve) }?.lowerBound ?? date
  }
}
