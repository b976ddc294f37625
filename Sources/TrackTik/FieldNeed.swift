import PayrollModel
import TimeSources

/// What is lost where fields that are asked for by name did not come.
struct FieldNeed: Sendable {
  /// The resource.
  let resource: Resource
  /// The field, as the manifest names it.
  let field: String
  /// What nobody knows without it.
  let loss: String
  /// Whether pay depends on it: the configuration decides by it, and no row has it all the same.
  let decides: @Sendable (TimeDataNeeds.Decisions, TimeData) -> Bool

  /// What the wages of classified hours rest on.
  static let list: [FieldNeed] = [
    FieldNeed(.shifts, "approvedHours", "nobody knows which hours were approved") { by, data in
      let isUsed =
        !by.isDisjoint(with: [.approvedHours, .approvalOfShifts])
        || data.shifts.contains(where: \.isPaidTimeOff)
      return isUsed && !data.shifts.isEmpty && !data.shifts.contains { $0.approvedSeconds >= 0 }
    },
    FieldNeed(.shifts, "payableHours", "nobody knows how long paid time off is") { _, data in
      data.shifts.contains(where: \.isPaidTimeOff)
        && !data.shifts.contains { $0.payableSeconds >= 0 }
    },
    FieldNeed(.shifts, "payRate", "nobody knows the rates of the shifts") { by, data in
      // Where nothing has a rate, payroll knows them.
      let knowsRates =
        by.contains(.rates) || data.workSessions.contains { $0.payRate > 0 }
        || data.positions.contains { $0.payRate > 0 } || data.accounts.contains { $0.payRate > 0 }
        || data.employees.contains { $0.payRate > 0 }
        || data.employmentProfiles.contains { $0.hourlyRate > 0 }
      return knowsRates && !data.shifts.isEmpty && !data.shifts.contains { $0.payRate >= 0 }
    },
    FieldNeed(.regions, "timeZone", "nobody knows the time zones of the regions") { _, data in
      !data.regions.isEmpty && data.regions.allSatisfy { $0.timeZone == .none }
    },
    FieldNeed(.accounts, "timeZone", "nobody knows the time zones of the sites", zoneOfSite),
    FieldNeed(.clients, "timeZone", "nobody knows the time zones of the sites", zoneOfSite),
    FieldNeed(
      .positions, "payrollSetting",
      "nobody knows which breaks a position pays, its rate, its pay code and its holidays"
    ) { _, data in
      !data.positions.isEmpty
        && data.positions.allSatisfy {
          $0.paidBreaks == .notGiven && $0.holidayGroup == .none
        }
    },
    FieldNeed(
      .employmentProfiles, "employee", "nobody knows whose profile is whose"
    ) { _, data in
      !data.employmentProfiles.isEmpty
        && data.employees.allSatisfy { $0.employmentProfile == .none }
        && data.employmentProfiles.allSatisfy { $0.employee == .none }
    },
    FieldNeed(
      .holidayGroups, "holidays", "nobody knows which holidays belong to a group"
    ) { by, data in
      by.contains(.holidaysOfTimeData) && !data.holidayGroups.isEmpty
        && data.holidayGroups.allSatisfy(\.holidays.isEmpty)
        && data.holidays.allSatisfy(\.groups.isEmpty)
    },
    FieldNeed(
      .leaveRequests, "requestedDays", "nobody knows how many days were asked for"
    ) { _, data in
      data.leaveRequests.contains {
        $0.status == .approved && $0.requestedDays < 0 && $0.requestedSeconds < 0
      }
    },
    FieldNeed(.breakSessions, "startedOn", "nobody knows when breaks began") { _, data in
      data.breakSessions.contains(where: \.hasNoStart)
    },
    FieldNeed(.breakSessions, "endedOn", "nobody knows when breaks ended") { _, data in
      data.breakSessions.contains(where: \.hasNoEnd)
    },
  ]

  private static let zoneOfSite: @Sendable (TimeDataNeeds.Decisions, TimeData) -> Bool = {
    by, data in
    by.contains(.zoneBySite) && !data.accounts.isEmpty
      && data.accounts.allSatisfy { $0.timeZone == .none }
  }

  private init(
    _ resource: Resource, _ field: String, _ loss: String,
    _ decides: @escaping @Sendable (TimeDataNeeds.Decisions, TimeData) -> Bool
  ) {
    self.resource = resource
    self.field = field
    self.loss = loss
    self.decides = decides
  }

  /// The findings about fields that a pull did not get: blocking where pay depends on them, a note
  /// where the configuration does without them.
  static func findings(
    _ manifest: SnapshotManifest, _ needs: TimeDataNeeds, _ data: TimeData
  ) -> [Finding] {
    guard needs.purpose == .sessions else { return [] }
    var findings: [Finding] = []
    for entry in manifest.resources {
      for (fields, isRefused) in [(entry.refusedFields, true), (entry.leftOutFields, false)] {
        let lost = list.filter {
          $0.resource.rawValue == entry.name && fields.contains($0.field)
            && $0.decides(needs.decisions, data)
        }
        let isDispensable = { (need: FieldNeed) in
          needs.without.contains("\(entry.name).\(need.field)")
        }
        if let missed = finding(lost.filter { !isDispensable($0) }, isRefused) {
          findings.append(missed)
        }
        for need in lost where isDispensable(need) {
          findings.append(
            Finding(
              .refusedFields, .note, Finding.Subject(file: entry.name),
              "\(need.field) was left out on purpose; without it \(need.loss)",
              advice: "if it is needed after all, take \"\(entry.name).\(need.field)\" out of "
                + "\"without\" of \"source\", and pull again"))
        }
      }
    }
    return findings
  }

  private static func finding(_ lost: [FieldNeed], _ isRefused: Bool) -> Finding? {
    guard let resource = lost.first?.resource.rawValue else { return nil }
    let names = lost.map(\.field).joined(separator: ", ")
    let them = lost.count == 1 ? "it" : "them"
    let losses = lost.map(\.loss).joined(separator: "; ")
    let keys = lost.map { "\"\(resource).\($0.field)\"" }.joined(separator: ", ")
    let what =
      isRefused
      ? "the server refused \(names) during the pull"
      : "its pull left out \(names) on purpose, and this configuration does not do without \(them)"
    return Finding(
      .refusedFields, .blocking, Finding.Subject(file: resource), "\(what); \(losses)",
      advice: (isRefused ? "let the account read \(them), and pull again" : "pull again")
        + "; if pay does not depend on \(them), add \(keys) to \"without\" of \"source\"")
  }
}
