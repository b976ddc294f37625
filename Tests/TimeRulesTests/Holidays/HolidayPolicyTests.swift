import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What is done with work on a holiday, of two policies, and which windows are holidays.
@Suite struct HolidayPolicyTests {
  private func policy(
    _ tiers: (Int64, Int32)..., treatment: HolidayPolicy.Treatment = .holiday
  ) -> HolidayPolicy {
    HolidayPolicy(
      treatment: treatment,
      tiers: tiers.map {
        .init(overSeconds: $0.0, multiplier: Multiplier(tenThousandths: $0.1))
      }, countsTowardOvertime: true)
  }

  @Test func oneThatPaysAnyHourLessPaysLess() {
    let single = policy((0, 15_000))
    #expect(policy((0, 10_000)).paysLess(than: single))
    #expect(!single.paysLess(than: single) && !policy((0, 20_000)).paysLess(than: single))
    // Later hours count, on either side.
    let later = policy((0, 15_000), (12 * 3600, 20_000))
    #expect(single.paysLess(than: later) && !later.paysLess(than: single))
    let earlier = policy((0, 15_000), (8 * 3600, 20_000))
    #expect(later.paysLess(than: earlier) && !earlier.paysLess(than: later))
    // Each pays less somewhere.
    let first = policy((0, 20_000), (3600, 10_000))
    #expect(first.paysLess(than: single) && single.paysLess(than: first))
  }

  @Test func ordinaryTimePaysTheRateWhateverItsTiersSay() {
    let ordinary = policy((0, 30_000), treatment: .ordinary)
    #expect(ordinary.paysLess(than: policy((0, 15_000))))
    #expect(!policy((0, 10_000)).paysLess(than: ordinary))
    #expect(policy((0, 9000)).paysLess(than: .ordinaryTime))
    #expect(!policy((0, 10_000), treatment: .kept).paysLess(than: policy((0, 10_000))))
  }

  @Test func aPolicyOfOneMultiplier() {
    let bucket = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .two, countsTowardOvertime: false)
    #expect(bucket.treatment == .holiday && !bucket.countsTowardOvertime)
    #expect(bucket.tiers == [.init(overSeconds: 0, multiplier: .two)])
    #expect(bucket.ruleSet == "company" && bucket.citation == "holiday policy of the employer")
    #expect(!bucket.isCreditable && bucket.attribution == .calendarDate)
    let plain = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: false, multiplier: .two, countsTowardOvertime: true)
    #expect(plain.treatment == .ordinary)
  }

  // MARK: Which policy

  @Test func whatIsAskedForGoesBeforeTheLawAndTheLawBeforeNothing() {
    var law = Examples.version()
    #expect(Examples.classifier(law, policy: nil).holidayPolicy == .ordinaryTime)
    law.holidayWork = policy((0, 20_000))
    #expect(Examples.classifier(law, policy: nil).holidayPolicy == law.holidayWork)
    let company = policy((0, 15_000))
    #expect(Examples.classifier(law, policy: company).holidayPolicy == company)
    #expect(Examples.classifier(law).holidayPolicy == .ordinaryTime)
  }

  // MARK: Windows

  private func classifier(_ groups: [[HolidayWindow]]) -> Classifier {
    Classifier(
      version: Examples.version(), workweek: Workweek(start: .monday), zone: .utc,
      dates: Examples.monday...Examples.monday.adding(days: 13),
      holidays: HolidayWindows(groups: groups), holidayPolicy: policy((0, 20_000)))
  }

  /// A holiday of some hours, counted from the Monday's midnight.
  private func window(_ hours: Range<Int64>, _ name: String) -> HolidayWindow {
    let midnight = Instant(secondsSince1970: Int64(Examples.monday.daysSince1970) * 86_400)
    return HolidayWindow(
      start: midnight.adding(seconds: hours.lowerBound * 3600),
      end: midnight.adding(seconds: hours.upperBound * 3600), name: name)
  }

  private func text(_ classifier: Classifier, _ pieces: [WorkedPiece]) -> [String] {
    classifier.slices(of: pieces).map { slice in
      let sentence = classifier.reasons[Int(slice.reason)].sentence
      let name = slice.bucket == .holiday ? sentence : "\(slice.bucket)"
      return "\(name) \(slice.seconds / 3600)"
    }
  }

  @Test func eachGroupHasItsOwnHolidays() {
    let classifier = classifier([[window(0..<24, "A")], [], [window(24..<48, "C")]])
    func on(_ day: Int, _ group: Int16) -> [String] {
      text(classifier, [Examples.piece(day: day, hours: 8, group: group)])
    }
    #expect(on(0, 0) == ["worked on A 8"] && on(1, 0) == ["regular 8"])
    #expect(on(0, 1) == ["regular 8"] && on(1, 1) == ["regular 8"])
    #expect(on(0, 2) == ["regular 8"] && on(1, 2) == ["worked on C 8"])
    #expect(on(0, 3) == ["regular 8"])
  }

  @Test func aWindowBeginsAndEndsWithItsHours() {
    let classifier = classifier([[window(6..<10, "A")]])
    #expect(
      text(classifier, [Examples.piece(day: 0, hours: 12, group: 0)])
        == ["regular 6", "worked on A 4", "regular 2"])
    #expect(
      text(classifier, [Examples.piece(day: 0, at: 10, hours: 2, group: 0)]) == ["regular 2"])
    #expect(
      text(classifier, [Examples.piece(day: 0, at: 4, hours: 2, group: 0)]) == ["regular 2"])
  }

  @Test func ofOverlappingWindowsTheEarlierHoldsAndTheLongerOfTwoThatBeginTogether() {
    let day = [Examples.piece(day: 0, hours: 12, group: 0)]
    #expect(
      text(classifier([[window(2..<6, "B"), window(0..<4, "A")]]), day)
        == ["worked on A 4", "worked on B 2", "regular 6"])
    #expect(
      text(classifier([[window(0..<4, "short"), window(0..<8, "long")]]), day)
        == ["worked on long 8", "regular 4"])
    #expect(
      text(classifier([[window(0..<8, "A"), window(2..<4, "inside"), window(8..<9, "B")]]), day)
        == ["worked on A 8", "worked on B 1", "regular 3"])
    #expect(text(classifier([[window(3..<3, "none")]]), day) == ["regular 12"])
  }

  /// The second half of a holiday's tiers is counted from its own beginning, over a break and midnight.
  @Test func aHolidayOverTwoDaysIsOne() throws {
    var tiered = policy((0, 15_000), (3 * 3600, 20_000), (6 * 3600, 30_000))
    tiered.citation = "c"
    let classifier = Classifier(
      version: Examples.version(), workweek: Workweek(start: .monday), zone: .utc,
      dates: Examples.monday...Examples.monday.adding(days: 13),
      holidays: HolidayWindows(groups: [[window(20..<40, "A"), window(40..<44, "B")]]),
      holidayPolicy: tiered)
    let slices = classifier.slices(of: [
      Examples.piece(day: 0, at: 22, hours: 4, group: 0),
      Examples.piece(day: 1, at: 10, hours: 8, group: 0),
    ])
    #expect(
      slices.map { "\($0.multiplier) \($0.seconds / 3600)" } == [
        "15000 2", "15000 1", "20000 1", "20000 2", "30000 4", "15000 2",
      ])
    #expect(classifier.reasons[Int(slices[0].reason)].citation == "c")
  }
}
