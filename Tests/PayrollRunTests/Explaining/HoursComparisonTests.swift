import PayrollModel
import Testing

@testable import PayrollRun

/// Hours under several rule sets, in the order and by the names in which people read them.
@Suite("Names and order of hours that are compared")
struct HoursComparisonTests {
  private typealias Class = HoursComparison.Class

  @Test("A class is its bucket, its multiplier where it is not 1, and leave where it is that")
  func names() {
    for (kind, name) in [
      (Class(bucket: .regular, multiplier: 10_000, isWorked: true), "regular"),
      (Class(bucket: .overtime, multiplier: 15_000, isWorked: true), "overtime x1.5"),
      (Class(bucket: .overtime, multiplier: 20_000, isWorked: true), "overtime x2"),
      (Class(bucket: .sick, multiplier: 10_000, isWorked: false), "sick leave"),
      (Class(bucket: .holiday, multiplier: 15_000, isWorked: false), "holiday x1.5 leave"),
      (Class(bucket: .regular, multiplier: 0, isWorked: true), "regular x0"),
    ] {
      #expect(kind.name == name)
    }
  }

  @Test("Worked time comes before leave, then by bucket, then by multiplier")
  func order() {
    let sorted = [
      Class(bucket: .regular, multiplier: 10_000, isWorked: true),
      Class(bucket: .regular, multiplier: 12_500, isWorked: true),
      Class(bucket: .overtime, multiplier: 10_000, isWorked: true),
      Class(bucket: .vacation, multiplier: 10_000, isWorked: true),
      Class(bucket: .regular, multiplier: 10_000, isWorked: false),
      Class(bucket: .sick, multiplier: 10_000, isWorked: false),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    for (one, other) in zip(sorted, sorted.dropFirst()) { #expect(one < other && !(other < one)) }
  }

  @Test("Of nothing there are no weeks, no hours and no rules, for however many rule sets")
  func nothing() {
    let comparison = HoursComparison([], workweek: Workweek(), only: nil)
    #expect(comparison.ruleSets.isEmpty && comparison.weeks.isEmpty && comparison.rules.isEmpty)
    #expect(comparison.sum([CalendarDate(daysSince1970: 0)]).isEmpty)
    #expect(comparison.straightTime([:]).isEmpty)
  }

  @Test("A kind of hours is told by bucket, multiplier and pay code")
  func kinds() {
    #expect(PaidKind.name(.regular, .one, payCode: "") == "regular")
    #expect(PaidKind.name(.overtime, .oneAndAHalf, payCode: "") == "overtime x1.5")
    #expect(PaidKind.name(.sick, .one, payCode: "SICK") == "sick SICK")
    #expect(PaidKind.name(.holiday, .two, payCode: "H 1") == "holiday x2 H 1")
  }

  @Test("What is left out is told in hours, of everything or of a kind")
  func gaps() {
    let all = ExplainedGap(output: "adp", kind: nil, reason: "paid a salary", seconds: 144_000)
    #expect(all.text == "all 40.00 h (paid a salary)")
    let some = ExplainedGap(output: "adp", kind: "sick SICK", reason: "by the vendor", seconds: 18)
    #expect(some.text == "0.01 h sick SICK (by the vendor)")
  }
}
