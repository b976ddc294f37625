import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

@Suite("Rows of punch files")
struct PunchRowTests {
  private let zone: ZoneRules

  init() throws { zone = try Zones.named("America/New_York") }

  private func sessions(_ rows: String, header: String = "employee,start,end") throws -> [String] {
    try PunchFile("\(header)\n\(rows)\n").read().sessions(in: zone)
  }

  @Test("A stretch has a start and an end; the number stays text, leading zeros and all")
  func stretch() throws {
    #expect(
      try sessions(
        "000117,2026-10-26 08:00,2026-10-26 16:30\n117,2026-10-27 08:00,2026-10-27 09:00")
        == ["000117 10-26 08:00..10-26 16:30", "117 10-27 08:00..10-27 09:00"])
  }

  @Test(
    "Times as clocks and people write them",
    arguments: [
      ("2026-10-26 18:00", "10-26 18:00"), ("2026-10-26T18:00:05", "10-26 18:00:05"),
      ("2026-10-26, 6:00 PM", "10-26 18:00"), ("2026-10-26 6:00pm", "10-26 18:00"),
      ("2026-10-26 6:00 p.m.", "10-26 18:00"), ("2026-10-26 12:00 AM", "10-26 00:00"),
      ("2026-10-26 12:00 PM", "10-26 12:00"), ("2026-10-26 12:30 a", "10-26 00:30"),
      ("2026-10-26 1800", "10-26 18:00"), ("2026-10-26 0000", "10-26 00:00"),
      ("2026-10-26 9:05", "10-26 09:05"), ("2026-10-26 18:00:00.000", "10-26 18:00"),
      ("2026-10-26T22:00Z", "10-26 18:00"), ("2026-10-26 22:00 UTC", "10-26 18:00"),
      ("2026-10-26T18:00-04:00", "10-26 18:00"), ("2026-10-26 23:30+01:30", "10-26 18:00"),
      ("2026-10-26 24:00", "10-27 00:00"),
    ])
  func times(_ written: String, _ expected: String) throws {
    #expect(
      try sessions("1,2026-10-26 00:00,\"\(written)\"") == ["1 10-26 00:00..\(expected)"],
      "\(written)")
  }

  @Test(
    "What is no time is refused, with the cell and the line",
    arguments: [
      "2026-10-26 25:00", "2026-10-26 24:01", "2026-10-26 18:60", "2026-10-26 13:00 PM",
      "2026-10-26 0:30 AM", "2026-10-26 18:00 XM", "2026-10-26 6", "2026-10-26", "2026-10-26 18.00",
      "26.10.2026 18:00", "2026-13-01 08:00", "2026-02-29 08:00", "2026-10-26 18:00:00.5",
      "46320.75", "tomorrow", "2026-10-26 18:00 -25:00", "2026-10-2618:00", "-", "18:00:00:00",
    ])
  func noTimes(_ written: String) throws {
    let data = try PunchFile("employee,start,end\n1,2026-10-26 08:00,\"\(written)\"\n").read()
    #expect(data.workSessions.isEmpty, "\(written)")
    #expect(data.findings.count == 1, "\(written)")
    #expect(data.findings.first?.id == .unreadableRow)
    #expect(data.findings.first?.severity == .blocking)
    #expect(data.findings.first?.subject.file == "punches.csv:2")
    #expect(data.findings.first?.subject.employee == "1")
    #expect(data.findings.first?.message.contains("\"\(written)\"") == true, "\(data.found)")
    #expect(data.resources.map(\.refusedRowCount) == [1])
    #expect(data.resources.map(\.rowCount) == [1])
  }

  @Test("A number that a spreadsheet made of a date is told apart from a wrong format")
  func serialNumber() throws {
    let data = try PunchFile("employee,start,end\n1,46321.5,46321.75\n").read()
    #expect(data.findings.first?.advice.contains("spreadsheet") == true)
    let other = try PunchFile("employee,start,end\n1,26/10/2026 8:00,26/10/2026 9:00\n").read()
    #expect(other.findings.first?.advice.contains("\"dates\"") == true)
  }

  @Test(
    "Two formats of dates in one file: those that are not as the configuration says are refused")
  func twoFormats() throws {
    let file = try PunchFile(
      "employee,start,end\n1,10/11/2026 08:00,10/11/2026 09:00\n1,13/10/2026 08:00,13/10/2026 09:00\n"
    )
    file.format.dates = try #require(DateFormat("M/D/YYYY"))
    let data = try file.read()
    #expect(data.sessions(in: zone) == ["1 10-11 08:00..10-11 09:00"])
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:3: start is \"13/10/2026 08:00\", which is no date and "
          + "time as M/D/YYYY writes it; the row is left out"
      ])
    file.format.dates = try #require(DateFormat("D/M/YYYY"))
    #expect(
      try file.read().sessions(in: zone)
        == ["1 11-10 08:00..11-10 09:00", "1 10-13 08:00..10-13 09:00"])
  }

  @Test("A column with the date: an end before the start is of the next day")
  func dateColumn() throws {
    let header = "employee,date,start,end"
    #expect(
      try sessions("1,2026-10-26,22:00,6:00 AM\n1,2026-10-27,8:00,24:00", header: header)
        == ["1 10-26 22:00..10-27 06:00", "1 10-27 08:00..10-28 00:00"])
    // A time with a date of its own needs no other.
    #expect(
      try sessions("1,2026-10-26,22:00,2026-10-28 06:00", header: header)
        == ["1 10-26 22:00..10-28 06:00"])
    let same = try PunchFile("\(header)\n1,2026-10-26,07:00,7:00 AM\n").read()
    #expect(same.workSessions.isEmpty)
    #expect(same.findings.first?.message.contains("24 hours") == true)
    // With dates it is nothing that anybody could mistake.
    #expect(
      try sessions("1,2026-10-26 07:00,2026-10-26 07:00") == ["1 10-26 07:00..10-26 07:00"])
  }

  @Test("An end without a date is of the date of the start, or of the next where it is earlier")
  func dateOfTheStart() throws {
    #expect(
      try sessions("1,2026-10-26 08:00,16:30\n1,2026-10-27 22:00,6:00 AM")
        == ["1 10-26 08:00..10-26 16:30", "1 10-27 22:00..10-28 06:00"])
  }

  @Test("A time without any date says which column is missing")
  func noDate() throws {
    let data = try PunchFile("employee,start,end\n1,08:00,16:00\n").read()
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:2: start is \"08:00\", and no date is given; the row is "
          + "left out"
      ])
  }

  @Test("A missing end is an open session, a missing start one without start, both are nothing")
  func missing() throws {
    let data = try PunchFile(
      "employee,start,end\n1,2026-10-26 08:00,\n2,,2026-10-26 16:00\n3,,\n"
    ).read()
    #expect(data.sessions(in: zone) == ["1 10-26 08:00..…", "2 …"])
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:4: start is missing; the row is left out"
      ])
  }

  @Test("An end before the start is kept as it is: the mapper has a finding for it")
  func endBeforeStart() throws {
    #expect(
      try sessions("1,2026-10-27 08:00,2026-10-26 16:00") == ["1 10-27 08:00..10-26 16:00"])
  }

  @Test("Rows without an employee, of a spreadsheet's number, of another length, with loose quotes")
  func badRows() throws {
    let data = try PunchFile(
      """
      employee,start,end
      ,2026-10-26 08:00,2026-10-26 16:00
      1.23457E+11,2026-10-26 08:00,2026-10-26 16:00
      1,2026-10-26 08:00
      1,2026-10-26 08:00,2026-10-26 16:00,x
      1,2026-10-26 08:00,2026-10-26 16:00,,
      "1"x,2026-10-26 08:00,2026-10-26 16:00

      ,,
      2,2026-10-26 08:00,"2026-10-26 16:00
      """
    ).read()
    #expect(
      data.found.map { $0.split(separator: ":").dropFirst().joined(separator: ":") } == [
        "2: the row has no employee number; the row is left out",
        "3: a spreadsheet has rounded the employee number to 1.23457E+11; the row is left out",
        "4: the row has 2 cells, the header 3; the row is left out",
        "5: the row has 4 cells, the header 3; the row is left out",
        "7: something stands behind a closing quote; the row is left out",
        "10: a quoted cell is not closed; the row is left out",
      ])
  }
}
