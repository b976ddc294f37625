import Testing

@testable import PayrollTemplates

@Suite("Values that templates can print")
struct ValueNameTests {
  private func scope(_ name: ValueName) -> String {
    switch name.scope {
    case .file: "file"
    case .fileEnd: "end"
    case .employee: "employee"
    case .group(let key): key.rawValue
    case .sum: "sum"
    case .outerLoop: "outer"
    }
  }

  @Test("each has a kind and a place where it has one meaning")
  func kinds() {
    let table: [(String, ValueName.Kind, String)] = [
      ("company.name", .text, "file"), ("batch.id", .text, "file"),
      ("batch.revision", .counter, "file"), ("batch.suffix", .text, "file"),
      ("period.first", .date, "file"), ("period.last", .date, "file"),
      ("period.payDate", .date, "file"), ("file.employees", .counter, "end"),
      ("file.rows", .counter, "end"), ("file.hours", .hours, "end"),
      ("employee.number", .text, "employee"), ("employee.firstName", .text, "employee"),
      ("employee.middleName", .text, "employee"), ("employee.middleInitial", .text, "employee"),
      ("employee.lastName", .text, "employee"), ("employee.jobTitle", .text, "employee"),
      ("region.number", .text, "employee"), ("region.name", .text, "employee"),
      ("employee.counter", .counter, "employee"), ("row.counter", .counter, "employee"),
      ("row.number", .counter, "employee"), ("date", .date, "date"), ("week.first", .date, "week"),
      ("week.last", .date, "week"), ("week.number", .counter, "week"), ("bucket", .text, "bucket"),
      ("multiplier", .multiplier, "multiplier"), ("payCode", .text, "payCode"),
      ("earningCode", .text, "earningCode"), ("rate", .rate, "rate"), ("worked", .text, "worked"),
      ("position.number", .text, "position"), ("position.name", .text, "position"),
      ("account.number", .text, "account"), ("account.name", .text, "account"),
      ("job.title", .text, "job"), ("job.isMain", .text, "job"), ("hours", .hours, "sum"),
      ("amount", .amount, "sum"),
      ("group.rows", .counter, "outer"),
    ]
    #expect(table.map(\.0) == ValueName.allCases.map(\.rawValue))
    for (name, kind, place) in table {
      let value = ValueName(rawValue: name)
      #expect(value?.kind == kind, "\(name)")
      #expect(value.map(scope) == place, "\(name)")
    }
  }

  @Test("what tells one employee from another, and what is the same in all that is said of one")
  func employees() {
    let names = ["number", "firstName", "middleName", "middleInitial", "lastName"]
    #expect(
      ValueName.allCases.filter(\.namesEmployee).map(\.rawValue) == names.map { "employee.\($0)" })
    #expect(
      ValueName.allCases.filter(\.isOfEmployee).map(\.rawValue)
        == names.map { "employee.\($0)" } + ["employee.jobTitle", "region.number", "region.name"])
    #expect(ValueName.allCases.filter(\.isMiddleName) == [.middleName, .middleInitial])
  }

  @Test("keys in the words of people")
  func keys() {
    #expect(
      GroupKey.allCases.map(\.words) == [
        "employee", "region", "date", "week", "bucket", "multiplier", "pay code", "earning code",
        "rate", "position", "account", "worked or not", "title of the job",
      ])
  }

  @Test(
    "ranges of numbers and of hours and minutes",
    arguments: [
      ("51..999999", 51_000_000, 999_999_000_000, false),
      ("-999.99..999.99", -999_990_000, 999_990_000, false),
      ("0..0", 0, 0, false), ("0.000001..1", 1, 1_000_000, false), ("0:00..23:59", 0, 1_439, true),
      ("10000:59..10000:59", 600_059, 600_059, true), ("0:05..0:05", 5, 5, true),
    ] as [(String, Int64, Int64, Bool)])
  func ranges(_ text: String, _ lower: Int64, _ upper: Int64, _ isClock: Bool) throws {
    let range = try #require(ValueRange(text))
    #expect(range.lower == lower && range.upper == upper && range.isClock == isClock)
    #expect(range.text == text.replacing("..", with: " to "))
  }

  @Test(
    "what is no range",
    arguments: [
      "", "1", "1..", "..1", "2..1", "1...2", "1..2..3", "a..b", "1-2", "0:00..5", "5..0:10",
      "0:60..1:00", "0:0..1:00", "0:000..1:00", "-1:00..1:00", "10001:00..10002:00",
      "1.0000001..2", "0:00:00..1:00", "1:00..0:59",
    ])
  func noRanges(_ text: String) {
    #expect(ValueRange(text) == nil)
  }
}
