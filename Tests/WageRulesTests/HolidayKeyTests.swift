import LawText
import PayrollBytes
import PayrollModel
import Testing
import WageRules

/// Every key of a file of holiday rules, written and left out.
@Suite struct HolidayKeyTests {
  private static let full = """
    { "$schema": "s", "note": "n", "id": "a-1.b", "name": "The Name", "jurisdiction": "CAN-X",
      "evidence": "law-text", "sources": ["one", "two"],
      "versions": [
        { "from": "2026-01-01", "note": "first",
          "formulas": [ { "formula": "normal-day", "citation": "f" } ],
          "work": { "tiers": [ { "overHours": 0, "multiplier": 1 } ], "onTopOfHolidayPay": false,
            "citation": "w" } },
        { "from": "2026-07-01",
          "formulas": [
            { "formula": "share", "percent": 3.5, "for": "commission", "employedDays": 84,
              "wages": ["regular", "sick"], "citation": "f1",
              "window": { "months": 3, "ends": "before-holiday" } },
            { "formula": "average-day", "days": "worked-or-paid", "for": "regular-hours",
              "wages": ["vacation"], "citation": "f2",
              "window": { "weeks": 5, "ends": "before-holiday-week" } },
            { "formula": "average-hours", "for": "irregular-hours", "wages": ["overtime"],
              "citation": "f3", "window": { "days": 30, "ends": "before-holiday" } },
            { "formula": "normal-day", "for": "everyone", "citation": "f4" } ],
          "conditions": [
            { "rule": "days", "atLeast": 15, "days": "worked", "orAveragingAgreement": true,
              "citation": "c1", "window": { "days": 30, "ends": "before-holiday" } },
            { "rule": "scheduled-shifts", "waivedByWork": true, "citation": "c2" },
            { "rule": "employed", "atLeast": 30, "citation": "c3" } ],
          "work": { "tiers": [ { "overHours": 0, "multiplier": 1.5 },
              { "overHours": 24, "multiplier": "2.25" } ], "onTopOfHolidayPay": true,
            "atLeastStraightOnTop": true, "eligibleOnly": true, "citation": "w2" } } ] }
    """

