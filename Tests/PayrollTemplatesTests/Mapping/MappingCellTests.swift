import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("The cells of an earning-code mapping")
struct MappingCellTests {
  private static let header = "bucket,multiplier,payCode,earningCode,worked,merged,note"

  private func read(_ rows: String, _ header: String = header) throws -> EarningCodeMapping {
    try EarningCodeMapping.read(Array("\(header)\n\(rows)".utf8), file: "codes.csv")
  }

  private func problems(_ rows: String, _ header: String = header) -> [String] {
    Templates.problems { _ = try read(rows, header) }.map {
      String($0.prefix { $0 != "(" || $0 == " " })
    }
  }

  private func code(
    _ mapping: EarningCodeMapping, _ bucket: Bucket, _ multiplier: Multiplier = .one,
    _ payCode: String = "", worked: Bool = true
  ) -> String? {
    mapping.lookup(
      bucket: bucket, multiplier: multiplier, payCode: payCode, isWorked: worked, isAmount: false
    )
    .map { mapping.codes[$0] }
  }

  @Test("columns may stand in any order, and those that need not be there may be missing")
  func columns() throws {
    let mapping = try read(
      "REG,because of it,regular,*,*\nOT,,overtime,1.5,P\n",
      "earningCode,note,bucket,multiplier,payCode")
    #expect(mapping.codes == ["REG", "OT"])
    #expect(code(mapping, .regular) == "REG" && code(mapping, .overtime) == nil)
    #expect(code(mapping, .overtime, .oneAndAHalf, "P") == "OT")
    let few = try read("*,*,*,REG\n", "bucket,multiplier,payCode,earningCode")
    #expect(code(few, .sick, .two, "X", worked: false) == "REG")
    for missing in ["bucket", "multiplier", "payCode", "earningCode"] {
      let header = ["bucket", "multiplier", "payCode", "earningCode"].map {
        $0 == missing ? "worked" : $0
      }
      #expect(problems("*,*,*,*\n", header.joined(separator: ",")).count == 1, "\(missing)")
    }
  }

  @Test("one multiplier in two spellings is one condition")
  func multiplierSpellings() throws {
    for (first, second) in [("1.5", "1.50"), ("2", "2.0"), ("1", "1.0000"), ("0.5", "0.50")] {
      #expect(problems("*,\(first),*,A,,,\n*,\(second),*,B,,,\n").count == 1, "\(second)")
      #expect(problems("*,\(first),*,A,,,\n*,*,*,B,,,\n").isEmpty)
    }
    let mapping = try read("*,1.50,*,A,,,\n*,0.5,*,B,,,\n*,100,*,C,,,\n")
    #expect(code(mapping, .regular, .oneAndAHalf) == "A")
    #expect(code(mapping, .regular, Multiplier(tenThousandths: 5_000)) == "B")
    #expect(code(mapping, .regular, Multiplier(tenThousandths: 1_000_000)) == "C")
    // A multiplier is that alone, and not all that are less.
    for other: Int32 in [0, 1, 14_999, 15_001, 20_000] {
      #expect(code(mapping, .regular, Multiplier(tenThousandths: other)) == nil, "\(other)")
    }
    for wrong in ["1,5", "x1.5", "-1", "1.5x", "one"] {
      #expect(problems("*,\"\(wrong)\",*,A,,,\n").count == 1, "\(wrong)")
    }
  }

