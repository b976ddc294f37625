public import PayrollModel

/// The pay of one employee for one statutory holiday, and how it came about.
public struct StatutoryHolidayPay: Hashable, Sendable {
  /// Whether the employee is paid for the holiday.
  public enum Eligibility: Hashable, Sendable {
    case eligible
    /// Not paid for it, because of a rule.
    case notEligible(reason: String, citation: String)
    /// Something that the rules need is not known.
    case undetermined(reason: String, citation: String)
  }

  /// Whether the employee is paid for the holiday.
  public let eligibility: Eligibility
  /// The pay for the holiday itself, rounded half up: 0 for who does not qualify or where the pay for
  /// work takes its place, nil where it is undetermined.
  public let holidayPay: Money?
  /// The pay for the hours worked on it, at all their multiplier, rounded half up: 0 without work, nil
  /// where it is undetermined.
  public let workPay: Money?
  /// The computation, step by step.
  public let steps: [ComputationStep]

  /// Both together; nil where either is undetermined.
  public var totalPay: Money? {
    guard let holidayPay, let workPay else { return nil }
    let (sum, overflow) = holidayPay.cents.addingReportingOverflow(workPay.cents)
    return overflow ? nil : Money(cents: sum)
  }

  /// The pay by the rules of a jurisdiction.
  ///
  /// - Throws: `HolidayPayError`.
  public init(
    _ record: HolidayPayRecord, by rules: HolidayPayRules
  ) throws(HolidayPayError) {
    try self.init(record, by: rules.version(on: record.holiday))
  }

  /// The pay by one version of the rules.
  ///
  /// - Throws: `HolidayPayError`.
  public init(
    _ record: HolidayPayRecord, by version: HolidayPayRules.Version
  ) throws(HolidayPayError) {
    let history = try HolidayHistory(record)
    var draft = HolidayPayDraft(history: history, version: version)
    do { try draft.reckon() } catch { throw .wage(error) }
    eligibility = draft.eligibility
    holidayPay = draft.holidayPay
    workPay = draft.workPay
    steps = draft.steps
  }
}
