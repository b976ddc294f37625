import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@Suite("wages.csv, and wages in the other files")
struct WagesFileTests {
  private func batch(numbers: [String]) throws -> PayBatch {
    var data = TimeData()
    for number in numbers {
      var person = EmployeeRecord(id: Int64(data.employees.count + 1))
      person.number = data.text.add(number)
      data.employees.append(person)
    }
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    var batch = PayBatch(
      id: BatchID(Payer(company: "TEST"), period), company: "Test", period: period,
      workweek: Workweek(), timeData: data)
    batch.wageControls = WageControls()
    batch.wageControls?.weeks = numbers.count
    for place in numbers.indices {
      batch.wages.append(
        WorkweekWages(
          employee: RecordIndex(place), first: period.first, last: period.first.adding(days: 6),
          workedSeconds: 45 * 3600, overtimeSeconds: 5 * 3600,
          regularRate: place == 0 ? PayRate("12.3333") : nil,
          exactRegularRate: place == 0 ? "37/3" : "", straightTimePay: Money(cents: 555_00),
          overtimePremium: Money(cents: 30_83), otherPay: Money(cents: 0),
          totalPay: Money(cents: 585_83), method: "weightedAverage", law: "federal",
          citation: "29 CFR 778.109-.115"))
    }
    return batch
  }

  private func withFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wages-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body("\(folder)/file")
  }

  @Test("A row a week; a number that a spreadsheet would take for a formula is a text")
  func rows() throws {
    try withFile { path in
      _ = try WagesFile.write(try batch(numbers: ["000117", "=1+1", "@x", "a,\"b"]), to: path)
      let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
      let rest =
        "2026-10-25,2026-10-31,45.00,5.00,,555.00,30.83,0.00,585.83,weightedAverage,federal"
      #expect(
        text.components(separatedBy: "\r\n") == [
          "employeeNumber,first,last,workedHours,overtimeHours,regularRate,straightTimePay,"
            + "overtimePremium,otherPay,totalPay,method,law",
          "000117,2026-10-25,2026-10-31,45.00,5.00,12.3333,555.00,30.83,0.00,585.83,"
            + "weightedAverage,federal",
          "'=1+1,\(rest)", "'@x,\(rest)", "\"a,\"\"b\",\(rest)", "",
        ])
    }
  }

  @Test("batch.json and totals.json have wages only where they are configured")
  func json() throws {
    try withFile { path in
      var batch = try batch(numbers: ["000117", "000118"])
      _ = try BatchFile.write(batch, to: path)
      let root = try JSONSerialization.jsonObject(
        with: Data(try InputBuffer.array(of: path)))
      let weeks = try #require((root as? [String: Any])?["wages"] as? [[String: Any]])
      #expect(weeks.map { $0["exactRegularRate"] as? String } == ["37/3", nil])
      #expect(weeks.map { $0["overtimePremium"] as? String } == ["30.83", "30.83"])
      #expect(weeks.first?["employee"] as? String == "000117")
      var out = OutputBuffer()
      TotalsFile.append(RunReport(batch: batch, findings: [], files: []), to: &out)
      let totals = try JSONSerialization.jsonObject(with: Data(out.array()))
      let wages = try #require((totals as? [String: Any])?["wages"] as? [String: Any])
      let sums = try #require(wages["sums"] as? [[String: Any]])
      #expect(sums.map { $0["totalPay"] as? String } == ["1171.66"])
      #expect(wages["weeks"] as? Int == 2)

      batch.wages = []
      batch.wageControls = nil
      _ = try BatchFile.write(batch, to: path)
      let bare = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
      #expect(!bare.contains("wages"))
    }
  }
}
