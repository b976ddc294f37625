extension FindingKind {
  /// One severity that a kind may have by itself.
  public struct Case: Sendable, Equatable {
    /// The severity.
    public let severity: Finding.Severity
    /// What would happen to pay if nobody looked; nil where nothing would.
    public let risk: Risk?
    /// The lowest severity that a company may give to it.
    public let floor: Finding.Severity
    /// What it is, in a line; nil where the title of the kind says it.
    public let what: String?

    /// Must be resolved: there is always a risk, and only where the floor says otherwise may a
    /// company make less of it.
    static func blocking(
      _ risk: Risk, floor: Finding.Severity = .blocking, what: String? = nil
    ) -> Case {
      Case(severity: .blocking, risk: risk, floor: floor, what: what)
    }

    /// Probably wrong. With a risk a company cannot make a note of it.
    static func warning(_ risk: Risk? = nil, what: String? = nil) -> Case {
      Case(severity: .warning, risk: risk, floor: risk == nil ? .note : .warning, what: what)
    }

    /// Good to know.
    static func note(what: String? = nil) -> Case {
      Case(severity: .note, risk: nil, floor: .note, what: what)
    }
  }

  /// What would happen to pay if nobody looked at a finding: why a severity has a floor.
  public enum Risk: Sendable, CaseIterable {
    /// Hours or money would not be paid.
    case lost
    /// Somebody would be paid twice.
    case twice
    /// Somebody would be paid by the wrong rules or figures.
    case wrong

    /// The risk in words, as the end of a sentence.
    public var words: String {
      switch self {
      case .lost: "pay could be lost"
      case .twice: "somebody could be paid twice"
      case .wrong: "somebody could be paid wrongly"
      }
    }
  }
}
