import PayrollModel
import Testing

@Suite("When sessions, breaks and shifts begin and end")
struct PeriodFieldTests {
  /// The fields of a moment, the one that goes first in front.
  private static let starts = ["startedOn", "startDateTime", "startsOn"]
  private static let ends = ["endedOn", "endDateTime", "endsOn"]

  private let sessions = FieldTable(
    resource: "work-sessions",
    base: #""startedOn":"2026-03-02 08:00:00","endedOn":"2026-03-02 16:00:00""#,
    nothing: [
      "start": "1772438400", "duration": "28800", "employee": "", "shift": "", "position": "",
      "account": "", "payRate": "-1", "payCode": "", "status": "notGiven", "traits": "",
      "timeConflict": "",
    ], records: \.workSessions)
  private let breaks = FieldTable(
    resource: "break-sessions",
    base: #""startedOn":"2026-03-02 08:00:00","endedOn":"2026-03-02 16:00:00""#,
    nothing: [
      "start": "1772438400", "duration": "28800", "workSession": "", "employee": "",
      "payRate": "-1", "payCode": "", "kind": "notGiven", "paid": "notGiven", "hasNoEnd": "false",
      "hasNoStart": "false", "isGone": "false", "namesUnknownSession": "false", "timeConflict": "",
    ], records: \.breakSessions)
  private let shifts = FieldTable(
    resource: "shifts",
    base: #""startedOn":"2026-03-02 08:00:00","endedOn":"2026-03-02 16:00:00""#,
    nothing: [
      "start": "1772438400", "end": "1772467200", "employee": "", "position": "", "account": "",
      "approvedSeconds": "-1", "payableSeconds": "-1", "plannedSeconds": "-1", "payRate": "-1",
      "payCode": "", "timeZone": "", "status": "notGiven", "isPaidTimeOff": "false",
      "isNotPayable": "false", "isKnown": "true", "timeConflict": "",
    ], records: \.shifts)

  /// The three spellings of a start and an end at other times, the last one first, and each with
  /// those before it left empty.
  private static func spellings(
    _ reads: (_ start: Int64, _ end: Int64, _ conflict: String) -> [String: String]
  ) -> [FieldCase] {
    var cases: [FieldCase] = []
    for first in 0..<3 {
      for empty in ["null", "\"\""] {
        let nothings = (0..<first).flatMap {
          ["\"\(starts[$0])\":\(empty)", "\"\(ends[$0])\":\(empty)"]
        }
        let given = (first..<3).reversed().flatMap {
          [
            "\"\(starts[$0])\":\(1_772_438_400 + 3_600 * $0)",
            "\"\(ends[$0])\":\(1_772_467_200 + 3_600 * $0)",
          ]
        }
        cases.append(
          FieldCase(
            (given + nothings).joined(separator: ","),
            reads(
              1_772_438_400 + 3_600 * Int64(first), 1_772_467_200 + 3_600 * Int64(first),
              first < 2 ? "60 start" : ""), hasBase: false))
      }
    }
    return cases
  }

  @Test("the first spelling that is given holds, and another one that differs is noted")
  func spellings() throws {
    let spellings = Self.spellings { start, end, conflict in
      ["start": "\(start)", "duration": "\(end - start)", "timeConflict": conflict]
    }
    try sessions.check(spellings)
    try breaks.check(spellings)
    try shifts.check(
      Self.spellings { start, end, conflict in
        ["start": "\(start)", "end": "\(end)", "timeConflict": conflict]
      })
  }

