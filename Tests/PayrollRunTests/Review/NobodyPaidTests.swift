import PayrollModel
import Testing

@testable import PayrollRun

/// A run by which nobody is paid is blocked, and says which of the reasons it is.
@Suite("The words about a run that pays nobody")
struct NobodyPaidTests {
  private static let period = "2026-10-25..2026-11-07"

  @Test("Why nobody is paid is said: held, waiting, or not there at all")
  func nobody() throws {
    let begin = "Nobody has hours in \(Self.period) that could be paid"
    func said(_ batch: PayBatch) -> (message: String?, advice: String?) {
      let found = PeriodCheck().findings(batch)
      return (found.first?.message, found.first?.advice)
    }
    let look = "Check the dates of --period, its year too, and what the snapshot was pulled for"
    let resolve = "Resolve the findings that hold them"
    var none = try batch(seconds: [])
    #expect(said(none) == (begin + ": the snapshot has no work session", look))
    var session = WorkSession(id: 1)
    session.traits.insert(.hasNoStart)
    none.timeData.workSessions = [session]
    #expect(said(none) == (begin + ": no session says when it began", look))
    // 2026-03-01T23:59:59Z and 2026-03-05T00:00:00Z.
    for (id, start) in [(2, 20_517 * 86_400), (3, 20_514 * 86_400 - 1)] as [(Int64, Int64)] {
      var session = WorkSession(id: id)
      session.start = start
      none.timeData.workSessions.append(session)
    }
    #expect(
      said(none) == (
        begin + ": the sessions of the snapshot are of 2026-03-01 to 2026-03-05", look
      ))
    none.controls.sessions = [.held(.openSession): 0, .outsidePeriod: 2]
    #expect(said(none).advice == look)
    none.controls.sessions = [.held(.openSession): 1]
    #expect(
      said(none) == (begin + ": every session that could be of it waits for a person", resolve))
    #expect(
      said(try batch(seconds: [60], held: .employeeWithoutNumber))
        == (begin + ": everybody who has any is held", resolve))
    var payrun = try batch(seconds: [])
    payrun.payrunControls = PayrunControls()
    #expect(said(payrun) == (begin, look))
  }

  private func batch(seconds: [Int64], held: FindingKind? = nil) throws -> PayBatch {
    let period = try #require(PayPeriod(Self.period))
    return try Paid.batch(
      seconds.map { Paid(1, period.first.description, seconds: $0, held: held) }, period: period)
  }

  @Test("Hours that no file has pay nobody; one line more than those is somebody's pay")
  func leftOut() throws {
    let batch = try batch(seconds: [60, 0, 60])
    var check = PeriodCheck()
    check.inNoFile.add(batch.lines[0], because: "the vendor pays it")
    #expect(check.findings(batch) == [])
    check.inNoFile.add(batch.lines[2], because: "the vendor pays it")
    let found = try #require(check.findings(batch).first)
    #expect(found.id == .nobodyPaid && found.severity == .blocking)
    #expect(
      found.message == "All that could be paid in \(Self.period) is left out of every output")
    #expect(
      found.advice == "Correct leaveOut, or the rows \"(none)\" of the earning-code mappings")
    // Hours taken back are hours.
    #expect(PeriodCheck().findings(try self.batch(seconds: [-60])) == [])
  }
}
