import PayrollModel
import Testing

@testable import RunFiles

/// Each column of a line has one form, and what stands in it comes back in the unit of the record.
@Suite("The lines of a batch")
struct BatchRecordLineTests {
  /// 2026-10-26 is 20,752 days after 1970-01-01: 56 years with 14 leap days, and 298 days of 2026.
  private static let monday: Int32 = 56 * 365 + 14 + 298

  private func line(
    date: String = "2026-10-26", bucket: String = "regular", multiplier: String = "1.0000",
    time: String = "worked", seconds: String = "3600", rate: String = #""18.5000""#,
    reason: String = "0", sources: String = "[5]"
  ) -> String {
    #"["\#(date)","\#(bucket)","\#(multiplier)","\#(time)",\#(seconds),"REG",\#(rate),null,null,"#
      + #"\#(reason),\#(sources)]"#
  }

  /// The one line that a file has.
  private func read(_ line: String) throws -> BatchRecord.Line {
    try #require(try BatchText.lines(line).read().lines.first)
  }

  private func isRefused(_ line: String) throws -> Bool {
    try BatchText.lines(line).refusal() == ["line 2"]
  }

  @Test("Every column comes to its own place")
  func columns() throws {
    let record = try BatchText.lines(
      #"["2026-10-26","overtime","1.5000","worked",5400,"REG","18.5000","P1","S1",1,"#
        + #"[5,"shifts/6","leave-requests/7","payroll-payrun-items/8"]]"#,
      #"["2026-10-27","sick","1.0000","leave",-60,"","0.0000",null,"S2",0,[]]"#,
      #"["2026-10-27","vacation","0.0000","leave",0,"REG",null,"S1",null,0,[9]]"#
    ).read()
    #expect(record.texts == ["REG", "P1", "S1", "", "S2"])
    #expect(
      record.lines == [
        BatchRecord.Line(
          date: Self.monday, seconds: 5400, rate: 185_000, multiplier: 15_000, payCode: 0,
          position: 1, site: 2, firstSource: 0, sourceCount: 4, reason: 1, bucket: .overtime,
          isWorked: true),
        BatchRecord.Line(
          date: Self.monday + 1, seconds: -60, rate: 0, multiplier: 10_000, payCode: 3,
          position: -1, site: 4, firstSource: 4, sourceCount: 0, reason: 0, bucket: .sick,
          isWorked: false),
        BatchRecord.Line(
          date: Self.monday + 1, seconds: 0, rate: -1, multiplier: 0, payCode: 0, position: 2,
          site: -1, firstSource: 4, sourceCount: 1, reason: 0, bucket: .vacation, isWorked: false),
      ])
    #expect(
      record.sources == [
        PaySource(id: 5, kind: .workSession), PaySource(id: 6, kind: .shift),
        PaySource(id: 7, kind: .leaveRequest), PaySource(id: 8, kind: .payable),
        PaySource(id: 9, kind: .workSession),
      ])
    #expect(record.workday(record.lines[1]).description == "2026-10-27")
    #expect(record.employees.map(\.lineRange) == [0..<3])
    #expect(record.lineTotals == nil && record.wages == nil)
  }

  @Test("All five buckets are read, and nothing like them", arguments: Bucket.allCases)
  func buckets(_ bucket: Bucket) throws {
    #expect(try read(line(bucket: bucket.name)).bucket == bucket)
    for wrong in [bucket.name + "s", String(bucket.name.dropLast()), bucket.name.uppercased(), ""] {
      #expect(try isRefused(line(bucket: wrong)), "\(wrong)")
    }
  }

  @Test("Time is worked or leave")
  func time() throws {
    #expect(try read(line(time: "worked")).isWorked)
    #expect(try !read(line(time: "leave")).isWorked)
    for wrong in ["Worked", "work", "held", ""] { #expect(try isRefused(line(time: wrong))) }
  }

  @Test("Seconds have up to twelve digits, and any other whole number up to eighteen")
  func seconds() throws {
    for (text, value) in [
      ("0", 0), ("-0", 0), ("-1", -1), ("999999999999", 999_999_999_999),
      ("-999999999999", -999_999_999_999),
    ] as [(String, Int64)] {
      #expect(try read(line(seconds: text)).seconds == value)
    }
    let person = BatchText.person(line(), id: 999_999_999_999_999_999)
    #expect(try BatchText(people: [person]).read().employees.first?.id == 999_999_999_999_999_999)
    for wrong in [
      "1000000000000", "1000000000000000000", "-", "", "+1", "1.0", "1e3", " 1", #""1""#, "null",
    ] {
      #expect(try isRefused(line(seconds: wrong)), "\(wrong)")
    }
  }

  @Test("A rate has four digits behind the point, is none or nothing, and never below zero")
  func rate() throws {
    for (text, value) in [
      (#""0.0000""#, 0), (#""0.0001""#, 1), (#""18.5000""#, 185_000), ("null", -1),
      (#""922337203685477.5807""#, Int64.max),
    ] as [(String, Int64)] {
      #expect(try read(line(rate: text)).rate == value)
    }
    for wrong in [
      #""-0.0001""#, #""18.50""#, #""18.50000""#, #""185000""#, #"".5000""#, #""18,5000""#,
      #""1x.5000""#, #""18.5o00""#, #""922337203685477.5808""#, #""9999999999999999.0000""#,
      #""10000000000000000000.0000""#, "18.5000", #""""#, "NULL",
    ] {
      #expect(try isRefused(line(rate: wrong)), "\(wrong)")
    }
  }

  @Test("A multiplier fits into its place")
  func multiplier() throws {
    #expect(try read(line(multiplier: "1.2500")).multiplier == 12_500)
    #expect(try read(line(multiplier: "214748.3647")).multiplier == .max)
    #expect(try isRefused(line(multiplier: "214748.3648")))
    #expect(try isRefused(line(multiplier: "1.5")))
  }

  @Test("A date is a day that there is")
  func date() throws {
    #expect(try read(line(date: "2028-02-29")).date == 56 * 365 + 14 + 2 * 365 + 59)
    #expect(try read(line(date: "1969-12-31")).date == -1)
    for wrong in [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-10-00", "2026-10-32", "2026/10-26",
      "2026-10/26", "2026-1-26", "20261026", "2O26-10-26", "2026-1O-26", "2026-10-2b", "0000-01-01",
      "2026-10-266", "",
    ] {
      #expect(try isRefused(line(date: wrong)), "\(wrong)")
    }
  }

  @Test("A reason is one that the head has")
  func reason() throws {
    #expect(try read(line(reason: "1")).reason == 1)
    for wrong in ["2", "-1", "65536", "null"] { #expect(try isRefused(line(reason: wrong))) }
    #expect(
      try BatchText.lines(line()).with(#","reasons":["#, #","reasons":[],"x":["#).refusal() != [])
  }

  @Test("Sources are separated by one comma, and each of a kind that there is")
  func sources() throws {
    for wrong in [
      "[5,]", "[,5]", "[5 6]", #"[5"shifts/6"]"#, #"["shifts/"]"#, #"["shifts/6]"#, #"["6"]"#,
      #"["breaks/6"]"#, "[null]", "5", "[5,,6]", "[5",
    ] {
      #expect(try isRefused(line(sources: wrong)), "\(wrong)")
    }
  }

  @Test("Nothing stands between, before or behind the columns")
  func shape() throws {
    let right = line()
    #expect(try !isRefused(right))
    for wrong in [
      right + ",", "," + right, right + right, right + ", " + right, "[]", "{}", "null",
      right.replacing(",null,null,", with: ",null,"),
      right.replacing(",null,null,", with: ",null,null,null,"),
      right.replacing(#""REG""#, with: "null"), right.replacing(#""REG""#, with: "7"),
      right.replacing("[5]]", with: "[5],null]"), String(right.dropLast()),
      String(right.dropFirst()),
    ] {
      #expect(try isRefused(wrong), "\(wrong)")
    }
  }

  @Test("A total ends a line where the columns say so: an amount of either sign, or none")
  func totals() throws {
    func file(_ end: String) throws -> BatchText {
      try BatchText.lines(line().dropLast() + end + "]")
        .with(#""sources"]"#, #""sources","total"]"#)
    }
    #expect(try file(#","19.2500""#).read().lineTotals == [192_500])
    #expect(try file(#","-0.0001""#).read().lineTotals == [-1])
    #expect(try file(",null").read().lineTotals == [Payable.notGiven])
    for wrong in ["", ",", #","19.25""#, ",19", #","19.2500","19.2500""#] {
      #expect(try file(wrong).refusal() == ["line 2"], "\(wrong)")
    }
    #expect(
      try BatchText(people: []).with(#""sources"]"#, #""sources","total"]"#).read().lineTotals == []
    )
  }

  @Test(
    "An amount ends a line where the columns say so: cents of either sign, and no hours beside it")
  func amounts() throws {
    func file(_ end: String, seconds: String = "0") throws -> BatchText {
      try BatchText.lines(
        line(time: "leave", seconds: seconds, rate: "null").dropLast() + end + "]"
      )
      .with(#""sources"]"#, #""sources","amount"]"#)
    }
    #expect(try file(#","83.75""#).read().lines.map(\.amount) == [8375])
    #expect(try file(#","-0.01""#).read().lines.map(\.amount) == [-1])
    #expect(try file(",null", seconds: "3600").read().lines.map(\.amount) == [0])
    for wrong in ["", ",", #","83.7""#, #","83.750""#, #","0.00""#, ",83.75", #","83.75","83.75""#]
    {
      #expect(try file(wrong).refusal() == ["line 2"], "\(wrong)")
    }
    #expect(try file(#","83.75""#, seconds: "3600").refusal() == ["line 2"])
  }
}
