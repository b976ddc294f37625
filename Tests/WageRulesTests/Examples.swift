import PayrollModel
import Testing
import WageRules

/// Short ways to write weeks.
enum Examples {
  static func rate(_ text: String) throws -> PayRate { try #require(PayRate(text)) }

  static func money(_ text: String) throws -> Money {
    Money(cents: try #require(DecimalText.exact(text, fractionDigits: 2)))
  }

  static func amount(_ text: String) throws -> Rational { Rational(try money(text)) }

  static func seconds(_ hours: String) throws -> Int64 {
    try #require(DecimalText.seconds(fromHours: hours))
  }

  /// Regular hours, and hours at time and a half, at one rate or without one.
  static func week(
    _ regular: String, overtime: String = "0", rate: String? = nil,
    items: [RemunerationItem] = []
  ) throws -> WeekEarnings {
    let rate = try rate.map { try Examples.rate($0) }
    return WeekEarnings(
      lines: [
        WorkedLine(seconds: try seconds(regular), rate: rate),
        WorkedLine(
          seconds: try seconds(overtime), rate: rate, multiplier: .oneAndAHalf, bucket: .overtime),
      ], items: items)
  }

  static func item(
    _ kind: RemunerationKind, _ amount: String, multiplier: Multiplier? = nil
  ) throws -> RemunerationItem {
    RemunerationItem(kind, try money(amount), premiumMultiplier: multiplier)
  }
}

extension WeekPay {
  /// `regular rate | straight + premium + other = total`, for comparing at a glance.
  var summary: String {
    let rate = printedRegularRate?.description ?? "-"
    return "\(rate) | \(straightTimePay) + \(overtimePremium) + \(otherPay) = \(totalPay)"
  }
}
