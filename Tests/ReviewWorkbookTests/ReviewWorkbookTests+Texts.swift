import PayrollReview
import RunFiles
import Testing

@testable import ReviewWorkbook

@Suite("The texts of a workbook")
struct WorkbookTextTests {
  private static let hostile = [
    #"=HYPERLINK("http://example.invalid/","Test")"#, "+1", "-1+1", "@SUM(A1:A9)", "000123",
    "1e5", "2026-10-25", "TRUE", "#REF!", "{=1}", "<b>&amp;</b>", "\" onclick=\"",
    " lead and trail ",
  ]

  @Test("A text is a text, whatever it looks like, and no cell is a formula")
  func hostile() throws {
    var fixture = ReviewFixture()
    for (place, text) in Self.hostile.enumerated() { fixture.names[place].last = text }
    fixture.names[0].number = "=1+1"
    fixture.names[1].number = "000123"
    fixture.company = "=cmd|' /C calc'!A0 & Sons &P"
    fixture.findings = FindingRecord.three
    fixture.findings[0].message = "=1+1"
    let book = try Scratch.read(try fixture.review())
    let sheet = try book.sheet("Employees")
    for (place, text) in Self.hostile.enumerated() {
      #expect(sheet.rows[place + 1][1].value == text)
      #expect(sheet.rows[place + 1][1].type == "s")
    }
    #expect(sheet.rows[1][0] == ReadWorkbook.Cell(value: "=1+1", type: "s", format: "@"))
    #expect(sheet.rows[2][0] == ReadWorkbook.Cell(value: "000123", type: "s", format: "@"))
    for sheet in book.sheets {
      #expect(!sheet.rows.joined().contains { $0.type == "f" || $0.type == "e" }, "\(sheet.name)")
    }
  }

  @Test("What XML cannot hold is shown, and two names that differ stay different")
  func controls() throws {
    var fixture = ReviewFixture()
    fixture.names[0].last = "Nul\u{0}Bell\u{7}Del\u{7F}Next\u{85}Last\u{FFFF}"
    fixture.names[1].last = "line\r\nline\rline\tline\n"
    fixture.names[2].last = "accent e\u{301} flag \u{1F1E8}\u{1F1E6} 語 \u{202E}back"
    fixture.names[3].last = "carries _x0041_ and _x41_"
    let sheet = try Scratch.read(try fixture.review()).sheet("Employees")
    let names = try sheet.column("Last name")
    #expect(names[0] == "Nul␀Bell␇Del␡Next\u{FFFD}Last\u{FFFD}")
    #expect(names[1] == "line\nline␍line\tline\n")
    #expect(names[2] == fixture.names[2].last)
    // Spreadsheets read `_x005F_` as the line that stands there; this reader leaves it.
    #expect(names[3] == "carries _x005F_x0041_ and _x41_")
  }

  @Test("A text that is longer than a cell ends with an ellipsis")
  func long() throws {
    #expect(CellText.cell(String(repeating: "a", count: 32_767)).utf8.count == 32_767)
    let cut = CellText.cell(String(repeating: "a", count: 32_768))
    #expect(cut.utf16.count == 32_767 && cut.hasSuffix("aa…"))
    // Two units each, as spreadsheets count: a pair is never cut in half.
    let pairs = CellText.cell(String(repeating: "\u{1F600}", count: 16_384))
    #expect(pairs.utf16.count == 32_767 && pairs.hasSuffix("\u{1F600}…"))
    var fixture = ReviewFixture()
    fixture.names[0].last = String(repeating: "語", count: 40_000)
    let name = try Scratch.read(try fixture.review()).sheet("Employees").rows[1][1].value
    #expect(name == String(repeating: "語", count: 32_766) + "…")
  }

  @Test("Every scalar comes through or is shown")
  func scalars() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = CellText.cell(String(Character(scalar))).unicodeScalars.first?.value ?? 0
      let isHeld =
        value == 9 || value == 10 || (0x20...0x7E).contains(value)
        || (value > 0x9F && value != 0xFFFE && value != 0xFFFF)
      #expect(isHeld ? shown == value : shown != value && shown > 0x2000, "\(value)")
    }
  }
}
