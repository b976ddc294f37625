import PayrollBytes
public import PayrollLedger
public import PayrollMapper
public import PayrollModel
import RunFiles

/// Looks into the snapshot of a run for what concerns earlier periods: a session that was approved
/// after payday, a correction. Nothing else sees them again.
public struct EarlierComparison {
  /// What was paid before, by period.
  private let paid: [EarlierPay]
  private let data: TimeData
  private let period: PayPeriod
  /// What of a batch the pay group pays that is looked at; nil for all.
  private let share: PayGroupShare?

  /// A comparison of the snapshot that the run of a period is made from.
  ///
  /// - Parameters:
  ///   - runs: the runs beside it, in the order of `EarlierRun.beside`.
  ///   - ledger: the ledger of the company, which knows better what was paid; nil where there is none.
  ///   - payer: whose runs of the ledger count.
  ///   - adjusted: the periods that the run makes up for: there is nothing to say of them.
  public init(
    _ data: TimeData, period: PayPeriod, runs: [EarlierRun], ledger: Ledger? = nil,
    of payer: Payer? = nil, adjusting adjusted: [PayPeriod] = [],
    _ share: PayGroupShare? = nil
  ) {
    self.data = data
    self.share = share
    self.period = period
    paid = EarlierPay.before(
      period, runs: runs, payer == nil ? nil : ledger, of: payer ?? Payer(company: "")
    ).filter { earlier in !adjusted.contains { $0.isSame(as: earlier.period) } }
  }

  /// What is now unpaid or otherwise in the periods of earlier runs: a finding for each.
  ///
  /// - Parameters:
  ///   - map: reckons a period from the same snapshot; throws what it says in words where it cannot.
  ///   - needed: the dates whose time data a period needs for its buckets; nil where nobody can say.
  public func findings(
    map: (PayPeriod) throws(EarlierObstacle) -> PayBatch,
    needed: (PayPeriod) -> ClosedRange<CalendarDate>?
  ) -> [Finding] {
    var people = EarlierPeople(data)
    return paid.compactMap { earlier in
      guard let dates = dates(of: earlier.period) else { return nil }
      do throws(EarlierObstacle) {
        let paid = try earlier.paid(dates, &people, share)
        let now = PaidHours(try map(earlier.period), dates: dates)
        let needed = needed(earlier.period)
        let change = HoursChange(
          now: now, paid: paid, sure: data.coverage?.lowerBound.adding(days: 1),
          seesWeeks: needed.map { holds($0, certainly: dates, of: earlier.period) } ?? false)
        return change.isNothing ? nil : .unpaidEarlier(change, earlier, dates, data)
      } catch {
        return .earlierNotCompared(earlier, because: error.reason)
      }
    }
  }

  /// The dates of an earlier period that the snapshot has something of; nil where it has nothing.
  ///
  /// A pull asks for the sessions that begin on its dates: what it has of them it has whole, but of
  /// the first one the night before may be missing. A snapshot that does not say what it was pulled
  /// for is believed in what it has, and not in what it lacks.
  private func dates(of earlier: PayPeriod) -> ClosedRange<CalendarDate>? {
    guard let coverage = data.coverage else {
      guard let firstDate, firstDate <= earlier.last.adding(days: 1) else { return nil }
      return earlier.first...earlier.last
    }
    let first = max(earlier.first, coverage.lowerBound)
    let last = min(earlier.last, coverage.upperBound)
    return first <= last ? first...last : nil
  }

  private var firstDate: CalendarDate? {
    var first: Int64?
    for session in data.workSessions where !session.traits.contains(.hasNoStart) {
      first = min(first ?? session.start, session.start)
    }
    return first.map { ZoneRules.utc.local(Instant(secondsSince1970: $0)).date }
  }

  /// Whether the snapshot has all dates that the buckets of a period depend on.
  private func holds(
    _ needed: ClosedRange<CalendarDate>, certainly dates: ClosedRange<CalendarDate>,
    of earlier: PayPeriod
  ) -> Bool {
    guard let coverage = data.coverage else { return false }
    return dates == earlier.first...earlier.last && coverage.lowerBound < needed.lowerBound
      && needed.upperBound <= coverage.upperBound
  }
}

/// Why an earlier period cannot be compared, in words.
public struct EarlierObstacle: Error {
  let reason: String

  /// An obstacle.
  public init(_ reason: String) { self.reason = reason }
}
