import PayrollModel
import Testing

@testable import PayrollMapper

@Suite("Short breaks that are marked against the law, added up")
struct ShortBreakTests {
  private func sum(_ breaks: [(id: Int64, start: Int64, duration: Int32)]) -> ShortBreaks {
    var sum = ShortBreaks()
    for (id, start, duration) in breaks {
      var pause = BreakSession(id: id)
      pause.start = start
      pause.duration = duration
      sum.add(pause)
    }
    return sum
  }

  @Test(
    "The earliest is named, of two at one time the lower number, whatever the order of the rows")
  func first() {
    let breaks: [(id: Int64, start: Int64, duration: Int32)] = [
      (9, 5000, 600), (7, 4000, 300), (8, 4000, 900), (1, 6000, 60),
    ]
    for some in [breaks, breaks.reversed()] {
      let sum = sum(some)
      #expect(sum.count == 4)
      #expect(sum.seconds == 1860)
      #expect(sum.first?.id == 7)
    }
  }

  @Test("A break that ends before it starts is no time less")
  func backwards() {
    let sum = sum([(1, 5000, -600), (2, 6000, 300)])
    #expect(sum.count == 2 && sum.seconds == 300 && sum.first?.id == 1)
    #expect(ShortBreaks().first == nil && ShortBreaks().seconds == 0)
  }
}
