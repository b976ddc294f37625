import PayrollModel

extension OvertimeRule {
  /// Why an hour of a tier is overtime, in plain words without a capital or a full stop: what the
  /// rule set says of it itself, or what the numbers say: `more than 8 hours in the workday`.
  ///
  /// The rules are those of `version`, which knows the workday and the work period.
  public func sentence(of tier: OvertimeTier, in version: RuleSetVersion) -> String {
    tier.sentence ?? madeSentence(of: tier, in: version)
  }

  /// The sentence of a tier, made of its numbers. It is true of each hour that the tier takes; when
  /// the rule takes none at all is said by the sentence of the rule.
  func madeSentence(of tier: OvertimeTier, in version: RuleSetVersion) -> String {
    let beyond = tier.threshold.beyond(kind, version)
    var text: String
    switch window {
    case .workday: text = ofWorkday(beyond, version)
    case .workweek: text = "\(beyond ?? all) in the workweek"
    case .period: text = "\(beyond ?? all) \(tier.threshold.period(version))"
    case .consecutiveHours: text = "\(beyond ?? all), whenever the workday begins"
    }
    if window != .workday, let day = condition.oneDay { text += ", counting only work on \(day)" }
    if condition.dayOfWorkweek == nil, let week = condition.week { text += ", in \(week)" }
    let isOfWeeks = tier.threshold.isAverage && version.periodDays ?? 7 > 7
    return text + counted(holidaysIn: isOfWeeks ? "them" : "it") + taken
  }

  private func ofWorkday(_ beyond: String?, _ version: RuleSetVersion) -> String {
    let place =
      switch version.workday {
      case .fixed: "in the workday"
      case .shiftStarted: "in the 24 hours from the start of work"
      case .rolling: "in any 24 hours"
      }
    switch (beyond, condition.oneDay) {
    case (let beyond, nil): return "\(beyond ?? all) \(place)"
    case (let beyond?, let day?):
      return version.workday == .fixed ? "\(beyond) on \(day)" : "\(beyond) \(place), on \(day)"
    case (nil, let day?):
      if counts.straightTimeOnly { return "\(all) on \(day)" }
      return condition.isPlaceOfDay ? day : "work on \(day)"
    }
  }

  /// The hours that are added up, as words before `hours`.
  private var kind: String {
    let straight = counts.straightTimeOnly ? "straight-time " : ""
    if case .consecutiveHours = window { return "consecutive " + straight }
    return straight
  }

  private var all: String { "all \(kind)hours" }

  private func counted(holidaysIn window: String) -> String {
    var text = ""
    if !counts.leave.isEmpty {
      text += ", paid \(counts.leaveWords.list("and")) included"
    }
    if counts.secondsLoweredPerHoliday > 0 {
      text +=
        ", less \(Hours.short(counts.secondsLoweredPerHoliday)) for each holiday in \(window)"
    }
    if let most = counts.secondsPerWorkdayAtMost {
      text += ", at most \(Hours.short(most)) of each workday counted"
    }
    return text
  }

  private var taken: String {
    switch takes {
    case .last: ""
    case .first: ", of which the first are taken"
    case .all: ", of which all are taken"
    case .straightTimeLeft: ", beside hours that are paid more already"
    }
  }
}

extension RuleCounting {
  /// The kinds of paid leave that count, as words behind `paid`.
  var leaveWords: [String] {
    Bucket.allCases.filter(leave.contains).map {
      switch $0 {
      case .holiday: "holidays"
      case .sick: "sick leave"
      case .vacation, .regular, .overtime: $0.name
      }
    }
  }
}

extension Threshold {
  /// Where the hours of a work period lie: `over 4 weeks`, `in the 14-day work period`.
  fileprivate func period(_ version: RuleSetVersion) -> String {
    let days = version.periodDays ?? 7
    if isAverage { return "over \(days / 7) week\(days == 7 ? "" : "s")" }
    return days > 28 && days % 7 == 0
      ? "in the work period of \(days / 7) weeks" : "in the \(days)-day work period"
  }
}
