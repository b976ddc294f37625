import PayrollBytes
import PayrollModel
import Testing

@testable import PayrollReview

@Suite("Writing HTML, and what stands in it")
struct HTMLTests {
  private func written(_ body: (inout HTML) -> Void) -> String {
    var html = HTML()
    body(&html)
    return String(decoding: html.out.array(), as: UTF8.self)
  }

  @Test("Text and attributes cannot become markup")
  func escaping() {
    #expect(
      written { $0.element("p", ["title": "\"'<&>"], text: "</p><script>alert('x')&amp;") }
        == "<p title=\"&quot;&#39;&lt;&amp;&gt;\">&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&amp;amp;</p>"
    )
    #expect(written { $0.name("<b>") } == "<bdi>&lt;b&gt;</bdi>")
  }

  @Test("Characters that nobody sees are written out, and those that names need stay")
  func hidden() {
    #expect(PlainText.visible("a\u{202E}b") == "a‹U+202E›b")
    #expect(
      PlainText.visible("\u{0}\u{1B}\u{85}\u{200B}\u{FEFF}")
        == "‹U+0000›‹U+001B›‹U+0085›‹U+200B›‹U+FEFF›")
    for kept in ["Zoë O’Neil-Ñandú", "عامل", "👩🏽‍🚒", "نام\u{200C}ها"] {
      #expect(PlainText.visible(kept) == kept)
    }
  }

  @Test("Figures, dates and lists are said as people say them")
  func words() throws {
    #expect(Words.hours(3_612_240) == "1,003.40")
    #expect(Words.hours(-3_600_000) == "-1,000.00")
    #expect(Words.signedHours(31_248) == "+8.68")
    #expect(Words.signedHours(-7200) == "−2.00")
    #expect(Words.signedHours(0) == "±0.00")
    #expect(Words.money(Money(cents: 2_141_108)) == "21,411.08")
    #expect(Words.percent(from: 200, to: 219) == "+10 %")
    #expect(Words.percent(from: 100, to: 69) == "−31 %")
    #expect(Words.percent(from: 1000, to: 1004) == "±0 %")
    #expect(Words.percent(from: 0, to: 3600) == "+1.00 h")
    #expect(Words.list(["a", "b", "c"]) == "a, b and c")
    for (dates, words) in [
      ("2026-10-25..2026-11-07", "25 October – 7 November 2026"),
      ("2026-11-01..2026-11-14", "1 – 14 November 2026"),
      ("2026-12-27..2027-01-09", "27 December 2026 – 9 January 2027"),
      ("2026-11-07..2026-11-07", "7 November 2026"),
    ] {
      #expect(Words.period(try #require(PayPeriod(dates))) == words)
    }
  }

  @Test("Base64 is as everybody writes it")
  func base64() {
    for (text, encoded) in [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ] {
      #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == encoded)
    }
    #expect(
      Base64.policyHash(of: []) == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }
}
