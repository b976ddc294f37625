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

  /// Hours in 1/10,000, of which there are less than 2^56, as whole seconds, rounded half away from
  /// zero: an hour in 1/10,000 is 0.36 seconds.
  @inlinable
  public static func seconds(tenThousandths hours: Int64) -> Int64 {
    let scaled = hours * 36
    return (scaled + (scaled < 0 ? -50 : 50)) / 100
  }

  /// Seconds as text with two digits, for messages: `8.25`.
  public static func text(seconds: Int64) -> String {
    FixedPointText.string(roundedHalfUp(seconds: seconds, fractionDigits: 2), fractionDigits: 2)
  }
}
