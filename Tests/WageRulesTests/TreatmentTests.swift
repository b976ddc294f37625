import PayrollModel
import Testing
import WageRules

/// What each law does with each payment, and where it says so.
@Suite struct TreatmentTests {
  private static let citations: [RemunerationKind: String] = [
    .differential: "29 CFR 778.207(b)", .productionBonus: "29 CFR 778.110(b), .208-.209",
    .flatSumBonus: "29 CFR 778.110(b), .208-.209",
    .discretionaryBonus: "29 U.S.C. 207(e)(3); 29 CFR 778.211",
    .commission: "29 CFR 778.117-.118", .pieceRateEarnings: "29 CFR 778.111",
    .dayRate: "29 CFR 778.112", .jobRate: "29 CFR 778.112", .waitingPay: "29 CFR 778.111(a)",
    .onCallPay: "29 CFR 778.223", .showUpPay: "29 CFR 778.220", .callBackPay: "29 CFR 778.221",
    .paidLeave: "29 U.S.C. 207(e)(2); 29 CFR 778.218-.219",
    .expenses: "29 U.S.C. 207(e)(2); 29 CFR 778.217",
    .gift: "29 U.S.C. 207(e)(1); 29 CFR 778.212",
    .specialDayPremium: "29 U.S.C. 207(e)(6), (h)(2); 29 CFR 778.203",
    .clockPatternPremium: "29 U.S.C. 207(e)(7), (h)(2); 29 CFR 778.204",
    .excessHoursPremium: "29 U.S.C. 207(e)(5), (h)(2); 29 CFR 778.202",
    .uncreditedPremium: "29 U.S.C. 207(e)(6); 29 CFR 778.203",
    .otherRemuneration: "29 U.S.C. 207(e); 29 CFR 778.108-.109",
    .notForWork: "29 U.S.C. 207(e)(2); 29 CFR 778.224",
  ]
  private static let payingTheHours: Set<RemunerationKind> = [
    .pieceRateEarnings, .dayRate, .jobRate, .waitingPay,
  ]

  @Test func federal() throws {
    #expect(Self.citations.count == RemunerationKind.allCases.count)
    for kind in RemunerationKind.allCases {
      let federal = try #require(
        RemunerationTreatment.of(kind, premiumMultiplier: .two, under: .federal))
      #expect(federal.citation == Self.citations[kind], "\(kind)")
      #expect(federal.paysTheHours == Self.payingTheHours.contains(kind), "\(kind)")
      let california = try #require(
        RemunerationTreatment.of(kind, premiumMultiplier: .two, under: .california))
      if kind == .flatSumBonus {
        #expect(california.citation.contains("Alvarado") && california.isInRegularRate)
        #expect(!california.paysTheHours && !california.isCreditable)
      } else {
        #expect(california == federal, "\(kind)")
      }
    }
  }

  @Test func canadian() throws {
    for kind in RemunerationKind.allCases {
      let treatment = try #require(
        RemunerationTreatment.of(kind, premiumMultiplier: .two, under: .canada))
      let paysTheHours = Self.payingTheHours.contains(kind)
      #expect(treatment.paysTheHours == paysTheHours, "\(kind)")
      #expect(treatment.isInRegularRate == paysTheHours && !treatment.isCreditable, "\(kind)")
    }
  }

  @Test func premiumsNeedAMultiplierUnderEveryLaw() {
    let needing: Set<RemunerationKind> = [.specialDayPremium, .clockPatternPremium]
    for law in WageLaw.allCases {
      for kind in RemunerationKind.allCases {
        #expect((RemunerationTreatment.of(kind, under: law) == nil) == needing.contains(kind))
      }
    }
    for kind in needing {
      for (multiplier, isCredited) in [(14_999, false), (15_000, true), (15_001, true)] {
        let treatment = RemunerationTreatment.of(
          kind, premiumMultiplier: Multiplier(tenThousandths: Int32(multiplier)), under: .federal)
        #expect(treatment?.isCreditable == isCredited && treatment?.isInRegularRate == !isCredited)
      }
    }
  }

  @Test func itemsByTheHour() throws {
    let rate = try Examples.rate("5")
    let special = try RemunerationItem.specialDayPremium(
      seconds: 9 * 3600, rate: rate, multiplier: .oneAndAHalf)
    #expect(special.amount == (try Examples.amount("22.50")) && special.kind == .specialDayPremium)
    #expect(special.premiumMultiplier == .oneAndAHalf)
    let night = try RemunerationItem.differential(seconds: 1800, perHour: rate)
    #expect(night.amount == (try Examples.amount("2.50")) && night.premiumMultiplier == nil)
    #expect(RemunerationItem(.gift, Money(cents: 7)).amount.description == "7/100")
  }
}
