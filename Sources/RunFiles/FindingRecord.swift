public import PayrollModel

/// A finding as `findings.json` has it.
public struct FindingRecord: Sendable, Equatable {
  /// What kind of thing it is.
  public var kind: FindingKind
  /// How much it matters to the company.
  public var severity: Finding.Severity
  /// The employee number; nil where it is about nobody.
  public var employee: String?
  /// The local date.
  public var date: CalendarDate?
  /// The record of the source: `work-sessions/17`.
  public var record: String?
  /// The file and place.
  public var file: String?
  /// What is the matter, as a sentence.
  public var message: String
  /// What to do about it, as a sentence.
  public var advice: String
  /// The hours that hang on it, in whole seconds; nil where nobody can say.
  public var seconds: Int64?
  /// The gross pay of these hours; nil where no rate is known.
  public var gross: Money?
  /// Whether it may be paid only where somebody writes down why.
  public var needsAcknowledgement: Bool

  /// A finding; see the properties.
  public init(
    kind: FindingKind, severity: Finding.Severity, employee: String? = nil,
    date: CalendarDate? = nil, record: String? = nil, file: String? = nil, message: String,
    advice: String, seconds: Int64? = nil, gross: Money? = nil, needsAcknowledgement: Bool = false
  ) {
    self.kind = kind
    self.severity = severity
    self.employee = employee
    self.date = date
    self.record = record
    self.file = file
    self.message = message
    self.advice = advice
    self.seconds = seconds
    self.gross = gross
    self.needsAcknowledgement = needsAcknowledgement
  }
}
