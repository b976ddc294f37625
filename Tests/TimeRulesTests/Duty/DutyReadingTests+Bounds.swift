import PayrollBytes
import PayrollModel
import Testing
import TimeRules

/// What holds where a key of `duty` is missing, and both sides of each bound.
@Suite("Reading the object duty, key by key")
struct DutyBoundTests {
  private func read(_ text: String) throws -> (rules: DutyRules, problems: [String]) {
    let node = try JSONTextParser.parse(Array(text.utf8), file: "p.json")
    let problems = JSONObjectReader.Problems(file: "p.json")
    let rules = DutyRules.read(JSONObjectReader(node, path: "duty", problems: problems))
    return (rules, problems.found.map(\.description))
  }

  /// The rules of a text without problems.
  private func rules(_ text: String) throws -> DutyRules {
    let (rules, problems) = try read(text)
    #expect(problems == [])
    return rules
  }

  // MARK: Rounding

  @Test("Each kind of punch has the common mode, which is the nearest, or its own")
  func modes() throws {
    func modes(_ text: String) throws -> [PunchRounding.Mode]? {
      let rounding = try rules(#"{"rounding":{"incrementMinutes":15\#(text)}}"#).rounding
      return rounding.map { [$0.clockIn, $0.clockOut, $0.mealStart, $0.mealEnd] }
    }
    #expect(try modes("") == [.nearest, .nearest, .nearest, .nearest])
    #expect(try modes(#","mode":"up""#) == [.up, .up, .up, .up])
    #expect(try modes(#","clockIn":"up""#) == [.up, .nearest, .nearest, .nearest])
    #expect(try modes(#","mode":"up","clockOut":"down""#) == [.up, .down, .up, .up])
    #expect(try modes(#","mealStart":"none""#) == [.nearest, .nearest, .none, .nearest])
    #expect(try modes(#","mode":"none","mealEnd":"nearest""#) == [.none, .none, .none, .nearest])
  }

  @Test(
    "Increments divide an hour, and a grace is less than the increment",
    arguments: [
      (#""incrementMinutes":1"#, true), (#""incrementMinutes":60"#, true),
      (#""incrementMinutes":61"#, false), (#""incrementMinutes":0"#, false),
      (#""incrementMinutes":8"#, false), (#""incrementMinutes":5,"graceMinutes":4"#, true),
      (#""incrementMinutes":60,"graceMinutes":59"#, true),
      (#""incrementMinutes":60,"graceMinutes":60"#, false),
      (#""incrementMinutes":5,"graceMinutes":-1"#, false),
      (#""mode":"none","graceMinutes":59"#, true), (#""mode":"none","graceMinutes":60"#, false),
      (#""mode":"none","incrementMinutes":61"#, false),
      (#""mode":"none","mealEnd":"up","graceMinutes":1"#, false),
    ])
  func increments(text: String, isRight: Bool) throws {
    let problems = try read(#"{"rounding":{\#(text)}}"#).problems
    #expect(problems.count == (isRight ? 0 : 1), "\(problems)")
  }

  @Test("No grace unless one is given")
  func grace() throws {
    #expect(try rules(#"{"rounding":{"incrementMinutes":6}}"#).rounding?.graceMinutes == 0)
    #expect(try rules(#"{"rounding":{"incrementMinutes":6}}"#).rounding?.incrementMinutes == 6)
  }

  // MARK: Breaks, meals, sleep

  @Test(
    "Numbers of minutes and hours end where they are said to",
    arguments: [
      (#"{"shortBreakMinutes":1}"#, true), (#"{"shortBreakMinutes":29}"#, true),
      (#"{"shortBreakMinutes":0}"#, false),
      (#"{"paidMeal":{"overHours":1000,"minutes":240,"payCode":"M"}}"#, true),
      (#"{"paidMeal":{"overHours":0,"minutes":1,"payCode":"M"}}"#, true),
      (#"{"paidMeal":{"overHours":1000.5,"minutes":30,"payCode":"M"}}"#, false),
      (#"{"paidMeal":{"overHours":8,"minutes":241,"payCode":"M"}}"#, false),
      (#"{"paidMeal":{"overHours":8,"minutes":0,"payCode":"M"}}"#, false),
      (#"{"paidMeal":{"overHours":8,"payCode":"M"}}"#, false),
      (#"{"paidMeal":{"minutes":30,"payCode":"M"}}"#, false),
      (#"{"mealDeduction":{"tiers":[{"overHours":1000,"minutes":240}],"afterHours":1000}}"#, true),
      (#"{"mealDeduction":{"tiers":[{"overHours":8,"minutes":30}],"afterHours":1000.5}}"#, false),
      (#"{"mealDeduction":{"tiers":[{"overHours":8}],"placement":"proportional"}}"#, false),
      (#"{"mealDeduction":{"tiers":[{"minutes":8}],"placement":"proportional"}}"#, false),
      (#"{"mealDeduction":{"placement":"proportional"}}"#, false),
      (#"{"mealDeduction":{"tiers":[{"overHours":8,"minutes":30,"x":1}],"afterHours":4}}"#, false),
    ])
  func bounds(text: String, isRight: Bool) throws {
    #expect(try read(text).problems.count == (isRight ? 0 : 1), "\(text)")
  }

  @Test("A meal lies at a point unless it is proportional")
  func placement() throws {
    func placement(_ more: String) throws -> MealDeduction.Placement? {
      try rules(#"{"mealDeduction":{"tiers":[{"overHours":6,"minutes":30}],\#(more)}}"#)
        .mealDeduction?.placement
    }
    #expect(try placement(#""afterHours":4.5"#) == .point(afterSeconds: 16_200))
    #expect(try placement(#""afterHours":0"#) == .point(afterSeconds: 0))
    #expect(try placement(#""placement":"point","afterHours":1"#) == .point(afterSeconds: 3600))
    #expect(try placement(#""placement":"proportional""#) == .proportional)
  }

  @Test("Tiers of meals rise")
  func risingTiers() throws {
    let found = try read(
      #"""
      {"mealDeduction":{"tiers":[{"overHours":6,"minutes":30},{"overHours":6,"minutes":60}],
      "afterHours":4}}
      """#)
    #expect(found.rules.mealDeduction == nil)
    #expect(
      found.problems == [
        """
        these tiers do not fit (p.json:1:27, duty.mealDeduction.tiers): list them by rising \
        overHours, each meal shorter than the hours that it is taken from
        """
      ])
  }

  @Test("Sleep has its window, its agreement, and whom it holds for")
  func sleep() throws {
    let sleep = try rules(
      #"""
      {"sleep":{"agreed":false,"start":"21:30","end":"05:30","payCodes":["A","B"],"positions":["7"]}}
      """#
    ).sleep
    #expect(sleep?.isAgreed == false)
    #expect(sleep?.start == TimeOfDay("21:30") && sleep?.end == TimeOfDay("05:30"))
    #expect(sleep?.payCodes == ["A", "B"] && sleep?.positions == ["7"])
    let plain = try rules(#"{"sleep":{"agreed":true,"start":"22:00","end":"06:00"}}"#).sleep
    #expect(plain?.payCodes == [] && plain?.positions == [] && plain?.isAgreed == true)
  }

  @Test(
    "What sleep lacks is one problem each",
    arguments: [
      #"{"sleep":{"agreed":true,"end":"06:00"}}"#, #"{"sleep":{"agreed":true,"start":"22:00"}}"#,
      #"{"sleep":{"agreed":true,"start":"22:00","end":"24:00"}}"#,
      #"{"sleep":{"agreed":"yes","start":"22:00","end":"06:00"}}"#,
      #"{"sleep":{"agreed":true,"start":"22:00","end":"06:00","payCodes":[7]}}"#,
      #"{"sleep":{"agreed":true,"start":"22:00","end":"06:00","positions":"7"}}"#,
    ])
  func sleepMistakes(text: String) throws {
    #expect(try read(text).problems.count == 1)
  }

  // MARK: Guarantees

  private func minimum(_ text: String) throws -> MinimumHours? {
    try rules(#"{"minimumHours":[{"payCode":"X",\#(text)}]}"#).minimumHours.first
  }

  @Test("Reporting time has the hours of the law unless others are given")
  func reportingTime() throws {
    func hours(_ text: String) throws -> [Int64]? {
      try minimum(#""kind":"reportingTime"\#(text)"#).map {
        [$0.leastSeconds / 60, $0.mostSeconds / 60]
      }
    }
    #expect(try hours("") == [120, 240])
    #expect(try hours(#","leastHours":1"#) == [60, 240])
    #expect(try hours(#","mostHours":8"#) == [120, 480])
    #expect(try hours(#","leastHours":3.5,"mostHours":3.5"#) == [210, 210])
  }

  @Test("A session or a day has one number of hours")
  func sessionsAndDays() throws {
    let session = try minimum(#""kind":"session","hours":4,"unscheduledOnly":true"#)
    #expect(session?.kind == .session && session?.leastSeconds == 14_400)
    #expect(session?.mostSeconds == 0 && session?.isForUnscheduled == true)
    let day = try minimum(#""kind":"day","hours":1000,"payCodes":["C"]"#)
    #expect(day?.kind == .day && day?.leastSeconds == 3_600_000)
    #expect(day?.isForUnscheduled == false && day?.payCodes == ["C"] && day?.payCode == "X")
  }

  @Test(
    "What a minimum lacks or has too much is one problem",
    arguments: [
      #""hours":4,"payCode":"X""#, #""kind":"session","hours":4"#,
      #""kind":"session","hours":1000.5,"payCode":"X""#,
      #""kind":"day","hours":4,"mostHours":8,"payCode":"X""#,
      #""kind":"reportingTime","hours":4,"payCode":"X""#,
      #""kind":"reportingTime","mostHours":0,"payCode":"X""#,
      #""kind":"week","hours":4,"payCode":"X""#,
    ])
  func minimumMistakes(text: String) throws {
    let problems = try read(#"{"minimumHours":[{\#(text)}]}"#).problems
    #expect(problems.count == 1, "\(problems)")
  }

  @Test("Of several minimums each that is right is kept")
  func severalMinimums() throws {
    let found = try read(
      #"""
      {"minimumHours":[{"kind":"day","payCode":"A"},{"kind":"day","hours":3,"payCode":"B"}]}
      """#)
    #expect(found.rules.minimumHours.map(\.payCode) == ["B"])
  }

  @Test("A split shift pays an hour, set off, unless it says otherwise")
  func splitShift() throws {
    func split(_ text: String) throws -> SplitShift? {
      try rules(#"{"splitShift":{"payCode":"S","rate":16.5,\#(text)}}"#).splitShift
    }
    let gap = try split(#""gapOverHours":1"#)
    #expect(gap?.gapOverSeconds == 3600 && gap?.spreadOverSeconds == nil)
    #expect(gap?.paidSeconds == 3600 && gap?.isSetOff == true && gap?.payCode == "S")
    #expect(gap?.wage == .rate(PayRate(tenThousandths: 165_000)) && gap?.minimumWage == nil)
    let spread = try split(#""spreadOverHours":10.5,"hours":2,"setOff":false"#)
    #expect(spread?.gapOverSeconds == nil && spread?.spreadOverSeconds == 37_800)
    #expect(spread?.paidSeconds == 7200 && spread?.isSetOff == false)
    let both = try split(#""gapOverHours":2,"spreadOverHours":12"#)
    #expect(both?.gapOverSeconds == 7200 && both?.spreadOverSeconds == 43_200)
  }

  @Test(
    "What a split shift says wrongly is one problem",
    arguments: [
      #""gapOverHours":0,"rate":16,"payCode":"S""#, #""spreadOverHours":0,"rate":16,"payCode":"S""#,
      #""gapOverHours":1,"hours":0,"rate":16,"payCode":"S""#, #""gapOverHours":1,"rate":16"#,
      #""gapOverHours":1,"rate":214748.3648,"payCode":"S""#,
      #""gapOverHours":1,"rate":-1,"payCode":"S""#,
      #""gapOverHours":1,"minimumWage":"","payCode":"S""#,
    ])
  func splitShiftMistakes(text: String) throws {
    let problems = try read(#"{"splitShift":{\#(text)}}"#).problems
    #expect(problems.count == 1, "\(problems)")
  }

  @Test("The greatest rate is one that a line of pay can hold")
  func greatestRate() throws {
    let text = #"{"splitShift":{"gapOverHours":1,"rate":214748.3647,"payCode":"S"}}"#
    #expect(try rules(text).splitShift?.wage == .rate(PayRate(tenThousandths: 2_147_483_647)))
  }

  // MARK: Break premiums

  @Test("Break premiums ask for meals alone, and pay nothing, unless they say so")
  func breakPremiums() throws {
    func premium(_ text: String) throws -> BreakPremium? {
      try rules(#"{"breakPremiums":{\#(text)}}"#).breakPremium
    }
    #expect(try premium("") == BreakPremium())
    #expect(try premium(#""firstMealWaived":true"#) == BreakPremium(waivesFirstMeal: true))
    #expect(try premium(#""secondMealWaived":true"#) == BreakPremium(waivesSecondMeal: true))
    #expect(
      try premium(#""onDutyMeals":true,"restBreaksRecorded":true"#)
        == BreakPremium(allowsOnDutyMeals: true, recordsRestBreaks: true))
    #expect(
      try premium(#""payCode":"P","paidAt":"baseRate""#)
        == BreakPremium(payCode: "P", basis: .baseRate))
    #expect(try premium(#""payCode":"P""#)?.basis == .regularRate)
  }

  @Test("A premium that is paid at something needs a pay code")
  func premiumWithoutCode() throws {
    #expect(
      try read(#"{"breakPremiums":{"paidAt":"baseRate"}}"#).problems == [
        """
        without a pay code no premium is paid (p.json:1:28, duty.breakPremiums.paidAt): add \
        payCode, or remove paidAt
        """
      ])
  }

  @Test("Beside break premiums neither end of a meal may be rounded")
  func roundedMeals() throws {
    func problems(_ text: String) throws -> Int {
      try read(#"{"rounding":{"incrementMinutes":15,\#(text)},"breakPremiums":{}}"#).problems.count
    }
    #expect(try problems(#""mealStart":"none","mealEnd":"none""#) == 0)
    #expect(try problems(#""mealStart":"none""#) == 1)
    #expect(try problems(#""mealEnd":"none""#) == 1)
  }
}
