/// A client's site (an account, or a client in the other dialect).
public struct AccountRecord: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The site's name for people; empty where it is not given.
  public var name: TextSpan = .none
  /// The company's own number for it.
  public var number: TextSpan = .none
  /// The region it lies in.
  public var region: RecordIndex = .none
  /// The account above it, or none.
  public var parent: RecordIndex = .none
  /// The name of its zone, or none.
  public var timeZone: Label = .none
  /// The account's own rate in 1/10,000 of the currency; -1 where it has none.
  public var payRate: Int32 = -1
  /// The account's own pay code, or none.
  public var payCode: Label = .none
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// An account with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// A post at a site, with its payroll settings.
public struct PositionRecord: Sendable, Equatable {
  /// Which breaks the position pays for.
  public enum PaidBreaks: UInt8, Sendable { case notGiven, none, all, restOnly, mealOnly }

  /// The number in the source.
  public var id: Int64
  /// The post's name for people; empty where it is not given.
  public var name: TextSpan = .none
  /// The company's own number for it.
  public var number: TextSpan = .none
  /// The site that it is at: a place in `TimeData.accounts`, or none.
  public var account: RecordIndex = .none
  /// The position's pay code, or none.
  public var payCode: Label = .none
  /// A pay code that overrides every other one at this position (`OT`, `DBL`, `HOL`), or none.
  public var payCodeOverride: Label = .none
  /// The position's rate in 1/10,000 of the currency; -1 where it has none.
  public var payRate: Int32 = -1
  /// Which breaks the position pays for.
  public var paidBreaks: PaidBreaks = .notGiven
  /// The holiday group whose holidays the position pays, or none.
  public var holidayGroup: RecordIndex = .none
  /// False for a number that is mentioned but has no record.
  public var isKnown = true

  /// A position with nothing but a number.
  public init(id: Int64) { self.id = id }
}

/// A pay code of the source.
public struct PayCodeRecord: Sendable, Equatable {
  /// The number in the source.
  public var id: Int64
  /// The code, as sessions and mappings spell it.
  public var code: Label = .none
  /// The source says that time under this code is not paid.
  public var isNotPayable = false
  /// The source says that time under this code does not count toward overtime.
  public var ignoresOvertime = false
  /// The source says that the code is for amounts that are entered by hand: ad hoc earnings and
  /// deductions.
  public var isMoney = false

  /// A pay code with nothing but a number.
  public init(id: Int64) { self.id = id }
}
