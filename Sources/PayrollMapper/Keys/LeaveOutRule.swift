/// People whom a company leaves out of its vendor files, by what the source says of them.
public struct LeaveOutRule: Sendable, Equatable {
  /// What the names are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Employee numbers.
    case employees
    /// Job titles.
    case jobTitles
    /// What an employment profile says: a word of `Profile`.
    case profiles
  }

  /// What an employment profile can say of somebody.
  public enum Profile: String, Sendable, CaseIterable {
    /// Paid a salary and not by the hour.
    case salaried
    /// Exempt from overtime.
    case overtimeExempt
  }

  /// What the names are.
  public var kind: Kind
  /// The names.
  public var names: [String]
  /// Why these people are left out.
  public var reason: String
  /// The list that the rule is in, for messages: `leaveOut`, `outputs[0].leaveOut`.
  public var list: String

  /// A rule.
  public init(_ kind: Kind, _ names: [String], reason: String, list: String) {
    self.kind = kind
    self.names = names
    self.reason = reason
    self.list = list
  }
}
