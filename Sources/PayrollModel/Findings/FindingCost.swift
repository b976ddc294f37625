/// What hangs on a finding: the hours that wait for it, or that it casts doubt on.
public struct FindingCost: Sendable, Hashable {
  /// Whole seconds: what is paid or would be, or what was planned where nobody knows better.
  public var seconds: Int64
  /// The gross pay of these hours before payroll's own reckoning; nil where a rate is not known.
  public var gross: Money?

  /// A cost; see the properties.
  public init(seconds: Int64, gross: Money?) {
    self.seconds = seconds
    self.gross = gross
  }
}

extension Finding {
  /// The same finding with what hangs on it.
  public func costing(_ cost: FindingCost?) -> Finding {
    var finding = self
    finding.cost = cost
    return finding
  }
}
