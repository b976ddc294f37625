import PayrollLedger
import PayrollMapper
import PayrollModel
import RunFiles

/// What other runs have paid for some dates, as the ledger knows it: those that a vendor has or may
/// have, and those that may still be sent.
struct PaidBefore {
  private struct Source {
    let run: LedgerRun
    let lines: LedgerLines
    /// The place of each person among those of the snapshot; -1 for somebody whom it does not hold.
    let places: [Int32]
  }

  private let sources: [Source]
  private let count: Int
  private let payer: Payer
  private let periods: [PayPeriod]
  private let share: PayGroupShare?

  /// The runs that paid somebody whom the run may pay for the same dates, as files have them.
  var runs: [RunAdjustment.PaidRun] {
    sources.filter(hasPaid).map { RunAdjustment.PaidRun($0.run.name) }
  }

  private func hasPaid(_ source: Source) -> Bool {
    let dates = periods.map { $0.first.daysSince1970...$0.last.daysSince1970 }
    for (person, place) in zip(source.lines.people, source.places) {
      if place < 0, source.run.name.batch.payer != payer { continue }
      for line in source.lines.lines[person.lines]
      where dates.contains(where: { $0.contains(line.date) }) {
        if place < 0 || share?.pays(Int(place), on: line.date) ?? true { return true }
      }
    }
    return false
  }

  /// - Parameters:
  ///   - batch: that of the run that asks: its own earlier makings do not count.
  ///   - period: its period.
  ///   - closed: the periods before it that it makes up for.
  ///   - share: what of a batch the pay group pays that asks; nil for all.
  /// - Throws: `RunError` where the ledger cannot say what was paid.
  init(
    _ ledger: Ledger, asking batch: BatchID, _ period: PayPeriod, closed: [PayPeriod],
    at moment: Int64, _ people: LedgerPeople, _ share: PayGroupShare? = nil
  ) throws(RunError) {
    payer = batch.payer
    periods = [period] + closed
    self.share = share
    count = people.count
    var sources: [Source] = []
    for run in ledger.state.counting(beside: batch, period, closed, at: moment) {
      guard let approval = run.approval else { continue }
      do throws(LedgerProblem) {
        let lines = try ledger.lines(of: approval)
        sources.append(
          Source(run: run, lines: lines, places: lines.people.map { people.place(of: $0) }))
      } catch { throw RunError(error) }
    }
    self.sources = sources
  }

  /// What was paid for the dates of a period.
  func lines(of period: PayPeriod) -> PaidLines {
    var lines: [PaidLines.Line] = []
    var texts: [String] = [""]
    var places: [String: Int32] = ["": 0]
    let dates = period.first.daysSince1970...period.last.daysSince1970
    for (index, source) in sources.enumerated() where source.run.mayPay(period) {
      let own = source.lines.texts.map { text in
        if let place = places[text] { return place }
        let place = Int32(truncatingIfNeeded: texts.count)
        places[text] = place
        texts.append(text)
        return place
      }
      for (person, place) in zip(source.lines.people, source.places) where place >= 0 {
        for line in source.lines.lines[person.lines]
        where dates.contains(line.date) && share?.pays(Int(place), on: line.date) ?? true {
          lines.append(
            PaidLines.Line(
              person: place, date: line.date, bucket: line.bucket, isWorked: line.isWorked,
              isEntered: line.isEntered, multiplier: line.multiplier, rate: line.rate,
              payCode: own[Int(line.payCode)], position: own[Int(line.position)],
              site: own[Int(line.site)], seconds: line.seconds, amount: line.amount,
              run: Int32(truncatingIfNeeded: index)))
        }
      }
    }
    return PaidLines(
      lines, people: count, runs: sources.map(\.run.name.batch), texts: texts)
  }

  /// The employee numbers of those who were paid for a period and whom the snapshot does not hold.
  func unknown(in period: PayPeriod) -> [String] {
    let dates = period.first.daysSince1970...period.last.daysSince1970
    var net: [String: Int64] = [:]
    for source in sources
    where source.run.mayPay(period) && source.run.name.batch.payer == payer {
      for (person, place) in zip(source.lines.people, source.places) where place < 0 {
        for line in source.lines.lines[person.lines] where dates.contains(line.date) {
          net[person.number, default: 0] += line.seconds
        }
      }
    }
    return net.filter { $0.value != 0 }.keys.sorted()
  }
}

extension LedgerState {
  /// The runs whose pay counts beside a batch: those that a vendor has or may have, and those that may
  /// still be sent, as far as they pay dates of some periods.
  func counting(
    beside batch: BatchID, _ period: PayPeriod, _ closed: [PayPeriod], at moment: Int64
  ) -> [LedgerRun] {
    runs.filter { run in
      guard run.isOut || run.mayBeSent(at: moment),
        ([period] + closed).contains(where: { run.mayPay($0) })
      else { return false }
      // Of one batch one making counts: the ledger sees to that itself.
      return !run.countsFor(batch, period)
    }
  }
}

extension LedgerRun {
  /// Whether lines of it can be of dates of a period.
  func mayPay(_ period: PayPeriod) -> Bool {
    self.period.overlaps(period)
      || (approval?.adjusts ?? []).contains { $0.overlaps(period) }
  }

  /// Whether it is a making of the same: of the same regular run, or of the same one of another type.
  func countsFor(_ batch: BatchID, _ period: PayPeriod) -> Bool {
    guard name.batch.payer == batch.payer, name.batch.type == batch.type,
      self.period.isSame(as: period)
    else { return false }
    return batch.type == .regular || name.batch.revision == batch.revision
  }
}

/// The people of a snapshot by what the ledger knows them by.
struct LedgerPeople {
  /// How many there are, those included whom the source only names.
  let count: Int
  private var places: [String: Int32] = [:]

  /// - Parameter isNumbered: whether the source numbers its people for good; else the employee number
  ///   tells them apart.
  init(_ data: TimeData, isNumbered: Bool) {
    count = data.employees.count
    for place in data.employees.indices where data.employees[place].isKnown {
      let person = data.employees[place]
      let key = isNumbered ? String(person.id) : data.text.string(person.number)
      if !key.isEmpty, places[key] == nil { places[key] = Int32(truncatingIfNeeded: place) }
    }
  }

  /// The place of somebody in the snapshot; -1 where it does not hold the person.
  func place(of person: LedgerLines.Person) -> Int32 { places[person.key] ?? -1 }

  /// The place of a person by the key; nil where the snapshot does not hold the person.
  func place(ofKey key: String) -> Int? { places[key].map(Int.init) }
}
