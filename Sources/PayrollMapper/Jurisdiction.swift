import PayrollModel
import TimeRules

/// The clock and the rules that govern a set of employees, made ready for one period.
struct Jurisdiction: Sendable {
  /// The zone whose clock cuts days and weeks.
  let zone: ZoneRules
  /// The classifiers by date: more than one where a rule changes inside the span. Rising.
  let classifiers: [DatedClassifier]
  /// Breaks of this many seconds or less are work time; nil without such a rule.
  let shortBreakSeconds: Int64?
  /// The whole workweeks around the period, in seconds since 1970 UTC.
  let span: Range<Int64>
  /// The period, in seconds since 1970 UTC.
  let period: Range<Int64>
  /// The dates of the whole workweeks around the period.
  let dates: ClosedRange<CalendarDate>

  /// A classifier and the stretch of the span that it rules, cut at workweeks.
  struct DatedClassifier: Sendable {
    let classifier: Classifier
    let seconds: Range<Int64>
    /// The place of each of the classifier's reasons in the batch's list.
    let reasons: [UInt16]
  }

  /// The workday that holds a second of the span.
  func workday(holding second: Int64) -> CalendarDate {
    CalendarDate(daysSince1970: classifiers[0].classifier.workday(holding: second))
  }
}

/// What governs one employee, or the finding that says why nothing does.
enum Governance: Sendable {
  /// The place in the list of jurisdictions.
  case jurisdiction(Int)
  /// Nobody can say when this employee's day ends, or which law holds.
  case unknown(FindingID)
}
