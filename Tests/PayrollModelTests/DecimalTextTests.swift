import Foundation
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Decimal numbers")
struct DecimalTextTests {
  @Test(
    "Nothing but a plain number is read",
    arguments: [
      "8,5", "8.5abc", "1 000.5", "--5", "", ".", "5.", ".5", "+5", "1e3", "nan", "0x1p3", "8.5 ",
      "９",
    ])
  func refuses(text: String) {
    #expect(DecimalText.exact(text, fractionDigits: 2) == nil)
  }

  @Test("Digits that would be lost are refused, zeros are not")
  func exactness() {
    #expect(DecimalText.exact("8.505", fractionDigits: 2) == nil)
    #expect(DecimalText.exact("8.500000", fractionDigits: 2) == 850)
    #expect(DecimalText.exact("-0.07", fractionDigits: 2) == -7)
    #expect(DecimalText.exact("18.5", fractionDigits: 4) == 185_000)
  }

  @Test("A number that does not fit is refused, a million digits of it too")
  func overflow() {
    #expect(DecimalText.exact("922337203685477580.7", fractionDigits: 2) == nil)
    #expect(DecimalText.exact(String(repeating: "9", count: 1_000_000), fractionDigits: 2) == nil)
    let long = "1." + String(repeating: "3", count: 1_000_000)
    #expect(DecimalText.seconds(fromHours: long) == 4800)
  }

  @Test("Hours become seconds exactly where they are exact")
  func hours() {
    #expect(DecimalText.seconds(fromHours: "7.75") == 27_900)
    #expect(DecimalText.seconds(fromHours: "0.25") == 900)
    #expect(DecimalText.seconds(fromHours: "8.3333") == 30_000)
    #expect(DecimalText.seconds(fromHours: "-1.5") == -5400)
    #expect(DecimalText.seconds(fromHours: "99999999999") == nil)
  }

  @Test("Any whole number of seconds survives being written as hours with four digits")
  func secondsSurvive() {
    for seconds in stride(from: Int64(0), through: 100_000, by: 37) {
      let text = FixedPointText.string(
        Hours.roundedHalfUp(seconds: seconds, fractionDigits: 4), fractionDigits: 4)
      #expect(DecimalText.seconds(fromHours: text) == seconds)
    }
  }

  @Test("Rounding half up at the one rounding point")
  func rounding() {
    #expect(Hours.roundedHalfUp(seconds: 18, fractionDigits: 2) == 1)
    #expect(Hours.roundedHalfUp(seconds: 17, fractionDigits: 2) == 0)
    #expect(Hours.roundedHalfUp(seconds: -18, fractionDigits: 2) == -1)
    #expect(Hours.roundedHalfUp(seconds: 28_799, fractionDigits: 2) == 800)
    #expect(Hours.roundedHalfUp(seconds: 90, unitsPerHour: 60) == 2)
  }
}

@Suite("Rates, multipliers and money")
struct MoneyTests {
  @Test("Rates keep four digits and refuse a fifth")
  func rates() {
    #expect(PayRate("18.5")?.description == "18.5000")
    #expect(PayRate("18.50005") == nil)
    #expect(PayRate("-1") == nil)
  }

  @Test("Multipliers print in their shortest form")
  func multipliers() {
    #expect(Multiplier("1.50")?.description == "1.5")
    #expect(Multiplier("2")?.description == "2")
    #expect(Multiplier("101") == nil)
  }
}
