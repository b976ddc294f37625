package import PayrollModel

extension PayReason {
  /// The names of rules that no tier may take.
  package static let reservedRules = ["straight", "holiday-worked", "preset"]
}
