import PayrollBytes
import PayrollTestSupport
import RuleCases
import Testing
import TimeRules

/// The schemas are for editors; they must offer exactly the keys that the readers know.
@Suite struct SchemaTests {
  @Test func ruleSetSchemaHasTheKeysOfTheReader() throws {
    let law = try Mappings.ruleSet("us-flsa")
    let problems = #expect(throws: TextProblems.self) {
      try RuleSet.read(
        Array(Self.ruleSet.utf8), file: "x.json", bases: RuleSet.Bases(law: law) { _ in nil })
    }
    // The rules of alternatives are read and described like the others.
    let listed = try SchemaKeys.listed(in: "rule-set.schema.json").filter {
      !$0.key.hasPrefix("versions.alternatives.rules")
    }
    try compare(SchemaKeys.known(try #require(problems)), listed)
  }

  @Test func caseSchemaHasTheKeysOfTheReader() throws {
    let problems = #expect(throws: TextProblems.self) {
      try CaseFiles.read(Array(Self.cases.utf8), "x.json")
    }
    var listed = try SchemaKeys.listed(in: "rule-cases.schema.json", at: "/$defs/case")
    let ofCase = try #require(listed[""])
    listed[""] = nil
    try compare(SchemaKeys.known(try #require(problems)), listed)

    // A key of a case that nobody knows fails the case and not the file; the reader lists them.
    let valid = Self.cases.replacing("\"\(SchemaKeys.stranger)\": 0, ", with: "")
    let example = try #require(try CaseFiles.read(Array(valid.utf8), "x.json").first)
    #expect(example.unknownKeys.isEmpty)
    for key in ofCase { #expect(valid.contains("\"\(key)\": "), "\(key) is not in the example") }
  }

  @Test func calendarSchemaHasTheKeysOfTheReader() throws {
    let problems = #expect(throws: TextProblems.self) {
      try HolidayCalendar.read(Array(Self.calendar.utf8), file: "x.json")
    }
    try compare(
      SchemaKeys.known(try #require(problems)),
      SchemaKeys.listed(in: "holiday-calendar.schema.json"))
  }

  private func compare(
    _ known: [String: Set<String>], _ listed: [String: Set<String>]
  ) throws {
    #expect(known.count > 5)
    #expect(Set(known.keys) == Set(listed.keys))
    for (place, keys) in known {
      #expect(keys == listed[place], "\(place.isEmpty ? "the root" : place)")
    }
  }

  /// Every object of the format, each with a key that no reader knows.
  private static let ruleSet = """
    {"zzzzzzzzzzzzzzzz": 0, "id": "x", "name": "x", "extends": "any", "versions": [
      {"zzzzzzzzzzzzzzzz": 0, "from": "2026-01-01",
        "workweek": {"zzzzzzzzzzzzzzzz": 0, "start": "sunday", "citation": "x"},
        "period": {"zzzzzzzzzzzzzzzz": 0, "weeks": 2},
        "shortBreak": {"zzzzzzzzzzzzzzzz": 0, "upToMinutes": 20, "citation": "x"},
        "holidayWork": {"zzzzzzzzzzzzzzzz": 0, "citation": "x", "tiers": [
          {"zzzzzzzzzzzzzzzz": 0, "overHours": 0, "multiplier": 1.5}]},
        "duty": {"zzzzzzzzzzzzzzzz": 0},
        "rules": [
          {"zzzzzzzzzzzzzzzz": 0, "id": "x", "window": "workday", "citation": "x",
            "when": {"zzzzzzzzzzzzzzzz": 0, "dayOfWorkweek": 7, "unlessShortWeek": {
              "zzzzzzzzzzzzzzzz": 0, "workweekHoursAtMost": 30, "everyDayHoursAtMost": 6}},
            "tiers": [{"zzzzzzzzzzzzzzzz": 0, "id": "x", "multiplier": 1.5, "sentence": "x",
              "overShare": {"zzzzzzzzzzzzzzzz": 0, "hours": 171, "days": 28}}]}]},
      {"from": "2027-01-01", "combine": "bestOf", "alternatives": [
        {"zzzzzzzzzzzzzzzz": 0, "rules": []}]}]}
    """

  private static let calendar = """
    {"zzzzzzzzzzzzzzzz": 0, "id": "x", "name": "x",
      "observed": {"zzzzzzzzzzzzzzzz": 0, "saturday": "friday"},
      "days": [{"zzzzzzzzzzzzzzzz": 0, "date": "2026-01-01", "name": "x"}],
      "differences": [{"zzzzzzzzzzzzzzzz": 0, "rule": "a", "why": "x"}],
      "rules": [
        {"zzzzzzzzzzzzzzzz": 0, "id": "a", "name": "x",
          "every": {"zzzzzzzzzzzzzzzz": 0, "years": 2, "including": 2024},
          "observed": {"zzzzzzzzzzzzzzzz": 0, "sunday": "monday"},
          "nthWeekday": {"zzzzzzzzzzzzzzzz": 0, "nth": 1, "weekday": "monday", "month": 1}},
        {"id": "b", "name": "x",
          "weekdayOnOrBefore": {"zzzzzzzzzzzzzzzz": 0, "weekday": "monday", "date": "01-01"}},
        {"id": "c", "name": "x",
          "weekdayOnOrAfter": {"zzzzzzzzzzzzzzzz": 0, "weekday": "monday", "date": "01-01"}},
        {"id": "d", "name": "x",
          "weekdayNearest": {"zzzzzzzzzzzzzzzz": 0, "weekday": "monday", "date": "01-01"}},
        {"id": "e", "name": "x", "after": {"zzzzzzzzzzzzzzzz": 0, "rule": "a", "days": 1}}]}
    """

  /// Every object and every key of a case.
  private static let cases = """
    [{"id": "x", "ruleSet": "us-flsa", "jurisdiction": "", "cite": "", "source": "",
      "sourceKind": "", "derived": true, "note": "", "contested": "", "site": "",
      "timezone": "America/New_York", "workweekStart": "SUN", "workdayStart": "00:00",
      "hireDate": "2020-01-01", "periodStart": "2027-02-01", "tolerance": 0.01,
      "holidays": [{"zzzzzzzzzzzzzzzz": 0, "date": "2027-02-01"}],
      "sessions": [{"zzzzzzzzzzzzzzzz": 0, "start": "2027-02-01T08:00:00-05:00",
        "end": "2027-02-01T16:00:00-05:00", "unpaidBreaks": [
          {"zzzzzzzzzzzzzzzz": 0, "start": "2027-02-01T12:00:00-05:00",
            "end": "2027-02-01T12:30:00-05:00"}]}],
      "schedule": [{"zzzzzzzzzzzzzzzz": 0, "start": "2027-02-01T08:00:00-05:00",
        "end": "2027-02-01T16:00:00-05:00"}],
      "rounding": {"zzzzzzzzzzzzzzzz": 0, "incrementMinutes": 15},
      "sleep": {"zzzzzzzzzzzzzzzz": 0, "start": "2027-02-01T22:00:00-05:00",
        "end": "2027-02-02T06:00:00-05:00", "interruptions": [
          {"zzzzzzzzzzzzzzzz": 0, "start": "2027-02-02T02:00:00-05:00",
            "end": "2027-02-02T03:00:00-05:00"}]},
      "workweekChange": {"zzzzzzzzzzzzzzzz": 0, "newStart": "MON",
        "effective": "2027-02-08T00:00:00-05:00"},
      "pay": {"zzzzzzzzzzzzzzzz": 0, "method": "multiplier"},
      "expect": {"zzzzzzzzzzzzzzzz": 0, "regularHours": 7.5}}]
    """
}
