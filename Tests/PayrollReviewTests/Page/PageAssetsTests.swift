import PayrollReview
import Testing

@Suite("The files that a page is made of")
struct PageAssetsTests {
  private func problem(
    _ change: (inout String, inout String, inout String) -> Void
  ) throws -> PageAssets.Problem? {
    var skeleton = String(decoding: try PageFiles.bytes("page.html"), as: UTF8.self)
    var (style, script) = ("p{}", "0")
    change(&skeleton, &style, &script)
    do {
      _ = try PageAssets(
        skeleton: Array(skeleton.utf8), style: Array(style.utf8), script: Array(script.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("Those that are shipped are right")
  func shipped() throws { _ = try PageFiles.assets() }

  @Test("A placeholder that is missing, there twice, unknown or open is named")
  func placeholders() throws {
    let missing = try problem { skeleton, _, _ in skeleton.replace("{{verdict}}", with: "") }
    #expect(missing?.file == "page.html")
    #expect(missing?.what == "{{verdict}} is missing")
    let twice = try problem { skeleton, _, _ in skeleton += "{{verdict}}" }
    #expect(twice?.what == "{{verdict}} stands there twice")
    let unknown = try problem { skeleton, _, _ in skeleton += "{{wages}}" }
    #expect(unknown?.what == "there is no placeholder wages")
    #expect(unknown?.advice.contains("verdict, totals") == true)
    #expect(
      try problem { skeleton, _, _ in skeleton += "{{" }?.what == "a placeholder is not closed")
  }

  @Test("What would end the script or the style in a page is refused")
  func ends() throws {
    let script = try problem { _, _, script in script += "'</SCRIPT>'" }
    #expect(script?.file == "page.js")
    #expect(script?.description.contains("</script") == true)
    #expect(try problem { _, _, script in script += "'<!--'" }?.file == "page.js")
    #expect(try problem { _, style, _ in style += "</style >" }?.file == "page.css")
    #expect(try problem { _, style, _ in style += "\0" }?.what == "it holds a zero byte")
  }

  @Test("Bytes that are no text are refused")
  func text() throws {
    let skeleton = try PageFiles.bytes("page.html")
    #expect(throws: PageAssets.Problem.self) {
      try PageAssets(skeleton: skeleton, style: [0xFF], script: [])
    }
  }

  @Test("Ends of lines of another system do not keep the script from running")
  func lines() throws {
    let files = try ["page.html", "page.css", "page.js"].map { try PageFiles.bytes($0) }
    let foreign = files.map { bytes in bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
    let assets = try PageAssets(skeleton: foreign[0], style: foreign[1], script: foreign[2])
    let page = try TemporaryPage.with { path in
      _ = try ReviewPage(HarborReview.review(), assets: assets).write(to: path)
      return try PageParts(PageFiles.read(path))
    }
    #expect(page.between("<script>", "</script>").map { Array($0.utf8) } == files[2])
  }
}
