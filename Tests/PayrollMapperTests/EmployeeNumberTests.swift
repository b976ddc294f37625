import PayrollMapper
import PayrollModel
import Testing

@Suite("Employee numbers that are easily mistaken")
struct EmployeeNumberTests {
  private func batch(_ numbers: [String]) throws -> PayBatch {
    var company = try Company()
    for number in numbers {
      let person = company.employee(number)
      try company.session(person, "2026-10-26 08:00", "2026-10-26 16:00")
    }
    return try company.batch()
  }

  @Test(
    "Numbers that differ only in what nobody can see are one number",
    arguments: ["007 ", " 007", "007\u{A0}", "0\u{200B}07", "007\t", "\u{FEFF}007"])
  func invisible(other: String) throws {
    let batch = try batch(["007", other, "100"])
    #expect(
      batch.kinds == [
        "blocking duplicate-employee-number", "blocking duplicate-employee-number",
        "warning padded-employee-number",
      ])
    #expect(batch.employees.filter { $0.held == nil }.count == 1)
  }

  @Test(
    "Numbers that differ only in blanks, leading zeros or capitals are a warning",
    arguments: [
      ("007", "7"), ("A17", "a17"), ("0A1", "a1"), ("0", "00"), ("É1", "é1"), ("1 1", "11"),
    ])
  func similar(left: String, right: String) throws {
    let batch = try batch([left, right, "100"])
    #expect(batch.kinds == ["warning similar-employee-numbers"])
    #expect(batch.employees.allSatisfy { $0.held == nil })
  }

  @Test(
    "Other numbers are not",
    arguments: [["7", "70"], ["A1", "A-1"], ["10", "1"]])
  func different(numbers: [String]) throws {
    #expect(try batch(numbers).kinds.isEmpty)
  }

  @Test("Blanks around a number are a warning for all of them together")
  func padded() throws {
    let batch = try batch(["1 ", "2 ", "3"])
    #expect(batch.kinds == ["warning padded-employee-number"])
    #expect(batch.findings[0].message.hasPrefix("2 employee numbers, this one first,"))
  }

  @Test("A number of nothing but blanks is none")
  func blank() throws {
    let batch = try batch([" ", "3"])
    #expect(batch.kinds == ["blocking employee-without-number"])
  }

  @Test("Many similar numbers do not drown the rest")
  func many() throws {
    let numbers = (1...50).flatMap { ["\($0 + 100)", "0\($0 + 100)"] }
    #expect(try batch(numbers).findings.count == 20)
  }
}
