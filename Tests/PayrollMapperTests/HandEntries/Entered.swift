import PayrollMapper
import PayrollModel
import Testing

/// Entries by hand, added to a company made by hand.
extension Company {
  private static let header =
    "employee,date,hours,amount,payCode,bucket,multiplier,rate,reason,author\n"

  /// Lets rows such as `1,2026-10-26,2,,REG,,,,Late relief by bus,Ann Lee` be the file.
  mutating func enter(_ rows: String...) throws {
    let text = Self.header + rows.map { $0 + "\n" }.joined()
    policy.handEntries = try HandEntries.read(Array(text.utf8), file: "acme/by-hand.csv")
  }

  /// The batch with its entries, whose sums are looked at once more.
  func enteredBatch(fromPayruns: Bool = false) throws -> PayBatch {
    let period = try #require(PayPeriod(period))
    let id = BatchID(Payer(company: "TEST"), period)
    let mapper = try mapper()
    let batch =
      fromPayruns
      ? try mapper.mapPayruns(data, period: period, company: "Test", id: id)
      : try mapper.map(data, period: period, company: "Test", id: id)
    let controls = try #require(batch.handEntryControls)
    #expect(controls.balances)
    #expect(batch.controls.enteredSeconds == controls.seconds)
    let count = batch.employees.reduce(0) { $0 + $1.lineCount }
    #expect(count == batch.lines.count)
    for (place, employee) in batch.employees.enumerated() {
      let own = batch.lines[employee.lineRange].map(\.employee)
      #expect(own.allSatisfy { $0 == Int32(place) })
    }
    return batch
  }
}

extension PayBatch {
  /// The lines that were entered, as `number date pay bucket xmultiplier code rate`.
  var entered: [String] {
    lines.filter { reasons[Int($0.reason)].handEntry != nil }.map { line in
      let pay =
        line.isAmount ? Money(cents: line.amount).description : Hours.text(seconds: line.seconds)
      let multiplier = Multiplier(tenThousandths: line.multiplier)
      return "\(number(ofEmployee: Int(line.employee))) \(line.workday) \(pay) \(line.bucket.name)"
        + "\(line.isWorked ? "" : " leave") x\(multiplier) \(timeData.labels[line.payCode])"
        + " \(line.rate)"
    }
  }

  /// The findings about entries but the one that counts them, as `severity kind file`.
  var enteredKinds: [String] {
    findings.filter { $0.id.name.hasPrefix("hand-entry-") }.map {
      "\($0.severity.name) \($0.id) \($0.subject.file ?? "")"
    }
  }
}
