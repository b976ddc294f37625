/// What somebody asks for who approves a run.
public struct ApprovalRequest: Sendable {
  /// The folder of the run.
  public var folder: String
  /// Where the configuration is, and the snapshot where it is not in that folder.
  public var run: RunRequest
  /// The name of whoever approves.
  public var by: String
  /// The path of the decisions; nil where everybody is paid and no finding needs a word.
  public var decisions: String?
  /// The path of their signature; nil for that of the decisions with `.sig` behind it, where it is there.
  public var signature: String?

  /// A request; see the properties.
  public init(
    _ folder: String, _ run: RunRequest, by: String, decisions: String? = nil,
    signature: String? = nil
  ) {
    self.folder = folder
    self.run = run
    self.by = by
    self.decisions = decisions
    self.signature = signature
  }
}
