import PayrollModel
import TimeRules

/// The keys of a configuration that name data, found in one snapshot: what they mean there, and what
/// is wrong with them.
struct ConfiguredKeys {
  /// The company's decisions, with employees, positions and pay codes spelt as the snapshot spells
  /// them.
  private(set) var policy: MapperPolicy
  /// The regions that have rule sets.
  let ruleSetRegions: RegionKeys
  /// The regions that have holiday calendars.
  let calendarRegions: RegionKeys
  /// The regions of which is said who works on weekends.
  let weekendRegions: RegionKeys
  /// What is wrong with the keys, each once.
  private(set) var findings: [Finding] = []

  private let payCodes: KeyMatcher
  private let positions: KeyMatcher

  init(_ mapper: Mapper, _ data: TimeData) {
    self.init(mapper.policy, laws: mapper.laws, mappedCodes: mapper.payCodes, data)
  }

  /// The keys of a policy and of the rules about duty in rule sets.
  init(
    _ policy: MapperPolicy, laws: [NamedDuty] = [],
    mappedCodes: PayCodeMapping = .everythingIsWork, _ data: TimeData
  ) {
    self.policy = policy
    ruleSetRegions = RegionKeys(policy.ruleSetByRegion.keys, data)
    calendarRegions = RegionKeys(policy.holidayCalendarByRegion.keys, data)
    weekendRegions = RegionKeys(policy.weekendWorkers.byRegion.keys, data)
    let differentials = policy.regularRate?.differentials ?? []
    let duty = [NamedDuty(place: "duty", rules: policy.duty)] + laws
    let codes = KnownPayCodes(data, mapping: mappedCodes)
    payCodes = KeyMatcher(
      keys: differentials.flatMap(\.payCodes)
        + duty.flatMap { $0.rules?.namedPayCodes.flatMap(\.names) ?? [] },
      names: data.labels.texts)
    positions = KeyMatcher(
      keys: differentials.flatMap(\.positions)
        + duty.flatMap { $0.rules?.namedPositions.flatMap(\.names) ?? [] },
      names: data.positions.lazy.map { data.text.string($0.number) })
    spellEmployees(data)
    spellJobTitles(data)
    spellDifferentials(codes, data)
    self.policy.duty = policy.duty.map(spelt)
    findings += DutyKeyCheck(payCodes: payCodes, positions: positions, codes: codes, data)
      .findings(of: duty)
    findings += MappedCodeCheck(mapping: mappedCodes, data: data).findings
    findings += RegionKeyCheck(policy, data).findings(of: self)
  }

  /// Rules about duty with their names spelt as the snapshot spells them.
  func spelt(_ duty: DutyRules) -> DutyRules {
    duty.spelling(
      payCodes: { payCodes.spelling(of: $0) }, positions: { positions.spelling(of: $0) })
  }

  // MARK: Employees

  private mutating func spellEmployees(_ data: TimeData) {
    let wages = policy.regularRate?.byEmployee ?? [:]
    let rows = policy.regularRate?.remuneration ?? []
    let weekends = policy.weekendWorkers.byEmployee
    let keys = Set(policy.ruleSetByEmployee.keys).union(wages.keys).union(rows.map(\.employee))
      .union(weekends.keys)
    if keys.isEmpty { return }
    let numbers = data.employees.lazy.filter(\.isKnown).map { data.text.string($0.number) }
    let matcher = KeyMatcher(keys: keys, names: numbers)
    var check = NameKeyCheck(
      matcher, thing: "employee", names: numbers.filter { !$0.isEmpty })
    policy.ruleSetByEmployee = check.spelt(policy.ruleSetByEmployee, "rules.employees")
    policy.regularRate?.byEmployee = check.spelt(wages, "regularRate.employees")
    policy.weekendWorkers.byEmployee = check.spelt(weekends, "holidays.weekendWork.employees")
    for (index, row) in rows.enumerated() {
      policy.regularRate?.remuneration[index].employee = matcher.spelling(of: row.employee)
    }
    findings += check.findings
  }

  // MARK: Job titles

  private mutating func spellJobTitles(_ data: TimeData) {
    let weekends = policy.weekendWorkers.byJobTitle
    if weekends.isEmpty { return }
    let titles = Set(data.employees.lazy.filter(\.isKnown).map { data.text.string($0.jobTitle) })
    let matcher = KeyMatcher(keys: weekends.keys, names: titles)
    var check = NameKeyCheck(matcher, thing: "job title", names: titles.sorted())
    policy.weekendWorkers.byJobTitle = check.spelt(weekends, "holidays.weekendWork.jobTitles")
    findings += check.findings
  }

  // MARK: Differentials

  private mutating func spellDifferentials(_ codes: KnownPayCodes, _ data: TimeData) {
    guard let differentials = policy.regularRate?.differentials, !differentials.isEmpty else {
      return
    }
    let sourceNumbers = Set(data.positions.map { String($0.id) })
    for (index, differential) in differentials.enumerated() {
      let place = "regularRate.differentials \"\(differential.id)\""
      var posts = differential.positions.subtracting(sourceNumbers)
      posts.formUnion(
        differential.positions.filter { positions[$0] == .name($0) })
      let others = differential.positions.subtracting(posts)
      policy.regularRate?.differentials[index].positions =
        others.union(posts.map { positions.spelling(of: $0) })
      policy.regularRate?.differentials[index].payCodes =
        Set(differential.payCodes.map { payCodes.spelling(of: $0) })
      if data.positions.contains(where: \.isKnown) {
        findings += positions.findings(
          about: posts, "positions of \(place)", "position", severity: .warning,
          among: data.positions.map { data.text.string($0.number) })
      }
      findings += codes.findings(
        about: differential.payCodes, payCodes, "payCodes of \(place)", severity: .warning)
    }
  }
}

/// Rules about duty, and where they stand.
struct NamedDuty {
  let place: String
  let rules: DutyRules?
}

extension Mapper {
  /// The rules about duty of all rule sets.
  var laws: [NamedDuty] {
    ruleSets.keys.sorted().flatMap { name in
      ruleSets[name]?.versions.compactMap { version in
        version.duty.map { NamedDuty(place: "duty of the rule set \(name)", rules: $0) }
      } ?? []
    }
  }
}
