public import LawText
public import PayrollModel

/// The overtime rules of one jurisdiction or agreement, dated and cited.
public struct RuleSet: Sendable, Hashable {
  /// The name that configurations use: `us-ca`.
  public let id: String
  /// The name for people: `California`.
  public let name: String
  /// The jurisdiction: `US-CA`.
  public let jurisdiction: String
  /// How well the rules are known.
  public let evidence: Evidence
  /// The laws and pages in which they were read; empty only for a company's own or unverified
  /// rules.
  public let sources: [String]
  /// Anything else that a reader should know; empty for nothing.
  public let note: String
  /// What somebody must know who pays by the set, as sentences: its own, then those of the sets that
  /// it extends.
  public let cautions: [String]
  /// The id of the rule set that this one extends, or nil.
  public let base: String?
  /// The versions, by rising first date; never empty.
  public let versions: [RuleSetVersion]
  /// The last date on which the set holds, inclusive, where a contract says that it ends; nil where
  /// it holds until another version comes.
  public let until: CalendarDate?

  /// The version in force on a date.
  ///
  /// - Throws: `RuleSetError.beforeFirstVersion` for a date before the first version.
  public func version(on date: CalendarDate) throws(RuleSetError) -> RuleSetVersion {
    if let version = versions.last(where: { $0.from <= date }) { return version }
    throw .beforeFirstVersion(ruleSet: id, date: date, first: versions.first?.from)
  }

  /// What nobody has checked against a source: the whole set, or the ids of its rules; empty where
  /// everything has been.
  public func unverifiedParts(_ version: RuleSetVersion) -> [String] {
    if evidence == .unverified { return [id] }
    return version.rules.filter { $0.evidence == .unverified }.map(\.id)
  }
}
