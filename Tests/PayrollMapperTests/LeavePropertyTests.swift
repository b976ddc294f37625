import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Any leave request")
struct LeavePropertyTests {
  /// A request with every field drawn from values that are right, odd or impossible.
  private static func request(
    _ random: inout SeededGenerator, _ employee: RecordIndex, id: Int64, type: Label
  ) -> LeaveRequest {
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: values.indices, using: &random)]
    }
    func time() -> WrittenTime? {
      let seconds: Int32? = pick([nil, 0, 14_400, 28_800, 43_200, 64_800, 86_399, 86_400])
      return seconds.map { WrittenTime(secondsOfDay: $0, clock: pick([.unsaid, .utc, .local])) }
    }
    var request = LeaveRequest(id: id)
    request.employee = employee
    request.leaveType = type
    request.status = .approved
    let first = CalendarDate("2026-10-20").map {
      $0.adding(days: Int.random(in: 0..<22, using: &random))
    }
    request.first = first
    request.last = first.map { $0.adding(days: pick([0, 0, 1, 2, 3, 4, 6, 11, 400, -1])) }
    request.firstTime = time()
    request.lastTime = time()
    request.requestedDays = pick([-1, -1, 0, 1, 2500, 5000, 10_000, 15_000, 30_000, 50_000, .max])
    request.requestedSeconds = pick([
      -1, -1, -1, 0, 1, 7200, 28_800, 43_200, 144_000, 2_147_483_647,
    ])
    return request
  }

  @Test("Somebody is never paid more than was asked for, or a run is blocked", arguments: 0..<8)
  func amounts(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 2200)
    for _ in 0..<60 {
      var company = try Company()
      let guardOne = company.employee("1")
      let type = company.data.labels.label("VAC")
      let request = Self.request(&random, guardOne, id: 77, type: type)
      company.data.leaveRequests = [request]
      let batch = try company.batch()
      let isBlocked = batch.findings.contains { $0.severity == .blocking }
      let paid = batch.controls.leaveSeconds
      if request.requestedSeconds == 0 && request.requestedDays <= 0 { #expect(paid == 0) }
      if isBlocked { continue }
      #expect(batch.lines.allSatisfy { $0.seconds <= 86_400 }, "\(request)")
      if request.requestedSeconds > 0 {
        #expect(paid <= request.requestedSeconds, "\(request)")
      } else if request.requestedDays >= 0 && request.requestedDays < 1_000_000 {
        #expect(paid <= (request.requestedDays * 28_800 + 5_000) / 10_000, "\(request)")
      }
    }
  }

  @Test("The order of the files plays no part", arguments: 0..<4)
  func order(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 2300)
    for _ in 0..<20 {
      var company = try Company()
      let guardOne = company.employee("1")
      let types = ["VAC", "SICK", "HOL"].map { company.data.labels.label($0) }
      company.data.leaveRequests = (0..<5).map {
        Self.request(&random, guardOne, id: Int64(70 + $0), type: types[$0 % 3])
      }
      let one = try company.batch()
      company.data.leaveRequests.reverse()
      let other = try company.batch()
      #expect(one.lines == other.lines)
      #expect(one.findings == other.findings)
    }
  }
}
