import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

@Suite("Cells of punch files: rates, leave, breaks, names")
struct PunchCellTests {
  private func read(_ header: String, _ rows: String...) throws -> TimeData {
    try PunchFile(([header] + rows).joined(separator: "\n") + "\n").read()
  }

  private static let times = "2026-10-26 08:00,2026-10-26 16:00"

  @Test(
    "Rates are decimals of four places; no message repeats one",
    arguments: [
      ("18.5", 185_000), ("18.5000", 185_000), ("0", 0), ("18.12345", 181_235),
      ("", -1),
    ] as [(String, Int32)])
  func rates(_ written: String, _ rate: Int32) throws {
    let data = try read("employee,start,end,rate", "1,\(Self.times),\(written)")
    #expect(data.workSessions.map(\.payRate) == [rate], "\(written)")
    #expect(data.findings.isEmpty)
  }

  @Test("What is no rate is refused", arguments: ["x", "-1", "1e3", "18,5", "$18", "9999999"])
  func noRates(_ written: String) throws {
    let data = try read("employee,start,end,rate", "1,\(Self.times),\"\(written)\"")
    #expect(data.workSessions.isEmpty, "\(written)")
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:2: the value of rate cannot be read; the row is left out"
      ])
  }

  @Test("Leave is hours on a date under a pay code, and approved")
  func leave() throws {
    let data = try read(
      "employee,kind,date,hours,payCode,start,end,rate,site,position",
      "1,leave,2026-10-27,7.5,SICK,,,20,North,Gate", "1,Leave,,8,VAC,2026-10-28,,,,")
    #expect(data.findings.isEmpty, "\(data.found)")
    #expect(data.leaveRequests.map(\.requestedSeconds) == [27_000, 28_800])
    #expect(data.leaveRequests.map { data.labels[$0.payCode] } == ["SICK", "VAC"])
    #expect(
      data.leaveRequests.map { $0.first?.description } == ["2026-10-27", "2026-10-28"])
    #expect(data.leaveRequests.allSatisfy { $0.first == $0.last && $0.status == .approved })
    #expect(data.leaveRequests.map(\.payRate) == [200_000, -1])
    #expect(data.leaveRequests[0].account.place == 0 && data.leaveRequests[0].position.place == 0)
    #expect(data.leaveRequests[1].account == .none && data.leaveRequests[1].position == .none)
    #expect(data.workSessions.isEmpty)
  }

  @Test(
    "Leave without a date, hours or a pay code is refused",
    arguments: [
      (",8,SICK", "date is missing"), ("2026-10-27,,SICK", "hours is missing"),
      ("2026-10-27,8,", "payCode is missing"), ("27.10.2026,8,SICK", "date is \"27.10.2026\""),
      ("2026-10-27,0,SICK", "hours is \"0\""), ("2026-10-27,-8,SICK", "hours is \"-8\""),
      ("2026-10-27,eight,SICK", "hours is \"eight\""),
    ])
  func wrongLeave(_ cells: String, _ words: String) throws {
    let data = try read("employee,kind,date,hours,payCode,start,end", "1,leave,\(cells),,")
    #expect(data.leaveRequests.isEmpty)
    #expect(data.findings.first?.message.hasPrefix(words) == true, "\(data.found)")
  }

  @Test("Breaks say their kind and whether they are paid; they belong to whoever took them")
  func breaks() throws {
    let data = try read(
      "employee,kind,start,end,paid", "1,meal,\(Self.times),no", "1,REST,\(Self.times),Yes",
      "1,break,\(Self.times),", "1,lunch,2026-10-26 12:00,,", "1,rest,,2026-10-26 12:10,1")
    #expect(data.breakSessions.map(\.kind) == [.meal, .rest, .notGiven, .meal, .rest])
    #expect(
      data.breakSessions.map(\.paid) == [.unpaid, .paid, .notGiven, .notGiven, .paid])
    #expect(data.breakSessions.map(\.hasNoEnd) == [false, false, false, true, false])
    #expect(data.breakSessions.map(\.hasNoStart) == [false, false, false, false, true])
    #expect(data.breakSessions.prefix(3).allSatisfy { $0.duration == 8 * 3600 })
    #expect(data.breakSessions.allSatisfy { $0.employee == RecordIndex(0) })
    let wrong = try read("employee,kind,start,end,paid", "1,meal,\(Self.times),maybe")
    #expect(wrong.breakSessions.isEmpty)
    #expect(wrong.findings.first?.message.hasPrefix("paid is \"maybe\"") == true)
  }

  @Test("A break has the rate and the pay code of its row")
  func paidBreaks() throws {
    let data = try read(
      "employee,kind,start,end,payCode,rate", "1,work,\(Self.times),REG,20",
      "1,rest,2026-10-26 10:00,2026-10-26 10:10,BREAK,12.5", "1,meal,2026-10-26 12:00,,,")
    #expect(data.breakSessions.map(\.payRate) == [125_000, -1])
    #expect(data.breakSessions.map { data.labels[$0.payCode] } == ["BREAK", ""])
    #expect(data.workSessions.map(\.payRate) == [200_000])
  }

  @Test("Sites, positions, regions and pay codes are one record each, by what they are called")
  func shared() throws {
    let data = try read(
      "employee,start,end,site,position,region,payCode",
      "1,\(Self.times),North,Gate,NY,REG", "2,\(Self.times),North,Dock,CA,REG",
      "3,\(Self.times),south,Gate,NY,", "4,\(Self.times),,,,OT")
    #expect(data.accounts.map { data.text.string($0.name) } == ["North", "south"])
    #expect(data.positions.map { data.text.string($0.number) } == ["Gate", "Dock"])
    #expect(data.regions.map { data.text.string($0.name) } == ["NY", "CA"])
    #expect(data.workSessions.map { data.labels[$0.payCode] } == ["REG", "REG", "", "OT"])
    #expect(data.workSessions[3].account == .none && data.workSessions[3].position == .none)
    #expect(data.employees[3].region == .none)
    #expect(data.employees.map { $0.region.place } == [0, 1, 0, nil])
    #expect(Set(data.accounts.map(\.id)).count == 2)
  }

  @Test("People are in the order in which the file first names them, each by its first line")
  func people() throws {
    let data = try read(
      "employee,start,end", "b,\(Self.times)", "a,\(Self.times)", "b,\(Self.times)")
    #expect(data.employees.map { data.text.string($0.number) } == ["b", "a"])
    #expect(
      data.employees.map { data.source.name(of: .employee, $0.id) }
        == ["punches.csv:2", "punches.csv:3"])
    #expect(data.employees.allSatisfy { $0.isKnown })
  }

  @Test("The words of the file are its own: its name, and nothing to pull")
  func words() throws {
    let data = try read("employee,start,end", "1,\(Self.times)")
    #expect(data.source.name == "punches.csv" && data.source.again == "run again")
    #expect(data.source.payrun == PayrunWords())
    #expect(data.absentKinds.contains(.shift) && !data.absentKinds.contains(.workSession))
    #expect(data.coverage == nil)
  }

  @Test(
    "Yes and no as exports write them",
    arguments: [
      ("yes", true), ("Y", true), ("TRUE", true), ("1", true), ("x", true), ("paid", true),
      ("no", false), ("N", false), ("false", false), ("0", false), ("Unpaid", false),
    ])
  func flags(_ written: String, _ isPaid: Bool) throws {
    let data = try read("employee,kind,start,end,paid", "1,meal,\(Self.times),\(written)")
    #expect(data.breakSessions.map(\.paid) == [isPaid ? .paid : .unpaid], "\(written)")
  }

  @Test("A row of a file of punches must say what it is; in one of stretches it is work")
  func kinds() throws {
    let stretches = try read("employee,kind,start,end", "1,,\(Self.times)")
    #expect(stretches.workSessions.count == 1)
    // Both shapes in one file: the kind tells which columns count.
    let both = try read(
      "employee,kind,start,end,time", "1,work,\(Self.times),", "1,in,,,2026-10-27 08:00",
      "1,out,,,2026-10-27 16:00", "1,in,2026-10-28 08:00,,")
    #expect(both.workSessions.count == 2)
    #expect(
      both.found == [
        "blocking unreadable-row punches.csv:5: time is missing; the row is left out"
      ])
    // Without a column for the time of a punch it stands in that of the start.
    let inStart = try read(
      "employee,kind,start,end", "1,in,2026-10-27 08:00,", "1,out,2026-10-27 16:00,")
    #expect(inStart.workSessions.map(\.duration) == [8 * 3600])
  }
}
