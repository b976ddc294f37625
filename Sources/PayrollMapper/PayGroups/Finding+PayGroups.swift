import PayrollModel

// The words of the findings about pay groups.
extension Finding {
  /// - Parameter others: the entries that name the employee on other dates.
  static func inNoPayGroup(
    _ subject: Subject, _ dates: [CalendarDate], others: [String]
  ) -> Finding {
    let named =
      others.isEmpty ? "" : " On other dates \(others.joined(separator: " and ")) has the employee."
    return Finding(
      .inNoPayGroup, .blocking, subject,
      "The employee has hours on \(text(dates)) and is in no pay group then: no run pays them."
        + named,
      advice: "Name the employee, or people like that, in one of the groups")
  }

  static func idleInNoPayGroup(_ count: Int, first: String) -> Finding {
    Finding(
      .inNoPayGroup, .note, Subject(),
      (count == 1 ? "1 employee without hours is" : "\(count) employees without hours are")
        + " in no pay group on some date of the period, \(first) for one.",
      advice: "Put them into a group before they work")
  }

  /// - Parameter groups: the groups, each with the entries that name the employee.
  static func inTwoPayGroups(
    _ subject: Subject, _ parts: [(groups: [String], dates: [CalendarDate])]
  ) -> Finding {
    let words = parts.map { part in
      "\(part.groups.joined(separator: " and ")) on \(text(part.dates))"
    }
    return Finding(
      .inTwoPayGroups, .blocking, subject,
      "The employee is in the pay groups \(words.joined(separator: ", and in ")): "
        + "each of their runs could pay the hours, and none does.",
      advice: correction)
  }

  static func idleInTwoPayGroups(_ count: Int, first: String) -> Finding {
    Finding(
      .inTwoPayGroups, .note, Subject(),
      (count == 1 ? "1 employee without hours is" : "\(count) employees without hours are")
        + " in two pay groups on some date of the period, \(first) for one.",
      advice: correction)
  }

  private static let correction =
    "Correct the groups, or name the employee number in one of them: that counts before all else"

  static func mixedPositions(
    _ subject: Subject, _ dates: [CalendarDate], _ group: String
  ) -> Finding {
    Finding(
      .payGroupByPosition, subject,
      "The employee has hours on \(text(dates)), and sessions at positions of the pay group \(group) as "
        + "well as at others: which group pays the hours would hang on which sessions a run sees.")
  }

  static func awayFromPositions(
    _ subject: Subject, _ dates: [CalendarDate], _ group: String
  ) -> Finding {
    Finding(
      .payGroupByPosition, subject,
      "The employee is in the pay group \(group) by position alone, and has hours on \(text(dates)) without "
        + "work at a position in the pay periods of that day: other runs would not know whose they are."
    )
  }

  static func noPositionsKnown(_ place: String) -> Finding {
    Finding(
      .payGroupByPosition, Subject(),
      "The positions of \(place) put nobody into the pay group: the time data have no sessions.",
      advice: "Name the employee numbers, or people by something else")
  }

  static func payGroupChanged(
    _ subject: Subject, _ parts: [(group: String, from: CalendarDate)]
  ) -> Finding {
    let words = parts.map { "\($0.group) from \($0.from)" }.joined(separator: ", ")
    return Finding(
      .payGroupChanged, subject,
      "The pay group of the employee changes in the period: \(words). Each group pays its own days."
    )
  }

  /// `2026-03-02..2026-03-05, 2026-03-09 and 4 more`.
  private static func text(_ dates: [CalendarDate]) -> String {
    var ranges: [ClosedRange<CalendarDate>] = []
    for date in dates {
      if let last = ranges.last, last.upperBound.adding(days: 1) == date {
        ranges[ranges.count - 1] = last.lowerBound...date
      } else {
        ranges.append(date...date)
      }
    }
    let words = ranges.map {
      $0.lowerBound == $0.upperBound
        ? $0.lowerBound.description : "\($0.lowerBound)..\($0.upperBound)"
    }
    let shown = words.prefix(3).joined(separator: ", ")
    return words.count > 3 ? "\(shown) and \(words.count - 3) more" : shown
  }
}
