extension PayReason {
  /// Who entered something by hand, and why.
  public struct HandEntry: Sendable, Hashable {
    /// Who says that it is due.
    public let author: String
    /// Why.
    public let reason: String

    /// An author and a reason.
    public init(author: String, reason: String) {
      self.author = author
      self.reason = reason
    }
  }

  private static let handEntryRuleSet = "company"
  private static let handEntryRule = "hand-entry"

  /// The reason of what was entered by hand: nothing but the word of its author.
  public init(_ entry: HandEntry) {
    self.init(
      ruleSet: Self.handEntryRuleSet, rule: Self.handEntryRule,
      sentence: Self.opening(entry.author) + entry.reason, citation: entry.author)
  }

  /// Who entered it by hand, and why; nil for what any rule says.
  public var handEntry: HandEntry? {
    guard ruleSet == Self.handEntryRuleSet, rule == Self.handEntryRule else { return nil }
    let opening = Self.opening(citation)
    let own = ownSentence
    guard own.hasPrefix(opening) else { return nil }
    return HandEntry(author: citation, reason: String(own.dropFirst(opening.count)))
  }

  private static func opening(_ author: String) -> String { "entered by hand by \(author): " }
}
