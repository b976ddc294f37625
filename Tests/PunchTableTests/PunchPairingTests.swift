import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

@Suite("Punches made into sessions and breaks")
struct PunchPairingTests {
  private let zone: ZoneRules

  init() throws { zone = try Zones.named("America/New_York") }

  private func read(_ punches: String) throws -> TimeData {
    let rows = punches.split(separator: ";").map { "1,2026-10-26 \($0)\n" }
    return try PunchFile("employee,time,kind\n\(rows.joined())").read()
  }

  private func breaks(_ data: TimeData) -> [String] {
    data.breakSessions.map { pause in
      let start = pause.hasNoStart ? "…" : String(zone.clock(pause.start).suffix(5))
      let end = pause.hasNoEnd || pause.hasNoStart ? "…" : String(zone.clock(pause.end).suffix(5))
      let session = pause.workSession.place.map { " of \($0)" } ?? ""
      return "\(pause.kind) \(start)..\(end)\(session)"
    }
  }

  @Test("In and out, with a meal and a rest between")
  func usual() throws {
    let data = try read(
      "08:00,in;12:00,meal start;12:30,meal end;15:00,Rest-Start;15:10,break_end;16:30,OUT")
    #expect(data.sessions(in: zone) == ["1 10-26 08:00..10-26 16:30"])
    #expect(breaks(data) == ["meal 12:00..12:30 of 0", "rest 15:00..15:10 of 0"])
    #expect(data.findings.isEmpty)
  }

