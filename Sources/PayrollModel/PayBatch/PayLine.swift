/// Hours of one employee on one workday that are alike in everything payroll cares about, or an amount
/// that is paid beside the hours. 64 bytes.
///
/// The finest grain of a batch. Templates add lines together by employee, code, rate, site, day or
/// week as their vendor wants it. A line has either hours or an amount, never both.
@frozen
public struct PayLine: Sendable, Equatable {
  /// The employee: a place in `PayBatch.employees`.
  public var employee: Int32
  /// The workday, as days since 1970-01-01.
  public var date: Int32
  /// The time that is paid, in whole seconds, before any rounding for print; 0 for an amount.
  public var seconds: Int64
  /// The amount, in cents, where it is no time that is paid: the pay for a statutory holiday,
  /// or an entry by hand. 0 for hours.
  public var amount: Int64
  /// The rate in 1/10,000 of the currency; -1 where payroll itself knows it.
  public var rate: Int64
  /// What an hour is paid, in 1/10,000 of the rate.
  public var multiplier: Int32
  /// The pay code of the source, or none.
  public var payCode: Label
  /// The position: a place in `TimeData.positions`, or none.
  public var position: RecordIndex
  /// The site: a place in `TimeData.accounts`, or none.
  public var account: RecordIndex
  /// The first of the line's entries in `PayBatch.sources`.
  public var firstSource: UInt32
  /// The number of the line's entries in `PayBatch.sources`.
  public var sourceCount: UInt32
  /// Why: a place in `PayBatch.reasons`.
  public var reason: UInt16
  /// The bucket, by which, with multiplier and pay code, vendors' codes are chosen.
  public var bucket: Bucket
  /// Whether the hours were worked; false for paid leave and holidays not worked.
  public var isWorked: Bool

  /// A line; see the properties for units.
  @inlinable
  public init(
    employee: Int32, date: Int32, seconds: Int64, rate: Int64, multiplier: Int32, payCode: Label,
    position: RecordIndex, account: RecordIndex, firstSource: UInt32, sourceCount: UInt32,
    reason: UInt16, bucket: Bucket, isWorked: Bool, amount: Int64 = 0
  ) {
    self.employee = employee
    self.date = date
    self.seconds = seconds
    self.amount = amount
    self.rate = rate
    self.multiplier = multiplier
    self.payCode = payCode
    self.position = position
    self.account = account
    self.firstSource = firstSource
    self.sourceCount = sourceCount
    self.reason = reason
    self.bucket = bucket
    self.isWorked = isWorked
  }

  /// Whether it pays nothing: neither hours nor an amount.
  @inlinable
  public var isEmpty: Bool { seconds == 0 && amount == 0 }

  /// Whether it pays an amount, and no hours.
  @inlinable
  public var isAmount: Bool { amount != 0 }

  /// The local date on which the workday begins.
  @inlinable
  public var workday: CalendarDate { CalendarDate(daysSince1970: date) }
}

/// Where hours come from: a record of the snapshot, or an entry by hand.
@frozen
public struct PaySource: Sendable, Equatable {
  /// The kinds of records that hours come from.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case workSession, shift, leaveRequest, payable
    /// A row of the file of entries by hand; its number is the line in the file.
    case handEntry

    /// The same among all kinds of records.
    public var record: RecordKind {
      switch self {
      case .workSession: .workSession
      case .shift: .shift
      case .leaveRequest: .leaveRequest
      case .payable: .payrunItem
      case .handEntry: .handEntry
      }
    }
  }

  /// The number in the source.
  public var id: Int64
  /// The kind of record.
  public var kind: Kind

  /// A record of the snapshot.
  @inlinable
  public init(id: Int64, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}

/// Why hours are in their bucket.
public struct PayReason: Sendable, Hashable {
  /// The rule set, or `company` for what the employer decided: `us-ca`.
  public let ruleSet: String
  /// The rule inside it: the name of a tier (`daily-8`), or `straight`, `holiday-worked` or `preset`.
  public let rule: String
  /// The rule in plain words, without a capital or a full stop: `more than 8 hours in the workday`.
  public let sentence: String
  /// The law, contract or setting that says so; empty where there is none.
  public let citation: String

  /// A reason; the citation is empty where there is no law or setting to name.
  public init(ruleSet: String, rule: String, sentence: String, citation: String) {
    self.ruleSet = ruleSet
    self.rule = rule
    self.sentence = sentence
    self.citation = citation
  }
}
