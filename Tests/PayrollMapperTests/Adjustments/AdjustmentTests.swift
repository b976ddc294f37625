import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("What makes up for what was paid")
struct AdjustmentTests {
  private typealias Kind = PaidWorld.Kind
  private static let run = PaidWorld.id(PaidWorld.closed)

  private static func kind(
    _ day: Int, _ bucket: Bucket = .regular, rate: Int64 = 180_000, position: String = "P1",
    code: String = "REG", isEntered: Bool = false, isAmount: Bool = false, person: Int = 0
  ) -> Kind {
    Kind(
      person: person, day: BatchBuilder.date(day).daysSince1970, isEntered: isEntered,
      isAmount: isAmount, isWorked: !isAmount, bucket: bucket,
      multiplier: bucket == .overtime ? 15_000 : 10_000, payCode: code, rate: rate,
      position: position, site: "S1")
  }

  /// A batch that owes nothing for its own period, after it has made up for the closed one.
  private func adjusted(
    owed: PaidWorld.Sums, paid: PaidWorld.Sums, held: Set<Int> = []
  ) throws -> PayBatch {
    let world = PaidWorld()
    var batch = world.batch(PaidWorld.current, owing: [:])
    try batch.adjust(
      paid: world.paid([]),
      prior: [
        PriorPeriod(
          run: Self.run, owed: world.batch(PaidWorld.closed, owing: owed),
          paid: world.paid([(Self.run, paid)]), held: held)
      ])
    return batch
  }

  private func causes(
    owed: PaidWorld.Sums, paid: PaidWorld.Sums, held: Set<Int> = []
  ) throws -> [String] {
    let batch = try adjusted(owed: owed, paid: paid, held: held)
    return batch.lines.map { line in
      let adjustment = batch.reasons[Int(line.reason)].adjustment
      #expect(adjustment?.corrects == Self.run)
      return "\(line.seconds / 3600 + line.amount) \(adjustment?.cause.rawValue ?? "none")"
    }
  }

  @Test("The cause says in what the day differs")
  func cause() throws {
    let eight: Int64 = 8 * 3600
    let day = Self.kind(1)
    #expect(try causes(owed: [day: eight], paid: [day: eight]).isEmpty)
    #expect(try causes(owed: [day: eight], paid: [:]) == ["8 hours added"])
    #expect(try causes(owed: [day: eight], paid: [:], held: [0]) == ["8 held"])
    #expect(try causes(owed: [:], paid: [day: eight]) == ["-8 hours removed"])
    #expect(try causes(owed: [day: eight + 3600], paid: [day: eight]) == ["1 hours changed"])
    #expect(
      try causes(owed: [Self.kind(1, .overtime): eight], paid: [day: eight])
        == ["-8 reclassified", "8 reclassified"])
    #expect(
      try causes(owed: [Self.kind(1, code: "TRAIN"): eight], paid: [day: eight])
        .allSatisfy { $0.hasSuffix("reclassified") })
    #expect(
      try causes(owed: [Self.kind(1, rate: 190_000): eight], paid: [day: eight]).sorted()
        == ["-8 rate changed", "8 rate changed"])
    #expect(
      try causes(owed: [Self.kind(1, position: "P2"): eight], paid: [day: eight]).sorted()
        == ["-8 place changed", "8 place changed"])
    let amount = Self.kind(1, .holiday, isAmount: true)
    #expect(try causes(owed: [amount: 500], paid: [amount: 300]) == ["200 amount changed"])
    let entry = Self.kind(1, isEntered: true)
    #expect(
      try causes(owed: [day: eight], paid: [day: eight, entry: 3600]) == ["-1 entry changed"])
  }

  @Test("A line says what it corrects, and by which rule")
  func reason() throws {
    let batch = try adjusted(owed: [Self.kind(1): 8 * 3600], paid: [:])
    let line = try #require(batch.lines.first)
    let reason = batch.reasons[Int(line.reason)]
    #expect(reason.sentence == "corrects acme-20261031-1 (hours added): straight time")
    #expect(reason.ownSentence == "straight time" && reason.citation == "29 CFR")
    #expect(batch.sources[Int(line.firstSource)].kind == .workSession)
    #expect(batch.findings.map(\.id) == [.adjusted])
    #expect(batch.controls.adjustedSeconds == 8 * 3600)
  }

  @Test("An entry by hand keeps its author and reason, and one that is taken back has none")
  func entry() throws {
    let entry = Self.kind(1, isEntered: true)
    let added = try adjusted(owed: [entry: 3600], paid: [:])
    #expect(added.reasons[Int(added.lines[0].reason)].handEntry?.author == "R. Adeyemi")
    let gone = try adjusted(owed: [:], paid: [entry: 3600])
    #expect(gone.reasons[Int(gone.lines[0].reason)].handEntry?.author == "the ledger")
  }

  @Test("More taken back than paid blocks; a place that is gone is told")
  func findings() throws {
    let gone = try adjusted(owed: [:], paid: [Self.kind(1, position: "P9"): 3600])
    #expect(Set(gone.findings.map(\.id)) == [.adjusted, .negativeNetHours, .adjustedPlaceGone])
    #expect(gone.lines.map(\.position) == [RecordIndex.none])
    #expect(gone.isBlocked)
  }

  @Test("Somebody who could not be paid then, and cannot now, is left alone")
  func heldByFinding() throws {
    let world = PaidWorld()
    var owed = world.batch(PaidWorld.closed, owing: [Self.kind(1): 8 * 3600])
    owed.employees[0].held = .duplicateEmployeeNumber
    owed.findings = [.duplicateEmployeeNumber(world.data, 0)]
    var batch = world.batch(PaidWorld.current, owing: [:])
    try batch.adjust(
      paid: world.paid([]), prior: [PriorPeriod(run: Self.run, owed: owed, paid: world.paid([]))])
    #expect(batch.lines.isEmpty)
    #expect(batch.findings.map(\.id) == [.duplicateEmployeeNumber], "what blocks then blocks now")
  }
}
