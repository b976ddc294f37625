import PayrollConfiguration
import PayrollMapper
public import PayrollModel

/// In which pay group somebody is, from one date of a period on.
public struct PayGroupStay: Sendable, Equatable {
  /// The ids of the groups: one, unless the configuration is wrong about the person.
  public let groups: [String]
  /// The first date.
  public let from: CalendarDate

  /// Where somebody is over the period of a run, by date; empty where the company pays everybody together.
  ///
  /// - Parameter place: a place in `TimeData.employees`.
  public static func all(of place: Int, in input: RunInput) -> [PayGroupStay] {
    let groups = input.workspace.configuration.payGroups.map(\.group)
    if groups.isEmpty { return [] }
    let plan = PayGroupPlan(groups, in: input.data)
    return plan.stretches(of: place, in: input.period).map { stretch in
      let places: [Int] =
        switch stretch.answer {
        case .one(let group): [group]
        case .none: []
        case .several(let several): several
        }
      return PayGroupStay(groups: places.map { groups[$0].id }, from: stretch.from)
    }
  }
}
