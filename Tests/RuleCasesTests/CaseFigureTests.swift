import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

@testable import RuleCases

/// How figures are named, written and compared.
@Suite("Figures of worked examples")
struct CaseFigureTests {
  @Test(
    "Hours at a multiplier without a word of its own are called after it, in one way",
    arguments: [
      ("otAt1.25xHours", 12_500), ("regularAt1.1xHours", 11_000), ("holidayAt2.5xHours", 25_000),
      ("otAt3xHours", 30_000), ("otAt0xHours", 0), ("otAt1.250xHours", nil), ("otAt1.25Hours", nil),
      ("OtAt1.25xHours", nil), ("sickAt1.25xHours", nil), ("ot15Hours", nil), ("otAtxHours", nil),
      ("regularHours", nil), ("otAt", nil), ("", nil), ("otAt-1xHours", nil),
    ] as [(String, Int32?)])
  func names(_ name: String, _ multiplier: Int32?) {
    let found = CaseFigure.multiplier(inNameOfHours: name)
    #expect(found?.tenThousandths == multiplier)
    if let found {
      let bucket = String(name.prefix { $0.isLowercase })
      #expect(CaseFigure.hoursName(bucket, at: found) == name)
    }
  }

  @Test("Hours are printed with their seconds where two digits do not say all")
  func words() throws {
    typealias Value = CaseFigure.Value
    #expect(Value.hours(28_800).description == "8.00" && Value.hours(36).description == "0.01")
    #expect(Value.hours(30_000).description == "8.33 (30000 s)")
    #expect(Value.hours(-18).description == "-0.01 (-18 s)")
    #expect(Value.count(3).description == "3" && Value.error("X").description == "X")
    let amounts = try ["2.5", "4"].map { try #require(Rational(decimal: $0)) }
    #expect(Value.amount(amounts[0]).description == amounts[0].text())
    #expect(Value.amounts(amounts).description == "\(amounts[0].text()), \(amounts[1].text())")
  }

  @Test("A decimal number is read as it is written, and nothing else is one")
  func decimals() throws {
    for (text, numerator, denominator) in [
      ("0", 0, 1), ("12.50", 25, 2), ("-0.05", -1, 20), ("007", 7, 1), ("0.125", 1, 8),
      ("8.333333333333334", 4_166_666_666_666_667, 500_000_000_000_000),
      ("0.000000000000000001", 1, 1_000_000_000_000_000_000),
    ] as [(String, Int128, Int128)] {
      #expect(
        Rational(decimal: text) == (try Rational(numerator: numerator, denominator: denominator)))
    }
    for text in [
      "", "-", ".", ".5", "5.", "1.2.3", "1,5", "1e3", "+1", " 1", "--5", "-5-", "1-",
      "0.0000000000000000001", "٣",
    ] {
      #expect(Rational(decimal: text) == nil, "\(text)")
    }
  }

  @Test(
    "Amounts may be the tolerance apart, on either side, and no more; hours agree to the second")
  func agreement() throws {
    func amount(_ text: String) throws -> Rational { try #require(Rational(decimal: text)) }
    func agrees(_ one: CaseFigure.Value, _ other: CaseFigure.Value, _ tolerance: String = "0.005")
      throws -> Bool
    {
      let near = one.agrees(with: other, tolerance: try amount(tolerance))
      #expect(other.agrees(with: one, tolerance: try amount(tolerance)) == near)
      return near
    }
    for (other, isNear) in [
      ("10", true), ("10.005", true), ("9.995", true), ("10.0050000001", false),
      ("9.9949999999", false), ("-10", false),
    ] {
      #expect(try agrees(.amount(amount("10")), .amount(amount(other))) == isNear, "\(other)")
      let (ten, list) = (try amount("10"), [try amount("1"), try amount(other)])
      #expect(try agrees(.amounts([amount("1"), ten]), .amounts(list)) == isNear, "\(other)")
    }
    #expect(try !agrees(.amount(amount("10")), .amount(amount("10.001")), "0"))
    #expect(try agrees(.amount(amount("10")), .amount(amount("10")), "0"))
    #expect(try !agrees(.amounts([amount("1")]), .amounts([amount("1"), amount("1")])))
    #expect(try agrees(.hours(60), .hours(60)) && !agrees(.hours(60), .hours(61), "100"))
    #expect(try agrees(.count(1), .count(1)) && !agrees(.count(1), .count(2), "100"))
    #expect(try agrees(.error("A"), .error("A")) && !agrees(.error("A"), .error("B")))
    #expect(try !agrees(.hours(1), .count(1)) && !agrees(.amount(amount("1")), .hours(1)))
    #expect(try !agrees(.amount(amount("1")), .amounts([amount("1")])))
  }

  @Test("A third of an hour is rounded to the second")
  func thirds() throws {
    var text = CaseText()
    text.sessions = [CaseText.session("01T08:00", "01T16:20")]
    for expected in ["8.333333333333334", "\"8.333333333333333333\"", "8.3333"] {
      text.expect = "\"regularHours\": \(expected)"
      #expect(try text.differences() == [], "\(expected)")
    }
    // A tenth of a thousandth of an hour is 0.36 seconds; two are one second off.
    text.expect = "\"regularHours\": 8.3331"
    #expect(try text.differences() == ["regularHours 8.33 (29999 s) 8.33 (30000 s)"])
  }
}
