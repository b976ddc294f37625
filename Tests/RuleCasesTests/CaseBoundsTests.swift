import PayrollTestSupport
import RuleCases
import Testing

/// Which day, which shift and which last day an example belongs to.
@Suite("Days and shifts of worked examples")
struct CaseBoundsTests {
  @Test("Hours before the first workday begins are of the workday before, and counted")
  func beforeTheWorkday() throws {
    var night = CaseText(
      sessions: [CaseText.session("01T01:00", "01T05:00")], expect: #""regularHours": 4"#)
    for start in ["00:00", "01:00", "01:01", "07:00"] {
      night.head =
        #""timezone": "America/New_York", "workweekStart": "SUN", "workdayStart": "\#(start)","#
      #expect(try night.differences() == [], "\(start)")
    }
  }

  @Test("A session is worked on the shift with which it shares most time, wherever that is listed")
  func shifts() throws {
    let set = try DutyCaseTests.set(
      #""duty": {"rounding": {"incrementMinutes": 15, "mode": "nearest", "graceMinutes": 10}}"#)
    func shift(_ start: String, _ end: String) -> String {
      #"{ "start": "2026-06-01T\#(start):00-04:00", "end": "2026-06-01T\#(end):00-04:00" }"#
    }
    let (early, day) = (shift("07:00", "09:00"), shift("09:00", "17:00"))
    // Within ten minutes of nine and of five; by itself the clock-in would be a quarter to nine.
    for (shifts, hours) in [
      ([early, day], "8"), ([day, early], "8"), ([early], "8.25"), ([], "8.25"),
    ] {
      let text = CaseText(
        more: "\"schedule\": [\(shifts.joined(separator: ", "))],",
        sessions: [CaseText.session("01T08:52", "01T17:05")], expect: "\"regularHours\": \(hours)")
      #expect(try text.differences(set) == [], "\(shifts)")
    }
  }

  @Test("A rule set holds on its last day, on the clock of the example")
  func lastDay() throws {
    let set = try DutyCaseTests.set(#""note": """#, until: #", "until": "2026-06-01""#)
    #expect(try CaseText().differences(set) == [])
    // Half past eleven at night in New York is the next day in UTC; midnight ends the day.
    for (start, end) in [("01T15:30", "01T23:30"), ("01T16:00", "02T00:00")] {
      #expect(try CaseText(sessions: [CaseText.session(start, end)]).differences(set) == [])
    }
    let night = [CaseText.session("01T16:30", "02T00:30")]
    #expect(
      try CaseText(sessions: night).differences(set) == [
        "the rule set holds until 2026-06-01, and the case goes on"
      ])
  }
}
