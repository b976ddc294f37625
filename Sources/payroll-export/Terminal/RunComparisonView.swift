import PayrollModel
import PayrollReview
import PayrollRun

/// Two runs side by side, as a person reads it in a terminal.
struct RunComparisonView {
  let subject: RunsToCompare
  let withNames: Bool
  var comparison: RunComparison { subject.comparison }
  /// How many people a terminal is given; a file has all.
  private static let most = 40

  init(_ subject: RunsToCompare, withNames: Bool) {
    self.subject = subject
    self.withNames = withNames
  }

  /// For a terminal.
  var text: String {
    var text = head
    if comparison.isNothing {
      return text + "\nThe same people are paid the same, and the vendor files are the same.\n"
        + notes
    }
    text += "\n" + totals + "\n" + causes
    for person in comparison.people.prefix(Self.most) { text += "\n" + lines(of: person) }
    let rest = comparison.people.count - Self.most
    if rest > 0 { text += "\nAnd \(rest) more: --format csv has all.\n" }
    return text + notes
  }

  private var head: String {
    func line(_ name: String, _ side: RunComparison.Side) -> String {
      TerminalText.line(
        "\(name)  \(side.batch), \(side.period), \(side.paidCount) paid"
          + (side.isBlocked ? ", blocked" : ""))
    }
    return line("Before", comparison.before) + line("Now   ", comparison.now)
  }

  private var totals: String {
    var text = row("Hours", "before", "now", "difference")
    for total in RunComparisonTotals(comparison).rows {
      text += row(total.name, total.before, total.now, total.difference)
    }
    return text
  }

  private var causes: String {
    if comparison.people.isEmpty { return "Everybody is paid the same.\n" }
    var text = row("Why", "people", "hours", "gross")
    for share in comparison.shares {
      text += row(
        share.cause.words, "\(share.people)", SignedText.hours(share.seconds),
        SignedText.money(share.gross))
    }
    return text + row("the same", "\(comparison.sameCount)", "", "")
  }

  private func row(_ name: String, _ cells: String...) -> String {
    let line =
      TerminalWidth.padded(name, 40) + cells.map { TerminalWidth.right($0, 13) }.joined()
    return TerminalWidth.trimmed(line) + "\n"
  }

  private func lines(of person: ChangedPerson) -> String {
    let causes = person.causes.map(\.words).joined(separator: ", ")
    var text = TextWrap.text(
      "\(label(of: person)): \(RunComparisonWords(comparison).change(of: person))", rest: "    ")
    text += TextWrap.text("because of \(causes)", first: "  ", rest: "    ")
    for record in person.records {
      text += TextWrap.text(sentence(of: record, person), first: "  ", rest: "    ")
    }
    return text
  }

  /// Who it is: the number, and the name where names are asked for.
  func label(of person: ChangedPerson) -> String {
    let number = EmployeeLabel.text(person.number, id: person.id)
    let names = [person.firstName, person.lastName].filter { !$0.isEmpty }
    return withNames && !names.isEmpty ? "\(number) \(names.joined(separator: " "))" : number
  }

  /// What became of a record.
  func sentence(of record: RecordChange, _ person: ChangedPerson) -> String {
    func times(_ clocked: RecordChange.Clocked) -> String {
      subject.clock(clocked.start, of: person)
        + (clocked.seconds < 0 ? ", open" : ", \(Hours.text(seconds: clocked.seconds)) hours")
    }
    let what = record.what == .approval ? "other approval" : record.what.rawValue
    let (before, now) = (record.before.map(times), record.now.map(times))
    guard let said = now ?? before else { return "\(record.record) \(what)" }
    let was = before.flatMap { $0 == said ? nil : "; it was \($0)" } ?? ""
    return "\(record.record) \(what): \(said)\(was)"
  }

  private var notes: String {
    var text = ""
    if !comparison.inputs.isEmpty {
      text += "\nMade from different things\n"
      for difference in comparison.inputs {
        text += TerminalText.line("  \(InputDifferenceText(difference).sentence)")
      }
    }
    if !comparison.files.isEmpty {
      text += "\nVendor files\n"
      for file in comparison.files {
        text += TerminalText.line("  \(file.name) \(file.words)")
      }
    }
    if !comparison.unexplained.isEmpty {
      let count = comparison.unexplained.count
      text +=
        "\nNothing explains the change of \(count): this is an error of the program.\n"
        + "Please report it, with both runs if you may.\n"
    }
    return text
  }
}

extension RunComparison.FileChange {
  /// What became of it.
  var words: String {
    if !wasThere { return "is new" }
    return isThere ? "has other bytes" : "is not made any more"
  }
}
