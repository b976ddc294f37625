import Foundation
import PayrollBytes
import PayrollMapper
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// Who is meant by a number, and which of somebody's hours are explained.
@Suite("A question about an employee")
struct EmployeeInquiryTests {
  private static let people = [
    #"{"id": 1, "customId": "007", "firstName": "Ann", "lastName": "Lee"}"#,
    #"{"id": 2, "customId": "12", "firstName": "Ben", "lastName": "Ode"}"#,
    #"{"id": 3, "customId": "12", "firstName": "Cy", "lastName": "Poe"}"#,
    #"{"id": 4, "customId": "0012", "firstName": "Di", "lastName": "Qua"}"#,
    #"{"id": 5, "firstName": "Ed", "lastName": "Roe"}"#,
  ].joined(separator: ",\n")

  private func with(
    sessions: [(String, String)] = [("02T08:00:00-05:00", "02T18:00:00-05:00")], more: String = "",
    outputs: String = SmallRun.generic, only: String? = nil,
    _ body: (EmployeeInquiry, SmallRun) throws -> Void
  ) throws {
    try SmallRun.with(
      try SmallRun(more, sessions: sessions, outputs: outputs, pages: ["employees": Self.people])
    ) { run in
      let day = try only.map { try #require(CalendarDate($0)) }
      try body(EmployeeInquiry(try run.input(), only: day), run)
    }
  }

  @Test("A number names everybody who has it, byte for byte; a name of the source one person")
  func places() throws {
    try with { (inquiry, _) throws in
      #expect(try inquiry.places(of: "007") == [0] && inquiry.place(of: "007") == 0)
      #expect(try inquiry.places(of: "12") == [1, 2] && inquiry.places(of: "0012") == [3])
      for id in 1...5 { #expect(try inquiry.place(of: "employees/\(id)") == id - 1) }
      #expect(try inquiry.places(of: "") == [4])
      #expect(
        inquiry.names(of: [1, 2]) == "employees/2, employees/3" && inquiry.names(of: []) == "")
    }
  }

  @Test("Whoever is not there, or is several, is told with what to write")
  func refusals() throws {
    try with { inquiry, run in
      func said(_ wanted: String) -> String {
        SmallRun.refusal { try inquiry.place(of: wanted) }
          .replacing("\(run.folder)/pages", with: "PAGES")
      }
      #expect(
        said("12") == "badInput: 2 employees have the number 12 [PAGES] (write one of employees/2, "
          + "employees/3)")
      #expect(
        said("employees/6")
          == "badInput: there is no employee employees/6 [PAGES] (write the number "
          + "that TrackTik has for the employee)")
      let number = "badInput: there is no employee with the number "
      #expect(said("7") == number + "7 [PAGES] (did you mean 007? Leading zeros count)")
      #expect(said("00007") == number + "00007 [PAGES] (did you mean 007? Leading zeros count)")
      let write = "(write the number as payroll has it, with leading zeros)"
      // Two numbers differ from it in zeros alone, or none does.
      for wanted in [
        "012", "8", "employee/1", "employees/1/2", "employees/x", "employees/", "Employees/1",
        "007 ",
      ] {
        #expect(said(wanted) == "\(number)\(wanted) [PAGES] \(write)", "\(wanted)")
      }
    }
  }

  @Test("The hours of the period are explained, and of a day beside it those of that day")
  func explanation() throws {
    let sessions = [
      ("02T08:00:00-05:00", "02T18:00:00-05:00"), ("20T08:00:00-04:00", "20T09:00:00-04:00"),
    ]
    func days(_ only: String?) throws -> [String] {
      var days: [String] = []
      try with(sessions: sessions, only: only) { inquiry, _ in
        days =
          try inquiry.explanation(of: 0)?.slices.map { "\($0.workday) \($0.range.seconds)" } ?? []
      }
      return days
    }
    #expect(try days(nil) == ["2026-03-02 36000"])
    #expect(try days("2026-03-02") == ["2026-03-02 36000"])
    #expect(try days("2026-03-20") == ["2026-03-20 3600"])
    // A day of the period without time is one of the period.
    #expect(try days("2026-03-04") == ["2026-03-02 36000"])
    // A day of a week without time is explained by nothing, one beside time by its week.
    #expect(try days("2026-04-10") == [] && days("2026-03-21") == ["2026-03-20 3600"])
  }

  @Test("Of somebody without time there is nothing to explain")
  func nobody() throws {
    try with { (inquiry, _) throws in
      #expect(try inquiry.explanation(of: 1)?.slices.isEmpty ?? true)
      #expect(try inquiry.findings(about: 1) == [])
    }
  }

  @Test("Under another law the same hours are other hours, and the rule that takes them is named")
  func comparison() throws {
    try with { inquiry, _ in
      let comparison = try inquiry.comparison(["us-flsa", "us-ca"], of: 0)
      #expect(comparison.ruleSets == ["us-flsa", "us-ca"])
      let sunday = try #require(CalendarDate("2026-03-01"))
      #expect(comparison.weeks == [sunday])
      #expect(comparison.days(ofWeek: sunday) == [sunday.adding(days: 1)])
      #expect(comparison.days(ofWeek: sunday.adding(days: 7)) == [])
      let hours = comparison.sum(comparison.days(ofWeek: sunday))
      let regular = HoursComparison.Class(bucket: .regular, multiplier: 10_000, isWorked: true)
      let overtime = HoursComparison.Class(bucket: .overtime, multiplier: 15_000, isWorked: true)
      // Ten hours: under federal law all straight, in California eight, and two at time and a half.
      #expect(hours == [regular: [36_000, 28_800], overtime: [0, 7200]])
      #expect(comparison.straightTime(hours) == [36_000, 39_600])
      #expect(comparison.rules.map(\.seconds) == [7200])
      #expect(comparison.rules.first?.rule.set == 1)
      #expect(comparison.rules.first?.rule.reason.ruleSet == "us-ca")
      // The zone is that of the person's clock, where noon UTC is 7 in the morning.
      let noon = Instant(secondsSince1970: 1_772_452_800)  // 2026-03-02T12:00:00Z
      #expect(comparison.zone.local(noon).secondsOfDay == 7 * 3600)
    }
  }

  @Test("Hours of another bucket are of a rule too, though they are paid once")
  func holiday() throws {
    try SmallRun.with(
      try SmallRun(
        #""holidays": { "calendar": "holidays.json" },"#,
        sessions: [("02T08:00:00-05:00", "02T18:00:00-05:00")])
    ) { run in
      try run.put(
        #"{ "id": "ours", "name": "Ours", "rules": [ { "id": "d", "name": "D", "date": "03-02" } ] }"#,
        as: "holidays.json")
      let inquiry = EmployeeInquiry(try run.input(), only: nil)
      let comparison = try inquiry.comparison(["us-flsa", "us-flsa+holiday-bucket"], of: 0)
      let monday = try #require(CalendarDate("2026-03-02"))
      let regular = HoursComparison.Class(bucket: .regular, multiplier: 10_000, isWorked: true)
      let holiday = HoursComparison.Class(bucket: .holiday, multiplier: 10_000, isWorked: true)
      let hours = comparison.sum([monday])
      #expect(hours == [regular: [36_000, 0], holiday: [0, 36_000]])
      #expect(comparison.straightTime(hours) == [36_000, 36_000])
      #expect(comparison.rules.map(\.seconds) == [36_000])
      #expect(comparison.rules.map(\.rule.set) == [1])
    }
  }

  @Test("A day alone is compared alone; a rule set that is not there is named")
  func oneDay() throws {
    let sessions = [
      ("02T08:00:00-05:00", "02T18:00:00-05:00"), ("03T08:00:00-05:00", "03T09:00:00-05:00"),
    ]
    try with(sessions: sessions, only: "2026-03-03") { inquiry, _ in
      let comparison = try inquiry.comparison(["us-ca"], of: 0)
      #expect(comparison.days.keys.map(\.description) == ["2026-03-03"])
      #expect(comparison.rules.isEmpty)
      #expect(
        SmallRun.refusal { try inquiry.comparison(["us-ca", "us-cx"], of: 0) }.hasPrefix(
          "ruleSet: "))
      // Somebody without time has no hours under any law.
      #expect(try inquiry.comparison(["us-ca"], of: 1).days.isEmpty)
    }
  }

  @Test("What an output leaves out of the hours is told with the reason, by person or by kind")
  func gaps() throws {
    let reason = #""reason": "Paid by the office""#
    let outputs = """
      { "template": "generic-csv", "earningCodes": "codes.csv",
        "leaveOut": [ { "employees": ["007"], \(reason) } ] },
      { "template": "payroll-batch", "earningCodes": "none.csv" }
      """
    try SmallRun.with(
      try SmallRun(
        sessions: [
          ("02T08:00:00-05:00", "02T18:00:00-05:00"), ("03T08:00:00-05:00", "03T09:00:00-05:00"),
        ], pages: ["employees": Self.people])
    ) { run in
      try run.put(
        "bucket,multiplier,payCode,earningCode,note\nregular,*,*,(none),The vendor knows these\n",
        as: "none.csv")
      try run.configure(outputs: outputs)
      for (only, seconds) in [(nil, 39_600), ("2026-03-03", 3600), ("2026-03-04", nil)]
        as [(String?, Int64?)]
      {
        let day = try only.map { try #require(CalendarDate($0)) }
        let inquiry = EmployeeInquiry(try run.input(), only: day)
        let explanation = try #require(try inquiry.explanation(of: 0))
        let gaps = inquiry.gaps(explanation, of: 0)
        guard let seconds else {
          #expect(gaps == [])
          continue
        }
        #expect(gaps.map(\.output) == ["generic-csv", "payroll-batch"])
        #expect(gaps.map(\.kind) == [nil, "regular"] && gaps.map(\.seconds) == [seconds, seconds])
        let hours = Hours.text(seconds: seconds)
        #expect(
          gaps.map(\.text) == [
            "all \(hours) h (Paid by the office)", "\(hours) h regular (The vendor knows these)",
          ])
      }
    }
  }
}
