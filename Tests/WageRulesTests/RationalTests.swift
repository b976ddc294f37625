import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

@Suite struct RationalTests {
  @Test func halfACentGoesAwayFromZero() throws {
    func cents(_ numerator: Int128, _ denominator: Int128) throws -> Int64 {
      try Money(roundingHalfUp: Rational(numerator: numerator, denominator: denominator)).cents
    }
    #expect(try cents(508_375, 1000) == 50_838)
    #expect(try cents(508_374_999, 1_000_000) == 50_837)
    #expect(try cents(-5, 1000) == -1)
    #expect(try cents(-4, 1000) == 0)
    #expect(try cents(1, 3) == 33)
    #expect(try cents(2, 3) == 67)
    #expect(
      try PayRate(roundingHalfUp: Rational(1).divided(by: Rational(3))).description == "0.3333")
  }

  @Test func valuesAreInLowestTerms() throws {
    let half = try Rational(numerator: -4, denominator: -8)
    #expect(half.numerator == 1 && half.denominator == 2 && half.description == "1/2")
    #expect(try Rational(numerator: 0, denominator: -5) == .zero)
    #expect(Rational(Multiplier.oneAndAHalf).description == "3/2")
    #expect(Rational(hoursOfSeconds: 5400).text() == "1.50")
    #expect(Rational(Int64.min).description == "-9223372036854775808")
    #expect(Rational(Int64.max).text() == "9223372036854775807")
  }

  @Test func arithmeticAgreesWithSmallFractions() throws {
    var generator = SeededGenerator(seed: 2)
    func any() -> (Int64, Int64) {
      (Int64.random(in: -99...99, using: &generator), Int64.random(in: 1...99, using: &generator))
    }
    func fraction(_ parts: (Int64, Int64)) throws -> Rational {
      try Rational(numerator: Int128(parts.0), denominator: Int128(parts.1))
    }
    for _ in 0..<TestEffort.rounds(300) {
      let (first, second) = (any(), any())
      let (left, right) = (try fraction(first), try fraction(second))
      let bottom = first.1 * second.1
      #expect(
        try left.plus(right) == fraction((first.0 * second.1 + second.0 * first.1, bottom)))
      #expect(
        try left.minus(right) == fraction((first.0 * second.1 - second.0 * first.1, bottom)))
      #expect(try left.times(right) == fraction((first.0 * second.0, bottom)))
      #expect((left < right) == (first.0 * second.1 < second.0 * first.1))
      if second.0 != 0 { #expect(try left.divided(by: right).times(right) == left) }
    }
  }

  @Test func whatDoesNotFitIsThrown() throws {
    let most = try Rational(numerator: .max, denominator: 1)
    let least = try Rational(numerator: 1, denominator: .max)
    #expect(throws: WageError.outOfRange) { try most.plus(most) }
    #expect(throws: WageError.outOfRange) { try most.times(Rational(2)) }
    #expect(throws: WageError.outOfRange) { try least.times(least) }
    #expect(throws: WageError.outOfRange) { try Money(roundingHalfUp: most) }
    #expect(throws: WageError.outOfRange) { try Rational(numerator: .min, denominator: 1) }
    #expect(throws: WageError.divisionByZero) { try most.divided(by: .zero) }
    #expect(try least.times(most) == Rational(1))
    #expect(least < most && !(most < least) && !(most < most))
    #expect(try Money(roundingHalfUp: least).cents == 0)
  }

  @Test(
    "fractions as people read them: two digits at least, four at most, half up",
    arguments: [
      (0, 1, "0.00"), (1, 3, "0.3333"), (2, 3, "0.6667"), (1, 8, "0.125"), (25, 2, "12.50"),
      (-1, 3, "-0.3333"), (-1, 20_000, "-0.0001"), (1, 10_000, "0.0001"), (1, 20_000, "0.0001"),
      (1, 20_001, "0.00"), (100, 1, "100.00"), (1, 1_000, "0.001"), (99_999, 100_000, "1.00"),
    ] as [(Int128, Int128, String)])
  func texts(_ numerator: Int128, _ denominator: Int128, _ text: String) throws {
    #expect(try Rational(numerator: numerator, denominator: denominator).text() == text)
  }

  @Test func roundingToOtherDigits() throws {
    let value = try Rational(numerator: 12_345, denominator: 10_000)
    #expect(
      try (0...5).map { try value.roundedHalfUp(fractionDigits: $0) } == [
        1, 12, 123, 1_235, 12_345, 123_450,
      ])
    #expect(try value.roundedHalfUp(fractionDigits: -1) == 1)
    #expect(
      try value.roundedHalfUp(fractionDigits: 13) == value.roundedHalfUp(fractionDigits: 12))
    let most = try Rational(numerator: .max, denominator: 1)
    #expect(most.text() == most.description)
  }

  @Test func orderAndSignBelowZero() throws {
    let (half, third) = (
      try Rational(numerator: -1, denominator: 2), try Rational(numerator: -1, denominator: 3)
    )
    #expect(half < third && half < .zero && !(third < half) && third.isNegative)
    #expect(!Rational.zero.isNegative && max(half, third) == third)
    #expect(try half.minus(third).description == "-1/6" && Rational.sum([]) == .zero)
    #expect(try Rational.sum([half, third, Rational(1)]).description == "1/6")
    // Beyond 64 bits, where the divisor is found the long way.
    let wide = try Rational(numerator: 6 << 70, denominator: 4 << 70)
    #expect(wide.description == "3/2")
  }

  @Test func figuresOfSteps() {
    let figures: [ComputationStep.Figure] = [
      .amount(Rational(3)), .ratePerHour(Rational(3)), .hours(seconds: 5400), .hours(seconds: -60),
      .hours(seconds: 1 << 50), .days(3),
    ]
    #expect(
      figures.map(\.description) == [
        "3.00", "3.00/h", "1.50 h", "-0.02 h", "1125899906842624 s", "3 d",
      ])
  }

  @Test func refusalsAreSaidInWords() {
    let errors: [(WageError, String)] = [
      (.outOfRange, "a figure is too large to be computed exactly"),
      (.divisionByZero, "a figure would have to be divided by zero"),
      (.negativeSeconds(line: 1), "line 1 has less than no time"),
      (.negativeRate(line: 2), "line 2 has a rate below zero"),
      (.missingRate(line: 3), "line 3 has no rate, and nothing else pays its hours"),
      (.multiplierBelowOne(line: 4), "line 4 pays less than once the rate"),
      (.notWorked(line: 5), "line 5 is leave, which is not worked"),
      (.negativeAmount(item: 6), "item 6 has an amount below zero"),
      (
        .missingPremiumMultiplier(item: 7),
        "item 7 does not say how many times the rate the premium comes to"
      ),
      (.unusableTerm("it"), "it cannot be used"),
      (
        .methodNotAllowed(method: "it", law: .canada, citation: "there"),
        "it is not allowed under Canadian law (there)"
      ),
      (.noNonovertimeHours, "a flat-sum bonus has no nonovertime hours to be divided by"),
    ]
    for (error, words) in errors { #expect(error.description == words) }
    #expect(
      WageLaw.allCases.map(\.title) == [
        "the Fair Labor Standards Act", "the law of California", "Canadian law",
      ])
  }
}
