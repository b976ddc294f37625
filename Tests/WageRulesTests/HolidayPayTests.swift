import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

/// Pay for holidays, by the shipped rules.
@Suite struct HolidayPayTests {
  /// Monday, Labour Day.
  static let holiday = CalendarDate(daysSince1970: 20_703)

  static func rules(_ id: String) throws -> HolidayPayRules {
    let name = "holiday-pay/\(id).json"
    return try HolidayPayRules.read(Mappings.bytes(name), file: name)
  }

  /// An employee with everything in order: hired long ago, all records there, no earnings yet.
  static func record(_ earnings: [HolidayEarning] = []) -> HolidayPayRecord {
    var record = HolidayPayRecord(
      holiday: holiday, weekStart: .sunday, recordsFrom: holiday.adding(days: -400),
      hireDate: holiday.adding(days: -400), earnings: earnings)
    record.hasRegularHours = false
    record.lastShiftBefore = .worked
    record.firstShiftAfter = .excused
    return record
  }

  /// Eight hours of `kind` on the days before the holiday that are named by their distance.
  static func days(
    _ distances: some Sequence<Int>, _ amount: String, kind: HolidayEarning.Kind = .regular
  ) throws -> [HolidayEarning] {
    try distances.map {
      HolidayEarning(
        date: holiday.adding(days: -$0), kind: kind, amount: try Examples.amount(amount),
        seconds: 8 * 3600)
    }
  }

  private func pay(
    _ record: HolidayPayRecord, _ id: String
  ) throws -> StatutoryHolidayPay { try StatutoryHolidayPay(record, by: Self.rules(id)) }

  @Test func theHolidayIsLabourDay() {
    #expect(Self.holiday.description == "2026-09-07" && Self.holiday.weekday == .monday)
  }

