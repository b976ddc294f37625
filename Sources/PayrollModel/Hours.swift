/// Hours as people and vendors write them, made from exact seconds at the one rounding point.
public enum Hours {
  /// Seconds as decimal hours in units of `1 / 10^fractionDigits`, rounded half up.
  ///
  /// 28,799 seconds with 2 digits are 800, printed `8.00`. Half a unit goes away from zero.
  @inlinable
  public static func roundedHalfUp(seconds: Int64, fractionDigits: Int) -> Int64 {
    var scale: Int64 = 1
    for _ in 0..<fractionDigits { scale &*= 10 }
    return roundedHalfUp(seconds: seconds, unitsPerHour: scale)
  }

  /// Seconds in units of which an hour has `unitsPerHour` (60 for minutes), rounded half up.
  @inlinable
  public static func roundedHalfUp(seconds: Int64, unitsPerHour: Int64) -> Int64 {
    let scaled = seconds * unitsPerHour
    return scaled >= 0 ? (scaled + 1800) / 3600 : -((-scaled + 1800) / 3600)
  }

  /// Seconds as text with two digits, for messages: `8.25`.
  public static func text(seconds: Int64) -> String {
    FixedPointText.string(roundedHalfUp(seconds: seconds, fractionDigits: 2), fractionDigits: 2)
  }
}
