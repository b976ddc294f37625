import PayrollBytes
import PayrollModel

/// The pay of workweeks as JSON, for `batch.json` and `totals.json`.
enum WageTexts {
  /// Appends the list of weeks of a batch as a member, one week a line; nothing where no regular
  /// rate is configured.
  static func append(_ batch: PayBatch, to out: inout OutputBuffer) {
    guard batch.wageControls != nil else { return }
    out.append(#","wages":["#)
    for (index, week) in batch.wages.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(week, of: batch.timeData, to: &out)
    }
    out.append("\n]")
  }

  private static func append(
    _ week: WorkweekWages, of data: TimeData, to out: inout OutputBuffer
  ) {
    guard let place = week.employee.place else { return }
    out.append(#"{"employee":"#)
    data.text.withBytes(data.employees[place].number) { out.append(jsonString: $0) }
    out.append(#","first":""#)
    out.append(date: week.first)
    out.append(#"","last":""#)
    out.append(date: week.last)
    out.append(#"","workedSeconds":"#)
    out.append(decimal: week.workedSeconds)
    out.append(#","overtimeSeconds":"#)
    out.append(decimal: week.overtimeSeconds)
    out.append(#","regularRate":"#)
    if let rate = week.regularRate {
      out.append(jsonString: rate.description)
      out.append(#","exactRegularRate":"#)
      out.append(jsonString: week.exactRegularRate)
    } else {
      out.append(#"null,"exactRegularRate":null"#)
    }
    append(
      [
        ("straightTimePay", week.straightTimePay), ("overtimePremium", week.overtimePremium),
        ("otherPay", week.otherPay), ("totalPay", week.totalPay),
      ], to: &out)
    out.append(#","method":"#)
    out.append(jsonString: week.method)
    out.append(#","law":"#)
    out.append(jsonString: week.law)
    out.append(#","citation":"#)
    out.append(jsonString: week.citation)
    out.append("}")
  }

  /// Appends amounts as further members.
  private static func append(_ amounts: [(name: String, money: Money)], to out: inout OutputBuffer)
  {
    for amount in amounts {
      out.append(",")
      out.append(jsonString: amount.name)
      out.append(":\"")
      out.append(scaled: amount.money.cents, fractionDigits: 2)
      out.append("\"")
    }
  }

  // MARK: Totals

  /// The weeks of one law and method, added up.
  private struct Sum {
    let law: String
    let method: String
    var weeks: Int64 = 0
    var worked: Int64 = 0
    var overtime: Int64 = 0
    var straight: Int64 = 0
    var premium: Int64 = 0
    var other: Int64 = 0
    var total: Int64 = 0

    mutating func add(_ week: WorkweekWages) {
      weeks += 1
      worked += week.workedSeconds
      overtime += week.overtimeSeconds
      straight += week.straightTimePay.cents
      premium += week.overtimePremium.cents
      other += week.otherPay.cents
      total += week.totalPay.cents
    }
  }

  /// Appends the sums of a batch as a member; nothing where no regular rate is configured.
  static func appendTotals(_ batch: PayBatch, to out: inout OutputBuffer) {
    guard let controls = batch.wageControls else { return }
    var sums: [Sum] = []
    for week in batch.wages {
      let known = sums.firstIndex { $0.law == week.law && $0.method == week.method }
      if known == nil { sums.append(Sum(law: week.law, method: week.method)) }
      sums[known ?? sums.count - 1].add(week)
    }
    sums.sort { ($0.law, $0.method) < ($1.law, $1.method) }
    out.append(",\n\"wages\":{\"weeks\":")
    out.append(decimal: Int64(controls.weeks))
    out.append(#","weeksWithoutFigure":"#)
    out.append(decimal: Int64(controls.weeksWithoutFigure))
    out.append(#","remuneration":{"rows":"#)
    out.append(decimal: Int64(controls.rows))
    let rows = [
      ("used", controls.rowsUsed), ("reachingBeyond", controls.rowsReachingBeyond),
      ("waiting", controls.rowsWaiting), ("outside", controls.rowsOutside),
      ("ofNobody", controls.rowsOfNobody),
    ]
    for row in rows {
      out.append(",")
      out.append(jsonString: row.0)
      out.append(":")
      out.append(decimal: Int64(row.1))
    }
    out.append(#"},"sums":["#)
    for (index, sum) in sums.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(sum, to: &out)
    }
    out.append("\n]}")
  }

  private static func append(_ sum: Sum, to out: inout OutputBuffer) {
    out.append(#"{"law":"#)
    out.append(jsonString: sum.law)
    out.append(#","method":"#)
    out.append(jsonString: sum.method)
    for part in [
      ("weeks", sum.weeks), ("workedSeconds", sum.worked), ("overtimeSeconds", sum.overtime),
    ] {
      out.append(",")
      out.append(jsonString: part.0)
      out.append(":")
      out.append(decimal: part.1)
    }
    append(
      [
        ("straightTimePay", Money(cents: sum.straight)),
        ("overtimePremium", Money(cents: sum.premium)), ("otherPay", Money(cents: sum.other)),
        ("totalPay", Money(cents: sum.total)),
      ], to: &out)
    out.append("}")
  }
}
