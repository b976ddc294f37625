import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Columns that are filled up")
struct FilledColumnTests {
  private func template(_ field: String, mapping: String = "") -> SmallTemplate {
    var template = SmallTemplate("<field value=\"{employee.number}\" width=\"2\"/>" + field)
    template.kind = "fixedWidth"
    template.mapping = mapping
    return template
  }

  @Test("hours with zeros or signs before and behind")
  func hours() throws {
    let batch = BatchBuilder.one(8.h)
    for (attributes, right, wrong) in [
      ("value=\"{hours}\" width=\"7\" align=\"right\" fill=\"0\"", "0008.00", "0080.00"),
      ("value=\"{hours}\" width=\"7\" align=\"right\"", "   8.00", "   8.01"),
      ("value=\"{hours}\" width=\"7\"", "8.00   ", "8.0    "),
      ("value=\"{hours}\" width=\"7\" align=\"right\" fill=\"*\"", "***8.00", "***8.01"),
      ("value=\"{hours}\" width=\"7\" fill=\"*\"", "8.00***", "8.00**1"),
      ("value=\"{hours|2 implied}\" width=\"7\" align=\"right\" fill=\"0\"", "0000800", "0008000"),
      ("value=\"{hours|minutes}\" width=\"7\" align=\"right\" fill=\"0\"", "0000480", "0000048"),
      ("value=\"{hours|clock}\" width=\"7\" align=\"right\" fill=\"0\"", "0008:00", "0080:00"),
      ("value=\"{hours|duration}\" width=\"9\" align=\"right\" fill=\"0\"", "00PT8H0M", ""),
      ("value=\"h{hours}\" width=\"7\" align=\"right\" fill=\"0\"", "00h8.00", "0h08.01"),
      (
        "value=\"{hours|2 sign-always-behind}\" width=\"7\" align=\"right\" fill=\"0\"", "008.00+",
        "008.00-"
      ),
    ] {
      let template = template("<field name=\"H\" \(attributes)/>")
      let padded = attributes.contains("duration") ? "0" + right : right
      #expect(try template.verdict(batch, "7 \(padded)\n") == nil, "\(attributes)")
      #expect(try template.verdict(batch, "7 \(wrong)\n") != nil, "\(attributes)")
    }
    let negative = BatchBuilder.one(-8.h)
    var before = template("<field value=\"{hours}\" width=\"7\" align=\"right\" fill=\"0\"/>")
    before.file += " negativeHours=\"accepted\""
    #expect(try before.verdict(negative, "7 -008.00\n") == nil)
    #expect(try before.verdict(negative, "7 00-8.00\n") != nil)
    #expect(try before.verdict(negative, "7 0008.00\n") != nil)
  }

  @Test("a column without hours is blank, or filled as the template says, and nothing else")
  func empty() throws {
    let column = "<hours name=\"O\" code=\"OT\" width=\"5\" align=\"right\" emptyFill=\"0\"/>"
    let template = template(
      "<hours code=\"REG\" width=\"5\"/>" + column, mapping: "*,*,*,REG\novertime,*,*,OT\n")
    let batch = BatchBuilder.one(8.h)
    for text in ["00000", "     ", " 0.00"] {
      #expect(try template.verdict(batch, "7 8.00 \(text)\n") == nil, "\(text)")
    }
    for text in ["99999", "0000 ", "0000x", " 1.00", "-0000"] {
      #expect(try template.verdict(batch, "7 8.00 \(text)\n") != nil, "\(text)")
    }
  }

