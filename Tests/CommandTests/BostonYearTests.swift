import Foundation
import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import RunFiles
import Testing
import TimeRules
import TrackTik

/// A real year: 16,170 sessions of 1,827 people, every biweekly period of it, under two rule sets
/// and both pay bases.
@Suite("A real year", .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absenceReason)"))
struct BostonYearTests {
  private static let folder = "\(SharedFolder.path)/real/boston-2021"

  struct Variant: Sendable, CustomTestStringConvertible {
    let ruleSet: String
    let basis: MapperPolicy.PayBasis
    var testDescription: String { "\(ruleSet), \(basis.rawValue)" }
  }

  static let variants = ["us-flsa", "us-ca"].flatMap { ruleSet in
    MapperPolicy.PayBasis.allCases.map { Variant(ruleSet: ruleSet, basis: $0) }
  }

  private func mapper(_ variant: Variant) throws -> Mapper {
    let path = "\(SharedFolder.packageRoot)/Mappings/rule-sets/\(variant.ruleSet).json"
    let rules = try RuleSet.read(try InputBuffer.array(of: path), file: path)
    var policy = MapperPolicy()
    policy.defaultRuleSet = variant.ruleSet
    policy.payBasis = variant.basis
    return Mapper(policy: policy, payCodes: .everythingIsWork, ruleSets: [variant.ruleSet: rules])
  }

  private func bytes(_ batch: PayBatch) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try BatchFile.write(batch, to: path)
    return try InputBuffer.array(of: path)
  }

  @Test("All 26 periods balance to the second, twice the same", arguments: variants)
  func balances(variant: Variant) throws {
    let data = try SavedSnapshot.read(Self.folder)
    #expect(data.workSessions.count == 16_170)
    #expect(data.employees.count == 1827)
    let anchor = try #require(CalendarDate("2020-12-27"))
    let calendar = try #require(PayCalendar(frequency: .biweekly, anchor: anchor))
    let mapper = try mapper(variant)
    var period = calendar.period(holding: anchor)
    var sessionsPaid = 0
    var worked: Int64 = 0
    var clocked: Int64 = 0
    for _ in 0..<27 {
      let batch = try mapper.map(
        data, period: period, company: "Boston", id: BatchID(Payer(company: "B"), period))
      let controls = batch.controls
      #expect(controls.sessionsRead == 16_170)
      #expect(controls.sessionsBalance && controls.secondsBalance)
      #expect(batch.lines.reduce(0) { $0 + $1.seconds } == controls.workedSeconds)
      #expect(!batch.isBlocked)
      sessionsPaid += controls.sessions[.paid] ?? 0
      worked += controls.workedSeconds
      clocked += controls.clockedSeconds
      let again = try mapper.map(
        data, period: period, company: "Boston", id: BatchID(Payer(company: "B"), period))
      #expect(try bytes(batch) == bytes(again))
      period = calendar.period(1, after: period)
    }
    // Sessions over the end of a period are paid in both; nothing else is paid twice.
    let independent = try IndependentYear(folder: Self.folder)
    #expect(clocked >= independent.clockedSeconds)
    if variant.basis == .worked { #expect(worked == independent.unionSeconds) }
    #expect(sessionsPaid >= independent.sessionsWithUnionTime)
  }
}

/// The same year summed up with JSONSerialization and nothing else.
private struct IndependentYear {
  var clockedSeconds: Int64 = 0
  var unionSeconds: Int64 = 0
  var sessionsWithUnionTime = 0

  init(folder: String) throws {
    let formatter = ISO8601DateFormatter()
    var byEmployee: [Int: [(start: Int64, end: Int64)]] = [:]
    for name in try Folder.names(in: "\(folder)/work-sessions") {
      let bytes = try InputBuffer.array(of: "\(folder)/work-sessions/\(name)")
      let page = try #require(
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      for row in try #require(page["data"] as? [[String: Any]]) {
        let employee = try #require(row["employee"] as? Int)
        let start = try #require(formatter.date(from: row["startDateTime"] as? String ?? ""))
        let end = try #require(formatter.date(from: row["endDateTime"] as? String ?? ""))
        byEmployee[employee, default: []].append(
          (Int64(start.timeIntervalSince1970), Int64(end.timeIntervalSince1970)))
      }
    }
    for sessions in byEmployee.values {
      var covered = Int64.min
      for session in sessions.sorted(by: { $0.start < $1.start }) {
        clockedSeconds += session.end - session.start
        let gained = max(0, session.end - max(session.start, covered))
        unionSeconds += gained
        if gained > 0 { sessionsWithUnionTime += 1 }
        covered = max(covered, session.end)
      }
    }
  }
}
