/// A scheduled shift, as the source has it: where hours are approved, and how paid time off appears.
@frozen
public struct Shift: Sendable, Equatable {
  /// What the source says about the shift's state. `approved` exists in one dialect only; in the
  /// other an approved shift has `approvedSeconds`.
  public enum Status: UInt8, Sendable { case notGiven, active, approved, cancelled, other }

  /// The number in the source.
  public var id: Int64
  /// The scheduled start, in seconds since 1970 UTC; 0 with `hasNoStart`.
  public var start: Int64
  /// The scheduled end, in seconds since 1970 UTC; 0 where there is none.
  public var end: Int64
  /// Who is scheduled, or none where the shift is vacant.
  public var employee: RecordIndex
  /// The position, or none.
  public var position: RecordIndex
  /// The site, or none.
  public var account: RecordIndex
  /// Approved hours in seconds; -1 where nobody approved any.
  public var approvedSeconds: Int32
  /// Payable hours in seconds; -1 where not given.
  public var payableSeconds: Int32
  /// Planned payable hours in seconds; -1 where not given.
  public var plannedSeconds: Int32
  /// The shift's own rate in 1/10,000 of the currency; -1 where it has none.
  public var payRate: Int32
  /// The shift's own pay code, or none.
  public var payCode: Label
  /// The zone of the site, or none.
  public var timeZone: Label
  /// The shift's state.
  public var status: Status
  /// Paid time off in the shape of a shift: leave, not work.
  public var isPaidTimeOff: Bool
  /// The source says that the shift is not paid.
  public var isNotPayable: Bool
  /// False for a number that is mentioned but has no record.
  public var isKnown: Bool
  /// What other fields of the shift say of its start or end.
  public var timeConflict: TimeConflict

  /// A shift with nothing but a number.
  @inlinable
  public init(id: Int64) {
    self.id = id
    self.start = 0
    self.end = 0
    self.employee = .none
    self.position = .none
    self.account = .none
    self.approvedSeconds = -1
    self.payableSeconds = -1
    self.plannedSeconds = -1
    self.payRate = -1
    self.payCode = .none
    self.timeZone = .none
    self.status = .notGiven
    self.isPaidTimeOff = false
    self.isNotPayable = false
    self.isKnown = true
    self.timeConflict = .none
  }
}
