import PayrollLedger
import PayrollModel

/// How far a run has come, in words.
struct RunStateText {
  private let run: LedgerRun

  init(_ run: LedgerRun) { self.run = run }

  /// One word: that of the output that has come least far, where some are on their way.
  var word: String {
    switch run.phase {
    case .drafted: run.isBlocked ? "blocked" : "drafted"
    case .reviewed: "reviewed"
    case .approved: "approved"
    case .superseded: "superseded"
    case .submitted:
      run.handoffs.first { !$0.isSettled }?.step.rawValue
        ?? run.handoffs.first?.step.rawValue ?? "approved"
    }
  }

  /// The word, with who and when.
  var text: String {
    var text = word
    if let approver = run.approver {
      text += ", approved by \(approver.name ?? "nobody") on \(UTCMoment.text(approver.at))"
      text += run.approval?.signature.map { ", signed by \($0.principal)" } ?? ", not signed"
    }
    return text
  }
}
