import PayrollBytes
import PayrollModel
import Testing

@testable import PayrollTemplates

@Suite("Rows of an earning-code mapping that are for amounts")
struct AmountRowTests {
  private static let head = "bucket,multiplier,payCode,earningCode,worked,pays,note\n"

  private func problems(_ rows: String) -> [String] {
    Templates.problems { _ = try Templates.mapping(Self.head + rows) }
  }

  private func code(
    _ mapping: EarningCodeMapping, _ bucket: Bucket, amount: Bool, payCode: String = ""
  ) -> String? {
    mapping.lookup(
      bucket: bucket, multiplier: .one, payCode: payCode, isWorked: false, isAmount: amount
    ).map { mapping.codes[$0] }
  }

  @Test("A row is for hours unless it says amount, and neither takes the other's by accident")
  func kinds() throws {
    let mapping = try Templates.mapping(
      Self.head + "*,*,*,ALL,,,\nholiday,*,*,STAT,,amount,\nholiday,*,P,BON,,amount,\n"
        + "sick,*,*,SCK,,hours,\n")
    #expect(code(mapping, .holiday, amount: false) == "ALL")
    #expect(code(mapping, .holiday, amount: true) == "STAT")
    #expect(code(mapping, .holiday, amount: true, payCode: "p ") == "BON")
    #expect(code(mapping, .holiday, amount: false, payCode: "P") == "ALL")
    #expect(code(mapping, .sick, amount: false) == "SCK")
    // No row for amounts of sickness: that of all hours is none.
    #expect(code(mapping, .sick, amount: true) == nil)
    #expect(mapping.codes == ["ALL", "STAT", "BON", "SCK"])
    #expect(mapping.areAmounts == [false, true, true, false])
    let none = try Templates.mapping("*,*,*,ALL\n")
    #expect(code(none, .holiday, amount: true) == nil && none.areAmounts == [false])
  }

  @Test("What is neither hours nor amount is a mistake, and so is a row for both")
  func cells() {
    #expect(
      problems("holiday,*,*,A,,amuont,\nholiday,*,*,B,,*,\nholiday,*,*,C,,money,\n") == [
        "\"amuont\" is neither hours nor amount (codes.csv:2:1, pays): did you mean \"amount\"?",
        "a row cannot be for hours and amounts alike (codes.csv:3:1, pays): write hours or amount; "
          + "an empty cell means hours",
        "\"money\" is neither hours nor amount (codes.csv:4:1, pays): write hours or amount; an empty "
          + "cell means hours",
      ])
  }

  @Test("Two rows are for the same only where both are for hours, or both for amounts")
  func doubled() {
    #expect(problems("holiday,*,*,A,,,\nholiday,*,*,B,,amount,\n") == [])
    #expect(
      problems("holiday,*,*,A,,amount,\nholiday,*,*,B,,amount,\n") == [
        "lines 2 and 3 are for the same amounts (codes.csv:3:1): remove one of them"
      ])
    #expect(
      problems("holiday,*,*,A,,hours,\nholiday,*,*,B,,,\n") == [
        "lines 2 and 3 are for the same hours (codes.csv:3:1): remove one of them"
      ])
  }

  @Test("A code has hours or amounts, so that it says which it is")
  func codeOfBoth() {
    let advice = "give each an earning code of its own: a code has either hours or amounts"
    #expect(
      problems("holiday,*,*,HOL,,,\nsick,*,*,HOL,,,\nholiday,*,P,HOL,,amount,\n") == [
        "line 2 gives \"HOL\" to hours, line 4 to amounts (codes.csv:4:1, pays): \(advice)"
      ])
    #expect(
      problems("holiday,*,*,HOL,,amount,\nsick,*,*,HOL,,hours,\n") == [
        "line 2 gives \"HOL\" to amounts, line 3 to hours (codes.csv:3:1, pays): \(advice)"
      ])
  }

  @Test("Amounts are left out by rows of their own, with a reason")
  func leftOut() throws {
    let mapping = try Templates.mapping(
      Self.head + "*,*,*,ALL,,,\nholiday,*,*,(none),,amount,entered by hand\n")
    func reason(_ isAmount: Bool) -> String? {
      mapping.leftOutReason(
        bucket: .holiday, multiplier: .one, payCode: "", isWorked: false, isAmount: isAmount)
    }
    #expect(reason(true) == "entered by hand" && reason(false) == nil)
    #expect(code(mapping, .holiday, amount: true) == nil)
    #expect(mapping.areAmounts == [false])
    #expect(problems("holiday,*,*,(none),,amount,\n").count == 1)
    // Both kinds may be left out beside each other.
    #expect(
      problems(
        "holiday,*,*,(none),,amount,entered by hand\nholiday,*,*,(none),,,the vendor does it\n"
          + "regular,*,*,R,,,\n") == [])
  }
}
