public import PayrollModel

/// Who is in which pay group on which date, found in one snapshot, and what is wrong with the names.
public struct PayGroupPlan: Sendable {
  /// In which group somebody is.
  public enum Answer: Sendable, Equatable {
    /// A group: its place among those of the company.
    case one(Int)
    /// None.
    case none
    /// More than one.
    case several([Int])
  }

  private struct Entry: Sendable {
    var group: Int
    /// Where it is in the configuration: a place in `places`.
    var place: Int
    var isPersonal: Bool
    var isByPosition: Bool
    var from: Int32
    var through: Int32
  }

  /// The groups.
  public let groups: [PayGroup]
  /// What is wrong with the names of their entries.
  public private(set) var findings: [Finding] = []
  /// What is known of people by their positions.
  let positions: PayGroupPositions
  private let everybodyElse: Answer
  /// Where each entry is in the configuration.
  private var places: [String] = []
  /// The entries that name each person, by the place.
  private var entries: [[Entry]]

  /// Finds everybody.
  public init(_ groups: [PayGroup], in data: TimeData) {
    self.groups = groups
    everybodyElse = groups.firstIndex(where: \.isEverybodyElse).map { .one($0) } ?? .none
    entries = Array(repeating: [], count: data.employees.count)
    var positions = PayGroupPositions(groups: groups.count)
    for (place, group) in groups.enumerated() {
      for members in group.members {
        let keys = PayGroupKeys(members, in: data)
        findings += keys.findings
        let entry = Entry(
          group: place, place: places.count, isPersonal: members.kind == .employees,
          isByPosition: members.kind == .positions, from: members.from?.daysSince1970 ?? .min,
          through: members.through?.daysSince1970 ?? .max)
        for person in keys.people { entries[person].append(entry) }
        places.append(members.place)
        positions.add(keys.positions, of: place)
      }
    }
    positions.findOthers(in: data)
    self.positions = positions
  }

  /// In which group somebody is on a date.
  ///
  /// - Parameters:
  ///   - person: a place in `TimeData.employees`.
  ///   - date: days since 1970-01-01.
  public func group(of person: Int, on date: Int32) -> Answer {
    guard entries.indices.contains(person), !entries[person].isEmpty else { return everybodyElse }
    let groups = Set(deciding(person, on: date).map(\.group))
    guard let first = groups.min() else { return everybodyElse }
    return groups.count == 1 ? .one(first) : .several(groups.sorted())
  }

  /// Where somebody is over a period: each answer with its first date.
  public func stretches(
    of person: Int, in period: PayPeriod
  ) -> [(answer: Answer, from: CalendarDate)] {
    var stretches: [(answer: Answer, from: CalendarDate)] = []
    for date in period.first.daysSince1970...period.last.daysSince1970 {
      let answer = group(of: person, on: date)
      if answer == stretches.last?.answer { continue }
      stretches.append((answer, CalendarDate(daysSince1970: date)))
    }
    return stretches
  }

  /// The entries that decide in which group somebody is on a date, as the configuration has them:
  /// `payGroups[0].members[1]`.
  func places(of person: Int, on date: Int32, group: Int) -> [String] {
    guard entries.indices.contains(person) else { return [] }
    return deciding(person, on: date).filter { $0.group == group }.map { places[$0.place] }
  }

  /// The entries that name somebody on some date or other.
  func places(of person: Int) -> [String] {
    entries.indices.contains(person) ? entries[person].map { places[$0.place] } : []
  }

  /// The group that somebody is in on a date because of sessions at its positions, and of nothing else.
  func groupByPosition(of person: Int, on date: Int32) -> Int? {
    guard case .one(let group) = self.group(of: person, on: date) else { return nil }
    let own = deciding(person, on: date)
    return own.isEmpty || !own.allSatisfy(\.isByPosition) ? nil : group
  }

  private func deciding(_ person: Int, on date: Int32) -> [Entry] {
    guard entries.indices.contains(person) else { return [] }
    let own = entries[person].filter { $0.from <= date && date <= $0.through }
    let personal = own.filter(\.isPersonal)
    return personal.isEmpty ? own : personal
  }

  /// Whether somebody is not known to be in other groups alone on the dates of a period.
  public func mayBe(in group: Int, _ person: Int, _ period: PayPeriod) -> Bool {
    if entries.indices.contains(person), entries[person].isEmpty {
      if case .one(let other) = everybodyElse { return other == group }
      return true
    }
    return (period.first.daysSince1970...period.last.daysSince1970).contains { date in
      if case .one(let other) = self.group(of: person, on: date) { other == group } else { true }
    }
  }
}
