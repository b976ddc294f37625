public import PayrollModel

/// Everything that the events of a ledger come to: which runs there are, how far each has come, and who
/// is held. Reckoned from the events and from nothing else, here and nowhere else.
public struct LedgerState: Sendable, Equatable {
  /// What one run at a time counts for: the period of a payer, and beside its regular run each run of
  /// another type by itself.
  struct PeriodKey: Hashable {
    let payer: Payer
    let first: CalendarDate
    let last: CalendarDate
    let type: RunType
    /// The number of the run among those of its type; 0 for the regular one, whatever its revision.
    let number: Int

    init(_ payer: Payer, _ period: PayPeriod, type: RunType = .regular, number: Int = 0) {
      self.payer = payer
      first = period.first
      last = period.last
      self.type = type
      self.number = type == .regular ? 0 : number
    }

    init(_ batch: BatchID, _ period: PayPeriod) {
      self.init(batch.payer, period, type: batch.type, number: batch.revision)
    }
  }

  /// The event up to which it is reckoned.
  public private(set) var head: LedgerHead
  /// The moment of the latest event, in seconds since 1970 UTC; 0 where there is none.
  public private(set) var latest: Int64 = 0
  /// The runs, in the order in which they were first made.
  public internal(set) var runs: [LedgerRun] = []
  /// Who is held, in the order of the approvals.
  public internal(set) var held: [HeldPay] = []
  var places: [RunName: Int] = [:]
  var newest: [PeriodKey: Int] = [:]

  /// A ledger without events.
  init(_ origin: LedgerHead) { head = origin }

  /// The run with this name.
  public func run(_ name: RunName) -> LedgerRun? { places[name].map { runs[$0] } }

  /// The regular run of a period that was made last.
  public func newest(of payer: Payer, _ period: PayPeriod) -> LedgerRun? {
    newest[PeriodKey(payer, period)].map { runs[$0] }
  }

  /// The run that was made last and counts for the same as a batch.
  public func newest(like batch: BatchID, _ period: PayPeriod) -> LedgerRun? {
    newest[PeriodKey(batch, period)].map { runs[$0] }
  }

  /// The runs that are with a vendor, or may be.
  public var out: [LedgerRun] { runs.filter(\.isOut) }

  // MARK: Events

  /// Goes on by one event, or stays as it was.
  ///
  /// - Throws: `LedgerRefusal` where it cannot happen after what happened.
  mutating func apply(_ fact: LedgerFact, _ event: LedgerEvent) throws(LedgerRefusal) {
    func author(_ name: String?) -> LedgerRun.Author {
      LedgerRun.Author(name: name, actor: event.actor, at: event.at)
    }
    switch fact {
    case .opened: break
    case .drafted(let fact): draft(fact, author(fact.by))
    case .reviewed(let fact):
      let place = try place(of: fact.run)
      runs[place].reviewers.append(author(nil))
    case .approved(let fact): try approve(fact, author(fact.by))
    case .revoked(let fact): try revoke(fact)
    case .submission(let fact): try submit(fact, at: event.at)
    case .writtenOff(let fact): try writeOff(fact, author(fact.by))
    }
    head = LedgerHead(lineage: head.lineage, sequence: event.sequence, digest: event.digest)
    latest = max(latest, event.at)
  }

  /// - Throws: `LedgerRefusal` where the ledger does not know it.
  func place(of run: RunName) throws(LedgerRefusal) -> Int {
    guard let place = places[run] else {
      throw LedgerRefusal(
        "the ledger does not know this making of \(run.batch)", "make the run again")
    }
    return place
  }

  private mutating func draft(_ fact: DraftedRun, _ author: LedgerRun.Author) {
    if let place = places[fact.run] {
      runs[place].preparers.append(author)
      runs[place].folder = fact.folder
      count(place, of: fact.period)
    } else {
      add(
        LedgerRun(
          name: fact.run, period: fact.period, folder: fact.folder, isBlocked: fact.isBlocked,
          preparers: [author]))
    }
  }

  /// Adds a run, which from now on is the one of its period.
  mutating func add(_ run: LedgerRun) {
    places[run.name] = runs.count
    runs.append(run)
    count(runs.count - 1, of: run.period)
  }

  /// Lets a run be the one of its period. An approval of the one before is worth nothing from now on,
  /// unless its files are on their way.
  private mutating func count(_ place: Int, of period: PayPeriod) {
    let key = PeriodKey(runs[place].name.batch, period)
    if let before = newest[key], before != place {
      runs[before].isSuperseded = true
      forgetHeld(of: before)
    }
    runs[place].isSuperseded = false
    newest[key] = place
  }
}