  /// Starts and ends that agree to the minute, and those that do not.
  private static let conflicts: [FieldCase] = [
    FieldCase(#""startDateTime":1772438460"#), FieldCase(#""startDateTime":1772438340"#),
    FieldCase(#""startDateTime":1772438461"#, ["timeConflict": "1 start"]),
    FieldCase(#""startDateTime":1772438339"#, ["timeConflict": "-1 start"]),
    FieldCase(#""startsOn":1772438520"#, ["timeConflict": "2 start"]),
    FieldCase(#""startDateTime":1772438400,"startsOn":1772442000"#, ["timeConflict": "60 start"]),
    FieldCase(#""startDateTime":1772442000,"startsOn":1772438400"#, ["timeConflict": "60 start"]),
    FieldCase(#""startDateTime":null,"startsOn":1772442000"#, ["timeConflict": "60 start"]),
    FieldCase(#""startDateTime":"soon","startsOn":1772442000"#, ["timeConflict": "60 start"]),
    FieldCase(#""endDateTime":1772467260"#), FieldCase(#""endsOn":1772467140"#),
    FieldCase(#""endDateTime":1772467261"#, ["timeConflict": "1 end"]),
    FieldCase(#""endDateTime":1772467139"#, ["timeConflict": "-1 end"]),
    FieldCase(#""endDateTime":1772467200,"endsOn":1772474400"#, ["timeConflict": "120 end"]),
    FieldCase(
      #""endDateTime":1772474400,"startsOn":1772434800"#, ["timeConflict": "-60 start"]),
    FieldCase(#""endDateTime":"late","startDateTime":"soon""#),
    // 11 days and more are as far as the note reaches.
    FieldCase(#""startDateTime":1773421320"#, ["timeConflict": "16382 start"]),
    FieldCase(#""startDateTime":1773421380"#, ["timeConflict": "16383 start"]),
    FieldCase(#""startDateTime":1773421440"#, ["timeConflict": "16383 start"]),
    FieldCase(#""endDateTime":1771000000"#, ["timeConflict": "-16383 end"]),
  ]

  @Test("two spellings may lie a minute apart, and not a second more")
  func conflicts() throws {
    try sessions.check(Self.conflicts)
    try breaks.check(Self.conflicts)
    try shifts.check(Self.conflicts)
  }

  @Test("the second of three spellings holds where it stands alone with the third")
  func secondAndThird() throws {
    let cases = [
      FieldCase(
        #""startDateTime":1772438400,"startsOn":1772442000,"endedOn":1772467200"#,
        ["timeConflict": "60 start"], hasBase: false),
      FieldCase(
        #""startDateTime":1772438400,"endDateTime":1772467200,"endsOn":1772463600"#,
        ["timeConflict": "-60 end"], hasBase: false),
      FieldCase(#""startsOn":1772438400,"endsOn":1772467200"#, hasBase: false),
    ]
    try sessions.check(cases)
    try breaks.check(cases)
    try shifts.check(cases)
  }

  @Test("a session or break without an end is open, one without a start is said")
  func missing() throws {
    let noStart = ["start": "0", "duration": "0", "hasNoStart": "true"]
    let noEnd = ["duration": "0", "hasNoEnd": "true"]
    let cases = [
      FieldCase(#""startedOn":1772438400"#, noEnd, hasBase: false),
      FieldCase(#""startedOn":1772438400,"endedOn":null"#, noEnd, hasBase: false),
      FieldCase(#""startsOn":1772438400,"endDateTime":"""#, noEnd, hasBase: false),
      FieldCase(
        #""startedOn":1772438400,"endedOn":"late""#, noEnd,
        says: ["the value of endedOn cannot be read"], hasBase: false),
      FieldCase(
        #""startedOn":1772438400,"endsOn":0"#, noEnd,
        says: ["the value of endsOn cannot be read"], hasBase: false),
      FieldCase(
        #""endedOn":1772467200"#, noStart, says: ["startedOn is missing"], hasBase: false),
      FieldCase(
        #""endedOn":1772467200,"startDateTime":null"#, noStart, says: ["startedOn is missing"],
        hasBase: false),
      FieldCase(
        #""endedOn":1772467200,"startDateTime":"soon""#, noStart,
        says: ["the value of startDateTime cannot be read"], hasBase: false),
      FieldCase(
        "", noStart.merging(noEnd) { $1 }, says: ["startedOn is missing"], hasBase: false),
      // The end of the day before, and one that nobody will live to see.
      FieldCase(
        #""startedOn":1772438400,"endedOn":1772352000"#, ["duration": "-86400"], hasBase: false),
      FieldCase(
        #""startedOn":1772438400,"endedOn":1772438400"#, ["duration": "0"], hasBase: false),
      FieldCase(
        #""startedOn":1772438400,"endedOn":"9999-12-31T23:59:59Z""#, ["duration": "2147483647"],
        hasBase: false),
    ]
    try breaks.check(cases)
    try sessions.check(
      cases.map { one in
        var one = one
        let traits = ["hasNoEnd", "hasNoStart"].filter { one.reads[$0] == "true" }
        for name in ["hasNoEnd", "hasNoStart"] { one.reads[name] = nil }
        one.reads["traits"] = traits.joined(separator: " ")
        return one
      })
  }

  @Test("a shift without a start is said, and keeps its end")
  func shiftWithoutStart() throws {
    try shifts.check([
      FieldCase(#""startedOn":1772438400"#, ["end": "0"], hasBase: false),
      FieldCase(
        #""endDateTime":1772467200"#, ["start": "0"], says: ["startedOn is missing"],
        hasBase: false),
      FieldCase(
        #""startsOn":"soon","endsOn":1772467200"#, ["start": "0"],
        says: ["the value of startsOn cannot be read"], hasBase: false),
      FieldCase(
        #""startedOn":1772438400,"endedOn":{}"#, ["end": "0"],
        says: ["the value of endedOn cannot be read"], hasBase: false),
    ])
  }
}
