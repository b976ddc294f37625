import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What must hold for every timesheet, whatever the rules say: nothing is lost, and it does not
/// matter how the same work is written down.
@Suite struct ClassifierPropertyTests {
  @Test(arguments: GeneratedTimesheets.ruleSets)
  func slicesCoverThePiecesAndNothingElse(ruleSet: String) throws {
    try GeneratedTimesheets.each(of: ruleSet) { example, _ in
      let (slices, pieces) = (example.slices, example.sheet.pieces)
      let classifier = example.classifier
      let worked = pieces.reduce(0) { $0 + $1.end - $1.start }
      var isRight = slices.reduce(0) { $0 + $1.seconds } == worked
      isRight = isRight && slices.allSatisfy { $0.start < $0.end }
      isRight = isRight && zip(slices, slices.dropFirst()).allSatisfy { $0.end <= $1.start }
      for slice in slices {
        let piece = pieces[Int(slice.tag)]
        let week = classifier.workweekStart(holding: slice.start)
        isRight =
          isRight && piece.start <= slice.start && slice.end <= piece.end
          && classifier.workday(holding: slice.start) == slice.workday
          && classifier.workday(holding: slice.end - 1) == slice.workday
          && classifier.workweekStart(holding: slice.end - 1) == week
      }
      #expect(isRight, "seed \(example.seed)")
    }
  }

  @Test(arguments: GeneratedTimesheets.ruleSets)
  func splittingAPieceChangesNoTotals(ruleSet: String) throws {
    func numbered(_ sheet: inout Timesheet) {
      // The halves of a piece are of one shift.
      for index in sheet.pieces.indices where sheet.pieces[index].shift < 0 {
        sheet.pieces[index].shift = 1_000_000 + Int32(index)
      }
    }
    try GeneratedTimesheets.each(of: ruleSet, change: numbered) { example, random in
      var split: [WorkedPiece] = []
      for piece in example.sheet.pieces {
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
      let isSame = PayTotals(example.slices(split)) == PayTotals(example.slices)
      #expect(isSame, "seed \(example.seed)")
    }
  }

  /// Pieces are handed over by rising start; in which order they were recorded must not matter.
  @Test(arguments: GeneratedTimesheets.ruleSets)
  func theOrderOfRecordsChangesNothing(ruleSet: String) throws {
    try GeneratedTimesheets.each(of: ruleSet) { example, random in
      // Pieces without length have no place in the order.
      let worked = example.sheet.pieces.filter { $0.start < $0.end }
      let sorted = worked.shuffled(using: &random).sorted { $0.start < $1.start }
      let isSame = example.slices(sorted) == example.slices(worked)
      #expect(isSame, "seed \(example.seed)")
    }
  }

  @Test(arguments: GeneratedTimesheets.ruleSets)
  func shiftingByWholeWeeksOrPeriodsChangesNothing(ruleSet: String) throws {
    func inUTC(_ sheet: inout Timesheet) {
      sheet.zoneName = "UTC"
      sheet.holidays = []
    }
    try GeneratedTimesheets.each(of: ruleSet, change: inUTC) { example, random in
      let version = example.version
      let days = Int32.random(in: 1...9, using: &random) * Int32(version.periodDays ?? 7)
      let sheet = example.sheet
      var later = sheet
      later.periodAnchor = sheet.periodAnchor ?? sheet.dates.lowerBound
      later.dates =
        sheet.dates.lowerBound.adding(
          days: Int(days))...sheet.dates.upperBound.adding(days: Int(days))
      for index in later.pieces.indices {
        later.pieces[index].start += Int64(days) * 86_400
        later.pieces[index].end += Int64(days) * 86_400
      }
      for index in later.context.leave.indices { later.context.leave[index].date += days }
      for index in later.context.schedule.indices { later.context.schedule[index].date += days }
      let slices = later.classifier(version, zone: .utc)
        .slices(of: later.pieces, context: later.context)
      let isSame = PayTotals(slices, daysBack: days) == PayTotals(example.slices)
      #expect(isSame, "seed \(example.seed)")
    }
  }

  @Test(arguments: GeneratedTimesheets.ruleSets)
  func anEmployeeLeavesNoTraceInTheScratch(ruleSet: String) throws {
    var scratch = ClassifierScratch()
    var previous: [WorkedPiece] = []
    try GeneratedTimesheets.each(of: ruleSet) { example, _ in
      let (classifier, context) = (example.classifier, example.sheet.context)
      var slices: [ClassifiedSlice] = []
      for pieces in [previous, example.sheet.pieces] {
        slices.removeAll()
        pieces.withUnsafeBufferPointer {
          classifier.classify($0, context: context, scratch: &scratch, into: &slices)
        }
      }
      let alone = example.slices
      // What was there before is kept: slices are appended.
      example.sheet.pieces.withUnsafeBufferPointer {
        classifier.classify($0, context: context, scratch: &scratch, into: &slices)
      }
      let isSame = slices == alone + alone
      #expect(isSame, "seed \(example.seed)")
      previous = example.sheet.pieces
    }
  }
}
