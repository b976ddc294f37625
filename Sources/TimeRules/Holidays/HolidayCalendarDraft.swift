import LawText
import PayrollBytes
import PayrollModel

/// One calendar file as read, before it is joined with the one that it extends.
struct HolidayCalendarDraft {
  /// A name in the file, and where it stands.
  struct Place {
    let name: String
    let key: String
    let location: TextLocation
    let problems: JSONObjectReader.Problems

    func note(_ message: String, _ advice: String) {
      problems.note(location, key, message, advice)
    }
  }

  let problems: JSONObjectReader.Problems
  let facts: LawFacts?
  let extended: Place?
  let without: [Place]
  let rules: [HolidayRuleReader.Found]
  let days: [HolidayCalendar.Day]
  let shift: ObservedShift?
  let keeps: HolidayCalendar.Keeps?
  let from: CalendarDate?
  let until: CalendarDate?
  let differences: [HolidayDifferenceReader.Found]

  /// Reads a file; what is wrong with it is under `problems`.
  ///
  /// - Throws: `TextProblems` where it is no JSON.
  init(_ bytes: [UInt8], file: String) throws(TextProblems) {
    let (reader, problems) = try LawFacts.begin(bytes, file: file)
    self.problems = problems
    self.facts = LawFacts.read(reader, mayBeOwn: true)
    self.extended = Self.extended(reader)
    self.without = Self.without(reader)
    self.shift = HolidayRuleReader.shift("observed", of: reader)
    self.keeps = reader.choice("keeps", HolidayCalendar.Keeps.self)
    let span = HolidayRuleReader.span(of: reader)
    self.from = span.from
    self.until = span.until
    self.rules = HolidayRuleReader.rules("rules", of: reader)
    self.days = Self.days(reader)
    self.differences = HolidayDifferenceReader.differences("differences", of: reader)
    noteWhatIsEmptyOrIdle(reader)
    reader.finish()
  }

  private static func extended(_ reader: JSONObjectReader) -> Place? {
    guard let node = reader.node("extends"), let name = reader.string("extends") else { return nil }
    return Place(
      name: name, key: reader.path(to: "extends"), location: node.location,
      problems: reader.problems)
  }

  private static func without(_ reader: JSONObjectReader) -> [Place] {
    guard let list = reader.node("without") else { return [] }
    if reader.node("extends") == nil {
      reader.note(
        list, "without", "this calendar extends none that it could do without",
        "name the calendar under \"extends\", or remove it")
    }
    return reader.array("without").enumerated().compactMap { index, node in
      let key = reader.path(to: "without[\(index)]")
      guard case .string(let name) = node.value else {
        reader.problems.note(
          node.location, key, "the id of a rule was expected here, not \(node.kind)")
        return nil
      }
      return Place(name: name, key: key, location: node.location, problems: reader.problems)
    }
  }

  private static func days(_ reader: JSONObjectReader) -> [HolidayCalendar.Day] {
    var days: [HolidayCalendar.Day] = []
    for entry in reader.objects("days") {
      let date = entry.requiredDate("date")
      let name = entry.requiredString("name")
      entry.finish()
      guard let date, let name else { continue }
      entry.noteOrder(
        date, after: days.last?.date, at: entry.node("date"), "date",
        "list the days by rising date, each date once")
      days.append(HolidayCalendar.Day(date: date, name: name))
    }
    return days
  }

  private func noteWhatIsEmptyOrIdle(_ reader: JSONObjectReader) {
    let lists = ["rules", "days"]
    if reader.node("extends") == nil, lists.allSatisfy({ reader.node($0) == nil }) {
      problems.note(
        reader.location, "", "the calendar has no holidays",
        "give \"rules\", \"days\", or a calendar that it \"extends\"")
    }
    if reader.node("rules") != nil {
      reader.noteEmptyList("rules", "remove it, or give a rule")
    }
    if reader.node("days") != nil {
      reader.noteEmptyList("days", "remove it, or give a day")
    }
    if let node = reader.node("keeps"), let keeps, keeps != .actual, reader.node("extends") == nil,
      shift == nil, rules.allSatisfy({ $0.rule?.shift == nil })
    {
      reader.note(
        node, "keeps", "no holiday of this calendar moves, so none is observed on another day",
        "say under \"observed\" where they move, or remove it")
    }
  }
}
