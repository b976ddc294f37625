import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("The documentation agrees with the sources")
struct DocumentationTests {
  private static let root = SharedFolder.packageRoot
  private static let findings = "\(root)/docs/findings"

  /// The pages whose links are followed, as paths from the root.
  static var pages: [String] {
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
      + ["docs", "docs/findings", "docs/decisions", "docs/rule-sets"].flatMap { folder in
        names(in: "\(root)/\(folder)", ending: ".md").map { "\(folder)/\($0)" }
      }
  }

  @Test("Every finding has a page, and every page has a finding")
  func findings() throws {
    let known = Set(FindingKind.all.map(\.name))
    let pages = Self.names(in: Self.findings, ending: ".md").filter { $0 != "README.md" }
      .map { String($0.dropLast(3)) }
    #expect(known.count > 40)
    #expect(known.subtracting(pages).sorted() == [], "findings without a page")
    #expect(Set(pages).subtracting(known).sorted() == [], "pages without a finding")
  }

  @Test("Every relative link points to something that exists", arguments: pages)
  func links(page: String) throws {
    let path = "\(Self.root)/\(page)"
    for link in Self.links(in: try Self.text(path)) {
      if link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("#") { continue }
      let target = link.prefix { $0 != "#" }
      let place = "\(Folder.parent(of: path))/\(target)"
      #expect(Folder.kind(of: place) != .missing, "\(page) links to \(link)")
    }
  }

  @Test("There are pages")
  func present() {
    #expect(Self.pages.count > 50)
  }

  /// The targets of inline links; what stands between code fences is no link.
  private static func links(in text: String) -> [String] {
    var isCode = false
    var prose = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() } else if !isCode { prose += line + "\n" }
    }
    return pieces(of: prose, after: "](").map { String($0.prefix { $0 != ")" }) }
  }

  /// What follows each place of `mark`, up to the next one.
  private static func pieces(of text: String, after mark: String) -> [Substring] {
    Array(text.split(separator: mark, omittingEmptySubsequences: false).dropFirst())
  }

  private static func names(in folder: String, ending: String) -> [String] {
    ((try? Folder.names(in: folder)) ?? []).filter { $0.hasSuffix(ending) }
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
  }
}
