import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollRun
import RunFiles

/// A review as a person reads it in a terminal: totals, who is paid against last time, what there is
/// to do.
struct ReviewView {
  private let subject: RunToReview
  private let receipts: [OutputFile.Receipt]
  private let withNames: Bool
  private var review: Review { subject.review }

  init(_ subject: RunToReview, receipts: [OutputFile.Receipt], withNames: Bool) {
    self.subject = subject
    self.receipts = receipts
    self.withNames = withNames
  }

  var text: String {
    var text = TerminalText.line("\(review.batch.company), \(review.batch.period)")
    text += verdict + "\n\n"
    text += totals + "\n"
    text += bridge
    text += toDo
    for (name, reason) in subject.unread {
      text += TerminalText.line("Not compared with \(name): \(reason).")
    }
    text += "\n"
    for receipt in receipts { text += TerminalText.line("Wrote \(receipt.path)") }
    return text
  }

  private var verdict: String {
    guard let obstacle = review.obstacle else { return "Ready to be approved." }
    return (review.isBlocked ? "Not ready to be approved: " : "Ready to be approved once ")
      + obstacle + "."
  }

  private var totals: String {
    let hasHistory = !review.earlier.isEmpty
    var text = row("Hours", "paid", "held", hasHistory ? "last time" : "")
    for (place, kind) in review.kinds.enumerated() {
      let before = review.earlier.first.map { Hours.text(seconds: $0.seconds[place]) } ?? ""
      text += row(
        kind.name, Hours.text(seconds: review.paidSeconds[place]),
        review.heldSeconds[place] == 0 ? "" : Hours.text(seconds: review.heldSeconds[place]), before
      )
    }
    if let gross = review.gross {
      text += "Gross before payroll's own reckoning \(gross.pay)"
      if !gross.isWhole {
        text += ", without \(Hours.text(seconds: gross.secondsWithoutRate)) hours that have no rate"
      }
      text += "\n"
    }
    return text
  }

  private func row(_ name: String, _ paid: String, _ held: String, _ before: String) -> String {
    let line =
      TerminalWidth.padded(name, 24) + TerminalWidth.right(paid, 14)
      + TerminalWidth.right(held, 14) + TerminalWidth.right(before, 14)
    return TerminalWidth.trimmed(line) + "\n"
  }

  private var bridge: String {
    guard let bridge = review.bridge else { return "No earlier run to compare with.\n\n" }
    return "Paid last time \(bridge.before) + first \(bridge.first.count) + returned "
      + "\(bridge.returned.count) - absent \(bridge.absent.count) - held \(bridge.held.count) "
      + "= paid now \(bridge.now)\n\n"
  }

  private var toDo: String {
    var text = ""
    for owner in FindingKind.Owner.allCases {
      var counts: [(kind: FindingKind, severity: Finding.Severity, count: Int, seconds: Int64)] = []
      for finding in review.findings where finding.kind.owner == owner && finding.severity > .note {
        if let place = counts.firstIndex(where: {
          $0.kind == finding.kind && $0.severity == finding.severity
        }) {
          counts[place].count += 1
          counts[place].seconds += finding.seconds ?? 0
        } else {
          counts.append((finding.kind, finding.severity, 1, finding.seconds ?? 0))
        }
      }
      if counts.isEmpty { continue }
      text += "To do: \(owner.words)\n"
      for entry in counts {
        let hours = entry.seconds > 0 ? ", \(Hours.text(seconds: entry.seconds)) hours" : ""
        let count = entry.count == 1 ? "" : " (\(entry.count))"
        text += "  \(entry.severity.name)  \(entry.kind.title)\(count)\(hours)\n"
        if withNames { text += people(of: entry.kind, entry.severity) }
      }
    }
    return text
  }

  private func people(of kind: FindingKind, _ severity: Finding.Severity) -> String {
    let numbers = review.findings.filter { $0.kind == kind && $0.severity == severity }
      .compactMap(\.employee)
    let names = Set(numbers).sorted().prefix(10).map { number in
      review.people.first { $0.number == number }.map { "\(number) \($0.name)" } ?? number
    }
    return names.isEmpty ? "" : TerminalText.line("    " + names.joined(separator: "; "))
  }
}
