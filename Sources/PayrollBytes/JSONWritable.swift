/// A value that is written as JSON in one piece.
public protocol JSONWritable {
  /// Appends the value: one JSON value, whole.
  func write(to out: inout OutputBuffer)
}

/// A text.
extension String: JSONWritable {
  /// Appends the text, quoted and escaped.
  public func write(to out: inout OutputBuffer) { out.append(jsonString: self) }
}

/// The UTF-8 of a text.
extension UnsafeBufferPointer: JSONWritable where Element == UInt8 {
  /// Appends the text, quoted and escaped.
  public func write(to out: inout OutputBuffer) { out.append(jsonString: self) }
}

/// A whole number.
extension Int: JSONWritable {
  /// Appends the number.
  public func write(to out: inout OutputBuffer) { out.append(decimal: Int64(self)) }
}

/// A whole number.
extension Int64: JSONWritable {
  /// Appends the number.
  public func write(to out: inout OutputBuffer) { out.append(decimal: self) }
}

/// True or false.
extension Bool: JSONWritable {
  /// Appends `true` or `false`.
  public func write(to out: inout OutputBuffer) { out.append(self ? "true" : "false") }
}

/// A list on one line.
extension Array: JSONWritable where Element: JSONWritable {
  /// Appends the list.
  public func write(to out: inout OutputBuffer) {
    JSONWriter.list(into: &out) { list in
      for element in self { list.element(element) }
    }
  }
}

/// A number with a point, as a text: JSON's own numbers are binary to most who read them.
public struct JSONDecimal: JSONWritable {
  private let scaled: Int64
  private let fractionDigits: Int

  /// 12345 with 2 digits behind the point is `"123.45"`.
  public init(scaled: Int64, fractionDigits: Int) {
    self.scaled = scaled
    self.fractionDigits = fractionDigits
  }

  /// Appends the number in quotes.
  public func write(to out: inout OutputBuffer) {
    out.append(UInt8(ascii: "\""))
    out.append(scaled: scaled, fractionDigits: fractionDigits)
    out.append(UInt8(ascii: "\""))
  }
}

/// A date as a text: `"2026-11-07"`.
public struct JSONDate: JSONWritable {
  private let parts: (year: Int, month: Int, day: Int)

  /// The date with this year, month and day.
  public init(_ parts: (year: Int, month: Int, day: Int)) { self.parts = parts }

  /// Appends the date in quotes.
  public func write(to out: inout OutputBuffer) {
    out.append(UInt8(ascii: "\""))
    out.append(date: parts)
    out.append(UInt8(ascii: "\""))
  }
}
