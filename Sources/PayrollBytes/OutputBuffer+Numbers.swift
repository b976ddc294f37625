extension OutputBuffer {
  /// Appends a decimal integer, with a leading `-` where it is negative.
  @inlinable
  public mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude, width: 1)
  }

  /// Appends a decimal integer, zero-filled on the left to at least `width` digits.
  @inlinable
  public mutating func append(magnitude value: UInt64, width: Int) {
    reserve(max(width, 20))
    let length = max(width, Self.digits(of: value))
    var rest = value
    var position = length
    // Two digits for each division, which is what takes the time.
    while position >= 2 {
      position &-= 2
      let pair = UInt32(truncatingIfNeeded: rest % 100)
      rest /= 100
      let tens = (pair &* 103) &>> 10
      base[count &+ position] = UInt8(truncatingIfNeeded: tens &+ 0x30)
      base[count &+ position &+ 1] = UInt8(truncatingIfNeeded: pair &- tens &* 10 &+ 0x30)
    }
    if position == 1 { base[count] = UInt8(truncatingIfNeeded: rest) &+ 0x30 }
    advance(length)
  }

  /// The number of decimal digits; 1 for 0.
  @inlinable
  static func digits(of value: UInt64) -> Int {
    var digits = 1
    var rest = value
    while rest >= 10_000 {
      rest /= 10_000
      digits &+= 4
    }
    return digits &+ (rest >= 1000 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0)
  }

  /// Appends a scaled integer as a decimal number with exactly `fractionDigits` digits after the
  /// point: 12345 with 2 is `123.45`. With 0 there is no point.
  @inlinable
  public mutating func append(
    scaled value: Int64, fractionDigits: Int, point: UInt8 = UInt8(ascii: ".")
  ) {
    if value < 0 { append(UInt8(ascii: "-")) }
    if fractionDigits == 0 {
      append(magnitude: value.magnitude, width: 1)
      return
    }
    var scale: UInt64 = 1
    for _ in 0..<fractionDigits { scale &*= 10 }
    append(magnitude: value.magnitude / scale, width: 1)
    append(point)
    append(magnitude: value.magnitude % scale, width: fractionDigits)
  }

  /// Appends a date as `yyyy-mm-dd`.
  @inlinable
  public mutating func append(date parts: (year: Int, month: Int, day: Int)) {
    append(magnitude: UInt64(parts.year), width: 4)
    append(UInt8(ascii: "-"))
    append(magnitude: UInt64(parts.month), width: 2)
    append(UInt8(ascii: "-"))
    append(magnitude: UInt64(parts.day), width: 2)
  }
}
