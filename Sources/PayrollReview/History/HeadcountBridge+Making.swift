import RunFiles

extension HeadcountBridge {
  /// Who is paid now, against the latest of earlier periods; nil where there is none.
  init?(_ now: PeriodHours, _ history: PeriodHistory) {
    guard let last = history.periods.first else { return nil }
    var bridge = HeadcountBridge(
      before: last.hours.paidCount, first: [], returned: [], absent: [], held: [], now: 0)
    for person in now.people {
      let wasPaid = history.before(person.id) != nil
      let place = Int(person.place)
      guard person.isPaid else {
        if wasPaid { bridge.held.append(place) }
        continue
      }
      bridge.now += 1
      if wasPaid { continue }
      if history.paid(person.id) {
        bridge.returned.append(place)
      } else {
        bridge.first.append(place)
      }
    }
    for person in last.hours.people where person.isPaid && now.person(person.id) == nil {
      let known = history.lastPeople.indices.contains(Int(person.place))
      let employee = known ? history.lastPeople[Int(person.place)] : nil
      bridge.absent.append(
        Absent(
          number: employee?.number ?? "", firstName: employee?.firstName ?? "",
          lastName: employee?.lastName ?? "", seconds: person.seconds))
    }
    bridge.first.sort()
    bridge.returned.sort()
    bridge.held.sort()
    bridge.absent.sort { ($0.number, $0.lastName) < ($1.number, $1.lastName) }
    self = bridge
  }
}
