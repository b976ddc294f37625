import PayrollMapper
import PayrollModel
import Testing

@Suite("What is a difference, and of whom it is said")
struct SecondOpinionBoundTests {
  /// Somebody with so many seconds of work in the period, and a pay run of it.
  private func company(seconds: Int32 = 28_800) throws -> (Company, RecordIndex) {
    var (company, guardOne) = try Company.withPayrun()
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.duration = seconds
    }
    return (company, guardOne)
  }

  @Test(
    "Each row in a bucket may be off by 18 seconds",
    arguments: [
      ([8], Int32(28_818), false), ([8], 28_819, true), ([8], 28_782, false), ([8], 28_781, true),
      ([5, 3], 28_836, false), ([5, 3], 28_837, true), ([2, 2, 4], 28_854, false),
      ([2, 2, 4], 28_855, true),
    ] as [([Int], Int32, Bool)])
  func rows(hours: [Int], seconds: Int32, isDifferent: Bool) throws {
    var (company, guardOne) = try company(seconds: seconds)
    for one in hours { try company.item(guardOne, "\(one)") }
    #expect(try company.batch().differences.count == (isDifferent ? 1 : 0))
  }

  @Test("Rows of another bucket, of another employee and without hours make no sum less exact")
  func otherRows() throws {
    var (company, guardOne) = try company(seconds: 28_819)
    let other = company.employee("2")
    try company.session(other, "2026-10-26 08:00", "2026-10-26 09:00")
    try company.item(guardOne, "8")
    try company.item(guardOne, "0")
    try company.item(guardOne, "3", "") { $0.isExpense = true }
    try company.item(other, "1")
    #expect(
      try company.batch().differences.map { $0.prefix(12) } == ["1: Regular h"])
  }

  @Test("Where the source has no row, every second is a difference")
  func noRow() throws {
    var (company, _) = try company(seconds: 1)
    let other = company.employee("2")
    try company.item(other, "0.0050")
    let batch = try company.batch()
    #expect(
      batch.differences == [
        "1: Regular hours are 0.00 (us-flsa/straight) here and 0.00 by TrackTik's pay run 659."
      ])
    #expect(batch.comparison?.employees == 2 && batch.comparison?.differing == 1)
  }

  @Test("People who are held are compared like the others")
  func held() throws {
    var (company, guardOne) = try company()
    company.data.employees[0].number = .none
    try company.item(guardOne, "7")
    let batch = try company.batch()
    #expect(batch.kinds == ["blocking employee-without-number", "warning hours-differ"])
    #expect(batch.findings[1].subject.record?.description == "employees/1")
  }

  @Test("Both sides' reasons are each said once, in order")
  func reasons() throws {
    var company = try Company(ruleSet: "us-ca")
    let guardOne = company.employee("1")
    for day in [26, 27] {
      try company.session(guardOne, "2026-10-\(day) 06:00", "2026-10-\(day) 19:00")
    }
    try company.payrun()
    for (hours, word) in [("1", "OVERTIME"), ("2", "OT"), ("1", "OVERTIME"), ("16", "REG")] {
      try company.item(guardOne, hours, word, code: "REG")
    }
    // Under California each day of 13 hours has 8 straight, 4 at 1.5 and 1 at double time.
    #expect(
      try company.batch().differences == [
        "1: Overtime hours are 10.00 (us-ca/daily-8, us-ca/daily-12) here and 4.00 (OT, OVERTIME, "
          + "REG) by TrackTik's pay run 659."
      ])
  }

  @Test("Several pay runs are named in rising order")
  func names() throws {
    var (company, guardOne) = try company()
    company.data.payruns[0].id = 661
    try company.payrun(660)
    try company.item(guardOne, "4")
    let batch = try company.batch()
    #expect(
      batch.differences == [
        "1: Regular hours are 8.00 (us-flsa/straight) here and 4.00 (REG) by TrackTik's pay runs "
          + "660, 661."
      ])
    #expect(batch.comparison?.figures == .payrunItems([660, 661]))
  }

  @Test(
    "Those who cannot be compared are one note, with five of them by number",
    arguments: [
      (1, "The hours of one employee could not be compared with TrackTik's pay run 659: 1."),
      (2, "The hours of 2 employees could not be compared with TrackTik's pay run 659: 1, 2."),
      (
        5,
        "The hours of 5 employees could not be compared with TrackTik's pay run 659: "
          + "1, 2, 3, 4, 5."
      ),
      (
        6,
        "The hours of 6 employees could not be compared with TrackTik's pay run 659: "
          + "1, 2, 3, 4, 5, …."
      ),
    ])
  func notCompared(count: Int, words: String) throws {
    var company = try Company()
    for number in (1...count).reversed() { company.employee("\(number)") }
    try company.payrun()
    for place in 0..<count { try company.item(RecordIndex(place), "8", "XYZ") }
    let batch = try company.batch()
    #expect(batch.findings.map(\.message) == [words])
    #expect(batch.findings.map(\.severity) == [.note])
    #expect(batch.comparison?.notCompared == count)
    #expect(batch.comparison?.employees == 0)
  }

  @Test("Somebody without a number is named by the record")
  func nameless() throws {
    var (company, guardOne) = try Company.withPayrun()
    company.data.employees[0].number = .none
    try company.item(guardOne, "8", "XYZ")
    #expect(try company.batch().findings.last?.message.hasSuffix(": employees/1.") == true)
  }

  @Test("Whoever cannot be told in one row is not compared in the others")
  func notComparedAtAll() throws {
    var (company, guardOne) = try company()
    try company.item(guardOne, "2")
    try company.item(guardOne, "1", "XYZ")
    #expect(try company.batch().kinds == ["note hours-not-compared"])
  }

  @Test("Refused rows and rows of nobody are one note")
  func refused() throws {
    var (company, guardOne) = try company()
    try company.item(guardOne, "8")
    try company.item(.none, "8", "XYZ")
    #expect(
      try company.batch().findings.map(\.message) == [
        "One row of TrackTik's pay run 659 could not be read, so the hours of whoever is in them "
          + "are not compared, or seem to differ."
      ])
    var refused = ResourceStatistics(.payrunItem, resource: "payroll-payrun-items")
    refused.refusedRowCount = 2
    var others = ResourceStatistics(.shiftSlice, resource: "shift-slices")
    others.refusedRowCount = 40
    company.data.resources = [others, refused]
    let batch = try company.batch()
    #expect(batch.comparison?.unreadableRows == 3)
    #expect(batch.kinds == ["note hours-not-compared"])
  }
}