  @Test("codes that a column is filled behind or before")
  func codes() throws {
    let mapping = "*,*,*,10\novertime,*,*,7\n"
    let batch = BatchBuilder.one(8.h)
    func template(_ attributes: String, _ mapping: String) -> SmallTemplate {
      var template = self.template(
        "<field name=\"C\" value=\"{earningCode}\" \(attributes)/>"
          + "<field value=\"{hours}\" width=\"5\"/>", mapping: mapping)
      template.group = "employee earningCode"
      return template
    }
    #expect(try template("width=\"4\"", mapping).verdict(batch, "7 10  8.00 \n") == nil)
    #expect(
      try template("width=\"4\" align=\"right\" fill=\"0\"", mapping).verdict(
        batch, "7 00108.00 \n")
        == nil)
    #expect(
      try template("width=\"4\"", mapping).verdict(batch, "7 1   8.00 \n")
        == "1: \"C\" is no earning code of the mapping")
    #expect(
      try template("width=\"4\"", mapping).verdict(batch, "7     8.00 \n")
        == "1: \"C\" is no earning code of the mapping")
  }

  @Test("fixed texts are compared without what fills them, on their side alone")
  func constants() throws {
    let batch = BatchBuilder.one(8.h)
    let left = template("<field value=\"AB\" width=\"4\"/><field value=\"{hours}\" width=\"5\"/>")
    #expect(try left.verdict(batch, "7 AB  8.00 \n") == nil)
    #expect(try left.verdict(batch, "7  AB 8.00 \n") != nil)
    let right = template(
      "<field value=\"AB\" width=\"4\" align=\"right\" fill=\"*\"/>"
        + "<field value=\"{hours}\" width=\"5\"/>")
    #expect(try right.verdict(batch, "7 **AB8.00 \n") == nil)
    #expect(try right.verdict(batch, "7 AB**8.00 \n") != nil)
    #expect(try right.verdict(batch, "7 *AB*8.00 \n") != nil)
  }

  @Test("columns count characters of any length, and a record has no more and no fewer")
  func widths() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.lastName}\" width=\"5\"/><field value=\"{hours}\" width=\"5\"/>")
    template.kind = "fixedWidth"
    for name in ["Zoë", "Ngũgĩ", "😀😀😀", "Lee", "Łódź"] {
      let batch = BatchBuilder.one(8.h, "7", name)
      let filled = name + String(repeating: " ", count: 5 - name.unicodeScalars.count)
      #expect(try template.verdict(batch, "\(filled)8.00 \n") == nil, "\(name)")
      #expect(try template.verdict(batch, "\(filled)8.00\n") != nil, "\(name)")
      #expect(try template.verdict(batch, "\(filled)8.00  \n") != nil, "\(name)")
    }
  }

  @Test("a fixed width in csv is filled too, and has no width of its own")
  func delimited() throws {
    let template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"4\" align=\"right\" fill=\"0\"/>"
        + "<field value=\"{hours}\"/>")
    let batch = BatchBuilder.one(8.h)
    for text in ["0007,8.00\n", "7,8.00\n", "00007,8.00\n"] {
      #expect(try template.verdict(batch, text) == nil, "\(text)")
    }
    #expect(try template.verdict(batch, "7000,8.00\n") != nil)
  }

  @Test(
    "multipliers in every format",
    arguments: [
      ("1", "", 10_000), ("1.5", "", 15_000), ("1.50", "", 15_000), ("2", "", 20_000),
      ("0.3333", "", 3_333), ("1,5", "comma", 15_000), ("150", "2 implied", 15_000),
      ("15", "1 implied", 15_000), ("2", "0 implied", 20_000), ("1.5", "1", 15_000),
      (" 1.5 ", "", 15_000), ("001.5", "", 15_000), ("999.9999", "", 9_999_999),
      ("1.50000", "", nil), ("1.", "", nil), (".5", "", nil), ("1,5", "", nil), ("-1", "", nil),
      ("x", "", nil), ("", "", nil), ("1 5", "", nil), ("1.5", "comma", nil),
      ("10000000", "", nil), ("1.5", "2 implied", nil),
    ] as [(String, String, Int32?)])
  func multipliers(_ text: String, _ format: String, _ read: Int32?) throws {
    let pattern = try TextPattern.read("{multiplier|\(format)}")
    guard case .value(_, let format, _) = pattern.pieces.first else {
      Issue.record("no format")
      return
    }
    let multiplier = Array(text.utf8).withUnsafeBufferPointer {
      HoursText.multiplier($0, HoursFormat(format))
    }
    #expect(multiplier == read)
  }
}
