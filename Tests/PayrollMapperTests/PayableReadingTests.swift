import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("What an item of a pay run is")
struct PayableReadingTests {
  /// Figures of an item in 1/10,000: hours, rate, base rate and total.
  private typealias Figures = (hours: String, rate: Int64, baseRate: Int64, total: Int64)

  private static let none = Payable.notGiven

  @Test("time whose money has the other sign is never hours, and blocks")
  func contradictingTime() throws {
    let cases: [Figures] = [
      ("8", -200_000, 200_000, -1_600_000), ("8", -200_000, -200_000, -1_600_000),
      ("8", 200_000, 200_000, -1_600_000), ("8", Self.none, -200_000, Self.none),
      ("8", -200_000, Self.none, 0), ("-8", 200_000, 200_000, 1_600_000),
    ]
    for (kind, code, origin) in [("REG", "", ""), ("", "SICK", ""), ("", "", "SHIFT")] {
      for figures in cases {
        var (company, guardOne) = try Company.withPayrun()
        try company.item(guardOne, figures.hours, kind, code: code) {
          ($0.rate, $0.baseRate, $0.total) = (figures.rate, figures.baseRate, figures.total)
        }
        company.data.payables[0].origin = company.data.labels.label(origin)
        let batch = try company.payrunBatch()
        #expect(batch.kinds == ["blocking payable-signs-differ"], "\(kind + code) \(figures)")
        #expect(batch.lines.isEmpty)
        #expect(batch.payrunControls?.itemsWaiting == 1)
      }
    }
  }

  @Test("what nobody calls time is an amount where its money is taken back")
  func deductions() throws {
    for (kind, code, origin) in [("", "", "ADJUSTMENT"), ("", "UNIFORM", ""), ("XYZ", "", "SHIFT")]
    {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "1", kind, code: code) {
        $0.rate = -450_000; $0.total = -450_000
      }
      company.data.payables[0].origin = company.data.labels.label(origin)
      let batch = try company.payrunBatch()
      #expect(batch.kinds == ["warning payable-without-hours"], "\(kind + code + origin)")
      #expect(batch.lines.isEmpty)
      #expect(batch.payrunControls?.totalWithoutHours == -450_000)
    }
  }

  @Test("hours that are taken back with their money are negative hours")
  func takenBack() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "-4") {
      ($0.rate, $0.baseRate, $0.total) = (200_000, 200_000, -800_000)
    }
    let batch = try company.payrunBatch()
    #expect(batch.kinds.isEmpty)
    #expect(batch.lines.map(\.seconds) == [-14_400])
  }

  @Test("without word and pay code only what comes from work is regular time")
  func unnamed() throws {
    let cases: [(origin: String, shift: Int64?, isTime: Bool)] = [
      ("SHIFT", nil, true), ("work-session", nil, true), ("Hours", nil, true), ("", 77, true),
      ("MILEAGE", nil, false), ("MILEAGE", 77, false), ("ALLOWANCE", 77, false),
      ("SALARY", nil, false), ("SHIFT_ALLOWANCE", 77, false), ("ONE_TIME", nil, false),
      ("OVERTIME", nil, false), ("", nil, false),
    ]
    for (origin, shift, isTime) in cases {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "120", "") { $0.shiftNumber = shift ?? Payable.notGiven }
      company.data.payables[0].origin = company.data.labels.label(origin)
      let batch = try company.payrunBatch()
      #expect(batch.kinds == (isTime ? [] : ["blocking unmapped-payable"]), "\(origin)")
      #expect(batch.lines.isEmpty != isTime, "\(origin)")
    }
  }

  @Test("the mapping may say what an origin is")
  func mappedOrigin() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.payCodes = "payCode,bucket,time\nSchedulerShift,regular,worked\nPtoBank,vacation,\n"
    for origin in ["SchedulerShift", "PtoBank"] {
      let label = company.data.labels.label(origin)
      try company.item(guardOne, "8", "") { $0.origin = label }
    }
    #expect(try company.payrunBatch().hours(of: "1") == "regular 8.00, vacation leave 8.00")
  }

  @Test("an item that nobody can read leaves its employee out of the comparison")
  func notCompared() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8", "REG") { $0.rate = -200_000 }
    #expect(try company.batch().kinds == ["note hours-not-compared"])
    company.data.payables[0].rate = Payable.notGiven
    company.data.payables[0].kind = .none
    #expect(try company.batch().kinds == ["note hours-not-compared"])
  }
}
