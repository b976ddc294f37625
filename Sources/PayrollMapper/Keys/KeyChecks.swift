import PayrollModel
import TimeRules

/// Spells the names of people or of their work as the snapshot does, and notes those that nobody has.
struct NameKeyCheck {
  private(set) var findings: [Finding] = []
  private let matcher: KeyMatcher
  private let thing: String
  private let names: () -> [String]

  /// `thing` is what the names name; `names` are asked for suggestions alone.
  init(
    _ matcher: KeyMatcher, thing: String, names: @autoclosure @escaping () -> [String]
  ) {
    self.matcher = matcher
    self.thing = thing
    self.names = names
  }

  /// The values by the names as the snapshot spells them. Where two keys mean one thing, that which
  /// is spelt like its name holds.
  mutating func spelt<Value: Equatable>(
    _ values: [String: Value], _ table: String
  ) -> [String: Value] {
    findings += matcher.findings(
      about: values.keys, table, thing, severity: .blocking, among: names())
    var spelt: [String: Value] = [:]
    var keys: [String: String] = [:]
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      guard case .name(let number) = matcher[key] else { continue }
      if let other = keys[number], let known = spelt[number] {
        if known != value {
          findings.append(.contradictoryKeys([other, key], of: table, "\(thing) \(number)"))
        }
        if key != number { continue }
      }
      keys[number] = key
      spelt[number] = value
    }
    return spelt
  }
}

/// Checks the pay codes and positions that rules about duty are limited to.
struct DutyKeyCheck {
  private let payCodes: KeyMatcher
  private let positions: KeyMatcher
  private let codes: KnownPayCodes
  private let data: TimeData

  init(
    payCodes: KeyMatcher, positions: KeyMatcher, codes: KnownPayCodes, _ data: TimeData
  ) {
    self.payCodes = payCodes
    self.positions = positions
    self.codes = codes
    self.data = data
  }

  func findings(of duty: [NamedDuty]) -> [Finding] {
    var findings: [Finding] = []
    for entry in duty {
      for (key, names) in entry.rules?.namedPayCodes ?? [] {
        findings += codes.findings(
          about: names, payCodes, "\(key) in \(entry.place)", severity: .blocking)
      }
      // A snapshot without positions at all has one finding about that.
      guard !data.absentKinds.contains(.position) else { continue }
      for (key, names) in entry.rules?.namedPositions ?? [] {
        findings += positions.findings(
          about: names, "\(key) in \(entry.place)", "position", severity: .blocking,
          among: data.positions.map { data.text.string($0.number) })
      }
    }
    var seen: Set<Finding> = []
    return findings.filter { seen.insert($0).inserted }
  }
}

/// Checks the keys of the tables by region.
struct RegionKeyCheck {
  private let policy: MapperPolicy
  private let data: TimeData

  init(_ policy: MapperPolicy, _ data: TimeData) {
    self.policy = policy
    self.data = data
  }

  func findings(of keys: ConfiguredKeys) -> [Finding] {
    let weekends = policy.weekendWorkers.byRegion
    guard hasRegions else {
      let tables = [
        policy.ruleSetByRegion.isEmpty ? nil : "rules.regions",
        policy.holidayCalendarByRegion.isEmpty ? nil : "holidays.regions",
        weekends.isEmpty ? nil : "holidays.weekendWork.regions",
      ].compactMap { $0 }
      return tables.isEmpty ? [] : [.keysWithoutRegions(tables)]
    }
    return findings(of: keys.ruleSetRegions, "rules.regions") { policy.ruleSetByRegion[$0] }
      + findings(of: keys.calendarRegions, "holidays.regions") {
        policy.holidayCalendarByRegion[$0]
      }
      + findings(of: keys.weekendRegions, "holidays.weekendWork.regions") { weekends[$0] }
  }

  /// Whether the snapshot has regions at all. Where it has none, that is one thing and not one for
  /// each key.
  private var hasRegions: Bool {
    data.regions.contains(where: \.isKnown)
      || data.resources.contains { $0.kind == .region && $0.rowCount > 0 }
  }

  private func findings<Value: Equatable>(
    of keys: RegionKeys, _ table: String, value: (String) -> Value?
  ) -> [Finding] {
    var findings = keys.ambiguous.map {
      Finding.ambiguousKey($0.key, of: table, spellings: $0.spellings)
    }
    var seen: Set<[String]> = []
    for (place, keys) in keys.namedTwice where seen.insert(keys).inserted {
      let first = keys.first.flatMap(value)
      guard keys.contains(where: { value($0) != first }) else { continue }
      findings.append(
        .contradictoryKeys(keys, of: table, "region regions/\(data.regions[place].id)"))
    }
    return findings
      + UnusedKeys(keys.unused, of: table, thing: "region", severity: .blocking).findings {
        data.regions.map { data.text.string($0.number) }
          + data.regions.map { data.text.string($0.name) } + data.regions.map { String($0.id) }
      }
  }
}
