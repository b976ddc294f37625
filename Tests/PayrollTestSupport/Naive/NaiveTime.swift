import PayrollModel
import TimeRules

/// All ticks of a timesheet, with the plain steps in which the laws are stated.
struct NaiveTime {
  /// A stretch of time over which a law adds up hours.
  enum Stretch { case day, week, period, run }

  /// What a law adds up.
  enum Counted { case work, straightTime }

  /// The ticks, in order.
  var ticks: [NaiveTick]
  let holidayWork: NaiveHolidayWork?
  let holidays: Set<Int32>
  let leave: [EmployeeContext.Leave]
  let ticksPerHour: Int
  /// The seconds of a tick.
  let tick: Int64
  let periodDays: Int32?

  /// The ticks of each stretch, by their places.
  func each(_ stretch: Stretch) -> [Range<Int>] {
    switch stretch {
    case .day: neighbours { $0.day }
    case .week: neighbours { $0.week }
    case .period: neighbours { $0.period }
    case .run: neighbours { $0.run }
    }
  }

  private func neighbours(_ key: (NaiveTick) -> Int32) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for end in 1..<max(1, ticks.count) where key(ticks[end]) != key(ticks[start]) {
      found.append(start..<end)
      start = end
    }
    if start < ticks.count { found.append(start..<ticks.count) }
    return found
  }

  /// The ticks that come after so many hours in their stretch.
  ///
  /// Ticks on which `on` does not hold are passed over. `head` says how many hours a stretch begins
  /// with before any work. A holiday whose hours do not count adds nothing, but comes after the
  /// hours that were there before it.
  func after(
    _ hours: Int, in stretch: Stretch, counting counted: Counted = .work,
    on holds: ((NaiveTick) -> Bool)? = nil, head: ((NaiveTick) -> Int64)? = nil
  ) -> [Int] {
    var found: [Int] = []
    for places in each(stretch) {
      var seconds: Int64 = head?(ticks[places.lowerBound]) ?? 0
      for place in places where holds?(ticks[place]) ?? true {
        if seconds >= Int64(hours) * 3600 { found.append(place) }
        if counted == .straightTime && !ticks[place].isStraight { continue }
        if ticks[place].holiday != nil, let holidayWork, !holidayWork.counts { continue }
        seconds += tick
      }
    }
    return found
  }

  /// Pays ticks as overtime unless they are overtime already.
  mutating func pay(_ multiplier: Int32, _ places: [Int]) {
    for place in places where ticks[place].isStraight {
      ticks[place].multiplier = multiplier
      ticks[place].bucket = .overtime
    }
  }

  /// As many ticks of straight time as lie beyond so many hours of their stretch, the last ones. All
  /// work counts; what is paid more already, by an earlier rule or for the holiday, is not among them.
  func straightTimeLeft(beyond hours: Int, in stretch: Stretch) -> [Int] {
    let onHolidays = holidayMultipliers
    return each(stretch).flatMap { places in
      let counted = places.filter { place in
        ticks[place].holiday == nil || holidayWork?.counts ?? true
      }
      let left = places.filter { ticks[$0].isStraight && onHolidays[$0, default: 0] <= 10_000 }
      return left.suffix(max(0, counted.count - hours * ticksPerHour))
    }
  }

  /// What work on holidays is paid there, by the places of the ticks.
  private var holidayMultipliers: [Int: Int32] {
    guard let holidayWork else { return [:] }
    var worked: [Int32: Int] = [:]
    var multipliers: [Int: Int32] = [:]
    for place in ticks.indices {
      guard let holiday = ticks[place].holiday else { continue }
      let before = worked[holiday, default: 0]
      worked[holiday] = before + 1
      multipliers[place] = holidayWork.multiplier
      if let later = holidayWork.laterHours, before >= later.over * ticksPerHour {
        multipliers[place] = later.multiplier
      }
    }
    return multipliers
  }

  /// Pays work on holidays at least what it is paid there.
  mutating func payHolidays() {
    for (place, multiplier) in holidayMultipliers {
      ticks[place].multiplier = max(ticks[place].multiplier, multiplier)
      if holidayWork?.isBucket ?? false { ticks[place].bucket = .holiday }
    }
  }
}
