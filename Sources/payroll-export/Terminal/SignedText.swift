import PayrollModel

/// Differences as people read them, with their sign.
enum SignedText {
  /// `+8.00`, `-2.50`, `0.00`; of seconds that do not come to a hundredth of an hour the sign stays.
  static func hours(_ seconds: Int64) -> String {
    (seconds > 0 ? "+" : "") + Hours.text(seconds: seconds)
  }

  /// `+120.50`.
  static func money(_ money: Money) -> String { (money.cents > 0 ? "+" : "") + money.description }
}
