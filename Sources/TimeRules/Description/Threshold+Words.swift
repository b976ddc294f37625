import PayrollModel

extension Threshold {
  /// The threshold in hours; nil where it is 0.
  func words(_ version: RuleSetVersion) -> String? {
    switch self {
    case .seconds(0): nil
    case .seconds(let seconds): Hours.short(seconds)
    case .secondsPerWeek(let seconds): "\(Hours.short(seconds)) a week on average"
    case .share:
      Hours.short(self.seconds(periodDays: Int64(version.periodDays ?? 7)))
    case .schedule(0): "the schedule"
    case .schedule(let seconds): "the schedule by more than \(Hours.counted(seconds))"
    }
  }

  /// The time beyond the threshold, with words before `hours` that end in a blank: `more than 8
  /// hours`, `more than 44 hours a week on average`; nil where it is 0.
  func beyond(_ kind: String, _ version: RuleSetVersion) -> String? {
    let seconds = seconds(periodDays: Int64(version.periodDays ?? 7))
    let more = "more than \(Hours.counted(seconds, kind))"
    switch self {
    case .schedule(0): return "\(kind)hours beyond the schedule"
    case .schedule: return "\(more) beyond the schedule"
    case .seconds(0), .secondsPerWeek(0), .share(0, _): return nil
    case .seconds, .share: return more
    case .secondsPerWeek(let perWeek):
      return "more than \(Hours.counted(perWeek, kind)) a week on average"
    }
  }

  /// Whether the threshold is an average over the weeks of the period.
  var isAverage: Bool {
    if case .secondsPerWeek(let seconds) = self { seconds > 0 } else { false }
  }
}
