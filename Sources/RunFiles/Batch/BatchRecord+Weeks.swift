import PayrollBytes
import PayrollModel

extension BatchRecord.Week {
  /// Reads an entry of `wages` and notes what is wrong; nil where a part is missing.
  init?(_ reader: JSONObjectReader) {
    func date(_ key: String) -> CalendarDate? {
      _ = reader.requiredNode(key)
      return reader.parsed(key, expected: "a date") { CalendarDate($0) }
    }
    func money(_ key: String) -> Money? {
      _ = reader.requiredNode(key)
      return reader.parsed(key, expected: "an amount such as 120.50") { text in
        DecimalText.exact(text, fractionDigits: 2).map { Money(cents: $0) }
      }
    }
    func seconds(_ key: String) -> Int? {
      let most = 1 << 40
      _ = reader.requiredNode(key)
      return reader.integer(key, in: -most...most)
    }
    let employee = reader.requiredString("employee")
    let (first, last) = (date("first"), date("last"))
    let worked = seconds("workedSeconds")
    let overtime = seconds("overtimeSeconds")
    let rate = reader.parsed("regularRate", expected: "a rate such as 18.5000") { PayRate($0) }
    let exact = reader.string("exactRegularRate") ?? ""
    let (straight, premium) = (money("straightTimePay"), money("overtimePremium"))
    let (other, total) = (money("otherPay"), money("totalPay"))
    let method = reader.requiredString("method")
    let law = reader.requiredString("law")
    let citation = reader.requiredString("citation")
    reader.finish()
    guard let employee, let first, let last, let worked, let overtime, let straight, let premium,
      let other, let total, let method, let law, let citation
    else { return nil }
    self.init(
      employee: employee,
      wages: WorkweekWages(
        employee: .none, first: first, last: last, workedSeconds: Int64(worked),
        overtimeSeconds: Int64(overtime), regularRate: rate, exactRegularRate: exact,
        straightTimePay: straight, overtimePremium: premium, otherPay: other, totalPay: total,
        method: method, law: law, citation: citation))
  }
}
