import PayrollModel
import TimeRules
import TimeZones

/// Makes the jurisdictions that a snapshot's employees live under, each once.
struct JurisdictionTable {
  private(set) var jurisdictions: [Jurisdiction] = []
  private(set) var reasons: [PayReason] = []
  /// What a person should know about the rules themselves, each once.
  private(set) var findings: [Finding] = []
  private var places: [Key: Int] = [:]
  private var byRegion: [RecordIndex: RegionSettings] = [:]
  /// Employees whose law or clock a missing region would decide.
  private(set) var regionGaps = RegionGaps()
  /// Employees for whom nobody knows whether a holiday moves.
  private(set) var dayOffGaps = DayOffGaps()
  /// Whether regions have another clock than the company, and so decide something by it.
  private let regionsHaveZones: Bool

  let data: TimeData
  let policy: MapperPolicy
  private let keys: ConfiguredKeys
  let ruleSets: [String: RuleSet]
  let period: PayPeriod
  private var zones: ZoneDirectory

  private struct Key: Hashable {
    let zone: String
    let ruleSet: String
    /// The region whose holiday calendar holds; nil for the one of everybody.
    let calendar: String?
    /// The days of the weekend that are ordinarily worked, where the calendar asks for them and
    /// something says so.
    let weekendWork: WeekendWork?
  }

  /// What a region, or the nearest one above it, decides.
  private struct RegionSettings {
    var zone: String?
    /// The region that the zone stands in.
    var zoneRegion = RecordIndex.none
    var ruleSet: String?
    var calendar: String?
    var weekendWork: WeekendWork?
    /// Where the regions above end in one that the snapshot lacks.
    var gap: RegionGap?
  }

  init(
    _ data: TimeData, keys: ConfiguredKeys, ruleSets: [String: RuleSet], zones: ZoneDirectory,
    period: PayPeriod
  ) {
    self.data = data
    self.keys = keys
    self.policy = keys.policy
    self.ruleSets = ruleSets
    self.zones = zones
    self.period = period
    let usual = keys.policy.defaultZone
    self.regionsHaveZones = data.regions.contains {
      $0.timeZone != .none && data.labels[$0.timeZone] != usual
    }
  }

  /// The zone and the rules of one employee; `siteZone` is the zone of the sites worked at, where
  /// the policy asks for it.
  mutating func governance(
    of employee: EmployeeRecord, at place: Int, siteZone: String?
  ) throws(MapperError) -> Governance {
    let region = settings(of: employee.region)
    guard let zoneName = siteZone ?? region.zone ?? policy.defaultZone else {
      return .unknown(.noTimeZone)
    }
    var ruleSet: String?
    if !policy.ruleSetByEmployee.isEmpty {
      ruleSet = policy.ruleSetByEmployee[data.text.string(employee.number)]
    }
    if ruleSet == nil, let exempt = policy.exemptRuleSet,
      let profile = employee.employmentProfile.place,
      data.employmentProfiles[profile].isOvertimeExempt
    {
      ruleSet = exempt
    }
    guard let ruleSetID = ruleSet ?? region.ruleSet ?? policy.defaultRuleSet else {
      return .unknown(.noRuleSet)
    }
    let calendar = calendar(of: region.calendar)
    let asksForDaysOff = calendar?.movesForDaysOff ?? false
    let ownWeekends = asksForDaysOff ? weekendWork(of: employee) : nil
    note(
      region, of: employee, hasRules: ruleSet != nil, hasZone: siteZone != nil,
      asksForDaysOff: asksForDaysOff && ownWeekends == nil)
    let key = Key(
      zone: zoneName, ruleSet: ruleSetID, calendar: region.calendar,
      weekendWork: asksForDaysOff
        ? ownWeekends ?? region.weekendWork ?? policy.weekendWorkers.usual : nil)
    if places[key] == nil {
      guard let zone = zones.zone(zoneName) else { return .unknown(.noTimeZone) }
      jurisdictions.append(
        try jurisdiction(
          ruleSet: ruleSetID, zone: zone, calendar: calendar, weekendWork: key.weekendWork))
      places[key] = jurisdictions.count - 1
    }
    guard let found = places[key] else { return .unknown(.noRuleSet) }
    if let calendar, asksForDaysOff, key.weekendWork == nil {
      let moves = calendar.movesForDaysOff(in: jurisdictions[found].dates)
      if !moves.isEmpty {
        dayOffGaps.add(place, jurisdiction: found, calendar: calendar.id, moves)
      }
    }
    return .jurisdiction(found)
  }

