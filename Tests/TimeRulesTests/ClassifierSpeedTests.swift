import Glibc
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Prints how many pieces a second one core classifies. Asserts nothing about it: machines differ.
///
/// `MEASURE_SPEED=1 swift test -c release --filter ClassifierSpeedTests`
@Suite(
  .serialized,
  .enabled(
    if: getenv("MEASURE_SPEED") != nil, "MEASURE_SPEED is not set"))
struct ClassifierSpeedTests {
  @Test(arguments: ["us-flsa", "us-ca"], [false, true])
  func piecesPerSecond(ruleSet: String, hasHolidays: Bool) throws {
    let version = try Mappings.ruleSet(ruleSet).version(on: Examples.monday)
    let zone = try Zones.named("America/Los_Angeles")
    var random = SeededGenerator(seed: 1)
    // 20,000 employees with two weeks of five to seven shifts, some over midnight, some split.
    let employees = (0..<20_000).map { _ in Self.fortnight(&random, hasHolidays ? 0 : -1) }
    let windows = [1, 9].map { Examples.holiday(day: $0) }
    let classifier = Classifier(
      version: version, workweek: Workweek(start: .monday), zone: zone,
      dates: Examples.monday.adding(days: -7)...Examples.monday.adding(days: 20),
      holidays: HolidayWindows(groups: [windows]),
      holidayPolicy: HolidayPolicy(
        bucketsWorkedHoursAsHoliday: hasHolidays, multiplier: .oneAndAHalf,
        countsTowardOvertime: true))
    var scratch = ClassifierScratch()
    var slices: [ClassifiedSlice] = []
    var pieces = 0
    var total: Int64 = 0
    // Processor time, so that whatever else the machine does plays no part.
    let begin = clock()
    do {
      for _ in 0..<50 {
        for employee in employees {
          slices.removeAll(keepingCapacity: true)
          employee.withUnsafeBufferPointer {
            classifier.classify($0, scratch: &scratch, into: &slices)
          }
          pieces += employee.count
          total += Int64(slices.count)
        }
      }
    }
    let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
    print(
      "\(ruleSet), holidays \(hasHolidays): \(Int(Double(pieces) / seconds)) pieces/s,",
      "\(Double(total) / Double(pieces)) slices a piece")
    #expect(total > 0)
  }

  private static func fortnight(_ random: inout SeededGenerator, _ group: Int16) -> [WorkedPiece] {
    var pieces: [WorkedPiece] = []
    for day in 0..<14 where random.chance(78) {
      let begins = Int64.random(in: 12 * 60..<30 * 60, using: &random) * 60
      let start = (Int64(Examples.monday.daysSince1970) + Int64(day)) * 86_400 + begins
      guard start > pieces.last?.end ?? 0 else { continue }
      let length = Int64.random(in: 4 * 60...11 * 60, using: &random) * 60
      if random.chance(20) {
        let half = start + length / 2
        pieces.append(WorkedPiece(start: start, end: half, tag: 1, holidayGroup: group))
        pieces.append(
          WorkedPiece(start: half + 1800, end: start + length, tag: 2, holidayGroup: group))
      } else {
        pieces.append(WorkedPiece(start: start, end: start + length, tag: 1, holidayGroup: group))
      }
    }
    return pieces
  }
}
