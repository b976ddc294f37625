import OnceOnly
import PayrollBytes
import PayrollModel
import TimeSources

/// What marking a period says to a person.
enum PublishSummary {
  /// What would be sent.
  static func preview(_ preview: MarkPreview, of processed: ProcessedPeriod) -> String {
    var text = TerminalText.line("Would be sent to \(preview.place):") + "\n"
    text += TerminalText.line("  Idempotency-Key: \(preview.idempotencyKey)")
    text += TerminalText.line("  \(preview.body)") + "\n"
    text += "It says that payroll has processed \(processed.period) from these files:\n\n"
    for file in processed.files {
      text += TerminalText.line("  \(file.name)  sha256 \(file.sha256)")
    }
    return text
  }

  /// What came of it.
  static func render(
    _ outcome: MarkOutcome, of processed: ProcessedPeriod, folder: String
  ) -> String {
    var text = outcome.wasThere ? "Marked before, nothing sent" : "Marked as processed"
    text += TerminalText.line(
      ": \(processed.period) of \(outcome.calendar), batch \(processed.batchID)")
    text += TerminalText.line("Entry       \(outcome.entry)")
    text += TerminalText.line("Receipt     \(folder)/\(PublishReceipt.name)")
    return text
  }
}
