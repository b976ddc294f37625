import LawText
public import PayrollBytes
import PayrollModel

extension HolidayCalendar {
  /// Reads a holiday calendar file and those that it extends; see `Mappings/holiday-calendars` for
  /// examples.
  ///
  /// `file` is the path as the person knows it. `base` finds the file of a calendar by the name under
  /// `extends`.
  ///
  /// - Throws: `TextProblems` with everything that is wrong with the files.
  public static func read(
    _ bytes: [UInt8], file: String,
    base: (String) -> HolidayBase = { _ in .unknown(known: []) }
  ) throws(TextProblems) -> HolidayCalendar {
    var drafts = [try HolidayCalendarDraft(bytes, file: file)]
    var problems: [TextProblem] = []
    // A file without an id could extend itself unseen; what it lacks is a problem already.
    while let last = drafts.last, last.facts != nil, let extended = last.extended {
      do {
        guard let next = try Self.draft(of: extended, after: drafts, base) else { break }
        drafts.append(next)
      } catch {
        problems = error.problems
        break
      }
    }
    try check(drafts, problems)
    var calendar: HolidayCalendar?
    for draft in drafts.reversed() { calendar = draft.calendar(extending: calendar) }
    try check(drafts, [])
    guard let calendar else { throw TextProblems([]) }
    return calendar
  }

  /// The file behind `extends`; nil where there is none, which is then a problem of the last draft.
  private static func draft(
    of extended: HolidayCalendarDraft.Place, after drafts: [HolidayCalendarDraft],
    _ base: (String) -> HolidayBase
  ) throws(TextProblems) -> HolidayCalendarDraft? {
    switch base(extended.name) {
    case .unknown(let known):
      extended.note(
        "there is no holiday calendar \"\(extended.name)\"",
        JSONObjectReader.suggestion(for: extended.name, among: known))
    case .unreadable(let path, let reason):
      extended.note("\(path) cannot be read: \(reason)", "correct the path")
    case .file(_, let path) where drafts.count == 32:
      extended.note(
        "more than 32 calendars go on top of each other (\(path))",
        "write what they say together into fewer files")
    case .file(let bytes, let path):
      let draft = try HolidayCalendarDraft(bytes, file: path)
      let ids = drafts.compactMap { $0.facts?.id }
      guard let id = draft.facts?.id, let place = ids.firstIndex(of: id) else { return draft }
      let circle = (ids[place...] + [id]).joined(separator: ", ")
      extended.note(
        "a calendar cannot extend itself: \(circle)",
        "give the calendar another id than the one it extends")
    }
    return nil
  }

  private static func check(
    _ drafts: [HolidayCalendarDraft], _ more: [TextProblem]
  ) throws(TextProblems) {
    var found: [TextProblem] = []
    for draft in drafts {
      do { try draft.problems.check() } catch { found.append(contentsOf: error.problems) }
    }
    found.append(contentsOf: more)
    guard found.isEmpty else { throw TextProblems(found) }
  }
}
