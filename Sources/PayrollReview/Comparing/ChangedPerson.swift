public import PayrollModel

/// Somebody whose pay is not the same in two runs.
public struct ChangedPerson: Sendable {
  /// What a run has of the person.
  public struct Standing: Sendable {
    /// What the lines come to, whether it is paid or not.
    public let pay: ComparedPay
    /// The finding that keeps the person out of the vendor files; nil where none does.
    public let held: FindingKind?
    /// Whether the person is knowingly in none of the vendor files.
    public let isLeftOut: Bool

    /// Whether it is in the vendor files.
    public var isPaid: Bool { held == nil && !isLeftOut }
    /// The seconds that are paid.
    public var paidSeconds: Int64 { isPaid ? pay.totalSeconds : 0 }
    /// The seconds of a kind that are paid.
    public func paidSeconds(of kind: HourKind) -> Int64 { isPaid ? pay[kind] : 0 }
    /// The gross pay that is paid, in cents, as far as rates are known.
    public var paidGross: Int64 { isPaid ? pay.gross.pay.cents : 0 }
  }

  /// What differs in what is paid, the plainest thing first.
  public enum Difference: String, Sendable {
    /// Hours, or amounts.
    case hours
    /// The same hours lie on other dates or are of other kinds there.
    case dates
    /// The same hours have other pay codes, positions, sites or rates.
    case codes
    /// The same lines are in the vendor files in one of the runs alone.
    case standing
    /// The employee number alone.
    case number
  }

  /// The employee number, of the second run where it has the person; empty where there is none.
  public let number: String
  /// The number in the source.
  public let id: Int64
  /// The first name; empty where it is not given.
  public let firstName: String
  /// The last name; empty where it is not given.
  public let lastName: String
  /// The zone that the person lives by; nil where neither run has times of the person.
  public let zone: String?
  /// What the first run has; nil where it has nothing of the person.
  public let before: Standing?
  /// What the second run has; nil where it has nothing of the person.
  public let now: Standing?
  /// What differs.
  public let difference: Difference
  /// Why, the nearest first; never empty.
  public let causes: [ChangeCause]
  /// The records that are not the same, by name.
  public let records: [RecordChange]

  /// Whole seconds of a kind that are paid more, or with a minus less.
  public func seconds(of kind: HourKind) -> Int64 {
    (now?.paidSeconds(of: kind) ?? 0) - (before?.paidSeconds(of: kind) ?? 0)
  }

  /// Whole seconds that are paid more, or with a minus less.
  public var seconds: Int64 { (now?.paidSeconds ?? 0) - (before?.paidSeconds ?? 0) }
  /// Gross pay that is more, or with a minus less, as far as rates are known.
  public var gross: Money { Money(cents: (now?.paidGross ?? 0) - (before?.paidGross ?? 0)) }
}
