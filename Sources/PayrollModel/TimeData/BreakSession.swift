/// A break inside a work session, as the source has it. 48 bytes.
@frozen
public struct BreakSession: Sendable, Equatable {
  /// What kind of break.
  public enum Kind: UInt8, Sendable { case notGiven, rest, meal, other }

  /// Whether the break itself says that it is paid.
  public enum PaidFlag: UInt8, Sendable { case notGiven, paid, unpaid }

  /// The number in the source.
  public var id: Int64
  /// When it began, in seconds since 1970 UTC.
  public var start: Int64
  /// Seconds to its end; negative where the end lies before the start. 0 where `hasNoEnd`.
  public var duration: Int32
  /// The session it interrupts, or none where the snapshot does not hold it.
  public var workSession: RecordIndex
  /// Who took it, where the break says so itself.
  public var employee: RecordIndex
  /// The break's own rate in 1/10,000 of the currency; -1 where it has none.
  public var payRate: Int32
  /// The break's own pay code, or none.
  public var payCode: Label
  /// What kind of break.
  public var kind: Kind
  /// Whether the break says that it is paid.
  public var paid: PaidFlag
  /// There is no end: the break was never closed.
  public var hasNoEnd: Bool
  /// There is no readable start.
  public var hasNoStart: Bool
  /// The break is not there: it was cancelled, rejected or deleted.
  public var isGone: Bool
  /// The break names a session, and the snapshot does not hold it.
  public var namesUnknownSession: Bool
  /// What other fields of the break say of its start or end.
  public var timeConflict: TimeConflict

  /// A break with nothing but a number.
  @inlinable
  public init(id: Int64) {
    self.id = id
    self.start = 0
    self.duration = 0
    self.workSession = .none
    self.employee = .none
    self.payRate = -1
    self.payCode = .none
    self.kind = .notGiven
    self.paid = .notGiven
    self.hasNoEnd = false
    self.hasNoStart = false
    self.isGone = false
    self.namesUnknownSession = false
    self.timeConflict = .none
  }

  /// When it ended, in seconds since 1970 UTC.
  @inlinable
  public var end: Int64 { start + Int64(duration) }
}
