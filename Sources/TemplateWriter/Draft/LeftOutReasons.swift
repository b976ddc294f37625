import PayrollModel
import PayrollTemplates

/// Why lines of a batch are left out of one output, remembering what its mapping said: a batch has few
/// kinds of hours.
struct LeftOutReasons {
  private let plan: OutputPlan
  private let labels: LabelTable
  private var ofKind: [UInt64: String?] = [:]

  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    labels = batch.timeData.labels
  }

  /// Why all of an employee is left out; nil where it is not.
  func reason(ofPerson record: RecordIndex) -> String? { plan.leftOutPeople[record] }

  /// Why the hours or the amount of a line are left out, whoever they are paid to; nil where they are
  /// not.
  mutating func reason(ofPayIn line: PayLine) -> String? {
    let key = CodeLookup.key(line)
    if let known = ofKind[key] { return known }
    let reason = plan.earningCodes.leftOutReason(of: line, payCode: labels[line.payCode])
    ofKind[key] = .some(reason)
    return reason
  }
}
