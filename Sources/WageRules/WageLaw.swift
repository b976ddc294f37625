/// Whose rules on the regular rate apply.
public enum WageLaw: String, Sendable, CaseIterable {
  /// The Fair Labor Standards Act, with 29 CFR 778.
  case federal
  /// California, where it departs from the federal rules.
  case california
  /// A Canadian jurisdiction: overtime is a multiple of the hour's own rate.
  case canada

  /// The law of a rule set's jurisdiction, `US-CA` or `CA-ON`; federal where it names none.
  public init(jurisdiction: String) {
    switch jurisdiction {
    case "US-CA": self = .california
    case "CA": self = .canada
    case _ where jurisdiction.hasPrefix("CA-"): self = .canada
    default: self = .federal
    }
  }

  /// The name for people.
  public var title: String {
    switch self {
    case .federal: "the Fair Labor Standards Act"
    case .california: "the law of California"
    case .canada: "Canadian law"
    }
  }
}
