/// What a column of a punch file is for.
public enum PunchColumn: String, CaseIterable, Sendable {
  /// The employee number.
  case employee
  /// The employee's first name.
  case firstName
  /// The employee's last name.
  case lastName
  /// The employee's home region, as `rules` of the configuration names it.
  case region
  /// The date of the times in the row, where they have none of their own.
  case date
  /// Clock-in, or the start of a break.
  case start
  /// Clock-out, or the end of a break.
  case end
  /// When a punch was made, where each row is one punch.
  case time
  /// What the row, or the punch, is.
  case kind
  /// The zone of the times in the row, or their offset from UTC.
  case zone
  /// Decimal hours of leave.
  case hours
  /// The pay code.
  case payCode
  /// The rate of an hour.
  case rate
  /// The site that was worked at.
  case site
  /// The position that was worked.
  case position
  /// Whether a break is paid.
  case paid
  /// What the clock calls the row; each one once.
  case id
  /// What people wrote beside it, which nobody here reads.
  case note
}

/// What a row of a punch file is.
public enum PunchKind: String, CaseIterable, Sendable {
  /// Time from clock-in to clock-out.
  case work
  /// A break of no particular kind, from its start to its end.
  case `break`
  /// A break for rest.
  case rest
  /// A break for a meal.
  case meal
  /// Leave: hours on a date, under a pay code.
  case leave
  /// Clocking in.
  case clockIn = "in"
  /// Clocking out.
  case clockOut = "out"
  /// The start of a break of no particular kind.
  case breakStart
  /// The end of any break.
  case breakEnd
  /// The start of a break for rest.
  case restStart
  /// The start of a break for a meal.
  case mealStart

  /// Whether the row is one punch and not a stretch of time.
  public var isPunch: Bool {
    switch self {
    case .work, .break, .rest, .meal, .leave: false
    case .clockIn, .clockOut, .breakStart, .breakEnd, .restStart, .mealStart: true
    }
  }
}
