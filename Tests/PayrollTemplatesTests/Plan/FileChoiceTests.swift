import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("What is said about the file, given and left out, and which of several holds")
struct FileChoiceTests {
  private static let fields =
    "<field heading=\"N\" value=\"{employee.number}\"/>"
    + "<field heading=\"H\" value=\"{hours}\"/>"

  private func output(
    _ file: String, dialect: String = "", head: String = "", kind: String = "csv",
    _ settings: [String: String] = [:]
  ) throws -> OutputDeclaration {
    var template = SmallTemplate(
      kind == "csv" ? Self.fields : Self.fields.replacing("/>", with: " width=\"9\"/>"))
    template.kind = kind
    template.file = file
    template.dialect = dialect
    template.head = head
    return try template.plan(settings).output
  }

  @Test("a file with nothing but a name")
  func defaults() throws {
    let plain = try output("name=\"t.csv\"")
    #expect(plain.name.constant == "t.csv" && plain.encoding == .utf8 && plain.lineEnd == .lf)
    #expect(!plain.hasByteOrderMark && plain.byteOrderMarkSetting == nil)
    #expect(plain.negativeHours == .refused && plain.emptyFile == .written && !plain.isPerEmployee)
    #expect(plain.characters == .any && plain.delimiter == UInt8(ascii: ","))
    #expect(plain.quoting == .needed && plain.formulas == .refused && !plain.hasHeadings)
    #expect(plain.recordLength == nil && !plain.isCheckedInPieces && plain.condition == nil)
    let bare = try output("name=\"t.csv\"", dialect: "<csv/>")
    #expect(bare.delimiter == UInt8(ascii: ",") && bare.quoting == .needed && !bare.hasHeadings)
    let fixed = try output("name=\"t.txt\"", dialect: "<fixedWidth/>", kind: "fixedWidth")
    #expect(!fixed.hasHeadings && fixed.recordLength == nil)
  }

