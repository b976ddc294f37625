import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Values in cells, and what could be two of them")
struct ReadValueTests {
  @Test("a code that filling makes the same as another could be either, and is refused")
  func ambiguous() throws {
    var cell = Cell(name: "C", role: .code)
    func code(_ text: String) -> (code: Int32?, said: String) {
      let table = CellTable([cell], codes: ["1", "01", "2"])
      return Array(text.utf8).withUnsafeBufferPointer { text in
        do throws(ReadBackFailure) {
          return (try table.code(table.cells[0], text), "")
        } catch { return (nil, error.message) }
      }
    }
    #expect(code("1").code == 0 && code("01").code == 1 && code("2").code == 2)
    #expect(code("001").said == "\"C\" is no earning code of the mapping")
    cell.fill = UInt8(ascii: "0")
    cell.isFilledBefore = true
    for text in ["1", "01", "0001"] {
      #expect(code(text).said == "\"C\" could be two earning codes of the mapping", "\(text)")
    }
    #expect(code("2").code == 2 && code("0002").code == 2)
    #expect(code("20").said == "\"C\" is no earning code of the mapping")
    // Filled behind, the zero before it is the code's own.
    cell.isFilledBefore = false
    #expect(code("1").code == 0 && code("0100").code == 1 && code("1000").code == 0)
  }

