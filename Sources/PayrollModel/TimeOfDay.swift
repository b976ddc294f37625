/// A time on the wall clock: seconds since local midnight, 0 up to but not including 86,400.
@frozen
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Midnight, 00:00.
  public static let midnight = TimeOfDay(unchecked: 0)

  /// Seconds since local midnight on a day without a clock change.
  public let secondsSinceMidnight: Int32

  private init(unchecked seconds: Int32) { self.secondsSinceMidnight = seconds }

  /// The time that many seconds after midnight; nil outside a day.
  public init?(secondsSinceMidnight seconds: Int) {
    guard (0..<86_400).contains(seconds) else { return nil }
    self.init(unchecked: Int32(seconds))
  }

  /// The time written `hh:mm` or `hh:mm:ss`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.utf8.count == 2, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    let second = numbers.count == 3 ? numbers[2] : 0
    guard numbers[0] < 24, numbers[1] < 60, second < 60 else { return nil }
    self.init(unchecked: Int32(numbers[0] * 3600 + numbers[1] * 60 + second))
  }

  /// The earlier time on the clock comes first; 00:00 is the first of all.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.secondsSinceMidnight < right.secondsSinceMidnight
  }

  /// `hh:mm`, with `:ss` where the seconds are not zero.
  public var description: String {
    func padded(_ value: Int32) -> String { value < 10 ? "0\(value)" : String(value) }
    let seconds = secondsSinceMidnight
    let minutes = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : minutes + ":\(padded(seconds % 60))"
  }
}
