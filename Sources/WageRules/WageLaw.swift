/// Whose rules on the regular rate apply.
public enum WageLaw: String, Sendable, CaseIterable {
  /// The Fair Labor Standards Act, with 29 CFR 778.
  case federal
  /// California, where it departs from the federal rules.
  case california
  /// A Canadian jurisdiction: overtime is a multiple of the hour's own rate.
  case canada

  /// The name for people.
  public var title: String {
    switch self {
    case .federal: "the Fair Labor Standards Act"
    case .california: "the law of California"
    case .canada: "Canadian law"
    }
  }
}
