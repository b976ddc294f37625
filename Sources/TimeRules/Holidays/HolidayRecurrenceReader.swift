import PayrollBytes
import PayrollModel

/// Reads when a rule's holiday comes round: exactly one of the keys that say so.
struct HolidayRecurrenceReader {
  let reader: JSONObjectReader

  private static let kinds = [
    "date", "nthWeekday", "weekdayOnOrBefore", "weekdayOnOrAfter", "weekdayNearest", "easter",
    "orthodoxEaster", "after", "dates",
  ]

  /// The recurrence; nil where it is missing or wrong, which is then a problem.
  func recurrence() -> HolidayRecurrence? {
    let given = Self.kinds.filter { reader.node($0) != nil }
    guard let kind = given.first else {
      reader.problems.note(
        reader.location, reader.path, "the rule does not say when its holiday is",
        "give one of \(Self.kinds.joined(separator: ", "))")
      return nil
    }
    for other in given.dropFirst() {
      guard let node = reader.node(other) else { continue }
      reader.note(
        node, other, "\"\(kind)\" says already when the holiday is",
        "keep one of the two, or make two rules")
    }
    return recurrence(kind)
  }

  private func recurrence(_ kind: String) -> HolidayRecurrence? {
    switch kind {
    case "date": monthDay("date", of: reader).map { .date($0) }
    case "nthWeekday": nthWeekday()
    case "weekdayOnOrBefore": near(kind).map { .weekdayOnOrBefore($0.0, $0.1) }
    case "weekdayOnOrAfter": near(kind).map { .weekdayOnOrAfter($0.0, $0.1) }
    case "weekdayNearest": near(kind).map { .weekdayNearest($0.0, $0.1) }
    case "easter": reader.integer("easter", in: -120...250).map { .easter($0) }
    case "orthodoxEaster":
      reader.integer("orthodoxEaster", in: -120...250).map { .orthodoxEaster($0) }
    case "after": after()
    default: dates()
    }
  }

  private func monthDay(_ key: String, of reader: JSONObjectReader) -> MonthDay? {
    reader.parsed(key, expected: "a day of the year like 07-04", MonthDay.init(_:))
  }

  private func weekday(of reader: JSONObjectReader) -> Weekday? {
    guard reader.requiredNode("weekday") != nil else { return nil }
    return reader.parsed("weekday", expected: "a weekday such as monday", Weekday.init(_:))
  }

  private func nthWeekday() -> HolidayRecurrence? {
    guard let object = reader.object("nthWeekday") else { return nil }
    let nth = nth(of: object)
    let weekday = weekday(of: object)
    let month = object.requiredNode("month").flatMap { _ in object.integer("month", in: 1...12) }
    object.finish()
    guard let nth, let weekday, let month else { return nil }
    return .nthWeekday(nth, weekday, month: month)
  }

  private func nth(of object: JSONObjectReader) -> Int? {
    guard let node = object.requiredNode("nth") else { return nil }
    if case .number(let text) = node.value, let nth = Int(text), nth == -1 || (1...5).contains(nth)
    {
      return nth
    }
    object.note(node, "nth", "1 to 5 was expected, or -1 for the last one")
    return nil
  }

  private func near(_ key: String) -> (Weekday, MonthDay)? {
    guard let object = reader.object(key) else { return nil }
    let weekday = weekday(of: object)
    let day = object.requiredNode("date").flatMap { _ in monthDay("date", of: object) }
    object.finish()
    guard let weekday, let day else { return nil }
    return (weekday, day)
  }

  private func after() -> HolidayRecurrence? {
    guard let object = reader.object("after") else { return nil }
    let rule = object.requiredString("rule")
    let days = object.requiredNode("days").flatMap { _ in object.integer("days", in: -180...180) }
    object.finish()
    guard let rule, let days else { return nil }
    return .after(rule: rule, days: days)
  }

  private func dates() -> HolidayRecurrence? {
    var dates: [CalendarDate] = []
    let nodes = reader.array("dates")
    for (index, node) in nodes.enumerated() {
      guard case .string(let text) = node.value, let date = CalendarDate(text) else {
        reader.note(node, "dates[\(index)]", "a date like \"2026-01-31\" was expected here")
        continue
      }
      reader.noteOrder(
        date, after: dates.last, at: node, "dates[\(index)]",
        "list the dates by rising date, each date once")
      dates.append(date)
    }
    reader.noteEmptyList("dates", "give at least one date")
    return dates.count == nodes.count ? .dates(dates) : nil
  }
}
