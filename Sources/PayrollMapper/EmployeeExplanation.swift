public import PayrollModel
import TimeRules
public import WageRules

/// How one employee's hours came to be: slice by slice, with the records and the rule behind each.
public struct EmployeeExplanation: Sendable {
  /// A stretch of worked time in one class.
  public struct Slice: Sendable, Equatable {
    /// The stretch.
    public let range: InstantRange
    /// The workday that it belongs to.
    public let workday: CalendarDate
    /// The bucket.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The pay code of the source, empty for none.
    public let payCode: String
    /// The record that the time comes from.
    public let source: PaySource
    /// What the record says: clock-in to clock-out.
    public let clocked: InstantRange
    /// The rule.
    public let reason: PayReason
    /// Whether the slice lies in the period, or only in one of its workweeks.
    public let isInPeriod: Bool
    /// Where the week stood when a rule about workweeks took its first hour; nil for all others.
    public internal(set) var week: WeekMark?
  }

  /// Where a workweek stood when a rule about workweeks took its first hour of it.
  public struct WeekMark: Sendable, Equatable {
    /// The seconds of the workweek worked before, of those that the rule counts.
    public let before: Int64
    /// The seconds beyond which the rule takes.
    public let limit: Int64
  }

  /// A break, or a meal or sleep that the rules about duty took out.
  public struct Break: Sendable, Equatable {
    /// What it was.
    public enum Kind: String, Sendable { case rest, meal, other, deducted }
    /// The part of it inside of its session.
    public let range: InstantRange
    /// The workday that it begins on.
    public let workday: CalendarDate
    /// What it was.
    public let kind: Kind
    /// Whether it is work time; where not, it was cut out of the session.
    public let isPaid: Bool
    /// The break's number in the source; nil for what was deducted.
    public let id: Int64?
  }

  /// Paid leave on one day, or time that the rules about duty give: the bucket regular.
  public struct Leave: Sendable, Equatable {
    /// What it is: leave, time that the rules about duty guarantee, or a premium hour for a break.
    public enum Kind: Sendable { case leave, guaranteed, premium }

    /// What it is.
    public let kind: Kind
    /// The date.
    public let date: CalendarDate
    /// Seconds.
    public let seconds: Int64
    /// The bucket.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The rate of an hour, before the multiplier; nil where it is not known.
    public let rate: PayRate?
    /// The pay code of the source, empty for none.
    public let payCode: String
    /// The record that the leave comes from.
    public let source: PaySource
    /// Why it is in its bucket.
    public let reason: PayReason
  }

  /// The pay of one workweek or work period, step by step.
  public struct Week: Sendable, Equatable {
    /// Its dates, both ends inclusive.
    public let dates: ClosedRange<CalendarDate>
    /// The figures; nil where there are none.
    public let wages: WorkweekWages?
    /// The computation.
    public let steps: [ComputationStep]
    /// Why there are no figures, as a clause; nil where there are.
    public let gap: String?
  }

  /// The zone whose clock cuts the days.
  public let zone: ZoneRules
  /// The slices in the order of time.
  public internal(set) var slices: [Slice]
  /// The breaks of the sessions behind the slices, in the order of time.
  public let breaks: [Break]
  /// The finding that keeps the employee out of the files; nil where nothing does.
  public let hold: FindingKind?
  /// Where the employee's weeks begin: the law's own, or the company's.
  public internal(set) var workweek: Workweek
  /// The leave, by date.
  public let leave: [Leave]
  /// The findings about the employee, the blocking ones first.
  public var findings: [Finding]
  /// The pay of the workweeks that end in the period; nil where no regular rate is configured.
  public let weeks: [Week]?
  /// What the statutory holidays of the period are paid; nil where none are.
  public let holidays: [Holiday]?
  /// What was entered by hand, by date.
  public let entries: [Entry]

  init(
    _ context: MapperContext, _ jurisdiction: Jurisdiction, _ timeline: EmployeeTimeline,
    slices: [PaidSlice], breaks: [ShownBreak], hold: FindingKind?, findings: [Finding],
    reasons: [PayReason], weeks: [Week]? = nil, holidays: [Holiday]? = nil,
    entries: [Entry] = []
  ) {
    self.zone = jurisdiction.zone
    self.weeks = weeks
    self.holidays = holidays
    self.entries = entries
    self.hold = hold
    self.workweek = context.policy.workweek
    self.breaks = Self.breaks(breaks, timeline.deducted, jurisdiction)
    self.slices = slices.map { paid in
      let slice = paid.slice
      let interval = timeline.intervals[Int(slice.tag)]
      let origin = timeline.origins[Int(interval.origin)]
      let terms = timeline.terms[Int(interval.terms)]
      return Slice(
        range: InstantRange(
          start: Instant(secondsSince1970: slice.start), end: Instant(secondsSince1970: slice.end)),
        workday: CalendarDate(daysSince1970: slice.workday), bucket: paid.bucket,
        multiplier: Multiplier(tenThousandths: paid.multiplier),
        payCode: context.data.labels[terms.payCode],
        source: origin.source,
        clocked: InstantRange(
          start: Instant(secondsSince1970: origin.start),
          end: Instant(secondsSince1970: origin.end)),
        reason: reasons[Int(paid.reason)], isInPeriod: paid.isInPeriod)
    }
    self.leave = timeline.unworked.sorted { $0.date < $1.date }.map { entry in
      Leave(
        kind: entry.grant?.kind ?? .leave, date: entry.date, seconds: entry.seconds,
        bucket: entry.treatment.bucket,
        multiplier: Multiplier(tenThousandths: entry.treatment.multiplier),
        rate: entry.terms.rate < 0
          ? nil : PayRate(tenThousandths: Int64(entry.terms.rate)),
        payCode: context.data.labels[entry.terms.payCode], source: entry.source,
        reason: entry.grant?.reason ?? .paidLeave)
    }
    self.findings = findings
  }

  private static func breaks(
    _ shown: [ShownBreak], _ deducted: [Range<Int64>], _ jurisdiction: Jurisdiction
  ) -> [Break] {
    func made(_ range: Range<Int64>, _ kind: Break.Kind, isPaid: Bool, id: Int64?) -> Break {
      Break(
        range: InstantRange(
          start: Instant(secondsSince1970: range.lowerBound),
          end: Instant(secondsSince1970: range.upperBound)),
        workday: jurisdiction.workday(holding: range.lowerBound), kind: kind, isPaid: isPaid, id: id
      )
    }
    let breaks = shown.map { entry in
      let kind: Break.Kind =
        switch entry.kind {
        case .rest: .rest
        case .meal: .meal
        case .other, .notGiven: .other
        }
      return made(entry.range, kind, isPaid: entry.isPaid, id: entry.id)
    }
    return (breaks + deducted.map { made($0, .deducted, isPaid: false, id: nil) })
      .sorted { $0.range.start < $1.range.start }
  }
}
