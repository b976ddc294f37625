import PayrollBytes
import PayrollConfiguration
import PayrollLedger
import PayrollModel
import RunFiles

@testable import PayrollRun

extension SmallRun {
  /// Approves a run and sends it: whoever blocks it is held, and what needs a word gets one.
  ///
  /// - Parameter held: who else is held.
  /// - Returns: whether it was sent; not where nobody is left to be paid.
  func pay(_ outcome: PayrollRun.Outcome, holding held: Set<Int> = []) throws -> Bool {
    let run = try FinishedRun.read(in: outcome.folder)
    let findings = try findings(outcome)
    if findings.contains(where: { $0.kind == .nobodyPaid }) { return false }
    var people = held
    for finding in findings where finding.severity == .blocking {
      guard let number = finding.employee.flatMap({ Int($0) }) else { return false }
      people.insert(number)
    }
    let batch = try BatchRecord.read("\(outcome.folder)/batch.json")
    let isForNobody = batch.employees.allSatisfy { person in
      Int(person.number).map(people.contains) ?? true
    }
    if isForNobody { return false }
    let holds = people.sorted().map {
      #"{"employee":"00\#($0)","id":\#($0),"decision":"hold","reason":"somebody has to look"}"#
    }
    let words = findings.filter(\.needsAcknowledgement).map { finding in
      var members = [#""finding":"\#(finding.kind.name)""#]
      if let employee = finding.employee { members.append(#""employee":"\#(employee)""#) }
      if let date = finding.date { members.append(#""date":"\#(date)""#) }
      if let record = finding.record { members.append(#""record":"\#(record)""#) }
      return "{\(members.joined(separator: ",")),\"reason\":\"it was looked at\"}"
    }
    try put(
      #"{"schema":"payroll-export/decisions/1","batch":"\#(run.batchID)","#
        + #""batchSHA256":"\#(run.batch?.sha256 ?? "")","runSHA256":"\#(run.sha256)","by":"Hanna","#
        + #""at":"2026-04-10T10:00:00Z","decisions":[\#(holds.joined(separator: ","))],"#
        + #""acknowledged":[\#(words.joined(separator: ","))],"notes":[]}"#, as: "decisions.json")
    _ = try RunApproval(
      ApprovalRequest(
        outcome.folder, request, by: "Hanna",
        decisions: "\(folder)/decisions.json"), surroundings, .present()
    ).approve()
    _ = try RunInLedger(outcome.folder, try configuration()).markSent(
      output: nil, by: "Ann", reason: "uploaded in the portal", .present())
    return true
  }

  /// What a run found.
  func findings(_ outcome: PayrollRun.Outcome) throws -> [FindingRecord] {
    let run = try FinishedRun.read(in: outcome.folder)
    return try FindingsFile.read("\(outcome.folder)/\(FindingsFile.name)", of: run.batchID)
  }

  /// What `payroll.json` says.
  func configuration() throws -> Configuration {
    try Configuration.read(path: request.configuration)
  }
}
