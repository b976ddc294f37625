import PayrollModel
import Testing

@testable import PayrollMapper

@Suite("Whether a session can touch a stretch of time")
struct SessionSpanTests {
  /// From second 1,000,000 to 2,000,000.
  private static let span: Range<Int64> = 1_000_000..<2_000_000

  private func touches(
    _ start: Int64, _ duration: Int32, _ change: (inout WorkSession) -> Void = { _ in }
  ) -> Bool {
    var session = WorkSession(id: 1)
    session.start = start
    session.duration = duration
    session.status = .closed
    change(&session)
    return session.touches(Self.span)
  }

  @Test("A session touches what it shares a second with")
  func seconds() {
    #expect(!touches(999_900, 100))
    #expect(touches(999_900, 101))
    #expect(touches(1_999_999, 100))
    #expect(!touches(2_000_000, 100))
    #expect(touches(900_000, 2_000_000))
  }

  @Test("One without a start can be anywhere")
  func noStart() {
    #expect(touches(0, 0) { $0.traits.insert(.hasNoStart) })
    #expect(touches(5_000_000, 100) { $0.traits.insert(.hasNoStart) })
  }

  @Test("One without an end may have ended up to a day after its start, an empty one too")
  func noEnd() {
    for change in [
      { (session: inout WorkSession) in session.traits.insert(.hasNoEnd) }, { _ in },
    ] {
      #expect(!touches(1_000_000 - 86_400, 0, change))
      #expect(touches(1_000_000 - 86_399, 0, change))
      #expect(touches(1_999_999, 0, change))
      #expect(!touches(2_000_000, 0, change))
    }
  }

  @Test("One that ends before it starts was worked at either of the two, and not between them")
  func backwards() {
    #expect(touches(1_500_000, -1_400_000))
    #expect(touches(3_000_000, -2_000_000))
    #expect(touches(2_999_999, -1_000_000))
    #expect(!touches(3_000_000, -1_000_000))
    #expect(!touches(3_000_000, -2_000_001))
    #expect(!touches(2_000_000, -1_000_001))
    #expect(touches(2_000_000, -1_000_000))
  }

  @Test("A length that 32 bits cannot hold leaves its end unknown")
  func cutLengths() {
    #expect(touches(-9_000_000_000, .max))
    #expect(touches(1_999_999, .max))
    #expect(!touches(2_000_000, .max))
    #expect(touches(9_000_000_000, .min))
  }

  @Test("Two times that differ widen the stretch by as much and a minute, to both sides")
  func conflict() {
    let hour = TimeConflict(seconds: 3600, isEnd: false)
    let back = TimeConflict(seconds: -3600, isEnd: true)
    for conflict in [hour, back] {
      #expect(touches(1_000_000 - 3760, 101) { $0.timeConflict = conflict })
      #expect(!touches(1_000_000 - 3760, 100) { $0.timeConflict = conflict })
      #expect(touches(2_003_659, 100) { $0.timeConflict = conflict })
      #expect(!touches(2_003_660, 100) { $0.timeConflict = conflict })
    }
  }
}
