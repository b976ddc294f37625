public import Secrets

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

  /// The four values, by the names of their environment variables.
  public static let names = [
    "TRACKTIK_CLIENT_ID", "TRACKTIK_CLIENT_SECRET", "TRACKTIK_USERNAME", "TRACKTIK_PASSWORD",
  ]

  /// Collects the credentials from the places that `CredentialSearch` looks into.
  ///
  /// - Throws: `CredentialSearch.Problem`, which names variables and files, never values.
  public static func collect(
    _ search: CredentialSearch
  ) throws(CredentialSearch.Problem) -> Credentials {
    let clientID = try search.needed(names[0])
    let clientSecret = try search.needed(names[1])
    let name = try search.value(names[2])
    let password = try search.value(names[3])
    guard let name, let password else {
      if name == nil && password == nil {
        return Credentials(clientID: clientID, clientSecret: clientSecret, user: nil)
      }
      let (set, missing) = name == nil ? (names[3], names[2]) : (names[2], names[3])
      throw CredentialSearch.Problem(
        message: "\(set) is set, and \(missing) is not",
        advice: "set both to ask as a user, or neither to ask as the API client itself")
    }
    return Credentials(clientID: clientID, clientSecret: clientSecret, user: (name, password))
  }
}
