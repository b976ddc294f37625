import PayrollBytes
import PayrollModel
import RunFiles

/// The summary of a run as a person reads it, in lines of at most 80 columns.
struct SummaryTable {
  /// The columns of a line. A path or a number that is longer stands alone.
  static let width = 80

  let report: RunReport
  let folder: String
  let style: TerminalStyle
  var text = ""

  static func render(
    _ report: RunReport, folder: String, style: TerminalStyle = .plain
  ) -> String {
    var table = SummaryTable(report: report, folder: folder, style: style)
    table.head()
    table.counts()
    table.hours()
    table.duty()
    table.amounts()
    table.adjustments()
    table.handEntries()
    table.wages()
    table.findings()
    table.files()
    return table.text
  }

  private init(report: RunReport, folder: String, style: TerminalStyle) {
    self.report = report
    self.folder = folder
    self.style = style
  }

  private mutating func head() {
    let batch = report.batch
    text += style.bold(TerminalText.escaped("\(batch.company), \(batch.period)"))
    if let payDate = batch.period.payDate { text += ", paid \(payDate)" }
    text += "\n"
    row("Batch", TerminalText.escaped(batch.id.description))
    text += "\n"
  }

  private mutating func counts() {
    let batch = report.batch
    let held = batch.employees.count { $0.held != nil }
    let leftOut = report.inNoFile.people.count
    row(
      "Employees",
      "\(Self.grouped(batch.employees.count - held - leftOut)) paid, \(held) held"
        + (leftOut == 0 ? "" : ", \(Self.grouped(leftOut)) left out"))
    if let payrun = batch.payrunControls {
      row("Pay run", Self.text(of: payrun))
      text += "\n"
      return
    }
    let fates = batch.controls.sessions.sorted {
      ($0.key == .paid ? 0 : 1, $0.key) < ($1.key == .paid ? 0 : 1, $1.key)
    }
    let parts = fates.map { disposition, count in
      let words =
        switch disposition {
        case .paid: "paid"
        case .outsidePeriod: "outside the period"
        case .held(let finding): "held (\(finding))"
        case .excluded(let reason): "not to be paid (\(reason.rawValue))"
        }
      return "\(Self.grouped(count)) \(words)"
    }
    let read = Self.grouped(batch.controls.sessionsRead)
    row("Sessions", parts.isEmpty ? "none" : "\(read) read: \(parts.joined(separator: ", "))")
    if let comparison = batch.comparison {
      row("Compared", ComparisonText.text(of: comparison, source: batch.timeData.source.name))
    }
    text += "\n"
  }

  private static func text(of payrun: PayrunControls) -> String {
    let others = [
      (payrun.itemsWithoutHours, "without hours"), (payrun.itemsEmpty, "empty"),
      (payrun.itemsWaiting, "waiting"), (payrun.itemsElsewhere, "of other pay runs"),
      (payrun.itemsRefused, "unreadable"),
    ].filter { $0.0 > 0 }.map { ", \(grouped($0.0)) \($0.1)" }
    return payrun.payruns.map(String.init).joined(separator: ", ")
      + ": \(counted(payrun.items, "item")) read: \(grouped(payrun.itemsWithHours)) with hours"
      + others.joined()
  }

  private mutating func hours() {
    let head = TerminalWidth.padded("Hours", 17) + TerminalWidth.right("paid", 14)
    let last = report.inNoFile.isEmpty ? "" : TerminalWidth.right("left out", 12)
    text += style.bold(head + TerminalWidth.right("held", 12) + last) + "\n"
    for total in report.buckets {
      let name =
        total.multiplier == .one ? total.bucket.name : "\(total.bucket.name) x\(total.multiplier)"
      let isHeld = total.heldSeconds != 0
      line(
        name, Hours.text(seconds: total.seconds),
        isHeld ? Hours.text(seconds: total.heldSeconds) : "",
        total.leftOutSeconds != 0 ? Hours.text(seconds: total.leftOutSeconds) : "")
    }
    let paid = report.buckets.reduce(0) { $0 + $1.seconds }
    let held = report.buckets.reduce(0) { $0 + $1.heldSeconds }
    line(
      "total", Hours.text(seconds: paid), held == 0 ? "" : Hours.text(seconds: held),
      report.inNoFile.isEmpty ? "" : Hours.text(seconds: report.inNoFile.seconds))
    if report.batch.payrunControls == nil { sessions() }
    text += "\n"
  }

