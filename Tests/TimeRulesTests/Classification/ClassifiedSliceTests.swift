import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What divides slices and what does not, and the reasons that they carry.
@Suite struct ClassifiedSliceTests {
  private static let daily = Examples.rule(
    "daily", .workday, tiers: [Examples.tier("daily-8", over: 8)])

  private func cited(_ id: String, _ citation: String, over hours: Int64 = 8) -> OvertimeRule {
    OvertimeRule(
      id: id, window: .workday, tiers: [Examples.tier(id, over: hours)], citation: citation)
  }

  private static let double = HolidayPolicy(
    bucketsWorkedHoursAsHoliday: true, multiplier: .two, countsTowardOvertime: true)

  private func text(_ slices: [ClassifiedSlice]) -> String {
    slices.map { "\($0.tag) \($0.bucket) \($0.multiplier) \($0.seconds / 3600)" }
      .joined(separator: ", ")
  }

  // MARK: What divides

  /// Pieces that touch stay two, whether or not a holiday is near.
  @Test(arguments: [false, true])
  func piecesAreNeverJoined(hasHolidays: Bool) {
    let classifier = Examples.classifier(
      Examples.version(Self.daily), holidays: hasHolidays ? [Examples.holiday(day: 3)] : [],
      policy: Self.double)
    var pieces = [
      Examples.piece(day: 0, hours: 4), Examples.piece(day: 0, at: 4, hours: 5),
      Examples.piece(day: 0, at: 9, hours: 1),
    ]
    for index in pieces.indices {
      pieces[index].tag = Int32(index + 5)
      pieces[index].holidayGroup = 0
    }
    #expect(
      text(classifier.slices(of: pieces)) == """
        5 regular 10000 4, 6 regular 10000 4, 6 overtime 15000 1, 7 overtime 15000 1
        """)
  }

  /// Two rules whose limits lie at different hours split a piece where they take nothing.
  @Test(arguments: [false, true])
  func whatARuleHasOnlyCountedIsOneSlice(hasHolidays: Bool) {
    let classifier = Examples.classifier(
      Examples.version(
        Self.daily,
        Examples.rule(
          "weekly", .workweek, belowRate: PayRate(tenThousandths: 1),
          tiers: [Examples.tier("weekly", over: 3)])),
      holidays: hasHolidays ? [Examples.holiday(day: 3)] : [], policy: Self.double)
    let piece = Examples.piece(day: 0, hours: 10, group: 0, rate: 200_000)
    #expect(
      text(classifier.slices(of: [piece])) == "0 regular 10000 8, 0 overtime 15000 2")
  }

  @Test func midnightAndTheStartOfTheWeekDivide() throws {
    let six = try #require(TimeOfDay("06:00"))
    let classifier = Classifier(
      version: Examples.version(), workweek: Workweek(start: .tuesday, startTime: six),
      zone: .utc, dates: Examples.monday.adding(days: -13)...Examples.monday.adding(days: 20))
    let slices = classifier.slices(of: [Examples.piece(day: 0, at: 20, hours: 24)])
    #expect(slices.map { $0.seconds / 3600 } == [4, 6, 14])
    #expect(slices.map { $0.workday - Examples.monday.daysSince1970 } == [0, 1, 1])
  }

  @Test func aHolidayDividesAndJoinsWhatIsPaidAlike() {
    let classifier = Examples.classifier(
      Examples.version(Self.daily), holidays: [Examples.holiday(day: 1)], policy: Self.double)
    // Over midnight into the holiday and out of it again.
    #expect(
      text(classifier.slices(of: [Examples.piece(day: 0, at: 20, hours: 30, group: 0)])) == """
        0 regular 10000 4, 0 holiday 20000 24, 0 regular 10000 2
        """)
  }

  // MARK: Time that a pay code sets

  @Test func presetTimeKeepsItsMultiplierOnHolidaysToo() {
    let classifier = Examples.classifier(
      Examples.version(Self.daily), holidays: [Examples.holiday(day: 0)], policy: Self.double)
    let pieces = [
      Examples.piece(day: 0, hours: 2, group: 0, preset: 12_500),
      Examples.piece(day: 0, at: 2, hours: 7, group: 0),
    ]
    #expect(
      text(classifier.slices(of: pieces))
        == "0 overtime 12500 2, 0 holiday 20000 7")
    let slices = classifier.slices(of: pieces)
    #expect(
      classifier.reasons[Int(slices[0].reason)]
        == PayReason(
          ruleSet: "company", rule: "preset", sentence: "the pay code sets the multiplier",
          citation: "pay-code mapping of the employer"))
  }

  // MARK: Reasons

  @Test func straightTimeIsCitedByTheRulesThatEndIt() {
    var version = Examples.version(
      cited("a", "law 1"), cited("b", "law 2", over: 9), cited("c", "law 1", over: 10))
    version.alternatives.append([cited("d", "law 3")])
    let reason = Examples.classifier(version).reasons.first
    #expect(
      reason
        == PayReason(
          ruleSet: "x", rule: "straight", sentence: "straight time: no overtime limit is passed",
          citation: "law 1; law 2; law 3"))
    #expect(Examples.classifier(Examples.version()).reasons.first?.citation == "")
  }

  @Test func aTierOfTwoListsIsOneReason() {
    var version = Examples.version(cited("a", "law"))
    version.alternatives.append([cited("b", "law"), cited("a", "law")])
    version.alternatives.append([cited("a", "other law")])
    let reasons = Examples.classifier(version).reasons.filter { $0.rule == "a" }
    #expect(reasons.map(\.citation) == ["law", "other law"])
  }

  @Test func eachHolidayHasAReasonUntilTheTableIsFull() throws {
    let policy = Self.double
    let holidays = (0..<300).map { index -> HolidayWindow in
      var window = Examples.holiday(day: 0, name: "H\(index)")
      window.start = window.start.adding(seconds: Int64(index) * 60)
      window.end = window.start.adding(seconds: 60)
      return window
    }
    let classifier = Examples.classifier(Examples.version(), holidays: holidays, policy: policy)
    #expect(classifier.reasons.count == 256)
    let slices = classifier.slices(of: [Examples.piece(day: 0, hours: 5, group: 0)])
    let sentences = slices.map { classifier.reasons[Int($0.reason)].sentence }
    #expect(sentences.first == "worked on H0" && sentences.last == "worked on a holiday")
    #expect(sentences.contains("worked on H252") && !sentences.contains("worked on H253"))
    #expect(slices.allSatisfy { $0.bucket == .holiday && $0.multiplier == 20_000 })
    #expect(slices.reduce(0) { $0 + $1.seconds } == 5 * 3600)
  }

  @Test func aHolidayThatPaysNoMoreLeavesTheReasonToTheRule() {
    func reasons(_ multiplier: Multiplier) -> [String] {
      var policy = Self.double
      policy.tiers = [.init(overSeconds: 0, multiplier: multiplier)]
      let classifier = Examples.classifier(
        Examples.version(Self.daily), holidays: [Examples.holiday(day: 0)], policy: policy)
      return classifier.slices(of: [Examples.piece(day: 0, hours: 9, group: 0)]).map {
        "\(classifier.reasons[Int($0.reason)].rule) \($0.multiplier)"
      }
    }
    #expect(reasons(.one) == ["holiday-worked 10000", "daily-8 15000"])
    #expect(reasons(.oneAndAHalf) == ["holiday-worked 15000"])
    #expect(
      reasons(Multiplier(tenThousandths: 14_999)) == ["holiday-worked 14999", "daily-8 15000"])
    // Less than the rate is no holiday's pay.
    #expect(reasons(Multiplier(tenThousandths: 5000)) == ["holiday-worked 10000", "daily-8 15000"])
  }
}
