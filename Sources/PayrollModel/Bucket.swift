/// The five kinds of hours that every hour of a batch falls into.
///
/// Double time is `overtime` with the multiplier 2. `holiday` holds both work on a holiday and paid
/// holidays not worked; the pay line says which.
public enum Bucket: UInt8, Sendable, CaseIterable {
  case regular, overtime, holiday, sick, vacation

  /// The bucket with this name; nil for anything else.
  public init?(_ name: String) {
    guard let bucket = Self.allCases.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    self = bucket
  }

  /// The English name in lower case, as files spell it.
  public var name: String { spelling.description }

  /// The name in memory that is always there, for paths where millions of them are written or read.
  @inlinable
  public var spelling: StaticString {
    switch self {
    case .regular: "regular"
    case .overtime: "overtime"
    case .holiday: "holiday"
    case .sick: "sick"
    case .vacation: "vacation"
    }
  }
}
