/// Looks for secrets by the names of their environment variables.
///
/// Each value comes from the first place that has it: the environment (`NAME`), a file that the
/// environment or the env-file names (`NAME_FILE`), the env-file, or a systemd credential
/// (`$CREDENTIALS_DIRECTORY/NAME`). Arguments are never looked at: every user of a machine sees them.
public struct CredentialSearch {
  /// What is missing or cannot be read.
  public struct Problem: Error, Sendable, Equatable {
    /// What is the matter. Names of variables and files are in it, never values.
    public let message: String
    /// What to do.
    public let advice: String

    /// A problem.
    public init(message: String, advice: String) {
      self.message = message
      self.advice = advice
    }
  }

  private let environment: (String) -> String?
  private let listed: [String: String]
  private let file: (String) -> String?

  /// A search.
  ///
  /// - Parameters:
  ///   - environment: the value of a variable.
  ///   - envFile: the text of an env-file, or empty.
  ///   - file: the text of a file, or nil where it cannot be read.
  public init(
    environment: @escaping (String) -> String?, envFile: String,
    file: @escaping (String) -> String?
  ) {
    self.environment = environment
    listed = EnvironmentFile.values(envFile)
    self.file = file
  }

  /// A secret that nothing can be done without.
  ///
  /// - Throws: `Problem` where no place has it, or a file that is named for it is of no use.
  public func needed(_ name: String) throws(Problem) -> Secret {
    if let found = try value(name) { return found }
    throw Problem(
      message: "\(name) is not set",
      advice: "set it in the environment or in the file of --env-file, or name a file that holds "
        + "it in \(name)_FILE")
  }

  /// A secret; nil where no place has it.
  ///
  /// - Throws: `Problem` where a file that is named for it cannot be read or is empty.
  public func value(_ name: String) throws(Problem) -> Secret? {
    if let value = environment(name), !value.isEmpty { return Secret(value) }
    for place in [environment("\(name)_FILE"), listed["\(name)_FILE"]] {
      if let path = place, !path.isEmpty { return Secret(try value(of: name, in: path)) }
    }
    if let value = listed[name], !value.isEmpty { return Secret(value) }
    if let folder = environment("CREDENTIALS_DIRECTORY"), !folder.isEmpty {
      for spelling in [name, name.lowercased()] {
        guard let text = file("\(folder)/\(spelling)") else { continue }
        let value = Self.firstLine(text)
        guard !value.isEmpty else {
          throw Problem(
            message: "the systemd credential \(spelling) is empty",
            advice: "write the value on its first line")
        }
        return Secret(value)
      }
    }
    return nil
  }

  private func value(of name: String, in path: String) throws(Problem) -> String {
    guard let text = file(path) else {
      throw Problem(
        message: "the file that \(name)_FILE names cannot be read",
        advice: "check the path and its permissions")
    }
    let value = Self.firstLine(text)
    guard !value.isEmpty else {
      throw Problem(
        message: "the file that \(name)_FILE names is empty",
        advice: "write the value on its first line")
    }
    return value
  }

  private static func firstLine(_ text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }
}