  /// Why nobody knows the zone of an employee, once `governance` has said so.
  mutating func zoneTrouble(of employee: EmployeeRecord, siteZone: String?) -> ZoneTrouble {
    let region = settings(of: employee.region)
    if let siteZone { return ZoneTrouble(name: siteZone, region: .none, isOfSite: true) }
    if let zone = region.zone { return ZoneTrouble(name: zone, region: region.zoneRegion) }
    return ZoneTrouble(name: policy.defaultZone, region: employee.region)
  }

  /// What is wrong with the name of a zone.
  func hint(_ name: String) -> ZoneHint { ZoneHint(name, zones) }

  /// Notes an employee for whom a missing region would decide something.
  private mutating func note(
    _ region: RegionSettings, of employee: EmployeeRecord, hasRules: Bool, hasZone: Bool,
    asksForDaysOff: Bool
  ) {
    let asksForLaw =
      !policy.ruleSetByRegion.isEmpty && !hasRules && region.ruleSet == nil
      || !policy.holidayCalendarByRegion.isEmpty && region.calendar == nil
      || !policy.weekendWorkers.byRegion.isEmpty && asksForDaysOff && region.weekendWork == nil
    let asksForZone = regionsHaveZones && !hasZone && region.zone == nil
    guard asksForLaw || asksForZone, data.regions.contains(where: \.isKnown) else { return }
    if let gap = region.gap {
      regionGaps.add(gap, employee: employee.id)
    } else if employee.region == .none, asksForLaw {
      regionGaps.add(.none, employee: employee.id)
    }
  }

  /// The place of a reason in the batch's list, added where it is new.
  mutating func place(of reason: PayReason) -> UInt16 {
    if let known = reasons.firstIndex(of: reason) { return UInt16(known) }
    reasons.append(reason)
    return UInt16(clamping: reasons.count - 1)
  }

  /// The zone and the rule set of a region: its own, or those of the nearest region above it.
  private mutating func settings(of region: RecordIndex) -> RegionSettings {
    if let known = byRegion[region] { return known }
    var found = RegionSettings()
    var current = region
    // A tree that bites its own tail must not hang the run.
    for depth in 0..<64 {
      guard let place = current.place else { break }
      if !data.regions[place].isKnown || depth == 63 {
        let isHome = current == region && !data.regions[place].isKnown
        found.gap = isHome ? .home(place) : .above(place)
      }
      let record = data.regions[place]
      if found.zone == nil, record.timeZone != .none {
        found.zone = data.labels[record.timeZone]
        found.zoneRegion = current
      }
      if found.ruleSet == nil {
        found.ruleSet = keys.ruleSetRegions.key(of: place).flatMap { policy.ruleSetByRegion[$0] }
      }
      if found.calendar == nil { found.calendar = keys.calendarRegions.key(of: place) }
      if found.weekendWork == nil {
        found.weekendWork = keys.weekendRegions.key(of: place).flatMap {
          policy.weekendWorkers.byRegion[$0]
        }
      }
      current = record.parent
    }
    byRegion[region] = found
    return found
  }

  /// Notes rules that nobody has checked, and rules about holidays where none are known.
  private mutating func note(
    _ ruleSet: RuleSet, _ version: RuleSetVersion, _ calendar: HolidayCalendar?
  ) {
    var new: [Finding] = []
    if let calendar, let finding = CalendarCheck(period: period).finding(about: calendar) {
      new.append(finding)
    }
    if let calendar {
      let unverified = calendar.unverifiedRules(in: period.first...period.last)
      if !unverified.isEmpty { new.append(.unverifiedCalendar(calendar, unverified)) }
    }
    let unverified = ruleSet.unverifiedParts(version)
    if !unverified.isEmpty { new.append(.unverifiedRules(ruleSet.id, unverified)) }
    new += ruleSet.cautions.map { .rulesWithCaution(ruleSet.id, $0) }
    if let until = ruleSet.until, until < period.last {
      new.append(.rulesRunOut(ruleSet.id, until: until))
    }
    if case .none = policy.holidaySource, calendar == nil, version.needsHolidays {
      new.append(.rulesWithoutHolidays(ruleSet.id))
    }
    if let own = policy.holidayPolicy, let law = version.holidayWork, own.paysLess(than: law) {
      new.append(.holidayPolicyBelowLaw(ruleSet.id, law))
    }
    findings += new.filter { !findings.contains($0) }
  }

