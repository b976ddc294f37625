import Foundation
import Synchronization

/// A zone's distance from UTC as Foundation knows it, looked up once for every half hour of the
/// years that generated timesheets lie in.
///
/// Clocks change on the half hour in every zone of the tests.
final class NaiveZone: Sendable {
  private static let known = Mutex<[String: NaiveZone]>([:])
  private static let step: Int64 = 1800
  /// 2025-10-01 and 2028-04-01.
  private static let first: Int64 = 1_759_276_800
  private static let end: Int64 = 1_838_073_600

  private let offsets: [Int32]

  private init(_ timeZone: TimeZone) {
    offsets = stride(from: Self.first, to: Self.end, by: Int64.Stride(Self.step)).map { second in
      Int32(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second))))
    }
  }

  /// The zone of a name; nil where Foundation does not know it.
  static func named(_ name: String) -> NaiveZone? {
    known.withLock { known in
      if let zone = known[name] { return zone }
      guard let timeZone = TimeZone(identifier: name) else { return nil }
      let zone = NaiveZone(timeZone)
      known[name] = zone
      return zone
    }
  }

  /// What the wall clock shows, in seconds since 1970-01-01 00:00 of its own.
  func wallClock(at second: Int64) -> Int64 {
    let place = Int((second - Self.first) / Self.step)
    return second + Int64(offsets[min(max(place, 0), offsets.count - 1)])
  }
}
