import PayrollLedger
import PayrollModel
import RunFiles

/// Whether hours of a run are paid by another one: another period that shares dates, another folder,
/// another revision.
struct PaidElsewhere {
  private let ledger: Ledger
  private let moment: LedgerMoment

  init(_ ledger: Ledger, _ moment: LedgerMoment) {
    self.ledger = ledger
    self.moment = moment
  }

  /// - Throws: `RunError` where somebody is paid for a day by two runs.
  func check(_ lines: LedgerLines, of run: FinishedRun, _ name: RunName) throws(RunError) {
    for other in ledger.state.runs where counts(other, beside: run, name) {
      guard let approval = other.approval else { continue }
      let paid: LedgerLines
      do { paid = try ledger.lines(of: approval) } catch { throw RunError(error) }
      let shared = lines.daysShared(with: paid)
      guard let first = shared.first else { continue }
      throw RunError(
        .refused,
        "\(other.name.batch) (\(other.period)) pays \(shared.count) of the same days: "
          + "\(first.number) on \(first.date), for one", at: other.folder,
        advice: other.isOut
          ? "pay what is missing with an adjustment"
          : "revoke the approval of \(other.name.batch), or send that one")
    }
  }

  /// Whether what another run pays counts: it is with a vendor, or may be sent.
  private func counts(_ other: LedgerRun, beside run: FinishedRun, _ name: RunName) -> Bool {
    guard other.name != name, other.isOut || other.mayBeSent(at: moment.now) else { return false }
    // Of one period the newest run alone is sent; the ledger sees to that itself.
    return !(other.name.batch.payer == run.batchID.payer && other.period.isSame(as: run.period))
  }
}

extension LedgerLines {
  /// The days on which somebody is paid for hours by both.
  func daysShared(with other: LedgerLines) -> [(number: String, date: CalendarDate)] {
    var shared: [(number: String, date: CalendarDate)] = []
    var place = 0
    for person in people {
      while place < other.people.count,
        other.people[place].key.utf8.lexicographicallyPrecedes(person.key.utf8)
      { place += 1 }
      guard place < other.people.count, other.people[place].key == person.key else { continue }
      let paid = Set(other.lines[other.people[place].lines].map(\.date))
      var last: Int32?
      for line in lines[person.lines] where line.date != last && paid.contains(line.date) {
        shared.append((person.number, CalendarDate(daysSince1970: line.date)))
        last = line.date
      }
    }
    return shared
  }
}
