import PayrollModel
import PayrollTemplates

/// What of a batch goes into one file, and what is knowingly left out of it.
struct PartOfBatch {
  /// The batch with neither seconds nor an amount in lines that are left out. People who are have theirs: the plan
  /// knows that it does not include them.
  private(set) var batch: PayBatch
  /// What is left out of those who are not held.
  private(set) var leftOut = LeftOut()

  init(_ plan: OutputPlan, _ whole: PayBatch) {
    batch = whole
    var reasons = LeftOutReasons(plan, whole)
    guard reasons.mayLeaveOut else { return }
    for place in whole.employees.indices where whole.employees[place].held == nil {
      let employee = whole.employees[place]
      let personal = reasons.reason(ofPerson: employee.record)
      for index in employee.lineRange where !whole.lines[index].isEmpty {
        var line = whole.lines[index]
        line.employee = Int32(truncatingIfNeeded: place)
        if let personal {
          leftOut.add(line, ofPersonBecause: personal)
          continue
        }
        guard let reason = reasons.reason(ofPayIn: line) else { continue }
        leftOut.add(line, because: reason)
        batch.lines[index].seconds = 0
        batch.lines[index].amount = 0
      }
    }
  }
}