  @Test("The order of the rows plays no part")
  func order() throws {
    let sorted = try read("08:00,in;12:00,out;13:00,in;17:00,out")
    let mixed = try read("17:00,out;13:00,in;08:00,in;12:00,out")
    #expect(sorted.sessions(in: zone) == mixed.sessions(in: zone))
    #expect(
      mixed.sessions(in: zone) == ["1 10-26 08:00..10-26 12:00", "1 10-26 13:00..10-26 17:00"])
  }

  @Test("Out and in at one moment: the one ends before the next begins")
  func oneMoment() throws {
    #expect(
      try read("12:00,in;08:00,in;12:00,out;16:00,out").sessions(in: zone)
        == ["1 10-26 08:00..10-26 12:00", "1 10-26 12:00..10-26 16:00"])
  }

  @Test(
    "What has no counterpart stays open; nothing is guessed",
    arguments: [
      ("08:00,in", ["1 10-26 08:00..…"], [String]()),
      ("16:00,out", ["1 …"], []),
      ("08:00,in;09:00,in;16:00,out", ["1 10-26 08:00..…", "1 10-26 09:00..10-26 16:00"], []),
      ("08:00,in;12:00,out;16:00,out", ["1 10-26 08:00..10-26 12:00", "1 …"], []),
      (
        "08:00,in;12:00,meal start;16:00,out", ["1 10-26 08:00..10-26 16:00"],
        ["meal 12:00..… of 0"]
      ),
      (
        "08:00,in;12:30,meal end;16:00,out", ["1 10-26 08:00..10-26 16:00"],
        ["notGiven …..… of 0"]
      ),
      ("12:00,meal start;12:30,meal end", [], ["meal 12:00..12:30"]),
      (
        "08:00,in;12:00,meal start;12:20,rest start;12:30,break end;16:00,out",
        ["1 10-26 08:00..10-26 16:00"], ["meal 12:00..… of 0", "rest 12:20..12:30 of 0"]
      ),
      (
        "08:00,in;12:00,meal start;13:00,in;17:00,out",
        ["1 10-26 08:00..…", "1 10-26 13:00..10-26 17:00"], ["meal 12:00..… of 0"]
      ),
      (
        "08:00,in;12:00,meal start;13:00,in;13:30,meal end;17:00,out",
        ["1 10-26 08:00..…", "1 10-26 13:00..10-26 17:00"],
        ["meal 12:00..… of 0", "notGiven …..… of 1"]
      ),
    ])
  func open(_ punches: String, _ sessions: [String], _ pauses: [String]) throws {
    let data = try read(punches)
    #expect(data.sessions(in: zone) == sessions, "\(punches)")
    #expect(breaks(data) == pauses, "\(punches)")
  }

  @Test("A punch of the same kind and moment counts once, and that is said")
  func repeated() throws {
    let data = try read("08:00,in;08:00,in;16:00,out;16:00,out;16:00,out")
    #expect(data.sessions(in: zone) == ["1 10-26 08:00..10-26 16:00"])
    #expect(data.findings.map { "\($0.severity.name) \($0.id)" } == ["note repeated-rows"])
    #expect(data.findings.first?.message.hasPrefix("3 punches repeat") == true)
    // The first of them is named.
    let said = data.findings.first?.spoken(in: data.source)
    #expect(said?.subject.record?.description == "punches.csv:3")
    // The same kind at another moment is no repetition.
    #expect(try read("08:00,in;08:01,in").findings.isEmpty)
  }

  @Test(
    "What the row of the in says holds for the session: pay code, rate, site, position, its line")
  func details() throws {
    let data = try PunchFile(
      """
      employee,time,kind,payCode,rate,site,position
      1,2026-10-26 16:00,out,XXX,9,Elsewhere,Other
      1,2026-10-26 08:00,in,REG,18.25,North,Gate
      """
    ).read()
    let session = try #require(data.workSessions.first)
    #expect(data.labels[session.payCode] == "REG")
    #expect(session.payRate == 182_500)
    #expect(session.account.place.map { data.text.string(data.accounts[$0].name) } == "North")
    #expect(session.position.place.map { data.text.string(data.positions[$0].number) } == "Gate")
    #expect(data.source.name(of: .workSession, session.id) == "punches.csv:3")
  }

  @Test("Punches of several people do not mix, whatever their order")
  func people() throws {
    let data = try PunchFile(
      """
      employee,time,kind
      1,2026-10-26 08:00,in
      2,2026-10-26 09:00,in
      1,2026-10-26 16:00,out
      2,2026-10-26 17:00,out
      """
    ).read()
    #expect(
      data.sessions(in: zone) == ["1 10-26 08:00..10-26 16:00", "2 10-26 09:00..10-26 17:00"])
  }

  @Test("Breaks of each belong to the sessions of each, paid as the row of their start says")
  func breaksOfSeveral() throws {
    let data = try PunchFile(
      """
      employee,time,kind,paid
      1,2026-10-26 08:00,in,
      1,2026-10-26 12:00,meal start,no
      1,2026-10-26 12:30,meal end,yes
      1,2026-10-26 16:00,out,
      2,2026-10-26 09:00,in,
      2,2026-10-26 10:00,rest start,yes
      2,2026-10-26 10:10,rest end,
      2,2026-10-26 12:00,break start,
      2,2026-10-26 12:15,break end,no
      2,2026-10-26 17:00,out,
      """
    ).read()
    #expect(
      breaks(data) == [
        "meal 12:00..12:30 of 0", "rest 10:00..10:10 of 1", "notGiven 12:00..12:15 of 1",
      ])
    #expect(data.breakSessions.map(\.paid) == [.unpaid, .paid, .notGiven])
    #expect(data.breakSessions.map(\.employee) == [RecordIndex(0), RecordIndex(1), RecordIndex(1)])
  }

  @Test("A time of day is of the date in the column beside it")
  func dateColumn() throws {
    let data = try PunchFile(
      "employee,date,time,kind\n1,2026-10-26,22:00,in\n1,2026-10-27,6:00 AM,out\n"
    ).read()
    #expect(data.sessions(in: zone) == ["1 10-26 22:00..10-27 06:00"])
    #expect(data.findings.isEmpty)
  }

  @Test("A word that the company gives a meaning has that, whatever it usually means")
  func ownMeaning() throws {
    let file = try PunchFile(
      "employee,kind,start,end\n1,Lunch,2026-10-26 12:00,2026-10-26 12:30\n")
    file.format.kinds = [PunchFormat.folded("lunch"): .rest]
    #expect(try file.read().breakSessions.map(\.kind) == [.rest])
  }

  @Test("A word of the company, a word that nobody knows, and no word at all")
  func words() throws {
    let file = try PunchFile(
      "employee,time,kind\n1,2026-10-26 08:00,Dienst an\n1,2026-10-26 16:00,dienst-ab\n"
        + "1,2026-10-26 17:00,pause\n1,2026-10-26 18:00,\n")
    file.format.kinds = [
      PunchFormat.folded("Dienst an"): .clockIn, PunchFormat.folded("Dienst ab"): .clockOut,
    ]
    let data = try file.read()
    #expect(data.sessions(in: zone) == ["1 10-26 08:00..10-26 16:00"])
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:4: nobody knows what a row of the kind \"pause\" is; "
          + "the row is left out",
        "blocking unreadable-row punches.csv:5: the row does not say what it is; the row is left out",
      ])
  }
}
