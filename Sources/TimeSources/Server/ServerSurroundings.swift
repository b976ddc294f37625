/// What a server is asked with, beside the question: the program, its environment, and the file with
/// the credentials.
public struct ServerSurroundings: Sendable {
  /// How the program calls itself towards servers: `payroll-export/0.1.0`.
  public let program: String
  /// Looks up a variable of the environment.
  public let environment: @Sendable (String) -> String?
  /// A file of `NAME=value` lines; nil where there is none.
  public let credentialsFile: String?
  /// Is told that others can read, or even change, the file with the credentials.
  public let tellExposed: @Sendable (_ file: String, _ canBeChanged: Bool) -> Void

  /// Surroundings.
  public init(
    program: String, credentialsFile: String?, environment: @escaping @Sendable (String) -> String?,
    tellExposed: @escaping @Sendable (_ file: String, _ canBeChanged: Bool) -> Void
  ) {
    self.program = program
    self.credentialsFile = credentialsFile
    self.environment = environment
    self.tellExposed = tellExposed
  }
}
