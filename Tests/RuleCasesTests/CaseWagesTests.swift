import PayrollModel
import PayrollTestSupport
import RuleCases
import Testing

/// What worked examples come to, by each method of the format; the figures are reckoned by hand.
@Suite("Pay of worked examples")
struct CaseWagesTests {
  private func text(
    _ pay: String, _ expect: String, _ sessions: [String] = CaseText.days(CaseText.nineHourWeek),
    more: String = ""
  ) -> CaseText {
    CaseText(more: "\"pay\": { \(pay) }, \(more)", sessions: sessions, expect: expect)
  }

  private func days(_ hours: Int, _ rates: [String]) -> [String] {
    rates.enumerated().map { place, rate in
      CaseText.days([(day: place + 1, hours: hours)], #", "payRate": \#(rate)"#)[0]
    }
  }

  @Test(
    "The weighted average: other pay that counts raises the rate, other pay that does not is paid")
  func weightedAverage() throws {
    let method = #""method": "hourlyRegularRate", "rate": 20"#
    // 45 hours at 20: 900, and five half hours at 20.
    #expect(
      try text(
        method,
        #""regularRate": 20, "overtimePremium": 50, "totalPay": 950, "contractPay": 900, "#
          + #""additionalDue": 50"#
      ).differences() == [])
    // With 90 more the rate is 990 / 45 = 22: 900 + 90 + 55.
    #expect(
      try text(
        method + #", "includable": 90"#,
        #""regularRate": 22, "overtimePremium": 55, "totalPay": 1045, "contractPay": 990"#
      ).differences() == [])
    #expect(
      try text(
        method + #", "excluded": 100"#,
        #""regularRate": 20, "overtimePremium": 50, "totalPay": 1050"#
      ).differences() == [])
    // 27 hours at 16 and 18 at 20: 792 / 45 = 17.60, and 44 for five half hours.
    #expect(
      try text(
        #""method": "hourlyRegularRate""#,
        #""regularRate": 17.6, "overtimePremium": 44, "totalPay": 836"#,
        days(9, ["16", "16", "16", "20", "20"])
      ).differences() == [])
    // A session's own rate goes before that of the example.
    #expect(
      try text(
        method, #""regularRate": 16, "totalPay": 760"#, days(9, ["16", "16", "16", "16", "16"])
      )
      .differences() == [])
  }

  @Test("Other pay is of the first week, and the rate that is told of the last")
  func severalWeeks() throws {
    let weeks = CaseText.days(CaseText.nineHourWeek + [(day: 8, hours: 10)])
    // 990 / 45 = 22 in the first week; ten hours at 20 in the second.
    #expect(
      try text(
        #""method": "hourlyRegularRate", "rate": 20, "includable": 90"#,
        #""regularRate": 20, "overtimePremium": 55, "totalPay": 1245"#, weeks
      ).differences() == [])
  }

  @Test("Each hour at its own rate times its multiplier")
  func multiplier() throws {
    // Four days at 20 are 720, and on Friday four hours at 30 and five at 45.
    #expect(
      try text(
        #""method": "multiplier""#, #""totalPay": 1065"#, days(9, ["20", "20", "20", "20", "30"])
      ).differences() == [])
  }

  @Test("A salary is for its hours, 40 unless more are said")
  func salary() throws {
    #expect(
      try text(
        #""method": "salary", "salary": 800"#,
        #""regularRate": 20, "overtimePremium": 50, "totalPay": 950"#
      ).differences() == [])
    // 900 for 45 hours is 20 an hour; of 45 hours five lack their half.
    #expect(
      try text(
        #""method": "salary", "salary": 900, "salaryHours": 45"#,
        #""regularRate": 20, "overtimePremium": 50, "totalPay": 950"#
      ).differences() == [])
    // A fluctuating workweek: 600 for all 50 hours is 12, and ten halves of it.
    #expect(
      try text(
        #""method": "salaryFWW", "salary": 600"#,
        #""regularRate": 12, "overtimePremium": 60, "totalPay": 660"#,
        CaseText.days((1...5).map { (day: $0, hours: 10) })
      ).differences() == [])
  }

  @Test(
    "In California a flat sum is divided by the straight hours, and its overtime is time and a half"
  )
  func flatSum() throws {
    // 45 hours at 10, five of them overtime: 450 and 25. The bonus of 40 is 1 for each of 40 hours,
    // and 1.50 for each of the five: 7.50.
    #expect(
      try text(
        #""method": "flatSumBonusCA", "rate": 10, "flatSum": 40"#,
        #""overtimePremium": 32.5, "totalPay": 522.5"#
      ).differences("us-ca") == [])
    // The law of the rule set's jurisdiction holds for other methods: in a federal week the bonus is
    // divided by all 45 hours, and its overtime is half: 490 / 45 / 2 x 5.
    #expect(
      try text(
        #""method": "hourlyRegularRate", "rate": 10, "flatSum": 40"#,
        #""overtimePremium": 27.22, "totalPay": 517.22"#
      ).differences() == [])
    #expect(
      try text(
        #""method": "hourlyRegularRate", "rate": 10, "flatSum": 40"#,
        #""overtimePremium": 32.5, "totalPay": 522.5"#
      ).differences("us-ca") == [])
  }

  @Test("In Canada overtime is a multiple of the hour's own rate, and no average is asked for")
  func canada() throws {
    let terms = #""rate": 20, "includable": 90"#
    // Five hours beyond eight a day, or one beyond 44 a week: 990, and half of 20 for each.
    for (set, pay) in [("can-federal", 1040), ("can-on", 1000)] {
      #expect(
        try text(#""method": "multiplier", \#(terms)"#, "\"totalPay\": \(pay)").differences(set)
          == [])
      let average = try text(
        #""method": "hourlyRegularRate", \#(terms)"#, "\"totalPay\": \(pay)"
      ).differences(set)
      #expect(average.count == 1)
      #expect(average.first?.hasPrefix("pay cannot be computed: ") == true, "\(average)")
    }
    // The last hour of the week is at 20: 792 and 10.
    #expect(
      try text(
        #""method": "multiplier""#, #""totalPay": 802"#, days(9, ["16", "16", "16", "20", "20"])
      ).differences("can-on") == [])
  }

  @Test("Commission of several weeks adds half of its hourly part for each hour of overtime")
  func commission() throws {
    let weeks = CaseText.days(
      CaseText.nineHourWeek + (8...12).map { (day: $0, hours: 10) })
    // 45 over 45 hours is 1: five halves. 45 over 50 hours is 0.90: ten halves.
    #expect(
      try text(
        #""method": "commissionExtra", "perWeek": 45"#,
        #""additionalPremium": 7, "additionalPremiumByWeek": [2.5, 4.5]"#, weeks
      ).differences() == [])
    #expect(
      try text(
        #""method": "commissionExtra", "perWeek": 45"#, #""additionalPremiumByWeek": [2.5]"#, weeks
      ).differences() == ["additionalPremiumByWeek 2.50 2.50, 4.50"])
  }

  @Test("A holiday premium of the contract is credited from time and a half on, and else is pay")
  func holidayPremium() throws {
    let holiday = #""holidays": [{ "date": "2026-06-03", "name": "Day" }],"#
    // Nine hours at double the rate: 180 beside 900, more than the 50 that the law asks.
    #expect(
      try text(
        #""method": "contractHolidayPremium", "rate": 20, "holidayMult": 2"#,
        #""contractPay": 1080, "additionalDue": 0, "totalPay": 1080"#, more: holiday
      ).differences() == [])
    // A tenth more is pay for the hours: 918 / 45 = 20.40, and 51 for five halves.
    #expect(
      try text(
        #""method": "contractHolidayPremium", "rate": 20, "holidayMult": 1.1"#,
        #""contractPay": 918, "additionalDue": 51, "totalPay": 969"#, more: holiday
      ).differences() == [])
    // Of a night into the holiday three hours are on it: 3 x 20 = 60, of which 50 are owed anyway.
    let night =
      CaseText.days((4...7).map { (day: $0, hours: 9) }) + [
        CaseText.session("02T18:00", "03T03:00")
      ]
    #expect(
      try text(
        #""method": "contractHolidayPremium", "rate": 20, "holidayMult": 2"#,
        #""contractPay": 960"#, night, more: holiday
      ).differences() == [])
    // So it is where the workday begins at six, and the night is one stretch.
    var early = text(
      #""method": "contractHolidayPremium", "rate": 20, "holidayMult": 2"#, #""contractPay": 960"#,
      night, more: holiday)
    early.head += #" "workdayStart": "06:00","#
    #expect(try early.differences() == [])
    // Without a rate for the holiday there is no premium, on no day.
    #expect(
      try text(
        #""method": "contractHolidayPremium", "rate": 20"#, #""totalPay": 950"#, more: holiday
      ).differences() == [])
  }

  @Test("A change of the workweek counts the overlap both ways, and the greater pay holds")
  func overlap() throws {
    // The old week ends on Saturday 6 June, the new ones begin on Thursday 4 June. Sunday to Saturday
    // has 45 hours; from Thursday on there are 18 and 27 more until Wednesday 10 June: 45 too.
    let change =
      #""workweekChange": { "newStart": "THU", "effective": "2026-06-04T00:00:00-04:00" },"#
    let old = CaseText.days(CaseText.nineHourWeek)
    #expect(
      try text(
        #""method": "overlapWorkweeks", "rate": 20"#, #""totalPay": 950, "ot15Hours": 5"#, old,
        more: change
      ).differences() == [])
    let both = old + CaseText.days((8...10).map { (day: $0, hours: 9) })
    // In the old way 45 and 27 hours, in the new one 27 and 45: 1,490 both ways.
    #expect(
      try text(
        #""method": "overlapWorkweeks", "rate": 20"#, #""totalPay": 1490, "ot15Hours": 5"#, both,
        more: change
      ).differences() == [])
    // With ten hours on the last three days the new way has 48 hours from Thursday on: 57 and 8 more.
    let more = old + CaseText.days((8...10).map { (day: $0, hours: 10) })
    #expect(
      try text(
        #""method": "overlapWorkweeks", "rate": 20"#, #""totalPay": 1580, "ot15Hours": 8"#, more,
        more: change
      ).differences() == [])
  }
}
