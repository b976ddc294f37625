import PayrollBytes
import PayrollModel
import TimeRules
import WageRules

extension RuleCase {
  /// Keys that describe a case and decide nothing.
  private static let descriptive = ["jurisdiction", "source", "sourceKind", "derived", "site"]

  /// Reads a case and notes what is wrong with it. `zone` finds a time zone by its name.
  static func read(
    _ reader: JSONObjectReader, zone: (String) -> ZoneRules?
  ) -> RuleCase {
    var example = RuleCase(location: reader.location)
    example.id = reader.requiredString("id") ?? ""
    example.ruleSet = reader.requiredString("ruleSet") ?? ""
    example.citation = reader.string("cite") ?? ""
    example.note = reader.string("note") ?? ""
    example.contested = reader.string("contested") ?? ""
    for key in descriptive { _ = reader.node(key) }
    _ = reader.requiredNode("timezone")
    if let zone = reader.parsed("timezone", expected: "an Area/City time zone", zone) {
      example.zone = zone
    }
    _ = reader.requiredNode("workweekStart")
    let day = reader.parsed("workdayStart", expected: "a time such as 00:00") { TimeOfDay($0) }
    example.workweek =
      reader.parsed("workweekStart", expected: "a weekday such as SUN or MON 07:00") {
        workweek($0, workdayStart: day ?? .midnight)
      } ?? Workweek()
    example.periodStart = reader.parsed("periodStart", expected: "a date") { CalendarDate($0) }
    example.hireDate = reader.parsed("hireDate", expected: "a date") { CalendarDate($0) }
    example.holidays = reader.objects("holidays").compactMap(holiday)
    _ = reader.requiredNode("sessions")
    example.sessions = reader.objects("sessions").compactMap(session)
    if reader.node("schedule") != nil {
      example.schedule = reader.objects("schedule").compactMap { range($0) }
    }
    if let part = reader.object("rounding") { example.rounding = PunchRounding.read(part) }
    if let part = reader.object("sleep") { example.sleep = sleep(part) }
    if let part = reader.object("workweekChange") { example.workweekChange = change(part, day) }
    if let part = reader.object("pay") { example.pay = CasePay.read(part) }
    if let node = reader.node("tolerance"), let text = reader.decimalText("tolerance") {
      example.tolerance = text
      if Rational(decimal: text).map(\.isNegative) ?? true {
        reader.note(node, "tolerance", "\"\(text)\" is not an amount such as 0.005")
      }
    }
    if reader.requiredNode("expect") != nil, let part = reader.object("expect") {
      example.expected = CaseFigure.readAll(part)
    }
    checkSpan(of: example, reader)
    example.unknownKeys = reader.unknownMembers.map { member in
      let advice = JSONObjectReader.suggestion(for: member.key, among: reader.knownKeys)
      return "the key \"\(member.key)\" is not known (line \(member.location.line)): \(advice)"
    }
    return example
  }

  /// The longest time between the first and the last moment of a case: ten years. A slip of the hand
  /// in a year would have every workday between them laid out.
  private static let longestSpan: Int64 = 3_660 * 86_400

  private static func checkSpan(of example: RuleCase, _ reader: JSONObjectReader) {
    let ends =
      example.sessions.compactMap(\.end) + (example.schedule ?? []).flatMap { [$0.start, $0.end] }
      + [example.workweekChange?.effective].compactMap { $0 }
    let moments = example.sessions.map(\.start) + ends
    guard let first = moments.min(), let last = moments.max(),
      last.seconds(since: first) > longestSpan
    else { return }
    reader.problems.note(
      reader.location, reader.path(to: "sessions"),
      "the times of the case lie \(last.seconds(since: first) / (365 * 86_400)) years apart",
      "correct the year; ten years are the most")
  }

  /// `SUN`, or `MON 07:00`; without a time the workday's start.
  private static func workweek(_ text: String, workdayStart: TimeOfDay) -> Workweek? {
    let parts = text.split(separator: " ").map(String.init)
    guard (1...2).contains(parts.count), let day = Weekday(parts[0]) else { return nil }
    guard parts.count == 2 else { return Workweek(start: day, workdayStart: workdayStart) }
    guard let time = TimeOfDay(parts[1]) else { return nil }
    return Workweek(start: day, startTime: time, workdayStart: workdayStart)
  }

