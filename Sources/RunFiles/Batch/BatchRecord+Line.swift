public import PayrollModel

extension BatchRecord {
  /// Hours of one person on one workday that are alike; see `PayLine` for the units. 64 bytes: the wide
  /// figures come first, so that there are no gaps.
  public struct Line: Sendable, Equatable {
    /// Whole seconds; 0 for an amount.
    public var seconds: Int64
    /// The amount in cents; 0 for hours.
    public var amount: Int64
    /// The rate in 1/10,000 of the currency; -1 for none.
    public var rate: Int64
    /// What the line comes to before payroll's own reckoning, in cents; `noGross` where nobody but
    /// payroll can say. The lines of a person add up to what `GrossReckoning` makes of all of them.
    public var gross: Int64
    /// The workday, as days since 1970-01-01.
    public var date: Int32
    /// What an hour is paid, in 1/10,000 of the rate.
    public var multiplier: Int32
    /// The pay code: a place in `texts`; that of the empty text for none.
    public var payCode: Int32
    /// The position: a place in `texts`; -1 for none.
    public var position: Int32
    /// The site: a place in `texts`; -1 for none.
    public var site: Int32
    /// The first of the line's entries in `sources`.
    public var firstSource: Int32
    /// The number of the line's entries in `sources`.
    public var sourceCount: Int32
    /// Why: a place in `reasons`.
    public var reason: UInt16
    /// The bucket.
    public var bucket: Bucket
    /// Whether the hours were worked.
    public var isWorked: Bool

    /// No gross pay.
    public static let noGross = Int64.min

    init(
      date: Int32, seconds: Int64, amount: Int64 = 0, rate: Int64, multiplier: Int32,
      payCode: Int32, position: Int32, site: Int32, firstSource: Int32, sourceCount: Int32,
      reason: UInt16, bucket: Bucket, isWorked: Bool, gross: Int64 = Line.noGross
    ) {
      self.seconds = seconds
      self.amount = amount
      self.rate = rate
      self.gross = gross
      self.date = date
      self.multiplier = multiplier
      self.payCode = payCode
      self.position = position
      self.site = site
      self.firstSource = firstSource
      self.sourceCount = sourceCount
      self.reason = reason
      self.bucket = bucket
      self.isWorked = isWorked
    }
  }
}
