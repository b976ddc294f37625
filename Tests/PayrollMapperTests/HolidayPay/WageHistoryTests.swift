import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

@testable import PayrollMapper

/// The files that say what people earned, and what is known of them.
@Suite("Wage history and facts for holiday pay")
struct WageHistoryTests {
  private func history(_ rows: String...) throws -> WageHistory {
    let dates = try Company.dates("2026-10-01..2026-10-24")
    return try WageHistory.read(
      Array(("employeeNumber,date,kind,amount,hours\n" + rows.joined(separator: "\n") + "\n").utf8),
      file: "wages.csv",
      span: WageHistory.Span(from: dates.lowerBound, through: dates.upperBound))
  }

  private func problems(_ row: String) -> [String] {
    do throws {
      _ = try history(row)
      return []
    } catch let error as TextProblems {
      return error.problems.map { "\($0.key): \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("A row is a day's earnings of one kind; the file is the whole truth of its dates")
  func rows() throws {
    let history = try history(
      "007,2026-10-01,regular,123.45,7.25", "007,2026-10-24,vacation,80,",
      "007,2026-10-30,commission,10.5,")
    #expect(
      history.earnings["007"] == [
        HolidayEarning(
          date: try #require(CalendarDate("2026-10-01")), kind: .regular,
          amount: Rational(Money(cents: 123_45)), seconds: 26_100),
        HolidayEarning(
          date: try #require(CalendarDate("2026-10-24")), kind: .vacation,
          amount: Rational(Money(cents: 80_00)), seconds: 0),
        HolidayEarning(
          date: try #require(CalendarDate("2026-10-30")), kind: .commission,
          amount: Rational(Money(cents: 10_50)), seconds: 0),
      ])
    #expect(
      history.dates.map { "\($0.lowerBound)..\($0.upperBound)" } == ["2026-10-01..2026-10-24"])
    #expect(history.fileEnd?.description == "2026-10-24")
  }

  @Test("What is wrong in a row is said, with its column")
  func wrongRows() {
    for (row, column) in [
      (",2026-10-05,regular,1,1", "employeeNumber"), ("7,10/05/2026,regular,1,1", "date"),
      ("7,2026-10-05,reguler,1,1", "kind"), ("7,2026-10-05,regular,\"1,50\",1", "amount"),
      ("7,2026-10-05,regular,-1,1", "amount"), ("7,2026-10-05,regular,1.005,1", "amount"),
      ("7,2026-10-05,regular,1,", "hours"), ("7,2026-10-05,overtime,1,", "hours"),
      ("7,2026-10-05,regular,1,25.01", "hours"), ("7,2026-10-05,regular,1,7.125", "hours"),
      ("7,2026-10-05,regular,1,7:30", "hours"), ("7,2026-09-30,regular,1,1", "date"),
      ("7,2026-10-25,regular,1,1", "date"), ("7,2026-10-25,vacation,1,", "date"),
    ] {
      let found = problems(row)
      #expect(found.count == 1 && found[0].hasPrefix("\(column): "), "\(row): \(found)")
    }
    // Amounts are nobody else's business.
    #expect(!problems("7,2026-10-05,regular,99.999,1").joined().contains("99.999"))
  }

  @Test("Dates that touch or overlap are known together; a gap ends what is known")
  func coverage() throws {
    var history = WageHistory()
    history.cover(try Company.dates("2026-09-01..2026-09-10"))
    history.cover(try Company.dates("2026-09-20..2026-09-30"))
    let first = try #require(CalendarDate("2026-10-01"))
    #expect(history.firstDate(before: first).description == "2026-09-20")
    history.cover(try Company.dates("2026-09-11..2026-09-18"))
    #expect(history.firstDate(before: first).description == "2026-09-20")
    history.cover(try Company.dates("2026-09-19..2026-09-19"))
    #expect(history.firstDate(before: first).description == "2026-09-01")
    #expect(history.dates.count == 1)
    #expect(history.firstDate(before: first.adding(days: 1)) == first.adding(days: 1))
    #expect(
      history.firstDate(before: try #require(CalendarDate("2026-09-15"))).description
        == "2026-09-01")
  }

  private func facts(_ text: String) throws(TextProblems) -> [HolidayPayFacts.Row] {
    try HolidayPayFacts.read(Array(text.utf8), file: "people.csv")
  }

  @Test("Facts are read cell by cell, and those of a holiday go before those of all")
  func cells() throws {
    let rows = try facts(
      """
      employeeNumber,holiday,hireDate,regularHours,normalDayPay,averagingAgreement,paidByCommission,\
      regularWorkday,shiftBefore,shiftAfter,note
      007,,2020-03-01,yes,160.00,no,yes,no,worked,excused,x
      007,2026-11-03,,,,yes,,,absent,,

      """)
    #expect(rows.map(\.place) == ["people.csv:2", "people.csv:3"])
    let all = rows[0].facts
    #expect(all.hireDate?.description == "2020-03-01" && all.normalDayPay == Money(cents: 160_00))
    #expect(
      [
        all.hasRegularHours, all.hasAveragingAgreement, all.isPaidByCommission,
        all.isRegularWorkday,
      ]
        == [true, false, true, false])
    #expect([all.shiftBefore, all.shiftAfter] == [.worked, .excused])
    let own = rows[1].facts.over(all)
    #expect(own.hasAveragingAgreement == true && own.shiftBefore == .absent)
    #expect(own.hireDate == all.hireDate && own.shiftAfter == .excused)
    #expect(own.hasRegularHours == true && own.normalDayPay == all.normalDayPay)
    #expect(own.isPaidByCommission == true && own.isRegularWorkday == false)
  }

  @Test("What is wrong in a row of facts is said")
  func wrongFacts() throws {
    for (text, message) in [
      ("employeeNumber,hireDate\n,2026-01-01\n", "the employee number is missing"),
      ("employeeNumber,hireDate\n7,01/02/2026\n", "is not a date"),
      ("employeeNumber,regularHours\n7,Yes\n", "is neither yes nor no"),
      ("employeeNumber,shiftBefore\n7,workd\n", "does not say whether a shift was worked"),
      ("employeeNumber,normalDayPay\n7,-1\n", "this is not an amount"),
      ("employeeNumber,hireDate\n7,\n", "the row says nothing"),
      ("employeeNumber,hireDate\n7,2026-01-01\n7,2026-01-02\n", "are about the same"),
      ("employeeNumber,hiredate\n7,2026-01-01\n", "hiredate"),
    ] {
      let found = #expect(throws: TextProblems.self) { try facts(text) }
      #expect(
        found?.problems.contains { "\($0.key) \($0.message)".contains(message) } == true, "\(text)")
    }
  }
}
