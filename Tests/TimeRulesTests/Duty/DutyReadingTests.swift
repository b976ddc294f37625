import PayrollBytes
import PayrollModel
import Testing
import TimeRules

@Suite("Reading the object duty")
struct DutyReadingTests {
  private func read(_ text: String) throws -> (DutyRules, [String]) {
    let node = try JSONTextParser.parse(Array(text.utf8), file: "p.json", allowsComments: true)
    let problems = JSONObjectReader.Problems(file: "p.json")
    let rules = DutyRules.read(JSONObjectReader(node, path: "duty", problems: problems))
    return (rules, problems.found.map(\.description))
  }

  @Test("Everything that can be said")
  func whole() throws {
    let (rules, problems) = try read(
      """
      { "rounding": { "incrementMinutes": 6, "mode": "down", "graceMinutes": 2, "clockOut": "up",
          "mealStart": "none", "mealEnd": "none", "applyTo": "punch" },
        "shortBreakMinutes": 25,
        "mealDeduction": { "tiers": [ { "overHours": 6, "minutes": 30 },
          { "overHours": "12.5", "minutes": 60 } ], "afterHours": 4 },
        "paidMeal": { "overHours": 8, "minutes": 20, "payCode": "MEAL" },
        "sleep": { "agreed": true, "start": "22:00", "end": "06:00", "payCodes": ["LIVEIN"] },
        "minimumHours": [ { "kind": "session", "hours": 4, "unscheduledOnly": true,
          "payCodes": ["CALL"], "payCode": "CB" }, { "kind": "reportingTime", "payCode": "RT" } ],
        "splitShift": { "spreadOverHours": 10, "rate": "16.50", "payCode": "SP" },
        "breakPremiums": { "secondMealWaived": true, "payCode": "MP" } }
      """)
    #expect(problems == [])
    #expect(
      rules.rounding
        == PunchRounding(
          incrementMinutes: 6, graceMinutes: 2, clockIn: .down, clockOut: .up, mealStart: .none,
          mealEnd: .none))
    #expect(rules.shortBreakSeconds == 1500)
    #expect(
      rules.mealDeduction
        == MealDeduction(
          tiers: [
            .init(overSeconds: 21_600, mealSeconds: 1800),
            .init(overSeconds: 45_000, mealSeconds: 3600),
          ], placement: .point(afterSeconds: 14_400)))
    #expect(rules.paidMeal == PaidMeal(overSeconds: 28_800, mealSeconds: 1200, payCode: "MEAL"))
    #expect(rules.sleep?.payCodes == ["LIVEIN"])
    #expect(
      rules.minimumHours == [
        MinimumHours(
          kind: .session, leastSeconds: 14_400, isForUnscheduled: true, payCodes: ["CALL"],
          payCode: "CB"),
        MinimumHours(
          kind: .reportingTime, leastSeconds: 7200, mostSeconds: 14_400, payCode: "RT"),
      ])
    #expect(
      rules.splitShift
        == SplitShift(
          gapOverSeconds: nil, spreadOverSeconds: 36_000, paidSeconds: 3600,
          wage: .rate(PayRate(tenThousandths: 165_000)), payCode: "SP"))
    #expect(rules.breakPremium == BreakPremium(waivesSecondMeal: true, payCode: "MP"))
    #expect(rules.payCodes == ["MEAL", "CB", "RT", "SP", "MP"])
  }

  @Test("An empty object says nothing")
  func empty() throws {
    let (rules, problems) = try read("{}")
    #expect(problems == [])
    #expect(rules == DutyRules())
    #expect(!rules.paysUnworkedTime)
  }

  @Test("Where nothing is rounded the grace stands alone, without an increment to bound it")
  func graceAlone() throws {
    for increment in ["", #","incrementMinutes":5"#] {
      let (rules, problems) = try read(
        #"{"rounding":{"mode":"none","graceMinutes":10\#(increment)}}"#)
      #expect(problems.isEmpty)
      #expect(rules.rounding?.graceMinutes == 10)
      #expect(rules.rounding?.mode(of: .clockIn) == PunchRounding.Mode.none)
    }
  }

  @Test(
    "Each mistake is named with its place and advice",
    arguments: [
      (#"{"roundng":{}}"#, #"the key "roundng" is not known here (p.json:1:2, duty.roundng)"#),
      (
        #"{"rounding":{"incrementMinutes":7}}"#,
        "7 minutes do not divide an hour (p.json:1:33, duty.rounding.incrementMinutes)"
      ),
      (
        #"{"rounding":{"incrementMinutes":5,"graceMinutes":5}}"#,
        "a grace of 5 minutes reaches the increment of 5 (p.json:1:50"
      ),
      (#"{"rounding":{}}"#, #"the key "incrementMinutes" is missing"#),
      (
        #"{"rounding":{"incrementMinutes":5,"applyTo":"duration"}}"#,
        #""duration" is not "punch""#
      ),
      (#"{"shortBreakMinutes":30}"#, "a whole number from 1 to 29 was expected"),
      (#"{"mealDeduction":{"tiers":[],"afterHours":4}}"#, "the list is empty"),
      (
        #"{"mealDeduction":{"tiers":[{"overHours":0.5,"minutes":30}],"afterHours":4}}"#,
        "these tiers do not fit"
      ),
      (
        #"{"mealDeduction":{"tiers":[{"overHours":6,"minutes":30}]}}"#,
        #"the key "afterHours" is missing"#
      ),
      (
        #"{"mealDeduction":{"tiers":[{"overHours":6,"minutes":30}],"placement":"proportional","afterHours":4}}"#,
        "a proportional meal has no point"
      ),
      (#"{"paidMeal":{"overHours":8,"minutes":20}}"#, #"the key "payCode" is missing"#),
      (
        #"{"sleep":{"agreed":true,"start":"22:00","end":"22:00"}}"#,
        "the sleep ends when it begins"
      ),
      (#"{"sleep":{"start":"22:00","end":"06:00"}}"#, #"the key "agreed" is missing"#),
      (#"{"minimumHours":[{"kind":"day","payCode":"X"}]}"#, #"the key "hours" is missing"#),
      (
        #"{"minimumHours":[{"kind":"day","hours":0,"payCode":"X"}]}"#,
        "more than 0 hours were expected"
      ),
      (
        #"{"minimumHours":[{"kind":"day","hours":4,"leastHours":2,"payCode":"X"}]}"#,
        #"the key "leastHours" is not known here"#
      ),
      (
        #"{"minimumHours":[{"kind":"reportingTime","unscheduledOnly":true,"payCode":"X"}]}"#,
        "reporting time is half of a shift, and these have none"
      ),
      (
        #"{"minimumHours":[{"kind":"reportingTime","leastHours":4,"mostHours":2,"payCode":"X"}]}"#,
        "it is less than leastHours"
      ),
      (#"{"splitShift":{"rate":16,"payCode":"X"}}"#, "nothing says what a split shift is"),
      (
        #"{"splitShift":{"gapOverHours":1,"rate":"16,5","payCode":"X"}}"#,
        #""16,5" is not a rate such as 16.50"#
      ),
      (
        #"{"rounding":{"incrementMinutes":15},"breakPremiums":{}}"#,
        "meal punches are rounded"
      ),
      (#"{"breakPremiums":{"onDutyMeals":true}}"#, "nothing is asked for"),
    ])
  func mistake(text: String, message: String) throws {
    let (_, problems) = try read(text)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains(message) == true, "\(problems)")
  }
}
