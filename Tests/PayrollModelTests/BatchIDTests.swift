import PayrollModel
import Testing

@Suite("Ids of batches")
struct BatchIDTests {
  private func period(_ text: String) throws -> PayPeriod { try #require(PayPeriod(text)) }

  @Test(
    "An id is taken apart as it was put together",
    arguments: [
      Payer(company: "ACME"), Payer(company: "ACME-EAST"), Payer(company: "A-20261107-1"),
      Payer(company: "ACME", payGroup: "WEEKLY"), Payer(company: "ACME", payGroup: "A-20261107-2"),
    ])
  func roundTrip(payer: Payer) throws {
    for revision in [1, 2, 99] {
      let id = BatchID(payer, try period("2026-10-25..2026-11-07"), revision: revision)
      #expect(BatchID(id.description) == id)
      #expect(id.description.hasSuffix("-20261107-\(revision)"))
    }
  }

  @Test("Two pay groups, and two companies of like names, have ids of their own")
  func groups() throws {
    let weekly = try period("2026-11-01..2026-11-07")
    let biweekly = try period("2026-10-25..2026-11-07")
    let payers = [
      Payer(company: "ACME"), Payer(company: "ACME", payGroup: "WEEKLY"),
      Payer(company: "ACME", payGroup: "OFFICE"), Payer(company: "ACME-WEEKLY"),
    ]
    let ids = payers.map { BatchID($0, weekly) }
    #expect(Set(ids.map(\.description)).count == payers.count)
    #expect(ids[0].description == "ACME-20261107-1")
    #expect(ids[1].description == "ACME.WEEKLY-20261107-1")
    for (id, payer) in zip(ids, payers) {
      #expect(id.isOf(payer, biweekly))
      #expect(payers.filter { id.isOf($0, weekly) } == [payer])
      #expect(!id.isOf(payer, try period("2026-11-08..2026-11-14")))
    }
  }

  @Test("Each type of run has ids of its own", arguments: RunType.allCases)
  func types(type: RunType) throws {
    let week = try period("2026-11-01..2026-11-07")
    let id = BatchID(Payer(company: "ACME"), week, type: type, revision: 12)
    #expect(BatchID(id.description) == id)
    let marks: [RunType: String] = [.regular: "", .adjustment: "A", .offCycle: "X", .final: "F"]
    #expect(id.description == "ACME-20261107-\(marks[type] ?? "?")12")
    #expect(id.isOf(Payer(company: "ACME"), week))
  }

  @Test(
    "Any other text is no id",
    arguments: [
      "", "ACME", "ACME-1", "20261107-1", "-20261107-1", "ACME-20261107-0", "ACME-20261107--1",
      "ACME-20261107-01", "ACME-20261107-+1", "ACME-20261307-1", "ACME-2026117-1",
      "ACME-2026-11-07-1", "ACME.-20261107-1", ".W-20261107-1", "A.B.C-20261107-1",
      "ACME-20261107-1 ", "ACME-20261107-X", "ACME-20261107-B1", "ACME-20261107-XA1",
      "ACME-20261107-x1", "ACME-20261107-99999999999999999999",
    ])
  func refused(text: String) {
    #expect(BatchID(text) == nil)
  }
}
