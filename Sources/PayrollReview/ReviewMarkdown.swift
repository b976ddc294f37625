import PayrollModel
import RunFiles

/// A review as a short text: totals, who is paid against last time, and what there is to do, by who
/// can settle it. People are numbers in it unless names are asked for.
public struct ReviewMarkdown: Sendable {
  private let review: Review
  private let withNames: Bool

  /// The text of a review.
  public init(_ review: Review, withNames: Bool) {
    self.review = review
    self.withNames = withNames
  }

  /// The text, with an end of line behind the last line.
  public var text: String {
    var lines = head
    lines += totals
    lines += bridge
    lines += findings
    lines += adjustments
    lines += entries
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let batch = review.batch
    var verdict = "Ready to be approved."
    if let obstacle = review.obstacle {
      verdict =
        review.isBlocked
        ? "**Not ready to be approved**: \(obstacle)." : "Ready to be approved once \(obstacle)."
    }
    return [
      "# \(MarkdownText.plain(batch.company)), \(batch.period)", "",
      "Batch \(batch.id), SHA-256 of batch.json `\(review.digest)`.", "", verdict, "",
    ]
  }

  private var totals: [String] {
    var lines = ["| hours | paid | held | last time |", "| --- | ---: | ---: | ---: |"]
    for (place, kind) in review.kinds.enumerated() {
      let before = review.earlier.first.map { Hours.text(seconds: $0.seconds[place]) } ?? ""
      lines.append(
        "| \(kind.name) | \(Hours.text(seconds: review.paidSeconds[place])) "
          + "| \(Hours.text(seconds: review.heldSeconds[place])) | \(before) |")
    }
    if let gross = review.gross {
      let rest =
        gross.isWhole
        ? "" : ", without \(Hours.text(seconds: gross.secondsWithoutRate)) hours that have no rate"
      lines += ["", "Gross before payroll's own reckoning: \(gross.pay)\(rest)."]
    }
    return lines + [""]
  }

  private var bridge: [String] {
    guard let bridge = review.bridge else { return [] }
    var lines = [
      "| paid last time | first | returned | absent | held | paid now |",
      "| ---: | ---: | ---: | ---: | ---: | ---: |",
      "| \(bridge.before) | +\(bridge.first.count) | +\(bridge.returned.count) "
        + "| -\(bridge.absent.count) | -\(bridge.held.count) | \(bridge.now) |", "",
    ]
    for absent in bridge.absent {
      let name = withNames ? " \(absent.lastName), \(absent.firstName)" : ""
      lines.append(
        "- Absent: \(MarkdownText.plain(absent.number + name)), "
          + "\(Hours.text(seconds: absent.seconds)) hours last time")
    }
    return bridge.absent.isEmpty ? lines : lines + [""]
  }

  private var findings: [String] {
    let names = withNames ? self.names : [:]
    var lines: [String] = []
    for owner in FindingKind.Owner.allCases {
      let own = review.findings.indices.filter {
        review.findings[$0].kind.owner == owner && review.findings[$0].severity > .note
      }
      if own.isEmpty { continue }
      lines += ["## To do: \(owner.words)", ""]
      for place in own { lines.append(line(review.findings[place], names[place])) }
      lines.append("")
    }
    let notes = review.findings.count { $0.severity == .note }
    if notes > 0 { lines.append("\(Self.counted(notes, "note")) beside, in findings.json.") }
    return lines
  }

  /// The name of whom each finding is about, by its place.
  private var names: [Int: String] {
    var names: [Int: String] = [:]
    for person in review.people {
      for finding in person.findings where names[finding] == nil { names[finding] = person.name }
    }
    return names
  }

  private func line(_ finding: FindingRecord, _ name: String?) -> String {
    let state =
      finding.severity == .blocking
      ? "**blocks** " : finding.needsAcknowledgement ? "acknowledge: " : ""
    let person = [finding.employee, name].compactMap(\.self).joined(separator: " ")
    let who = [
      person.isEmpty ? nil : person, finding.date?.description, finding.record,
    ].compactMap { $0.map(MarkdownText.plain) }.joined(separator: ", ")
    let cost = finding.seconds.map { " (\(Hours.text(seconds: $0)) hours)" } ?? ""
    return "- \(state)`\(finding.kind)`\(who.isEmpty ? "" : " \(who)"): "
      + "\(MarkdownText.plain(finding.message))\(cost) \(MarkdownText.plain(finding.advice))"
  }

  /// What was entered by hand, with who says so and why.
  private var entries: [String] {
    let entries = review.entries
    if entries.isEmpty { return [] }
    var lines = ["", "## Entered by hand", ""]
    for entry in entries {
      lines.append(
        "- \(who(entry.person)), \(entry.date): \(entry.pay) "
          + "\(MarkdownText.plain(entry.kind)): \(MarkdownText.plain(entry.word.reason)) "
          + "(\(MarkdownText.plain(entry.word.author)), \(entry.record))")
    }
    return lines
  }

  /// What makes up for other runs.
  private var adjustments: [String] {
    let adjustments = review.adjustments
    if adjustments.isEmpty { return [] }
    return ["", "## Corrections of earlier pay", ""]
      + adjustments.map { line in
        "- \(who(line.person)), \(line.date): \(line.pay) \(MarkdownText.plain(line.kind)): "
          + "\(line.adjustment.cause.rawValue) (\(line.adjustment.corrects))"
      }
  }

  /// A person by number, and with the name where names are shown.
  private func who(_ place: Int) -> String {
    let person = review.people[place]
    let number =
      person.number.isEmpty ? "\(RecordKind.employee.name)/\(person.id)" : person.number
    return MarkdownText.plain(number + (withNames ? " " + person.name : ""))
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
