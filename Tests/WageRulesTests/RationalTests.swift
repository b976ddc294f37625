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
}
