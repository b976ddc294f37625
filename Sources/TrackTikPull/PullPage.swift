import PayrollBytes

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
  /// The rows in it.
  var rowCount: Int
  /// Its size in bytes.
  var byteCount: Int
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  var sha256: String
  /// The name of the file in its resource's folder, from 1.
  static func file(_ resource: String, _ number: Int) -> String {
    let digits = String(number)
    return resource + "/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      + ".json"
  }

  /// Appends the page as a JSON object.
  func append(to out: inout OutputBuffer) {
    out.append(#"{"resource":"#)
    out.append(jsonString: resource)
    out.append(#","file":"#)
    out.append(jsonString: file)
    out.append(#","query":"#)
    out.append(jsonString: query)
    out.append(#","status":200,"receivedOn":"#)
    out.append(jsonString: HTTPDate.iso(receivedOn))
    out.append(#","rows":"#)
    out.append(decimal: Int64(rowCount))
    out.append(#","bytes":"#)
    out.append(decimal: Int64(byteCount))
    out.append(#","sha256":"#)
    out.append(jsonString: sha256)
    out.append("}")
  }

  /// Reads what `append` wrote.
  init?(_ node: JSONNode) {
    let fields = JournalFields(node)
    guard let resource = fields.text("resource"), let file = fields.text("file"),
      let query = fields.text("query"), let sha256 = fields.text("sha256"),
      let rows = fields.number("rows"), let bytes = fields.number("bytes")
    else { return nil }
    self.init(
      resource: resource, file: file, query: query,
      receivedOn: fields.text("receivedOn").flatMap { HTTPDate.seconds(iso: $0) } ?? 0,
      rowCount: rows, byteCount: bytes, sha256: sha256)
  }

  init(
    resource: String, file: String, query: String, receivedOn: Int64, rowCount: Int,
    byteCount: Int, sha256: String
  ) {
    self.resource = resource
    self.file = file
    self.query = query
    self.receivedOn = receivedOn
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
