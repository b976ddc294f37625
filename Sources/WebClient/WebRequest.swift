/// One HTTP request.
public struct WebRequest: Sendable {
  /// The ways of asking that are used.
  public enum Method: String, Sendable { case get = "GET", post = "POST" }

  /// How to ask.
  public var method: Method
  /// The whole address, with the query, percent-encoded.
  public var url: String
  /// Header lines by name. They may hold secrets and are never shown.
  public var headers: [(name: String, value: String)]
  /// What is sent; empty with GET.
  public var body: [UInt8]

  /// A request.
  public init(
    _ method: Method = .get, _ url: String, headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// The answer to a request, whatever its status.
public struct WebResponse: Sendable {
  /// The HTTP status.
  public var status: Int
  /// The headers of the last answer, names in lower case, in the order they came.
  public var headers: [(name: String, value: String)]
  /// The bytes, with `Content-Encoding` undone.
  public var body: [UInt8]

  /// A response.
  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of this name, which is given in lower case.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
