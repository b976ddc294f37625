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
  }

  /// Paid leave on one day, or time that the rules about duty give: the bucket regular.
  public struct Leave: Sendable, Equatable {
    /// The date.
    public let date: CalendarDate
    /// Seconds.
    public let seconds: Int64
    /// The bucket.
    public let bucket: Bucket
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
  public let slices: [Slice]
  /// The leave, by date.
  public let leave: [Leave]
  /// The findings about the employee.
  public let findings: [Finding]
  /// The pay of the workweeks that end in the period; nil where no regular rate is configured.
  public let weeks: [Week]?

  init(
    _ context: MapperContext, _ jurisdiction: Jurisdiction, _ timeline: EmployeeTimeline,
    slices: [ClassifiedSlice], findings: [Finding], reasons: [PayReason], weeks: [Week]? = nil
  ) {
    self.zone = jurisdiction.zone
    self.weeks = weeks
    self.slices = slices.map { slice in
      let interval = timeline.intervals[Int(slice.tag)]
      let origin = timeline.origins[Int(interval.origin)]
      let workday = CalendarDate(daysSince1970: slice.workday)
      let dated = jurisdiction.classifiers.first { $0.seconds.contains(slice.start) }
      let terms = timeline.terms[Int(interval.terms)]
      let treatment = context.treatments[terms.payCode] ?? .work
      let place = treatment.placing(bucket: slice.bucket, multiplier: slice.multiplier)
      let byRule = dated.map { reasons[Int($0.reasons[Int(slice.reason)])] }
      let reason = place.isByPayCode ? .payCode : byRule
      return Slice(
        range: InstantRange(
          start: Instant(secondsSince1970: slice.start), end: Instant(secondsSince1970: slice.end)),
        workday: workday, bucket: place.bucket,
        multiplier: Multiplier(tenThousandths: place.multiplier),
        payCode: context.data.labels[terms.payCode],
        source: origin.source,
        clocked: InstantRange(
          start: Instant(secondsSince1970: origin.start),
          end: Instant(secondsSince1970: origin.end)),
        reason: reason ?? .paidLeave, isInPeriod: context.period.contains(workday))
    }
    self.leave = timeline.unworked.sorted { $0.date < $1.date }.map { entry in
      Leave(
        date: entry.date, seconds: entry.seconds, bucket: entry.treatment.bucket,
        source: entry.source, reason: entry.grant?.reason ?? .paidLeave)
    }
    self.findings = findings
  }
}
