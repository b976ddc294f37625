import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Items of pay runs that pay a shift more hours than it has")
struct PayrunShiftTests {
  /// Items of one shift of eight hours, as hours, rate and date, and the findings.
  private func kinds(
    _ items: [(hours: String, rate: Int64, kind: String)], planned: Int64 = 8, approved: Int64 = -1,
    isKnown: Bool = true
  ) throws -> [String] {
    var (company, guardOne) = try Company.withPayrun()
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 09:00") {
      $0.end = $0.start + planned * 3600
      $0.approvedSeconds = approved < 0 ? -1 : Int32(approved * 3600)
    }
    for item in items {
      try company.item(guardOne, item.hours, item.kind) {
        $0.shiftNumber = 3000
        if isKnown { $0.shift = shift }
        $0.rate = item.rate
        $0.baseRate = item.rate
      }
    }
    let batch = try company.payrunBatch()
    let blocking = batch.findings.first { $0.severity == .blocking }
    #expect(batch.employees.map(\.held) == [blocking?.id])
    return batch.kinds
  }

  @Test("A rate of half or less with hours of its own is a differential")
  func differential() throws {
    let whole = ("8", Int64(200_000), "REG")
    for (items, isFound) in [
      ([whole, ("8", 10_000, "REG")], true), ([whole, ("4", 10_000, "REG")], true),
      ([whole, ("8", 10_000, "OT")], true),
      ([("4", 200_000, "REG"), ("4", 90_000, "REG")], false),
      ([whole, ("8", 10_000, "REG"), ("-8", 10_000, "REG")], false),
      ([whole, ("2", 200_000, "OT")], false), ([whole], false),
      ([whole, ("2", 190_000, "REG")], false),
    ] as [([(String, Int64, String)], Bool)] {
      #expect(
        try kinds(items) == (isFound ? ["blocking differential-as-hours"] : []), "\(items)")
    }
  }

  @Test("Where the shift is not known, only the same hours once more are one")
  func unknownShift() throws {
    let whole = ("8", Int64(200_000), "REG")
    for (items, kind) in [
      ([whole, ("8", 10_000, "REG")], "blocking differential-as-hours"),
      ([whole, ("4", 10_000, "REG")], nil), ([whole, whole], "blocking paid-twice"),
      ([("4", 200_000, "REG"), ("4", 200_000, "REG")], nil),
    ] as [([(String, Int64, String)], String?)] {
      #expect(try kinds(items, isKnown: false) == (kind.map { [$0] } ?? []), "\(items)")
    }
  }

  @Test("The items of a shift that is known have no more than a day")
  func beyondShift() throws {
    let typed = ("80", Int64(200_000), "REG")
    #expect(try kinds([typed]) == ["blocking hours-beyond-shift"])
    #expect(try kinds([typed], isKnown: false).isEmpty)
    #expect(try kinds([typed], planned: 80).isEmpty)
    #expect(try kinds([("24", 200_000, "REG")]) == ["blocking hours-beyond-shift"])
    #expect(try kinds([("13", 200_000, "REG")]) == ["warning hours-beyond-shift"])
    #expect(try kinds([("11", 200_000, "REG")]).isEmpty)
    #expect(try kinds([typed, ("-72", 200_000, "REG")]).isEmpty)
  }

  @Test("An item that came twice is paid twice; halves of a shift are not")
  func repeated() throws {
    let whole = ("8", Int64(200_000), "REG")
    let half = ("5", Int64(200_000), "REG")
    #expect(try kinds([whole, whole]) == ["blocking paid-twice"])
    #expect(try kinds([half, half]).isEmpty, "an extended shift")
    #expect(try kinds([half, half], approved: 8) == ["blocking paid-twice"])
    #expect(try kinds([half, half], approved: 10).isEmpty)
    #expect(try kinds([whole, whole], planned: 16).isEmpty)
    #expect(try kinds([whole, whole, ("-8", 200_000, "REG")]).isEmpty)
  }
}
