import PayrollModel
import PayrollReview
import RunFiles
import Testing

@testable import ReviewWorkbook

@Suite("The figures of a workbook")
struct WorkbookFigureTests {
  /// Hours as a reader of the workbook sees them: a value, printed with two digits.
  private func hours(_ seconds: Int64) -> ReadWorkbook.Cell {
    ReadWorkbook.Cell(value: plain(Hours.text(seconds: seconds)), type: "n", format: "#,##0.00")
  }

  private func money(_ cents: Int64) -> ReadWorkbook.Cell {
    ReadWorkbook.Cell(
      value: plain(Money(cents: cents).description), type: "n", format: "#,##0.00")
  }

  /// A number as Python prints it: without zeros at the end.
  private func plain(_ text: String) -> String {
    var text = text
    while text.contains(".") && (text.hasSuffix("0") || text.hasSuffix(".")) { text.removeLast() }
    return text
  }

  @Test("The totals by kind are those of the review, to the hundredth")
  func kinds() throws {
    let review = try ReviewFixture().review()
    let rows = try Scratch.read(review).sheet("Summary").part("Hours by kind")
    #expect(
      rows[0].prefix(5).map(\.value) == [
        "Kind", "Paid", "Held", "Paid in the period before", "Change",
      ])
    let before = try #require(review.earlier.first?.seconds)
    for (place, kind) in review.kinds.enumerated() {
      let row = rows[place + 1]
      #expect(row[0].value == kind.name)
      #expect(row[1] == hours(review.paidSeconds[place]))
      #expect(row[2] == hours(review.heldSeconds[place]))
      #expect(row[3] == hours(before[place]))
      #expect(row[4] == hours(review.paidSeconds[place] - before[place]))
    }
    let last = try #require(rows.last)
    #expect(last[0].value == "All hours")
    #expect(last[1] == hours(review.paidSeconds.reduce(0, +)))
    #expect(last[2] == hours(review.heldSeconds.reduce(0, +)))
    #expect(rows.count == review.kinds.count + 2)
  }

  @Test("The summary says what the run is")
  func summary() throws {
    var fixture = ReviewFixture()
    fixture.findings = FindingRecord.three
    let sheet = try Scratch.read(try fixture.review()).sheet("Summary")
    func value(_ name: String) throws -> String? { try sheet.row(name)[1].value }
    #expect(sheet.rows[0][0].value == "Payroll review: Test Guards")
    #expect(try value("Company") == "Test Guards")
    #expect(try value("Period, first day") == "2026-10-25 00:00:00")
    #expect(try value("Period, last day") == "2026-11-07 00:00:00")
    #expect(try sheet.row("Pay date")[1].format == "yyyy-mm-dd")
    #expect(try value("Batch") == "acme-20261107-1")
    #expect(try value("SHA-256 of batch.json") == String(repeating: "5a", count: 32))
    #expect(try value("State")?.hasPrefix("blocked") == true)
    #expect(try value("People paid") == "11")
    #expect(try value("People held") == "1")
    #expect(try value("People left out") == "1")
    for name in ["blocking", "warning", "note"] {
      #expect(try value("Findings: \(name)") == "1", "\(name)")
    }
    #expect(try sheet.row("Gross before payroll's own reckoning")[1] == money(1_234_567))
    #expect(try sheet.row("Hours without a rate, in no gross")[1] == hours(143_000))
    #expect(
      try sheet.part("Files for vendors").map { $0.prefix(2).map(\.value) } == [
        ["draft/adp.csv", String(repeating: "c3", count: 32)]
      ])
  }

  @Test("Without any rate the summary has no gross, which is not one of 0")
  func withoutRates() throws {
    var fixture = ReviewFixture()
    fixture.hasGross = false
    let sheet = try Scratch.read(try fixture.review()).sheet("Summary")
    #expect(
      try sheet.row("Gross before payroll's own reckoning")[1].value == "no rate is known")
    #expect(try sheet.row("Hours without a rate, in no gross")[1].value == nil)
  }

  @Test("The summary has the bridge, the sites, the days and the earlier periods")
  func parts() throws {
    let sheet = try Scratch.read(try ReviewFixture().review()).sheet("Summary")
    #expect(
      try sheet.part("Who is paid, against the period before").map { $0[1].value } == [
        "13", "1", "0", "1", "2", "11",
      ])
    let sites = try sheet.part("Hours by site")
    #expect(
      sites[2].prefix(9).map(\.value) == [
        "South Gate", "S2", "6", "0.01", nil, nil, nil, "2", "2.01",
      ])
    let days = try sheet.part("Hours by day")
    #expect(days.count == 15)
    #expect(days[2][0].value == "Monday")
    #expect(days[2][1].value == "2026-10-26 00:00:00")
    #expect(days[2][4] == hours(61) && days[2][8] == hours(3661))
    // A day without hours is listed too.
    #expect(days[1][8] == hours(0))
    let earlier = try sheet.part("Earlier periods")
    #expect(earlier[1][0].value == "acme-20261024-1")
    #expect(earlier[1][4] == hours(1_864_800))
  }

  @Test("Each person has the hours, money and change that the review says")
  func people() throws {
    var fixture = ReviewFixture()
    fixture.findings = FindingRecord.three
    let review = try fixture.review()
    let sheet = try Scratch.read(review).sheet("Employees")
    #expect(sheet.rows.count == 14)
    let titles = sheet.rows[0].map(\.value)
    for (place, person) in review.people.enumerated() {
      let row = sheet.rows[place + 1]
      func cell(_ title: String) throws -> ReadWorkbook.Cell {
        row[try #require(titles.firstIndex(of: title), "no column \(title)")]
      }
      #expect(try cell("Number").value == person.number)
      for (kind, seconds) in zip(review.kinds, person.seconds) where seconds != 0 {
        #expect(try cell(kind.name) == hours(seconds), "\(kind.name)")
      }
      #expect(try cell("Total hours") == hours(person.totalSeconds))
      let gross = try #require(person.gross)
      #expect(try cell("Gross before payroll's own reckoning") == money(gross.pay.cents))
      if let usual = person.change?.usual {
        #expect(try cell("Change from usual") == hours(person.totalSeconds - usual))
      } else {
        #expect(try cell("Change from usual").value == nil)
      }
    }
    #expect(try sheet.column("Standing")[0] == "paid")
    #expect(try sheet.column("Standing")[1]?.hasPrefix("held: ") == true)
    #expect(try sheet.column("Standing")[6] == "left out: is paid by the year")
    #expect(try sheet.column("Site").prefix(2) == ["North Gate", "South Gate"])
    #expect(try sheet.column("Amounts")[4] == "123.45")
    #expect(try sheet.column("Hours without a rate").compactMap { $0 }.count == 1)
    #expect(try sheet.column("Unexplained")[3] == "yes")
    #expect(try sheet.column("Unexplained")[4] == "no")
    #expect(try sheet.column("Reasons")[5] == "leave, holiday")
    #expect(try sheet.column("Blocking findings")[1] == "1")
    #expect(try sheet.column("Warnings")[2] == "1")
    #expect(try sheet.column("Notes").compactMap { $0 } == [])
  }

  @Test("Each line says what is paid, and why")
  func lines() throws {
    let review = try ReviewFixture().review()
    let sheet = try Scratch.read(review).sheet("Pay lines")
    #expect(sheet.rows.count == review.batch.lines.count + 1)
    #expect(
      sheet.rows[1].map(\.value) == [
        "000101", "Test 1, First 1", nil, "2026-10-26 00:00:00", "Monday", "Regular", "8", "1",
        "18.5", nil, "148", "REG", "Guard", "North Gate", "Worked.", "us-ca straight", "Cite 1(a)",
        "work-sessions/17, shifts/4",
      ])
    // What payroll itself knows is no rate of 0.
    let number = try sheet.column("Number")
    #expect(
      try sheet.column("Not paid because")[6] == "held: \(FindingKind.openSession.title)")
    let third = try #require(number.firstIndex(of: "000103"))
    #expect(try sheet.column("Rate")[third] == nil)
    #expect(try sheet.column("Gross")[third] == nil)
    let amount = try #require(try sheet.column("Amount").firstIndex { $0 != nil })
    #expect(number[amount] == "000105")
    #expect(try sheet.column("Amount")[amount] == "123.45")
    #expect(try sheet.column("Gross")[amount] == "123.45")
    #expect(try sheet.column("Hours")[amount] == nil)
    let printed = sheet.rows[1].map(\.format)
    #expect(printed[6] == "#,##0.00" && printed[7] == "0.00##" && printed[8] == "#,##0.00##")
  }

  @Test("Each finding says whom it is about and what to do")
  func findings() throws {
    var fixture = ReviewFixture()
    fixture.findings = FindingRecord.three
    let sheet = try Scratch.read(try fixture.review()).sheet("Findings")
    #expect(
      sheet.rows[1].map(\.value) == [
        "blocking", "guard", "open-session", FindingKind.openSession.title, "000102",
        "Test 2, First 2", "2026-10-27 00:00:00", "work-sessions/77", "The session has no end.",
        "Give it one, and run again.", "1.5", "27.75", "yes",
      ])
    #expect(sheet.rows[3].map(\.value).prefix(8).suffix(4) == [nil, nil, nil, "payroll.json:3"])
    #expect(try sheet.column("Needs a written reason to be paid") == ["yes", "no", "no"])
  }

  @Test("A figure with more digits than a spreadsheet keeps is a text, and nothing traps")
  func absurd() throws {
    var fixture = ReviewFixture()
    fixture.firstSeconds = Int.max
    let review = try fixture.review()
    let sheet = try Scratch.read(review).sheet("Pay lines")
    #expect(sheet.rows[1][6].value == "\(Int64.max) seconds")
    #expect(sheet.rows[1][6].type == "s")
  }
}
