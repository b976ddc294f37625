import PayrollMapper
import PayrollModel
import Testing
import TimeRules

@testable import PayrollConfiguration

@Suite("holidays in payroll.json")
struct HolidayReadingTests {
  private func read(_ text: String) throws -> Configuration {
    try PayrollFile.read("\"holidays\": { \(text) }")
  }

  private func problems(_ text: String) -> [String] {
    PayrollFile.problems("\"holidays\": { \(text) }")
  }

  private func isTimeData(_ configuration: Configuration) -> Bool {
    if case .timeData = configuration.policy.holidaySource { true } else { false }
  }

  @Test("a calendar is the source where one is named, and nothing is where none is")
  func sources() throws {
    let named = try read(#""calendar": "us-federal""#)
    #expect(named.holidayCalendar?.name == "us-federal" && !isTimeData(named))
    #expect(named.holidayCalendar?.key == "holidays.calendar")
    #expect(
      try read(#""source": "calendar", "calendar": "x.json""#).holidayCalendar?.name == "x.json")
    let none = try read("")
    #expect(none.holidayCalendar == nil && !isTimeData(none) && none.regionalCalendars.isEmpty)
    let data = try read(#""source": "timeData""#)
    #expect(isTimeData(data) && data.holidayCalendar == nil)
    let off = try read(#""source": "none""#)
    #expect(!isTimeData(off) && off.holidayCalendar == nil)
  }

  @Test("a source that is none, or that does not go with what is named")
  func contradictions() {
    #expect(
      problems(#""source": "api""#)
        == ["holidays.source: \"api\" is not one of calendar, timeData, none"])
    #expect(
      problems(#""source": "calendar""#) == ["holidays.calendar: the key \"calendar\" is missing"])
    #expect(
      problems(#""source": "timeData", "calendar": "us-federal""#)
        == ["holidays.calendar: a calendar is named, but holidays come from the time data"])
    #expect(
      problems(#""source": "timeData", "regions": { "CA": "us-ca" }"#)
        == ["holidays.regions: calendars are named, but holidays come from the time data"])
  }

  @Test("calendars by region, with one for everybody else or without")
  func regions() throws {
    let both = try read(
      #""calendar": "us-federal", "regions": { "ON": "can-on", "QC": "qc.json" }"#)
    #expect(both.regionalCalendars.mapValues(\.name) == ["ON": "can-on", "QC": "qc.json"])
    #expect(both.regionalCalendars["QC"]?.key == "holidays.regions.QC")
    #expect(both.holidayCalendar?.name == "us-federal")
    for source in ["\"source\": \"calendar\",", ""] {
      let alone = try read("\(source) \"regions\": { \"ON\": \"can-on\" }")
      #expect(alone.regionalCalendars.count == 1 && alone.holidayCalendar == nil, "\(source)")
    }
    #expect(problems(#""regions": ["ON"]"#).count == 1)
    #expect(
      problems(#""regions": { "ON": 1 }"#).map { $0.prefix { $0 != ":" } } == [
        "holidays.regions.ON"
      ])
  }

  @Test("who works on weekends: everybody, by region, by job title, by employee")
  func weekendWork() throws {
    let workers = try read(
      #""calendar": "x", "weekendWork": { "default": "none", "regions": { "QC": "saturdays" }, "#
        + #""jobTitles": { "Guard": "sundays" }, "employees": { "7": "both" } }"#
    ).policy.weekendWorkers
    #expect(workers.usual == WeekendWork.none)
    #expect(workers.byRegion == ["QC": .saturdays] && workers.byJobTitle == ["Guard": .sundays])
    #expect(workers.byEmployee == ["7": .both])
    let one = try read(#""calendar": "x", "weekendWork": { "employees": { "7": "both" } }"#).policy
      .weekendWorkers
    #expect(one.usual == nil && one.byRegion.isEmpty && one.byJobTitle.isEmpty)
    let without = try read(#""calendar": "x""#)
    #expect(without.policy.weekendWorkers.usual == nil && without.weekendWork == nil)
    for (text, key) in [
      (#"{ "default": "weekends" }"#, "default"),
      (#"{ "regions": { "QC": "saturday" } }"#, "regions.QC"),
      (#"{ "jobTitles": { "Guard": 1 } }"#, "jobTitles.Guard"),
      (#"{ "everybody": "both" }"#, "everybody"),
    ] {
      #expect(
        problems("\"calendar\": \"x\", \"weekendWork\": \(text)").map { $0.prefix { $0 != ":" } }
          == ["holidays.weekendWork.\(key)"], "\(text)")
    }
  }

  @Test("what work on a holiday is, stands beside any source")
  func worked() throws {
    for source in [#""source": "timeData","#, #""source": "none","#, #""calendar": "x","#, ""] {
      let policy = try read("\(source) \"worked\": { \"multiplier\": 2 }").policy.holidayPolicy
      #expect(policy?.tiers.map(\.multiplier) == [.two], "\(source)")
    }
    #expect(try read("").policy.holidayPolicy == nil)
    #expect(
      problems(#""worked": { "multiplayer": 2 }"#).contains {
        $0.hasPrefix("holidays.worked.multiplayer: ")
      })
  }
}
