import PayrollModel

/// One line of a computation that a person can follow: what, how much, and by which rule.
public struct ComputationStep: Hashable, Sendable, CustomStringConvertible {
  /// The figure of a step.
  public enum Figure: Hashable, Sendable, CustomStringConvertible {
    /// An amount in units of the currency.
    case amount(Rational)
    /// An amount for one hour.
    case ratePerHour(Rational)
    /// Time, in seconds.
    case hours(seconds: Int64)
    /// A number of days.
    case days(Int)

    /// The figure with two to four digits behind the point, rounded half up.
    public var description: String {
      switch self {
      case .amount(let amount): amount.text()
      case .ratePerHour(let rate): rate.text() + "/h"
      case .hours(let seconds):
        seconds.magnitude < 1 << 50 ? Hours.text(seconds: seconds) + " h" : "\(seconds) s"
      case .days(let days): "\(days) d"
      }
    }
  }

  /// What the figure is.
  public let label: String
  /// The figure, exact.
  public let figure: Figure
  /// The rule behind it.
  public let citation: String

  /// A step.
  public init(_ label: String, _ figure: Figure, _ citation: String) {
    self.label = label
    self.figure = figure
    self.citation = citation
  }

  /// `label: figure (citation)`.
  public var description: String { "\(label): \(figure) (\(citation))" }
}
