import PayrollModel
import Testing
import TimeRules

/// Rules about duty as a whole: whose parts hold, which names and codes they have.
@Suite("Rules about duty together")
struct DutyRulesTests {
  private static func minimum(_ code: String, for codes: [String] = []) -> MinimumHours {
    MinimumHours(
      kind: .reportingTime, leastSeconds: 7200, mostSeconds: 14_400, isForUnscheduled: true,
      payCodes: codes, payCode: code)
  }

  private static func sleep(_ codes: [String] = [], at positions: [String] = []) -> SleepTime {
    SleepTime(
      isAgreed: true, start: .midnight, end: TimeOfDay("06:00") ?? .midnight, payCodes: codes,
      positions: positions)
  }

  /// Each part alone, with what sets it.
  private static let parts: [(name: String, set: @Sendable (inout DutyRules, Bool) -> Void)] = [
    ("rounding", { $0.rounding = PunchRounding(incrementMinutes: $1 ? 5 : 15) }),
    ("shortBreak", { $0.shortBreakSeconds = $1 ? 1260 : 1500 }),
    (
      "mealDeduction",
      {
        $0.mealDeduction = MealDeduction(
          tiers: [.init(overSeconds: $1 ? 21_600 : 18_000, mealSeconds: 1800)],
          placement: .proportional)
      }
    ),
    (
      "paidMeal",
      { $0.paidMeal = PaidMeal(overSeconds: 28_800, mealSeconds: 1200, payCode: $1 ? "A" : "B") }
    ),
    ("sleep", { $0.sleep = Self.sleep($1 ? ["A"] : ["B"]) }),
    ("minimumHours", { $0.minimumHours = [Self.minimum($1 ? "A" : "B")] }),
    (
      "splitShift",
      {
        $0.splitShift = SplitShift(
          gapOverSeconds: $1 ? 3600 : 7200, spreadOverSeconds: nil, paidSeconds: 3600,
          wage: .minimumWage("us-ca"), payCode: "S")
      }
    ),
    ("breakPremium", { $0.breakPremium = BreakPremium(waivesFirstMeal: $1) }),
  ]

  @Test("Each part is the first one's where that speaks of it, else the second one's")
  func together() {
    for part in Self.parts {
      var (first, second) = (DutyRules(), DutyRules())
      part.set(&first, true)
      part.set(&second, false)
      #expect(first != second, "\(part.name)")
      #expect(DutyRules.together(first, over: second) == first, "\(part.name)")
      #expect(DutyRules.together(second, over: first) == second, "\(part.name)")
      #expect(DutyRules.together(DutyRules(), over: second) == second, "\(part.name)")
      #expect(DutyRules.together(first, over: DutyRules()) == first, "\(part.name)")
      // A part of one stands beside all parts of the other.
      for other in Self.parts where other.name != part.name {
        var (theirs, both) = (DutyRules(), first)
        other.set(&theirs, false)
        other.set(&both, false)
        #expect(DutyRules.together(first, over: theirs) == both, "\(part.name), \(other.name)")
      }
    }
  }

  @Test("Where one says nothing at all the other holds")
  func alone() {
    var rules = DutyRules()
    rules.shortBreakSeconds = 1500
    #expect(DutyRules.together(nil, over: nil) == nil)
    #expect(DutyRules.together(rules, over: nil) == rules)
    #expect(DutyRules.together(nil, over: rules) == rules)
  }

  @Test("Days are looked at as a whole where something not worked may be paid")
  func unworked() {
    for part in Self.parts {
      var rules = DutyRules()
      part.set(&rules, true)
      let pays = ["paidMeal", "minimumHours", "splitShift", "breakPremium"].contains(part.name)
      #expect(rules.paysUnworkedTime == pays, "\(part.name)")
    }
  }

  @Test("Pay codes come in order, each once")
  func payCodes() {
    var rules = DutyRules()
    rules.paidMeal = PaidMeal(overSeconds: 1, mealSeconds: 1, payCode: "Z")
    rules.minimumHours = [Self.minimum("M"), Self.minimum("Z"), Self.minimum("A")]
    rules.splitShift = SplitShift(
      gapOverSeconds: 1, spreadOverSeconds: nil, paidSeconds: 1, wage: .minimumWage("w"),
      payCode: "M")
    rules.breakPremium = BreakPremium()
    #expect(rules.payCodes == ["Z", "M", "A"])
    rules.breakPremium = BreakPremium(payCode: "P")
    #expect(rules.payCodes == ["Z", "M", "A", "P"])
    #expect(DutyRules().payCodes == [])
  }

  @Test("Names of data are those that limit a rule, not those that it pays under")
  func names() {
    var rules = DutyRules()
    #expect(rules.namedPayCodes.isEmpty && rules.namedPositions.isEmpty)
    rules.sleep = Self.sleep(["LIVEIN", "L2"], at: ["7", "8"])
    rules.minimumHours = [Self.minimum("M"), Self.minimum("N", for: ["CALL"])]
    #expect(rules.namedPayCodes.map(\.key) == ["sleep.payCodes", "minimumHours.payCodes"])
    #expect(rules.namedPayCodes.map(\.names) == [["LIVEIN", "L2"], ["CALL"]])
    #expect(rules.namedPositions.map(\.key) == ["sleep.positions"])
    #expect(rules.namedPositions.map(\.names) == [["7", "8"]])
    rules.sleep = Self.sleep([], at: [])
    #expect(rules.namedPayCodes.map(\.names) == [["CALL"]])
    #expect(rules.namedPositions.isEmpty)
  }

  @Test("Spelling changes the names of data and nothing else")
  func spelling() {
    var rules = DutyRules()
    for part in Self.parts { part.set(&rules, true) }
    rules.sleep = Self.sleep(["a"], at: ["b"])
    rules.minimumHours = [Self.minimum("m", for: ["c"])]
    var expected = rules
    expected.sleep = Self.sleep(["A!"], at: ["B?"])
    expected.minimumHours = [Self.minimum("m", for: ["C!"])]
    #expect(
      rules.spelling(
        payCodes: { $0.uppercased() + "!" }, positions: { $0.uppercased() + "?" }) == expected)
  }
}
