import PayrollModel
import TimeSources

/// What a pull says to a person.
enum PullSummary {
  /// The summary of a finished pull.
  static func render(_ report: PullReport, folder: String) -> String {
    var text = "Pulled \(report.dates.lowerBound)..\(report.dates.upperBound) from "
    text += TerminalText.line(report.server) + "\n"
    let width = report.resources.map(\.name.count).max() ?? 0
    for resource in report.resources {
      text += "  " + resource.name
      text += String(repeating: " ", count: width - resource.name.count)
      if let reason = resource.unavailable {
        text += TerminalText.line("  not pulled: \(reason)")
      } else if resource.isLeftOut {
        text += "  left out, as \"without\" of \"source\" says\n"
      } else {
        let rows = SummaryTable.grouped(resource.rowCount)
        text += String(repeating: " ", count: max(0, 12 - rows.count)) + rows
        text += resource.rowCount == 1 ? " row" : " rows"
        let cached = resource.cachedPageCount
        if cached > 0 { text += ", \(cached) \(cached == 1 ? "page" : "pages") from the cache" }
        text += "\n"
      }
      for note in resource.notes { text += TerminalText.line("    note: \(note)") }
    }
    for note in report.notes { text += TerminalText.line("  note: \(note)") }
    text += "\nRequests    \(report.requestCount); the least for these pages is "
    text += "\(report.leastRequestCount)"
    if report.savedRequestCount > 0 {
      text += "; the cache saved \(report.savedRequestCount)"
    }
    text += "\n"
    let missing = report.missingRowCount
    text += TerminalText.escaped("Snapshot    \(folder), ")
    text += missing == 0 ? "complete\n" : "\(missing) announced rows did not come\n"
    return text
  }

  /// One line about a pull under way: rows, rate and the time that is left.
  static func line(_ step: PullProgress) -> String {
    var text = "pulling \(step.resource), \(SummaryTable.grouped(step.rowCount)) rows"
    let rate = step.milliseconds > 0 ? step.rowCount * 1000 / step.milliseconds : 0
    if rate > 0 {
      text += ", \(SummaryTable.grouped(rate)) a second"
      if step.rowsLeft > 0 { text += ", \(step.rowsLeft / rate + 1) s left" }
    }
    if let reason = step.waiting { text += "; waiting: \(reason)" }
    return text
  }
}
