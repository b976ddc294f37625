import PayrollModel
import Testing

/// What the pages in docs/findings and the schema say of kinds of findings is made of the catalogue.
@Suite("Pages about findings")
struct FindingPageTests {
  private let pages = MadePages(folder: "docs/findings")

  static var names: [String] { FindingKind.all.map(\.name) }

  @Test("Each page begins with the heading and the severity of its kind", arguments: names)
  func page(name: String) throws {
    let kind = try #require(FindingKind.named(name))
    let text = try pages.text("\(name).md")
    let parts = text.split(separator: "\n\n", maxSplits: 2, omittingEmptySubsequences: false)
    try #require(parts.count == 3)
    try pages.check("\(name).md", equals: FindingPages.head(of: kind) + "\n" + parts[2])
  }

  @Test("The tables are the catalogue")
  func table() throws {
    let text = try pages.text("README.md")
    let start = try #require(text.firstRange(of: "\n## Blocking\n")).lowerBound
    try pages.check("README.md", equals: text[..<start] + "\n" + FindingPages.tables())
  }

  @Test("The schema of payroll.json knows every kind, and no severity below its floor")
  func schema() throws {
    let schemas = MadePages(folder: "docs/schemas")
    let text = try schemas.text("payroll.schema.json")
    let start = try #require(text.firstRange(of: "\n    \"findings\": {\n")).lowerBound
    let end = try #require(text[start...].firstRange(of: "\n    },\n")).upperBound
    try schemas.check(
      "payroll.schema.json", equals: text[..<start] + "\n" + FindingPages.schema() + text[end...])
  }
}
