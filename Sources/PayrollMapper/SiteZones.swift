import PayrollModel
import TimeZones

/// The zone of the sites that an employee worked at: the one with the most clocked time.
struct SiteZones {
  private let context: MapperContext
  private var zones: ZoneDirectory

  init(_ context: MapperContext, zones: ZoneDirectory) {
    self.context = context
    self.zones = zones
  }

  /// The name of the zone, or nil where no site has one.
  mutating func zone(of place: Int, findings: inout [Finding]) -> String? {
    var seconds: [Label: Int64] = [:]
    for member in context.sessionsByEmployee[place] {
      let session = context.data.workSessions[Int(member)]
      let zone = zone(of: session)
      if zone != .none { seconds[zone, default: 0] += max(0, Int64(session.duration)) }
    }
    let names = seconds.map { (name: context.data.labels[$0.key], seconds: $0.value) }
    let best = names.max { ($0.seconds, $1.name) < ($1.seconds, $0.name) }
    if names.count > 1, let best {
      findings.append(.severalZones(context, place, chosen: best.name))
    }
    return best?.name
  }

  /// The shift's zone, else the account's, else that of the account's region.
  private func zone(of session: WorkSession) -> Label {
    let data = context.data
    if let shift = session.shift.place, data.shifts[shift].timeZone != .none {
      return data.shifts[shift].timeZone
    }
    guard let place = context.resolver.terms(of: session).account.place else { return .none }
    let account = data.accounts[place]
    if account.timeZone != .none { return account.timeZone }
    return account.region.place.map { data.regions[$0].timeZone } ?? .none
  }
}
