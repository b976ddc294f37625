import Testing
import TimeRules

/// Whole workdays: which meals count for which hour, and what is said of both kinds of breaks.
@Suite("Breaks of a whole workday")
struct BreakDayTests {
  /// Work and gaps in turn, in minutes, from second 0 on.
  private func missed(
    _ minutes: [Int64], _ premium: BreakPremium = BreakPremium(), rests: [Int64] = []
  ) -> [BreakPremium.Missed] {
    var pieces: [Range<Int64>] = []
    var next: Int64 = 0
    for (index, length) in minutes.enumerated() {
      if index % 2 == 0 { pieces.append(next..<next + length * 60) }
      next += length * 60
    }
    return premium.missed(pieces: pieces, rests: rests)
  }

  @Test("Without work nothing is due")
  func nothing() {
    let premium = BreakPremium(recordsRestBreaks: true)
    #expect(premium.missed(pieces: [], rests: []) == [])
  }

  @Test("The hours of work are counted, and gaps that are no meal do not lengthen them")
  func elapsed() {
    // Two gaps of 20 minutes: the fifth hour of work ends 40 minutes later.
    #expect(
      missed([120, 20, 120, 20, 120])
        == [.init(kind: .meal, due: 340 * 60, required: 1, found: 0)])
    // 5 hours of work in 6 hours of day.
    #expect(missed([150, 29, 150]) == [])
  }

  @Test("A meal that begins with the last second of the fifth hour is in time")
  func inTime() {
    #expect(missed([300, 30, 60]) == [])
    #expect(
      missed([301, 60, 60]) == [.init(kind: .meal, due: 18_000, required: 1, found: 0)])
  }

  @Test("Two meals before the tenth hour are two, wherever the first one was")
  func twoMeals() {
    #expect(missed([120, 30, 120, 30, 400]) == [])
    // The second begins with the end of the tenth hour, and a minute later.
    #expect(missed([240, 30, 360, 30, 60]) == [])
    #expect(
      missed([240, 30, 361, 30, 60]) == [.init(kind: .meal, due: 37_800, required: 2, found: 1)])
    // The first one too late: it is the one that was missed, of two.
    #expect(
      missed([310, 30, 200, 30, 100]) == [.init(kind: .meal, due: 18_000, required: 2, found: 0)])
  }

  @Test("The waiver of a second meal needs the first, and ends at twelve hours")
  func secondWaived() {
    let waived = BreakPremium(waivesSecondMeal: true)
    #expect(missed([240, 30, 480], waived) == [])
    #expect(
      missed([240, 30, 481], waived) == [.init(kind: .meal, due: 37_800, required: 2, found: 1)])
    #expect(
      missed([310, 30, 390], waived) == [.init(kind: .meal, due: 18_000, required: 2, found: 0)])
    // The other waiver does not help.
    #expect(missed([240, 30, 400], BreakPremium(waivesFirstMeal: true)).map(\.found) == [1])
  }

  @Test("The waiver of the first meal ends at six hours and does not waive the second")
  func firstWaived() {
    let waived = BreakPremium(waivesFirstMeal: true)
    #expect(missed([360], waived) == [])
    #expect(missed([361], waived).map(\.required) == [1])
    #expect(missed([360], BreakPremium(waivesSecondMeal: true)).map(\.found) == [0])
  }

  @Test("One meal and one rest are missed at most, the meal first")
  func bothKinds() {
    let premium = BreakPremium(recordsRestBreaks: true)
    #expect(
      missed([720], premium, rests: [600]) == [
        .init(kind: .meal, due: 18_000, required: 2, found: 0),
        .init(kind: .rest, due: 43_200, required: 3, found: 1),
      ])
    // More rest than is due is no other kind of break.
    #expect(missed([720], premium, rests: [600, 600, 600, 600]).map(\.kind) == [.meal])
    #expect(missed([209], premium) == [])
    #expect(missed([210], premium).map(\.kind) == [.rest])
    #expect(missed([210], premium, rests: [599]).map(\.found) == [0])
  }
}
