extension DutyRules {
  /// The names of data that the rules are limited to: the key that has them, as `sleep.payCodes`, and
  /// the names.
  public var namedPayCodes: [(key: String, names: [String])] {
    var found = sleep.map { [(key: "sleep.payCodes", names: $0.payCodes)] } ?? []
    found += minimumHours.map { (key: "minimumHours.payCodes", names: $0.payCodes) }
    return found.filter { !$0.names.isEmpty }
  }

  /// The positions that the rules are limited to, by the company's own number.
  public var namedPositions: [(key: String, names: [String])] {
    guard let sleep, !sleep.positions.isEmpty else { return [] }
    return [(key: "sleep.positions", names: sleep.positions)]
  }

  /// The same rules with the names of data spelt as the data spells them.
  public func spelling(
    payCodes: (String) -> String, positions: (String) -> String
  ) -> DutyRules {
    var rules = self
    rules.sleep = sleep.map {
      SleepTime(
        isAgreed: $0.isAgreed, start: $0.start, end: $0.end, payCodes: $0.payCodes.map(payCodes),
        positions: $0.positions.map(positions))
    }
    rules.minimumHours = minimumHours.map {
      MinimumHours(
        kind: $0.kind, leastSeconds: $0.leastSeconds, mostSeconds: $0.mostSeconds,
        isForUnscheduled: $0.isForUnscheduled, payCodes: $0.payCodes.map(payCodes),
        payCode: $0.payCode)
    }
    return rules
  }
}
