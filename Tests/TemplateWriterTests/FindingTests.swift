import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Values that cannot be printed")
struct FindingTests {
  /// A plan with one field behind the employee number, on line 4 of `t.xml`.
  private func plan(
    _ field: String, file: String = "encoding=\"us-ascii\"", mapping: String = "*,*,*,REG\n",
    csv: String = ""
  ) throws -> OutputPlan {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv" \(file)/><csv header="no" \(csv)/>
        <rows><repeat group="employee earningCode"><row><field value="{employee.number}"/>
        \(field)
        <field value="{hours}"/></row></repeat></rows></template>
        """)
    return try OutputPlan(
      template: template, settings: [:], earningCodes: try Writing.mapping(mapping), schema: nil)
  }

  private var batch: PayBatch {
    var builder = BatchBuilder()
    builder.employee("000101", "Zoë", "Lee")
    builder.hours(.regular, 8.h)
    builder.hours(.sick, 4.h, code: "SICK")
    builder.employee("000102", "Bo", "")
    builder.hours(.regular, 25.h)
    return builder.batch
  }

  private func expect(
    _ plan: OutputPlan, _ expected: [Finding], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (draft, bytes) = try Writing.write(plan, batch)
    #expect(draft.receipts.first == nil, sourceLocation: sourceLocation)
    #expect(bytes.isEmpty, sourceLocation: sourceLocation)
    #expect(draft.findings == expected, sourceLocation: sourceLocation)
  }

  @Test("a value that is missing")
  func missing() throws {
    try expect(
      try plan("<field name=\"Last name\" value=\"{employee.lastName}\"/>"),
      [
        Finding(
          .templateFieldMissing, .blocking,
          Finding.Subject(employee: "000102", file: "t.xml:4"),
          "the field \"Last name\" has no value",
          advice: "give it one in the time data, or make the field optional in the template")
      ])
  }

  @Test("a value that is too long for its field, or its column")
  func tooLong() throws {
    for field in [
      "<field name=\"Name\" value=\"{employee.lastName?}\" optional=\"yes\" maxLength=\"2\"/>",
      "<field name=\"Name\" value=\"{employee.lastName?}\" optional=\"yes\" width=\"2\"/>",
    ] {
      try expect(
        try plan(field),
        [
          Finding(
            .templateFieldTooLong, .blocking,
            Finding.Subject(employee: "000101", file: "t.xml:4"),
            "the value of \"Name\" has 3 characters, and 2 are allowed",
            advice: "shorten it in the time data; it is never cut off here")
        ])
    }
  }

  @Test("a value that is too short")
  func tooShort() throws {
    try expect(
      try plan(
        "<field name=\"Name\" value=\"{employee.firstName}\" characters=\"32-255\" minLength=\"3\"/>",
        file: "encoding=\"utf-8\""),
      [
        Finding(
          .templateFieldTooLong, .blocking,
          Finding.Subject(employee: "000102", file: "t.xml:4"),
          "the value of \"Name\" has 2 characters, and 3 are needed",
          advice: "correct it in the time data")
      ])
  }

  @Test("a character that the encoding, the file or the field does not have")
  func character() throws {
    let first = "<field name=\"First\" value=\"{employee.firstName}\"/>"
    try expect(
      try plan(first),
      [
        Finding(
          .templateFieldCharacter, .blocking,
          Finding.Subject(employee: "000101", file: "t.xml:4"),
          "the value of \"First\" has the character U+00EB, which the file cannot have",
          advice: "replace it in the time data; it is never replaced here")
      ])
    let restricted = try plan(
      "<field name=\"First\" value=\"{employee.firstName}\" characters=\"letters\"/>",
      file: "encoding=\"utf-8\"")
    #expect(
      try Writing.write(restricted, batch).draft.findings.map(\.id) == [.templateFieldCharacter])
  }

  @Test("a delimiter or a line break in a value")
  func delimiter() throws {
    var builder = BatchBuilder()
    builder.employee("1", "A,B")
    builder.hours(.regular, 8.h)
    builder.employee("2", "A\nB")
    builder.hours(.regular, 8.h)
    builder.employee("3", "A\u{85}B")
    builder.hours(.regular, 8.h)
    let plan = try plan(
      "<field name=\"First\" value=\"{employee.firstName}\"/>", file: "encoding=\"utf-8\"",
      csv: "quote=\"never\"")
    #expect(
      try Writing.write(plan, builder.batch).draft.findings.map(\.message) == [
        "the value of \"First\" has the character U+002C, which the file cannot have",
        "the value of \"First\" has the character U+000A, which the file cannot have",
        "the value of \"First\" has the character U+0085, which the file cannot have",
      ])
  }

  @Test("a number out of range")
  func range() throws {
    try expect(
      try plan("<field name=\"Hours\" value=\"{hours|2}\" range=\"0..24\"/>"),
      [
        Finding(
          .templateFieldRange, .blocking,
          Finding.Subject(employee: "000102", file: "t.xml:4"),
          "the value of \"Hours\" is not a number from 0 to 24",
          advice: "correct it in the time data")
      ])
  }

  @Test("a rate with more digits than the field")
  func digits() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.regular, 8.h, rate: 1855)
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/>
        <rows><repeat group="employee rate"><row>
        <field name="Rate" value="{rate|1}"/><field value="{employee.number}"/>
        <field value="{hours}"/>
        </row></repeat></rows></template>
        """)
    let plan = try OutputPlan(
      template: template, settings: [:], earningCodes: .empty, schema: nil)
    #expect(
      try Writing.write(plan, builder.batch).draft.findings == [
        Finding(
          .templateFieldRange, .blocking, Finding.Subject(employee: "1", file: "t.xml:4"),
          "the value of \"Rate\" has more digits behind the point than the field",
          advice: "correct it in the time data; it is never rounded here")
      ])
  }

  @Test("hours without an earning code")
  func unmapped() throws {
    try expect(
      try plan("<field value=\"{earningCode}\"/>", mapping: "regular,*,*,REG\n"),
      [
        Finding(
          .unmappedEarningCode, .blocking,
          Finding.Subject(employee: "000101", date: BatchBuilder.date(1), file: "codes.csv"),
          "sick hours at 1 times the rate, not worked, with the pay code \"SICK\", have no "
            + "earning code",
          advice: "add a row for them to the mapping: sick,1,SICK,…; where they are knowingly not "
            + "in this file, with the code (none) and a note")
      ])
  }

  /// With a row for the leave alone the hours worked would still be in no file.
  @Test("of hours without an earning code those worked and those not worked are told apart")
  func unmappedWork() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    for (seconds, isWorked) in [(4.h, false), (8.h, true), (2.h, false), (1.h, true)] {
      builder.hours(.holiday, seconds, worked: isWorked)
    }
    let plan = try plan("<field value=\"{earningCode}\"/>", mapping: "regular,*,*,REG\n")
    let (draft, _) = try Writing.write(plan, builder.batch)
    #expect(draft.findings.map(\.id) == [.unmappedEarningCode, .unmappedEarningCode])
    #expect(
      draft.findings.map(\.message) == [
        "holiday hours at 1 times the rate, not worked, without a pay code, have no earning code",
        "holiday hours at 1 times the rate, worked, without a pay code, have no earning code",
      ])
  }

  @Test("a value of the whole file")
  func wholeFile() throws {
    var builder = BatchBuilder(company: "Café")
    builder.employee("1")
    builder.hours(.regular, 8.h)
    let plan = try plan("<field name=\"Company\" value=\"{company.name}\"/>")
    let (draft, _) = try Writing.write(plan, builder.batch)
    #expect(
      draft.findings == [
        Finding(
          .templateFieldCharacter, .blocking, Finding.Subject(file: "t.xml:4"),
          "the value of \"Company\" has the character U+00E9, which the file cannot have",
          advice: "replace it in the settings or the configuration; it is never replaced here")
      ])
  }

  @Test("an employee without a number is named by the source's own")
  func unnumbered() throws {
    var builder = BatchBuilder()
    builder.employee("")
    builder.hours(.regular, 8.h)
    let (draft, _) = try Writing.write(try plan("<field value=\"a\"/>"), builder.batch)
    #expect(
      draft.findings.map(\.subject) == [
        Finding.Subject(record: Finding.RecordName(.employee, 900), file: "t.xml:3")
      ])
  }

  @Test("a value that several rows repeat is one problem")
  func once() throws {
    let plan = try plan(
      "<field name=\"First\" value=\"{employee.firstName}\"/>", mapping: "*,*,*,A\nsick,*,*,B\n")
    #expect(try Writing.write(plan, batch).draft.findings.count == 1)
  }

  @Test("a batch without hours gives a file and a note")
  func nothing() throws {
    let (draft, bytes) = try Writing.write(
      try plan("<field value=\"{hours}\"/>"), BatchBuilder().batch)
    #expect(draft.receipts.first?.byteCount == 0 && bytes.isEmpty)
    #expect(
      draft.findings == [
        Finding(
          .nothingToExport, .note, Finding.Subject(file: "t.csv"),
          "the file of t has no hours in it",
          advice: "do not send it, unless the vendor wants an empty file")
      ])
  }
}