  @Test("codes are told apart by every letter, capital or small")
  func codes() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"C\" value=\"{earningCode}\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee earningCode"
    template.mapping = "*,*,*,REG\novertime,*,*,REG1\nsick,*,*,reg\n"
    let batch = BatchBuilder.threeCodes
    let right = "7,REG,8.00\n7,REG1,2.00\n7,reg,4.00\n"
    #expect(try template.verdict(batch, right) == nil)
    #expect(try template.verdict(batch, right.replacing("reg,4.00", with: "REG,4.00")) != nil)
    for wrong in ["RE", "REG ", " REG", "REG2", "Reg", ""] {
      #expect(
        try template.verdict(batch, right.replacing("7,REG,", with: "7,\(wrong),"))
          == "1: \"C\" is no earning code of the mapping", "\(wrong)")
    }
  }

  @Test("hours as long as any are read, and longer ones are none")
  func longHours() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"H\" value=\"{hours}\"/>")
    // A thousand guards for a thousand years would have fewer.
    let batch = BatchBuilder.one(9_999_999_999 * 3_600)
    #expect(try template.verdict(batch, "7,9999999999.00\n") == nil)
    #expect(try template.verdict(batch, "7,9999999999.01\n") != nil)
    #expect(try template.verdict(batch, "7,0000009999999999.00\n") == nil)
    #expect(
      try template.verdict(batch, "7,999999999900000000.00\n")
        == "1: \"H\" has no hours in the template's format")
  }

  @Test("a sign and an apostrophe before it are all that a name may be")
  func signs() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
    template.dialect = "<csv formulas=\"neutralized\"/>"
    for (name, printed, wrong) in [
      ("=", "'=", "="), ("-Lee", "'-Lee", "''-Lee"), ("'Lee", "'Lee", "Lee"),
      ("'=Lee", "'=Lee", "''=Lee"), ("Lee=", "Lee=", "'Lee="), ("'", "'", ""),
    ] {
      let batch = BatchBuilder.one(8.h, "7", name)
      #expect(try template.verdict(batch, "\(printed),8.00\n") == nil, "\(name)")
      #expect(try template.verdict(batch, "\(wrong),8.00\n") != nil, "\(name)")
    }
  }

  @Test("a fixed text that looks like a formula has an apostrophe where the file has them")
  func fixedFormula() throws {
    for (formulas, right, wrong) in [
      ("neutralized", ["'=A"], ["=B", "''=A", "A"]), ("exact", ["=A"], ["'=A", "=B"]),
    ] {
      var template = SmallTemplate(
        "<field value=\"{employee.number}\"/><field value=\"=A\"/><field value=\"{hours}\"/>")
      template.dialect = "<csv formulas=\"\(formulas)\"/>"
      for text in right {
        #expect(try template.verdict(BatchBuilder.one(8.h), "7,\(text),8.00\n") == nil, "\(text)")
      }
      for text in wrong {
        #expect(try template.verdict(BatchBuilder.one(8.h), "7,\(text),8.00\n") != nil, "\(text)")
      }
    }
  }

  @Test("a bucket is known by the word of its list; where two share one, hours are a sum of all")
  func buckets() throws {
    func template(_ sick: String) -> SmallTemplate {
      var template = SmallTemplate(
        "<field value=\"{employee.number}\"/><field name=\"K\" value=\"{bucket|list kinds}\"/>"
          + "<field value=\"{multiplier}\"/><field value=\"{hours}\"/>")
      template.head =
        "<list name=\"kinds\"><item value=\"regular\" prints=\"Work\"/>"
        + "<item value=\"overtime\" prints=\"Over\"/><item value=\"holiday\" prints=\"Feast\"/>"
        + "<item value=\"sick\" prints=\"\(sick)\"/><item value=\"vacation\" prints=\"Away\"/></list>"
      template.group = "employee bucket multiplier"
      return template
    }
    let batch = BatchBuilder.threeCodes
    let told = template("Ill")
    #expect(try told.verdict(batch, "7,Work,1,8.00\n7,Over,1.5,2.00\n7,Ill,1,4.00\n") == nil)
    #expect(
      try told.verdict(batch, "7,Work,1,8.00\n7,Over,1.5,2.00\n7,Away,1,4.00\n")
        == "0: employee 7: 0.00 hours of sick x1, and the batch has 4.00")
    #expect(
      try told.verdict(batch, "7,Work,1,8.00\n7,Over,1.5,2.00\n7,sick,1,4.00\n")
        == "3: \"K\" has no bucket")
    let shared = template("Away")
    #expect(try shared.verdict(batch, "7,Work,1,8.00\n7,Over,1.5,2.00\n7,Away,1,4.00\n") == nil)
    #expect(
      try shared.verdict(batch, "7,Work,1,8.00\n7,Over,1.5,2.00\n7,Away,1,5.00\n")
        == "0: employee 7: 15.00 hours of all codes together, and the batch has 14.00")
  }

  @Test("a value is between what stands around it, and may hold the same letters")
  func around() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field name=\"C\" value=\"a{earningCode}a\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee earningCode"
    template.mapping = "*,*,*,a\novertime,*,*,aa\nsick,*,*,b\n"
    let batch = BatchBuilder.threeCodes
    let right = "7,aaa,8.00\n7,aaaa,2.00\n7,aba,4.00\n"
    #expect(try template.verdict(batch, right) == nil)
    for wrong in ["aa", "a", "b", "ab", "ba", "aaaaa"] {
      #expect(
        try template.verdict(batch, right.replacing("7,aba", with: "7,\(wrong)"))
          == "3: \"C\" is no earning code of the mapping", "\(wrong)")
    }
  }

  @Test("a fixed sign alone is a formula too")
  func fixedSign() throws {
    for (formulas, right) in [("neutralized", "'@"), ("exact", "@")] {
      var template = SmallTemplate(
        "<field value=\"{employee.number}\"/><field value=\"@\"/><field value=\"{hours}\"/>")
      template.dialect = "<csv formulas=\"\(formulas)\"/>"
      for text in ["'@", "@@", "'", "''@"] {
        let verdict = try template.verdict(BatchBuilder.one(8.h), "7,\(text),8.00\n")
        #expect((verdict == nil) == (text == right), "\(formulas) \(text)")
      }
    }
  }

  @Test("what begins with a sign only without the zeros that fill it has no apostrophe")
  func filledFormula() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"5\" align=\"right\" fill=\"0\"/>"
        + "<field value=\"{hours}\"/>")
    template.dialect = "<csv formulas=\"neutralized\"/>"
    let batch = BatchBuilder.one(8.h, "0-7")
    #expect(try template.verdict(batch, "000-7,8.00\n") == nil)
    #expect(try template.verdict(batch, "00'-7,8.00\n") != nil)
  }
}
