import PayrollTestSupport
import RuleCases
import Testing

/// The terms of pay, how far an amount may be off, and what a statutory holiday is paid.
@Suite("Terms of pay of worked examples")
struct CasePayTermsTests {
  private func text(_ pay: String, _ expect: String, more: String = "") -> CaseText {
    CaseText(
      more: "\"pay\": { \(pay) }, \(more)", sessions: CaseText.days(CaseText.nineHourWeek),
      expect: expect)
  }

  @Test("What a method is told is an amount, a rate or hours, and a method that there is")
  func reading() {
    func told(_ pay: String) -> [String] { text(pay, #""totalPay": 1"#).problems() }
    let method = #""method": "salary""#
    #expect(told("") == ["[0].pay.method: the key \"method\" is missing: add it"])
    #expect(
      told(#""method": "hourly""#).first?.hasPrefix(
        "[0].pay.method: \"hourly\" is not one of hourlyRegularRate, ") == true)
    for key in ["includable", "excluded", "flatSum", "salary", "perWeek"] {
      #expect(
        told("\(method), \"\(key)\": \"x\"") == [
          "[0].pay.\(key): \"x\" is not an amount such as 12.50"
        ])
      #expect(told("\(method), \"\(key)\": \"-1.5\"") == [])
    }
    for hours in ["0", "-1", "\"x\""] {
      let shown = hours.replacing("\"", with: "")
      #expect(
        told("\(method), \"salaryHours\": \(hours)") == [
          "[0].pay.salaryHours: \"\(shown)\" is not a number of hours such as 40"
        ])
    }
    #expect(
      told("\(method), \"rate\": \"-1\"") == ["[0].pay.rate: \"-1\" is not a rate such as 18.50"])
    #expect(
      told("\(method), \"holidayMult\": \"x\"") == [
        "[0].pay.holidayMult: \"x\" is not a number such as 1.5"
      ])
    #expect(told("\(method), \"salery\": 1").count == 1)
  }

  @Test("An amount may be the example's own tolerance off, and no more")
  func tolerance() throws {
    let method = #""method": "hourlyRegularRate", "rate": 20"#
    func off(_ amount: String, _ tolerance: String = "") throws -> [String] {
      try text(method, "\"totalPay\": \(amount)", more: tolerance).differences()
    }
    #expect(try off("950.005") == [] && off("949.995") == [])
    #expect(try off("950.006") == ["totalPay 950.006 950.00"] || off("950.006").count == 1)
    #expect(
      try off("951", #""tolerance": 1,"#) == [] && off("951.01", #""tolerance": "1","#).count == 1)
    #expect(try off("950.005", #""tolerance": 0,"#).count == 1)
  }

  @Test("The pay for a holiday is asked of the rules for it, from what was earned before it")
  func holidayPay() throws {
    func paid(_ amount: String, _ holidays: String, _ extra: [String] = []) throws -> [String] {
      let days = (4...7).map { day in
        #"{ "start": "2026-08-1\#(day)T08:00:00-04:00", "end": "2026-08-1\#(day)T18:00:00-04:00", "#
          + #""payRate": 25 }"#
      }
      var text = CaseText()
      text.head = #""timezone": "America/Toronto", "workweekStart": "SUN","#
      text.more = "\"holidays\": [\(holidays)],"
      text.sessions = days + extra
      text.expect = "\"statPay\": \(amount)"
      let example = try text.read()
      #expect(example.expectsHolidayPay)
      let result = example.run(
        try Mappings.ruleSet("can-on"), holidayPay: try CaseFiles.holidayPay("can-on"))
      if let failure = result.failure { return [failure] }
      return result.differences.map { "\($0.expected) \($0.actual?.description ?? "none")" }
    }
    let labour = #"{ "date": "2026-09-07", "name": "Labour Day" }"#
    // Forty hours at 25 in the four work weeks before: a twentieth of 1,000.
    #expect(try paid("50", labour) == [])
    // Work on the holiday and after it has not been earned before it.
    let after =
      #"{ "start": "2026-09-08T08:00:00-04:00", "end": "2026-09-08T18:00:00-04:00", "payRate": 25 }"#
    #expect(try paid("50", labour, [after]) == [])
    // Of two holidays the first one is asked for: of Canada Day there was nothing before.
    #expect(try paid("50", labour + #", { "date": "2026-07-01", "name": "Canada Day" }"#) == [])
    #expect(try paid("50", "") == ["50.00 none"])
  }
}
