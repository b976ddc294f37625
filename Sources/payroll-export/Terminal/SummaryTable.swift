import PayrollBytes
import PayrollModel
import PayrollReview

/// The summary of a run as a person reads it.
struct SummaryTable {
  /// Findings shown in full; the rest is in findings.json.
  private static let shownFindings = 20

  private let report: RunReport
  private let folder: String
  private var text = ""

  static func render(_ report: RunReport, folder: String) -> String {
    var table = SummaryTable(report, folder)
    table.head()
    table.counts()
    table.hours()
    table.duty()
    table.wages()
    table.findings()
    table.files()
    return table.text
  }

  private init(_ report: RunReport, _ folder: String) {
    self.report = report
    self.folder = folder
  }

  private mutating func head() {
    let batch = report.batch
    text += "\(batch.company), \(batch.period)"
    if let payDate = batch.period.payDate { text += ", paid \(payDate)" }
    text += ", batch \(batch.id)\n\n"
  }

  private mutating func counts() {
    let batch = report.batch
    let held = batch.employees.count { $0.held != nil }
    row("Employees", "\(Self.grouped(batch.employees.count - held)) paid, \(held) held")
    var parts: [String] = []
    let fates = batch.controls.sessions.sorted {
      ($0.key == .paid ? 0 : 1, $0.key) < ($1.key == .paid ? 0 : 1, $1.key)
    }
    for (disposition, count) in fates {
      let words =
        switch disposition {
        case .paid: "paid"
        case .outsidePeriod: "outside the period"
        case .held(let finding): "held (\(finding))"
        case .excluded(let reason): "not to be paid (\(reason.rawValue))"
        }
      parts.append("\(Self.grouped(count)) \(words)")
    }
    if let payrun = batch.payrunControls {
      row("Pay run", Self.text(of: payrun))
      text += "\n"
      return
    }
    let read = Self.grouped(batch.controls.sessionsRead)
    row("Sessions", parts.isEmpty ? "none" : "\(read) read: \(parts.joined(separator: ", "))")
    if let comparison = batch.comparison { row("Compared", ComparisonText.text(of: comparison)) }
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
    text += Self.padded("Hours", 17) + Self.right("paid", 14) + Self.right("held", 12) + "\n"
    for total in report.buckets {
      let name =
        total.multiplier == .one ? total.bucket.name : "\(total.bucket.name) x\(total.multiplier)"
      text +=
        "  " + Self.padded(name, 15) + Self.right(Hours.text(seconds: total.seconds), 14)
        + Self.right(
          total.heldSeconds == 0 ? "" : Hours.text(seconds: total.heldSeconds), 12) + "\n"
    }
    let paid = report.buckets.reduce(0) { $0 + $1.seconds }
    let held = report.buckets.reduce(0) { $0 + $1.heldSeconds }
    text +=
      "  " + Self.padded("total", 15) + Self.right(Hours.text(seconds: paid), 14)
      + Self.right(held == 0 ? "" : Hours.text(seconds: held), 12) + "\n\n"
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

  private mutating func findings() {
    row(
      "Findings",
      "\(report.count(.blocking)) blocking, \(Self.counted(report.count(.warning), "warning")), "
        + Self.counted(report.count(.note), "note"))
    let important = report.findings.filter { $0.severity != .note }
    for finding in important.prefix(Self.shownFindings) {
      text += "  " + FindingText.line(finding) + "\n"
    }
    if important.count > Self.shownFindings {
      text += "  … and \(important.count - Self.shownFindings) more in \(folder)/findings.json\n"
    }
    text += "\n"
  }

  private mutating func files() {
    text += "Files in \(folder)\n"
    let names = report.files.compactMap(\.name)
    let width = names.map(\.count).max() ?? 0
    for file in report.files {
      guard let receipt = file.receipt, let name = file.name else {
        text += "  \(file.kind): not written, see the findings\n"
        continue
      }
      text +=
        "  " + Self.padded(name, width)
        + Self.right("\(Self.grouped(receipt.byteCount)) bytes", 20)
        + "  sha256 \(receipt.sha256)\n"
    }
    if report.isBlocked {
      text += "\nThese are drafts: resolve the blocking findings before anybody is paid.\n"
    }
  }

  private mutating func row(_ name: String, _ value: String) {
    text += Self.padded(name, 12) + value + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  static func counted(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(grouped(number)) \(word)s"
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
