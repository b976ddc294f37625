import PayrollMapper
import PayrollModel
import Testing

@Suite("In which order, and how many at a time, mistakable numbers are said")
struct NumberGroupTests {
  private func company(_ numbers: [String]) throws -> Company {
    var company = try Company()
    for number in numbers {
      try company.session(company.employee(number), "2026-10-26 08:00", "2026-10-26 16:00")
    }
    return company
  }

  private func similar(_ numbers: [String]) throws -> [Finding] {
    try company(numbers).batch().findings.filter { $0.id == .similarEmployeeNumbers }
  }

  @Test("A group is named in the order of the numbers, about the first of them")
  func group() throws {
    let finding = try #require(try similar(["7", "007", "07", "8"]).first)
    #expect(finding.subject.employee == "007")
    #expect(finding.subject.record?.description == "employees/2")
    #expect(
      finding.message
        == "The employee numbers \"007\", \"07\", \"7\" differ only in blanks, leading zeros or "
        + "capitals.")
  }

  @Test("At most five numbers of a group are named")
  func five() throws {
    let message = try #require(try similar(["1", "01", "001", "0001", "00001", "000001"]).first)
      .message
    #expect(message.contains("\"01\" differ"))
    #expect(!message.contains("\"1\""))
  }

  @Test("Numbers that are one number beside a similar one are held, and named once")
  func alikeAndSimilar() throws {
    let batch = try company(["7", "7 ", "07"]).batch()
    #expect(
      batch.employees.map { $0.held == nil } == [true, false, false], "07, 7 and 7 with a blank")
    let finding = try #require(batch.findings.first { $0.id == .similarEmployeeNumbers })
    #expect(finding.message.hasPrefix("The employee numbers \"07\", \"7\" differ"))
  }

  @Test("The same number twice is a double and no similar one")
  func double() throws {
    #expect(
      try company(["7", "7"]).batch().kinds == [
        "blocking duplicate-employee-number", "blocking duplicate-employee-number",
      ])
    #expect(try similar(["7", "7", "07"]).count == 1)
  }

  @Test("Twenty groups have a finding each; of more the twentieth says how many are left")
  func many() throws {
    func numbers(_ count: Int) -> [String] {
      (0..<count).flatMap { ["\($0 + 100)", "0\($0 + 100)"] }
    }
    #expect(try similar(numbers(20)).filter { $0.message.contains("more groups") }.isEmpty)
    let last = try #require(
      try similar(numbers(23)).first { $0.message.contains("more groups") })
    #expect(last.message.hasSuffix(" So do the numbers of 3 more groups of employees."))
    #expect(try similar(numbers(23)).count == 20)
  }

  @Test("Who has no time near the period has no part in it")
  func idle() throws {
    var company = try company(["7", "8"])
    company.employee("07")
    company.employee("9 ")
    #expect(try company.batch().kinds.isEmpty)
  }

  @Test("Blanks at the ends are said once, about the first of the numbers")
  func padded() throws {
    let finding = try #require(try company(["9\u{A0}", "8 ", " 10"]).batch().findings.first)
    #expect(finding.subject.employee == " 10")
    #expect(
      finding.message
        == "3 employee numbers, this one first, have blanks or invisible characters at the ends, "
        + "which vendors take away.")
    let one = try #require(try company(["9 "]).batch().findings.first)
    #expect(one.message.hasPrefix("An employee number has blanks"))
  }

  @Test("A blank inside is none at the ends")
  func inside() throws {
    #expect(try company(["1 0"]).batch().kinds.isEmpty)
    #expect(try company(["1 0", "10"]).batch().kinds == ["warning similar-employee-numbers"])
  }

  @Test("People come by the bytes of their numbers, whatever their length and order")
  func order() throws {
    let numbers = [
      "B", "a", "A", "10", "9", "", "100000001", "100000000", "10000000", "É",
    ]
    var company = try company(numbers)
    company.policy.approval = .none
    let batch = try company.batch()
    let found = batch.employees.map { employee in
      batch.timeData.text.string(batch.timeData.employees[employee.record.place ?? 0].number)
    }
    #expect(
      found == ["", "10", "10000000", "100000000", "100000001", "9", "A", "B", "a", "É"])
  }

  @Test("Numbers that share their first eight letters are doubles only where they are the same")
  func longNumbers() throws {
    #expect(try company(["123456789", "123456780"]).batch().kinds.isEmpty)
    #expect(try company(["123456789", "12345678"]).batch().kinds.isEmpty)
    #expect(
      try company(["123456789", "123456789", "123456780"]).batch().kinds == [
        "blocking duplicate-employee-number", "blocking duplicate-employee-number",
      ])
  }

  @Test("Of one number, the lower number in the source comes first")
  func sameNumber() throws {
    var company = try Company()
    for id in [Int64(30), 10, 20] {
      try company.session(
        company.employee("7", id: id), "2026-10-26 08:00", "2026-10-26 16:00")
    }
    let batch = try company.batch()
    #expect(
      batch.employees.map { batch.timeData.employees[$0.record.place ?? 0].id } == [10, 20, 30])
    #expect(batch.kinds.count == 3, "each of the three has the finding")
  }
}
