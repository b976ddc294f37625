import PayrollMapper
import PayrollModel
import Testing

@Suite("In which order it is asked what an item of a pay run is")
struct PayableOrderTests {
  /// What came of one item: its lines as `bucket multiplier [leave]`, else the kinds of the findings.
  private func reading(
    _ codes: String = "", _ kind: String = "", code: String = "", origin: String = "",
    money: [String] = [], change: (inout Payable) -> Void = { _ in }
  ) throws -> String {
    var (company, guardOne) = try Company.withPayrun()
    company.payCodes = "payCode,bucket,time,multiplier\n" + codes
    for (index, name) in money.enumerated() {
      var record = PayCodeRecord(id: Int64(70 + index))
      record.code = company.data.labels.label(name)
      record.isMoney = true
      company.data.payCodes.append(record)
    }
    let label = company.data.labels.label(origin)
    try company.item(guardOne, "8", kind, code: code) {
      $0.origin = label
      change(&$0)
    }
    let batch = try company.payrunBatch()
    let lines = batch.lines.map {
      "\($0.bucket.name) \(Multiplier(tenThousandths: $0.multiplier))"
        + ($0.isWorked ? "" : " leave")
    }
    return (lines.isEmpty ? batch.kinds : lines).joined(separator: ", ")
  }

  private static let money = "warning payable-without-hours"
  private static let waits = "blocking unmapped-payable"

  @Test("An expense is an amount, whatever its code and word are called")
  func expenses() throws {
    let sick = "SICK,sick,,\n"
    #expect(try reading(sick, "REG", code: "SICK") { $0.isExpense = true } == Self.money)
    #expect(try reading(sick, "REG", code: "SICK") == "sick 1 leave")
  }

