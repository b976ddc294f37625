import PayrollBytes
import PayrollModel

/// Reads one version of holiday pay rules. What is missing or wrong is a problem, and nil.
enum HolidayPayReader {
  static func version(
    _ reader: JSONObjectReader, from: CalendarDate?
  ) -> HolidayPayRules.Version? {
    reader.noteEmptyList("formulas", "name at least one formula")
    let formulas = reader.objects("formulas").compactMap { entry in
      let formula = formula(entry)
      entry.finish()
      return formula
    }
    let conditions = reader.objects("conditions").compactMap { entry in
      let condition = condition(entry)
      entry.finish()
      return condition
    }
    let work = reader.requiredNode("work") == nil ? nil : reader.object("work").flatMap(work)
    guard let from, let work else { return nil }
    return HolidayPayRules.Version(
      from: from, formulas: formulas, conditions: conditions, work: work)
  }

  private enum Formula: String, CaseIterable {
    case share
    case averageDay = "average-day"
    case averageHours = "average-hours"
    case normalDay = "normal-day"
  }

  private static func formula(_ reader: JSONObjectReader) -> HolidayPayFormula? {
    let group =
      reader.node("for") == nil
      ? .everyone : reader.choice("for", HolidayPayFormula.Group.self)
    let employedDays = reader.integer("employedDays", in: 1...730) ?? 0
    let citation = reader.requiredString("citation")
    guard let kind = reader.requiredChoice("formula", Formula.self) else {
      // The other keys depend on the formula; without it they cannot be judged.
      _ = reader.allMembers()
      return nil
    }
    var window: LookbackWindow?
    var wages: [HolidayEarning.Kind] = []
    var reckoning: HolidayPayFormula.Reckoning?
    if kind != .normalDay {
      window = lookback(reader)
      guard window != nil else {
        _ = reader.allMembers()
        return nil
      }
    }
    if kind != .normalDay { wages = earnings(reader) }
    switch kind {
    case .share: reckoning = share(reader).map { .share($0) }
    case .averageDay:
      reckoning = reader.requiredChoice("days", HolidayPayFormula.Days.self).map { .averageDay($0) }
    case .averageHours: reckoning = .averageHours
    case .normalDay: reckoning = .normalDay
    }
    guard let group, let citation, let reckoning else { return nil }
    return HolidayPayFormula(
      group: group, employedDays: employedDays, reckoning: reckoning, window: window, wages: wages,
      citation: citation)
  }

  /// `"divisor": 20`, or `"percent": 5`.
  private static func share(_ reader: JSONObjectReader) -> Rational? {
    let divisor = reader.node("divisor"), percent = reader.node("percent")
    if let percent, divisor != nil {
      reader.note(percent, "percent", "a divisor is given already", "remove one of them")
      return nil
    }
    if let percent {
      guard let text = reader.decimalText("percent"),
        let value = DecimalText.exact(text, fractionDigits: 4), (1...1_000_000).contains(value)
      else {
        reader.note(percent, "percent", "a number above 0 and up to 100 was expected")
        return nil
      }
      return try? Rational(numerator: Int128(value), denominator: 1_000_000)
    }
    return reader.requiredInteger("divisor", in: 1...1000).flatMap {
      try? Rational(numerator: 1, denominator: Int128($0))
    }
  }

  private static func earnings(_ reader: JSONObjectReader) -> [HolidayEarning.Kind] {
    reader.noteEmptyList("wages", "name the kinds of earnings that count")
    return reader.array("wages").enumerated().compactMap { index, node in
      let words = HolidayEarning.Kind.allCases.map(\.rawValue)
      guard case .string(let text) = node.value else {
        reader.note(node, "wages[\(index)]", "a text was expected here, not \(node.kind)")
        return nil
      }
      if let kind = HolidayEarning.Kind(rawValue: text) { return kind }
      reader.note(
        node, "wages[\(index)]", "\"\(text)\" is not one of \(words.joined(separator: ", "))",
        JSONObjectReader.suggestion(for: text, among: words))
      return nil
    }
  }

  /// `"window": { "weeks": 4, "ends": "before-holiday-week" }`, or days, or months.
  static func lookback(_ reader: JSONObjectReader) -> LookbackWindow? {
    guard reader.requiredNode("window") != nil, let window = reader.object("window") else {
      return nil
    }
    let end = window.requiredChoice("ends", LookbackWindow.End.self)
    let weeks = window.integer("weeks", in: 1...104), days = window.integer("days", in: 1...730)
    let months = window.integer("months", in: 1...24)
    window.finish()
    let lengths: [LookbackWindow.Length] =
      [weeks.map { .days(7 * $0) }, days.map { .days($0) }, months.map { .months($0) }]
      .compactMap { $0 }
    if lengths.count != 1, let node = reader.node("window") {
      reader.note(node, "window", "exactly one of weeks, days and months was expected")
    }
    guard let end, let length = lengths.first else { return nil }
    return LookbackWindow(length, end)
  }
}
