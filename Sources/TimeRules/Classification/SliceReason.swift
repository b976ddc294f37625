/// Why a slice is paid as it is, for `explain` and the review sheet.
public struct SliceReason: Hashable, Sendable {
  /// The rule set, or `company` for what the employer decided: `us-ca`.
  public let ruleSet: String
  /// The rule: the name of a tier (`daily-8`), or `straight`, `holiday-worked` or `preset`.
  public let rule: String
  /// The rule in plain words, without a capital or a full stop: `more than 8 hours in the workday`.
  public let sentence: String
  /// The law or policy that says so; empty where there is none.
  public let citation: String

  /// The names that no tier may take.
  public static let reservedRules = ["straight", "holiday-worked", "preset"]

  /// A reason; the citation is empty where there is no law or policy to name.
  public init(ruleSet: String, rule: String, sentence: String, citation: String) {
    self.ruleSet = ruleSet
    self.rule = rule
    self.sentence = sentence
    self.citation = citation
  }
}