  @Test("Neither quantity nor total is nothing; one of the two is an amount")
  func zeros() throws {
    for (total, found) in [
      (Payable.notGiven, ""), (0, ""), (1, Self.money), (-1, Self.money),
    ] {
      #expect(
        try reading("", "REG") {
          ($0.quantity, $0.total) = (0, Int64(total))
        } == found, "\(total)")
    }
  }

  @Test("A pay code that says leave goes before word, origin, ad hoc mark and rates")
  func leaveFirst() throws {
    let row = "PTO,vacation,,\nHP,holiday,leave,1.5\n"
    #expect(
      try reading(row, "OT", code: "PTO", origin: "ADHOC", money: ["PTO"]) {
        ($0.rate, $0.baseRate) = (400_000, 200_000)
      } == "vacation 1 leave")
    #expect(try reading(row, "REG", code: "HP") == "holiday 1.5 leave")
  }

  @Test("A word that is leave by the mapping is leave, with the multiplier of the row")
  func leaveWord() throws {
    #expect(try reading("HP,holiday,leave,1.5\n", "HP") == "holiday 1.5 leave")
    // A row of the pay code is for work; it does not make leave of the word into work.
    #expect(
      try reading("HP,holiday,leave,1.5\nARM,regular,worked,1.1\n", "HP", code: "ARM")
        == "holiday 1.5 leave")
  }

  @Test("An ad hoc code without a row is an amount before the word is asked; with a row it is time")
  func adHoc() throws {
    #expect(try reading("", "REG", code: "BON", money: ["BON"]) == Self.money)
    #expect(
      try reading("BON,regular,,\n", "REG", code: "BON", money: ["BON"]) == "regular 1")
    #expect(try reading("", "REG", code: "BON", money: ["CAR"]) == "regular 1")
    // A record without a code says nothing of items without one.
    #expect(try reading("", "REG", money: [""]) == "regular 1")
  }

  @Test(
    "Each of the six words for amounts counts, wherever it stands in the origin",
    arguments: ["ADHOC", "deduction", "EXPENSE", "Reimbursement", "PREMIUM", "BONUS"])
  func moneyOrigins(word: String) throws {
    #expect(try reading("", "REG", origin: word) == Self.money)
    #expect(try reading("", "REG", origin: "PAY-\(word)_2") == Self.money)
    #expect(try reading("ARM,regular,,\n", "REG", code: "ARM", origin: word) == "regular 1")
    #expect(try reading("", "REG", origin: String(word.dropLast())) == "regular 1")
  }

  @Test(
    "Words are read without regard to capitals, blanks and signs, and digits count",
    arguments: [
      ("reg", "regular 1"), ("Regular", "regular 1"), ("N.O.R.M.A.L", "regular 1"),
      ("Over Time", "overtime 1.5"), ("o t", "overtime 1.5"), ("DT", "overtime 2"),
      ("dot", "overtime 2"), ("Double", "overtime 2"), ("double-time", "overtime 2"),
      ("Holiday!", "holiday 1.5"), ("hol", "holiday 1.5"), ("OT1", waits), ("REG 2", waits),
    ])
  func words(word: String, found: String) throws {
    #expect(try reading("", word) == found)
  }

  @Test("A word of this program needs no row, and a row for the word changes nothing")
  func knownWord() throws {
    #expect(try reading("OT,regular,worked,3\n", "OT") == "overtime 1.5")
    #expect(try reading("", "OT", code: "NOBODY") == "overtime 1.5")
  }

  @Test("Another word is what its row says; the row of the pay code does not stand in for it")
  func otherWord() throws {
    #expect(try reading("NIGHT,regular,worked,\n", "NIGHT") == "regular 1")
    #expect(try reading("NIGHT,regular,worked,1.1\n", "NIGHT") == "regular 1.1")
    #expect(try reading("NIGHT,overtime,worked,2\n", "NIGHT") == "overtime 2")
    #expect(try reading("NIGHT,holiday,worked,2.5\n", "NIGHT") == "holiday 2.5")
    #expect(try reading("ARM,regular,,\n", "NIGHT", code: "ARM") == Self.waits)
    #expect(try reading("*,regular,,\n", "NIGHT") == Self.waits)
  }

  @Test("A pay code without a word needs a row of its own; the row for all others is none")
  func codeAlone() throws {
    #expect(try reading("ARM,regular,worked,1.2\n", code: "ARM") == "regular 1.2")
    #expect(try reading("ARM,overtime,worked,2\n", code: "ARM") == "overtime 2")
    #expect(try reading("*,regular,,\n", code: "ARM") == Self.waits)
    // Where the code is not known, an origin of work is not asked.
    #expect(try reading("", code: "ARM", origin: "SHIFT") == Self.waits)
  }

  @Test("The origin's own row goes before what the program knows of it")
  func origin() throws {
    #expect(try reading("SHIFT,overtime,worked,2\n", origin: "SHIFT") == "overtime 2")
    #expect(try reading("MILEAGE,sick,,\n", origin: "MILEAGE") == "sick 1 leave")
    #expect(try reading("SHIFT,overtime,worked,2\n", "REG", origin: "SHIFT") == "regular 1")
  }

  @Test(
    "A row of the pay code is put on top of the word",
    arguments: [
      // Holiday work takes all, at the greater of the two multipliers.
      ("C,holiday,worked,2", "REG", "holiday 2"), ("C,holiday,worked,2", "OT", "holiday 2"),
      ("C,holiday,worked,1.5", "DBL", "holiday 2"), ("C,holiday,worked,", "REG", "holiday 1"),
      // Regular work gives regular hours its multiplier, and no others.
      ("C,regular,worked,1.1", "REG", "regular 1.1"),
      ("C,regular,worked,1.1", "OT", "overtime 1.5"),
      ("C,regular,worked,2", "HOL", "holiday 1.5"), ("C,regular,worked,", "DBL", "overtime 2"),
      // Overtime makes regular hours overtime at its own, and leaves overtime and holidays.
      ("C,overtime,worked,2", "REG", "overtime 2"), ("C,overtime,worked,2", "OT", "overtime 1.5"),
      ("C,overtime,worked,2", "HOL", "holiday 1.5"),
    ])
  func onTop(row: String, word: String, found: String) throws {
    #expect(try reading(row + "\n", word, code: "C") == found)
  }

  @Test("Rates are asked after the row of the pay code, and of regular hours never")
  func ratesLast() throws {
    let overtime = "C,overtime,worked,2\n"
    func rates(_ item: inout Payable) { (item.rate, item.baseRate) = (300_000, 200_000) }
    #expect(try reading(overtime, "REG", code: "C", change: rates) == "overtime 1.5")
    #expect(try reading("C,holiday,worked,2\n", "REG", code: "C", change: rates) == "holiday 1.5")
    #expect(try reading("", "REG", change: rates) == "regular 1")
    #expect(try reading("C,regular,worked,1.1\n", "REG", code: "C", change: rates) == "regular 1.1")
  }
}
