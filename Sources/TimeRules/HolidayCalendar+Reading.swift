public import PayrollBytes
import PayrollModel

extension HolidayCalendar {
  /// Reads a holiday calendar file; see `Mappings/holiday-calendars` for examples.
  ///
  /// `file` is the path as the person knows it.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the file.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> HolidayCalendar {
    let (reader, problems) = try FactsReading.begin(bytes, file: file)
    let facts = FactsReading.facts(reader, mayBeOwn: true)
    var days: [Day] = []
    for entry in reader.objects("days") {
      let date = entry.requiredDate("date")
      let name = entry.requiredString("name")
      entry.finish()
      guard let date, let name else { continue }
      if let last = days.last, date <= last.date, let node = entry.node("date") {
        entry.note(
          node, "date", "\(date) does not come after \(last.date)",
          "list the days by rising date, each date once")
      }
      days.append(Day(date: date, name: name))
    }
    FactsReading.noteEmpty("days", of: reader, "a calendar needs at least one day")
    reader.finish()
    try problems.check()
    guard let facts else { throw TextProblems([]) }
    return HolidayCalendar(
      id: facts.id, name: facts.name, jurisdiction: facts.jurisdiction, evidence: facts.evidence,
      sources: facts.sources, days: days)
  }
}
