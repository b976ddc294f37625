/// A number that a sentence names, with what it counts.
struct SentenceNumber: Hashable {
  /// What a number counts.
  enum Unit: Hashable {
    case hours, minutes, days, weeks
    /// Times the rate.
    case times
    /// In 1/100 of the rate.
    case percent
  }

  /// The number as it is written, with its unit: `12 hours`.
  let text: String
  /// The number in 1/1,000,000; nil where it is written in a way that is not read.
  let millionths: Int64?
  /// Whether it is a place in a row: `seventh`.
  var isOrdinal = false
  /// What it counts; nil where the sentence does not say.
  var unit: Unit?
  /// Whether it says where something ends: `up to 12`, `the first 8`.
  var isUpperBound = false
}

extension SentenceNumber.Unit {
  /// The unit that a lower-case word names.
  init?(_ word: String) {
    switch word {
    case "hour", "hours", "hr", "hrs", "h": self = .hours
    case "minute", "minutes", "min", "mins": self = .minutes
    case "day", "days", "workday", "workdays": self = .days
    case "week", "weeks", "workweek", "workweeks": self = .weeks
    case "times", "x": self = .times
    case "percent", "%": self = .percent
    default: return nil
    }
  }
}
