import PayrollModel
import PayrollReview
import Testing

@Suite("Kinds of hours")
struct HourKindTests {
  @Test("Each has a name for people and one for machines, and a place among the others")
  func names() {
    let kinds = [
      HourKind(bucket: .regular, multiplier: .one, isWorked: true),
      HourKind(bucket: .regular, multiplier: .one, isWorked: false),
      HourKind(bucket: .overtime, multiplier: .oneAndAHalf, isWorked: true),
      HourKind(bucket: .overtime, multiplier: .two, isWorked: true),
      HourKind(bucket: .holiday, multiplier: .oneAndAHalf, isWorked: true),
      HourKind(bucket: .holiday, multiplier: .one, isWorked: false),
      HourKind(bucket: .sick, multiplier: .one, isWorked: false),
      HourKind(bucket: .vacation, multiplier: .one, isWorked: false),
    ]
    #expect(
      kinds.map(\.key) == [
        "regular-1", "regular-1-unworked", "overtime-1.5", "overtime-2", "holiday-1.5-worked",
        "holiday-1", "sick-1", "vacation-1",
      ])
    #expect(
      kinds.map(\.name) == [
        "Regular", "Paid, not worked", "Overtime ×1.5", "Double time", "Holiday worked ×1.5",
        "Holiday", "Sick", "Vacation",
      ])
    #expect(kinds.shuffled().sorted() == kinds)
  }
}
