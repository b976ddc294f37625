public import PayrollModel

/// Pay for a workday with a long gap or a long spread of hours (8 CCR 11040, section 4(C); New
/// York: 12 NYCRR 142-2.4): guaranteed time at the minimum wage, not worked.
public struct SplitShift: Sendable, Hashable {
  /// What an hour of it is paid.
  public enum Wage: Sendable, Hashable {
    /// A rate that the company gives.
    case rate(PayRate)
    /// A minimum wage by its name in `Mappings/minimum-wages`.
    case minimumWage(String)
  }

  /// A gap of more than this many seconds makes a split shift; nil where gaps do not.
  public let gapOverSeconds: Int64?
  /// A day that spans more than this many seconds has a spread of hours; nil where spans do not.
  public let spreadOverSeconds: Int64?
  /// What is paid for it, in seconds.
  public let paidSeconds: Int64
  /// What an hour of it is paid.
  public let wage: Wage
  /// Whether pay of the workday above the minimum wage is set off against it.
  public let isSetOff: Bool
  /// The pay code that it is paid under.
  public let payCode: String

  /// Pay for a split shift.
  public init(
    gapOverSeconds: Int64?, spreadOverSeconds: Int64?, paidSeconds: Int64, wage: Wage,
    isSetOff: Bool = true, payCode: String
  ) {
    self.gapOverSeconds = gapOverSeconds
    self.spreadOverSeconds = spreadOverSeconds
    self.paidSeconds = paidSeconds
    self.wage = wage
    self.isSetOff = isSetOff
    self.payCode = payCode
  }

  /// The name of the minimum wage that it is paid at, where it names one.
  public var minimumWage: String? {
    if case .minimumWage(let name) = wage { name } else { nil }
  }

  /// The seconds that are guaranteed for a workday with these pieces, sorted and disjoint, before
  /// anything is set off.
  public func guaranteed(pieces: [Range<Int64>]) -> Int64 {
    guard let first = pieces.first, let last = pieces.last else { return 0 }
    if let spread = spreadOverSeconds, last.upperBound - first.lowerBound > spread {
      return paidSeconds
    }
    guard let gap = gapOverSeconds else { return 0 }
    let isSplit = zip(pieces, pieces.dropFirst()).contains {
      $1.lowerBound - $0.upperBound > gap
    }
    return isSplit ? paidSeconds : 0
  }

  /// What is left of `seconds` at the wage `rate` once the pay of the day above the minimum wage is
  /// set off: together they must come to the minimum wage of the work and of the guaranteed time.
  ///
  /// `work` is the work of the day by rate. Overtime premiums are left out on both sides. Rounded up
  /// to whole seconds, never below 0 and never above `seconds`. Sources: NYSDOL opinion letters on 12
  /// NYCRR 142-2.4; Espinosa v. Delgado Travel Agency (S.D.N.Y. 2007); Aleman v. AirTouch Cellular,
  /// 209 Cal. App. 4th 556 (2012).
  public static func left(
    of seconds: Int64, at rate: PayRate, afterPaying work: [(seconds: Int64, rate: PayRate)]
  ) -> Int64 {
    guard rate.tenThousandths > 0 else { return seconds }
    let above = work.reduce(Int128(0)) { sum, part in
      sum + Int128(part.seconds) * Int128(part.rate.tenThousandths - rate.tenThousandths)
    }
    guard above > 0 else { return seconds }
    return max(0, seconds - Int64(clamping: above / Int128(rate.tenThousandths)))
  }
}
