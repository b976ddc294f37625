import PayrollModel

/// How the hours of a period, as they are reckoned now, differ from those that were paid.
struct HoursChange: Sendable, Equatable {
  /// Seconds of one kind of difference, and whom they belong to.
  struct Sum: Sendable, Equatable {
    var seconds: Int64 = 0
    var employees = 0
    /// The first of the differences: an employee and, by date, the day.
    var first: PaidHours.Part?

    mutating func add(_ part: PaidHours.Part, seconds more: Int64, isNewEmployee: Bool) {
      seconds += more
      if isNewEmployee { employees += 1 }
      if first == nil { first = part }
    }
  }

  /// Time that is there and was not paid.
  private(set) var unpaid = Sum()
  /// Time that was paid and is not there any more.
  private(set) var vanished = Sum()
  /// Time that was paid, is there, and is in another bucket now.
  private(set) var moved = Sum()

  /// Whether nothing differs.
  var isNothing: Bool { unpaid.employees + vanished.employees + moved.employees == 0 }

  /// Compares what is reckoned now with what was paid.
  ///
  /// - Parameters:
  ///   - sure: the first date of which all time is there; nil where that is known of none. Time that
  ///     is not there before it may just not have been looked for.
  ///   - seesWeeks: whether whole weeks are there, without which no bucket is certain.
  init(now: PaidHours, paid: PaidHours, sure: CalendarDate?, seesWeeks: Bool) {
    var changed: Set<Int64> = []
    var last = (unpaid: Int64?.none, vanished: Int64?.none)
    Self.differences(now.byDate, paid.byDate) { part, difference in
      if difference > 0 {
        unpaid.add(part, seconds: difference, isNewEmployee: last.unpaid != part.employee)
        last.unpaid = part.employee
      } else if let sure, PaidHours.date(of: part.key) >= sure {
        vanished.add(part, seconds: -difference, isNewEmployee: last.vanished != part.employee)
        last.vanished = part.employee
      }
      changed.insert(part.employee)
    }
    guard seesWeeks else { return }
    // Where time came or went, its weeks are classified anew anyway.
    var lastMoved: Int64?
    Self.differences(now.byBucket, paid.byBucket) { part, difference in
      guard difference > 0, !changed.contains(part.employee) else { return }
      moved.add(part, seconds: difference, isNewEmployee: lastMoved != part.employee)
      lastMoved = part.employee
    }
  }

  /// Goes through both sides at once and tells of each part that differs.
  private static func differences(
    _ now: [PaidHours.Part], _ paid: [PaidHours.Part],
    _ tell: (PaidHours.Part, Int64) -> Void
  ) {
    var (one, other) = (0, 0)
    while one < now.count || other < paid.count {
      if other == paid.count || one < now.count && now[one] < paid[other] {
        tell(now[one], now[one].seconds)
        one += 1
      } else if one == now.count || paid[other] < now[one] {
        tell(paid[other], -paid[other].seconds)
        other += 1
      } else {
        let difference = now[one].seconds - paid[other].seconds
        if difference != 0 { tell(now[one], difference) }
        one += 1
        other += 1
      }
    }
  }
}
