import PayrollLedger
import PayrollModel
import PayrollRun

/// What an approval came to, for a person.
struct ApprovalView {
  private let outcome: RunApproval.Outcome

  init(_ outcome: RunApproval.Outcome) { self.outcome = outcome }

  var text: String {
    let approval = outcome.approval
    var lines = ["Approved \(approval.run.batch) (\(outcome.run.period)) by \(approval.by)"]
    lines[0] += approval.signature.map { ", signed by \($0.principal)." } ?? ", not signed."
    if outcome.isMadeAnew {
      lines.append("The files were made anew without the people who are held.")
    }
    for file in approval.files {
      lines.append("  \(file.name)  \(file.digest.hexadecimal.prefix(16))…")
    }
    if !approval.held.isEmpty {
      lines.append("Held, and owed until a later run pays them:")
      for person in approval.held.prefix(20) {
        let name = person.number.isEmpty ? "employees/\(person.person)" : person.number
        lines.append("  \(name)  \(Hours.text(seconds: person.seconds)) h  \(person.reason)")
      }
    }
    if approval.held.count > 20 {
      lines.append("  and \(approval.held.count - 20) more: payroll-export status --format json")
    }
    lines.append("It may be sent until \(UTCMoment.text(approval.expires)).")
    return lines.map { TerminalText.escaped($0) + "\n" }.joined()
  }
}
