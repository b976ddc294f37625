/// Who the program is to the server.
public struct Credentials: Sendable {
  /// The number of the API client.
  public var clientID: Secret
  /// Its secret.
  public var clientSecret: Secret
  /// The user on whose behalf it asks, where there is one.
  public var user: (name: Secret, password: Secret)?

  /// Credentials.
  public init(clientID: Secret, clientSecret: Secret, user: (name: Secret, password: Secret)?) {
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.user = user
  }

  /// What is missing or cannot be read.
  public struct Problem: Error, Sendable, Equatable {
    /// What is the matter.
    public let message: String
    /// What to do.
    public let advice: String
  }

  /// The four values, by the names of their environment variables.
  public static let names = [
    "TRACKTIK_CLIENT_ID", "TRACKTIK_CLIENT_SECRET", "TRACKTIK_USERNAME", "TRACKTIK_PASSWORD",
  ]

  /// Collects the credentials. Each value comes from the first place that has it: the environment
  /// (`TRACKTIK_PASSWORD`), a file that the environment names (`TRACKTIK_PASSWORD_FILE`), the
  /// env-file, or a systemd credential (`$CREDENTIALS_DIRECTORY/TRACKTIK_PASSWORD`).
  ///
  /// - Parameters:
  ///   - environment: the value of a variable.
  ///   - envFile: the text of an env-file, or empty.
  ///   - file: the text of a file, or nil where it cannot be read.
  /// - Throws: `Problem`, which names variables and files, never values.
  public static func collect(
    environment: (String) -> String?, envFile: String, file: (String) -> String?
  ) throws(Problem) -> Credentials {
    let listed = parse(envFile: envFile)
    func find(_ name: String) throws(Problem) -> String? {
      if let value = environment(name), !value.isEmpty { return value }
      for source in [environment("\(name)_FILE"), listed["\(name)_FILE"]] {
        guard let path = source, !path.isEmpty else { continue }
        guard let text = file(path) else {
          throw Problem(
            message: "the file that \(name)_FILE names cannot be read",
            advice: "check the path and its permissions")
        }
        let value = firstLine(text)
        guard !value.isEmpty else {
          throw Problem(
            message: "the file that \(name)_FILE names is empty",
            advice: "write the value on its first line")
        }
        return value
      }
      if let value = listed[name], !value.isEmpty { return value }
      if let folder = environment("CREDENTIALS_DIRECTORY"), !folder.isEmpty {
        for spelling in [name, name.lowercased()] {
          if let text = file("\(folder)/\(spelling)") { return firstLine(text) }
        }
      }
      return nil
    }
    let values = try names.map { (name) throws(Problem) in try find(name) }
    guard let clientID = values[0], let clientSecret = values[1] else {
      let missing = values[0] == nil ? names[0] : names[1]
      throw Problem(
        message: "\(missing) is not set",
        advice: "set it in the environment or in the file of --env-file, or name a file that holds "
          + "it in \(missing)_FILE")
    }
    var user: (name: Secret, password: Secret)?
    if let name = values[2] {
      guard let password = values[3] else {
        throw Problem(
          message: "\(names[2]) is set, and \(names[3]) is not",
          advice: "set both to ask as a user, or neither to ask as the API client itself")
      }
      user = (Secret(name), Secret(password))
    }
    return Credentials(clientID: Secret(clientID), clientSecret: Secret(clientSecret), user: user)
  }

  private static func firstLine(_ text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }

  /// `NAME=value` lines; `export` in front, quotes around the value and comments are understood.
  static func parse(envFile: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in envFile.split(whereSeparator: \.isNewline) {
      var line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("export ") { line = line.dropFirst(7).drop { $0 == " " } }
      guard let sign = line.firstIndex(of: "=") else { continue }
      let name = line[..<sign].filter { $0 != " " }
      var value = line[line.index(after: sign)...].drop { $0 == " " || $0 == "\t" }
      while let last = value.last, last == " " || last == "\t" { value.removeLast() }
      if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'",
        value.last == quote
      {
        value = value.dropFirst().dropLast()
      }
      values[String(name)] = String(value)
    }
    return values
  }
}
