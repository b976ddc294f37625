import PayrollBytes
import PayrollModel

/// A page that is kept: what was asked, and what came.
struct PullPage: Sendable, Equatable {
  /// The resource.
  var resource: String
  /// The file, inside the folder.
  var file: String
  /// The address that was asked, without its origin. Secrets are never in an address.
  var query: String
  /// When the answer came: seconds since 1970.
  var receivedOn: Int64
  /// When the server said that the page of an earlier pull still holds: seconds since 1970; nil
  /// where the page came in this pull.
  var revalidatedOn: Int64?
  /// The rows in it.
  var rowCount: Int
  /// Its size in bytes.
  var byteCount: Int
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  var sha256: String

  /// Since when its rows may have changed without our knowing: seconds since 1970.
  var assuredOn: Int64 { revalidatedOn ?? receivedOn }

  /// The question without the place in the list, equal for all pages of one list.
  var question: String {
    let parts = query.split(separator: "?", maxSplits: 1)
    let parameters = parts.dropFirst().joined().split(separator: "&")
    return Self.question(
      String(parts.first ?? ""),
      parameters.filter { text in !Self.places.contains { text.hasPrefix($0 + "=") } }
        .joined(separator: "&"))
  }

  /// A question without the place in the list, of a path and its further parameters.
  static func question(_ path: String, _ parameters: String) -> String { "\(path)?\(parameters)" }

  /// The parameters that say which part of a list is asked for.
  static let places = ["limit", "offset", "page"]

  /// The name of the file in its resource's folder, from 1.
  static func file(_ resource: String, _ number: Int) -> String {
    let digits = String(number)
    return resource + "/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      + ".json"
  }

  /// The bytes of a file that should be this page; nil where they are not.
  func bytes(at path: String) -> [UInt8]? {
    guard let bytes = try? InputBuffer.array(of: path, limit: .page), bytes.count == byteCount,
      SHA256.hexadecimal(of: bytes) == sha256
    else { return nil }
    return bytes
  }

  /// Adds the page as members.
  func append(to object: inout JSONWriter.Object) {
    object.member("resource", resource)
    object.member("file", file)
    object.member("query", query)
    object.member("status", 200)
    object.member("receivedOn", UTCMoment.text(receivedOn))
    object.member("revalidatedOn", ifAny: revalidatedOn.map { UTCMoment.text($0) })
    object.member("rows", rowCount)
    object.member("bytes", byteCount)
    object.member("sha256", sha256)
  }

  /// Reads what `append` wrote.
  init?(_ node: JSONNode) {
    let fields = JSONFields(node)
    guard let resource = fields.text("resource"), let file = fields.text("file"),
      let query = fields.text("query"), let sha256 = fields.text("sha256"),
      let rows = fields.number("rows"), let bytes = fields.number("bytes")
    else { return nil }
    self.init(
      resource: resource, file: file, query: query,
      receivedOn: fields.text("receivedOn").flatMap { UTCMoment.seconds($0) } ?? 0,
      revalidatedOn: fields.text("revalidatedOn").flatMap { UTCMoment.seconds($0) },
      rowCount: rows, byteCount: bytes, sha256: sha256)
  }

  init(
    resource: String, file: String, query: String, receivedOn: Int64,
    revalidatedOn: Int64? = nil, rowCount: Int, byteCount: Int, sha256: String
  ) {
    self.resource = resource
    self.file = file
    self.query = query
    self.receivedOn = receivedOn
    self.revalidatedOn = revalidatedOn
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
