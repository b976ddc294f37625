import Testing

@testable import TimeSources

@Suite("What a configuration decides by, in words")
struct TimeDataNeedsTests {
  private static let all: [TimeDataNeeds.Decisions] = [
    .rulesByRegion, .holidaysByRegion, .zoneByRegion, .zoneBySite, .approvedHours,
    .approvalOfShifts, .holidaysOfTimeData, .exemption, .breaks, .positions, .rates,
  ]

  @Test("Each decision has words of its own, and several are told together")
  func words() {
    #expect(Set(Self.all.map(\.text)).count == Self.all.count)
    for decision in Self.all { #expect(!decision.text.isEmpty, "\(decision)") }
    let two: TimeDataNeeds.Decisions = [.rulesByRegion, .positions]
    #expect(
      two.text == TimeDataNeeds.Decisions.rulesByRegion.text + ", and "
        + TimeDataNeeds.Decisions.positions.text)
    #expect(TimeDataNeeds.Decisions().text.isEmpty)
  }

  @Test("No two decisions share a bit")
  func bits() {
    for (place, one) in Self.all.enumerated() {
      for other in Self.all[(place + 1)...] { #expect(one.isDisjoint(with: other)) }
    }
  }

  @Test("An error in a sentence says what, where and what to do")
  func sentence() {
    let error = TimeDataError(.bad, "it is no table", at: "a.csv", advice: "export it again")
    #expect(error.sentence == "it is no table (a.csv): export it again")
    #expect(TimeDataError(.bad, []).message.isEmpty && TimeDataError(.bad, []).problems.isEmpty)
  }
}
