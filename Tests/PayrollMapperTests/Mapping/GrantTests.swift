import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("What is paid without work, for which session, on which day")
struct GrantTests {
  private func company(
    _ rules: [MinimumHours], _ sessions: [(String, String)],
    change: (inout DutyRules) -> Void = { _ in }
  ) throws -> Company {
    var company = try Company()
    var duty = DutyRules()
    duty.minimumHours = rules
    change(&duty)
    company.policy.duty = duty
    let guardOne = company.employee("1")
    for (start, end) in sessions { try company.session(guardOne, start, end) }
    return company
  }

  /// What was granted as `day code hours rule source`.
  private func granted(_ company: Company) throws -> [String] {
    let batch = try company.batch()
    return batch.lines.filter { !$0.isWorked }.map { line in
      "\(line.workday.description.dropFirst(8)) \(batch.timeData.labels[line.payCode]) "
        + "\(Hours.text(seconds: line.seconds)) \(batch.reasons[Int(line.reason)].rule) "
        + "\(batch.sources[Int(line.firstSource)].id)"
    }
  }

  private func rule(
    _ kind: MinimumHours.Kind, hours: Int64, code: String = "MIN", codes: [String] = []
  ) -> MinimumHours {
    MinimumHours(
      kind: kind, leastSeconds: hours * 3600, mostSeconds: 4 * 3600, payCodes: codes, payCode: code)
  }

