import PayrollModel

/// The positions that pay groups go by, and who has sessions at others beside.
///
/// A snapshot has the sessions of a few weeks. Who is in a group by sessions at its positions alone can be in
/// another one by the next snapshot, and then a day could be in no run at all, or in two. What every run sees
/// of a day is that day: so the positions of one person must all say the same.
struct PayGroupPositions: Sendable {
  /// Of each group, places in `TimeData.positions`.
  private var own: [Set<Int>]
  /// Of each group, the people with sessions at positions that are not its own.
  private var others: [Set<Int>]

  init(groups: Int) {
    own = Array(repeating: [], count: groups)
    others = own
  }

  mutating func add(_ positions: [Int], of group: Int) { own[group].formUnion(positions) }

  /// Looks for people with sessions at other positions. A session that names none says nothing.
  mutating func findOthers(in data: TimeData) {
    for group in own.indices where !own[group].isEmpty {
      let isOwn = data.positions.indices.map(own[group].contains)
      for session in data.workSessions where !session.status.isGone {
        guard let person = session.employee.place, let position = session.position.place,
          !isOwn[position]
        else { continue }
        others[group].insert(person)
      }
    }
  }

  /// Whether somebody has sessions at positions that are not those of a group.
  func hasOthers(_ person: Int, than group: Int) -> Bool { others[group].contains(person) }

  /// Whether a line is of a session at one of the positions of a group. Hours of a shift without a session
  /// put nobody into a group.
  func holds(_ line: PayLine, from sources: [PaySource], of group: Int) -> Bool {
    guard let position = line.position.place, own[group].contains(position) else { return false }
    let first = Int(line.firstSource)
    return sources[first..<first + Int(line.sourceCount)].contains { $0.kind == .workSession }
  }
}
