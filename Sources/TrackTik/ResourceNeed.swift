import PayrollModel
import TimeSources

/// What is lost where resources are not in a snapshot.
///
/// Servers differ in what they call things: of the resources of one need, one that has rows stands
/// in for the others.
struct ResourceNeed: Sendable {
  /// The resources, the one that says most first.
  let names: [Resource]
  /// What nobody knows without them.
  let loss: String
  /// The decisions of a configuration that rest on them.
  var decisions: TimeDataNeeds.Decisions = []

  /// What the wages of a run rest on, by what it is for.
  static func list(for purpose: TimeDataNeeds.Purpose) -> [ResourceNeed] {
    let places = [
      ResourceNeed(
        names: [.accounts, .clients],
        loss: "nobody knows the time zone, the region and the name of a site",
        decisions: .zoneBySite),
      ResourceNeed(
        names: [.positions],
        loss: "nobody knows which breaks a position pays, its rate, its holidays and its site",
        decisions: .positions),
      ResourceNeed(
        names: [.payrollCodes, .payCodes],
        loss: "nobody knows what a pay code's number means, and whether its hours are paid and "
          + "count for overtime"),
    ]
    switch purpose {
    case .payruns:
      return places + [
        ResourceNeed(names: [.payrollPayruns], loss: "nothing of the source's pay runs is paid"),
        ResourceNeed(
          names: [.payrollPayrunItems], loss: "nothing of the source's pay runs is paid"),
      ]
    case .sessions:
      return places + [
        ResourceNeed(
          names: [.regions],
          loss:
            "nobody knows the time zones and the rules of the regions: staff may be paid by the "
            + "law of another place",
          decisions: [.rulesByRegion, .holidaysByRegion, .zoneByRegion]),
        ResourceNeed(
          names: [.shifts],
          loss: "nobody knows which hours were approved, which shifts were cancelled or are paid "
            + "time off, and their pay codes and rates",
          decisions: .approvedHours),
        ResourceNeed(names: [.breakSessions], loss: "no break is cut", decisions: .breaks),
        ResourceNeed(
          names: [.employmentProfiles],
          loss:
            "nobody knows who is salaried or exempt from overtime, nor the rates of the profiles",
          decisions: .exemption),
        ResourceNeed(names: [.leaveRequests, .scheduleOffPeriods], loss: "no leave is paid"),
        ResourceNeed(
          names: [.holidayDates, .holidays, .holidayGroups],
          loss: "no holiday of the source is known", decisions: .holidaysOfTimeData),
      ]
    }
  }

  /// The need that a resource is for.
  static func of(_ name: String, for purpose: TimeDataNeeds.Purpose) -> ResourceNeed? {
    list(for: purpose).first { $0.names.contains { $0.rawValue == name } }
  }

  /// What names records of these resources, with their number, where they have none: `3 sessions`.
  /// Nil where nothing does.
  ///
  /// - Parameter decisions: what the configuration decides by. Records that decide nothing may be
  ///   named by anybody.
  func pointers(in data: TimeData, _ decisions: TimeDataNeeds.Decisions) -> String? {
    func counted(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    switch names.first {
    case .employmentProfiles:
      return counted(
        data.employees.count { $0.employmentProfile != .none }, "employee names a profile",
        "employees name a profile")
    case .positions:
      guard !data.breakSessions.isEmpty || decisions.contains(.holidaysOfTimeData) else {
        return nil
      }
      return counted(
        data.workSessions.count { $0.position != .none }
          + data.shifts.count { $0.position != .none },
        "session or shift names a position", "sessions and shifts name a position")
    case .shifts:
      // Without approvals a shift gives a rate and a pay code, if anything.
      guard !decisions.isDisjoint(with: [.approvalOfShifts, .approvedHours]) else { return nil }
      return counted(
        data.workSessions.count { $0.shift != .none }, "session names a shift",
        "sessions name a shift")
    case .breakSessions:
      return counted(
        data.positions.count { [.none, .restOnly, .mealOnly].contains($0.paidBreaks) },
        "position has breaks that are not paid", "positions have breaks that are not paid")
    default: return nil
    }
  }
}
