import PayrollMapper
import PayrollModel
import Testing

@Suite("What a pay run announces, and what of other pay runs is of the period")
struct PayrunTallyTests {
  private func kinds(
    announced: Int64, _ hours: [String], change: (inout Company) throws -> Void = { _ in }
  ) throws -> [String] {
    var (company, guardOne) = try Company.withPayrun()
    company.data.payruns[0].totalSeconds = announced
    for one in hours { try company.item(guardOne, one) }
    try change(&company)
    return try company.payrunBatch().kinds
  }

  private static let differs = ["warning payrun-hours-differ"]

  @Test(
    "The sum may be off by 18 seconds for each item with hours, and 18 for the sum itself",
    arguments: [
      // One item: 36 seconds either way.
      (Int64(28_800 + 36), ["8"], false), (28_800 + 37, ["8"], true),
      (28_800 - 36, ["8"], false), (28_800 - 37, ["8"], true),
      // Two items: 54 seconds.
      (28_800 + 54, ["5", "3"], false), (28_800 + 55, ["5", "3"], true),
      // What is taken back is an item too.
      (28_800 + 54, ["10", "-2"], false), (28_800 + 55, ["10", "-2"], true),
      // One that announces nothing, and one that does not say.
      (0, ["8"], true), (-1, ["8"], false),
    ] as [(Int64, [String], Bool)])
  func tolerance(announced: Int64, hours: [String], isDifferent: Bool) throws {
    #expect(try kinds(announced: announced, hours) == (isDifferent ? Self.differs : []))
  }

  @Test("Amounts, empty items and items that wait are no hours and make no sum less exact")
  func otherItems() throws {
    for announced in [Int64(28_836), 28_837] {
      let found = try kinds(announced: announced, ["8", "0"]) {
        try $0.item(RecordIndex(0), "5", "") { $0.isExpense = true }
        try $0.item(RecordIndex(0), "5", "XYZ")
      }
      #expect(found.contains(Self.differs[0]) == (announced == 28_837), "\(announced)")
    }
  }

  @Test("Leave is hours of the sum, and so are items dated outside of the period")
  func whatCounts() throws {
    let found = try kinds(announced: 57_600, ["8"]) {
      try $0.item(RecordIndex(0), "4", code: "SICK")
      try $0.item(RecordIndex(0), "4", on: "2026-10-20")
    }
    #expect(found == ["note payable-outside-period"])
  }

  @Test("The finding names the pay run and both sums")
  func words() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.data.payruns[0].totalSeconds = 9 * 3600 + 1800
    try company.item(guardOne, "8.25")
    let finding = try #require(try company.payrunBatch().findings.first)
    #expect(finding.subject == Finding.Subject(record: Finding.RecordName(.payrun, 659)))
    #expect(
      finding.message
        == "The pay run announces 9.50 hours, and its items with hours come to 8.25.")
  }

  @Test(
    "Processed, reviewed and downloaded pay runs are final",
    arguments: [
      (Payrun.Status.processed, true), (.reviewed, true), (.downloaded, true),
      (.preprocessed, false), (.unprocessed, false), (.processing, false), (.other, false),
      (.notGiven, false),
    ] as [(Payrun.Status, Bool)])
  func final(status: Payrun.Status, isFinal: Bool) throws {
    #expect(
      try kinds(announced: -1, ["8"]) { $0.data.payruns[0].status = status }
        == (isFinal ? [] : ["blocking payrun-not-final"]))
  }

  @Test("A pay run without items says what it announces, where it announces something")
  func withoutItems() throws {
    for (seconds, words) in [
      (Int64(-1), "The snapshot has no item of the pay run, and those of others."),
      (5400, "The pay run announces 1.50 hours, and the snapshot has none of its items."),
    ] {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "8")
      try company.payrun(660) { $0.totalSeconds = seconds }
      let finding = try #require(try company.payrunBatch().findings.first)
      #expect(finding.message == words)
      #expect(finding.subject.record?.id == 660)
      // Rows that could not be read may be its own.
      var statistics = ResourceStatistics(.payrunItem, resource: "payroll-payrun-items")
      statistics.refusedRowCount = 1
      company.data.resources = [statistics]
      #expect(try company.payrunBatch().kinds.isEmpty)
      #expect(try company.payrunBatch().payrunControls?.itemsRefused == 1)
      company.data.resources[0].kind = .payrun
      #expect(try company.payrunBatch().kinds == ["blocking payrun-without-items"])
    }
  }

  @Test(
    "Items of another pay run are of the period from its first date to its last",
    arguments: [
      ("2026-10-24", false), ("2026-10-25", true), ("2026-11-07", true), ("2026-11-08", false),
      (nil, false),
    ] as [(String?, Bool)])
  func leftOutDates(date: String?, isOfPeriod: Bool) throws {
    let found = try kinds(announced: -1, ["8"]) {
      try $0.payrun(700) { $0.last = CalendarDate("2026-11-21") }
      try $0.item(RecordIndex(0), "8", on: date)
    }
    #expect(found == (isOfPeriod ? ["warning payrun-left-out"] : []))
  }

  @Test("What is left out says the other period as far as it is known, and which hours")
  func leftOutWords() throws {
    let cases: [(change: (inout Payrun) -> Void, words: String)] = [
      (
        { ($0.first, $0.last) = (CalendarDate("2026-11-01"), CalendarDate("2026-11-14")) },
        "is of 2026-11-01..2026-11-14, and one item of it with 1.25"
      ),
      (
        { ($0.first, $0.last) = (nil, CalendarDate("2026-11-14")) },
        "is of …..2026-11-14, and one item of it with 1.25"
      ),
      ({ $0.last = nil }, "does not say its period, and one item of it with 1.25"),
    ]
    for (change, words) in cases {
      var (company, guardOne) = try Company.withPayrun()
      try company.item(guardOne, "8")
      try company.payrun(700, change: change)
      try company.item(guardOne, "1.25")
      let finding = try #require(try company.payrunBatch().findings.first)
      #expect(
        finding.message
          == "The pay run \(words) hours are dated in the period; they are not in the files.")
      #expect(finding.subject.record?.id == 700)
    }
  }

  @Test("A pay run that ends with the period and begins later or earlier is another one")
  func otherBeginnings() throws {
    for first in ["2026-10-24", "2026-10-26", "2026-11-01"] {
      var (company, guardOne) = try Company.withPayrun()
      company.data.payruns[0].first = CalendarDate(first)
      try company.item(guardOne, "8")
      let period = try #require(PayPeriod(company.period))
      #expect(
        throws: MapperError.noPayrun(
          period, known: ["\(first)..2026-11-07"], source: .tested)
      ) {
        try company.payrunBatch()
      }
    }
  }

  @Test("Items without a pay run are no items of the chosen ones")
  func itemsElsewhere() throws {
    var (company, guardOne) = try Company.withPayrun()
    try company.item(guardOne, "8") { $0.payrun = .none }
    #expect(throws: MapperError.payrunWithoutItems([659], source: .tested)) {
      try company.payrunBatch()
    }
    try company.item(guardOne, "4")
    let batch = try company.payrunBatch()
    #expect(batch.payrunControls?.itemsElsewhere == 1)
    #expect(batch.hours(of: "1") == "regular 4.00")
  }
}
