import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@testable import PayrollMapper

@Suite("What becomes one line, in which order lines come, and whose shared time is")
struct LineOrderTests {
  private func lines(_ company: Company) throws -> [String] {
    let batch = try company.batch()
    return batch.lines.map { line in
      let sources = (0..<Int(line.sourceCount)).map { batch.sources[Int(line.firstSource) + $0] }
      return "\(line.workday.description.dropFirst(8)) \(Hours.text(seconds: line.seconds)) "
        + sources.map { String($0.id) }.joined(separator: "+")
    }
  }

  @Test("Work of one day on the same terms is one line with each of its sessions once")
  func merged() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 14:00", "2026-10-26 18:00")
    try company.session(guardOne, "2026-10-26 06:00", "2026-10-26 10:00")
    try company.pause("2026-10-26 08:00", "2026-10-26 08:30")
    try company.session(guardOne, "2026-10-27 22:00", "2026-10-28 06:00")
    #expect(try lines(company) == ["26 7.50 1001+1000", "27 2.00 1002", "28 6.00 1002"])
  }

  @Test(
    "Another code, rate, position or site is another line",
    arguments: [0, 1, 2, 3])
  func apart(which: Int) throws {
    var company = try Company()
    company.data.positions = [PositionRecord(id: 71)]
    company.data.accounts = [AccountRecord(id: 501)]
    let guardOne = company.employee("1")
    let label = company.data.labels.label("REG")
    try company.session(guardOne, "2026-10-26 06:00", "2026-10-26 10:00")
    try company.session(guardOne, "2026-10-26 10:00", "2026-10-26 12:00") { session in
      switch which {
      case 0: session.payCode = label
      case 1: session.payRate = 200_000
      case 2: session.position = RecordIndex(0)
      default: session.account = RecordIndex(0)
      }
    }
    #expect(try lines(company) == ["26 4.00 1000", "26 2.00 1001"])
  }

  @Test("Another reason is another line, although the hours are paid alike")
  func reasons() throws {
    var company = try Company(ruleSet: "us-ca", zone: "America/Los_Angeles")
    let guardOne = company.employee("1")
    try company.days(
      guardOne, ["2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29", "2026-10-30"], hours: 8)
    // The ninth hour is beyond 8 of the day, the others are beyond 40 of the workweek.
    try company.days(guardOne, ["2026-10-31"], hours: 9)
    #expect(
      try lines(company).filter { $0.hasPrefix("31") }.sorted() == ["31 1.00 1005", "31 8.00 1005"])
    #expect(try company.batch().hours(of: "1") == "regular 40.00, overtime x1.5 9.00")
  }

  @Test("Lines come by date, work before leave, bucket, multiplier, code, rate, position and site")
  func order() {
    func line(_ change: (inout PayLine) -> Void) -> PayLine {
      var line = PayLine(
        employee: 0, date: 100, seconds: 3600, rate: 100, multiplier: 15_000, payCode: .none,
        position: RecordIndex(3), account: RecordIndex(3), firstSource: 9, sourceCount: 1,
        reason: 5,
        bucket: .overtime, isWorked: true)
      change(&line)
      return line
    }
    // Each differs from the next in one thing, and in all that come after it the other way round.
    let sorted = [
      line {
        $0.date = 99; $0.isWorked = false
      },
      line {
        $0.isWorked = true; $0.bucket = .regular; $0.multiplier = 20_000
      },
      line {
        $0.multiplier = 10_000; $0.rate = 900
      },
      line {
        $0.rate = -1; $0.position = RecordIndex(9)
      },
      line {
        $0.rate = 99; $0.position = RecordIndex(9)
      },
      line {
        $0.position = .none; $0.account = RecordIndex(9)
      },
      line {
        $0.position = RecordIndex(2); $0.account = RecordIndex(9)
      },
      line {
        $0.account = RecordIndex(2); $0.reason = 9
      },
      line {
        $0.reason = 4; $0.firstSource = 10
      },
      line { $0.firstSource = 8 }, line { _ in },
      line {
        $0.payCode = Label(index: 1); $0.rate = 1
      },
      line {
        $0.bucket = .holiday; $0.multiplier = 10_000
      },
      line {
        $0.isWorked = false; $0.bucket = .regular
      },
      line {
        $0.date = 101; $0.isWorked = true
      },
    ]
    for (index, left) in sorted.enumerated() {
      for (other, right) in sorted.enumerated() {
        #expect(LineBuilder.precedes(left, right) == (index < other), "\(index) \(other)")
      }
    }
  }

  @Test("A line of work precedes leave of the same day, and leave comes by date and number")
  func leave() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    company.leave(guardOne, "2026-10-28", "2026-10-28", days: 1)
    company.leave(guardOne, "2026-10-27", "2026-10-27", days: 1)
    try company.session(guardOne, "2026-10-28 18:00", "2026-10-28 20:00")
    #expect(try lines(company) == ["27 8.00 7001", "28 2.00 1000", "28 8.00 7000"])
  }

  // MARK: Unions

  private func interval(_ start: Int64, _ end: Int64, _ origin: Int32) -> WorkedInterval {
    WorkedInterval(start: start, end: end, origin: origin, terms: 0)
  }

  /// Origins of sessions with some numbers.
  private func origins(_ ids: [Int64]) -> [TimelineOrigin] {
    ids.map {
      TimelineOrigin(
        source: PaySource(id: $0, kind: .workSession), session: 0, shift: .none, terms: 0, start: 0,
        end: 0)
    }
  }

  /// The union as `origin start end`, and what was lost as `loser keeper seconds`.
  private func union(_ intervals: [WorkedInterval], _ ids: [Int64]) -> (
    kept: [String], lost: [String]
  ) {
    var intervals = intervals
    var lost: [String] = []
    IntervalUnion.make(&intervals, origins: origins(ids)) {
      lost.append("\($0.loser) \($0.keeper) \($0.seconds)")
    }
    return (intervals.map { "\($0.origin) \($0.start) \($0.end)" }, lost)
  }

  @Test(
    "Shared time stays with what started first, and of two that start at once with the lower number"
  )
  func keepers() {
    var found = union([interval(5, 20, 0), interval(0, 10, 1)], [1, 2])
    #expect(found.kept == ["1 0 10", "0 10 20"] && found.lost == ["0 1 5"])
    found = union([interval(0, 10, 0), interval(0, 20, 1)], [9, 8])
    #expect(found.kept == ["1 0 20"] && found.lost == ["0 1 10"])
    found = union([interval(0, 10, 0), interval(10, 20, 1)], [1, 2])
    #expect(found.kept == ["0 0 10", "1 10 20"] && found.lost.isEmpty)
  }

  @Test("What is covered whole disappears, and time beyond it is lost to whoever has it")
  func covered() {
    let found = union(
      [interval(0, 100, 0), interval(10, 20, 1), interval(30, 120, 2), interval(110, 130, 3)],
      [1, 2, 3, 4])
    #expect(found.kept == ["0 0 100", "2 100 120", "3 120 130"])
    #expect(found.lost == ["1 0 10", "2 0 70", "3 2 10"])
    #expect(union([interval(5, 5, 0)], [1]).kept.isEmpty)
  }

  @Test("Many intervals are sorted like few")
  func many() {
    for count in [64, 66, 200] {
      let intervals = (0..<count).map { interval(Int64($0 / 2), Int64($0 / 2) + 1, Int32($0)) }
      // The later ones of each second have the lower numbers.
      let ids = (0..<count).map { Int64(count - $0) }
      var sorted = Array(intervals.reversed())
      IntervalUnion.sort(&sorted, origins: origins(ids))
      #expect(sorted.map(\.origin) == (0..<count).map { Int32($0 ^ 1) })
    }
  }
}
