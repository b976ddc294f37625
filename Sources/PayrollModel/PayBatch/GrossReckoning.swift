/// Reckons what the lines of one person come to: exactly, and rounded once.
///
/// The sum is rounded to the cent, half away from zero; the lines are cut to cents, and the cents that
/// are missing go to those with the largest remainders, the first of equals first. So the lines add up
/// to the sum, and none is a whole cent away from its exact value.
///
/// One value serves one person after the other; its buffers are reused.
public struct GrossReckoning {
  /// The regular rate of a workweek, by which its overtime premium is paid.
  public struct WeekRate: Sendable, Equatable {
    /// The dates of the week, both ends inclusive.
    public let dates: ClosedRange<CalendarDate>
    /// The rate is `numerator / denominator` of the currency an hour.
    let numerator: Int64
    let denominator: Int64

    /// The regular rate of a week as `WorkweekWages.exactRegularRate` has it; nil where there is none.
    public init?(_ week: WorkweekWages) {
      let parts = week.exactRegularRate.split(separator: "/", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), week.first <= week.last,
        let numerator = Int64(parts[0]), numerator >= 0,
        let denominator = parts.count == 1 ? 1 : Int64(parts[1]), denominator > 0
      else { return nil }
      self.dates = week.first...week.last
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// Parts of a cent: the product of the parts of a rate, of a multiplier, and of an hour.
  private static let partsOfCent: Int128 = 3_600_000_000

  private var exact: [Int128?] = []
  /// What each line comes to, in cents; nil where its rate is not known. By the order in which they
  /// were added.
  public private(set) var lines: [Int64?] = []
  /// What all of them come to.
  public private(set) var sum = Gross()
  /// What the lines with a rate lost when they were cut to cents.
  private var remainders: [(parts: Int128, line: Int)] = []

  /// A reckoning of nothing yet.
  public init() {}

  /// Forgets the person before.
  public mutating func begin() {
    exact.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    sum = Gross()
  }

  /// Adds a line. An hour of overtime in a week with a regular rate is paid its own rate, and the part
  /// of the multiplier above one at the regular rate (29 CFR 778.107 to 778.115; Cal. Lab. Code 510).
  ///
  /// - Parameters:
  ///   - total: what the source says that it comes to, in 1/10,000 of the currency; nil where it does
  ///     not say.
  ///   - week: the regular rate of its workweek; nil where none is known.
  public mutating func add(
    seconds: Int64, rate: Int64, multiplier: Int32, bucket: Bucket, amount: Int64,
    total: Int64? = nil, week: WeekRate? = nil
  ) {
    if amount != 0 { return exact.append(Int128(amount) * Self.partsOfCent) }
    if let total { return exact.append(Int128(total) * (Self.partsOfCent / 100)) }
    guard rate >= 0 else {
      if seconds == 0 { return exact.append(0) }
      sum.secondsWithoutRate &+= seconds
      return exact.append(nil)
    }
    let premium = Int128(multiplier) - Int128(Multiplier.one.tenThousandths)
    guard let week, bucket == .overtime, premium > 0 else {
      return append(Self.product(seconds, rate, Int128(multiplier)), ofSeconds: seconds)
    }
    let straight = Self.product(seconds, rate, Int128(Multiplier.one.tenThousandths))
    let above = Self.product(seconds, week.numerator, premium * 10_000)
    guard let straight, let above else { return append(nil, ofSeconds: seconds) }
    // Less than a part of a cent is lost here, three billion of which are one.
    append(straight + above / Int128(week.denominator), ofSeconds: seconds)
  }

  /// Adds what a line comes to; what no number can hold is known to nobody.
  private mutating func append(_ parts: Int128?, ofSeconds seconds: Int64) {
    if parts == nil { sum.secondsWithoutRate &+= seconds }
    exact.append(parts)
  }

  /// The product; nil where it is too large to be added to others.
  private static func product(_ seconds: Int64, _ rate: Int64, _ factor: Int128) -> Int128? {
    let (product, isTooLarge) = (Int128(seconds) * Int128(rate)).multipliedReportingOverflow(
      by: factor)
    return isTooLarge || product.magnitude > UInt128(1) << 100 ? nil : product
  }

  /// Rounds: then `lines` and `sum` are there.
  public mutating func finish() {
    var exactSum: Int128 = 0
    var floors: Int128 = 0
    remainders.removeAll(keepingCapacity: true)
    for (index, part) in exact.enumerated() {
      guard let part else {
        lines.append(nil)
        continue
      }
      exactSum += part
      let floor = Self.floor(part)
      floors += floor
      lines.append(Int64(clamping: floor))
      remainders.append((part - floor * Self.partsOfCent, index))
    }
    let cents = Self.rounded(exactSum)
    sum.pay = Money(cents: Int64(clamping: cents))
    let missing = Int(clamping: cents - floors)
    guard missing > 0 else { return }
    remainders.sort { $0.parts != $1.parts ? $0.parts > $1.parts : $0.line < $1.line }
    for (_, index) in remainders.prefix(missing) { lines[index] = lines[index].map { $0 &+ 1 } }
  }

  private static func floor(_ parts: Int128) -> Int128 {
    let (cents, rest) = parts.quotientAndRemainder(dividingBy: partsOfCent)
    return rest < 0 ? cents - 1 : cents
  }

  private static func rounded(_ parts: Int128) -> Int128 {
    let half = partsOfCent / 2
    return parts < 0 ? (parts - half) / partsOfCent : (parts + half) / partsOfCent
  }
}
