import PayrollModel
import PayrollReview
import RunFiles

/// The example company with names and words that would do harm where they are taken for markup.
enum HostileReview {
  static let names = [
    "<script>alert(1)</script>", "=HYPERLINK(\"http://test.invalid\")", "\u{202E}gnp.exe",
    "</script><img src=x onerror=alert(2)>", "]]><b>bold</b>", "\u{0}\u{1}\u{1B}[31mred\u{7F}",
    "👩🏽‍🚒 Guard", String(repeating: "long", count: 75), "&amp;amp;", "' onmouseover='alert(3)",
    "\" autofocus onfocus=\"alert(4)", "عامل الأمن", "<!--<script>", "{{script}}",
  ]

  static func review() -> Review {
    HarborReview.review { people, frame in
      for place in people.indices {
        people[place].last = names[place % names.count]
        people[place].first = place == 5 ? "\u{2066}Test\u{2069}" : "Test"
      }
      for place in frame.findings.indices {
        frame.findings[place].message = "Message " + names[place]
        frame.findings[place].advice = "Advice " + names[place + 3]
        frame.findings[place].record = names[place + 1]
      }
      frame.absent[0].lastName = names[0]
    }
  }
}
