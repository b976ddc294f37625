import LawText
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

/// Files of holiday pay rules: the shipped ones, and what is said about wrong ones.
@Suite struct HolidayPayReadingTests {
  @Test func shippedRulesAreReadAndNamedAfterTheirFiles() throws {
    let names = try Mappings.names(in: "holiday-pay")
    #expect(names.count == 14)
    for name in names {
      let rules = try HolidayPayTests.rules(name)
      #expect(rules.id == name)
      #expect(rules.jurisdiction.hasPrefix("CAN"))
      #expect(rules.evidence == .unverified || !rules.sources.isEmpty)
      for version in rules.versions {
        #expect(!version.formulas.isEmpty && !version.work.tiers.isEmpty)
        #expect(version.formulas.allSatisfy { !$0.citation.isEmpty })
      }
    }
  }

  /// The schema is for editors; it must offer the words that the reader knows.
  @Test func theSchemaKnowsTheSameWords() throws {
    let path = Folder.resolve("docs/schemas/holiday-pay.schema.json", in: SharedFolder.packageRoot)
    let schema = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    let words =
      HolidayEarning.Kind.allCases.map(\.rawValue) + Evidence.allCases.map(\.rawValue)
      + HolidayPayFormula.Group.allCases.map(\.rawValue)
      + HolidayPayFormula.Days.allCases.map(\.rawValue)
      + LookbackWindow.End.allCases.map(\.rawValue)
    for word in words { #expect(schema.contains("\"\(word)\""), "\(word)") }
  }

  private func problems(_ change: (String) -> String) -> [String] {
    let text = change(Self.plain)
    do {
      _ = try HolidayPayRules.read(Array(text.utf8), file: "x.json")
      return []
    } catch { return error.problems.map(\.description) }
  }

  private static let plain = """
    { "id": "x", "name": "X", "jurisdiction": "CAN-X", "evidence": "unverified",
      "versions": [ { "from": "2026-01-01",
        "formulas": [
          { "formula": "share", "divisor": 20, "wages": ["regular"], "citation": "s. 1",
            "window": { "weeks": 4, "ends": "before-holiday-week" } } ],
        "conditions": [
          { "rule": "employed", "atLeast": 30, "citation": "s. 2" },
          { "rule": "regular-workday", "atLeast": 5, "ofLast": 9, "citation": "s. 3" } ],
        "work": { "tiers": [ { "overHours": 0, "multiplier": 1.5 } ],
          "onTopOfHolidayPay": true, "citation": "s. 4" } } ] }
    """

  @Test func plainRulesAreRead() throws {
    let rules = try HolidayPayRules.read(Array(Self.plain.utf8), file: "x.json")
    let version = try rules.version(on: HolidayPayTests.holiday)
    let twentieth = try Rational(numerator: 1, denominator: 20)
    #expect(version.formulas.map(\.reckoning) == [.share(twentieth)])
    #expect(
      version.conditions.map(\.rule) == [
        .employed(days: 30), .regularWorkday(atLeast: 5, ofLast: 9),
      ])
    #expect(version.work.tiers.map(\.overSeconds) == [0])
    #expect(version.work.tiers.map(\.multiplier) == [.oneAndAHalf])
  }

  /// What is replaced, by what, and what is said about it.
  @Test(arguments: [
    ("\"divisor\": 20", "\"diviser\": 20", "the key \"divisor\" is missing"),
    ("\"divisor\": 20", "\"divisor\": 20, \"percent\": 5", "a divisor is given already"),
    ("\"divisor\": 20", "\"percent\": 0", "a number above 0 and up to 100 was expected"),
    ("\"share\"", "\"shares\"", "did you mean \"share\"?"),
    ("[\"regular\"]", "[\"regulr\"]", "did you mean \"regular\"?"),
    ("[\"regular\"]", "[]", "the list is empty"),
    ("\"weeks\": 4", "\"weeks\": 4, \"days\": 3", "exactly one of weeks, days and months"),
    ("\"weeks\": 4,", "", "exactly one of weeks, days and months"),
    ("before-holiday-week", "before", "\"before\" is not one of"),
    ("\"atLeast\": 5", "\"atLeast\": 10", "10 of 9 weeks can never be reached"),
    ("\"employed\"", "\"hired\"", "\"hired\" is not one of employed, days"),
    ("\"overHours\": 0", "\"overHours\": 1", "the tiers begin at 0 and rise"),
    ("1.5", "0.5", "\"0.5\" is not a multiplier of at least 1"),
    ("\"onTopOfHolidayPay\": true,", "", "the key \"onTopOfHolidayPay\" is missing"),
    ("\"unverified\"", "\"secondary\"", "the key \"sources\" is missing"),
    ("\"id\": \"x\"", "\"id\": \"X Y\"", "\"X Y\" is not a name"),
    ("2026-01-01", "2026-13-01", "is not a date like 2026-01-31"),
    ("\"name\": \"X\"", "\"name\": \"X\", \"nmae\": 1", "did you mean \"name\"?"),
    (
      "\"citation\": \"s. 4\"", "\"citation\": \"s. 4\", \"more\": 1",
      "the key \"more\" is not known"
    ),
  ])
  func mistakesAreNamed(_ example: (from: String, to: String, says: String)) {
    let found = problems { text in
      guard let range = text.firstRange(of: example.from) else { return text }
      return text.replacingCharacters(of: range, with: example.to)
    }
    #expect(found.contains { $0.contains(example.says) }, "\(found)")
  }
}

extension String {
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    indices.lazy.compactMap { start -> Range<Index>? in
      guard self[start...].hasPrefix(other) else { return nil }
      return start..<index(start, offsetBy: other.count)
    }.first
  }

  fileprivate func replacingCharacters(of range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
