import PayrollModel

/// Where a holiday is observed that falls on a weekend, or on a day that is a holiday already.
public struct ObservedShift: Hashable, Sendable {
  /// Where one day of the weekend moves to.
  public enum Move: String, Hashable, Sendable, CaseIterable {
    /// Nowhere: the day itself is kept.
    case none
    /// To the Friday before.
    case friday
    /// To the Monday after.
    case monday
    /// To the first later day, Monday to Friday, that is no holiday already.
    case nextFree = "next-free"
    /// To the last earlier day, Monday to Friday, that is no holiday already.
    case previousFree = "previous-free"
  }

  /// For whom a holiday moves off a day of the weekend.
  public enum Reach: String, Hashable, Sendable, CaseIterable {
    /// For everybody.
    case everybody
    /// For those who have that day of the weekend off. Whoever ordinarily works on it keeps the day
    /// itself (Canada Labour Code s. 193(2)).
    case daysOff = "days-off"
  }

  /// Where a holiday on Saturday moves to.
  public let saturday: Move
  /// Where a holiday on Sunday moves to.
  public let sunday: Move
  /// Where a holiday moves that falls, Monday to Friday, on a day to which another one has moved or
  /// on which one is: `none`, `nextFree` or `previousFree`.
  public let taken: Move
  /// For whom those on a weekend move.
  public let reach: Reach

  /// A shift; nothing moves unless given.
  public init(
    saturday: Move = .none, sunday: Move = .none, taken: Move = .none, reach: Reach = .everybody
  ) {
    self.saturday = saturday
    self.sunday = sunday
    self.taken = taken
    self.reach = reach
  }

  /// Nothing moves.
  public static let none = ObservedShift()

  /// The move of a holiday on this date; one from Monday to Friday moves only where the date is
  /// taken.
  func move(of date: CalendarDate) -> Move {
    switch date.weekday {
    case .saturday: saturday
    case .sunday: sunday
    default: taken
    }
  }

  /// The shift as it holds for people of whom is known whether they work on weekends.
  func kept(by work: WeekendWork) -> ObservedShift {
    guard reach == .daysOff else { return self }
    return ObservedShift(
      saturday: work.includes(.saturday) ? .none : saturday,
      sunday: work.includes(.sunday) ? .none : sunday, taken: taken)
  }
}

extension ObservedShift.Move {
  /// Whether where the day goes depends on the other holidays.
  var seeksFreeDay: Bool { self == .nextFree || self == .previousFree }

  /// Where a day goes; `isTaken` says which days are holidays already.
  func target(of date: CalendarDate, isTaken: (CalendarDate) -> Bool) -> CalendarDate {
    switch self {
    case .none: date
    case .friday: date.adding(days: date.weekday == .saturday ? -1 : -2)
    case .monday: date.adding(days: date.weekday == .saturday ? 2 : 1)
    case .nextFree: Self.free(from: date, step: 1, isTaken)
    case .previousFree: Self.free(from: date, step: -1, isTaken)
    }
  }

  private static func free(
    from date: CalendarDate, step: Int, _ isTaken: (CalendarDate) -> Bool
  ) -> CalendarDate {
    var day = date.adding(days: step)
    // A calendar with a holiday on every day would have no free one.
    for _ in 0..<21 where day.isOnWeekend || isTaken(day) { day = day.adding(days: step) }
    return day
  }
}

extension CalendarDate {
  /// Whether it is a Saturday or Sunday.
  var isOnWeekend: Bool { weekday == .saturday || weekday == .sunday }
}
