public import PayrollModel

/// The people of a period beside those of earlier ones: what findings are made of.
public struct HistoryComparison: Sendable {
  /// Somebody whose hours nothing explains.
  public struct Unexplained: Sendable {
    /// The person's place in the batch.
    public let place: Int
    /// Whole seconds now.
    public let now: Int64
    /// Whole seconds that are usual.
    public let usual: Int64
  }

  /// Somebody who was paid last time and has nothing now.
  public struct Absent: Sendable {
    /// The number in the source.
    public let id: Int64
    /// The employee number.
    public let number: String
    /// Whole seconds of last time.
    public let seconds: Int64
    /// Whether each of the last periods paid the person, two of them at least.
    public let isUsual: Bool
  }

  /// Those who are paid for the first time, by their places in the batch; nobody where nothing is
  /// known of earlier periods.
  public let first: [Int]
  /// Those whose hours nothing explains.
  public let unexplained: [Unexplained]
  /// Those who have nothing now.
  public let absent: [Absent]

  /// Lays a period beside earlier ones.
  public init(_ now: PeriodHours, _ history: PeriodHistory, _ band: UsualHours) {
    guard let last = history.periods.first else {
      (first, unexplained, absent) = ([], [], [])
      return
    }
    var first: [Int] = []
    var unexplained: [Unexplained] = []
    for person in now.people where person.isPaid {
      guard let variance = HoursVariance(person, history, band) else { continue }
      if !history.paid(person.id) { first.append(Int(person.place)) }
      if variance.isUnexplained, let usual = variance.usual {
        unexplained.append(
          Unexplained(place: Int(person.place), now: person.seconds, usual: usual))
      }
    }
    let usual = min(history.periods.count, PeriodHistory.usualPeriods)
    self.first = first.sorted()
    self.unexplained = unexplained.sorted { $0.place < $1.place }
    self.absent = last.hours.people.filter { $0.isPaid && now.person($0.id) == nil }.map { person in
      Absent(
        id: person.id, number: history.lastNumber(of: person), seconds: person.seconds,
        isUsual: usual >= 2 && history.usualCount(person.id) == usual)
    }
  }
}