  @Test("Each session has its minimum, a day has one for all of its sessions, at the last of them")
  func kinds() throws {
    let sessions = [
      ("2026-10-26 06:00", "2026-10-26 07:00"), ("2026-10-26 12:00", "2026-10-26 14:30"),
    ]
    #expect(
      try granted(company([rule(.session, hours: 3)], sessions)) == [
        "26 MIN 2.00 minimum-hours 1000", "26 MIN 0.50 minimum-hours 1001",
      ])
    #expect(
      try granted(company([rule(.day, hours: 4)], sessions)) == ["26 MIN 0.50 minimum-hours 1001"])
    #expect(try granted(company([rule(.day, hours: 3)], sessions)).isEmpty)
  }

  @Test("Of several rules that which pays most is taken, of two that pay the same the first")
  func best() throws {
    let sessions = [("2026-10-26 06:00", "2026-10-26 07:00")]
    let rules = [
      rule(.session, hours: 2, code: "A"), rule(.day, hours: 4, code: "B"),
      rule(.session, hours: 4, code: "C"),
    ]
    #expect(try granted(company(rules, sessions)) == ["26 B 3.00 minimum-hours 1000"])
    #expect(
      try granted(company(rules.reversed(), sessions)) == ["26 C 3.00 minimum-hours 1000"])
  }

  @Test("A rule for some pay codes is for the sessions of these")
  func codes() throws {
    var company = try company(
      [rule(.day, hours: 4, codes: ["CALL"])],
      [("2026-10-26 06:00", "2026-10-26 07:00"), ("2026-10-26 12:00", "2026-10-26 13:00")])
    company.payCodes += "CALL,regular\n"
    #expect(try granted(company).isEmpty)
    company.data.workSessions[0].payCode = company.data.labels.label("CALL")
    #expect(try granted(company) == ["26 MIN 3.00 minimum-hours 1000"])
  }

  @Test("A night is a session of the workday that it begins in, in the period and not beside it")
  func nights() throws {
    let nights = [
      ("2026-10-24 23:00", "2026-10-25 01:00"), ("2026-10-31 23:00", "2026-11-01 01:00"),
      ("2026-11-07 23:00", "2026-11-08 01:00"),
    ]
    #expect(
      try granted(company([rule(.day, hours: 4)], nights)) == [
        "31 MIN 2.00 minimum-hours 1001", "07 MIN 2.00 minimum-hours 1002",
      ])
  }

  @Test(
    "Each shift has its own reporting time, over all of its sessions; without a shift there is none"
  )
  func reportingTime() throws {
    var company = try company(
      [rule(.reportingTime, hours: 2, code: "REPORT")],
      [
        ("2026-10-26 06:00", "2026-10-26 07:00"), ("2026-10-26 08:00", "2026-10-26 09:00"),
        ("2026-10-26 18:00", "2026-10-26 19:00"), ("2026-10-26 22:00", "2026-10-26 23:00"),
      ])
    let long = try company.shift(RecordIndex(0), "2026-10-26 06:00", "2026-10-26 12:00")
    let short = try company.shift(RecordIndex(0), "2026-10-26 18:00", "2026-10-26 21:00")
    company.data.workSessions[0].shift = long
    company.data.workSessions[1].shift = long
    company.data.workSessions[2].shift = short
    // Two of six hours: half are three. One of three hours: at least two.
    #expect(
      try granted(company) == [
        "26 REPORT 1.00 reporting-time 1000", "26 REPORT 1.00 reporting-time 1002",
      ])
    // Half of the shift, and the second of it is no less than half.
    company.data.workSessions[1].duration += 3600
    #expect(try granted(company) == ["26 REPORT 1.00 reporting-time 1002"])
  }

  @Test("A paid meal is for each session that is long enough, else for work that goes on")
  func paidMeals() throws {
    func meals(_ sessions: [(String, String)]) throws -> [String] {
      try granted(
        company([], sessions) {
          $0.paidMeal = PaidMeal(overSeconds: 6 * 3600, mealSeconds: 1800, payCode: "MEAL")
        })
    }
    #expect(
      try meals([
        ("2026-10-26 00:00", "2026-10-26 07:00"), ("2026-10-26 07:00", "2026-10-26 14:00"),
      ])
        == ["26 MEAL 0.50 paid-meal 1000", "26 MEAL 0.50 paid-meal 1001"])
    #expect(try meals([("2026-10-26 00:00", "2026-10-26 06:00")]).isEmpty)
    let parts = [
      ("2026-10-26 00:00", "2026-10-26 04:00"), ("2026-10-26 04:29", "2026-10-26 08:00"),
    ]
    #expect(try meals(parts) == ["26 MEAL 0.50 paid-meal 1001"])
    #expect(
      try meals([parts[0], ("2026-10-26 04:30", "2026-10-26 08:00")]).isEmpty, "a meal between")
  }

  @Test("Work goes on from the end of a session that lasts longer than one in its break")
  func paidMealBehindASessionInABreak() throws {
    var company = try company(
      [],
      [
        ("2026-10-26 00:00", "2026-10-26 05:00"), ("2026-10-26 01:00", "2026-10-26 04:00"),
        ("2026-10-26 05:10", "2026-10-26 08:00"),
      ]
    ) {
      $0.paidMeal = PaidMeal(overSeconds: 6 * 3600, mealSeconds: 1800, payCode: "MEAL")
    }
    try company.pause("2026-10-26 01:00", "2026-10-26 04:00") { $0.workSession = RecordIndex(0) }
    #expect(try company.batch().controls.workedSeconds == 7 * 3600 + 3000)
    #expect(try granted(company) == ["26 MEAL 0.50 paid-meal 1002"])
  }

  @Test(
    "A grant is paid at the rate, position and site of the session's last work, regular and not worked"
  )
  func terms() throws {
    var company = try company(
      [rule(.session, hours: 4)], [("2026-10-26 06:00", "2026-10-26 08:00")])
    company.data.positions = [PositionRecord(id: 71)]
    company.data.workSessions[0].payRate = 200_000
    company.data.workSessions[0].position = RecordIndex(0)
    try company.pause("2026-10-26 07:30", "2026-10-26 08:00") {
      ($0.paid, $0.payRate) = (.paid, 150_000)
    }
    let batch = try company.batch()
    let line = try #require(batch.lines.last)
    #expect(!line.isWorked && line.bucket == .regular && line.multiplier == 10_000)
    #expect(line.rate == 150_000 && line.position == RecordIndex(0))
    #expect(batch.controls.guaranteedSeconds == 7200 && batch.controls.leaveSeconds == 0)
    #expect(batch.controls.workedSeconds == 7200)
  }

  @Test("Approved hours that nobody clocked bring no minimum")
  func withoutSession() throws {
    var company = try company([rule(.day, hours: 8)], [])
    company.policy.payBasis = .approved
    try company.shift(RecordIndex(0), "2026-10-26 06:00", "2026-10-26 08:00") {
      $0.approvedSeconds = 7200
    }
    #expect(try granted(company).isEmpty)
    #expect(try company.batch().controls.workedSeconds == 7200)
  }
}
