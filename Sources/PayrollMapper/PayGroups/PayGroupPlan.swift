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
    var isPersonal: Bool
    var from: Int32
    var through: Int32
  }

  /// The groups.
  public let groups: [PayGroup]
  /// What is wrong with the names of their entries.
  public private(set) var findings: [Finding] = []
  private let everybodyElse: Answer
  /// The entries that name each person, by the place.
  private var entries: [[Entry]]

  /// Finds everybody.
  public init(_ groups: [PayGroup], in data: TimeData) {
    self.groups = groups
    everybodyElse = groups.firstIndex(where: \.isEverybodyElse).map { .one($0) } ?? .none
    entries = Array(repeating: [], count: data.employees.count)
    for (place, group) in groups.enumerated() {
      for members in group.members {
        let keys = PayGroupKeys(members, in: data)
        findings += keys.findings
        let entry = Entry(
          group: place, isPersonal: members.kind == .employees,
          from: members.from?.daysSince1970 ?? .min,
          through: members.through?.daysSince1970 ?? .max)
        for person in keys.people { entries[person].append(entry) }
      }
    }
  }

  /// In which group somebody is on a date.
  ///
  /// - Parameters:
  ///   - person: a place in `TimeData.employees`.
  ///   - date: days since 1970-01-01.
  public func group(of person: Int, on date: Int32) -> Answer {
    guard entries.indices.contains(person), !entries[person].isEmpty else { return everybodyElse }
    let own = entries[person].filter { $0.from <= date && date <= $0.through }
    let personal = own.filter(\.isPersonal)
    let groups = Set((personal.isEmpty ? own : personal).map(\.group))
    guard let first = groups.min() else { return everybodyElse }
    return groups.count == 1 ? .one(first) : .several(groups.sorted())
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
