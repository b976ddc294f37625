import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// One case of the shared case file: sessions, and the hours they must come to.
struct OvertimeCase: Sendable, CustomTestStringConvertible {
  struct Session: Sendable {
    let start: Instant
    /// Nil for a session that was never closed.
    let end: Instant?
    let unpaidBreaks: [InstantRange]
    /// `SICK`, `VACATION` or `HOLIDAY` for leave; nil for work.
    let leaveCode: String?
  }

  /// The hours of a case, in seconds.
  struct Totals: Equatable, Sendable {
    var regular: Int64 = 0
    var timeAndAHalf: Int64 = 0
    var doubleTime: Int64 = 0
    var holidayWorked: Int64 = 0
    var holiday: Int64 = 0
    var sick: Int64 = 0
    var vacation: Int64 = 0
    var unpayableSessions: Int64 = 0
  }

  let id: String
  let ruleSet: String
  let zone: ZoneRules
  let workweek: Workweek
  let holidays: [CalendarDate]
  let sessions: [Session]
  let expected: Totals
  let expectedError: String?
  /// What makes the case one of its own: `contested`, `rounding`, `sleep`, `workweekChange`.
  let specials: [String]

  var testDescription: String { id }

  static let fileName = "cases/overtime-cases.json"

  /// All cases of the file.
  static func all() throws -> [OvertimeCase] {
    let node = try JSONTextParser.parse(SharedFolder.bytes(fileName), file: fileName)
    let problems = JSONObjectReader.Problems(file: fileName)
    guard case .array(let elements) = node.value else { return [] }
    let cases = try elements.map { try OvertimeCase(JSONObjectReader($0, problems: problems)) }
    try problems.check()
    return cases
  }

  private init(_ reader: JSONObjectReader) throws {
    id = reader.requiredString("id") ?? ""
    ruleSet = reader.requiredString("ruleSet") ?? ""
    zone = try Zones.named(reader.requiredString("timezone") ?? "")
    // A weekday, or a weekday and a time: `MON`, `MON 07:00`.
    let week = (reader.requiredString("workweekStart") ?? "").split(separator: " ").map(String.init)
    workweek = Workweek(
      start: week.first.flatMap(Weekday.init(_:)) ?? .sunday,
      startTime: week.count > 1 ? TimeOfDay(week[1]) : nil,
      workdayStart: reader.string("workdayStart").flatMap(TimeOfDay.init(_:)) ?? .midnight)
    holidays = reader.objects("holidays").compactMap { holiday in
      holiday.parsed("date", expected: "a date", CalendarDate.init(_:))
    }
    sessions = reader.objects("sessions").compactMap { session in
      guard let start = session.parsed("start", expected: "a time", Instant.init(rfc3339:)) else {
        return nil
      }
      return Session(
        start: start, end: session.parsed("end", expected: "a time", Instant.init(rfc3339:)),
        unpaidBreaks: session.objects("unpaidBreaks").compactMap { pause in
          guard let start = pause.parsed("start", expected: "a time", Instant.init(rfc3339:)),
            let end = pause.parsed("end", expected: "a time", Instant.init(rfc3339:))
          else { return nil }
          return InstantRange(start: start, end: end)
        }, leaveCode: session.string("code"))
    }
    var totals = Totals()
    var error: String?
    if let expect = reader.object("expect") {
      func seconds(_ key: String) -> Int64 {
        expect.decimalText(key).flatMap { DecimalText.seconds(fromHours: $0) } ?? 0
      }
      totals = Totals(
        regular: seconds("regularHours"), timeAndAHalf: seconds("ot15Hours"),
        doubleTime: seconds("ot20Hours"), holidayWorked: seconds("holidayWorkedHours"),
        holiday: seconds("holidayHours"), sick: seconds("sickHours"),
        vacation: seconds("vacationHours"),
        unpayableSessions: Int64(expect.integer("unpayableSessions", in: 0...100) ?? 0))
      error = expect.string("error")
    }
    expected = totals
    expectedError = error
    specials = ["contested", "rounding", "sleep", "workweekChange"].filter {
      reader.node($0) != nil
    }
  }
}

extension Instant {
  /// `2026-06-01T08:00:00-07:00`.
  init?(rfc3339 text: String) {
    guard text.utf8.count == 25, let date = CalendarDate(String(text.prefix(10))),
      let time = TimeOfDay(String(text.dropFirst(11).prefix(8))),
      let offset = TimeOfDay(String(text.suffix(5)))
    else { return nil }
    let east = Int64(offset.secondsSinceMidnight) * (text.dropLast(5).hasSuffix("-") ? -1 : 1)
    self.init(
      secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(time.secondsSinceMidnight)
        - east)
  }
}
