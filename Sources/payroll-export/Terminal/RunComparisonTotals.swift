import PayrollModel
import PayrollReview

/// The totals of two runs: a row for each kind of hours, one for all of them, and one for gross pay
/// where it is known.
struct RunComparisonTotals {
  /// One row, printed.
  struct Row {
    let name: String
    let before: String
    let now: String
    let difference: String
  }

  let rows: [Row]

  init(_ comparison: RunComparison) {
    let (one, other) = (comparison.before.pay, comparison.now.pay)
    func hours(_ name: String, _ before: Int64, _ now: Int64) -> Row {
      Row(
        name: name, before: Hours.text(seconds: before), now: Hours.text(seconds: now),
        difference: before == now ? "" : SignedText.hours(now - before))
    }
    func money(_ name: String, _ before: Money, _ now: Money) -> Row {
      Row(
        name: name, before: before.description, now: now.description,
        difference: before == now
          ? "" : SignedText.money(Money(cents: now.cents - before.cents)))
    }
    var rows = comparison.kinds.map { hours($0.name, one[$0], other[$0]) }
    rows.append(hours("All hours", one.totalSeconds, other.totalSeconds))
    if one.amounts.cents != 0 || other.amounts.cents != 0 {
      rows.append(money("Amounts", one.amounts, other.amounts))
    }
    if !one.isGrossUnknown || !other.isGrossUnknown {
      rows.append(money("Gross before payroll's own reckoning", one.gross.pay, other.gross.pay))
    }
    self.rows = rows
  }
}
