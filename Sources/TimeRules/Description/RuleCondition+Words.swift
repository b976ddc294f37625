import PayrollModel

extension RuleCondition {
  /// The days that the rule looks at, or nil for all: `on the seventh day of the workweek`.
  var words: String? {
    var parts: [String] = []
    if let day = dayOfWorkweek {
      var text = "on the \(NumberWords.ordinal(day)) day of the workweek"
      if needsWorkOnEveryDay { text += ", if there was work on every day of it" }
      parts.append(text)
    }
    if let weekdays {
      parts.append(
        "on "
          + Weekday.allCases.filter(weekdays.contains).map { $0.title + "s" }
          .joined(separator: ", "))
    }
    if let day = consecutiveDay { parts.append("from day \(day) in a row with work on") }
    if let week { parts.append("in \(week)") }
    if let short = exemption {
      parts.append(
        "unless the workweek has at most \(Hours.counted(short.workweekSeconds)) or no day has "
          + "more than \(Hours.short(short.everyDaySeconds))")
    }
    if let isScheduled {
      parts.append(isScheduled ? "on days with a scheduled shift" : "on days without one")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// One of the days that the rule looks at, for the sentence of an hour on it: `the seventh day of
  /// work in one workweek`, `a Sunday`; nil where the rule looks at all days.
  ///
  /// Short weeks are left out: an hour that was taken lies in none.
  var oneDay: String? {
    var days: [String] = []
    if let day = dayOfWorkweek {
      let place = "the \(NumberWords.ordinal(day)) day of"
      days.append(
        needsWorkOnEveryDay
          ? "\(place) work in \(week ?? "one workweek")" : "\(place) \(week ?? "the workweek")")
    }
    if let day = consecutiveDay {
      days.append("the \(NumberWords.ordinal(day)) or a later day of work in a row")
    }
    if let weekdays { days.append(Weekday.words(oneOf: weekdays)) }
    if let isScheduled {
      let shift = isScheduled ? "with a scheduled shift" : "without a scheduled shift"
      days.append("\(days.popLast() ?? "a day") \(shift)")
    }
    return days.isEmpty ? nil : days.joined(separator: ", ")
  }

  /// The workweeks that the rule looks at: `a workweek of more than 40 hours`; nil for all.
  var week: String? {
    workweekOverSeconds.map { "a workweek of more than \(Hours.counted($0))" }
  }

  /// Whether the days are places in a row, which are said without the word work: `the seventh day`.
  var isPlaceOfDay: Bool { dayOfWorkweek != nil || consecutiveDay != nil }
}
