import PayrollModel
import Testing

@testable import payroll_export

@Suite("Texts for a terminal")
struct TerminalTextTests {
  @Test(
    "What has no look of its own is written out",
    arguments: [
      ("0001\nFindings    0 blocking", "0001\\nFindings    0 blocking"),
      ("a\u{1B}[2J", "a\\u{1B}[2J"), ("a\u{07}", "a\\u{7}"), ("a\0b", "a\\u{0}b"),
      ("a\u{9B}31m", "a\\u{9B}31m"), ("a\u{85}b", "a\\u{85}b"), ("a\u{7F}", "a\\u{7F}"),
      ("a\tb\r\nc", "a\\tb\\r\\nc"), ("\u{202E}123", "\\u{202E}123"),
      ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("\u{200F}\u{61C}", "\\u{200F}\\u{61C}"),
      ("a\u{2028}b\u{2029}c", "a\\u{2028}b\\u{2029}c"),
      ("00\u{200B}01\u{FEFF}", "00\\u{200B}01\\u{FEFF}"),
      ("a\u{AD}b\u{2060}", "a\\u{AD}b\\u{2060}"),
      ("\u{E0041}\u{3164}", "\\u{E0041}\\u{3164}"), ("e\u{200D}", "e\\u{200D}"),
    ])
  func hidden(text: String, shown: String) {
    #expect(TerminalText.escaped(text) == shown)
  }

  @Test(
    "Letters, marks, symbols and blanks stay",
    arguments: [
      "", "000117", "Zoë O'Brien", "Nguyễn Thị Minh", "e\u{301}", "北京 保安", "עברית", "العربية",
      "हिन्दी", "C:\\runs\\2026", "50 % \u{A0}€", "—…“x”", "\u{FFFD}", "🚓",
    ])
  func plain(text: String) {
    #expect(TerminalText.escaped(text) == text)
    #expect(TerminalText.guarded(text) == text)
    #expect(TerminalText.json(text) == text)
  }

  @Test("The last door lets through line ends and colours, and nothing else")
  func guarded() {
    #expect(TerminalText.guarded("a\n\u{1B}[1;31mb\u{1B}[0m\n") == "a\n\u{1B}[1;31mb\u{1B}[0m\n")
    #expect(TerminalText.guarded("\u{1B}[2J\u{1B}]0;t\u{07}") == "\\u{1B}[2J\\u{1B}]0;t\\u{7}")
    #expect(TerminalText.guarded("a\r\n\tb\u{202E}") == "a\\r\n\\tb\\u{202E}")
  }

  @Test("JSON says the same in other letters")
  func json() {
    #expect(
      TerminalText.json("{\n \"a\": \"x\u{202E}\u{85}\u{E0041}\"\n}\n")
        == "{\n \"a\": \"x\\u202e\\u0085\\udb40\\udc41\"\n}\n")
  }

  @Test("A finding is one line, whatever the employee's number is")
  func finding() {
    let finding = Finding(
      .openSession, .blocking,
      Finding.Subject(employee: "0001\nFindings    0 blocking", file: "a\u{1B}[2J.csv"),
      "x\u{202E}y", advice: "do\rit")
    let line = FindingText.line(finding)
    #expect(!line.contains("\n") && !line.contains("\r") && !line.contains("\u{1B}"))
    #expect(line.contains("0001\\nFindings") && line.contains("\\u{202E}y"))
  }

  @Test("A failure is one line a problem, and many are counted")
  func failure() {
    let one = CommandFailure(.usage, "\"a\nb\" is not", at: "--x\u{1B}")
    #expect(one.lines == ["\"a\\nb\" is not (--x\\u{1B})"])
    let many = CommandFailure(.badInput, messages: (1...100).map { "problem \($0)" })
    #expect(many.lines.count == 26)
    #expect(many.lines.last == "and 75 more; mend these first")
  }
}
