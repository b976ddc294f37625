import PayrollModel
import TimeRules

/// Makes the jurisdictions that a snapshot's employees live under, each once.
struct JurisdictionTable {
  private(set) var jurisdictions: [Jurisdiction] = []
  private(set) var reasons: [PayReason] = []
  private var places: [Key: Int] = [:]
  private var byRegion: [RecordIndex: (zone: String?, ruleSet: String?)] = [:]

  private let data: TimeData
  private let policy: MapperPolicy
  private let ruleSets: [String: RuleSet]
  private let period: PayPeriod
  private var zones: ZoneDirectory

  private struct Key: Hashable {
    let zone: String
    let ruleSet: String
  }

  init(
    _ data: TimeData, policy: MapperPolicy, ruleSets: [String: RuleSet], zones: ZoneDirectory,
    period: PayPeriod
  ) {
    self.data = data
    self.policy = policy
    self.ruleSets = ruleSets
    self.zones = zones
    self.period = period
  }

  /// The zone and the rules of one employee; `siteZone` is the zone of the sites worked at, where
  /// the policy asks for it.
  mutating func governance(
    of employee: EmployeeRecord, siteZone: String?
  ) throws(MapperError) -> Governance {
    let region = settings(of: employee.region)
    guard let zoneName = siteZone ?? region.zone ?? policy.defaultZone else {
      return .unknown(.noTimeZone)
    }
    let number = data.text.string(employee.number)
    var ruleSet = policy.ruleSetByEmployee[number]
    if ruleSet == nil, let exempt = policy.exemptRuleSet,
      let profile = employee.employmentProfile.place,
      data.employmentProfiles[profile].isOvertimeExempt
    {
      ruleSet = exempt
    }
    guard let ruleSetID = ruleSet ?? region.ruleSet ?? policy.defaultRuleSet else {
      return .unknown(.noRuleSet)
    }
    let key = Key(zone: zoneName, ruleSet: ruleSetID)
    if let place = places[key] { return .jurisdiction(place) }
    guard let zone = zones.zone(zoneName) else { return .unknown(.noTimeZone) }
    jurisdictions.append(try jurisdiction(ruleSet: ruleSetID, zone: zone))
    places[key] = jurisdictions.count - 1
    return .jurisdiction(jurisdictions.count - 1)
  }

  /// The place of a reason in the batch's list, added where it is new.
  mutating func place(of reason: PayReason) -> UInt16 {
    if let known = reasons.firstIndex(of: reason) { return UInt16(known) }
    reasons.append(reason)
    return UInt16(clamping: reasons.count - 1)
  }

  /// The zone and the rule set of a region: its own, or those of the nearest region above it.
  private mutating func settings(of region: RecordIndex) -> (zone: String?, ruleSet: String?) {
    if let known = byRegion[region] { return known }
    var found: (zone: String?, ruleSet: String?) = (nil, nil)
    var current = region
    // A tree that bites its own tail must not hang the run.
    for _ in 0..<64 {
      guard let place = current.place else { break }
      let record = data.regions[place]
      if found.zone == nil, record.timeZone != .none { found.zone = data.labels[record.timeZone] }
      if found.ruleSet == nil {
        let names = [
          data.text.string(record.number), data.text.string(record.name), String(record.id),
        ]
        found.ruleSet = names.compactMap { policy.ruleSetByRegion[$0] }.first
      }
      current = record.parent
    }
    byRegion[region] = found
    return found
  }

  private mutating func jurisdiction(
    ruleSet id: String, zone: ZoneRules
  ) throws(MapperError) -> Jurisdiction {
    guard let ruleSet = ruleSets[id] else {
      throw .unknownRuleSet(id, known: ruleSets.keys.sorted())
    }
    let workweek = policy.workweek
    let first = workweek.firstDate(holding: period.first)
    let last = workweek.firstDate(holding: period.last).adding(days: 6)
    // A workweek that begins later in the day than the workday leaves part of its first day to the
    // week before.
    let margin = workweek.startTime == workweek.workdayStart ? 0 : 7
    let dates = first.adding(days: -margin)...last.adding(days: margin)
    let holidays = HolidayTable(data, source: policy.holidaySource)
      .windows(zone: zone, workweek: workweek, dates: dates)
    var classifiers: [Jurisdiction.DatedClassifier] = []
    var shortBreak: Int64?
    for stretch in try stretches(of: ruleSet, dates: dates) {
      let classifier = Classifier(
        version: stretch.version, workweek: workweek, zone: zone, dates: dates,
        holidays: holidays, holidayPolicy: policy.holidayPolicy)
      let start = classifier.workdayStart(of: stretch.dates.lowerBound).secondsSince1970
      let end = classifier.workdayStart(of: stretch.dates.upperBound.adding(days: 1))
      shortBreak = shortBreak ?? stretch.version.shortBreakSeconds
      classifiers.append(
        Jurisdiction.DatedClassifier(
          classifier: classifier, seconds: start..<end.secondsSince1970,
          reasons: classifier.reasons.map { place(of: PayReason($0)) }))
    }
    guard let start = classifiers.first?.seconds.lowerBound,
      let end = classifiers.last?.seconds.upperBound
    else { throw .unknownRuleSet(id, known: ruleSets.keys.sorted()) }
    let clock = classifiers[0].classifier
    let periodStart = clock.workdayStart(of: period.first).secondsSince1970
    let periodEnd = clock.workdayStart(of: period.last.adding(days: 1)).secondsSince1970
    return Jurisdiction(
      zone: zone, classifiers: classifiers, shortBreakSeconds: shortBreak, span: start..<end,
      period: periodStart..<periodEnd, dates: dates, duty: policy.duty)
  }

  /// The versions that hold in the span, each for whole workweeks: a week follows the version that
  /// holds on its first day.
  private func stretches(
    of ruleSet: RuleSet, dates: ClosedRange<CalendarDate>
  ) throws(MapperError) -> [(version: RuleSetVersion, dates: ClosedRange<CalendarDate>)] {
    var found: [(version: RuleSetVersion, dates: ClosedRange<CalendarDate>)] = []
    var week = dates.lowerBound
    while week <= dates.upperBound {
      let version: RuleSetVersion
      do { version = try ruleSet.version(on: week) } catch {
        throw .ruleSetNotInForce(ruleSet.id, date: week)
      }
      let end = min(week.adding(days: 6), dates.upperBound)
      if let last = found.last, last.version.from == version.from {
        found[found.count - 1].dates = last.dates.lowerBound...end
      } else {
        found.append((version, week...end))
      }
      week = week.adding(days: 7)
    }
    return found
  }
}

extension PayReason {
  /// A reason that a rule set gives.
  init(_ reason: SliceReason) {
    self.init(
      ruleSet: reason.ruleSet, rule: reason.rule, sentence: reason.sentence,
      citation: reason.citation)
  }
}
