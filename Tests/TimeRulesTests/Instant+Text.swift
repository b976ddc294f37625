import Foundation
import PayrollModel

extension Instant {
  /// `2026-06-01T08:00:00-07:00`, as Foundation reads it.
  init?(rfc3339 text: String) {
    guard let date = ISO8601DateFormatter().date(from: text) else { return nil }
    self.init(secondsSince1970: Int64(date.timeIntervalSince1970))
  }
}
