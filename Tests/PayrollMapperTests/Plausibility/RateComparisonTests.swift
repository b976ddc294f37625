import PayrollMapper
import PayrollModel
import Testing

@Suite("Which rates are far from another one")
struct RateComparisonTests {
  /// A company that looks at rates alone; each guard has a session a day at the rates of a list, in
  /// 1/10,000, from 26 October on.
  private func company(
    _ rates: [[Int32]], factor: Int64? = 30_000, highest: Int64? = nil
  ) throws -> Company {
    var company = try Company()
    company.policy.plausibility = .off
    company.policy.plausibility.rateFactor = factor
    company.policy.plausibility.highestRate = highest
    for (index, own) in rates.enumerated() {
      let person = company.employee("\(index + 1)")
      for (day, rate) in own.enumerated() {
        try company.session(
          person, "2026-10-\(26 + day) 08:00", "2026-10-\(26 + day) 16:00"
        ) { $0.payRate = rate }
      }
    }
    return company
  }

  /// The findings as `employee date`, with a star for those above the highest rate.
  private func found(_ company: Company) throws -> [String] {
    try company.batch().findings.map {
      "\($0.subject.employee ?? "") \($0.subject.date?.description.dropFirst(5) ?? "")"
        + ($0.message.contains("highest") ? "*" : "")
    }
  }

  @Test("A rate may be three times the one before, or a third, to the last digit")
  func factor() throws {
    #expect(try found(company([[100_000, 300_000]])).isEmpty)
    #expect(try found(company([[100_000, 300_001]])) == ["1 10-27"])
    #expect(try found(company([[300_000, 100_000]])).isEmpty)
    #expect(try found(company([[300_001, 100_000]])) == ["1 10-27"])
    #expect(try found(company([[100_000, 150_001]], factor: 15_000)) == ["1 10-27"])
    #expect(try found(company([[100_000, 150_000]], factor: 15_000)).isEmpty)
    #expect(try found(company([[100_000, 900_000]], factor: nil)).isEmpty)
  }

  @Test("Each rate is compared with the one just before; the first jump is said")
  func steps() throws {
    #expect(try found(company([[100_000, 250_000, 500_000]])).isEmpty)
    #expect(try found(company([[100_000, 250_000, 800_000, 100_000]])) == ["1 10-28"])
    // Hours without a rate say nothing, and the rate before them is the one before.
    #expect(try found(company([[100_000, -1, 400_000]])) == ["1 10-28"])
    #expect(try found(company([[100_000, 0, 200_000]])).isEmpty)
  }

  @Test("The words name neither rate, and the factor")
  func words() throws {
    let finding = try #require(
      try company([[100_000, 260_000]], factor: 25_000).batch().findings.first)
    #expect(
      finding.message
        == "Hours are paid at a rate more than 2.5 times, or less than a part in 2.5 of, the "
        + "employee's rate before.")
    #expect(finding.subject.record?.description == "employees/1")
  }

  @Test(
    "The last rate before the weeks of the period is that of the latest session that was closed")
  func before() throws {
    var company = try company([[100_000]])
    for (day, rate, status) in [
      ("01", 100_000, WorkSession.Status.closed), ("09", 900_000, .closed),
      ("05", 100_000, .closed), ("12", 100_000, .cancelled), ("13", 100_000, .rejected),
    ] {
      try company.session(RecordIndex(0), "2026-10-\(day) 08:00", "2026-10-\(day) 16:00") {
        ($0.payRate, $0.status) = (Int32(rate), status)
      }
    }
    #expect(try found(company).contains("1 10-26"))
    try company.session(RecordIndex(0), "2026-10-14 08:00", nil) { $0.payRate = 100_000 }
    #expect(try found(company).contains("1 10-26"), "it has no end")
    try company.session(RecordIndex(0), "2026-10-15 08:00", "2026-10-15 16:00") {
      $0.payRate = 100_000
    }
    #expect(try !found(company).contains("1 10-26"))
  }

  @Test("A jump beside the period is another run's")
  func beside() throws {
    var company = try company([[100_000]])
    company.period = "2026-10-25..2026-10-28"
    company.data.coverage =
      try #require(CalendarDate("2026-10-18"))...(try #require(CalendarDate("2026-11-07")))
    try company.session(RecordIndex(0), "2026-10-29 08:00", "2026-10-29 16:00") {
      $0.payRate = 900_000
    }
    #expect(try found(company).isEmpty)
    company.period = "2026-10-25..2026-10-29"
    #expect(try found(company) == ["1 10-29"])
  }

  @Test("The middle of an even number of rates is the lower one, and needs three people")
  func middle() throws {
    // Sorted 10, 11, 31, 32: the middle is 11; 31 and 32 are within three times of it, 34 is not.
    #expect(try found(company([[100_000], [110_000], [310_000], [320_000]])).isEmpty)
    #expect(
      try found(company([[100_000], [110_000], [310_000], [340_000]])) == ["4 10-26"])
    #expect(try found(company([[100_000], [900_000]])).isEmpty, "two people have no middle")
    #expect(
      try found(company([[100_000], [100_000], [900_000]])) == ["3 10-26"])
    #expect(
      try found(company([[100_000], [100_000], [33_333]])) == ["3 10-26"], "less than a third")
    #expect(try found(company([[99_999], [99_999], [33_333]])).isEmpty)
  }

  @Test("Somebody without a rate is none of the three")
  func withoutRate() throws {
    #expect(try found(company([[100_000], [900_000], [-1], [0]])).isEmpty)
  }

  @Test("A rate counts once a person for as long as it stays")
  func repeated() throws {
    // 10, 10 and 40 once each: the middle is 10. Were each day counted, it would be 40.
    #expect(
      try found(company([[100_000], [100_000], [400_000, 400_000, 400_000]])) == ["3 10-26"])
  }

  @Test("The words of the middle name no rate")
  func middleWords() throws {
    let finding = try #require(
      try company([[100_000], [100_000], [900_000]]).batch().findings.first)
    #expect(
      finding.message
        == "Hours are paid at a rate more than 3 times, or less than a part in 3 of, the middle of "
        + "the company.")
    #expect(finding.severity == .warning)
  }

  @Test("Leave has no part in it")
  func leave() throws {
    var company = try company([[100_000], [100_000], [100_000]], highest: 500_000)
    company.data.employees[0].payRate = 900_000
    company.leave(RecordIndex(0), "2026-11-04", "2026-11-04", days: 1)
    #expect(try company.batch().lines.contains { $0.rate == 900_000 })
    #expect(try found(company).isEmpty)
  }

  @Test("The highest rate is plausible, beyond it the first day is said, once a person")
  func highest() throws {
    #expect(try found(company([[500_000]], factor: nil, highest: 500_000)).isEmpty)
    #expect(
      try found(company([[100_000, 500_001, 600_000]], factor: nil, highest: 500_000))
        == ["1 10-27*"])
    // One finding for both: too high goes first.
    #expect(
      try found(company([[100_000], [100_000], [900_000]], highest: 500_000)) == ["3 10-26*"])
  }
}