  /// How many sessions are paid and held, under the hours: a held session has hours in the table only
  /// where its person is held as a whole.
  private mutating func sessions() {
    var paid = 0
    var held = 0
    var unknown = 0
    let people = Set(report.batch.employees.compactMap(\.held))
    for (disposition, count) in report.batch.controls.sessions {
      switch disposition {
      case .paid: paid += count
      case .held(let finding):
        held += count
        if !people.contains(finding) { unknown += count }
      case .outsidePeriod, .excluded: break
      }
    }
    line("sessions", Self.grouped(paid), held == 0 ? "" : Self.grouped(held))
    guard unknown > 0 else { return }
    let sessions =
      unknown == 1 ? "1 held session" : "\(Self.grouped(unknown)) held sessions"
    paragraph(
      "The hours of \(sessions) are in neither column: nobody can say what they come to yet.", "  ")
  }

  private mutating func line(
    _ name: String, _ paid: String, _ held: String, _ leftOut: String = ""
  ) {
    var line = "  " + TerminalWidth.padded(name, 15) + TerminalWidth.right(paid, 14)
    if !held.isEmpty || !leftOut.isEmpty { line += TerminalWidth.right(held, 12) }
    if !leftOut.isEmpty { line += TerminalWidth.right(leftOut, 12) }
    text += line + "\n"
  }

  /// What the rules about duty did, where they did anything; the hours given are in those above.
  private mutating func duty() {
    let controls = report.batch.controls
    let parts: [(String, Int64)] = [
      ("rounded", controls.roundedSeconds), ("meals deducted", controls.autoDeductedSeconds),
      ("sleep", controls.sleepSeconds), ("guaranteed", controls.guaranteedSeconds),
      ("premium", controls.premiumSeconds),
    ].filter { $0.1 != 0 }
    guard !parts.isEmpty else { return }
    row("Duty", parts.map { "\(Hours.text(seconds: $0.1)) \($0.0)" }.joined(separator: ", "))
    text += "\n"
  }

  /// How many workweeks have a figure. The amounts stay in the files.
  private mutating func wages() {
    guard let controls = report.batch.wageControls else { return }
    let overtime = report.batch.wages.count { $0.overtimeSeconds > 0 }
    var value = Self.counted(controls.weeks, "workweek")
    value += ", \(Self.grouped(overtime)) with overtime"
    if controls.weeksWithoutFigure > 0 {
      value += ", \(Self.grouped(controls.weeksWithoutFigure)) without a figure"
    }
    row("Wages", value)
    text += "\n"
  }

  /// A name in the first column and a value in the second, which goes on in the lines below.
  mutating func row(_ name: String, _ value: String) {
    let first = TerminalWidth.padded(name, 12)
    let lines = TextWrap.lines(
      value, width: Self.width, first: first, rest: String(repeating: " ", count: 12))
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? style.bold(first) + line.dropFirst(first.count) : line) + "\n"
    }
  }

  /// Words of ours, in lines.
  mutating func paragraph(_ words: String, _ first: String, _ rest: String? = nil) {
    text += TextWrap.text(words, width: Self.width, first: first, rest: rest ?? first)
  }

  static func counted(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(word)" : "\(grouped(number)) \(plural ?? word + "s")"
  }

  /// 1234567 as 1,234,567.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return digits
  }
}