  @Test("each attribute by itself")
  func attributes() throws {
    for encoding in TextEncoding.allCases {
      #expect(
        try output("name=\"t\" encoding=\"\(encoding.rawValue)\"").encoding == encoding)
    }
    #expect(try output("name=\"t\" lineEnd=\"crlf\"").lineEnd == .crlf)
    #expect(try output("name=\"t\" lineEnd=\"lf\"").lineEnd == .lf)
    #expect(try output("name=\"t\" byteOrderMark=\"yes\"").hasByteOrderMark)
    #expect(try !output("name=\"t\" byteOrderMark=\"no\"").hasByteOrderMark)
    #expect(try output("name=\"t\" negativeHours=\"accepted\"").negativeHours == .accepted)
    #expect(try output("name=\"t\" whenEmpty=\"left-out\"").emptyFile == .leftOut)
    #expect(try output("name=\"t\" whenEmpty=\"written\"").emptyFile == .written)
    #expect(try output("name=\"{employee.number}\" per=\"employee\"").isPerEmployee)
    #expect(try !output("name=\"t\" per=\"batch\"").isPerEmployee)
    for (word, byte) in [
      ("comma", ","), ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("space", " "), ("~", "~"),
    ] as [(String, Character)] {
      let dialect = "<csv delimiter=\"\(word)\"/>"
      #expect(try output("name=\"t\"", dialect: dialect).delimiter == byte.asciiValue, "\(word)")
    }
    for quoting in OutputDeclaration.Quoting.allCases {
      let dialect = "<csv quote=\"\(quoting.rawValue)\"/>"
      #expect(try output("name=\"t\"", dialect: dialect).quoting == quoting)
    }
    for formulas in OutputDeclaration.Formulas.allCases {
      let dialect = "<csv formulas=\"\(formulas.rawValue)\"/>"
      #expect(try output("name=\"t\"", dialect: dialect).formulas == formulas)
    }
    #expect(try output("name=\"t\"", dialect: "<csv header=\"yes\"/>").hasHeadings)
    let fixed = try output(
      "name=\"t\"", dialect: "<fixedWidth length=\"20\" header=\"yes\"/>", kind: "fixedWidth")
    #expect(fixed.recordLength == 20 && fixed.hasHeadings)
    let characters = try output("name=\"t\"", head: "<characters allow=\"32-126\"/>").characters
    #expect(characters == CharacterRule(ranges: [32...126]))
  }

  /// Two alternatives before the file of all other cases, of which both can hold.
  private static let alternatives = """
    <setting name="a" type="yesNo" default="no">A.</setting>
    <setting name="b" type="choice" choices="x y" default="x">B.</setting>
    <file name="first.csv" encoding="iso-8859-1" lineEnd="crlf" when="a"/>
    <file name="second.csv" negativeHours="accepted" when="b=y"/>
    <file name="third.csv" byteOrderMark="yes" when="a and b=y"/>
    """

  @Test("of several that hold the first is made; where none holds, the last")
  func alternatives() throws {
    func name(_ settings: [String: String]) throws -> String? {
      let output = try output(
        "name=\"last.csv\" whenEmpty=\"left-out\"", head: Self.alternatives, settings)
      #expect((output.encoding == .latin1) == (output.name.constant == "first.csv"))
      #expect((output.lineEnd == .crlf) == (output.name.constant == "first.csv"))
      #expect((output.negativeHours == .accepted) == (output.name.constant == "second.csv"))
      #expect((output.emptyFile == .leftOut) == (output.name.constant == "last.csv"))
      #expect(!output.hasByteOrderMark, "the third never holds alone")
      return output.name.constant
    }
    #expect(try name([:]) == "last.csv")
    #expect(try name(["a": "yes"]) == "first.csv")
    #expect(try name(["b": "y"]) == "second.csv")
    #expect(try name(["a": "yes", "b": "y"]) == "first.csv")
    #expect(try name(["a": "no", "b": "x"]) == "last.csv")
  }

  @Test("what all files have in common holds for each of them")
  func common() throws {
    for (settings, name) in [([:], "last.csv"), (["b": "y"], "second.csv")] {
      let output = try output(
        "name=\"last.csv\"", dialect: "<csv delimiter=\"tab\" quote=\"always\" header=\"yes\"/>",
        head: Self.alternatives + "<characters allow=\"letters digits\"/>", settings)
      #expect(output.name.constant == name && output.delimiter == 0x09)
      #expect(output.quoting == .always && output.hasHeadings && output.characters != .any)
    }
  }

  @Test("a company chooses the delimiter, the headings and the mark")
  func chosen() throws {
    let head = """
      <setting name="d" type="choice" choices="comma semicolon tab pipe space" default="semicolon">D.
      </setting><setting name="h" type="yesNo" default="yes">H.</setting>
      <setting name="m" type="yesNo" default="no">M.</setting>
      """
    func output(_ settings: [String: String]) throws -> OutputDeclaration {
      try self.output(
        "name=\"t.csv\" byteOrderMark=\"{setting.m}\"",
        dialect: "<csv delimiter=\"{setting.d}\" header=\"{setting.h}\"/>", head: head, settings)
    }
    let plain = try output([:])
    #expect(plain.delimiter == UInt8(ascii: ";") && plain.hasHeadings && !plain.hasByteOrderMark)
    for (word, byte) in [("comma", ","), ("tab", "\t"), ("pipe", "|"), ("space", " ")]
      as [(String, Character)]
    {
      #expect(try output(["d": word]).delimiter == byte.asciiValue)
    }
    #expect(try !output(["h": "no"]).hasHeadings && output(["m": "yes"]).hasByteOrderMark)
  }

  @Test("names of files with settings and values in them")
  func names() throws {
    let head =
      "<setting name=\"code\" required=\"yes\" example=\"AB\">C.</setting>"
      + "<setting name=\"day\" type=\"date\" default=\"2026-11-07\">D.</setting>"
    let output = try output(
      "name=\"{setting.code|lead 4 0}_{setting.day|yyMMdd}{period.last|MM}.csv\"", head: head,
      ["code": "AB"])
    #expect(
      output.name.pieces.prefix(3) == [
        .resolved("00AB", isOptional: false), .literal("_"), .resolved("261107", isOptional: false),
      ])
  }

  @Test(
    "what may be the name of a file",
    arguments: [
      ("t.csv", true), ("A-b_c (1)+.txt", true), ("", false), (".t", false), ("a/b", false),
      ("a\\b", false), ("é.csv", false), ("a:b", false), ("a\n", false), ("..", false),
      ("-t", true), (" t", true), ("a*", false), ("a\"", false), ("a{b}", false), ("0", true),
    ])
  func safeNames(_ name: String, isSafe: Bool) {
    #expect(OutputFileName.isSafe(name) == isSafe)
  }

  @Test("long names, names of the program's own, and names that differ in capitals")
  func reservedNames() {
    #expect(OutputFileName.isSafe(String(repeating: "a", count: 200)))
    #expect(!OutputFileName.isSafe(String(repeating: "a", count: 201)))
    for name in [
      "batch.json", "decisions.json", "draft", "findings.json", "published.json", "receipt.json",
      "review.html", "review.xlsx", "snapshot", "totals.json", "wages.csv", "BATCH.json", "Draft",
      "x.sha256", "x.SHA256", "x.part", "a.csv.1.Part",
    ] {
      #expect(OutputFileName.isReserved(name), "\(name)")
    }
    for name in ["batch", "batch.json.csv", "sha256", "part", "drafts", "x.part.csv", "wages.txt"] {
      #expect(!OutputFileName.isReserved(name), "\(name)")
    }
    #expect(OutputFileName.key("ABC.Csv") == "abc.csv")
  }
}
