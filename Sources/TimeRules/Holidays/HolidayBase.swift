/// The answer to the question for a calendar that another one extends.
public enum HolidayBase: Sendable {
  /// Its bytes, and its path as the person knows it.
  case file([UInt8], path: String)
  /// There is none of this name; `known` are those that there are.
  case unknown(known: [String])
  /// There is one, and it cannot be read.
  case unreadable(path: String, reason: String)
}
