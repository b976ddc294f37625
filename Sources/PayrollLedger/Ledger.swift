/// A ledger as commands use it: what it remembers, what follows from it, and what may be added.
///
/// For one thread. Everything that is added is checked against what happened before, and then written
/// at once, durably.
public final class Ledger {
  /// What its events come to.
  public private(set) var state: LedgerState
  private let store: any LedgerStore
  /// The path, or what else people know it by.
  public var path: String { store.path }

  /// Reckons what the events of a store come to.
  ///
  /// - Throws: `LedgerProblem`, of kind `damaged` where the events do not follow each other.
  public init(_ store: any LedgerStore) throws(LedgerProblem) {
    self.store = store
    var state = LedgerState(store.origin)
    var problem: String?
    try store.forEachEvent(behind: 0) { event in
      guard problem == nil else { return }
      problem = Self.problem(with: event, after: &state)
    }
    self.state = state
    if let problem { throw damaged(problem) }
  }

  /// Lets an event go on from a state; what is wrong with it in words, or nil.
  private static func problem(with event: LedgerEvent, after state: inout LedgerState) -> String? {
    guard event.sequence == state.head.sequence + 1, event.previous == state.head.digest else {
      return "event \(event.sequence) does not follow the one before"
    }
    guard event.recomputed == event else {
      return "event \(event.sequence) is not what was written"
    }
    guard let fact = LedgerFact(event) else {
      return "event \(event.sequence) says what this program does not know"
    }
    do throws(LedgerRefusal) { try state.apply(fact, event) } catch {
      return "event \(event.sequence) cannot have happened: \(error.message)"
    }
    return nil
  }

  /// Adds what happened, all of it or nothing.
  ///
  /// - Parameters:
  ///   - attachments: the bytes that the facts name by their digests.
  ///   - at: when, in seconds since 1970 UTC; see `moment(at:)`.
  /// - Throws: `LedgerProblem`: of kind `refused` where it cannot happen after what happened, of kind
  ///   `moved` where somebody else wrote since the ledger was opened.
  public func record(
    _ facts: [LedgerFact], attachments: [[UInt8]] = [], at: Int64, by actor: Operator
  ) throws(LedgerProblem) {
    let at = try moment(at: at)
    var next = state
    let drafts = facts.map(\.draft)
    for (fact, draft) in zip(facts, drafts) {
      let event = LedgerEvent(
        sequence: next.head.sequence + 1, at: at, actor: actor.description, draft: draft,
        previous: next.head.digest)
      do throws(LedgerRefusal) { try next.apply(fact, event) } catch {
        throw LedgerProblem(.refused, path, error.message, advice: error.advice)
      }
    }
    let head = try store.append(
      drafts, attachments: attachments.map { (LedgerDigest(of: $0), $0) }, behind: state.head,
      at: at, by: actor.description)
    guard head == next.head else { throw damaged("what was written is not what was to be") }
    state = next
  }

  /// Bytes that an event names.
  ///
  /// - Throws: `LedgerProblem` where they are not there or not what they were.
  public func attachment(_ digest: LedgerDigest) throws(LedgerProblem) -> [UInt8] {
    guard let bytes = try store.attachment(digest) else {
      throw damaged("the bytes of \(digest) are not there")
    }
    guard LedgerDigest(of: bytes) == digest else {
      throw damaged("the bytes of \(digest) are not what was written")
    }
    return bytes
  }

  /// What a run pays, or with a person what it pays that person.
  ///
  /// - Throws: `LedgerProblem` where the ledger has it no more.
  public func lines(
    of approval: ApprovedRun, person: String? = nil
  ) throws(LedgerProblem) -> LedgerLines {
    var lines = LedgerLines()
    for piece in approval.lines where person.map(piece.mayHold) ?? true {
      guard lines.add(piece: try attachment(piece.digest)) else {
        throw damaged("the lines of \(approval.run.batch) cannot be read")
      }
    }
    return lines
  }

  /// How far the ledger had come at an event; nil where it never came so far.
  ///
  /// - Throws: `LedgerProblem`.
  public func head(at sequence: Int64) throws(LedgerProblem) -> LedgerHead? {
    guard let event = try store.event(at: sequence) else { return nil }
    return LedgerHead(lineage: state.head.lineage, sequence: sequence, digest: event.digest)
  }

  /// What is not as it was written, in words; nothing where all is well.
  ///
  /// - Throws: `LedgerProblem` where it cannot be looked at.
  public func damages() throws(LedgerProblem) -> [String] { try store.damages() }

  /// Calls `body` with each event, in their order.
  ///
  /// - Throws: `LedgerProblem`.
  public func forEachEvent(_ body: (LedgerEvent) -> Void) throws(LedgerProblem) {
    try store.forEachEvent(behind: 0, body)
  }

  /// Lets go of it.
  ///
  /// - Throws: `LedgerProblem`.
  public func close() throws(LedgerProblem) { try store.close() }

  private func damaged(_ message: String) -> LedgerProblem { .damaged(path, message) }
}
