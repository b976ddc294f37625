/// Something about the input that a person should know, and may have to act on, before paying.
public struct Finding: Hashable, Sendable {
  /// How much a finding matters, in rising order.
  public enum Severity: UInt8, Sendable, CaseIterable, Comparable {
    /// Good to know; nothing speaks against paying.
    case note
    /// Probably wrong; can be paid.
    case warning
    /// Must be resolved, or the employee held out, before anything is approved.
    case blocking

    /// `note`, `warning` or `blocking`.
    public var name: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .blocking: "blocking"
      }
    }

    /// The severity of a name; nil for any other text.
    public init?(_ name: String) {
      guard let severity = Self.allCases.first(where: { $0.name == name }) else { return nil }
      self = severity
    }

    /// Notes come before warnings, and warnings before what blocks.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What kind of thing it is; each has a page in `docs/findings/` under its name.
  public let id: FindingKind
  /// How much it matters; `blocking` ones must be resolved before anything is approved.
  public private(set) var severity: Severity
  /// How much it matters where the company makes neither more nor less of it. What becomes of the
  /// hours goes by this one.
  public private(set) var usualSeverity: Severity
  /// The employee, date, record and file that it is about, as far as they are known.
  public private(set) var subject: Subject
  /// The hours that hang on it; nil where nobody can say, or where it is about none.
  public internal(set) var cost: FindingCost?
  private var matter: Wording
  private var remedy: Wording

  /// What is the matter, in a sentence without names of people or pay rates. In the words of the
  /// source once it is `spoken`.
  public var message: String { matter.text(in: .unnamed) }
  /// What to do about it. In the words of the source once it is `spoken`.
  public var advice: String { remedy.text(in: .unnamed) }

  /// Message and advice as two sentences, each with a capital and a full stop.
  public var sentences: String { Self.sentence(message) + " " + Self.sentence(advice) }

  /// A text with a capital at its beginning and a full stop at its end.
  public static func sentence(_ text: String) -> String {
    let closed = text.hasSuffix(".") || text.hasSuffix("?") || text.isEmpty
    return text.prefix(1).uppercased() + text.dropFirst() + (closed ? "" : ".")
  }

  /// What a finding is about: as much as is known.
  public struct Subject: Hashable, Sendable {
    /// The employee number as text, leading zeros included; nil where the finding is about nobody.
    public var employee: String?
    /// The local date.
    public var date: CalendarDate?
    /// The work session, shift, break or other record: its kind and its number in the source.
    public var record: RecordName?
    /// The file and place: `work-sessions/0003.json:17`.
    public var file: String?

    /// A subject; leave out what is not known.
    public init(
      employee: String? = nil, date: CalendarDate? = nil, record: RecordName? = nil,
      file: String? = nil
    ) {
      self.employee = employee
      self.date = date
      self.record = record
      self.file = file
    }
  }

  /// A record of the source, by kind and number.
  public struct RecordName: Hashable, Sendable, CustomStringConvertible {
    /// What it is.
    public let kind: RecordKind
    /// The number in the source.
    public let id: Int64
    /// How the source calls it, once it has said so.
    private var written: String?

    /// A record of the source.
    ///
    /// - Parameter written: how the source calls it, where that is known already.
    public init(_ kind: RecordKind, _ id: Int64, written: String? = nil) {
      self.kind = kind
      self.id = id
      self.written = written
    }

    /// The record that hours come from.
    public init(_ source: PaySource) { self.init(source.kind.record, source.id) }

    /// Whether two are one record, whether or not the source has said its name.
    public static func == (left: RecordName, right: RecordName) -> Bool {
      left.kind == right.kind && left.id == right.id
    }

    /// Hashes what makes a record one.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(id)
    }

    /// The record as a source calls it: `work-sessions/17`.
    public func name(in words: SourceWords) -> String { written ?? words.name(of: kind, id) }

    /// The same record, called by the words of a source.
    public func spoken(in words: SourceWords) -> RecordName {
      RecordName(kind, id, written: name(in: words))
    }

    /// `work-sessions/17`: as the source calls it, or in our own words before it has said so.
    public var description: String { name(in: .unnamed) }
  }

  /// The same finding in the words of the source that its records are of.
  public func spoken(in words: SourceWords) -> Finding {
    var finding = self
    finding.matter = Wording(matter.text(in: words))
    finding.remedy = Wording(remedy.text(in: words))
    finding.subject.record = subject.record?.spoken(in: words)
    return finding
  }

  /// The same finding as another of the cases that its kind has, before a company weighs it.
  public func settled(as severity: Severity) -> Finding {
    assert(id.cases.contains { $0.severity == severity }, "\(id) is never \(severity.name)")
    var finding = self
    finding.severity = severity
    finding.usualSeverity = severity
    return finding
  }

  /// The same finding where it matters less, because nothing is paid of what it is about. What is
  /// usual for it stays on record.
  public func standing(as severity: Severity) -> Finding { weighed(as: severity) }

  /// The same finding with the severity that a company gives it.
  func weighed(as severity: Severity) -> Finding {
    var finding = self
    finding.severity = severity
    return finding
  }

  /// A finding; message and advice without the capital and the full stop that `sentences` adds.
  ///
  /// - Parameters:
  ///   - severity: one of those that the kind has.
  ///   - advice: what to do about it; left out where the kind says it.
  public init(
    _ id: FindingKind, _ severity: Severity, _ subject: Subject, _ message: Wording,
    advice: Wording? = nil
  ) {
    assert(id.cases.contains { $0.severity == severity }, "\(id) is never \(severity.name)")
    assert(advice != nil || id.advice != nil, "nothing says what to do about \(id)")
    self.id = id
    self.severity = severity
    self.usualSeverity = severity
    self.subject = subject
    self.matter = message
    self.remedy = advice ?? id.advice ?? ""
  }

  /// A finding of a kind that has one severity.
  public init(_ id: FindingKind, _ subject: Subject, _ message: Wording, advice: Wording? = nil) {
    assert(id.cases.count == 1, "\(id) has several severities")
    self.init(id, id.severity, subject, message, advice: advice)
  }

  /// A finding whose words no source decides; without the capital and the full stop too.
  @_disfavoredOverload
  public init(
    _ id: FindingKind, _ severity: Severity, _ subject: Subject, _ message: String,
    advice: String? = nil
  ) {
    self.init(id, severity, subject, Wording(message), advice: advice.map { Wording($0) })
  }

  /// A finding of a kind that has one severity, whose words no source decides.
  @_disfavoredOverload
  public init(_ id: FindingKind, _ subject: Subject, _ message: String, advice: String? = nil) {
    self.init(id, subject, Wording(message), advice: advice.map { Wording($0) })
  }
}
