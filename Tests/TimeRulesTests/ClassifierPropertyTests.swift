import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What must hold for every timesheet, whatever the rules say.
@Suite struct ClassifierPropertyTests {
  /// Seconds by workday, bucket and multiplier.
  struct Key: Hashable {
    let workday: Int32
    let bucket: Bucket
    let multiplier: Int32
  }

  private static let sets = ["us-flsa", "us-ca"]
  private static let seeds: Range<UInt64> = 100_000..<100_400

  private func totals(_ slices: [ClassifiedSlice], daysBack: Int32 = 0) -> [Key: Int64] {
    slices.reduce(into: [:]) { totals, slice in
      let key = Key(
        workday: slice.workday - daysBack, bucket: slice.bucket, multiplier: slice.multiplier)
      totals[key, default: 0] += slice.seconds
    }
  }

  private func pay(_ slices: [ClassifiedSlice]) -> Int64 {
    slices.reduce(0) { $0 + $1.seconds * Int64($1.multiplier) }
  }

  /// Runs `check` on generated timesheets with all rule sets.
  private func forEach(
    _ check: (UInt64, inout SeededGenerator, Timesheet, Classifier) throws -> Void
  ) throws {
    for set in Self.sets {
      let version = try Mappings.ruleSet(set).version(on: CalendarDate(daysSince1970: 20_000))
      for seed in Self.seeds {
        var random = SeededGenerator(seed: seed)
        let sheet = Timesheet(using: &random, allowsSplitStart: seed % 3 == 0)
        let zone = try Zones.named(sheet.zoneName)
        try check(seed, &random, sheet, sheet.classifier(version, zone: zone))
      }
    }
  }

  @Test func slicesCoverThePiecesAndNothingElse() throws {
    try forEach { seed, _, sheet, classifier in
      let slices = classifier.slices(of: sheet.pieces)
      let worked = sheet.pieces.reduce(0) { $0 + $1.end - $1.start }
      #expect(slices.reduce(0) { $0 + $1.seconds } == worked, "seed \(seed)")
      #expect(slices.allSatisfy { $0.start < $0.end }, "seed \(seed)")
      #expect(
        zip(slices, slices.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
      for slice in slices {
        let piece = sheet.pieces[Int(slice.tag)]
        #expect(piece.start <= slice.start && slice.end <= piece.end, "seed \(seed)")
        #expect(classifier.workday(holding: slice.start) == slice.workday, "seed \(seed)")
        #expect(classifier.workday(holding: slice.end - 1) == slice.workday, "seed \(seed)")
        let week = classifier.workweekStart(holding: slice.start)
        #expect(classifier.workweekStart(holding: slice.end - 1) == week, "seed \(seed)")
      }
    }
  }

  @Test func splittingAPieceChangesNoTotals() throws {
    try forEach { seed, random, sheet, classifier in
      var split: [WorkedPiece] = []
      for piece in sheet.pieces {
        guard piece.end - piece.start > 1 else {
          split.append(piece)
          continue
        }
        // At any second, not only at a minute.
        let cut = Int64.random(in: piece.start + 1..<piece.end, using: &random)
        var (first, second) = (piece, piece)
        first.end = cut
        second.start = cut
        split += [first, second]
      }
      let before = totals(classifier.slices(of: sheet.pieces))
      #expect(totals(classifier.slices(of: split)) == before, "seed \(seed)")
    }
  }

  @Test func anEmployeeLeavesNoTraceInTheScratch() throws {
    var scratch = ClassifierScratch()
    var previous: [WorkedPiece] = []
    try forEach { seed, _, sheet, classifier in
      var slices: [ClassifiedSlice] = []
      for pieces in [previous, sheet.pieces] {
        slices.removeAll()
        pieces.withUnsafeBufferPointer {
          classifier.classify($0, scratch: &scratch, into: &slices)
        }
      }
      #expect(slices == classifier.slices(of: sheet.pieces), "seed \(seed)")
      // What was there before is kept: slices are appended.
      let count = slices.count
      sheet.pieces.withUnsafeBufferPointer {
        classifier.classify($0, scratch: &scratch, into: &slices)
      }
      #expect(slices.count == 2 * count && Array(slices[count...]) == Array(slices[..<count]))
      previous = sheet.pieces
    }
  }

  @Test func shiftingByWholeWeeksChangesNothing() throws {
    for set in Self.sets {
      let version = try Examples.shipped(set)
      for seed in Self.seeds {
        var random = SeededGenerator(seed: seed)
        var sheet = Timesheet(using: &random)
        sheet.holidays = []
        sheet.zoneName = "UTC"
        let weeks = Int32.random(in: 1...60, using: &random)
        var later = sheet
        later.pieces = sheet.pieces.map { piece in
          var piece = piece
          piece.start += Int64(weeks) * 604_800
          piece.end += Int64(weeks) * 604_800
          return piece
        }
        let days = Int(weeks) * 7
        later.dates =
          sheet.dates.lowerBound.adding(days: days)...sheet.dates.upperBound.adding(days: days)
        let before = sheet.classifier(version, zone: .utc).slices(of: sheet.pieces)
        let after = later.classifier(version, zone: .utc).slices(of: later.pieces)
        #expect(totals(after, daysBack: weeks * 7) == totals(before), "\(set), seed \(seed)")
      }
    }
  }

  @Test func moreWorkNeverPaysLess() throws {
    try forEach { seed, random, sheet, classifier in
      guard sheet.pieces.count > 1 else { return }
      let left = Int.random(in: 0..<sheet.pieces.count, using: &random)
      var fewer = sheet.pieces
      fewer.remove(at: left)
      let before = pay(classifier.slices(of: fewer))
      #expect(pay(classifier.slices(of: sheet.pieces)) >= before, "seed \(seed)")
    }
  }

  @Test func workOnAHolidayNeverPaysLessThanOnAnOrdinaryDay() throws {
    try forEach { seed, _, sheet, _ in
      var counted = sheet
      counted.policy.countsTowardOvertime = true
      var ordinary = counted
      ordinary.policy = .ordinaryTime
      let zone = try Zones.named(sheet.zoneName)
      let version = try Examples.shipped("us-ca")
      let withHolidays = pay(counted.classifier(version, zone: zone).slices(of: sheet.pieces))
      let without = pay(ordinary.classifier(version, zone: zone).slices(of: sheet.pieces))
      #expect(withHolidays >= without, "seed \(seed)")
    }
  }
}
