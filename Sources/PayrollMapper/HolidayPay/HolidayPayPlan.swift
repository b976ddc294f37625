import PayrollModel
import WageRules

/// What is known for holiday pay, laid out for one snapshot: shared by all threads.
final class HolidayPayPlan: Sendable {
  /// Behind which a look back at earnings finds nobody who works for the company.
  private static let recentDays = 62

  let policy: HolidayPayPolicy
  /// What people earned before the period, by their places.
  private let earnings: [Int: [HolidayEarning]]
  /// The last date of hours without a rate, by place.
  private let unpriced: [Int: CalendarDate]
  /// The last date of which another pay group's run would know, by place.
  private let unseen: [Int: CalendarDate]
  /// What is known of people, by their places.
  private let facts: [Int: [HolidayPayFacts.Row]]
  /// Those who earned something shortly before the period.
  private let recent: Set<Int>
  /// Rows of facts about employees whom the snapshot does not hold.
  let strayFacts: [HolidayPayFacts.Row]
  /// Employee numbers of the history that the snapshot does not hold, rising.
  let strayNumbers: [String]

  init(_ policy: HolidayPayPolicy, _ data: TimeData, period: PayPeriod) {
    self.policy = policy
    let places = PlacesByNumber(data)
    var earnings: [Int: [HolidayEarning]] = [:]
    var recent: Set<Int> = []
    let firstRecent = period.first.adding(days: -Self.recentDays)
    for (number, own) in policy.history.earnings {
      guard let place = places[number] else { continue }
      earnings[place] = own
      if own.contains(where: { $0.date >= firstRecent && $0.date < period.first }) {
        recent.insert(place)
      }
    }
    var unpriced: [Int: CalendarDate] = [:]
    for (number, date) in policy.history.unpriced {
      guard let place = places[number] else { continue }
      unpriced[place] = date
      if date >= firstRecent, date < period.first { recent.insert(place) }
    }
    self.earnings = earnings
    self.unpriced = unpriced
    var unseen: [Int: CalendarDate] = [:]
    for (number, date) in policy.history.unseen {
      if let place = places[number] { unseen[place] = date }
    }
    self.unseen = unseen
    self.recent = recent
    (facts, strayFacts) = places.grouped(policy.facts, by: \.employee)
    strayNumbers = policy.history.employees.filter { places[$0] == nil }.sorted()
  }

  /// Whether somebody may be paid for a holiday without anything near the period.
  func mayBePaid(_ place: Int) -> Bool { recent.contains(place) }

  func earnings(of place: Int) -> [HolidayEarning] { earnings[place] ?? [] }

  func unpricedDate(of place: Int) -> CalendarDate? { unpriced[place] }

  func unseenDate(of place: Int) -> CalendarDate? { unseen[place] }

  /// Rows about somebody for dates of a period that are none of these holidays.
  func rows(
    of place: Int, in period: PayPeriod, besides holidays: Set<CalendarDate>
  ) -> [HolidayPayFacts.Row] {
    (facts[place] ?? []).filter { row in
      row.holiday.map { period.contains($0) && !holidays.contains($0) } ?? false
    }
  }

  /// What is known of somebody for a holiday: what is said of it, then what is said of all.
  func facts(of place: Int, on holiday: CalendarDate) -> HolidayPayFacts {
    let rows = facts[place] ?? []
    let own = rows.first { $0.holiday == holiday }?.facts ?? HolidayPayFacts()
    return own.over(rows.first { $0.holiday == nil }?.facts ?? HolidayPayFacts())
  }
}
