/// What an hour is paid, in times the rate: 1.5 is 15,000 of 1/10,000.
@frozen
public struct Multiplier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Once the rate.
  public static let one = Multiplier(tenThousandths: 10_000)
  /// Time and a half.
  public static let oneAndAHalf = Multiplier(tenThousandths: 15_000)
  /// Double time.
  public static let two = Multiplier(tenThousandths: 20_000)

  /// The multiplier in 1/10,000.
  public let tenThousandths: Int32

  /// The multiplier with this many 1/10,000.
  @inlinable
  public init(tenThousandths: Int32) { self.tenThousandths = tenThousandths }

  /// The multiplier written `1.5`; nil for anything else, and outside 0 to 100.
  public init?(_ text: String) {
    guard let value = DecimalText.exact(text, fractionDigits: 4), (0...1_000_000).contains(value)
    else { return nil }
    self.init(tenThousandths: Int32(value))
  }

  /// What pays less for an hour at the same rate comes first.
  @inlinable
  public static func < (left: Multiplier, right: Multiplier) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The shortest form: `1`, `1.5`, `2`.
  public var description: String {
    var text = FixedPointText.string(Int64(tenThousandths), fractionDigits: 4)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
