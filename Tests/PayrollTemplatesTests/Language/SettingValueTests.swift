import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Values that a company may give to a setting")
struct SettingValueTests {
  private func setting(_ attributes: String) throws -> TemplateSetting {
    var template = SmallTemplate(
      "<field name=\"who\" value=\"{employee.number}\"/><field name=\"h\" value=\"{hours}\"/>")
    template.head = "<setting name=\"s\" \(attributes)>What it is.</setting>"
    if attributes.contains("columns") {
      template.row = "order=\"{setting.s}\""
    } else {
      template.file = "name=\"t{setting.s}.csv\""
    }
    return try #require(try template.template().settings.first)
  }

  @Test("texts are counted in characters as Unicode has them, both ends included")
  func texts() throws {
    let setting = try setting("minLength=\"2\" maxLength=\"4\" required=\"yes\" example=\"abc\"")
    for (text, message) in [
      ("ab", nil), ("abcd", nil), ("éééé", nil), ("😀😀", nil), ("    ", nil),
      ("a", "has fewer than 2 characters"), ("", "has fewer than 2 characters"),
      ("abcde", "has more than 4 characters"), ("é", "has fewer than 2 characters"),
      // An accent of its own is a character of its own.
      ("e\u{301}", nil), ("e\u{301}e\u{301}e", "has more than 4 characters"),
    ] {
      #expect(setting.problem(with: text)?.message == message, "\(text)")
    }
    #expect(setting.problem(with: "a")?.advice == "What it is.")
  }

  @Test("texts of some characters alone, and of any")
  func characters() throws {
    let capitals = try setting("characters=\"capitals 45\" default=\"A\"")
    #expect(capitals.problem(with: "A-Z") == nil && capitals.problem(with: "") == nil)
    for text in ["a", "A Z", "É", "A\n"] {
      #expect(
        capitals.problem(with: text)?.message == "has a character that is not allowed there",
        "\(text)")
    }
    let any = try setting("default=\"A\"")
    #expect(any.problem(with: "") == nil && any.problem(with: "Ünï 😀") == nil)
    // The length is asked before the characters.
    let both = try setting("characters=\"digits\" maxLength=\"2\" default=\"1\"")
    #expect(both.problem(with: "abc")?.message == "has more than 2 characters")
  }

  @Test("whole numbers, both ends included, as they are written and not otherwise")
  func integers() throws {
    let setting = try setting("type=\"integer\" minimum=\"0\" maximum=\"100\" default=\"5\"")
    for text in ["0", "1", "100"] { #expect(setting.problem(with: text) == nil, "\(text)") }
    #expect(setting.problem(with: "-1")?.message == "is less than 0")
    #expect(setting.problem(with: "101")?.message == "is more than 100")
    for text in ["", "5.0", "05", "+5", " 5", "five", "9223372036854775808", "-0", "٥"] {
      #expect(setting.problem(with: text)?.message == "is not a whole number", "\(text)")
    }
    let open = try self.setting("type=\"integer\" default=\"5\"")
    #expect(open.problem(with: "9223372036854775807") == nil)
    #expect(open.problem(with: "-9223372036854775808") == nil)
  }

  @Test("yes and no in small letters, dates that there are, and words of a choice")
  func words() throws {
    let mark = try setting("type=\"yesNo\" default=\"no\"")
    for (text, isOne) in [
      ("yes", true), ("no", true), ("Yes", false), ("true", false), ("", false),
    ] {
      #expect((mark.problem(with: text) == nil) == isOne, "\(text)")
    }
    #expect(mark.problem(with: "y")?.message == "is neither yes nor no")
    let day = try setting("type=\"date\"")
    for (text, isOne) in [
      ("2026-11-07", true), ("2028-02-29", true), ("2026-02-29", false), ("2026-11-7", false),
      ("07.11.2026", false), ("", false),
    ] {
      #expect((day.problem(with: text) == nil) == isOne, "\(text)")
    }
    #expect(day.problem(with: "today")?.advice == "write it as 2026-11-07")
    let choice = try setting("type=\"choice\" choices=\"red green\" default=\"red\"")
    #expect(choice.problem(with: "green") == nil)
    for (text, advice) in [
      ("Green", "did you mean \"green\"?"), ("gren", "did you mean \"green\"?"),
    ] {
      let found = choice.problem(with: text)
      #expect(found?.message == "is none of its choices" && found?.advice == advice, "\(text)")
    }
    #expect(choice.problem(with: "") != nil && choice.problem(with: "red green") != nil)
  }

  @Test("columns with commas between, each with a heading of its own or none")
  func columns() throws {
    func read(_ text: String) throws -> [String] {
      try ColumnChoice.read(text).map { "\($0.name ?? "-")|\($0.heading ?? "nil")" }
    }
    #expect(try read("a, b") == ["a|nil", "b|nil"] && read(" a ,b ") == ["a|nil", "b|nil"])
    #expect(try read("a=A B, -, -=Notes") == ["a|A B", "-|nil", "-|Notes"])
    #expect(try read("a=") == ["a|"] && read("a= x = y ") == ["a|x = y"])
    #expect(try read("a,a") == ["a|nil", "a|nil"] && read("two words") == ["two words|nil"])
    for text in ["", ",", "a,", ",a", "a,,b", "=A", " , "] {
      #expect(throws: PatternError.self, "\(text)") { try ColumnChoice.read(text) }
    }
    let setting = try setting("type=\"columns\" default=\"who, h\"")
    #expect(setting.problem(with: "h, who") == nil)
    #expect(setting.problem(with: "h,,who")?.message == "has an empty place between its commas")
  }
}
