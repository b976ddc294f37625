import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The engine and the naive classifier must agree on every tick of every generated timesheet, for
/// every rule set that comes with the package.
@Suite struct NaiveAgreementTests {
  /// Timesheets for each rule set.
  private static let timesheets = UInt64(TestEffort.rounds(10_000))

  /// Files that need a law below them are judged on one; see `NaiveLaw.companies`.
  @Test func everyShippedRuleSetIsJudged() throws {
    let shipped = try Mappings.names(in: "rule-sets").filter { $0 != "holiday-bucket" }
    let names = shipped + ["us-flsa+holiday-bucket"]
    #expect(Set(NaiveLaw.all.values.map(\.ruleSet)) == Set(names))
    for name in names {
      let set = try Mappings.ruleSet(name)
      for version in set.versions {
        let isJudged = try NaiveLaw.all.values.contains {
          try $0.ruleSet == name && set.version(on: $0.date).from == version.from
        }
        #expect(isJudged, "\(name) from \(version.from)")
      }
    }
  }

  @Test(arguments: NaiveLaw.all.keys.sorted())
  func agreesOnEveryTick(ruleSet: String) throws {
    let law = try #require(NaiveLaw.all[ruleSet])
    let version = try Mappings.ruleSet(law.ruleSet).version(on: law.date)
    var reached = ReachedRules()
    for seed in 0..<Self.timesheets {
      var random = SeededGenerator(seed: seed)
      let sheet = Timesheet(using: &random, shape: shape(seed, version))
      let classifier = sheet.classifier(version, zone: try Zones.named(sheet.zoneName))
      let slices = classifier.slices(of: sheet.pieces, context: sheet.context)
      let judge = try #require(NaiveClassifier(law, sheet))
      if let difference = firstDifference(slices, judge.ticks(), tick: sheet.tick) {
        Issue.record(
          """
          \(ruleSet), seed \(seed), \(sheet.zoneName), \(sheet.workweek), \
          \(sheet.policy.map { "\($0)" } ?? "the law's holidays"): \(difference)
          """)
        return
      }
      reached.add(slices, classifier)
    }
    if !TestEffort.isBrief { reached.check(version, ruleSet) }
  }

  /// Mostly quarters of an hour; a tenth in minutes, a thousandth in seconds.
  private func shape(_ seed: UInt64, _ version: RuleSetVersion) -> Timesheet.Shape {
    var shape = Timesheet.Shape()
    shape.tick = seed % 1000 == 999 ? 1 : seed % 10 == 9 ? 60 : 900
    shape.allowsSplitStart = seed % 7 == 0
    shape.periodDays = version.periodDays
    if let days = version.periodDays { shape.days = max(13, days + 2) }
    return shape
  }

  /// Walks slices and ticks side by side.
  private func firstDifference(
    _ slices: [ClassifiedSlice], _ ticks: [NaiveTick], tick seconds: Int64
  ) -> String? {
    var index = 0
    var position = slices.first?.start ?? 0
    for tick in ticks {
      guard index < slices.count else { return "no slice at \(tick)" }
      let slice = slices[index]
      if tick.start != position || tick.tag != slice.tag || tick.workday != slice.workday
        || tick.bucket != slice.bucket || tick.multiplier != slice.multiplier
      {
        return "engine \(slice) at \(position), judge \(tick)"
      }
      position += seconds
      if position >= slice.end {
        guard position == slice.end else { return "a slice ends inside a tick: \(slice)" }
        index += 1
        if index < slices.count { position = slices[index].start }
      }
    }
    return index == slices.count ? nil : "a slice too many: \(slices[index])"
  }
}

/// What generated timesheets have come to: a comparison that never meets a rule says nothing of it.
private struct ReachedRules {
  private var rules: Set<String> = []
  private var seconds: [Bucket: Int64] = [:]

  mutating func add(_ slices: [ClassifiedSlice], _ classifier: Classifier) {
    var reasons: Set<UInt8> = []
    for slice in slices {
      seconds[slice.bucket, default: 0] += slice.seconds
      reasons.insert(slice.reason)
    }
    for reason in reasons { rules.insert(classifier.reasons[Int(reason)].rule) }
  }

  func check(_ version: RuleSetVersion, _ ruleSet: String) {
    let tiers = version.alternatives.flatMap { $0 }.flatMap(\.tiers).map(\.id)
    for rule in tiers + PayReason.reservedRules {
      #expect(rules.contains(rule), "\(ruleSet): no timesheet comes to \(rule)")
    }
    for bucket in [Bucket.regular, .overtime, .holiday] {
      #expect(seconds[bucket, default: 0] > 1_000_000, "\(ruleSet): \(bucket)")
    }
  }
}
