public import PayrollModel
public import WageRules

extension EmployeeExplanation {
  /// What a statutory holiday is paid, step by step.
  public struct Holiday: Sendable, Equatable {
    /// The date that is kept.
    public let date: CalendarDate
    /// The amount of the pay line; nil where nobody knows it.
    public let amount: Money?
    /// The computation.
    public let steps: [ComputationStep]
    /// Why nothing is paid, as a clause; nil where something is.
    public let gap: String?

    init(
      date: CalendarDate, amount: Money? = nil, steps: [ComputationStep] = [], gap: String? = nil
    ) {
      self.date = date
      self.amount = amount
      self.steps = steps
      self.gap = gap
    }
  }
}
