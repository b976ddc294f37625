import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// A company in Ontario that pays Labour Day, from the outside: its punches, its file of earnings, the
/// earlier run, and what the vendor gets.
///
/// Number 1001 works 8 hours at 20.00 on each workday from 2026-08-09 on, and on the holiday
/// 2026-09-07; number 1002 the same at 18.50, and not on the holiday.
@Suite("A company that pays statutory holidays")
struct HolidayPayCompanyTests {
  private static let period = "2026-09-06..2026-09-19"

  private struct Company {
    let folder: String

    func put(_ text: String, as name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }

    func run(_ period: String) throws -> Program.Result {
      try Program.shell(
        "payroll-export run --config \(folder)/payroll.json --period \(period) --data .",
        out: folder)
    }

    func text(_ name: String, _ period: String = HolidayPayCompanyTests.period) throws -> String {
      String(decoding: try InputBuffer.array(of: "\(folder)/runs/\(period)/\(name)"), as: UTF8.self)
    }
  }

  /// The workdays of four weeks and of the period: 2026-08-10 to 2026-09-18.
  private static let workdays = (8...9).flatMap { month in
    (1...31).compactMap { day -> String? in
      let date = "2026-0\(month)-" + (day < 10 ? "0" : "") + "\(day)"
      guard date >= "2026-08-10", date <= "2026-09-18", month == 8 || day <= 30 else { return nil }
      // 2026-08-10 is a Monday.
      let days = month == 8 ? day - 10 : day + 21
      return days % 7 < 5 ? date : nil
    }
  }

  private func company(
    _ holidayPay: String, template: String = "custom-csv",
    settings: String = #""columns": "employee, earningCode, hours, amount""#,
    codes: String = "holiday,*,*,STAT,amount\n", _ body: (Company) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "maple-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let company = Company(folder: folder)
    try company.put(
      """
      { "company": { "name": "Maple Watch", "id": "MAPLE", "timeZone": "America/Toronto" },
        "calendar": { "frequency": "biweekly", "anchor": "2026-09-06" },
        "workweek": { "start": "sunday" },
        "source": { "kind": "punches", "file": "punches.csv", "dates": "YYYY-MM-DD",
          "columns": { "employee": "Emp", "start": "In", "end": "Out", "rate": "Rate" } },
        "approval": "none", "rules": { "default": "can-on" },
        "holidays": { "source": "calendar", "calendar": "can-on" },
        "holidayPay": { \(holidayPay) "assume": { "scheduledShifts": "worked" } },
        "outputs": [ { "template": "\(template)", "earningCodes": "codes.csv",
          "settings": { \(settings) } } ] }
      """, as: "payroll.json")
    try company.put(
      "bucket,multiplier,payCode,earningCode,pays,note\nregular,*,*,REG\novertime,*,*,OT\nholiday,1.5,*,HOL\n"
        .replacing("REG\n", with: "REG,,\n").replacing("OT\n", with: "OT,,\n")
        .replacing("HOL\n", with: "HOL,,\n")
        + codes.replacing(",amount\n", with: ",amount,\n"), as: "codes.csv")
    var punches = "Emp,In,Out,Rate\n"
    var earnings = "employeeNumber,date,kind,amount,hours\n"
    for date in Self.workdays {
      for (number, rate, pay) in [("1001", "20.00", "160.00"), ("1002", "18.50", "148.00")] {
        if date == "2026-09-07", number == "1002" { continue }
        punches += "\(number),\(date) 08:00,\(date) 16:00,\(rate)\n"
        if date < "2026-09-06" { earnings += "\(number),\(date),regular,\(pay),8\n" }
      }
    }
    try company.put(punches, as: "punches.csv")
    try company.put(earnings, as: "wages.csv")
    try body(company)
  }

  private static let file =
    #""history": { "file": "wages.csv", "from": "2026-08-09", "through": "2026-09-05" },"#

