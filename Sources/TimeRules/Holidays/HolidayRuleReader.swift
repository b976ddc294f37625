import LawText
import PayrollBytes
import PayrollModel

/// Reads the rules of a calendar file.
enum HolidayRuleReader {
  /// A rule, nil where something of it is wrong, and its place in the file.
  struct Found {
    let rule: HolidayRule?
    let reader: JSONObjectReader
  }

  static func rules(_ key: String, of reader: JSONObjectReader) -> [Found] {
    var found: [Found] = []
    for entry in reader.objects(key) {
      let rule = rule(entry)
      if let rule, found.contains(where: { $0.rule?.id == rule.id }), let node = entry.node("id") {
        entry.note(
          node, "id", "there is another rule \"\(rule.id)\"", "give each rule an id of its own")
      }
      found.append(Found(rule: rule, reader: entry))
    }
    return found
  }

  private static func rule(_ reader: JSONObjectReader) -> HolidayRule? {
    let id = LawFacts.name("id", of: reader)
    let name = reader.requiredString("name")
    let recurrence = HolidayRecurrenceReader(reader: reader).recurrence()
    let span = span(of: reader)
    let cycle = cycle(of: reader)
    let shift = shift("observed", of: reader)
    let start = start(of: reader)
    let citation = reader.string("citation")
    let evidence = reader.choice("evidence", Evidence.self)
    if case .dates = recurrence {
      for key in ["from", "until", "every"] {
        guard let node = reader.node(key) else { continue }
        reader.note(node, key, "the \"dates\" say the years already", "remove it")
      }
    }
    reader.finish()
    guard let id, let name, let recurrence else { return nil }
    return HolidayRule(
      id: id, name: name, recurrence: recurrence, from: span.from, until: span.until, cycle: cycle,
      shift: shift, startsAt: start, citation: citation ?? "", evidence: evidence)
  }

  /// When the holiday begins; midnight unless given.
  private static func start(of reader: JSONObjectReader) -> TimeOfDay {
    let start = reader.parsed("startsAt", expected: "a time such as 12:00", TimeOfDay.init(_:))
    if start == .midnight, let node = reader.node("startsAt") {
      reader.note(node, "startsAt", "a holiday begins at midnight anyway", "remove it")
    }
    return start ?? .midnight
  }

  /// `from` and `until`: years or dates, both included.
  static func span(of reader: JSONObjectReader) -> (from: CalendarDate?, until: CalendarDate?) {
    let from = bound("from", month: 1, day: 1, of: reader)
    let until = bound("until", month: 12, day: 31, of: reader)
    if let from, let until, from > until, let node = reader.node("until") {
      reader.note(
        node, "until", "\(until) comes before \(from), where it begins", "exchange the two")
    }
    return (from, until)
  }

  private static func bound(
    _ key: String, month: Int, day: Int, of reader: JSONObjectReader
  ) -> CalendarDate? {
    guard let node = reader.node(key) else { return nil }
    let date: CalendarDate? =
      switch node.value {
      case .number(let text): Int(text).flatMap { CalendarDate(year: $0, month: month, day: day) }
      case .string(let text): CalendarDate(text)
      default: nil
      }
    if date == nil {
      reader.note(
        node, key, "a year or a date was expected", "write 2021, or \"2021-06-17\" in quotes")
    }
    return date
  }

  private static func cycle(of reader: JSONObjectReader) -> HolidayRule.YearCycle? {
    guard let every = reader.object("every") else { return nil }
    let years = every.requiredNode("years").flatMap { _ in every.integer("years", in: 2...400) }
    let including = every.requiredNode("including").flatMap { _ in
      every.integer("including", in: 1...9999)
    }
    every.finish()
    guard let years, let including else { return nil }
    return HolidayRule.YearCycle(years: years, including: including)
  }

  /// Where holidays move; a day of the weekend that is not named does not move.
  static func shift(_ key: String, of reader: JSONObjectReader) -> ObservedShift? {
    guard let object = reader.object(key) else { return nil }
    let saturday = object.choice("saturday", ObservedShift.Move.self) ?? .none
    let sunday = object.choice("sunday", ObservedShift.Move.self) ?? .none
    let taken = object.choice("taken", ObservedShift.Move.self) ?? .none
    if taken == .friday || taken == .monday, let node = object.node("taken") {
      object.note(
        node, "taken", "\"\(taken.rawValue)\" can be taken too", "write next-free or previous-free")
    }
    let reach = object.choice("for", ObservedShift.Reach.self) ?? .everybody
    if reach == .daysOff, saturday == .none, sunday == .none, let node = object.node("for") {
      object.note(
        node, "for", "no holiday moves off a weekend here",
        "say where one on \"saturday\" or \"sunday\" moves, or remove it")
    }
    object.finish()
    return ObservedShift(saturday: saturday, sunday: sunday, taken: taken, reach: reach)
  }
}
