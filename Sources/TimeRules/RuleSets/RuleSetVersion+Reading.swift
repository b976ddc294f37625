import LawText
import PayrollBytes
import PayrollModel

/// What one entry of `versions` says, before it is put on top of the set that it extends.
struct RuleSetVersionText {
  private enum Combination: String, CaseIterable {
    /// One list of rules, each of which takes what the earlier ones have left.
    case sequential
    /// Several such lists; the one that pays most holds for the workweek.
    case bestOf
  }

  /// Where the rules go in each list of the set that is extended.
  enum Place: String, CaseIterable {
    /// Before the others, so that they have the first word.
    case before
    /// Behind the others, for what those leave.
    case after
    /// The others do not hold.
    case instead
  }

  var from: CalendarDate?
  var workday: WorkdayKind?
  var workweekStart: RuleSetVersion.WorkweekStart?
  var periodDays: Int?
  var shortBreak: (seconds: Int64, citation: String)?
  var holidayWork: HolidayPolicy?
  var duty: DutyRules?
  /// One list of rules that goes on top, or nil.
  var rules: [OvertimeRule]?
  /// Lists that stand in place of what is extended, or nil.
  var alternatives: [[OvertimeRule]]?
  var place = Place.before
  /// Rules of the extended set that do not hold.
  var without: [String] = []
  /// Whether the extended set holds where it pays more.
  var isNeverBelowBase = false
  /// The sentences of the tiers of all lists.
  var sentences: [WrittenSentence] = []
  let location: TextLocation
  let path: String

  init(_ reader: JSONObjectReader, ruleSet: String, isExtension: Bool) {
    location = reader.location
    path = reader.path
    from = reader.requiredDate("from")
    workday = reader.choice("workday", WorkdayKind.self)
    workweekStart = Self.workweekStart(reader)
    periodDays = Self.period(reader)
    shortBreak = Self.shortBreak(reader)
    if let holiday = reader.object("holidayWork") {
      holidayWork = HolidayPolicy.read(holiday, ruleSet: ruleSet)
    }
    if let part = reader.object("duty") { duty = DutyRules.read(part) }
    readLists(reader, isRequired: !isExtension)
    if isExtension {
      for (index, node) in reader.array("without").enumerated() {
        if case .string(let text) = node.value {
          without.append(text)
        } else {
          reader.note(node, "without[\(index)]", "the id of a rule was expected here")
        }
      }
      place = reader.choice("place", Place.self) ?? .before
      isNeverBelowBase = reader.bool("neverBelowBase") ?? false
    }
    _ = reader.string("note")
    reader.finish()
  }

  private mutating func readLists(_ version: JSONObjectReader, isRequired: Bool) {
    switch version.choice("combine", Combination.self) ?? .sequential {
    case .sequential:
      if let node = version.node("alternatives") {
        version.note(
          node, "alternatives", "\"alternatives\" are for \"combine\": \"bestOf\"",
          "write \"rules\" here, or set \"combine\"")
      }
      if isRequired { _ = version.requiredNode("rules") }
      if version.node("rules") != nil { rules = list(version) }
    case .bestOf:
      if let node = version.node("rules") {
        version.note(
          node, "rules", "\"combine\": \"bestOf\" needs \"alternatives\"",
          "move the rules into one of the alternatives")
      }
      var lists: [[OvertimeRule]] = []
      for alternative in version.objects("alternatives") {
        _ = alternative.requiredNode("rules")
        lists.append(list(alternative))
        _ = alternative.string("note")
        alternative.finish()
      }
      alternatives = lists
      if lists.isEmpty {
        version.noteEmptyList("alternatives", "list what is to be compared")
      }
    }
  }

  private mutating func list(_ reader: JSONObjectReader) -> [OvertimeRule] {
    var draft = RuleListDraft()
    let rules = reader.objects("rules").map { OvertimeRule.read($0, &draft) }
    sentences += draft.sentences
    return rules
  }

  private static func workweekStart(
    _ version: JSONObjectReader
  ) -> RuleSetVersion.WorkweekStart? {
    guard let reader = version.object("workweek") else { return nil }
    _ = reader.requiredNode("start")
    let day = reader.parsed("start", expected: "a weekday such as sunday") { Weekday($0) }
    let time = reader.parsed("startTime", expected: "a time such as 00:00") { TimeOfDay($0) }
    let citation = reader.requiredString("citation")
    reader.finish()
    guard let day, let citation else { return nil }
    return RuleSetVersion.WorkweekStart(
      weekday: day, time: time ?? .midnight, citation: citation)
  }

  /// The work period: a number of days, or of weeks that are averaged.
  private static func period(_ version: JSONObjectReader) -> Int? {
    guard let reader = version.object("period") else { return nil }
    defer { reader.finish() }
    let days = reader.integer("days", in: 7...WorkPeriods.mostDays)
    let weeks = reader.integer("weeks", in: 1...WorkPeriods.mostDays / 7)
    if let node = reader.node("weeks"), reader.node("days") != nil {
      reader.note(node, "weeks", "the period has days already", "keep one of them")
    } else if reader.node("weeks") == nil && reader.node("days") == nil {
      reader.problems.note(
        reader.location, reader.path, "the length of the period is missing",
        "add \"days\" or \"weeks\"")
    }
    return days ?? weeks.map { $0 * 7 }
  }

  private static func shortBreak(
    _ version: JSONObjectReader
  ) -> (seconds: Int64, citation: String)? {
    guard let reader = version.object("shortBreak") else { return nil }
    let minutes = reader.integer("upToMinutes", in: 1...120)
    if minutes == nil { _ = reader.requiredNode("upToMinutes") }
    let citation = reader.requiredString("citation") ?? ""
    reader.finish()
    return minutes.map { (Int64($0) * 60, citation) }
  }
}
