import PayrollBytes
import PayrollLedger
import PayrollModel
import PayrollRun

/// What was paid, for a person or a program.
struct HistoryView {
  private let state: LedgerState
  private let history: PayHistory?
  private let employee: String

  init(_ state: LedgerState, _ history: PayHistory?, of employee: String?) {
    self.state = state
    self.history = history
    self.employee = employee ?? ""
  }

  var text: String {
    (history.map(lines) ?? state.standing.flatMap(Self.lines)).map { TerminalText.line($0) }
      .joined()
  }

  private static func lines(of run: LedgerRun) -> [String] {
    var lines = ["\(run.name.batch)  \(run.period)  \(RunStateText(run).word)  \(run.folder)"]
    func line(_ what: String, _ author: LedgerRun.Author) {
      let name = author.name.map { "\($0), " } ?? ""
      lines.append("  \(what) by \(name)\(author.actor) on \(UTCMoment.text(author.at))")
    }
    for author in run.preparers { line("made", author) }
    for author in run.reviewers { line("review written", author) }
    if let approver = run.approver { line("approved", approver) }
    for step in run.submissions {
      let evidence = step.evidence.isEmpty ? "" : ": \(step.evidence)"
      lines.append(
        "  \(step.output) \(step.step.rawValue) on \(UTCMoment.text(step.at))\(evidence)")
    }
    return lines
  }

  private func lines(_ history: PayHistory) -> [String] {
    var lines: [String] = []
    for entry in history.entries {
      lines.append("\(entry.run.period)  \(entry.run.name.batch)  \(RunStateText(entry.run).word)")
      for (bucket, multiplier, seconds) in entry.hours {
        lines.append("  \(bucket.name) ×\(multiplier)  \(Hours.text(seconds: seconds)) h")
      }
      if entry.cents != 0 { lines.append("  amounts  \(Money(cents: entry.cents))") }
    }
    for held in history.held {
      let end =
        switch held.resolution {
        case nil: "owed"
        case .paid(let run): "paid by \(run.batch)"
        case .writtenOff(let by, let reason): "written off by \(by.name ?? by.actor): \(reason)"
        }
      lines.append(
        "\(held.period)  \(held.run.batch)  held, \(Hours.text(seconds: held.held.seconds)) h, "
          + "\(end); \(held.held.reason)")
    }
    return lines.isEmpty ? ["The ledger has nothing of \(employee)."] : lines
  }

  var json: String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/history/1")
      object.member("employee", orNull: history == nil ? nil : employee)
      object.list("runs", .lines) { list in
        for entry in history?.entries ?? [] {
          list.object { item in
            Self.append(entry.run, to: &item)
            item.member("number", entry.number)
            item.list("hours") { hours in
              for (bucket, multiplier, seconds) in entry.hours {
                hours.object { sum in
                  sum.member("bucket", bucket.name)
                  sum.member("multiplier", multiplier.description)
                  sum.member("seconds", seconds)
                }
              }
            }
            item.member("cents", entry.cents)
          }
        }
        if history == nil {
          for run in state.standing { list.object { Self.append(run, to: &$0) } }
        }
      }
    }
  }

  private static func append(_ run: LedgerRun, to item: inout JSONWriter.Object) {
    item.member("batch", run.name.batch.description)
    item.member("period", run.period.description)
    item.member("run", run.name.digest.hexadecimal)
    item.member("state", RunStateText(run).word)
    item.member("approvedBy", orNull: run.approver?.name)
    item.member("signedBy", orNull: run.approval?.signature?.principal)
  }
}
