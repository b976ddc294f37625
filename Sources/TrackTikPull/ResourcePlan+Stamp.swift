import PayrollModel
import TrackTik

extension ResourcePlan {
  /// What says when a row was changed last: a field to ask for, and a filter to ask by.
  enum Stamp: String, CaseIterable, Sendable {
    /// The record's own stamp.
    case own = "updatedOn"
    /// The stamp of the payroll setting that stands in the row. It may change while the record's
    /// own stamp stays.
    case payrollSetting = "payrollSetting.updatedOn"

    /// When a row was changed last, in seconds since 1970 UTC; nil where it does not say.
    func moment(of row: PageSummary.Row) -> Int64? {
      switch self {
      case .own: row.updatedOn
      case .payrollSetting: row.settingUpdatedOn
      }
    }

    /// Whether a row must have this stamp.
    func belongs(to row: PageSummary.Row) -> Bool { self == .own || row.hasSetting }

    /// The parameter for rows changed at a moment or later, in seconds since 1970.
    func filter(since moment: Int64) -> (name: String, value: String) {
      // As the vendor writes moments, which are UTC where they have no offset.
      let text = UTCMoment.text(moment).dropLast().split(separator: "T").joined(separator: " ")
      return ("\(rawValue):gte", text)
    }
  }

  /// The plan with the stamps asked for.
  var stamped: ResourcePlan {
    var plan = self
    plan.onDemand += stamps.map(\.rawValue)
    return plan
  }
}
