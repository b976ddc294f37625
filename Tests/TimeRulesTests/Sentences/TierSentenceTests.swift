import PayrollModel
import Testing
import TimeRules

/// What is said of an hour of a tier that has no sentence of its own.
@Suite("Sentences of tiers, made of their numbers") struct TierSentenceTests {
  /// A rule as it is written, and the sentences of its tiers.
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    var version = ""
    let sentences: [String]

    init(_ rule: String, version: String = "", _ sentences: String...) {
      self.rule = rule
      self.version = version
      self.sentences = sentences
    }

    var testDescription: String { sentences.joined(separator: "; ") }
  }

  /// The version of a file with one rule.
  private static func version(_ example: Example) throws -> RuleSetVersion {
    let set = try RuleSetTexts.read(
      RuleSetTexts.set(
        "\(example.version)\"rules\": [{\"id\": \"r\", \"citation\": \"c\", \(example.rule)}]"))
    return try #require(set.versions.first)
  }

  /// Tiers that begin at these thresholds, as they are written.
  private static func tiers(_ thresholds: String...) -> String {
    let tiers = thresholds.enumerated().map { index, threshold in
      "{\"id\": \"t\(index)\", \(threshold), \"multiplier\": 1.5}"
    }
    return "\"tiers\": [\(tiers.joined(separator: ", "))]"
  }

  @Test(arguments: windows + days + counting + dynamic)
  func sentencesAreMadeOfTheNumbers(_ example: Example) throws {
    let version = try Self.version(example)
    let rule = try #require(version.alternatives.first?.first)
    #expect(rule.tiers.map { rule.sentence(of: $0, in: version) } == example.sentences)
    // Read back as an own sentence, each agrees with its numbers.
    for (tier, sentence) in zip(rule.tiers, example.sentences) {
      let id = "\"\(tier.id)\","
      let own = example.rule.split(separator: id).joined(
        separator: "\(id) \"sentence\": \"\(sentence)\",")
      let repeated = try Self.version(Example(own, version: example.version))
      #expect(
        repeated.alternatives.joined().first?.tiers.contains { $0.sentence == sentence } == true)
    }
  }

  private static let windows = [
    Example(
      "\"window\": \"workday\", "
        + tiers("\"overHours\": 0", "\"overHours\": 8", "\"overHours\": 12.25"),
      "all hours in the workday", "more than 8 hours in the workday",
      "more than 12.25 hours in the workday"),
    Example(
      "\"window\": \"workday\", " + tiers("\"overHours\": 0", "\"overHours\": 8"),
      version: "\"workday\": \"shiftStarted\", ",
      "all hours in the 24 hours from the start of work",
      "more than 8 hours in the 24 hours from the start of work"),
    Example(
      "\"window\": \"workday\", " + tiers("\"overHours\": 8"),
      version: "\"workday\": \"rolling\", ",
      "more than 8 hours in any 24 hours"),
    Example(
      "\"window\": \"workweek\", " + tiers("\"overHours\": 40", "\"overHours\": 60"),
      "more than 40 hours in the workweek", "more than 60 hours in the workweek"),
    Example(
      "\"window\": \"period\", " + tiers("\"overHours\": 80"),
      version: "\"period\": {\"days\": 14}, ",
      "more than 80 hours in the 14-day work period"),
    Example(
      "\"window\": \"period\", " + tiers("\"overHours\": 2080"),
      version: "\"period\": {\"weeks\": 52}, ",
      "more than 2080 hours in the work period of 52 weeks"),
    Example(
      "\"window\": \"consecutiveHours\", \"gapsUpToMinutes\": 60, "
        + tiers("\"overHours\": 1", "\"overHours\": 12"),
      "more than 1 consecutive hour, whenever the workday begins",
      "more than 12 consecutive hours, whenever the workday begins"),
  ]

  private static let days = [
    Example(
      "\"window\": \"workday\", \"when\": {\"dayOfWorkweek\": 7, \"workOnEveryDay\": true}, "
        + tiers("\"overHours\": 0", "\"overHours\": 8"),
      "the seventh day of work in one workweek",
      "more than 8 hours on the seventh day of work in one workweek"),
    Example(
      "\"window\": \"workday\", \"when\": {\"dayOfWorkweek\": 6}, " + tiers("\"overHours\": 0"),
      "the sixth day of the workweek"),
    Example(
      "\"window\": \"workday\", \"when\": {\"dayOfWorkweek\": 7, \"workOnEveryDay\": true,"
        + "\"workweekOverHours\": 40}, " + tiers("\"overHours\": 0"),
      "the seventh day of work in a workweek of more than 40 hours"),
    Example(
      "\"window\": \"workday\", \"when\": {\"workweekOverHours\": 40}, "
        + tiers("\"overHours\": 8"),
      "more than 8 hours in the workday, in a workweek of more than 40 hours"),
    Example(
      "\"window\": \"workday\", \"when\": {\"weekdays\": [\"sunday\"]}, "
        + tiers("\"overHours\": 0", "\"overHours\": 8"),
      "work on a Sunday", "more than 8 hours on a Sunday"),
    Example(
      "\"window\": \"workday\", \"when\": {\"weekdays\": [\"sunday\", \"saturday\"]}, "
        + tiers("\"overHours\": 0"), "work on a Saturday or Sunday"),
    Example(
      "\"window\": \"workday\", \"when\": {\"weekdays\": [\"monday\", \"wednesday\", \"friday\"]}, "
        + tiers("\"overHours\": 0"), "work on a Monday, Wednesday or Friday"),
    Example(
      "\"window\": \"workday\", \"when\": {\"weekdays\": [\"friday\", \"saturday\", \"sunday\"]}, "
        + tiers("\"overHours\": 8"), version: "\"workday\": \"shiftStarted\", ",
      "more than 8 hours in the 24 hours from the start of work, on a day from Friday to Sunday"),
    Example(
      "\"window\": \"workday\", \"when\": {\"consecutiveDay\": 22}, "
        + tiers("\"overHours\": 0", "\"overHours\": 8"),
      "the twenty-second or a later day of work in a row",
      "more than 8 hours on the twenty-second or a later day of work in a row"),
    Example(
      "\"window\": \"workday\", \"when\": {\"scheduled\": false}, " + tiers("\"overHours\": 0"),
      "work on a day without a scheduled shift"),
    Example(
      "\"window\": \"workday\", \"when\": {\"weekdays\": [\"saturday\"], \"scheduled\": true}, "
        + tiers("\"overHours\": 4"), "more than 4 hours on a Saturday with a scheduled shift"),
    Example(
      "\"window\": \"workweek\", \"when\": {\"weekdays\": [\"saturday\", \"sunday\"]}, "
        + tiers("\"overHours\": 10"),
      "more than 10 hours in the workweek, counting only work on a Saturday or Sunday"),
  ]

  private static let counting = [
    Example(
      "\"window\": \"workweek\", \"counts\": \"straightTime\", " + tiers("\"overHours\": 40"),
      "more than 40 straight-time hours in the workweek"),
    Example(
      "\"window\": \"workweek\", \"countsLeave\": [\"vacation\", \"sick\", \"holiday\"], "
        + tiers("\"overHours\": 40"),
      "more than 40 hours in the workweek, paid holidays, sick leave and vacation included"),
    Example(
      "\"window\": \"workweek\", \"hoursLessPerHoliday\": 8, " + tiers("\"overHours\": 40"),
      "more than 40 hours in the workweek, less 8 for each holiday in it"),
    Example(
      "\"window\": \"workweek\", \"countsHoursPerWorkdayAtMost\": 8.5, "
        + tiers("\"overHours\": 40"),
      "more than 40 hours in the workweek, at most 8.5 of each workday counted"),
    Example(
      "\"window\": \"workweek\", \"takes\": \"first\", " + tiers("\"overHours\": 40"),
      "more than 40 hours in the workweek, of which the first are taken"),
    Example(
      "\"window\": \"workday\", \"takes\": \"all\", " + tiers("\"overHours\": 12"),
      "more than 12 hours in the workday, of which all are taken"),
    Example(
      "\"window\": \"workweek\", \"takes\": \"straightTimeLeft\", " + tiers("\"overHours\": 40"),
      "more than 40 hours in the workweek, beside hours that are paid more already"),
  ]

  private static let dynamic = [
    Example(
      "\"window\": \"period\", \"counts\": \"straightTime\", " + tiers("\"overHoursPerWeek\": 40"),
      version: "\"period\": {\"weeks\": 2}, ",
      "more than 40 straight-time hours a week on average over 2 weeks"),
    Example(
      "\"window\": \"period\", \"hoursLessPerHoliday\": 8, " + tiers("\"overHoursPerWeek\": 37.5"),
      version: "\"period\": {\"weeks\": 1}, ",
      "more than 37.5 hours a week on average over 1 week, less 8 for each holiday in it"),
    Example(
      "\"window\": \"period\", " + tiers("\"overShare\": {\"hours\": 171, \"days\": 28}"),
      version: "\"period\": {\"days\": 10}, ", "more than 61 hours in the 10-day work period"),
    Example(
      "\"window\": \"workday\", "
        + tiers("\"overScheduleByHours\": 0", "\"overScheduleByHours\": 1"),
      "hours beyond the schedule in the workday",
      "more than 1 hour beyond the schedule in the workday"),
  ]
}
