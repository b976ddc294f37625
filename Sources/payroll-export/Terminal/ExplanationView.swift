import PayrollMapper
import PayrollModel
import PayrollRun

/// An employee's explanation as text or JSON.
struct ExplanationView {
  /// Who is explained, and for which dates.
  struct Question {
    /// The employee number; empty where there is none.
    let number: String
    /// Whether another employee has the number too.
    let isNumberShared: Bool
    /// The employee in the source: `employees/1408`.
    let record: Finding.RecordName
    /// How the source is spoken of.
    let source: SourceWords
    /// The name, where it was asked for.
    let name: String?
    /// The pay period.
    let period: PayPeriod
    /// The one day that was asked for.
    let only: CalendarDate?
    /// The dates that the snapshot was pulled for, where it says so.
    let coverage: ClosedRange<CalendarDate>?
    /// In which pay groups the employee is; empty where the company has none.
    let payGroups: [PayGroupStay]

    /// Whether the day lies outside of the period.
    var isOutside: Bool { only.map { !period.contains($0) } ?? false }

    /// `Employee 000117`, `Employee employees/1408 (no employee number)`, and the name.
    var title: String {
      let who =
        number.isEmpty
        ? "\(record) (no employee number)" : number + (isNumberShared ? " (\(record))" : "")
      return TerminalText.escaped("Employee \(who)" + (name.map { ", \($0)" } ?? ""))
    }
  }

  static let width = 80

  let explanation: EmployeeExplanation
  let question: Question
  let style: TerminalStyle
  /// The rules that took an hour, in the order of time; each has a letter.
  let reasons: [PayReason]
  /// What outputs knowingly leave out.
  let gaps: [ExplainedGap]

  init(
    _ explanation: EmployeeExplanation, _ question: Question, gaps: [ExplainedGap] = [],
    style: TerminalStyle = .plain
  ) {
    self.gaps = gaps
    self.explanation = explanation
    self.question = question
    self.style = style
    var reasons: [PayReason] = []
    for reason in Self.reasons(explanation, question.only) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    self.reasons = reasons
  }

  var only: CalendarDate? { question.only }

  var slices: [EmployeeExplanation.Slice] {
    explanation.slices.filter { only == nil || $0.workday == only }
  }

  var leave: [EmployeeExplanation.Leave] {
    explanation.leave.filter { only == nil || $0.date == only }
  }

  var breaks: [EmployeeExplanation.Break] {
    explanation.breaks.filter { only == nil || $0.workday == only }
  }

  var findings: [Finding] {
    explanation.findings.filter {
      only == nil || $0.subject.date == only || $0.subject.date == nil
    }
  }

