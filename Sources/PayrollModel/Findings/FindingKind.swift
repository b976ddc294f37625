/// A kind of finding, declared once: what it is called, how much it matters, how far a company may
/// differ in that, and what is usually done about it.
///
/// The kinds are static members in the files beside this one, grouped by subject, and `all` lists
/// them. Nothing outside of this module can make one, so that no finding is without its page in
/// `docs/findings`. There is one value of each kind, and two are equal where they are the same.
public final class FindingKind: Sendable {
  /// The part of the program that finds it.
  public enum Origin: String, Sendable, CaseIterable {
    /// The reader of a time source.
    case reader
    /// The mapper of hours.
    case mapper
    /// The review of a run as a whole.
    case review
    /// The writer of vendor files.
    case writer
  }

  /// The name in files and settings, which is that of its page in `docs/findings`: lower-case words
  /// joined by hyphens, as in `open-session`.
  public let name: String
  /// What it is, in a line: the heading of its page.
  public let title: String
  /// Who finds it.
  public let origin: Origin
  /// Who can settle it first.
  public let owner: Owner
  /// The severities that it may have by itself, the highest first.
  public let cases: [Case]
  /// When it has which severity, in words.
  public let severityWords: String
  /// What to do about it; nil where that depends on what was found.
  public let advice: Wording?

  /// A kind of finding.
  ///
  /// - Parameter words: when it has which severity, where it has more than one.
  init(
    _ name: String, _ title: String, from origin: Origin, owner: Owner, _ cases: Case...,
    when words: String? = nil,
    advice: Wording? = nil
  ) {
    self.name = name
    self.title = title
    self.origin = origin
    self.owner = owner
    self.cases = cases
    self.severityWords = words ?? cases.map(\.severity.name).joined(separator: " or ")
    self.advice = advice
  }

  /// The severity where nothing else is said; for a kind with one severity, that one.
  public var severity: Finding.Severity { cases.first?.severity ?? .blocking }

  /// The lowest severity that a company may give to findings of this kind which are of `severity`
  /// by themselves.
  public func floor(of severity: Finding.Severity) -> Finding.Severity {
    cases.first { $0.severity == severity }?.floor ?? severity
  }

  /// The case with the lowest floor: below that a company cannot set the kind at all.
  public var lowest: Case? { cases.min { $0.floor < $1.floor } }
}

extension FindingKind: Hashable, CustomStringConvertible {
  /// Whether two are the same.
  public static func == (left: FindingKind, right: FindingKind) -> Bool { left === right }

  /// Hashes which one it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// The name as reports and settings write it: `open-session`.
  public var description: String { name }
}
