public import PayrollModel

/// What a run is asked to pay beside, or in place of, the hours of its period.
public struct AdjustmentRequest: Sendable, Equatable {
  /// What it pays.
  public var type = RunType.regular
  /// How many periods before it, which were paid, it makes up for.
  public var periods = 0
  /// The employee numbers of those whom it is for; empty for everybody.
  public var employees: [String] = []
  /// Whether it is for those who were held out of other runs.
  public var isOfHeld = false

  /// A regular run that makes up for nothing.
  public init() {}

  /// Whether it is for some people only.
  var isOfSome: Bool { !employees.isEmpty || isOfHeld }

  /// - Throws: `RunError` where its parts do not go together.
  func check(takesPayrun: Bool) throws(RunError) {
    if takesPayrun, self != AdjustmentRequest() {
      throw RunError(
        .usage, "a pay run of the source is taken as it is", at: "--source",
        advice: "leave out --adjust, --type, --employee and --held")
    }
    switch type {
    case .regular where isOfSome:
      throw RunError(
        .usage, "a regular run is for everybody", at: "--type",
        advice: "write --type off-cycle or --type final")
    case .offCycle where !isOfSome, .final where !isOfSome:
      throw RunError(
        .usage, "nothing says whom the run is for", at: "--type",
        advice: "name people with --employee, or write --held")
    default: break
    }
    if Set(employees).count < employees.count {
      throw RunError(
        .usage, "an employee is named twice", at: "--employee", advice: "name each once")
    }
  }
}