  private static func reasons(
    _ explanation: EmployeeExplanation, _ only: CalendarDate?
  ) -> [PayReason] {
    let worked = explanation.slices.filter {
      (only == nil || $0.workday == only) && !$0.isStraight
    }
    let leave = explanation.leave.filter { only == nil || $0.date == only }
    let dated = worked.map { ($0.workday, $0.reason) } + leave.map { ($0.date, $0.reason) }
    return dated.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  // MARK: Text

  /// A line a stretch of time, week by week; below them what the letters mean, and the sums.
  func text() -> String {
    var text = style.bold(question.title)
    text += ", \(only.map(\.description) ?? question.period.description)\n"
    text += "Clock of \(TerminalText.escaped(explanation.zone.name))\n"
    text += payGroupsText()
    if question.isOutside { text += outside }
    let days = Set(slices.map(\.workday) + leave.map(\.date) + breaks.map(\.workday)).sorted()
    if days.isEmpty { text += "\n" + nothing }
    var week: CalendarDate?
    for day in days {
      let first = explanation.workweek.firstDate(holding: day)
      if week != first {
        text += "\n" + style.bold(heading(of: first)) + "\n"
        week = first
      }
      text += lines(of: day)
    }
    text += why()
    text += wagesText()
    text += holidaysText()
    text += entriesText()
    if !findings.isEmpty {
      text += "\n" + style.bold("Findings") + "\n"
      for finding in findings { text += self.text(of: finding) }
    }
    return text + totals()
  }

  /// `Pay group FORTNIGHT from 2026-03-01, WEEKLY from 2026-03-11`.
  private func payGroupsText() -> String {
    if question.payGroups.isEmpty { return "" }
    let words = question.payGroups.map { stay in
      let name = stay.groups.isEmpty ? "none" : stay.groups.joined(separator: " and ")
      return question.payGroups.count == 1 ? name : "\(name) from \(stay.from)"
    }
    return wrapped("Pay group \(words.joined(separator: ", "))", "")
  }

  private var outside: String {
    wrapped(
      "This day lies outside of the period \(question.period): nothing of it is paid there.", "")
  }

  private var nothing: String {
    if let only, let coverage = question.coverage, !coverage.contains(only) {
      return wrapped(
        "The snapshot was pulled for \(coverage.lowerBound)..\(coverage.upperBound) and says nothing "
          + "of this day.", "")
    }
    if !findings.isEmpty { return "No hours are counted; see the findings.\n" }
    return question.isOutside
      ? "Nothing is known of this day: no session and no leave is in the snapshot.\n"
      : "Nothing was worked, and no leave is paid.\n"
  }

  private func heading(of week: CalendarDate) -> String {
    var text = "Workweek of \(week.weekday.title) \(week)"
    guard only == nil else { return text }
    let seconds = explanation.slices.reduce(Int64(0)) { sum, slice in
      explanation.workweek.firstDate(holding: slice.workday) == week
        ? sum + slice.range.seconds : sum
    }
    text += ", \(Hours.text(seconds: seconds)) h worked"
    return text
  }

  private func text(of finding: Finding) -> String {
    "  " + style.text(FindingText.name(of: finding), of: finding.severity) + "\n"
      + wrapped(FindingText.about(finding), "    ")
  }

  /// What the letters mean, each with its hours and the law.
  private func why() -> String {
    var text = ""
    for (index, reason) in reasons.enumerated() {
      let worked = slices.filter { !$0.isStraight && $0.reason == reason }
        .reduce(Int64(0)) { $0 + $1.range.seconds }
      let seconds = leave.filter { $0.reason == reason }.reduce(worked) { $0 + $1.seconds }
      if index == 0 { text += "\n" + style.bold("Why") + "\n" }
      let letter = TerminalWidth.padded(Self.letter(index), 3)
      text += wrapped(
        "\(Hours.text(seconds: seconds)) h: \(reason.sentence)", "  " + letter, "     ")
      text += wrapped("\(reason.ruleSet)/\(reason.rule), by \(reason.citation)", "     ")
    }
    guard let straight = slices.first(where: \.isStraight) else { return text }
    let sets = Set(slices.filter(\.isStraight).map(\.reason.ruleSet)).sorted()
    let words =
      reasons.isEmpty
      ? "All of it is straight time: \(straight.reason.sentence.afterColon)"
      : "Hours without a letter are straight time: \(straight.reason.sentence.afterColon)"
    return text + "\n" + wrapped(words + " (\(sets.joined(separator: ", "))).", "")
  }

  private func totals() -> String {
    var sums: [(name: String, seconds: Int64)] = []
    func add(_ name: String, _ seconds: Int64) {
      if let index = sums.firstIndex(where: { $0.name == name }) {
        sums[index].seconds += seconds
      } else {
        sums.append((name, seconds))
      }
    }
    for slice in slices where slice.isInPeriod { add(slice.kind, slice.range.seconds) }
    for entry in leave {
      add(entry.bucket.name + (entry.bucket == .regular ? " not worked" : " leave"), entry.seconds)
    }
    for entry in entries { add(entry.bucket.name + " by hand", entry.seconds) }
    let amounts = entries.count { $0.amount != nil }
    guard !sums.isEmpty, !question.isOutside else { return "" }
    let hours =
      (sums.filter { $0.seconds != 0 }.map { "\(Hours.text(seconds: $0.seconds)) \($0.name)" }
      + (amounts == 0 ? [] : [SummaryTable.counted(amounts, "amount") + " by hand"]))
      .joined(separator: ", ")
    let span = only == nil ? "in the period" : "for this day"
    if let hold = explanation.hold {
      return "\n"
        + wrapped("Held, nothing is paid \(span) (\(hold)): \(hours)", "", "  ")
    }
    return "\n" + wrapped("Paid \(span): \(hours)", "", "  ")
      + gaps.map { wrapped("Left out of \($0.output): \($0.text)", "", "  ") }.joined()
  }

  func wrapped(_ text: String, _ first: String, _ rest: String? = nil) -> String {
    TextWrap.text(
      TerminalText.escaped(text), width: Self.width, first: first, rest: rest ?? first)
  }

  /// A, B, … Z, AA, …
  static func letter(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}

extension String {
  /// `no overtime limit is passed` of `straight time: no overtime limit is passed`.
  fileprivate var afterColon: String {
    guard let colon = firstIndex(of: ":") else { return self }
    return String(self[index(after: colon)...].drop { $0 == " " })
  }
}

extension EmployeeExplanation.Slice {
  /// Whether no rule took it.
  var isStraight: Bool { reason.rule == "straight" }

  /// `overtime x1.5`.
  var kind: String { multiplier == .one ? bucket.name : "\(bucket.name) x\(multiplier)" }
}
