extension FindingKind {
  /// Who can settle a finding first: whom a reviewer asks about it.
  public enum Owner: String, Sendable, CaseIterable {
    /// The person whose time it is: only they know when they came and went.
    case `guard`
    /// Who plans and approves the hours of a site.
    case siteManager
    /// Who pays: people, leave, pay runs, payments, and whatever has to be asked of others.
    case payroll
    /// Who keeps the program's configuration and mappings, and the master data of the source.
    case configuration

    /// The owner as people are called.
    public var words: String {
      switch self {
      case .guard: "guard"
      case .siteManager: "site manager"
      case .payroll: "payroll"
      case .configuration: "configuration"
      }
    }
  }
}