  @Test("two rows for the same hours are a mistake, whatever they say of them")
  func sameHours() {
    let note = "paid by the insurance"
    for (first, second) in [
      ("sick,*,*,SCK,,,", "sick,*,*,(none),,,\(note)"),
      ("sick,*,*,(none),,,\(note)", "sick,*,*,SCK,,,"),
      ("sick,*,*,(none),,,\(note)", "sick,*,*,(none),,,\(note)"),
      ("sick,*,*,SCK,,,", "sick,*,*,SCK,,the vendor takes all of them,"),
      ("*,*,P,A,yes,,", "*,*,P,B,yes,,"), ("*,*,P,A,*,,", ",,P,B,,,"),
    ] {
      #expect(problems("\(first)\n\(second)\n") == ["lines 2 and 3 are for the same hours "])
    }
    for (first, second) in [
      ("*,*,P,A,yes,,", "*,*,P,B,no,,"), ("*,*,P,A,yes,,", "*,*,P,B,,,"),
      ("*,*,P,A,,,", "*,*,p,B,,,"), ("sick,*,P,A,,,", "vacation,*,P,B,,,"),
    ] {
      #expect(problems("\(first)\n\(second)\n").isEmpty, "\(second)")
    }
    // Lines that say nothing count as lines.
    #expect(
      problems("sick,*,*,A,,,\n\n# a word\nsick,*,*,B,,,\n") == [
        "lines 2 and 5 are for the same hours "
      ])
  }

  @Test("a row with one mistake does not hide those of the rows behind it")
  func allMistakes() {
    let found = problems(
      "sik,2x,*,,maybe,x,\n*,*,*,REG,,,\n*,*,*,OT,,,\nsick,*,*,(none),,,\nsick,*,*,(none),,,short\n"
    )
    #expect(
      found == [
        "the row has no earning code ", "\"sik\" is not a bucket ", "\"2x\" is not a multiplier ",
        "\"maybe\" is neither yes nor no ", "\"x\" is no reason ",
        "lines 3 and 4 are for the same hours ", "the row leaves hours out and does not say why ",
        "\"short\" is no reason ",
      ])
    // A row that is wrong is not compared with others.
    #expect(problems("sick,*,*,A,maybe,,\nsick,*,*,B,,,\n").count == 1)
  }

  @Test(
    "codes that only look a little like none of them are codes",
    arguments: [
      "N", "NO", "NA", "NON", "NOTE", "0", "00", "1-", "(REG)", "REG 1", "Überstunden", "ONE", "()",
      "skip", "\u{2026}", "+",
    ])
  func codes(_ cell: String) throws {
    let mapping = try read("*,*,*,\(cell),,,\n")
    #expect(mapping.codes == [cell] && code(mapping, .regular) == cell)
  }

  @Test("codes are kept as they are written: capitals, zeros, signs and quotes")
  func spelling() throws {
    let mapping = try read(
      "regular,*,*,reg,,,\novertime,*,*,REG,,,\nsick,*,*,007,,,\nholiday,*,*,7,,,\n"
        + "vacation,*,*,\"A,\"\"B\"\"\",,,\n")
    #expect(mapping.codes == ["reg", "REG", "007", "7", "A,\"B\""])
    #expect(code(mapping, .regular) == "reg" && code(mapping, .overtime) == "REG")
    #expect(code(mapping, .sick) == "007" && code(mapping, .holiday) == "7")
  }

  @Test("a mapping that leaves everything out has rows and no code")
  func nothingLeft() throws {
    let mapping = try read("*,*,*,(none),,,not paid by this vendor\n")
    #expect(mapping.codes.isEmpty && mapping.leavesHoursOut && mapping.rows.count == 1)
    #expect(mapping.rows[0].code == -1 && mapping.rows[0].line == 2)
    #expect(
      mapping.leftOutReason(
        bucket: .sick, multiplier: .two, payCode: "P", isWorked: false, isAmount: false)
        == "not paid by this vendor")
    #expect(EarningCodeMapping.empty.codes.isEmpty && !EarningCodeMapping.empty.leavesHoursOut)
    #expect(
      EarningCodeMapping.empty.leftOutReason(
        bucket: .sick, multiplier: .one, payCode: "", isWorked: true, isAmount: false) == nil)
  }

  @Test("of rows that weigh the same the earlier one decides")
  func ties() throws {
    let mapping = try read("overtime,2,*,A,,,\n*,2,*,B,,,\n*,2,P,C,,,\nsick,*,P,D,,,\n")
    #expect(mapping.rows.map(\.line) == [4, 5, 2, 3])
    #expect(code(mapping, .overtime, .two) == "A" && code(mapping, .sick, .two) == "B")
    #expect(code(mapping, .sick, .two, "P") == "C" && code(mapping, .sick, .one, "P") == "D")
    // What names the pay code and does not fit leaves the rest to those that name none.
    #expect(code(mapping, .overtime, .one, "P") == nil)
  }

  // MARK: Invented

  @Test("codes that are made up for columns with quotes in their names")
  func inventedQuotes() throws {
    for code in ["A\"B", "\"A", "A\"", "\"A\"", "\"\"", "A,B"] {
      let template = SmallTemplate(
        "<field value=\"{employee.number}\"/><hours code='\(code)'/>")
      let mapping = EarningCodeMapping.invented(for: try template.template())
      #expect(mapping.codes == [code], "\(code)")
    }
  }

  @Test("codes that are made up for XML, and for what a setting says")
  func inventedDocument() throws {
    func codes(_ inside: String) throws -> [String] {
      let template = try Templates.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="xml">
          <file name="t.xml"/><document><a xmlns="" xmlns:t="urn:payroll-export:template:1">
          <t:repeat group="employee"><p n="{employee.number}">\(inside)</p></t:repeat></a></document>
          </template>
          """)
      return EarningCodeMapping.invented(for: template).codes
    }
    #expect(
      try codes(
        "<r><t:value of=\"{hours}\" code=\"R1\"/></r><o><t:value of=\"{hours}\" code=\"O1\"/></o>")
        == ["R1", "O1"])
    #expect(
      try codes("<t:repeat group=\"earningCode\"><c k=\"{earningCode}\">{hours}</c></t:repeat>")
        == ["REG", "OT", "DT", "HOL", "SICK", "VAC"])
    #expect(try codes("<h>{hours}</h>") == [])
  }
}
