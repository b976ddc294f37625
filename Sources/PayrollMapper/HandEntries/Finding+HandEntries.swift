package import PayrollModel

// The words of the findings about entries by hand. They name no rates, no amounts and no authors.
extension Finding {
  /// How many entries of a file a batch pays.
  package static func handEntries(
    _ controls: HandEntryControls, in file: HandEntries
  ) -> Finding {
    var parts: [String] = []
    let hours = controls.rowsUsed - controls.amounts
    if hours > 0 { parts.append("\(Hours.text(seconds: controls.seconds)) hours in \(hours)") }
    if controls.amounts > 0 {
      parts.append(controls.amounts == 1 ? "1 amount" : "\(controls.amounts) amounts")
    }
    let entries = controls.rowsUsed == 1 ? "1 entry" : "\(controls.rowsUsed) entries"
    let others =
      controls.rowsOutsidePeriod > 0
      ? " \(controls.rowsOutsidePeriod) more in the file are of other periods." : ""
    return Finding(
      .handEntries, Subject(file: file.file),
      "\(entries) by hand: \(parts.joined(separator: ", ")). They change no other hours, and count "
        + "neither toward overtime nor for the regular rate or holiday pay.\(others)")
  }

  static func handEntryTwice(_ entries: [HandEntry], at place: String) -> Finding {
    let lines = entries.map { String($0.line) }.joined(separator: ", ")
    return Finding(
      .handEntryTwice, Subject(entries[0], at: place),
      "The lines \(lines) say the same word by word, so that nobody knows whether all of them are "
        + "meant. None of them is paid.")
  }

  static func handEntryOfNobody(
    _ entry: HandEntry, at place: String, nearest: String?
  ) -> Finding {
    Finding(
      .handEntryOfNobody, Subject(entry, at: place),
      "The snapshot has no employee of this number, so that the entry is paid to nobody.",
      advice: (nearest.map { "Did you mean \"\($0)\"? " } ?? "")
        + "Correct the number, or remove the row.")
  }

  static func handEntryPayCode(_ entry: HandEntry, at place: String, nearest: String?) -> Finding {
    var code = ""
    if case .payCode(let given) = entry.content.kind { code = given }
    return Finding(
      .handEntryPayCode, Subject(entry, at: place),
      "Nobody knows the pay code \"\(code)\", so that the entry is not paid.",
      advice: (nearest.flatMap { $0 == code ? nil : "Did you mean \"\($0)\"? " } ?? "")
        + "Correct the code, add it to the pay-code mapping, or give the bucket in place of it.")
  }

  static func handEntryNotPayable(_ entry: HandEntry, at place: String) -> Finding {
    Finding(
      .handEntryPayCode, Subject(entry, at: place),
      Wording("\(.source) says that nothing is paid under the pay code of the entry."),
      advice: "Give the code under which it is to be paid, or the bucket in place of it.")
  }

  static func handEntryOutsideEmployment(
    _ entry: HandEntry, at place: String, _ what: String
  ) -> Finding {
    Finding(
      .handEntryOutsideEmployment, Subject(entry, at: place),
      "The entry is of \(entry.content.date), and \(what).")
  }

  /// - Parameter seconds: what is left of hours; nil for amounts, which stand in no finding.
  static func handEntryBelowZero(
    _ entry: HandEntry, at place: String, _ what: String, seconds: Int64?
  ) -> Finding {
    let rest = seconds.map { ": \(Hours.text(seconds: $0)) are left" } ?? ""
    return Finding(
      .handEntryBelowZero, Subject(entry, at: place),
      "The entries take back more \(what) than the employee is paid in the period\(rest).")
  }

  static func handEntryLongDay(_ entry: HandEntry, at place: String, _ seconds: Int64) -> Finding {
    Finding(
      .handEntryLongDay, Subject(entry, at: place),
      "With the entries the employee is paid \(Hours.text(seconds: seconds)) hours on "
        + "\(entry.content.date), and a day has 24.")
  }
}

extension Finding.Subject {
  fileprivate init(_ entry: HandEntry, at place: String) {
    self.init(
      employee: entry.content.employee, date: entry.content.date,
      record: Finding.RecordName(.handEntry, Int64(entry.line)), file: place)
  }
}
