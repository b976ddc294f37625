import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing

/// What the totals say of amounts that are paid beside the hours.
@Suite("Sums of amounts")
struct AmountTotalTests {
  /// Two people who are paid, and one who is held; each with hours and amounts.
  private static var batch: PayBatch {
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.hours(.holiday, 1.h)
    builder.amount(8_375)
    builder.amount(-5, .sick, code: "S\"K")
    builder.employee("8")
    builder.amount(12_000)
    builder.employee("9", held: .openSession)
    builder.hours(.regular, 2.h)
    builder.amount(7)
    return builder.batch
  }

  private func text(_ report: RunReport) -> String {
    var out = OutputBuffer()
    TotalsFile.append(report, to: &out)
    return String(decoding: out.array(), as: UTF8.self)
  }

  /// A file that was written, with these codes and what it leaves out.
  private func file(_ codes: [RunReport.Code], _ leftOut: LeftOut = LeftOut()) throws
    -> RunReport.File
  {
    var receipt: OutputFile.Receipt?
    try Scratch.folder { folder in
      var out = OutputBuffer()
      out.append("x")
      receipt = try OutputFile.write(out, to: "\(folder)/a.csv")
    }
    var file = RunReport.File(kind: "adp", receipt: receipt, codes: codes)
    file.leftOut = leftOut
    return file
  }

  private static let hours = RunReport.Code(
    code: "REG", seconds: 9 * 3600, printed: "9.00", rows: 2)

  private func amount(_ cents: Int64) -> RunReport.Code {
    RunReport.Code(code: "STAT", seconds: 0, printed: "0.00", rows: 3, amount: cents)
  }

  @Test("Paid, held and left out are told to the cent; no bucket has their lines among its hours")
  func sums() {
    let report = RunReport(batch: Self.batch, findings: [], files: [])
    #expect(
      report.amounts.map { [$0.paid, $0.held, $0.leftOut, Int64($0.lines)] } == [20_370, 7, 0, 3])
    let written = text(report)
    #expect(
      written.contains(#""amounts":{"paid":"203.70","held":"0.07","leftOut":"0.00","lines":3},"#))
    let holiday = report.buckets.filter { $0.bucket == .holiday }
    #expect(holiday.map(\.lines) == [1] && holiday.map(\.seconds) == [3600])
    // An amount alone makes no row of hours but the one that every bucket has.
    #expect(report.buckets.count == 5)
    // Without any, nothing is said of them.
    let none = RunReport(batch: BatchBuilder.threeCodes, findings: [], files: [])
    #expect(none.amounts == nil && !text(none).contains("amount"))
  }

  @Test("A file has the amounts of the batch to the cent, or does not balance")
  func balance() throws {
    let report = RunReport(batch: Self.batch, findings: [], files: [])
    #expect(report.balances(try file([Self.hours, amount(20_370)])))
    #expect(!report.balances(try file([Self.hours, amount(20_369)])))
    #expect(!report.balances(try file([Self.hours])))
    // Seconds do not stand in for cents.
    let more = RunReport.Code(
      code: "REG", seconds: 9 * 3600 + 20_370, printed: "14.66", rows: 2)
    #expect(!report.balances(try file([more])))
    var leftOut = LeftOut()
    var line = Self.batch.lines[2]
    line.employee = 0
    leftOut.add(line, because: "entered by hand")
    #expect(report.balances(try file([Self.hours, amount(11_995)], leftOut)))
    #expect(!report.balances(try file([Self.hours, amount(20_370)], leftOut)))
    // What no file has is paid all the same.
    let whole = RunReport(batch: Self.batch, findings: [], files: [], inNoFile: leftOut)
    #expect(whole.balances(try file([Self.hours, amount(11_995)], leftOut)))
    #expect(whole.amounts.map { [$0.paid, $0.leftOut, Int64($0.lines)] } == [11_995, 8_375, 2])
    #expect(
      whole.buckets.filter { $0.bucket == .holiday }.map { [$0.lines, Int($0.leftOutSeconds)] } == [
        [1, 0]
      ])
  }

  @Test("A code says its amount where it has one, and what is left out says how much that is")
  func texts() throws {
    var leftOut = LeftOut()
    for place in [2, 3, 4] {
      var line = Self.batch.lines[place]
      line.employee = place == 4 ? 1 : 0
      if place == 4 {
        leftOut.add(line, ofPersonBecause: "a salary")
      } else {
        leftOut.add(line, because: "by hand")
      }
    }
    let file = try file([Self.hours, amount(0)], leftOut)
    let written = text(RunReport(batch: Self.batch, findings: [], files: [file]))
    #expect(
      written.contains(
        #"""
         {"code":"REG","seconds":32400,"printed":"9.00","lines":2},
         {"code":"STAT","seconds":0,"printed":"0.00","amount":"0.00","lines":3}]
        """#))
    #expect(
      written.contains(
        #"""
        "leftOut":{"seconds":0,"amount":"203.70","people":[
         {"employee":"8","seconds":0,"amount":"120.00","reason":"a salary"}],"hours":[
         {"bucket":"holiday","multiplier":"1","payCode":"","worked":false,"employees":1,"seconds":0,"amount":"83.75","reason":"by hand"},
         {"bucket":"sick","multiplier":"1","payCode":"S\"K","worked":false,"employees":1,"seconds":0,"amount":"-0.05","reason":"by hand"}]}
        """#))
    #expect(written.contains(#""outputs":true"#))
    try expectSchemaKnows(written)
  }

  /// The schema of the page knows each member that amounts bring.
  private func expectSchemaKnows(_ written: String) throws {
    let path = "\(SharedFolder.packageRoot)/docs/schemas/totals.schema.json"
    func object(_ value: Any?) throws -> [String: Any] { try #require(value as? [String: Any]) }
    let bytes = Data(try InputBuffer.array(of: path))
    let schema = try object(try JSONSerialization.jsonObject(with: bytes))
    let totals = try object(try JSONSerialization.jsonObject(with: Data(written.utf8)))
    let properties = try object(schema["properties"])
    let amounts = try object(properties["amounts"])
    #expect(
      Set(try object(totals["amounts"]).keys) == Set(try #require(amounts["required"] as? [String]))
    )
    #expect(Set(try object(amounts["properties"]).keys) == Set(try object(totals["amounts"]).keys))
    let leftOut = try object(try object(schema["$defs"])["leftOut"])
    #expect(try object(leftOut["properties"])["amount"] != nil)
    for list in ["people", "hours"] {
      let items = try object(try object(try object(leftOut["properties"])[list])["items"])
      #expect(try object(items["properties"])["amount"] != nil)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("Where the code has amounts, and no hours."))
  }
}
