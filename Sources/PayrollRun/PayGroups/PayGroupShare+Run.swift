import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel

extension PayGroupShare {
  /// The share of the pay group that a configuration is of; nil where the company pays everybody together.
  init?(of configuration: Configuration, _ batch: PayBatch) {
    guard let group = configuration.payGroup else { return nil }
    self.init(PayGroupPlan(configuration.payGroups.map(\.group), in: batch.timeData), group)
  }

  /// Leaves in the batch of everybody what the group pays, says what is wrong with the groups, and leaves
  /// out what is wrong with people of other groups.
  ///
  /// - Parameters:
  ///   - calendars: when each group pays; nil for one that has no calendar.
  ///   - file: the company's entries by hand, if any.
  func take(from batch: inout PayBatch, calendars: [PayCalendar?], entries file: HandEntries?) {
    batch.findings += PayGroupCheck(plan, batch, calendars: calendars).findings
    let people = people(of: batch.timeData, batch.period)
    let before = batch.handEntryControls
    keep(in: &batch)
    if let file, let entries = batch.handEntryControls, entries != before {
      batch.findings.removeAll { $0.id == .handEntries }
      if entries.rowsUsed > 0 { batch.findings.append(.handEntries(entries, in: file)) }
    }
    batch.keepFindings(of: people)
    batch.findings.sort(by: Finding.comesFirst)
  }
}

extension Configuration {
  /// When each pay group pays; nil for one that has no calendar. Of the configuration of one group.
  var payGroupCalendars: [PayCalendar?] { payGroups.map(\.calendar) }

  /// The pay group of a batch, as far as the configuration at a path has any.
  ///
  /// - Throws: `TextProblems` where it cannot be read.
  static func payGroup(of batch: BatchID, path: String) throws(TextProblems) -> String? {
    try read(path: path).payGroups.isEmpty ? nil : batch.payer.payGroup
  }
}
