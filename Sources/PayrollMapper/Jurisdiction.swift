import PayrollModel
import TimeRules

/// The clock and the rules that govern a set of employees, made ready for one period. A class, so
/// that handing it to every employee's mapping counts one reference and not those of its tables.
final class Jurisdiction: Sendable {
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
  /// The dates of the period.
  let periodDates: ClosedRange<CalendarDate>
  /// The dates of the whole workweeks around the period.
  let dates: ClosedRange<CalendarDate>
  /// The dates that must be known to classify the period, and what else the rules ask for.
  let needs: RuleNeeds
  /// The rules about breaks, rounding and time on duty; nil where there are none.
  let duty: DutyRules?
  /// The workweeks whose wages belong to the period; nil where none are reckoned.
  let wages: WageWeeks?
  /// The company's holidays on the dates of leave requests.
  let leaveHolidays: HolidayDates
  /// What statutory holidays in the period are paid; nil where no law says so.
  let holidayPay: HolidayPayLaw?
  /// The names of the holidays on the dates of the period, of all groups.
  let holidayNames: [CalendarDate: String]

  init(
    zone: ZoneRules, classifiers: [DatedClassifier], shortBreakSeconds: Int64?,
    span: Range<Int64>, period: Range<Int64>, dates: ClosedRange<CalendarDate>,
    periodDates: ClosedRange<CalendarDate>, needs: RuleNeeds, duty: DutyRules?,
    wages: WageWeeks? = nil, leaveHolidays: HolidayDates = .none,
    holidayPay: HolidayPayLaw? = nil, holidayNames: [CalendarDate: String] = [:]
  ) {
    self.zone = zone
    self.classifiers = classifiers
    self.shortBreakSeconds = shortBreakSeconds
    self.span = span
    self.period = period
    self.dates = dates
    self.periodDates = periodDates
    self.needs = needs
    self.duty = duty
    self.wages = wages
    self.leaveHolidays = leaveHolidays
    self.holidayPay = holidayPay
    self.holidayNames = holidayNames
  }

  /// A classifier and the stretch of the span that it rules, cut at workweeks.
  final class DatedClassifier: Sendable {
    let classifier: Classifier
    let seconds: Range<Int64>
    /// The place of each of the classifier's reasons in the batch's list.
    let reasons: [UInt16]
    /// The same rules where no day is a holiday: what the overtime law alone asks. Nil where no
    /// wages are reckoned.
    let statutory: Classifier?

    init(
      classifier: Classifier, seconds: Range<Int64>, reasons: [UInt16],
      statutory: Classifier? = nil
    ) {
      self.classifier = classifier
      self.seconds = seconds
      self.reasons = reasons
      self.statutory = statutory
    }
  }

  /// Where leave is looked for, in seconds since 1970 UTC: in the period, or in its whole workweeks
  /// where leave counts toward a threshold.
  var leaveSpan: Range<Int64> { needs.leave ? span : period }

  /// The same as dates.
  var leaveDates: ClosedRange<CalendarDate> { needs.leave ? dates : periodDates }

  /// The workday that holds a second of the span.
  func workday(holding second: Int64) -> CalendarDate {
    CalendarDate(daysSince1970: classifiers[0].classifier.workday(holding: second))
  }

  /// A workday in seconds since 1970 UTC.
  func seconds(ofWorkday date: CalendarDate) -> Range<Int64> {
    let clock = classifiers[0].classifier
    let start = clock.workdayStart(of: date).secondsSince1970
    return start..<max(start, clock.workdayStart(of: date.adding(days: 1)).secondsSince1970)
  }
}

/// What the rules of a jurisdiction ask for beside the sessions of the period.
struct RuleNeeds: Sendable {
  /// The dates of the workweeks and work periods that reach into the period, and those before them
  /// that a run of days may come from.
  var dates: ClosedRange<CalendarDate>
  /// Whether hours are added up over work periods, and not over workweeks alone.
  var hasWorkPeriod = false
  /// Whether days behind the period can change what is paid in it.
  var looksAhead: Bool
  /// Whether the planned shifts play a part.
  var schedule: Bool
  /// Whether paid leave counts toward a threshold.
  var leave: Bool
}

/// What governs one employee, or the finding that says why nothing does.
enum Governance: Sendable {
  /// The place in the list of jurisdictions.
  case jurisdiction(Int)
  /// Nobody can say when this employee's day ends, or which law holds.
  case unknown(FindingKind)
}
