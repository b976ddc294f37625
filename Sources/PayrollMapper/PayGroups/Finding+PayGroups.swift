import PayrollModel

// The words of the findings about pay groups.
extension Finding {
  static func inNoPayGroup(_ subject: Subject, _ dates: [CalendarDate]) -> Finding {
    Finding(
      .inNoPayGroup, .blocking, subject,
      "The employee has hours on \(text(dates)) and is in no pay group then: no run pays them.",
      advice: "Name the employee, or people like that, in one of the groups")
  }

  static func idleInNoPayGroup(_ count: Int, first: String) -> Finding {
    Finding(
      .inNoPayGroup, .note, Subject(),
      (count == 1 ? "1 employee without hours is" : "\(count) employees without hours are")
        + " in no pay group, \(first) for one.",
      advice: "Put them into a group before they work")
  }

  static func inTwoPayGroups(
    _ subject: Subject, _ dates: [CalendarDate], _ groups: [String]
  ) -> Finding {
    Finding(
      .inTwoPayGroups, subject,
      "The employee is in the pay groups \(groups.joined(separator: " and ")) on \(text(dates)): "
        + "each of their runs could pay the hours, and none does.")
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

  /// `2026-03-02, 2026-03-03 and 4 more`.
  private static func text(_ dates: [CalendarDate]) -> String {
    let shown = dates.prefix(3).map(\.description).joined(separator: ", ")
    return dates.count > 3 ? "\(shown) and \(dates.count - 3) more" : shown
  }
}
