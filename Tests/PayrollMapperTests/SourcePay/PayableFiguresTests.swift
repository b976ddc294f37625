import PayrollMapper
import PayrollModel
import Testing

@Suite("What the figures of an item say of its multiplier and its rate")
struct PayableFiguresTests {
  /// The line of one item: multiplier, rate and seconds.
  private func line(
    _ hours: String = "8", _ kind: String = "OT", change: (inout Payable) -> Void
  ) throws -> PayLine {
    var (company, guardOne) = try Company.withPayrun()
    company.payCodes = "payCode,bucket,time,multiplier\nARM,regular,worked,1.1\n"
    try company.item(guardOne, hours, kind, change: change)
    return try #require(try company.payrunBatch().lines.first)
  }

  @Test(
    "Two rates whose ratio is a multiple of a half, above 1 and below 100, are the multiplier",
    arguments: [
      // Rate, base rate in 1/10,000, and the multiplier; overtime has 1.5 by its word.
      (Int64(250_000), Int64(100_000), Int32(25_000)), (200_000, 100_000, 20_000),
      (318_750, 212_500, 15_000), (300_000, 100_000, 30_000),
      (9_950_000, 100_000, 995_000), (10_000_000, 100_000, 15_000),
      (10_050_000, 100_000, 15_000), (125_000, 100_000, 15_000), (50_000, 100_000, 15_000),
      (200_001, 100_000, 15_000), (199_999, 100_000, 15_000), (200_000, 0, 15_000),
      (0, 100_000, 15_000), (Payable.notGiven, 100_000, 15_000),
    ] as [(Int64, Int64, Int32)])
  func ratios(rate: Int64, base: Int64, multiplier: Int32) throws {
    let line = try line { ($0.rate, $0.baseRate) = (rate, base) }
    #expect(line.multiplier == multiplier)
  }

  @Test(
    "Where the rates are the same, the total tells to half a cent, up to three times the rate",
    arguments: [
      // 8 hours at 18.50 are 148.00; what is no multiple of that keeps the 2 of the word.
      (Int64(2_220_050), Int32(15_000)), (2_220_051, 20_000), (2_219_950, 15_000),
      (2_219_949, 20_000), (1_480_050, 10_000), (1_480_051, 20_000), (2_960_000, 20_000),
      (3_700_000, 25_000), (4_440_000, 30_000), (5_180_000, 20_000), (740_000, 20_000),
      (Payable.notGiven, 20_000),
    ] as [(Int64, Int32)])
  func totals(total: Int64, multiplier: Int32) throws {
    let line = try line("8", "DBL") {
      ($0.rate, $0.baseRate, $0.total) = (185_000, 185_000, total)
    }
    #expect(line.multiplier == multiplier)
  }

  @Test("The total of hours that are taken back tells the same")
  func takenBack() throws {
    let line = try line("-8", "DBL") {
      ($0.rate, $0.baseRate, $0.total) = (185_000, 185_000, -2_220_000)
    }
    #expect(line.multiplier == 15_000 && line.seconds == -28_800)
  }

  @Test("Where the two rates differ, the total is not asked")
  func totalBesideRates() throws {
    // 29.00 by 18.50 is no half: weighted overtime, whatever it comes to.
    let line = try line {
      ($0.rate, $0.baseRate, $0.total) = (290_000, 185_000, 2_960_000)
    }
    #expect(line.multiplier == 15_000)
  }

  @Test("A total too great to reckon with says nothing")
  func greatest() throws {
    let line = try line("6999999", "DBL") {
      ($0.rate, $0.baseRate, $0.total) = (200_000_000_000, 200_000_000_000, 1)
    }
    #expect(line.multiplier == 20_000)
  }

  @Test(
    "The rate is the base rate; else the rate without its multiplier, where that comes out",
    arguments: [
      ("OT", Int64(300_000), Int64(200_001), Int64(200_001)),
      ("OT", 300_000, Payable.notGiven, 200_000), ("OT", 300_000, 0, 200_000),
      ("OT", 300_001, 0, -1), ("OT", 300_003, 0, 200_002), ("DBL", 400_000, 0, 200_000),
      ("DBL", 400_001, 0, -1), ("REG", 213_337, 0, 213_337), ("ARM", 220_000, 0, 200_000),
      ("ARM", 220_001, 0, -1), ("REG", 0, 0, -1), ("REG", Payable.notGiven, 185_000, 185_000),
    ] as [(String, Int64, Int64, Int64)])
  func rate(kind: String, rate: Int64, base: Int64, found: Int64) throws {
    #expect(try line("8", kind) { ($0.rate, $0.baseRate) = (rate, base) }.rate == found)
  }

  @Test(
    "Hours become seconds once, half up, away from zero on both sides",
    arguments: [
      ("0.0001", Int64(0)), ("0.0002", 1), ("-0.0002", -1), ("7.6667", 27_600), ("0.01", 36),
      ("8.3333", 30_000), ("-7.6667", -27_600), ("0.0125", 45),
    ] as [(String, Int64)])
  func seconds(hours: String, seconds: Int64) throws {
    #expect(try line(hours, "REG") { _ in }.seconds == seconds)
  }

  @Test("A zero of a rate or total is no sign of its own")
  func zeros() throws {
    for change: (inout Payable) -> Void in [
      { $0.rate = 0 }, { $0.baseRate = 0 }, { $0.total = 0 },
    ] {
      #expect(try line("8", "REG", change: change).seconds == 28_800)
      #expect(try line("-8", "REG", change: change).seconds == -28_800)
    }
  }

  @Test("A premium in the rate of a regular row with a multiplier is measured with it")
  func premiumWithMultiplier() throws {
    for (rate, isBeside) in [
      (Int64(220_000), false), (220_050, false), (219_950, false), (220_051, true),
      (219_949, true),
    ] {
      var (company, guardOne) = try Company.withPayrun()
      company.payCodes = "payCode,bucket,time,multiplier\nARM,regular,worked,1.1\n"
      try company.item(guardOne, "8", "ARM") { ($0.rate, $0.baseRate) = (rate, 200_000) }
      #expect(
        try company.payrunBatch().kinds == (isBeside ? ["warning rate-beside-base"] : []),
        "\(rate)")
    }
  }

  @Test("Leave at another rate than the base rate is nobody's premium")
  func premiumOfLeave() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8", "VAC") { ($0.rate, $0.baseRate) = (300_000, 200_000) }
    #expect(try company.payrunBatch().kinds.isEmpty)
  }
}
