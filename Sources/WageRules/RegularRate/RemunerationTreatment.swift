public import PayrollModel

/// What the overtime law does with a payment.
public struct RemunerationTreatment: Hashable, Sendable {
  /// Whether it is divided among the hours to find the regular rate.
  public let isInRegularRate: Bool
  /// Whether it may be set against the overtime premium.
  public let isCreditable: Bool
  /// Whether it takes the place of a rate: it pays for the hours themselves.
  public let paysTheHours: Bool
  /// Where that is said.
  public let citation: String

  /// The treatment of a payment, or nil for a premium without a multiplier.
  ///
  /// `premiumMultiplier` is what the hour came to with the premium, in times the rate; only premiums
  /// for special days and clock patterns need it.
  public static func of(
    _ kind: RemunerationKind, premiumMultiplier: Multiplier? = nil, under law: WageLaw
  ) -> RemunerationTreatment? {
    let isPremium = kind == .specialDayPremium || kind == .clockPatternPremium
    if isPremium, premiumMultiplier == nil { return nil }
    guard law != .canada else {
      return Self(
        kind.paysTheHours ? .straight : .excluded, "overtime is a multiple of the hour's own rate")
    }
    switch kind {
    case .flatSumBonus where law == .california:
      return Self(.included, "Alvarado v. Dart Container Corp. (2018) 4 Cal.5th 542")
    case .specialDayPremium:
      return premium(premiumMultiplier, "29 U.S.C. 207(e)(6), (h)(2); 29 CFR 778.203")
    case .clockPatternPremium:
      return premium(premiumMultiplier, "29 U.S.C. 207(e)(7), (h)(2); 29 CFR 778.204")
    default: return federal(kind)
    }
  }

  /// Less than time and a half is just pay: included, and no credit.
  private static func premium(_ multiplier: Multiplier?, _ citation: String) -> Self {
    Self((multiplier ?? .one) >= .oneAndAHalf ? .creditable : .included, citation)
  }

  private static func federal(_ kind: RemunerationKind) -> Self {
    switch kind {
    case .differential: Self(.included, "29 CFR 778.207(b)")
    case .productionBonus, .flatSumBonus: Self(.included, "29 CFR 778.110(b), .208-.209")
    case .discretionaryBonus: Self(.excluded, "29 U.S.C. 207(e)(3); 29 CFR 778.211")
    case .commission: Self(.included, "29 CFR 778.117-.118")
    case .pieceRateEarnings: Self(.straight, "29 CFR 778.111")
    case .dayRate, .jobRate: Self(.straight, "29 CFR 778.112")
    case .waitingPay: Self(.straight, "29 CFR 778.111(a)")
    case .onCallPay: Self(.included, "29 CFR 778.223")
    case .showUpPay: Self(.excluded, "29 CFR 778.220")
    case .callBackPay: Self(.excluded, "29 CFR 778.221")
    case .paidLeave: Self(.excluded, "29 U.S.C. 207(e)(2); 29 CFR 778.218-.219")
    case .expenses: Self(.excluded, "29 U.S.C. 207(e)(2); 29 CFR 778.217")
    case .gift: Self(.excluded, "29 U.S.C. 207(e)(1); 29 CFR 778.212")
    case .excessHoursPremium, .specialDayPremium, .clockPatternPremium:
      Self(.creditable, "29 U.S.C. 207(e)(5), (h)(2); 29 CFR 778.202")
    case .uncreditedPremium: Self(.excluded, "29 U.S.C. 207(e)(6); 29 CFR 778.203")
    case .otherRemuneration: Self(.included, "29 U.S.C. 207(e); 29 CFR 778.108-.109")
    case .notForWork: Self(.excluded, "29 U.S.C. 207(e)(2); 29 CFR 778.224")
    }
  }

  private enum Way { case included, straight, excluded, creditable }

  private init(_ way: Way, _ citation: String) {
    isInRegularRate = way == .included || way == .straight
    isCreditable = way == .creditable
    paysTheHours = way == .straight
    self.citation = citation
  }
}

extension RemunerationKind {
  /// Whether the payment takes the place of an hourly rate.
  var paysTheHours: Bool {
    switch self {
    case .pieceRateEarnings, .dayRate, .jobRate, .waitingPay: true
    default: false
    }
  }
}
