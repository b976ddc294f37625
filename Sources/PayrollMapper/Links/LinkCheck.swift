import PayrollModel

/// Looks for records of the period that point to positions, sites, shifts and profiles which the
/// snapshot lacks: what these decide would fall back to a default.
///
/// A resource that the snapshot does not have at all is one missing thing, which the reader tells,
/// and not so many missing records. An empty list is a list: what is named and not in it is missing.
struct LinkCheck {
  let context: MapperContext
  let data: TimeData
  /// The period, in seconds since 1970 UTC.
  let period: Range<Int64>

  init(_ context: MapperContext, period: Range<Int64>) {
    self.context = context
    self.data = context.data
    self.period = period
  }

  func findings(of employees: [Int]) -> [Finding] {
    ProfileCheck(data).findings(of: employees) + recordFindings() + payCodeFindings()
  }

  // MARK: Positions, sites and shifts

  /// The records that point to one that is not there.
  private struct Pointers {
    var count = 0
    var first: Finding.RecordName?
    mutating func add(_ kind: RecordKind, _ id: Int64) {
      count += 1
      first = first ?? Finding.RecordName(kind, id)
    }
  }

  private func recordFindings() -> [Finding] {
    let asksForPositions = lacks(.position, data.positions.lazy.map(\.isKnown))
    let asksForSites = lacks(.site, data.accounts.lazy.map(\.isKnown)) && sitesDecide
    let asksForShifts = lacks(.shift, data.shifts.lazy.map(\.isKnown))
    guard asksForPositions || asksForSites || asksForShifts else { return [] }
    var positions: [Int: Pointers] = [:]
    var sites: [Int: Pointers] = [:]
    var shifts = Pointers()
    var shift: Int64 = 0
    func look(_ position: RecordIndex, _ account: RecordIndex, _ kind: RecordKind, _ id: Int64) {
      if asksForPositions, let place = position.place, !data.positions[place].isKnown {
        positions[place, default: Pointers()].add(kind, id)
      }
      var site = account
      if site == .none, let place = position.place { site = data.positions[place].account }
      if asksForSites, let place = site.place, !data.accounts[place].isKnown {
        sites[place, default: Pointers()].add(kind, id)
      }
    }
    for session in data.workSessions where period.contains(session.start) && isPaid(session) {
      let planned = session.shift.place.map { data.shifts[$0] }
      look(
        session.position != .none ? session.position : planned?.position ?? .none,
        session.account != .none ? session.account : planned?.account ?? .none,
        .workSession, session.id)
      if asksForShifts, let planned, !planned.isKnown, !waits(session) {
        if shifts.count == 0 { shift = planned.id }
        shifts.add(.workSession, session.id)
      }
    }
    for place in data.shifts.indices where isPaidWithoutSession(place) {
      let shift = data.shifts[place]
      look(shift.position, shift.account, .shift, shift.id)
    }
    var findings: [Finding] = []
    for (place, found) in positions {
      guard let first = found.first else { continue }
      findings.append(
        .unknownRecord(
          .unknownPosition, Finding.RecordName(.position, data.positions[place].id), "position",
          count: found.count, first: first,
          lost: "its rate, its pay code and the pay for its breaks are not known"))
    }
    for (place, found) in sites {
      guard let first = found.first else { continue }
      findings.append(
        .unknownRecord(
          .unknownSite, Finding.RecordName(.site, data.accounts[place].id), "site",
          count: found.count, first: first, lost: "its rate, pay code and zone are not known"))
    }
    if let first = shifts.first {
      findings.append(.unknownShifts(first, count: shifts.count, shift: shift))
    }
    return findings
  }

  /// Whether the snapshot has a list of a kind of records, and is asked for records that are not in it.
  private func lacks(_ kind: RecordKind, _ known: some Sequence<Bool>) -> Bool {
    !data.absentKinds.contains(kind) && known.contains(false)
  }

  /// Whether any site decides what is paid; else they are names.
  private var sitesDecide: Bool {
    context.policy.zoneSource == .site
      || data.accounts.contains { $0.payRate > 0 || $0.payCode != .none }
  }

  func isPaid(_ session: WorkSession) -> Bool {
    session.status != .cancelled && session.status != .rejected
      && !session.traits.contains(.isNotPayable)
  }

  /// Whether the session is held for want of an approval, which says so itself.
  private func waits(_ session: WorkSession) -> Bool {
    context.policy.approval == .shift && session.status != .approved
  }

  private func isPaidWithoutSession(_ place: Int) -> Bool {
    let shift = data.shifts[place]
    guard period.contains(shift.start), shift.isKnown, shift.status != .cancelled,
      !shift.isNotPayable, shift.employee != .none
    else { return false }
    return shift.isPaidTimeOff
      || (context.policy.payBasis == .approved && shift.approvedSeconds > 0
        && !context.shiftHasSession[place])
  }
}
