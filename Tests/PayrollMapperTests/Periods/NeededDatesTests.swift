import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("The dates that a period needs, and those that must have been pulled")
struct NeededDatesTests {
  /// `needed, required` of a period cut out of two workweeks, under these rule sets.
  private func dates(
    _ ids: [String], _ period: String = "2026-10-28..2026-11-03",
    change: (inout MapperPolicy) -> Void = { _ in }
  ) throws -> [String] {
    var policy = MapperPolicy()
    change(&policy)
    var sets: [String: RuleSet] = [:]
    for id in ids { sets[id] = try Mappings.ruleSet(id) }
    let mapper = Mapper(policy: policy, payCodes: .everythingIsWork, ruleSets: sets)
    let dates = try #require(PayPeriod(period))
    return [try mapper.neededDates(of: dates), try mapper.requiredDates(of: dates)].map {
      "\($0.lowerBound)..\($0.upperBound)"
    }
  }

  private let weeks = "2026-10-25..2026-11-07"

  @Test("Whole workweeks, by the day on which they begin")
  func workweeks() throws {
    #expect(try dates(["us-flsa"]) == [weeks, weeks])
    let monday = "2026-10-26..2026-11-08"
    #expect(try dates(["us-flsa"]) { $0.workweek = Workweek(start: .monday) } == [monday, monday])
    #expect(try dates(["us-flsa"], weeks) == [weeks, weeks])
    #expect(
      try dates(["us-flsa"], "2026-11-07..2026-11-08") == [
        "2026-11-01..2026-11-14", "2026-11-01..2026-11-14",
      ])
  }

  @Test("Where the days behind may be missing they need not be pulled, those before must")
  func leadingDays() throws {
    #expect(
      try dates(["us-flsa"]) { $0.completeness = .leadingDays } == [
        weeks, "2026-10-25..2026-11-03",
      ])
  }

  @Test("A rule set that looks ahead asks for the days behind, whoever else is there")
  func looksAhead() throws {
    for ids in [["us-co"], ["us-co", "us-flsa"], ["us-ca", "us-co", "us-flsa"]] {
      let found = try dates(ids) { $0.completeness = .leadingDays }
      #expect(found[0] == found[1])
      #expect(found[1].hasSuffix("..2026-11-07"))
    }
  }

  @Test("A work period is needed whole, and of several rule sets the widest dates")
  func workPeriods() throws {
    let start = try #require(CalendarDate("2026-10-18"))
    let change: (inout MapperPolicy) -> Void = { $0.workPeriodStart = start }
    // 2026-10-18..2026-10-31 and 2026-11-01..2026-11-14.
    #expect(
      try dates(["us-flsa-7j-8-80"], change: change) == [
        "2026-10-18..2026-11-14", "2026-10-18..2026-11-14",
      ])
    #expect(
      try dates(["us-flsa", "us-flsa-7j-8-80"], change: change)[0] == "2026-10-18..2026-11-14")
    #expect(throws: MapperError.workPeriodWithoutStart("us-flsa-7j-8-80", days: 14)) {
      try dates(["us-flsa", "us-flsa-7j-8-80"])
    }
  }

  @Test("A week that begins later in the day than the workday needs the weeks beside it")
  func margin() throws {
    let found = try dates(["us-flsa"]) {
      $0.workweek = Workweek(
        start: .sunday, startTime: TimeOfDay("06:00"), workdayStart: .midnight)
    }
    #expect(found[0] == "2026-10-18..2026-11-14")
  }

  @Test("A rule set that is not in force yet is an error that names it and the day")
  func notInForce() throws {
    let text = """
      {"id": "young", "name": "Young", "extends": "us-flsa",
       "versions": [{"from": "2026-11-01", "rules": []}]}
      """
    let young = try RuleSet.read(
      Array(text.utf8), file: "x.json", bases: RuleSet.Bases { try? Mappings.ruleSet($0) })
    let mapper = Mapper(
      policy: MapperPolicy(), payCodes: .everythingIsWork, ruleSets: ["young": young])
    let period = try #require(PayPeriod("2026-10-28..2026-11-03"))
    let error = MapperError.ruleSetNotInForce("young", date: period.first)
    #expect(throws: error) { try mapper.neededDates(of: period) }
    #expect(throws: error) { try mapper.requiredDates(of: period) }
  }

  @Test("Without any rule set a period needs itself")
  func noRules() throws {
    let itself = "2026-10-28..2026-11-03"
    #expect(try dates([]) == [itself, itself])
  }
}
