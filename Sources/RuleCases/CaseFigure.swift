import PayrollModel
public import WageRules

/// A figure of a case: hours, an amount, a number or a word under a name.
public struct CaseFigure: Sendable, Equatable {
  /// What the figure is.
  public enum Value: Sendable, Equatable {
    /// Time, in whole seconds.
    case hours(Int64)
    /// Units of the currency, exact.
    case amount(Rational)
    /// Amounts, one for each week.
    case amounts([Rational])
    /// A number of sessions.
    case count(Int)
    /// The name of an error.
    case error(String)
  }

  /// The name: `ot15Hours`.
  public var name: String
  /// The value.
  public var value: Value

  /// A figure.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// The names that a case can expect, and what each is.
  static let hours = [
    "regularHours", "ot15Hours", "ot20Hours", "holidayWorkedHours", "holiday15Hours",
    "holiday20Hours", "holidayHours", "sickHours", "vacationHours", "guaranteedHours",
    "premiumHours", "effectiveHours",
  ]
  static let amounts = [
    "regularRate", "overtimePremium", "totalPay", "statPay", "additionalPremium", "contractPay",
    "additionalDue", "guaranteedPay", "premiumPay",
  ]

  /// The name of hours at a multiplier for which the format has no word: `otAt1.25xHours`.
  static func hoursName(_ bucket: String, at multiplier: Multiplier) -> String {
    "\(bucket)At\(multiplier)xHours"
  }

  /// The multiplier in such a name; nil in any other.
  static func multiplier(inNameOfHours name: String) -> Multiplier? {
    for bucket in ["ot", "regular", "holiday"] where name.hasPrefix(bucket + "At") {
      let text = name.dropFirst(bucket.count + 2).dropLast("xHours".count)
      if let multiplier = Multiplier(String(text)), name == hoursName(bucket, at: multiplier) {
        return multiplier
      }
    }
    return nil
  }
}

extension CaseFigure.Value: CustomStringConvertible {
  /// The figure for people.
  public var description: String {
    switch self {
    case .hours(let seconds):
      seconds % 36 == 0
        ? Hours.text(seconds: seconds) : "\(Hours.text(seconds: seconds)) (\(seconds) s)"
    case .amount(let amount): amount.text()
    case .amounts(let amounts): amounts.map { $0.text() }.joined(separator: ", ")
    case .count(let count): String(count)
    case .error(let name): name
    }
  }

  /// Whether this figure, computed, is what a case expects; amounts may be `tolerance` apart.
  func agrees(with expected: CaseFigure.Value, tolerance: Rational) -> Bool {
    func isNear(_ left: Rational, _ right: Rational) -> Bool {
      guard let difference = try? max(left, right).minus(min(left, right)) else { return false }
      return difference <= tolerance
    }
    switch (self, expected) {
    case (.hours(let left), .hours(let right)): return left == right
    case (.amount(let left), .amount(let right)): return isNear(left, right)
    case (.amounts(let left), .amounts(let right)):
      return left.count == right.count && zip(left, right).allSatisfy(isNear)
    case (.count(let left), .count(let right)): return left == right
    case (.error(let left), .error(let right)): return left == right
    default: return false
    }
  }
}
