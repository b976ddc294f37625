import PayrollModel
import RunFiles

extension ReviewPage {
  /// A step of the bridge: what it is called, how many, and how the list of people is asked for them.
  private struct Step {
    let name: String
    let count: Int
    let query: String
    /// From where to where its bar goes.
    let range: ClosedRange<Int>
    let style: String
    let sign: String
  }

  /// Who is paid, against the period before, as a picture; nothing where there is none, which the
  /// changes say.
  func writeBridge(to html: inout HTML) {
    guard let bridge = review.bridge else { return }
    html.card("bridge", "Who is paid, against last time") { html in
      let steps = self.steps(bridge)
      writePicture(steps, to: &html)
      html.element("ol", ["class": "steps"]) { html in
        for step in steps {
          html.element("li") { html in
            html.element("a", ["href": "#people", "data-q": step.query]) { html in
              html.element("b", text: step.sign + Words.count(step.count))
              html.text(" ")
              html.element("span", text: step.name)
            }
          }
        }
      }
      if !bridge.balances {
        html.element(
          "p", ["class": "hot"],
          text: "These figures do not add up. Do not approve; send this page to those who keep the "
            + "program.")
      }
      html.details("The same as a table", ["Step", "People"]) { html in
        for step in steps { html.row([step.name, step.sign + Words.count(step.count)]) }
      }
    }
  }

  private func steps(_ bridge: HeadcountBridge) -> [Step] {
    var level = bridge.before
    func rise(_ name: String, _ count: Int, _ query: String) -> Step {
      let from = level
      level += count
      return Step(
        name: name, count: count, query: query, range: from...level, style: "up",
        sign: count > 0 ? "+" : "")
    }
    func fall(_ name: String, _ count: Int, _ query: String) -> Step {
      let from = level
      level -= count
      return Step(
        name: name, count: count, query: query, range: min(level, from)...from, style: "down",
        sign: count > 0 ? "−" : "")
    }
    let first = Step(
      name: "paid last time", count: bridge.before, query: "", range: 0...max(bridge.before, 0),
      style: "base", sign: "")
    return [
      first, rise("first paid", bridge.first.count, "first"),
      rise("returned", bridge.returned.count, "returned"),
      fall("absent now", bridge.absent.count, "absent"),
      fall("held", bridge.held.count, "heldnow"),
      Step(
        name: "paid now", count: bridge.now, query: "paid", range: 0...max(bridge.now, 0),
        style: "base", sign: ""),
    ]
  }

  /// The bars. Small changes among many people stay visible: the bars begin near the lowest level, and
  /// a broken line says so.
  private func writePicture(_ steps: [Step], to html: inout HTML) {
    let top = Int64(steps.map(\.range.upperBound).max() ?? 1)
    let low = Int64(steps.dropFirst().dropLast().map(\.range.lowerBound).min() ?? 0)
    let changes = max(top - low, 1)
    // The changes take at most half of the picture, and the whole at least twice their height.
    let floor = max(0, top - changes * 3)
    let scale = max(top - floor, 1)
    func height(_ level: Int) -> Int64 { max(Int64(level) - floor, 0) * 900 / scale }
    html.element(
      "svg",
      [
        "class": "bridge", "viewBox": "0 0 600 104", "role": "img", "preserveAspectRatio": "none",
        "aria-label": steps.map { "\($0.sign)\(Words.count($0.count)) \($0.name)" }
          .joined(separator: ", "),
      ]
    ) { html in
      for (index, step) in steps.enumerated() {
        let upper = height(step.range.upperBound)
        let length = max(upper - height(step.range.lowerBound), 12)
        html.element(
          "rect",
          [
            "x": "\(index * 100 + 12)", "y": HTML.tenths(1020 - max(upper, 12)), "width": "76",
            "height": HTML.tenths(length),
            "class": step.count == 0 ? "old" : "b\(step.style)",
          ], text: "")
        if index < steps.count - 1 {
          let level = step.style == "down" ? step.range.lowerBound : step.range.upperBound
          let y = HTML.tenths(1020 - max(height(level), 0))
          html.element(
            "path", ["d": "M\(index * 100 + 88) \(y)h24", "class": "join"], text: "")
        }
      }
      if floor > 0 {
        for x in [12, 512] {
          html.element(
            "path", ["d": "M\(x - 4) 94l20 -6 20 6 20 -6 20 6", "class": "tear"], text: "")
        }
      }
    }
  }
}
