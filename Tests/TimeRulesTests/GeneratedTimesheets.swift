import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Timesheets made at random, under one rule set.
struct GeneratedTimesheets {
  /// A timesheet with what it is classified by.
  struct Example {
    let seed: UInt64
    let sheet: Timesheet
    let version: RuleSetVersion
    let classifier: Classifier

    /// What the timesheet comes to with other pieces.
    func slices(_ pieces: [WorkedPiece]) -> [ClassifiedSlice] {
      classifier.slices(of: pieces, context: sheet.context)
    }

    var slices: [ClassifiedSlice] { slices(sheet.pieces) }
  }

  /// Every rule set that comes with the package, by the names of `NaiveLaw`.
  static let ruleSets = NaiveLaw.all.keys.sorted()
  private static let seeds = 100_000..<100_000 + UInt64(TestEffort.rounds(500))

  /// Runs `check` on timesheets of about the length that the rule set needs, each after a change.
  static func each(
    of ruleSet: String, change: (inout Timesheet) -> Void = { _ in },
    check: (Example, inout SeededGenerator) throws -> Void
  ) throws {
    let law = try #require(NaiveLaw.all[ruleSet])
    let version = try Mappings.ruleSet(law.ruleSet).version(on: law.date)
    var shape = Timesheet.Shape()
    shape.periodDays = version.periodDays
    if let days = version.periodDays { shape.days = max(13, days + 2) }
    for seed in seeds {
      shape.allowsSplitStart = seed % 3 == 0
      var random = SeededGenerator(seed: seed)
      var sheet = Timesheet(using: &random, shape: shape)
      change(&sheet)
      let classifier = sheet.classifier(version, zone: try Zones.named(sheet.zoneName))
      try check(
        Example(seed: seed, sheet: sheet, version: version, classifier: classifier), &random)
    }
  }
}

/// Seconds by workday, bucket and multiplier.
struct PayTotals: Equatable {
  struct Key: Hashable {
    let workday: Int32
    let bucket: Bucket
    let multiplier: Int32
  }

  private(set) var seconds: [Key: Int64] = [:]

  init(_ slices: [ClassifiedSlice], daysBack: Int32 = 0) {
    for slice in slices {
      let key = Key(
        workday: slice.workday - daysBack, bucket: slice.bucket, multiplier: slice.multiplier)
      seconds[key, default: 0] += slice.seconds
    }
  }

  /// Seconds times multipliers.
  static func pay(_ slices: [ClassifiedSlice]) -> Int64 {
    slices.reduce(0) { $0 + $1.seconds * Int64($1.multiplier) }
  }
}
