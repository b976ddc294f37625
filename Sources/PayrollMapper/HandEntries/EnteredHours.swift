import PayrollModel

/// Hours as people write them: `7.75`, or `7:45` and `7:45:30`; with a minus for what is taken back.
enum EnteredHours {
  /// Whole seconds; nil for any other text. A decimal of an hour that is no whole second is the nearest
  /// one, half of one away from zero: so `0.3333` is twenty minutes.
  static func seconds(_ text: String) -> Int64? {
    guard text.contains(":") else { return DecimalText.seconds(fromHours: text) }
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hours = number(parts[0], digits: 1...4) else {
      return nil
    }
    var seconds = hours * 3600
    var unit: Int64 = 60
    for part in parts.dropFirst() {
      guard let value = number(part, digits: 2...2), value < 60 else { return nil }
      seconds += value * unit
      unit = 1
    }
    return isNegative ? -seconds : seconds
  }

  /// A number of nothing but digits.
  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int64? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return Int64(text)
  }
}
