import TrackTikPull

/// What a publication says to a person.
enum PublishSummary {
  /// What would be sent.
  static func preview(_ publication: Publication, at address: ServerAddress) -> String {
    var text = "Would be sent to \(address.origin)\(address.base)/\(Publication.resource):\n\n"
    text += TerminalText.line("  Idempotency-Key: \(publication.idempotencyKey(at: address))")
    text += TerminalText.line("  \(publication.body(processedOn: nil))") + "\n"
    text += "It says that payroll has processed \(publication.period) from these files:\n\n"
    for file in publication.files {
      text += TerminalText.line("  \(file.name)  sha256 \(file.sha256)")
    }
    return text
  }

  /// What came of it.
  static func render(
    _ outcome: Publisher.Outcome, of publication: Publication, folder: String
  ) -> String {
    var text = outcome.wasThere ? "Marked before, nothing sent" : "Marked as processed"
    text += ": \(publication.period) of pay schedule \(publication.paySchedule), batch "
    text += TerminalText.line(publication.batchID)
    text += TerminalText.line("Entry       \(Publication.resource)/\(outcome.receipt.id ?? "")")
    text += TerminalText.line("Receipt     \(folder)/\(PublishReceipt.name)")
    return text
  }
}
