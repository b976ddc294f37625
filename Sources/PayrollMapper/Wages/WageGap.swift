import PayrollModel
import WageRules

/// Why a workweek has no figure. A wrong figure would be worse than none.
enum WageGap: Error {
  /// An hour of the week has no rate.
  case noRate
  /// The employee, or time of the week, is held by a finding.
  case held(FindingKind)
  /// The snapshot lacks days of the week.
  case incomplete
  /// The employee is paid a salary, which the time data does not have.
  case salaried
  /// An hour is paid less than once its rate in a way that no rule foresees.
  case belowRate
  /// The figures cannot be computed.
  case notComputable(WageError)

  /// The reason, as a clause.
  var sentence: String {
    switch self {
    case .noRate: "an hour of it has no rate"
    case .held(let finding): "hours of it are held by \(finding)"
    case .incomplete: "the snapshot lacks days of it"
    case .salaried: "the employee is paid a salary, and the time data does not have it"
    case .belowRate: "an hour of overtime is paid less than once its rate"
    case .notComputable(let error): error.description
    }
  }

  /// What to do about it.
  var advice: Wording {
    switch self {
    case .noRate: "Give the hours a rate in \(.source), or set rates.default."
    case .held: "Resolve that finding first."
    case .incomplete: "Pull the whole workweek."
    case .salaried: "Reckon the regular rate in payroll, from the salary."
    case .belowRate, .notComputable: "Correct the pay codes or the remuneration of the week."
    }
  }
}
