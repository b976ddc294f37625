/// What a source's words for the items of its own pay runs mean: words and multipliers are its own.
///
/// Words are compared without regard to capitals and to anything but letters and digits: all here
/// are in capitals, without blanks and hyphens.
public struct PayrunWords: Sendable, Equatable {
  /// What a kind of time is paid.
  public struct Hours: Sendable, Equatable {
    /// The bucket.
    public var bucket: Bucket
    /// What an hour is paid, where the item itself does not say it: in 1/10,000 of the rate.
    public var multiplier: Int32

    /// Time in a bucket.
    public init(_ bucket: Bucket, multiplier: Int32) {
      self.bucket = bucket
      self.multiplier = multiplier
    }
  }

  /// The words for kinds of time.
  public var hours: [String: Hours]
  /// Parts of the words for where an item comes from that say that it is an amount.
  public var moneyOrigins: [String]
  /// Words for where an item comes from that say that its quantity is time worked. Only whole words
  /// count.
  public var workOrigins: Set<String>

  /// Words; none of them unless given.
  public init(
    hours: [String: Hours] = [:], moneyOrigins: [String] = [], workOrigins: Set<String> = []
  ) {
    self.hours = hours
    self.moneyOrigins = moneyOrigins
    self.workOrigins = workOrigins
  }

  /// A word as it is compared: `Double-Time` and `double time` are `DOUBLETIME`.
  public static func folded(_ word: String) -> String {
    word.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
