import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Finds amounts that are to be paid, and for which the file has no place: they would be lost in it.
struct AmountsWithoutPlace {
  private let plan: OutputPlan
  private let batch: PayBatch

  /// For the part of a batch that a plan does not leave out.
  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    self.batch = batch
  }

  /// One finding for the whole file, or none. How much the amounts are is not said.
  func findings(_ employees: [Int]) -> [Finding] {
    guard !plan.printsAmounts else { return [] }
    let count = employees.count { employee in
      batch.lines[batch.employees[employee].lineRange].contains(where: \.isAmount)
    }
    guard count > 0 else { return [] }
    return [
      Finding(
        .amountWithoutPlace, Finding.Subject(file: Folder.name(of: plan.template.file)),
        "the format of \(plan.template.id) has no place for amounts: "
          + (count == 1 ? "1 employee has some" : "\(count) employees have some"),
        advice: advice)
    ]
  }

  private var advice: String {
    let inHand =
      "give them the code \(EarningCodeMapping.leftOut) with a note in the earning codes (amount in the "
      + "column pays), and enter them at the vendor by hand"
    // The template may have a place that the company's settings leave out.
    return plan.template.printsAmounts
      ? "choose the column for amounts in the settings of the output; or \(inHand)"
      : inHand + "; or choose a template with {amount}"
  }
}
