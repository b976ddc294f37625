import PayrollModel
import Testing

@Suite("Amounts, hours and times at their edges")
struct AmountTests {
  @Test(
    "scaled integers as text",
    arguments: [
      (0, 0, "0"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (100, 2, "1.00"),
      (-12_345, 2, "-123.45"), (7, 0, "7"), (-7, 0, "-7"), (1, 4, "0.0001"),
      (.max, 4, "922337203685477.5807"), (.min, 2, "-92233720368547758.08"),
    ] as [(Int64, Int, String)])
  func fixedPoint(_ value: Int64, _ digits: Int, _ text: String) {
    #expect(FixedPointText.string(value, fractionDigits: digits) == text)
  }

  @Test("multipliers from 0 to 100, rates from 0 on, and no digit too many")
  func bounds() {
    for (text, value) in [
      ("0", 0), ("100", 1_000_000), ("1.0000", 10_000), ("0.0001", 1), ("1.50000", 15_000),
    ] as [(String, Int32)] {
      #expect(Multiplier(text)?.tenThousandths == value, "\(text)")
    }
    for text in ["100.0001", "101", "-0.0001", "-1", "1.00001", "", "x", "1,5", "+1"] {
      #expect(Multiplier(text) == nil, "\(text)")
    }
    #expect(Multiplier("0")?.description == "0" && Multiplier("100")?.description == "100")
    #expect(
      Multiplier("0.5")?.description == "0.5" && Multiplier("1.2345")?.description == "1.2345")
    #expect(Multiplier.one < .oneAndAHalf && .oneAndAHalf < .two && !(Multiplier.two < .two))
    #expect(PayRate("0")?.tenThousandths == 0 && PayRate("0.0001")?.tenThousandths == 1)
    #expect(PayRate("-0.0001") == nil && PayRate("") == nil && PayRate("18,50") == nil)
    #expect(PayRate(tenThousandths: 1) < PayRate(tenThousandths: 2))
    #expect(Money(cents: -1) < Money(cents: 0) && Money(cents: -150).description == "-1.50")
  }

