public import PayrollMapper
public import PayrollModel
public import PayrollTemplates

/// Hours of one employee that an output knowingly leaves out.
public struct ExplainedGap: Sendable, Equatable {
  /// The template of the output.
  public let output: String
  /// What the hours are: `sick SICK`; nil for all of the person's.
  public let kind: String?
  /// Why they are left out.
  public let reason: String
  /// Whole seconds of the period.
  public var seconds: Int64

  /// What each output leaves out of an employee's hours, of one day where that was asked for. Nothing
  /// of somebody who is held.
  public static func of(
    _ explanation: EmployeeExplanation, _ person: RecordIndex, _ plans: [OutputPlan],
    only: CalendarDate?
  ) -> [ExplainedGap] {
    guard explanation.hold == nil else { return [] }
    var gaps: [ExplainedGap] = []
    func add(_ plan: OutputPlan, _ kind: String?, _ reason: String, _ seconds: Int64) {
      let known = gaps.firstIndex {
        $0.output == plan.template.id && $0.kind == kind && $0.reason == reason
      }
      if known == nil {
        gaps.append(
          ExplainedGap(output: plan.template.id, kind: kind, reason: reason, seconds: 0))
      }
      gaps[known ?? gaps.count - 1].seconds += seconds
    }
    for plan in plans {
      let personal = plan.leftOutPeople[person]
      for hours in hours(explanation, only) {
        if let personal {
          add(plan, nil, personal, hours.seconds)
        } else if let reason = plan.earningCodes.leftOutReason(
          bucket: hours.bucket, multiplier: hours.multiplier, payCode: hours.payCode,
          isWorked: hours.isWorked, isAmount: false)
        {
          add(plan, hours.name, reason, hours.seconds)
        }
      }
    }
    return gaps
  }

  /// `all 40.00 h (paid a salary)`, `8.00 h sick SICK (paid by the vendor itself)`.
  public var text: String {
    let hours = "\(Hours.text(seconds: seconds)) h"
    return (kind.map { "\(hours) \($0)" } ?? "all \(hours)") + " (\(reason))"
  }

  private struct PaidHours {
    let bucket: Bucket
    let multiplier: Multiplier
    let payCode: String
    let isWorked: Bool
    let seconds: Int64

    var name: String { PaidKind.name(bucket, multiplier, payCode: payCode) }
  }

  private static func hours(
    _ explanation: EmployeeExplanation, _ only: CalendarDate?
  ) -> [PaidHours] {
    explanation.slices.filter { $0.isInPeriod && (only == nil || $0.workday == only) }.map {
      PaidHours(
        bucket: $0.bucket, multiplier: $0.multiplier, payCode: $0.payCode, isWorked: true,
        seconds: $0.range.seconds)
    }
      + explanation.leave.filter { only == nil || $0.date == only }.map {
        PaidHours(
          bucket: $0.bucket, multiplier: $0.multiplier, payCode: $0.payCode, isWorked: false,
          seconds: $0.seconds)
      }
  }
}