  private mutating func jurisdiction(
    ruleSet id: String, zone: ZoneRules, calendar: HolidayCalendar?, weekendWork: WeekendWork?
  ) throws(MapperError) -> Jurisdiction {
    guard let ruleSet = ruleSets[id] else {
      throw .unknownRuleSet(id, known: ruleSets.keys.sorted())
    }
    let governing = try version(of: ruleSet, on: period.first)
    note(ruleSet, governing, calendar)
    // Where nobody knows, holidays move as for people who have the weekend off.
    let kept = calendar.map { $0.movesForDaysOff ? $0.kept(by: weekendWork ?? .none) : $0 }
    let workweek = governing.workweek(of: policy.workweek)
    let needs = try needs(of: governing, workweek)
    let dates = try dates(of: governing, workweek)
    let table = HolidayTable(data, policy: policy, calendar: kept, zones: zones)
    let holidays = table.windows(zone: zone, workweek: workweek, dates: dates)
    findings += table.findings(zone: zone, dates: dates).filter { new in
      !findings.contains { $0.id == new.id && $0.subject.record == new.subject.record }
    }
    var classifiers: [Jurisdiction.DatedClassifier] = []
    var shortBreak: Int64?
    for stretch in try stretches(of: ruleSet, dates: dates) {
      let classifier = Classifier(
        version: stretch.version, workweek: workweek, zone: zone, dates: dates,
        holidays: holidays, holidayPolicy: policy.holidayPolicy,
        periodAnchor: policy.workPeriodStart)
      let start = classifier.workdayStart(of: stretch.dates.lowerBound).secondsSince1970
      let end = classifier.workdayStart(of: stretch.dates.upperBound.adding(days: 1))
      shortBreak = shortBreak ?? stretch.version.shortBreakSeconds
      classifiers.append(
        Jurisdiction.DatedClassifier(
          classifier: classifier, seconds: start..<end.secondsSince1970,
          reasons: classifier.reasons.map { place(of: $0) },
          statutory: policy.regularRate == nil
            ? nil
            : Classifier(
              version: stretch.version, workweek: workweek, zone: zone, dates: dates,
              holidayPolicy: .ordinaryTime, periodAnchor: policy.workPeriodStart)))
    }
    guard let start = classifiers.first?.seconds.lowerBound,
      let end = classifiers.last?.seconds.upperBound
    else { throw .unknownRuleSet(id, known: ruleSets.keys.sorted()) }
    let clock = classifiers[0].classifier
    let periodStart = clock.workdayStart(of: period.first).secondsSince1970
    let periodEnd = clock.workdayStart(of: period.last.adding(days: 1)).secondsSince1970
    let duty = DutyRules.together(governing.duty.map(keys.spelt), over: policy.duty)
    if let name = duty?.splitShift?.minimumWage,
      !(policy.minimumWages[name]?.covers(period) ?? false)
    {
      let finding = Finding.minimumWageRunsOut(name, policy.minimumWages[name])
      if !findings.contains(finding) { findings.append(finding) }
    }
    return Jurisdiction(
      zone: zone, classifiers: classifiers, shortBreakSeconds: shortBreak, span: start..<end,
      period: periodStart..<periodEnd, dates: dates,
      periodDates: period.first...period.last, needs: needs,
      duty: duty,
      wages: wages(id, ruleSet, governing, workweek, zone),
      leaveHolidays: HolidayDates(
        table, data, period: period, zone: zone, workweek: workweek),
      holidayPay: holidayPay(id, governing, table, workweek, zone),
      holidayNames: holidays.names(zone: zone, period: period))
  }

  /// The workweeks whose wages belong to the period, and whether the snapshot holds them whole.
  private func wages(
    _ name: String, _ ruleSet: RuleSet, _ version: RuleSetVersion, _ workweek: Workweek,
    _ zone: ZoneRules
  ) -> WageWeeks? {
    guard policy.regularRate != nil else { return nil }
    let coverage = WorkweekCoverage(data: data, policy: policy, period: period, needs: [])
    let margin = workweek.startTime == workweek.workdayStart ? 0 : 1
    return WageWeeks(
      name, ruleSet, version, workweek: workweek, workPeriodStart: policy.workPeriodStart,
      period: period
    ) { dates in
      coverage.holds(dates.lowerBound...dates.upperBound.adding(days: margin), zone: zone)
    }
  }
}
