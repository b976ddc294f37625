import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// Two pay groups of two people, 001 and 002, who work from Monday to Friday, through all stages of a run.
@Suite("Runs of pay groups")
struct PayGroupRunTests {
  private static let first = "2026-03-01..2026-03-07"
  private static let second = "2026-03-08..2026-03-14"
  private static let both = "2026-03-01..2026-03-14"

  /// - Parameter members: the entries of WEEKLY; everybody else is in FORTNIGHT.
  private func configure(_ run: SmallRun, _ members: String) throws {
    try run.configure(
      #""signOff": { "fourEyes": false }, "payGroups": [ { "id": "WEEKLY","#
        + #" "calendar": { "frequency": "weekly", "anchor": "2026-03-01" }, "members": [ \#(members) ] },"#
        + #" { "id": "FORTNIGHT", "calendar": { "frequency": "biweekly", "anchor": "2026-03-01" },"#
        + #" "everybodyElse": true } ],"#)
  }

  private func company(_ members: String) throws -> SmallRun {
    var run = try SmallRun()
    try run.page(
      (1...2).map {
        #"{"id": \#($0), "customId": "00\#($0)", "firstName": "Ann", "lastName": "Lee"}"#
      }.joined(separator: ",\n"), of: "employees")
    try configure(run, members)
    try write(run)
    run.request.preparer = "Ann"
    return run
  }

  /// Writes sessions of both for two weeks.
  private func write(_ run: SmallRun, without missing: (person: Int, day: Int)? = nil) throws {
    var rows: [String] = []
    for person in 1...2 {
      for day in [2, 3, 4, 5, 6, 9, 10, 11, 12, 13] {
        if let missing, missing == (person, day) { continue }
        let date = "2026-03-\(day < 10 ? "0" : "")\(day)"
        rows.append(
          #"{"id": \#(person * 100 + day), "employee": \#(person), "status": "CLOSED","#
            + #" "startDateTime": "\#(date)T08:00:00", "endDateTime": "\#(date)T16:00:00"}"#)
      }
    }
    try run.page(rows.joined(separator: ",\n"), of: "work-sessions")
  }

  private func make(
    _ run: SmallRun, _ period: String, _ group: String,
    _ adjustment: AdjustmentRequest = AdjustmentRequest()
  ) throws -> PayrollRun.Outcome {
    var request = run.request
    request.period = period
    request.payGroup = group
    request.adjustment = adjustment
    return try PayrollRun(request, run.surroundings).make()
  }

  private func left(_ run: SmallRun) throws -> [String] {
    try run.findings(try make(run, Self.both, "FORTNIGHT"))
      .filter { $0.kind == .leftToOtherGroup }
      .map { "\($0.employee ?? ""): \($0.message)" }
  }

  @Test("Days that are left to a group which has run without them are told, until it pays them")
  func lateTransfer() throws {
    let one = #"{ "employees": ["001"] }"#
    let run = try company(one)
    defer { try? Folder.remove(run.folder) }
    for week in [Self.first, Self.second] {
      #expect(try run.pay(try make(run, week, "WEEKLY")))
    }
    #expect(try left(run).isEmpty)
    try configure(run, one + #", { "employees": ["002"], "from": "2026-03-05" }"#)
    let batches = "ACME.WEEKLY-20260307-1 and ACME.WEEKLY-20260314-1 have paid others"
    let found = try left(run)
    #expect(
      found == [
        "002: 56.00 hours on 2026-03-05 to 2026-03-06 and 2026-03-09 to 2026-03-13 are left to the pay "
          + "group WEEKLY, and \(batches) for these days without the employee."
      ])
    // As if the person had always been there.
    try configure(run, #"{ "employees": ["001", "002"] }"#)
    #expect(try left(run).map { $0.hasPrefix("002: 80.00 hours") } == [true])
    try configure(run, one + #", { "employees": ["002"], "from": "2026-03-05" }"#)
    var adjustment = AdjustmentRequest()
    adjustment.periods = 2
    #expect(try run.pay(try make(run, "2026-03-15..2026-03-21", "WEEKLY", adjustment)))
    #expect(try left(run).isEmpty)
    #expect(try run.pay(try make(run, Self.both, "FORTNIGHT")))
  }

  @Test("Hours that were late, and people who were held, are the affair of the group that has them")
  func ownAffair() throws {
    let run = try company(#"{ "employees": ["001", "002"] }"#)
    defer { try? Folder.remove(run.folder) }
    try write(run, without: (1, 4))
    #expect(try run.pay(try make(run, Self.first, "WEEKLY"), holding: [2]))
    try write(run)
    #expect(try left(run).isEmpty)
  }

  @Test("An entry by hand that no run has is told in the runs of the group that pays it")
  func entries() throws {
    var run = try company(#"{ "employees": ["001"] }"#)
    defer { try? Folder.remove(run.folder) }
    func write(_ employees: String...) throws {
      let head = "employee,date,hours,amount,payCode,bucket,multiplier,rate,reason,author\n"
      try run.put(
        head
          + employees.map { "\($0),2026-03-03,1,,,regular,,,Keys brought back,R. Adeyemi\n" }
          .joined(), as: "hand-entries.csv")
    }
    func told(_ period: String, _ group: String) throws -> [String] {
      try run.findings(try make(run, period, group)).filter { $0.kind == .handEntryInNoRun }
        .map(\.message)
    }
    try run.put(
      try run.text("payroll.json").replacing(
        #""payGroups""#, with: #""handEntries": "hand-entries.csv", "payGroups""#),
      as: "payroll.json")
    run.request.preparer = nil
    try write("002")
    _ = try make(run, Self.first, "WEEKLY")
    #expect(try told(Self.second, "WEEKLY").isEmpty)
    #expect(try told("2026-03-15..2026-03-28", "FORTNIGHT").count == 1)
    try write("002", "001")
    #expect(try told(Self.second, "WEEKLY").map { $0.hasPrefix("1 entry by hand") } == [true])
    _ = try make(run, Self.both, "FORTNIGHT")
    #expect(try told("2026-03-15..2026-03-28", "FORTNIGHT").isEmpty)
  }

  @Test("An off-cycle run for somebody of another group is refused")
  func offCycle() throws {
    let run = try company(
      #"{ "employees": ["001"] }, { "employees": ["002"], "from": "2026-03-12" }"#)
    defer { try? Folder.remove(run.folder) }
    var some = AdjustmentRequest()
    some.type = .offCycle
    some.employees = ["001", "002"]
    // 001 is in WEEKLY, with both weeks; 002 comes over in the second one.
    #expect(try run.pay(try make(run, Self.second, "WEEKLY", some)))
    let error = #expect(throws: RunError.self) { try make(run, Self.first, "WEEKLY", some) }
    guard case .obstacle(let obstacle) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(obstacle.message == "\"002\" is in another pay group in 2026-03-01..2026-03-07")
    #expect(obstacle.kind == .usage)
  }
}
