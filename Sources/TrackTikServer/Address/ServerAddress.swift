import WebClient

/// Where the server is: `https://acme.staffr.us`, with or without `/rest/v1`.
public struct ServerAddress: Sendable, Equatable {
  /// Scheme, host and port.
  public let origin: String
  /// The part of the path in front of the resources: `/rest/v1` unless given.
  public let base: String

  /// An address; nil where the text is none, has a query, or is plain `http` to another machine.
  public init?(_ text: String) {
    guard let origin = WebAddress.origin(of: text), !text.contains(where: { "?# ".contains($0) })
    else { return nil }
    guard origin.hasPrefix("https://") || WebAddress.isLoopback(text) else { return nil }
    var path = Substring(
      text.split(separator: "/", maxSplits: 3).dropFirst(2).joined(separator: "/"))
    while path.hasSuffix("/") { path.removeLast() }
    self.origin = origin
    self.base = path.isEmpty ? "/rest/v1" : "/" + path
  }

  /// The address of a resource's list.
  package func list(_ resource: String, _ query: [(name: String, value: String)]) -> String {
    let form = WebAddress.form(query)
    return origin + base + "/" + resource + (form.isEmpty ? "" : "?" + form)
  }

  /// Where tokens are given out.
  package var tokens: String { origin + "/rest/oauth2/access_token" }
}
