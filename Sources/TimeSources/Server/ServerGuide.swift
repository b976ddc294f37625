/// What somebody is told who has not configured a server yet: examples in the words of a source.
public struct ServerGuide: Sendable {
  /// What `payroll.json` needs so that time data is pulled.
  public let configuration: String
  /// What `source` needs so that periods are marked as processed.
  public let marking: String
  /// What to put into it.
  public let markingHint: String
  /// The environment variables of the credentials.
  public let credentialNames: [String]

  /// A guide.
  public init(
    configuration: String, marking: String, markingHint: String, credentialNames: [String]
  ) {
    self.configuration = configuration
    self.marking = marking
    self.markingHint = markingHint
    self.credentialNames = credentialNames
  }
}
