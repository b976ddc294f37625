import PayrollBytes
import PayrollModel

/// The pay of workweeks as JSON, for `batch.json` and `totals.json`.
enum WageTexts {
  /// Adds the list of weeks of a batch, one week a line; nothing where no regular rate is configured.
  static func append(_ batch: PayBatch, to object: inout JSONWriter.Object) {
    guard batch.wageControls != nil else { return }
    object.list("wages", .lines) { list in
      for week in batch.wages { append(week, of: batch.timeData, to: &list) }
    }
  }

  private static func append(
    _ week: WorkweekWages, of data: TimeData, to list: inout JSONWriter.List
  ) {
    guard let place = week.employee.place else { return }
    list.object { object in
      data.text.withBytes(data.employees[place].number) { object.member("employee", $0) }
      object.member("first", JSONDate(week.first.parts))
      object.member("last", JSONDate(week.last.parts))
      object.member("workedSeconds", week.workedSeconds)
      object.member("overtimeSeconds", week.overtimeSeconds)
      let rate = week.regularRate
      object.member("regularRate", orNull: rate?.description)
      object.member("exactRegularRate", orNull: rate == nil ? nil : week.exactRegularRate)
      object.members([
        "straightTimePay": amount(week.straightTimePay.cents),
        "overtimePremium": amount(week.overtimePremium.cents),
        "otherPay": amount(week.otherPay.cents), "totalPay": amount(week.totalPay.cents),
      ])
      object.member("method", week.method)
      object.member("law", week.law)
      object.member("citation", week.citation)
    }
  }

  private static func amount(_ cents: Int64) -> JSONDecimal {
    JSONDecimal(scaled: cents, fractionDigits: 2)
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

  /// Adds the sums of a batch; nothing where no regular rate is configured.
  static func appendTotals(_ batch: PayBatch, to object: inout JSONWriter.Object) {
    guard let controls = batch.wageControls else { return }
    var sums: [Sum] = []
    for week in batch.wages {
      let known = sums.firstIndex { $0.law == week.law && $0.method == week.method }
      if known == nil { sums.append(Sum(law: week.law, method: week.method)) }
      sums[known ?? sums.count - 1].add(week)
    }
    sums.sort { ($0.law, $0.method) < ($1.law, $1.method) }
    object.object("wages") { wages in
      wages.member("weeks", controls.weeks)
      wages.member("weeksWithoutFigure", controls.weeksWithoutFigure)
      wages.object("remuneration") { rows in
        rows.members([
          "rows": controls.rows, "used": controls.rowsUsed,
          "reachingBeyond": controls.rowsReachingBeyond, "waiting": controls.rowsWaiting,
          "outside": controls.rowsOutside, "ofNobody": controls.rowsOfNobody,
        ])
      }
      wages.list("sums", .lines) { list in
        for sum in sums { list.object { append(sum, to: &$0) } }
      }
    }
  }

  private static func append(_ sum: Sum, to object: inout JSONWriter.Object) {
    object.member("law", sum.law)
    object.member("method", sum.method)
    object.members([
      "weeks": sum.weeks, "workedSeconds": sum.worked, "overtimeSeconds": sum.overtime,
    ])
    object.members([
      "straightTimePay": amount(sum.straight), "overtimePremium": amount(sum.premium),
      "otherPay": amount(sum.other), "totalPay": amount(sum.total),
    ])
  }
}
