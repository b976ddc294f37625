import PayrollModel
import WageRules

/// Pays people for the statutory holidays of the period. One value serves one thread.
struct HolidayPayBuilder {
  let context: MapperContext
  let plan: HolidayPayPlan
  private(set) var findings: [Finding] = []
  /// What came of each holiday, where somebody asked for it.
  var explained: [EmployeeExplanation.Holiday]?

  init?(_ context: MapperContext) {
    guard let plan = context.holidayPay else { return nil }
    self.context = context
    self.plan = plan
  }

  /// Adds a line for each holiday that an employee is paid for, among the lines that `lines` has just
  /// made of the employee, and says how many.
  mutating func add(
    to lines: inout LineBuilder, from firstLine: Int, of place: Int, employee: Int32,
    _ timeline: EmployeeTimeline, under jurisdiction: Jurisdiction, _ law: HolidayPayLaw
  ) -> Int {
    let holidays = law.holidays.dates(of: place, context)
    findings += plan.rows(of: place, in: context.period, besides: holidays)
      .map { .holidayFactsOfNoHoliday($0) }
    // A salary goes on over a holiday.
    guard !context.isSalaried(place) else { return 0 }
    var paid: [PayLine] = []
    let dates = holidays.filter(context.period.contains).sorted()
    for holiday in dates where isEmployed(place, on: holiday) {
      let work = HolidayPayWork(
        holiday: holiday, place: place, lines: lines.lines[firstLine...], timeline: timeline,
        jurisdiction: jurisdiction, law: law)
      guard let cents = cents(work), cents > 0 else { continue }
      paid.append(
        PayLine(
          employee: employee, date: holiday.daysSince1970, seconds: 0, rate: -1,
          multiplier: Multiplier.one.tenThousandths, payCode: .none, position: .none,
          account: .none, firstSource: UInt32(lines.sources.count), sourceCount: 0,
          reason: law.reason, bucket: .holiday, isWorked: false, amount: cents))
    }
    guard !paid.isEmpty else { return 0 }
    lines.lines += paid
    lines.lines[firstLine...].sort(by: LineBuilder.precedes)
    return paid.count
  }

  /// What a holiday is paid, in cents; nil where that is not known, and a finding says so.
  private mutating func cents(_ work: HolidayPayWork) -> Int64? {
    if work.isPaidAsLeave {
      findings.append(.holidayPaidAsLeave(context, work.place, work.holiday))
      explained?.append(.init(date: work.holiday, gap: "the time data pay leave for it"))
      return nil
    }
    do throws(HolidayPayGap) {
      let (pay, amount) = try reckon(work)
      explained?.append(
        .init(
          date: work.holiday, amount: Money(cents: amount), steps: pay.steps,
          gap: pay.eligibility.refusal))
      if let refusal = pay.eligibility.refusal {
        findings.append(.holidayPayNotDue(context, work.place, work.holiday, refusal))
      }
      return amount
    } catch {
      findings.append(.holidayPayUnknown(context, work.place, work.holiday, error))
      explained?.append(.init(date: work.holiday, gap: error.sentence))
      return nil
    }
  }

  private func reckon(
    _ work: HolidayPayWork
  ) throws(HolidayPayGap) -> (pay: StatutoryHolidayPay, cents: Int64) {
    let record = try record(work)
    let pay: StatutoryHolidayPay
    let version: HolidayPayRules.Version
    do {
      version = try work.law.rules.version(on: work.holiday)
      pay = try StatutoryHolidayPay(record, by: version)
    } catch {
      throw HolidayPayGap("\(error)")
    }
    if case .undetermined(let reason, let citation) = pay.eligibility {
      let hours =
        plan.unpricedDate(of: work.place).map { " (hours on \($0) have no rate)" }
        ?? plan.unseenDate(of: work.place).map {
          " (\($0) is paid by another pay group, whose run is not there)"
        } ?? ""
      throw HolidayPayGap("\(reason)\(hours), and \(citation) asks for it")
    }
    if record.workedSeconds == 0 || version.work.isOnTopOfHolidayPay {
      return (pay, pay.holidayPay?.cents ?? 0)
    }
    // Pay for the work takes the place of holiday pay: what the lines do not pay of both is due.
    guard let total = pay.totalPay, let worked = work.workedPay else {
      throw HolidayPayGap("the rate of the hours worked on it is not known")
    }
    return (pay, max(0, total.cents - worked.cents))
  }

  // MARK: Who is paid

  private func isEmployed(_ place: Int, on holiday: CalendarDate) -> Bool {
    if let last = context.lastDays[place], last < holiday { return false }
    if let first = hireDate(of: place, on: holiday), holiday < first { return false }
    return true
  }

  /// The first day of employment: as somebody says it, or as the profile has it.
  func hireDate(of place: Int, on holiday: CalendarDate) -> CalendarDate? {
    plan.facts(of: place, on: holiday).hireDate ?? context.profile(of: place)?.employmentDate
  }
}

/// Why nobody knows what a holiday is paid, as a clause.
struct HolidayPayGap: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

extension StatutoryHolidayPay.Eligibility {
  /// Why somebody is not paid, with where that is said; nil for who is.
  fileprivate var refusal: String? {
    guard case .notEligible(let reason, let citation) = self else { return nil }
    return "\(reason) (\(citation))"
  }
}