  @Test func everyKey() throws {
    let rules = try HolidayPayRules.read(Array(Self.full.utf8), file: "x.json")
    #expect(rules.id == "a-1.b" && rules.name == "The Name" && rules.jurisdiction == "CAN-X")
    #expect(rules.evidence == .lawText && rules.sources == ["one", "two"])
    let version = rules.versions[1]
    #expect(version.from.description == "2026-07-01")
    #expect(
      version.formulas.map(\.group) == [.commission, .regularHours, .irregularHours, .everyone])
    #expect(version.formulas.map(\.employedDays) == [84, 0, 0, 0])
    #expect(version.formulas.map(\.citation) == ["f1", "f2", "f3", "f4"])
    let share = try Rational(numerator: 35, denominator: 1000)
    #expect(
      version.formulas.map(\.reckoning) == [
        .share(share), .averageDay(.workedOrPaid), .averageHours, .normalDay,
      ])
    #expect(version.formulas.map(\.wages) == [[.regular, .sick], [.vacation], [.overtime], []])
    #expect(
      version.formulas.map(\.window) == [
        LookbackWindow(.months(3), .beforeHoliday), LookbackWindow(.days(35), .beforeHolidayWeek),
        LookbackWindow(.days(30), .beforeHoliday), nil,
      ])
    #expect(
      version.conditions.map(\.rule) == [
        .days(
          atLeast: 15, .worked, LookbackWindow(.days(30), .beforeHoliday), orAveraging: true),
        .scheduledShifts, .employed(days: 30),
      ])
    #expect(version.conditions.map(\.isWaivedByWork) == [false, true, false])
    #expect(version.conditions.map(\.citation) == ["c1", "c2", "c3"])
    #expect(version.work.tiers.map(\.overSeconds) == [0, 86_400])
    #expect(version.work.tiers.map(\.multiplier.tenThousandths) == [15_000, 22_500])
    #expect(version.work.isOnTopOfHolidayPay && version.work.isAtLeastStraightOnTop)
    #expect(version.work.isForEligibleOnly && version.work.citation == "w2")
  }

  @Test func whatIsLeftOut() throws {
    let rules = try HolidayPayRules.read(Array(Self.full.utf8), file: "x.json")
    let version = rules.versions[0]
    #expect(version.conditions.isEmpty && version.formulas[0].group == .everyone)
    #expect(!version.work.isOnTopOfHolidayPay && !version.work.isAtLeastStraightOnTop)
    #expect(!version.work.isForEligibleOnly && version.formulas[0].employedDays == 0)
    let plain = try HolidayRule.rules(
      conditions: """
        { "rule": "days", "atLeast": 1, "days": "worked", "citation": "c",
          "window": { "days": 1, "ends": "before-holiday" } }
        """)
    #expect(plain.sources.isEmpty && plain.evidence == .unverified)
    #expect(
      plain.versions[0].conditions.map(\.rule) == [
        .days(atLeast: 1, .worked, LookbackWindow(.days(1), .beforeHoliday), orAveraging: false)
      ])
  }

  @Test func theVersionOfADate() throws {
    let rules = try HolidayPayRules.read(Array(Self.full.utf8), file: "x.json")
    for (date, citation) in [
      ("2026-01-01", "w"), ("2026-06-30", "w"), ("2026-07-01", "w2"), ("2099-01-01", "w2"),
    ] {
      let date = try #require(CalendarDate(date))
      #expect(try rules.version(on: date).work.citation == citation)
    }
    let early = try #require(CalendarDate("2025-12-31"))
    #expect(
      throws: HolidayPayError.beforeFirstVersion(
        rules: "a-1.b", date: early, first: CalendarDate("2026-01-01"))
    ) { try rules.version(on: early) }
    let errors: [(HolidayPayError, String)] = [
      (
        .beforeFirstVersion(rules: "x", date: early, first: nil),
        "the holiday rules \"x\" say nothing about 2025-12-31"
      ), (.negativeFigure, "an amount or a time is below zero"),
      (.dateOutOfRange, "a date lies outside of the years 1 to 9999"),
      (.wage(.divisionByZero), "a figure would have to be divided by zero"),
    ]
    for (error, words) in errors { #expect(error.description == words) }
  }

  @Test(arguments: [
    ("\"percent\": 100", true), ("\"percent\": 100.0001", false), ("\"percent\": 0.0001", true),
    ("\"percent\": 0.00001", false), ("\"percent\": \"5\"", true), ("\"divisor\": 1", true),
    ("\"divisor\": 1000", true), ("\"divisor\": 1001", false), ("\"divisor\": 0", false),
  ])
  func shares(_ words: String, _ isRead: Bool) {
    let formula = HolidayRule.share.split(separator: "\"divisor\": 20").joined(separator: words)
    #expect(((try? HolidayRule.rules(formula)) != nil) == isRead, "\(words)")
  }

  /// A part of the full file, what stands in its place, and what is said about it, with its key.
  @Test(arguments: [
    ("\"sources\": [\"one\", \"two\"],", "\"sources\": [],", "sources: the list is empty"),
    ("[\"one\", \"two\"]", "[\"one\", \"\"]", "sources[1]: a text was expected here"),
    ("\"2026-07-01\"", "\"2026-01-01\"", "versions[1].from: 2026-01-01 does not come after"),
    ("\"from\": \"2026-07-01\",", "", "versions[1].from: the key \"from\" is missing"),
    ("\"for\": \"commission\"", "\"for\": \"all\"", "versions[1].formulas[0].for: \"all\" is not"),
    ("\"days\": \"worked-or-paid\",", "", "versions[1].formulas[1].days: the key"),
    ("[\"regular\", \"sick\"]", "[\"regular\", 1]", "formulas[0].wages[1]: a text was expected"),
    ("\"employedDays\": 84", "\"employedDays\": 731", "a whole number from 1 to 730"),
    ("\"atLeast\": 30", "\"atLeast\": 0", "conditions[2].atLeast: a whole number from 1 to 730"),
    ("\"citation\": \"c2\"", "\"citation\": \"c2\", \"x\": 1", "the key \"x\" is not known"),
    ("\"overHours\": 24", "\"overHours\": 25", "work.tiers[1].overHours: a whole number"),
    ("\"overHours\": 24", "\"overHours\": 0", "tiers[1].overHours: the tiers begin at 0"),
    ("\"weeks\": 5", "\"weeks\": 105", "a whole number from 1 to 104"),
    ("\"months\": 3", "\"months\": 25", "a whole number from 1 to 24"),
    ("\"citation\": \"f4\"", "\"more\": 2", "formulas[3].citation: the key"),
    ("\"a-1.b\"", "\"\"", "id: \"\" is not a name"),
    ("\"a-1.b\"", "\"a_b\"", "id: \"a_b\" is not a name"),
    ("\"name\": \"The Name\",", "", "name: the key \"name\" is missing"),
    ("\"law-text\"", "\"law\"", "evidence: \"law\" is not one of"),
  ])
  func mistakesAreNamedWithTheirKeys(_ from: String, _ to: String, _ says: String) {
    let text = Self.full.split(separator: from, omittingEmptySubsequences: false)
      .joined(separator: to)
    #expect(text != Self.full)
    do {
      _ = try HolidayPayRules.read(Array(text.utf8), file: "x.json")
      Issue.record("nothing was said")
    } catch {
      let found = error.problems.map { "\($0.key): \($0.message)" }
      #expect(found.contains { $0.contains(says) }, "\(found)")
    }
  }
}
