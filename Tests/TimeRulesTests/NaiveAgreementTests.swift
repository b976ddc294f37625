import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The engine and the naive classifier must agree on every minute of every generated timesheet.
@Suite struct NaiveAgreementTests {
  private static let runs = 4
  private static let timesheetsPerRun = UInt64(TestEffort.rounds(1250))

  @Test(arguments: NaiveClassifier.Law.allCases, 0..<runs)
  func agreesOnEveryMinute(law: NaiveClassifier.Law, run: Int) throws {
    let version = try Mappings.ruleSet(law == .federal ? "us-flsa" : "us-ca")
      .version(on: CalendarDate(daysSince1970: 20_000))
    let firstSeed = UInt64(run) * Self.timesheetsPerRun
    var overtime: Int64 = 0
    var holiday: Int64 = 0
    for seed in firstSeed..<firstSeed + Self.timesheetsPerRun {
      var random = SeededGenerator(seed: seed)
      // In every tenth timesheet the workweek starts at another hour than the workday.
      let sheet = Timesheet(using: &random, allowsSplitStart: seed % 10 == 0)
      let classifier = sheet.classifier(version, zone: try Zones.named(sheet.zoneName))
      let slices = classifier.slices(of: sheet.pieces)
      let naive = try #require(NaiveClassifier(law, sheet))
      if let difference = firstDifference(slices, naive.minutes()) {
        Issue.record("seed \(seed), \(law), \(sheet.zoneName), \(sheet.workweek): \(difference)")
        return
      }
      for slice in slices where slice.bucket == .overtime { overtime += slice.seconds }
      for slice in slices where slice.bucket == .holiday { holiday += slice.seconds }
    }
    // The generator must reach what is to be compared.
    #expect(overtime > 1_000_000)
    #expect(holiday > 1_000_000)
  }

  /// Walks slices and minutes side by side.
  private func firstDifference(
    _ slices: [ClassifiedSlice], _ minutes: [NaiveClassifier.Minute]
  ) -> String? {
    var index = 0
    var position = slices.first?.start ?? 0
    for minute in minutes {
      guard index < slices.count else { return "no slice at \(minute)" }
      let slice = slices[index]
      if minute.start != position || minute.tag != slice.tag || minute.workday != slice.workday
        || minute.bucket != slice.bucket || minute.multiplier != slice.multiplier
      {
        return "engine \(slice) at \(position), judge \(minute)"
      }
      position += 60
      if position >= slice.end {
        guard position == slice.end else { return "a slice ends inside a minute: \(slice)" }
        index += 1
        if index < slices.count { position = slices[index].start }
      }
    }
    return index == slices.count ? nil : "a slice too many: \(slices[index])"
  }
}
