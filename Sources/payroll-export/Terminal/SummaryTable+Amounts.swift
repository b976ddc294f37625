import PayrollModel
import RunFiles

// What is paid beside the hours of the clock. How much the amounts are stays in the files.
extension SummaryTable {
  /// How many amounts are paid by the law.
  mutating func amounts() {
    let batch = report.batch
    let entered = Set(batch.reasons.indices.filter { batch.reasons[$0].handEntry != nil })
    func count(_ lines: ArraySlice<PayLine>) -> Int {
      lines.count { $0.isAmount && !entered.contains(Int($0.reason)) }
    }
    let amounts = count(batch.lines[...])
    guard amounts > 0 else { return }
    let held = batch.employees.filter { $0.held != nil }
      .reduce(0) { $0 + count(batch.lines[$1.lineRange]) }
    var value = Self.counted(amounts, "amount") + " for statutory holidays"
    if held > 0 { value += ", \(Self.grouped(held)) held" }
    row("Amounts", value)
    text += "\n"
  }

  /// What the run makes up for, and what of its period other runs have paid.
  mutating func adjustments() {
    let controls = report.batch.controls
    let known = AdjustedReasons(report.batch.reasons)
    let lines = known.isEmpty ? 0 : report.batch.lines.count { known[$0.reason] != nil }
    guard lines > 0 || controls.elsewhereSeconds != 0 else { return }
    var parts: [String] = []
    if lines > 0 {
      let hours = Hours.text(seconds: controls.adjustedSeconds)
      parts.append("\(hours) hours net in \(Self.counted(lines, "line")) that correct earlier pay")
    }
    if controls.elsewhereSeconds != 0 {
      parts.append(
        "\(Hours.text(seconds: controls.elsewhereSeconds)) hours of the period are not of this run")
    }
    row("Adjusted", parts.joined(separator: "; "))
    text += "\n"
  }

  /// What was entered by hand, and what became of the rest of the file.
  mutating func handEntries() {
    guard let entries = report.batch.handEntryControls else { return }
    var parts: [String] = []
    let hours = entries.rowsUsed - entries.amounts
    if hours > 0 {
      parts.append(
        "\(Hours.text(seconds: entries.seconds)) hours in \(Self.counted(hours, "entry", "entries"))"
      )
    }
    if entries.amounts > 0 { parts.append(Self.counted(entries.amounts, "amount")) }
    if parts.isEmpty { parts.append("nothing of this period") }
    if entries.rowsWaiting > 0 { parts.append("\(Self.grouped(entries.rowsWaiting)) waiting") }
    if entries.rowsOutsidePeriod > 0 {
      parts.append("\(Self.grouped(entries.rowsOutsidePeriod)) of other periods")
    }
    row("By hand", parts.joined(separator: ", "))
    text += "\n"
  }
}
