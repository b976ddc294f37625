import BenchmarkSupport

/// Who works when: the invented company's facts, each computed from its number alone.
///
/// Session numbers run over all employees, ten to each: the first tenth of the sessions is
/// everybody's first, in a shuffled order, as clocking in gives it, and so on.
struct Workforce {
  static let positionCount = 200
  static let positionsPerAccount = 4
  static let accountCount = positionCount / positionsPerAccount
  static let sessionsPerEmployee = 10

  /// A session's facts. Times are seconds since 1970 UTC.
  struct Session {
    var number: Int
    var employee: Int
    var region: Region
    var position: Int
    var start: Int
    var end: Int
  }

  /// An employee's habits.
  struct Employee {
    var region: Region
    /// Second of the day at which the earliest shift starts.
    var earliestStart: Int
    /// Seconds within which the starts vary.
    var startSpread: Int
    /// Lengths vary over this many steps of 36 seconds above 8 hours.
    var lengthSteps: Int
    /// Shifts run over midnight.
    var worksNights: Bool
    /// Days worked in the first week: 5, 6 or 7.
    var firstWeekDays: Int
    /// The first of the three positions the employee works at.
    var position: Int
  }

  let dice: Dice
  let sessionCount: Int
  let employeeCount: Int
  private let stride: Int

  init(sessionCount: Int, seed: UInt64) {
    self.dice = Dice(seed: seed)
    self.sessionCount = sessionCount
    let perEmployee = Self.sessionsPerEmployee
    let employeeCount = (sessionCount + perEmployee - 1) / perEmployee
    self.employeeCount = employeeCount
    // Steps of about 0.62 of the whole scatter neighbours; only a coprime step reaches everybody.
    var stride = max(1, employeeCount * 618 / 1000)
    while Self.greatestCommonDivisor(stride, employeeCount) != 1 { stride += 1 }
    self.stride = stride
  }

  func employee(_ number: Int) -> Employee {
    var roll = dice.roll(.employee, number)
    let region = roll.below(10) < 6 ? Region.newYork : .california
    let kind = roll.below(100)
    let weekKind = roll.below(32)
    let perRegion = Self.positionCount / Region.allCases.count
    let position = region.rawValue * perRegion + roll.below(perRegion - 2)
    let firstWeekDays = weekKind == 0 ? 7 : weekKind < 5 ? 6 : 5
    // Day shifts end by 21:01, late ones by 23:31, nights by 11:00 of the next day: whoever works
    // on two days in a row never overlaps with himself.
    let (start, spread, steps) =
      switch kind {
      case ..<4: (22 * 3600, 3600, 400)
      case ..<30: (12 * 3600, 5400, 200)
      default: (5 * 3600 + roll.below(4) * 3600, 1800, 400)
      }
    return Employee(
      region: region, earliestStart: start, startSpread: spread, lengthSteps: steps,
      worksNights: kind < 4, firstWeekDays: firstWeekDays, position: position)
  }

  func session(_ number: Int) -> Session {
    let turn = number / employeeCount
    let person = (number % employeeCount * stride + turn * 7919) % employeeCount
    let habits = employee(person)
    var roll = dice.roll(.session, number)
    let day = Calendar.firstDay + day(ofTurn: turn, of: person, habits)
    let secondOfDay = habits.earliestStart + roll.below(habits.startSpread)
    let start = habits.region.instant(day: day, secondOfDay: secondOfDay)
    // Lengths in steps of 36 s are whole hundredths of an hour, so that approved hours are exact.
    let length = 8 * 3600 + roll.below(habits.lengthSteps + 1) * 36
    return Session(
      number: number, employee: person, region: habits.region,
      position: habits.position + roll.below(3), start: start, end: start + length)
  }

  /// The day of an employee's n-th session, counted from the first day of the period.
  private func day(ofTurn turn: Int, of person: Int, _ habits: Employee) -> Int {
    if turn < habits.firstWeekDays {
      let off = 7 - habits.firstWeekDays
      let days = workdays(dice.roll(.firstWeek, person), off: off, lastDayOff: false)
      return Self.position(ofSetBit: turn, in: days)
    }
    let off = habits.firstWeekDays - 3
    let days = workdays(
      dice.roll(.secondWeek, person), off: off, lastDayOff: habits.worksNights)
    return 7 + Self.position(ofSetBit: turn - habits.firstWeekDays, in: days)
  }

  /// The days worked in a week, a bit for each from Sunday up. A night that begins on the last
  /// Saturday would leave the period, hence `lastDayOff`.
  private func workdays(_ roll: Roll, off: Int, lastDayOff: Bool) -> Int {
    var roll = roll
    var days = lastDayOff ? 0b011_1111 : 0b111_1111
    while days.nonzeroBitCount > 7 - off {
      days &= ~(1 << Self.position(ofSetBit: roll.below(days.nonzeroBitCount), in: days))
    }
    return days
  }

  private static func position(ofSetBit index: Int, in bits: Int) -> Int {
    var rest = bits
    for _ in 0..<index { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
