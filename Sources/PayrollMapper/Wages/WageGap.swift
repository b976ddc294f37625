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
  /// The employee is paid a salary, which nobody says.
  case salaried
  /// The employee is paid a salary and exempt from overtime.
  case exempt
  /// The employee is paid a salary under rules with work periods.
  case salaryOfWorkPeriod
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
    case .salaried: "the employee is paid a salary, and regularRate.salaries has none for it"
    case .exempt: "the employee is paid a salary and is exempt from overtime, so that it is the pay"
    case .salaryOfWorkPeriod: "the employee is paid a salary, which is reckoned for workweeks alone"
    case .belowRate: "an hour of overtime is paid less than once its rate"
    case .notComputable(let error): error.description
    }
  }

  /// What to do about it.
  var advice: Wording {
    switch self {
    case .noRate: "Give the hours a rate in \(.source), or set rates.default."
    case .held: "Resolve that finding first."
    case .incomplete: "\(.get) the whole workweek."
    case .salaried:
      "Write the salary into the file of regularRate.salaries, or reckon the regular rate in payroll."
    case .exempt: "Nothing, if that is right; else correct the profile in \(.source)."
    case .salaryOfWorkPeriod: "Reckon the regular rate in payroll, from the salary."
    case .belowRate, .notComputable: "Correct the pay codes or the remuneration of the week."
    }
  }
}
