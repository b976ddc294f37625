import PayrollBytes
import PayrollMapper
import PayrollModel

extension Configuration {
  /// Reads beyond which figures a person should look: each a number, or false for no limit.
  mutating func readPlausibility(_ reader: JSONObjectReader) {
    guard let node = reader.node("plausibility") else { return }
    if case .bool(let isOn) = node.value {
      if !isOn { policy.plausibility = .off }
      return
    }
    let limits = JSONObjectReader(node, path: "plausibility", problems: reader.problems)
    var plausibility = PlausibilityLimits()
    Self.read("hoursPerDay", limits, upTo: 25, into: &plausibility.daySeconds)
    Self.read("hoursPerWeek", limits, upTo: 169, into: &plausibility.weekSeconds)
    Self.read("hoursWithoutRest", limits, upTo: 1000, into: &plausibility.dutySeconds)
    var rest: Int64? = plausibility.restSeconds
    if let node = limits.node("restHours"), case .bool = node.value {
      limits.note(node, "restHours", "a number of hours was expected here, not \(node.kind)")
    } else {
      Self.read("restHours", limits, upTo: 24, into: &rest)
    }
    plausibility.restSeconds = rest ?? plausibility.restSeconds
    Self.read("rateFactor", limits, "a number above 1, such as 3", into: &plausibility.rateFactor) {
      Multiplier($0).flatMap { $0.tenThousandths > 10_000 ? Int64($0.tenThousandths) : nil }
    }
    Self.read("highestRate", limits, "a rate such as 500", into: &plausibility.highestRate) {
      PayRate($0).flatMap { $0.tenThousandths > 0 ? $0.tenThousandths : nil }
    }
    limits.finish()
    policy.plausibility = plausibility
  }

  private static func read(
    _ key: String, _ reader: JSONObjectReader, upTo most: Int64, into limit: inout Int64?
  ) {
    read(key, reader, "a number of hours above 0, up to \(most)", into: &limit) { text in
      DecimalText.seconds(fromHours: text).flatMap {
        $0 > 0 && $0 <= most * 3600 ? $0 : nil
      }
    }
  }

  /// A limit that `parse` reads; false is none.
  private static func read(
    _ key: String, _ reader: JSONObjectReader, _ expected: String, into limit: inout Int64?,
    _ parse: (String) -> Int64?
  ) {
    guard let node = reader.node(key) else { return }
    if case .bool(false) = node.value {
      limit = nil
      return
    }
    guard let text = reader.decimalText(key) else { return }
    if let value = parse(text) {
      limit = value
    } else {
      reader.note(node, key, "\"\(text)\" is not \(expected)", "write false for no limit")
    }
  }
}
