public import PayrollModel
public import PayrollTemplates

/// Which adjustments of a batch a file has, and which must be entered at the vendor by hand.
///
/// Of one person either all are in the file or none is: half of a correction would be a mistake of its
/// own.
public struct AdjustmentPlacement: Sendable {
  /// Why such a line is left out of a file.
  static let reason = "an adjustment, to be entered at the vendor by hand"

  private let adjustments: AdjustedReasons
  private let form: AdjustmentForm
  private let leftOutPeople: LeftOutPeople
  private let earningCodes: EarningCodeMapping
  /// Whether what differs in the rate alone would come to nothing in the file.
  private let losesRates: Bool
  /// The people none of whose adjustments the file can have: places in `PayBatch.employees`.
  private var listed: Set<Int> = []

  /// The placement of a batch in the file of a plan.
  public init(_ plan: OutputPlan, _ batch: PayBatch) {
    adjustments = AdjustedReasons(batch.reasons)
    form = plan.adjustments
    leftOutPeople = plan.leftOutPeople
    earningCodes = plan.earningCodes
    losesRates = !plan.printsRates
    guard !isNothing, form != .listed, plan.output.negativeHours == .refused else {
      return
    }
    for (place, employee) in batch.employees.enumerated()
    where leavesLess(batch.lines[employee.lineRange]) { listed.insert(place) }
  }

  /// Where a line of somebody who is not held is, in a word for people.
  public func place(_ line: PayLine, of employee: PayEmployee, _ batch: PayBatch) -> String {
    let isLeftOut =
      leftOutPeople[employee.record] != nil
      || earningCodes.leftOutReason(of: line, payCode: batch.timeData.labels[line.payCode]) != nil
    return isLeftOut ? "left out" : isListed(line) ? "by hand" : "in the file"
  }

  /// Whether no line of the batch makes up for anything.
  public var isNothing: Bool { adjustments.isEmpty }

  /// Whether a line, with its employee's place, is left for entry by hand.
  public func isListed(_ line: PayLine) -> Bool {
    guard let adjustment = adjustments[line.reason] else { return false }
    return form == .listed || listed.contains(Int(line.employee)) || isLost(adjustment)
  }

  private func isLost(_ adjustment: PayReason.Adjustment) -> Bool {
    losesRates && adjustment.cause == .rateChanged
  }

  /// Whether less than nothing of some kind of hours or amounts would be left of a person's lines: the
  /// vendor refuses that. Whatever a row of the file adds up, it adds up such kinds.
  private func leavesLess(_ lines: ArraySlice<PayLine>) -> Bool {
    guard lines.contains(where: { adjustments[$0.reason] != nil }) else { return false }
    var sums: [Kind: (seconds: Int64, cents: Int64)] = [:]
    for line in lines where adjustments[line.reason].map({ !isLost($0) }) ?? true {
      let kind = Kind(line, date: form == .dated ? line.date : 0)
      sums[kind, default: (0, 0)].seconds += line.seconds
      sums[kind, default: (0, 0)].cents += line.amount
    }
    return sums.values.contains { $0.seconds < 0 || $0.cents < 0 }
  }

  private struct Kind: Hashable {
    let date: Int32
    let bucket: Bucket
    let isWorked: Bool
    let isAmount: Bool
    let multiplier: Int32
    let payCode: Label
    let rate: Int64
    let position: RecordIndex
    let account: RecordIndex

    init(_ line: PayLine, date: Int32) {
      self.date = date
      bucket = line.bucket
      isWorked = line.isWorked
      isAmount = line.isAmount
      multiplier = line.multiplier
      payCode = line.payCode
      rate = line.rate
      position = line.position
      account = line.account
    }
  }

  /// The batch without what is listed.
  func part(of batch: PayBatch) -> PayBatch {
    var part = batch
    for index in part.lines.indices where isListed(part.lines[index]) {
      part.lines[index].seconds = 0
      part.lines[index].amount = 0
    }
    return part
  }

  /// What a person should know of a file that does not have all: one finding, or none.
  func findings(_ plan: OutputPlan, _ batch: PayBatch) -> [Finding] {
    var people = 0
    var count = 0
    for employee in batch.employees where plan.includes(employee) {
      let own = batch.lines[employee.lineRange].count { !$0.isEmpty && isListed($0) }
      count += own
      if own > 0 { people += 1 }
    }
    guard count > 0 else { return [] }
    return [
      Finding(
        .adjustmentByHand, Finding.Subject(file: plan.template.id),
        "The file of \(plan.template.id) does not have \(count == 1 ? "1 line" : "\(count) lines") "
          + "of adjustments, of \(people == 1 ? "1 employee" : "\(people) employees"): \(why(plan))."
      )
    ]
  }

  private func why(_ plan: OutputPlan) -> String {
    if form == .listed { return "nobody knows that the vendor takes days of another period" }
    return listed.isEmpty
      ? "it has no rates, so that a change of the rate shows in none of its hours"
      : "the vendor takes less than nothing of no kind of hours"
  }
}
