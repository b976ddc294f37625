import PayrollModel
import Testing
import TrackTik

@Suite("Real data")
struct BostonTests {
  @Test(
    "the City of Boston's details of 2021",
    .enabled(if: SharedData.boston != nil, "no real data beside the package"))
  func boston() throws {
    let data = try SavedSnapshot.read(try #require(SharedData.boston))
    #expect(data.workSessions.count == 16_170)
    #expect(data.employees.count == 1_827)
    #expect(data.employees.allSatisfy { $0.isKnown })
    #expect(data.shifts.count == 16_170)
    #expect(data.shifts.allSatisfy { $0.isKnown })
    #expect(data.trouble == [])
    #expect(data.resources.allSatisfy { $0.unknownFields.isEmpty && $0.unknownValues.isEmpty })
    #expect(
      data.workSessions.allSatisfy {
        $0.traits.isSubset(of: .wasEnteredByHand) && $0.shift.place != nil
      })
  }
}
