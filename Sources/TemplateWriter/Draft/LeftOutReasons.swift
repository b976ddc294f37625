import PayrollModel
import PayrollTemplates

/// Why lines of a batch are left out of one output, remembering what its mapping said: a batch has few
/// kinds of hours.
struct LeftOutReasons {
  private let plan: OutputPlan
  private let labels: LabelTable
  private let placement: AdjustmentPlacement
  private var ofKind: [UInt64: String?] = [:]

  init(_ plan: OutputPlan, _ batch: PayBatch) {
    self.plan = plan
    labels = batch.timeData.labels
    placement = AdjustmentPlacement(plan, batch)
  }

  /// Why all of an employee is left out; nil where it is not.
  func reason(ofPerson record: RecordIndex) -> String? { plan.leftOutPeople[record] }

  /// Whether anything of the batch may be left out.
  var mayLeaveOut: Bool {
    !plan.leftOutPeople.isEmpty || plan.earningCodes.leavesHoursOut || !placement.isNothing
  }

  /// Why the hours or the amount of a line are left out; nil where they are not.
  ///
  /// - Parameter line: with the place of its employee.
  mutating func reason(ofPayIn line: PayLine) -> String? {
    if placement.isListed(line) { return AdjustmentPlacement.reason }
    let key = CodeLookup.key(line)
    if let known = ofKind[key] { return known }
    let reason = plan.earningCodes.leftOutReason(of: line, payCode: labels[line.payCode])
    ofKind[key] = .some(reason)
    return reason
  }
}
