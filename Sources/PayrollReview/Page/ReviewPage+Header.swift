import PayrollModel
import RunFiles

extension ReviewPage {
  /// Who is paid for when, and which run it is.
  func writeHeader(to html: inout HTML) {
    let batch = review.batch
    html.element("header") { html in
      html.element("h1") {
        $0.name(batch.company)
        $0.text(" ")
        $0.element("span", text: Words.period(batch.period))
      }
      html.element("p", ["class": "lead"]) { html in
        if let payDate = batch.period.payDate {
          html.element("span", text: "paid \(Words.day(payDate))")
        }
        html.element("span") {
          $0.text("batch ")
          $0.element("b", text: batch.id.description)
        }
        html.element("span", ["title": review.digest]) {
          $0.text("fingerprint ")
          $0.element("b", text: Self.short(review.digest))
        }
        html.element("span", text: Words.count(paidCount, "person paid", "people paid"))
        if heldCount > 0 { html.element("span", text: "\(Words.count(heldCount)) held") }
        html.element("span", text: isBlocked ? "state: stopped" : "state: draft, not approved")
      }
    }
    html.line()
  }

  /// Whether something stands in the way of paying.
  var isBlocked: Bool { review.isBlocked || !facts.blocking.isEmpty }

  /// How many are in the vendor files.
  var paidCount: Int { review.people.count { $0.standing == .paid } }

  /// How many a finding keeps out of them.
  var heldCount: Int {
    review.people.count { if case .held = $0.standing { true } else { false } }
  }

  /// The beginning of a digest, in groups that can be read out: `8928 047d`.
  static func short(_ digest: String) -> String {
    "\(digest.prefix(4)) \(digest.dropFirst(4).prefix(4))"
  }

  /// The patterns by which kinds of hours differ also where no colour is seen. They
  /// stand outside of what is hidden when one person is printed.
  func writePatterns(to html: inout HTML) {
    html.markup(
      """
      <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>
      <pattern id="po" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="6" height="6" class="fo"/><rect width="2" height="6" class="ink"/></pattern>
      <pattern id="pq" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
      <rect width="6" height="6" class="fq"/><rect width="1.5" height="6" class="ink"/></pattern>
      <pattern id="pd" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect width="6" height="6" class="fd"/><path d="M0 0L6 6M6 0L0 6" class="ln"/></pattern>
      <pattern id="ph" width="7" height="7" patternUnits="userSpaceOnUse">\
      <rect width="7" height="7" class="fh"/><circle cx="3.5" cy="3.5" r="1.4" class="ink"/></pattern>
      <pattern id="pp" width="7" height="7" patternUnits="userSpaceOnUse">\
      <rect width="7" height="7" class="fp"/><circle cx="3.5" cy="3.5" r="1.7" class="ring"/></pattern>
      <pattern id="ps" width="5" height="5" patternUnits="userSpaceOnUse">\
      <rect width="5" height="5" class="fs"/><rect width="5" height="1.4" class="ink"/></pattern>
      <pattern id="pv" width="5" height="5" patternUnits="userSpaceOnUse">\
      <rect width="5" height="5" class="fv"/><rect width="1.4" height="5" class="ink"/></pattern>
      <pattern id="pu" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect width="6" height="6" class="fu"/><rect x="1" y="1" width="2" height="2" class="ink"/></pattern>
      </defs></svg>

      """)
  }
}