  private static let paid = """
    Employee Number,Earning Code,Hours,Amount
    1001,REG,72.00,
    1001,HOL,8.00,
    1001,STAT,,160.00
    1002,REG,72.00,
    1002,STAT,,148.00

    """

  @Test(
    "From a file of earnings: the vendor gets the amounts, and the batch and the totals have them")
  func file() throws {
    try company(Self.file) { company in
      let result = try company.run(Self.period)
      #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
      #expect(result.output.contains("2 amounts for statutory holidays"))
      let name = "payroll-20260906-20260919.csv"
      #expect(try company.text(name).replacing("\r\n", with: "\n") == Self.paid)
      #expect(
        try company.text("batch.json").contains(
          #"["2026-09-07","holiday","1.0000","leave",0,"",null,null,null,"#))
      #expect(try company.text("totals.json").contains(#""amount":"308.00""#))
      let explained = try Program.shell(
        """
        payroll-export explain 1002 --config \(company.folder)/payroll.json --period \
        \(Self.period) --data .
        """, out: company.folder)
      #expect(explained.output.contains("wages from 2026-08-09 to 2026-09-05: 2960.00"))
      #expect(explained.output.contains("paid as an amount: 148.00"))
    }
  }

  @Test("From earlier runs: two periods before, and the same amounts")
  func earlierRuns() throws {
    try company("") { company in
      // The first run knows of nothing before its own period; it has no holiday.
      for period in ["2026-08-09..2026-08-22", "2026-08-23..2026-09-05"] {
        let result = try company.run(period)
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
      }
      let result = try company.run(Self.period)
      #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
      let name = "payroll-20260906-20260919.csv"
      #expect(try company.text(name).replacing("\r\n", with: "\n") == Self.paid)
      // What was taken from them is on record, and a change of it shows.
      let totals = try company.text("totals.json")
      #expect(totals.contains(#"{"name":"2026-08-23..2026-09-05/batch.json","sha256":""#))
      let verify =
        "payroll-export verify \(company.folder)/runs/\(Self.period) --config "
        + "\(company.folder)/payroll.json --data . --format json"
      #expect(try Program.shell(verify, out: company.folder).exitCode == 0)
      #expect(try SchemaValidator("totals").problems(Array(totals.utf8)) == [])
      let batch = "\(company.folder)/runs/2026-08-09..2026-08-22/batch.json"
      _ = try Program.shell(
        "printf ' ' >> \(batch); rm -r \(company.folder)/runs/2026-08-23..2026-09-05",
        out: company.folder)
      let changed = try Program.shell(verify, out: company.folder)
      #expect(changed.exitCode == 3)
      #expect(try SchemaValidator("verification").problems(Array(changed.output.utf8)) == [])
      #expect(
        changed.output.contains(
          #""kind":"earlierRun","name":"2026-08-09..2026-08-22/batch.json","change":"otherBytes""#))
      #expect(
        changed.output.contains(
          #""kind":"earlierRun","name":"2026-08-23..2026-09-05/batch.json","change":"missing""#))
    }
  }

  @Test("Without a history the run is blocked, and says what is missing")
  func missing() throws {
    try company("") { company in
      let result = try company.run(Self.period)
      #expect(result.exitCode == 2)
      #expect(result.output.contains("holiday-pay-unknown"))
      #expect(
        try company.text("findings.json").contains(
          "what was earned from 2026-08-09 on is not known"))
    }
  }

  @Test("A format without a place for amounts blocks the run, unless they are knowingly left out")
  func noPlace() throws {
    try company(Self.file, template: "quickbooks-timetracking", settings: "") { company in
      let result = try company.run(Self.period)
      #expect(result.exitCode == 2, "\(result.errors)")
      #expect(result.output.contains("amount-without-place"))
    }
    try company(
      Self.file, template: "custom-csv", settings: "",
      codes: "holiday,*,*,(none),amount,entered in the provider's page by hand\n"
    ) { company in
      let result = try company.run(Self.period)
      #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
      #expect(result.output.contains("in-no-file") || result.output.contains("note"))
    }
  }
}
