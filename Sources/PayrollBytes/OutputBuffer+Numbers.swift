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
    var digits = 1
    var bound: UInt64 = 10
    while digits < 20 && value >= bound {
      digits &+= 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { if value >= bound { digits = 20 }; break }
      bound = next
    }
    let length = max(width, digits)
    var rest = value
    var position = length
    while position > 0 {
      position &-= 1
      base[count &+ position] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
    advance(length)
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