  @Test("times of day are written as short as they can be, and compared")
  func times() {
    for (text, seconds, written) in [
      ("00:00", 0, "00:00"), ("00:00:00", 0, "00:00"), ("00:00:09", 9, "00:00:09"),
      ("09:05", 32_700, "09:05"), ("10:10:10", 36_610, "10:10:10"), ("23:59", 86_340, "23:59"),
    ] {
      let time = TimeOfDay(text)
      #expect(time?.secondsSinceMidnight == Int32(seconds) && time?.description == written)
      #expect(TimeOfDay(secondsSinceMidnight: seconds) == time)
    }
    for text in [
      "0:00", "00:0", "00:00:0", "+1:00", "00: 0", "٠٠:٠٠", "24:00:00", "00:60", ":", "1",
    ] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
    #expect(TimeOfDay(secondsSinceMidnight: -1) == nil)
    #expect(TimeOfDay(secondsSinceMidnight: 86_399)?.description == "23:59:59")
    #expect(TimeOfDay.midnight.secondsSinceMidnight == 0)
    #expect(TimeOfDay("08:00").map { TimeOfDay.midnight < $0 } == true)
    let plain = Workweek()
    #expect(
      plain.start == .sunday && plain.startTime == .midnight && plain.workdayStart == .midnight)
    let late = Workweek(workdayStart: TimeOfDay("06:00") ?? .midnight)
    #expect(late.startTime.description == "06:00", "as the workday begins")
  }

  @Test("weekdays: names, shortened ones, indexes around the week")
  func weekdays() {
    let names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    #expect(Weekday.allCases.map(\.name) == names)
    #expect(Weekday.allCases.map(\.abbreviation) == names.map { String($0.prefix(3)) })
    for (index, name) in names.enumerated() {
      for text in [name, name.uppercased(), String(name.prefix(3))] {
        #expect(Weekday(text)?.indexFromSunday == index, "\(text)")
      }
      for shift in [-14, -7, 0, 7, 70] {
        #expect(Weekday(indexFromSunday: index + shift).indexFromSunday == index)
      }
    }
    #expect(Weekday("su") == nil && Weekday("") == nil && Weekday("sundays") == nil)
    #expect(CalendarDate(daysSince1970: 0).weekday == .thursday)
    #expect(CalendarDate(daysSince1970: -1).weekday == .wednesday)
    #expect(CalendarDate(daysSince1970: -8).weekday == .wednesday)
  }

  @Test("buckets by name, in whatever capitals")
  func buckets() {
    let names = ["regular", "overtime", "holiday", "sick", "vacation"]
    #expect(Bucket.allCases.map(\.name) == names)
    #expect(names.map { Bucket($0) } == Bucket.allCases.map(Optional.init))
    #expect(Bucket("SICK") == .sick && Bucket("sick ") == nil && Bucket("") == nil)
  }

  @Test("hours in 1/10,000 are whole seconds, half a second away from zero")
  func hours() {
    for (hours, seconds) in [
      (0, 0), (1, 0), (2, 1), (-2, -1), (-1, 0), (10_000, 3_600), (77_500, 27_900),
      (83_333, 30_000),
      (125, 45), (-12_500, -4_500), (1_388, 500), (1_389, 500),
    ] as [(Int64, Int64)] {
      #expect(Hours.seconds(tenThousandths: hours) == seconds, "\(hours)")
    }
    #expect(Hours.text(seconds: 29_700) == "8.25" && Hours.text(seconds: -18) == "-0.01")
    #expect(Hours.roundedHalfUp(seconds: 30, unitsPerHour: 60) == 1)
    #expect(Hours.roundedHalfUp(seconds: 29, unitsPerHour: 60) == 0)
    #expect(Hours.roundedHalfUp(seconds: -30, unitsPerHour: 60) == -1)
    #expect(Hours.roundedHalfUp(seconds: 5_400, fractionDigits: 0) == 2)
  }

  @Test("periods: their days, what lies in them, and instants")
  func periods() throws {
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    #expect(period.dayCount == 14 && period.payDate == nil)
    #expect(period.contains(period.first) && period.contains(period.last))
    #expect(!period.contains(period.first.adding(days: -1)))
    #expect(!period.contains(period.last.adding(days: 1)))
    #expect(PayPeriod("2026-10-25..2026-10-25")?.dayCount == 1)
    let range = InstantRange(
      start: Instant(secondsSince1970: 10), end: Instant(secondsSince1970: 20))
    #expect(range.seconds == 10 && range.contains(Instant(secondsSince1970: 10)))
    #expect(!range.contains(Instant(secondsSince1970: 20)))
    #expect(!range.contains(Instant(secondsSince1970: 9)))
    let far = CalendarDate(daysSince1970: .max).adding(days: 1)
    #expect(far.daysSince1970 == .max && !far.isWritable)
    #expect(CalendarDate(daysSince1970: .min).adding(days: -1).daysSince1970 == .min)
    #expect(CalendarDate("0001-01-01")?.isWritable == true)
    #expect(CalendarDate("0001-01-01")?.adding(days: -1).isWritable == false)
    #expect(CalendarDate("9999-12-31")?.adding(days: 1).isWritable == false)
    for year in [1900, 2000, 2023, 2024, 2100] {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      #expect(CalendarDate.days(inMonth: 2, ofYear: year) == (isLeap ? 29 : 28))
      #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }
  }

  @Test("stretches of time that overlap, touch, and stand alone")
  func ranges() {
    #expect([Range<Int64>]().united() == [] && [Range<Int64>]().seconds == 0)
    let all: [Range<Int64>] = [30..<40, 0..<10, 10..<12, 35..<36, 5..<8, 50..<50, 39..<45]
    #expect(all.united() == [0..<12, 30..<45, 50..<50])
    #expect(all.seconds == 10 + 10 + 2 + 1 + 3 + 0 + 6 && all.united().seconds == 27)
    #expect([0..<5, 6..<9].united() == [0..<5, 6..<9] as [Range<Int64>])
  }
}
