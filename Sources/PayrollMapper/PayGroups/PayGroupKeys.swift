import PayrollModel

/// The people whom an entry of a pay group names, and what is wrong with the names.
///
/// A name that nobody answers to blocks: somebody who is meant would be in another group, or in none.
struct PayGroupKeys {
  /// Places in `TimeData.employees`, each once.
  private(set) var people: [Int] = []
  /// The positions that are named, as places in `TimeData.positions`; empty where none are.
  private(set) var positions: [Int] = []
  private(set) var findings: [Finding] = []

  init(_ members: PayGroup.Members, in data: TimeData) {
    switch members.kind {
    case .employees:
      let known = data.employees.indices.filter { data.employees[$0].isKnown }
      find(members, known, "employee") { [data.text.string(data.employees[$0].number)] }
    case .jobTitles:
      find(members, Array(data.employees.indices), "job title") {
        [data.text.string(data.employees[$0].jobTitle)]
      }
    case .regions:
      find(members, Array(data.employees.indices), "region") { place in
        data.employees[place].region.place.map { region in
          [
            data.text.string(data.regions[region].number),
            data.text.string(data.regions[region].name),
          ]
        } ?? []
      }
    case .profiles: addProfiles(members, data)
    case .positions: addPositions(members, data)
    }
  }

  private mutating func find(
    _ members: PayGroup.Members, _ places: [Int], _ thing: String, _ names: (Int) -> [String]
  ) {
    let own = places.map { place in names(place).filter { !$0.isEmpty } }
    let all = Set(own.joined())
    let matcher = KeyMatcher(keys: members.names, names: all)
    findings += matcher.findings(
      about: members.names, "\(members.kind.rawValue) of \(members.place)", thing,
      severity: .blocking, among: all.sorted())
    let wanted = Set(members.names.map { matcher.spelling(of: $0) })
    for (place, names) in zip(places, own) where names.contains(where: wanted.contains) {
      people.append(place)
    }
  }

  private mutating func addProfiles(_ members: PayGroup.Members, _ data: TimeData) {
    let rule = LeaveOutRule(.profiles, members.names, reason: members.place, list: members.place)
    let keys = LeaveOutKeys([rule], in: data)
    findings += keys.findings
    people = data.employees.indices.filter { keys.people[RecordIndex($0)] != nil }
  }

  /// Whoever has a session at one of the positions, anywhere in the snapshot.
  private mutating func addPositions(_ members: PayGroup.Members, _ data: TimeData) {
    var names: [Set<String>] = data.positions.map { position in
      [data.text.string(position.number), data.text.string(position.name)]
    }
    for place in names.indices { names[place].remove("") }
    let all = names.reduce(into: Set<String>()) { $0.formUnion($1) }
    let matcher = KeyMatcher(keys: members.names, names: all)
    findings += matcher.findings(
      about: members.names, "positions of \(members.place)", "position", severity: .blocking,
      among: all.sorted())
    let wanted = Set(members.names.map { matcher.spelling(of: $0) })
    let isWanted = names.map { !$0.isDisjoint(with: wanted) }
    positions = isWanted.indices.filter { isWanted[$0] }
    if data.workSessions.isEmpty { findings.append(.noPositionsKnown(members.place)) }
    var isMember = [Bool](repeating: false, count: data.employees.count)
    for session in data.workSessions where !session.status.isGone {
      guard let person = session.employee.place, let position = session.position.place,
        isWanted[position]
      else { continue }
      isMember[person] = true
    }
    people = isMember.indices.filter { isMember[$0] }
  }
}
