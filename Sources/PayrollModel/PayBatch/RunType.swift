/// What a run pays: the hours of its period, or what else is owed.
public enum RunType: String, Sendable, Hashable, CaseIterable {
  /// Everybody's hours of a period.
  case regular
  /// What is owed of a period that was paid already: the differences alone.
  case adjustment
  /// Some people, beside the regular run of the period.
  case offCycle = "off-cycle"
  /// People whose employment has ended, with all that is owed to them.
  case final

  /// What stands before the number in the id of a batch; nothing for a regular run.
  var mark: String {
    switch self {
    case .regular: ""
    case .adjustment: "A"
    case .offCycle: "X"
    case .final: "F"
    }
  }
}