  private static func holiday(_ reader: JSONObjectReader) -> HolidayCalendar.Day? {
    _ = reader.requiredNode("date")
    let date = reader.parsed("date", expected: "a date such as 2026-12-25") { CalendarDate($0) }
    let name = reader.string("name")
    reader.finish()
    return date.map { HolidayCalendar.Day(date: $0, name: name ?? "holiday") }
  }

  private static func session(_ reader: JSONObjectReader) -> Session? {
    _ = reader.requiredNode("start")
    let start = instant("start", reader)
    let end = instant("end", reader)
    let breaks = reader.objects("unpaidBreaks").compactMap { range($0) }
    var rate: PayRate?
    if let node = reader.node("payRate"), let text = reader.decimalText("payRate") {
      rate = PayRate(text)
      if rate == nil { reader.note(node, "payRate", "\"\(text)\" is not a rate such as 18.50") }
    }
    let leave = reader.parsed("code", expected: "HOLIDAY, SICK or VACATION", leaveBucket)
    let payCode = reader.string("payCode") ?? ""
    if leave != nil, !payCode.isEmpty, let node = reader.node("payCode") {
      reader.note(node, "payCode", "leave has no pay code here", "remove it, or remove \"code\"")
    }
    let position = reader.string("position") ?? ""
    for key in descriptive { _ = reader.node(key) }
    reader.finish()
    guard let start else { return nil }
    return Session(
      start: start, end: end, unpaidBreaks: breaks, rate: rate, leave: leave, payCode: payCode,
      position: position)
  }

  private static func leaveBucket(_ text: String) -> Bucket? {
    guard let bucket = Bucket(text), bucket != .regular, bucket != .overtime else { return nil }
    return bucket
  }

  private static func sleep(_ reader: JSONObjectReader) -> Sleep? {
    let isAgreed = reader.bool("agreed") ?? false
    let interruptions = reader.objects("interruptions").compactMap { range($0) }
    return range(reader).map {
      Sleep(isAgreed: isAgreed, period: $0, interruptions: interruptions)
    }
  }

  private static func change(_ reader: JSONObjectReader, _ day: TimeOfDay?) -> WorkweekChange? {
    _ = reader.requiredNode("newStart")
    let new = reader.parsed("newStart", expected: "a weekday such as SUN or MON 07:00") {
      workweek($0, workdayStart: day ?? .midnight)
    }
    _ = reader.requiredNode("effective")
    let effective = instant("effective", reader)
    reader.finish()
    guard let new, let effective else { return nil }
    return WorkweekChange(workweek: new, effective: effective)
  }

  private static func range(_ reader: JSONObjectReader) -> InstantRange? {
    _ = (reader.requiredNode("start"), reader.requiredNode("end"))
    let start = instant("start", reader)
    let end = instant("end", reader)
    reader.finish()
    guard let start, let end else { return nil }
    return InstantRange(start: start, end: end)
  }

  private static func instant(_ key: String, _ reader: JSONObjectReader) -> Instant? {
    reader.parsed(key, expected: "a time such as 2026-06-01T08:00:00-07:00") {
      Instant(rfc3339: $0)
    }
  }
}

extension Instant {
  /// The instant written `2026-06-01T08:00:00-07:00` or `2026-06-01T15:00:00Z`; nil for anything
  /// else.
  init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25 || bytes.count == 20, bytes[10] == UInt8(ascii: "T"),
      let date = CalendarDate(String(text.prefix(10))),
      let time = TimeOfDay(String(text.dropFirst(11).prefix(8)))
    else { return nil }
    var east: Int64 = 0
    if bytes.count == 25 {
      guard let offset = TimeOfDay(String(text.suffix(5))),
        bytes[19] == UInt8(ascii: "-") || bytes[19] == UInt8(ascii: "+")
      else { return nil }
      east =
        bytes[19] == UInt8(ascii: "-")
        ? -Int64(offset.secondsSinceMidnight) : Int64(offset.secondsSinceMidnight)
    } else if bytes[19] != UInt8(ascii: "Z") {
      return nil
    }
    self.init(
      secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(time.secondsSinceMidnight)
        - east)
  }
}
