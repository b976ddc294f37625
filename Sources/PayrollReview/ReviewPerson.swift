public import PayrollModel

/// One person of a run.
public struct ReviewPerson: Sendable {
  /// What becomes of the person's pay as the run stands.
  public enum Standing: Sendable, Hashable {
    /// It is in the vendor files.
    case paid
    /// A finding keeps it out of them.
    case held(FindingKind)
    /// It is knowingly in none of them; why.
    case leftOut(String)
  }

  /// The employee number; empty where there is none.
  public var number: String
  /// The number in the source.
  public var id: Int64
  /// The first name; empty where it is not given.
  public var firstName: String
  /// The last name; empty where it is not given.
  public var lastName: String
  /// What becomes of the pay.
  public var standing: Standing
  /// Whole seconds by the place of the kind in `Review.kinds`.
  public var seconds: [Int64]
  /// What is paid in amounts beside the hours.
  public var amounts: Money
  /// The gross pay; nil where no rate and no amount is known.
  public var gross: Gross?
  /// The site with most of the hours: a place in `Review.sites`; nil for hours without a site.
  public var site: Int?
  /// The person's lines in the batch.
  public var lineRange: Range<Int>
  /// The findings about the person: places in `Review.findings`.
  public var findings: [Int]
  /// The hours against those of earlier periods; nil where there are none.
  public var change: HoursVariance?

  /// A person; see the properties.
  public init(
    number: String, id: Int64, firstName: String, lastName: String, standing: Standing,
    seconds: [Int64], amounts: Money, gross: Gross?, site: Int?, lineRange: Range<Int>,
    findings: [Int], change: HoursVariance?
  ) {
    self.number = number
    self.id = id
    self.firstName = firstName
    self.lastName = lastName
    self.standing = standing
    self.seconds = seconds
    self.amounts = amounts
    self.gross = gross
    self.site = site
    self.lineRange = lineRange
    self.findings = findings
    self.change = change
  }

  /// `Okoye, Marta`; the number where no name is given, and in their absence the number in the source.
  public var name: String {
    let names = [lastName, firstName].filter { !$0.isEmpty }
    if !names.isEmpty { return names.joined(separator: ", ") }
    return number.isEmpty ? "employee \(id)" : number
  }

  /// All hours, in whole seconds.
  public var totalSeconds: Int64 { seconds.reduce(0, +) }
}
