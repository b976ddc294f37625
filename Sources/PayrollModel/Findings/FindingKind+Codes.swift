// What is found about pay codes and the keys of the configuration.
extension FindingKind {
  static let ofCodes: [FindingKind] = [
    .unmappedPayCode, .ignoresOvertime, .unusedKey, .ambiguousKey,
  ]

  /// A pay code that nobody mapped.
  public static let unmappedPayCode = FindingKind(
    "unmapped-pay-code", "A pay code that nobody mapped", from: .mapper, owner: .configuration,
    .blocking(.lost))

  /// A pay code that does not count toward overtime in the source, on worked time.
  public static let ignoresOvertime = FindingKind(
    "ignores-overtime", "A pay code that the source leaves out of overtime", from: .mapper,
    owner: .configuration, .note(),
    advice: "Map the code to leave if the time was not worked.")

  /// A key of the configuration that nothing in the data answers to.
  public static let unusedKey = FindingKind(
    "unused-key", "A key that names nothing", from: .mapper, owner: .configuration,
    .blocking(.wrong, what: "A key that names nothing, where it decides law or pay"), .warning(),
    when: "blocking or warning")

  /// A key of the configuration that means several things, or several keys that say different things
  /// of one.
  public static let ambiguousKey = FindingKind(
    "ambiguous-key", "A key that can mean several things", from: .mapper, owner: .configuration,
    .blocking(.wrong))
}