  @Test func ontarioPaysATwentieth() throws {
    // 14 an hour, 8 hours on 20 days in four weeks: 2240 / 20 = 112. The week of the holiday begins
    // the day before it, so the window is 2 to 29 days before.
    var record = try Self.record(
      Self.days((2...29).filter { $0 % 7 != 1 && $0 % 7 != 2 }, "112")
        + Self.days([5], "50", kind: .overtime) + Self.days([6], "9", kind: .premium)
        + Self.days([1, 30], "500"))
    let off = try pay(record, "can-on")
    #expect(off.eligibility == .eligible && off.holidayPay?.cents == 11_200)
    #expect(off.workPay?.cents == 0 && off.totalPay?.cents == 11_200)
    #expect(
      off.steps.map(\.description) == [
        "wages from 2026-08-09 to 2026-09-05: 2240.00 (Ontario ESA 2000, s. 24(1))",
        "holiday pay: 112.00 (Ontario ESA 2000, s. 24(1))",
      ])
    // And eight hours worked at 21: 168 more, 280 in all.
    record.workedSeconds = 8 * 3600
    record.rate = try Examples.rate("14")
    #expect(try pay(record, "can-on").totalPay?.cents == 28_000)
  }

  @Test func shiftsBesideTheHoliday() throws {
    var record = try Self.record(Self.days(2...11, "100"))
    record.firstShiftAfter = .absent
    record.lastShiftBefore = nil
    record.workedSeconds = 3600
    record.rate = try Examples.rate("10")
    let absent = try pay(record, "can-on")
    #expect(
      absent.eligibility
        == .notEligible(
          reason: "did not work the first scheduled shift after the holiday",
          citation: "Ontario ESA 2000, s. 26"))
    #expect(absent.holidayPay?.cents == 0 && absent.workPay?.cents == 1500)
    record.firstShiftAfter = .worked
    let open = try pay(record, "can-on")
    #expect(
      open.eligibility
        == .undetermined(
          reason: "whether the last scheduled shift before the holiday was worked is not known",
          citation: "Ontario ESA 2000, s. 26"))
    #expect(open.holidayPay == nil && open.totalPay == nil)
  }

  @Test func britishColumbiaPaysAnAverageDay() throws {
    // 3200 in 20 days of 30: 160.
    let record = try Self.record(Self.days(1...20, "160"))
    #expect(try pay(record, "can-bc").holidayPay?.cents == 16_000)
    // The manual's example: 19 days of 120, and Christmas Day at 120; 10 hours worked at 15.
    var tony = try Self.record(
      Self.days(2...20, "120") + Self.days([7], "0", kind: .overtime)
        + Self.days([25], "120", kind: .holiday))
    tony.rate = try Examples.rate("15")
    tony.workedSeconds = 10 * 3600
    let pay = try pay(tony, "can-bc")
    #expect(pay.holidayPay?.cents == 12_000 && pay.workPay?.cents == 22_500)
    #expect(pay.totalPay?.cents == 34_500)
    // 13 hours: 12 at time and a half, one doubled.
    tony.workedSeconds = 13 * 3600
    #expect(try self.pay(tony, "can-bc").workPay?.cents == 27_000 + 3000)
  }

  @Test func britishColumbiaAsksForDaysOfWork() throws {
    var record = try Self.record(Self.days(1...14, "100"))
    record.workedSeconds = 8 * 3600
    record.rate = try Examples.rate("10")
    let short = try pay(record, "can-bc")
    #expect(
      short.eligibility
        == .notEligible(
          reason: "14 days worked or paid since 2026-08-08, not 15",
          citation: "BC ESA, s. 44(a), (b)"))
    // An ordinary day: eight hours at 10.
    #expect(short.totalPay?.cents == 8000)
    record.hasAveragingAgreement = true
    #expect(try pay(record, "can-bc").totalPay?.cents == 12_000 + 10_000)
    record.hireDate = Self.holiday.adding(days: -29)
    #expect(
      try pay(record, "can-bc").eligibility
        == .notEligible(reason: "employed for 29 days, not 30", citation: "BC ESA, s. 44"))
    record.hireDate = nil
    let open = try pay(record, "can-bc")
    #expect(open.totalPay == nil && open.workPay == nil)
  }

  @Test func albertaLooksAtTheWeekday() throws {
    // Mondays 7 to 35 days before: five of nine; 30 days of work in the year.
    let mondays = [7, 14, 21, 28, 35]
    let others = (36...70).filter { $0 % 7 != 0 }
    var record = try Self.record(Self.days(mondays + others, "90") + Self.days([2], "90"))
    let five = try pay(record, "can-ab")
    #expect(five.eligibility == .eligible && five.holidayPay?.cents == 9000)
    record.earnings.removeAll { $0.date == Self.holiday.adding(days: -14) }
    record.workedSeconds = 2 * 3600
    record.rate = try Examples.rate("20")
    let four = try pay(record, "can-ab")
    #expect(
      four.eligibility
        == .notEligible(
          reason: "worked on 4 of the last 9 mondays, not on 5",
          citation: "Alberta, general holidays and pay, the 5 of 9 rule"))
    #expect(four.totalPay?.cents == 6000)
    record.isRegularWorkday = true
    #expect(try pay(record, "can-ab").totalPay?.cents == 9000 + 6000)
    record.isRegularWorkday = false
    #expect(try pay(record, "can-ab").totalPay?.cents == 6000)
    // Four weeks that end with the last pay period.
    record.isRegularWorkday = true
    record.lookbackEnd = Self.holiday.adding(days: -36)
    #expect(try pay(record, "can-ab").holidayPay?.cents == 9000)
    record.earnings = try Self.days(1...29, "90")
    #expect(
      try pay(record, "can-ab").eligibility
        == .notEligible(
          reason: "29 days worked since 2025-09-07, not 30",
          citation: "Alberta, general holidays and pay, eligibility"))
  }

  @Test func commissionIsLookedAtForTwelveWeeks() throws {
    var record = try Self.record(Self.days(2...85, "10", kind: .commission))
    record.isPaidByCommission = true
    for id in ["can-federal", "can-qc"] {
      // 840 / 60; by the other formula 280 / 20, which is the same.
      #expect(try pay(record, id).holidayPay?.cents == 1400)
      record.earnings[80].amount = try Examples.amount("70")
      #expect(try pay(record, id).holidayPay?.cents == 1500)
      record.earnings[80].amount = try Examples.amount("10")
    }
    // Employed for less than twelve weeks: four weeks count.
    record.earnings[50].amount = try Examples.amount("610")
    #expect(try pay(record, "can-federal").holidayPay?.cents == 2400)
    record.hireDate = Self.holiday.adding(days: -83)
    #expect(try pay(record, "can-federal").holidayPay?.cents == 1400)
    record.hireDate = nil
    #expect(try pay(record, "can-federal").holidayPay == nil)
  }

  @Test func saskatchewanCountsVacationAndCommission() throws {
    // The province's example: three weeks of 600, a week of vacation at 600, 1,000 of commission.
    let record = try Self.record(
      Self.days([3, 10, 17], "600") + Self.days([24], "600", kind: .vacation)
        + Self.days([28], "1000", kind: .commission) + Self.days([4], "90", kind: .overtime))
    #expect(try pay(record, "can-sk").holidayPay?.cents == 17_000)
  }

  @Test func novaScotiaPaysAnOrdinaryDayToWhoDoesNotQualify() throws {
    var record = try Self.record(Self.days(1...15, "120"))
    record.rate = try Examples.rate("15")
    record.workedSeconds = 4 * 3600
    #expect(try pay(record, "can-ns").totalPay?.cents == 12_000 + 9000)
    record.firstShiftAfter = .absent
    #expect(try pay(record, "can-ns").totalPay?.cents == 6000)
  }

  @Test func quebecPaysWorkOnce() throws {
    var record = try Self.record(Self.days(2...21, "120"))
    record.workedSeconds = 8 * 3600
    record.rate = try Examples.rate("15")
    #expect(try pay(record, "can-qc").totalPay?.cents == 12_000 + 12_000)
  }

  @Test func percentagesAndNormalDays() throws {
    var record = try Self.record(Self.days(1...20, "100"))
    #expect(try pay(record, "can-sk").holidayPay?.cents == 10_000)
    #expect(try pay(record, "can-pe").holidayPay?.cents == 10_000)
    #expect(try pay(record, "can-mb").holidayPay?.cents == 10_000)
    // Two weeks before the week of the holiday, 2 to 15 days before it, overtime included.
    record.earnings += try Self.days([3], "50", kind: .overtime)
    #expect(try pay(record, "can-yt").holidayPay?.cents == 14_500)
    #expect(try pay(record, "can-ns").holidayPay?.cents == 10_000)
    // Three months of days of work; the territories ask for thirty.
    record.earnings += try Self.days(50...90, "100")
    for id in ["can-nt", "can-nu"] {
      guard case .undetermined = try pay(record, id).eligibility else {
        Issue.record("\(id) has no formula for irregular hours")
        continue
      }
    }
    record.hasRegularHours = true
    for id in ["can-mb", "can-nb", "can-yt", "can-ns", "can-nt", "can-nu"] {
      #expect(try pay(record, id).holidayPay == nil)
    }
    record.normalDayPay = Money(cents: 12_345)
    for id in ["can-mb", "can-nb", "can-yt", "can-ns", "can-nt", "can-nu"] {
      #expect(try pay(record, id).holidayPay?.cents == 12_345)
    }
    record.hasRegularHours = nil
    #expect(
      try pay(record, "can-mb").eligibility
        == .undetermined(
          reason: "whether the hours are regular is not known", citation: "Manitoba ESC, s. 22-25"))
  }

  @Test func newBrunswickAveragesHours() throws {
    // The fact sheet's example: 135 hours on 20 days are 6.75 hours.
    var record = try Self.record(Self.days(1...20, "0"))
    for index in record.earnings.indices { record.earnings[index].seconds = 135 * 3600 / 20 }
    record.earnings += try Self.days([3], "30", kind: .overtime)
    record.rate = try Examples.rate("20")
    #expect(try pay(record, "can-nb").holidayPay?.cents == 13_500)
    record.workedSeconds = 3600
    record.lastShiftBefore = .absent
    #expect(try pay(record, "can-nb").totalPay?.cents == 3000)
  }

  @Test func newfoundlandDoublesThePayInstead() throws {
    // 34 hours on 5 shifts at 11: 6.8 hours, 74.80.
    var record = try Self.record(Self.days([1, 4, 8, 12, 20], "0"))
    for index in record.earnings.indices { record.earnings[index].seconds = 34 * 3600 / 5 }
    #expect(try pay(record, "can-nl").holidayPay == nil)
    record.rate = try Examples.rate("11")
    #expect(try pay(record, "can-nl").holidayPay?.cents == 7480)
    // Eight hours of work at twice the rate, and nothing else.
    record.workedSeconds = 8 * 3600
    let worked = try pay(record, "can-nl")
    #expect(worked.holidayPay?.cents == 0 && worked.totalPay?.cents == 17_600)
    // Two hours: straight pay and the average day are more.
    record.workedSeconds = 2 * 3600
    let short = try pay(record, "can-nl")
    #expect(short.holidayPay?.cents == 7480 && short.workPay?.cents == 2200)
    // Who does not qualify is paid twice the rate all the same.
    record.hireDate = Self.holiday.adding(days: -29)
    #expect(try pay(record, "can-nl").totalPay?.cents == 4400)
  }

  @Test func yukonWaivesItsConditionsForWork() throws {
    var record = try Self.record(Self.days(2...11, "100"))
    record.lastShiftBefore = .absent
    #expect(try pay(record, "can-yt").totalPay?.cents == 0)
    record.workedSeconds = 4 * 3600
    record.rate = try Examples.rate("20")
    #expect(try pay(record, "can-yt").totalPay?.cents == 10_000 + 12_000)
  }

  @Test func territoriesAverageCommission() throws {
    var record = try Self.record(Self.days(2...50, "100", kind: .commission))
    record.isPaidByCommission = true
    #expect(try pay(record, "can-nt").holidayPay?.cents == 10_000)
    #expect(try pay(record, "can-nu").holidayPay?.cents == 10_000)
    record.earnings.removeLast(20)
    #expect(
      try pay(record, "can-nu").eligibility
        == .notEligible(
          reason: "29 days worked since 2025-09-07, not 30",
          citation: "Nunavut Labour Standards Act, general holidays"))
  }

  @Test func theIslandChangedItsRules() throws {
    var record = try Self.record(Self.days(70...110, "100"))
    record.holiday = CalendarDate(daysSince1970: 20_635)
    #expect(record.holiday.description == "2026-07-01")
    #expect(try Self.rules("can-pe").versions.count == 2)
    record.holiday = record.holiday.adding(days: -2)
    record.rate = try Examples.rate("10")
    // 41 days of 8 hours, of which those in the 30 days before the holiday count.
    #expect(try pay(record, "can-pe").holidayPay?.cents == 8000)
    record.holiday = record.holiday.adding(days: 1)
    guard case .eligible = try pay(record, "can-pe").eligibility else {
      Issue.record("the new Act is read without conditions")
      return
    }
  }

  @Test func missingRecordsAreNotNothing() throws {
    var record = try Self.record(Self.days(2...21, "100"))
    record.recordsFrom = Self.holiday.adding(days: -28)
    #expect(
      try pay(record, "can-federal").eligibility
        == .undetermined(
          reason: "what was earned from 2026-08-09 on is not known",
          citation: "Canada Labour Code, s. 196(1)"))
    record.hireDate = record.recordsFrom
    #expect(try pay(record, "can-federal").holidayPay?.cents == 10_000)
    record.workedSeconds = 60
    #expect(try pay(record, "can-federal").workPay == nil)
  }

  @Test func refusals() throws {
    let rules = try Self.rules("can-pe")
    var record = Self.record()
    record.holiday = CalendarDate(daysSince1970: 20_000)
    #expect(throws: HolidayPayError.self) { try StatutoryHolidayPay(record, by: rules) }
    do {
      _ = try rules.version(on: record.holiday)
    } catch {
      #expect(
        error.description
          == "the holiday rules \"can-pe\" begin on 2026-01-01 and say nothing about 2024-10-04")
    }
    record = Self.record()
    record.workedSeconds = -1
    #expect(throws: HolidayPayError.negativeFigure) { try StatutoryHolidayPay(record, by: rules) }
    record = Self.record()
    record.hireDate = CalendarDate(daysSince1970: .min)
    #expect(throws: HolidayPayError.dateOutOfRange) { try StatutoryHolidayPay(record, by: rules) }
    record = Self.record()
    record.workedSeconds = .max
    record.rate = PayRate(tenThousandths: .max)
    #expect(throws: HolidayPayError.wage(.outOfRange)) {
      try StatutoryHolidayPay(record, by: rules)
    }
  }
}
