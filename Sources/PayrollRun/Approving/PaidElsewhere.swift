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

  /// - Throws: `RunError` where somebody is paid for a day by two runs, or what the run took for paid is
  ///   not what is.
  func check(_ lines: LedgerLines, of run: FinishedRun, in folder: String) throws(RunError) {
    let counting = ledger.state.counting(
      beside: run.batchID, run.period, run.adjustment.periods, at: moment.now)
    let asked = Set(run.adjustment.paid)
    for paid in run.adjustment.paid
    where !counting.contains(where: { RunAdjustment.PaidRun($0.name) == paid }) {
      throw RunError(
        .refused, "\(paid.batch) counted as paid when the run was made, and does not any more",
        at: folder, advice: "make the run again: it asks the ledger anew")
    }
    for other in counting where !asked.contains(RunAdjustment.PaidRun(other.name)) {
      guard let approval = other.approval else { continue }
      let paid: LedgerLines
      do { paid = try ledger.lines(of: approval) } catch { throw RunError(error) }
      let shared = lines.daysShared(with: paid)
      guard let first = shared.first else { continue }
      throw RunError(
        .refused,
        "\(other.name.batch) (\(other.period)) pays \(shared.count) of the same days: "
          + "\(first.number) on \(first.date), for one", at: other.folder,
        advice: "make the run again: it pays only in what those days differ from that"
          + (other.isOut ? "" : "; or revoke the approval of \(other.name.batch)"))
    }
  }
}

extension RunAdjustment.PaidRun {
  /// A run of the ledger, as files have it.
  init(_ name: RunName) {
    self.init(batch: name.batch, sha256: name.digest.hexadecimal)
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
