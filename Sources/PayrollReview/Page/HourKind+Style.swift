import PayrollModel
import RunFiles

extension HourKind {
  /// The letter by which style and script know its pattern and colour. Kinds that a reviewer takes for
  /// the same share one.
  var letter: String {
    switch bucket {
    case .regular: isWorked ? "r" : "u"
    case .overtime: multiplier == .two ? "d" : multiplier == .oneAndAHalf ? "o" : "q"
    case .holiday: isWorked ? "h" : "p"
    case .sick: "s"
    case .vacation: "v"
    }
  }
}

extension HTML {
  /// A little square with the pattern of a kind. What it means stands beside it.
  mutating func swatch(_ kind: HourKind) {
    element("svg", ["class": "sw", "viewBox": "0 0 14 14", "aria-hidden": "true"]) {
      $0.element(
        "rect", ["width": "14", "height": "14", "rx": "3", "class": "k \(kind.letter)"], text: "")
    }
  }

  /// What patterns and colours mean.
  mutating func legend(_ kinds: [HourKind]) {
    element("p", ["class": "legend"]) { html in
      for kind in kinds {
        html.element("span") {
          $0.swatch(kind)
          $0.text(kind.name)
        }
      }
    }
  }

  /// A bar of hours by kind, `width` tenths of a pixel for `scale` seconds.
  mutating func bar(
    _ seconds: [Int64], _ kinds: [HourKind], scale: Int64, width: Int64 = 1500
  ) {
    let words = zip(kinds, seconds).filter { $0.1 != 0 }
      .map { "\($0.0.name) \(Words.hours($0.1)) hours" }
    let label = words.isEmpty ? "no hours" : words.joined(separator: ", ")
    element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 \(Self.tenths(width)) 14", "role": "img",
        "aria-label": label,
      ]
    ) { html in
      var left: Int64 = 0
      for (kind, seconds) in zip(kinds, seconds) where seconds > 0 && scale > 0 {
        let length = Words.bounded(seconds) * width / max(scale, 1)
        guard length > 0 else { continue }
        html.element(
          "rect",
          [
            "x": Self.tenths(left), "width": Self.tenths(length), "height": "14",
            "class": "k \(kind.letter)",
          ], text: "")
        left += length
      }
    }
  }

  /// Tenths of a pixel as a picture has them: 123 is `12.3`.
  static func tenths(_ value: Int64) -> String {
    let text = FixedPointText.string(value, fractionDigits: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
