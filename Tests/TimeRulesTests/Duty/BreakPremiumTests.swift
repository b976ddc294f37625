import Testing
import TimeRules

@Suite("Breaks that must be given")
struct BreakPremiumTests {
  /// Work from 08:00 in pieces of minutes, with gaps of minutes between them.
  private func work(_ minutes: Int64...) -> [Range<Int64>] {
    var pieces: [Range<Int64>] = []
    var next: Int64 = 28_800
    for (index, length) in minutes.enumerated() {
      if index % 2 == 0 { pieces.append(next..<next + length * 60) }
      next += length * 60
    }
    return pieces
  }

  private func missed(
    _ pieces: [Range<Int64>], _ premium: BreakPremium = BreakPremium(), rests: [Int64] = []
  ) -> [String] {
    premium.missed(pieces: pieces, rests: rests).map {
      "\($0.kind.rawValue) \($0.found)/\($0.required) by \($0.due / 60)"
    }
  }

  @Test("More than five hours need a meal that begins by the end of the fifth")
  func firstMeal() {
    #expect(missed(work(300)) == [])
    #expect(missed(work(301)) == ["meal 0/1 by 780"])
    #expect(missed(work(300, 30, 120)) == [])
    #expect(missed(work(301, 30, 120)) == ["meal 0/1 by 780"])
    #expect(missed(work(240, 29, 120)) == ["meal 0/1 by 809"])
  }

  @Test("More than ten hours need a second meal by the end of the tenth")
  func secondMeal() {
    #expect(missed(work(240, 30, 360)) == [])
    #expect(missed(work(240, 30, 361)) == ["meal 1/2 by 1110"])
    #expect(missed(work(240, 30, 360, 30, 60)) == [])
    #expect(missed(work(601)) == ["meal 0/2 by 780"])
  }

  @Test("Waivers: the first up to six hours, the second up to twelve where the first was taken")
  func waivers() {
    let waived = BreakPremium(waivesFirstMeal: true, waivesSecondMeal: true)
    #expect(missed(work(360), waived) == [])
    #expect(missed(work(361), waived) == ["meal 0/1 by 780"])
    #expect(missed(work(240, 30, 480), waived) == [])
    #expect(missed(work(240, 30, 481), waived) == ["meal 1/2 by 1110"])
    #expect(missed(work(610), waived) == ["meal 0/2 by 780"])
    #expect(missed(work(700), BreakPremium(allowsOnDutyMeals: true)) == [])
  }

  @Test(
    "Rest breaks: ten minutes for every four hours or major fraction, none under three and a half")
  func rests() {
    let due = [209: 0, 210: 1, 240: 1, 360: 1, 361: 2, 600: 2, 601: 3, 840: 3, 841: 4]
    for (minutes, count) in due {
      #expect(BreakPremium.restsDue(forWork: Int64(minutes) * 60) == count, "\(minutes)")
    }
    let premium = BreakPremium(allowsOnDutyMeals: true, recordsRestBreaks: true)
    #expect(missed(work(480), premium, rests: [600, 600]) == [])
    #expect(missed(work(480), premium, rests: [600, 599]) == ["rest 1/2 by 960"])
    #expect(missed(work(480), BreakPremium(allowsOnDutyMeals: true)) == [])
  }
}
