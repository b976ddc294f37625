package import PayrollBytes
package import PayrollModel

extension JSONObjectReader {
  /// A calendar date that must be there.
  package func requiredDate(_ key: String) -> CalendarDate? {
    guard requiredNode(key) != nil else { return nil }
    return parsed(key, expected: "a date like 2026-01-31", CalendarDate.init(_:))
  }

  /// Decimal hours that must be there, as seconds; they must be a whole number of seconds.
  package func requiredHours(_ key: String, upTo most: Int64 = 100_000) -> Int64? {
    guard let node = requiredNode(key), let text = decimalText(key) else { return nil }
    guard let microHours = DecimalText.exact(text, fractionDigits: 6), microHours >= 0,
      microHours <= most * 1_000_000
    else {
      note(node, key, "\"\(text)\" is not a number of hours", "write it like 8 or 37.5")
      return nil
    }
    guard microHours * 36 % 10_000 == 0 else {
      note(node, key, "\(text) hours are not a whole number of seconds")
      return nil
    }
    return microHours * 36 / 10_000
  }
}
