import PayrollModel
import Testing
import TimeRules

@testable import PayrollMapper

/// Where worked time under a code ends up that the rules, or a pay run, have put somewhere.
@Suite("A pay code beside the rules")
struct PayCodePlacingTests {
  private func code(_ bucket: Bucket, _ multiplier: Int32) -> PayCodeMapping.Treatment {
    PayCodeMapping.Treatment(isWorked: true, bucket: bucket, multiplier: multiplier)
  }

  private func words(_ place: (bucket: Bucket, multiplier: Int32, isByPayCode: Bool)) -> String {
    "\(place.bucket.name) x\(Multiplier(tenThousandths: place.multiplier))"
      + (place.isByPayCode ? " by code" : "")
  }

  private static let classes: [(Bucket, Int32)] = [
    (.regular, 10_000), (.regular, 15_000), (.overtime, 15_000), (.holiday, 20_000),
  ]

  private func placed(_ treatment: PayCodeMapping.Treatment) -> [String] {
    Self.classes.map { words(treatment.placing(bucket: $0.0, multiplier: $0.1)) }
  }

  private let rules = ["regular x1", "regular x1.5", "overtime x1.5", "holiday x2"]

  @Test("A code without a multiplier, and overtime by itself, leave time where the rules put it")
  func asTheRulesSay() {
    #expect(placed(.work) == rules)
    #expect(placed(code(.overtime, 20_000)) == rules)
    #expect(placed(code(.regular, 10_000)) == rules)
  }

  @Test("A multiplier on straight time moves only that, up or down")
  func straight() {
    #expect(placed(code(.regular, 12_500)) == ["regular x1.25 by code"] + rules.dropFirst())
    #expect(placed(code(.regular, 5_000)) == ["regular x0.5 by code"] + rules.dropFirst())
  }

  @Test(
    "Of a code and a holiday whose hours stay regular the greater holds, and who is equal is not")
  func keptHoliday() {
    #expect(
      placed(code(.regular, 20_000))
        == ["regular x2 by code", "regular x2 by code"] + rules.dropFirst(2))
    #expect(placed(code(.regular, 15_000))[1] == "regular x1.5")
    #expect(placed(code(.regular, 15_001))[1] == "regular x1.5001 by code")
  }

  @Test("A code that is holiday work takes all, at the greater of both")
  func holiday() {
    #expect(
      placed(code(.holiday, 0)) == [
        "holiday x1 by code", "holiday x1.5 by code", "holiday x1.5 by code", "holiday x2 by code",
      ])
    #expect(
      placed(code(.holiday, 17_500)) == [
        "holiday x1.75 by code", "holiday x1.75 by code", "holiday x1.75 by code",
        "holiday x2 by code",
      ])
  }

  @Test("In a pay run overtime by itself makes regular hours overtime, and no others")
  func moving() {
    let twice = code(.overtime, 20_000)
    #expect(
      Self.classes.map { words(twice.moving(bucket: $0.0, multiplier: $0.1)) }
        == ["overtime x2 by code", "overtime x2 by code", "overtime x1.5", "holiday x2"])
    let straight = code(.regular, 12_500)
    #expect(words(straight.moving(bucket: .regular, multiplier: 10_000)) == "regular x1.25 by code")
    #expect(words(straight.moving(bucket: .overtime, multiplier: 15_000)) == "overtime x1.5")
  }

  @Test("A slice says who put it where it is, and is a line of its own seconds")
  func slices() {
    let slice = ClassifiedSlice(
      start: 1000, end: 4600, workday: 20_000, tag: 0, multiplier: 10_000, bucket: .regular,
      reason: 0)
    var terms = PayTerms(
      payCode: Label(index: 7), rate: 187_500, position: RecordIndex(3), account: RecordIndex(4),
      treatment: code(.regular, 12_500))
    let moved = PaidSlice(slice, terms, reason: 5, payCodeReason: 9, isInPeriod: true)
    #expect(moved.reason == 9 && moved.multiplier == 12_500 && moved.bucket == .regular)
    let line = moved.line(on: terms, employee: 2)
    #expect(
      line
        == PayLine(
          employee: 2, date: 20_000, seconds: 3600, rate: 187_500, multiplier: 12_500,
          payCode: Label(index: 7), position: RecordIndex(3), account: RecordIndex(4),
          firstSource: 0, sourceCount: 0, reason: 9, bucket: .regular, isWorked: true))
    terms.treatment = code(.holiday, 15_000)
    let holiday = PaidSlice(slice, terms, reason: 5, payCodeReason: 9, isInPeriod: true)
    #expect(holiday.reason == 9 && holiday.bucket == .holiday && holiday.multiplier == 15_000)
    terms.treatment = .work
    let plain = PaidSlice(slice, terms, reason: 5, payCodeReason: 9, isInPeriod: false)
    #expect(plain.reason == 5 && plain.multiplier == 10_000 && !plain.isInPeriod)
  }
}
