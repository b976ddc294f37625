public import PayrollBytes
import PayrollModel

/// What is known about telling a server of a run: `published.json` in the run's folder.
///
/// It is on the disk before anything is sent, so that a call that ends in between is gone on with:
/// the same bytes under the same key.
public struct PublishReceipt: Sendable, Equatable {
  /// The file's name.
  public static let name = "published.json"

  /// How far it is.
  public enum State: String, Sendable {
    /// The request may have been sent; whether the server has made an entry is not known.
    case sending
    /// The server has the entry.
    case published
  }

  /// How far it is.
  public package(set) var state: State
  /// The number of the batch.
  public let batchID: String
  /// The SHA-256 of `batch.json`.
  public let batchSHA256: String
  /// The server, with the path in front of the resources.
  public let address: String
  /// The key under which the request is sent.
  public let idempotencyKey: String
  /// What is sent: JSON, byte for byte. Nil where the entry was found and nothing was sent.
  public let body: String?
  /// The vendor files that a person said the vendor has taken.
  public let files: [FileDigest]
  /// When the receipt was begun: seconds since 1970.
  public let begunOn: Int64
  /// When the server was known to have the entry; nil until then.
  public package(set) var publishedOn: Int64?
  /// The entry's id on the server; nil until it is known.
  public package(set) var id: String?

  /// The receipt of something that is about to be sent, or was found.
  ///
  /// - Parameter body: what is sent; nil where nothing is.
  package init(
    batchID: String, batchSHA256: String, address: String, idempotencyKey: String, body: String?,
    files: [FileDigest], begunOn: Int64
  ) {
    state = .sending
    self.batchID = batchID
    self.batchSHA256 = batchSHA256
    self.address = address
    self.idempotencyKey = idempotencyKey
    self.body = body
    self.files = files
    self.begunOn = begunOn
  }

  /// Whether a folder holds a receipt of which nobody knows what became of the request. A damaged
  /// one counts.
  public static func isUnsettled(in folder: String) -> Bool {
    guard Folder.kind(of: "\(folder)/\(name)") != .missing else { return false }
    return kept(in: folder)?.state != .published
  }

  /// The receipt in a folder; nil where there is none, or it is damaged.
  public static func kept(in folder: String) -> PublishReceipt? {
    (try? InputBuffer.array(of: "\(folder)/\(name)")).flatMap { PublishReceipt($0) }
  }

  // MARK: The file

  /// Reads what `write` wrote; nil where it is something else.
  package init?(_ bytes: [UInt8]) {
    guard let node = try? JSONTextParser.parse(bytes, file: Self.name) else { return nil }
    let fields = JSONFields(node)
    guard fields.text("schema") == Self.schema,
      let state = fields.text("state").flatMap(State.init), let batchID = fields.text("batch"),
      let digest = fields.text("batchSHA256"), let address = fields.text("address"),
      let key = fields.text("idempotencyKey"),
      let begunOn = fields.text("begunOn").flatMap({ UTCMoment.seconds($0) })
    else { return nil }
    self.state = state
    self.batchID = batchID
    batchSHA256 = digest
    self.address = address
    idempotencyKey = key
    body = fields.text("body")
    self.begunOn = begunOn
    guard state == .published || body != nil else { return nil }
    files = fields.list("files").compactMap { node in
      let file = JSONFields(node)
      guard let name = file.text("name"), let sha256 = file.text("sha256") else { return nil }
      return FileDigest(name: name, sha256: sha256)
    }
    publishedOn = fields.text("publishedOn").flatMap { UTCMoment.seconds($0) }
    id = fields.text("id")
    guard id.map(Self.isIdentifier) ?? (state == .sending) else { return nil }
  }

  /// Writes the file; it is on the disk when this returns.
  package func write(to folder: String) throws(FileProblem) {
    var out = OutputBuffer()
    JSONWriter.document(.separateLines, into: &out) { object in
      object.member("schema", Self.schema)
      object.member("state", state.rawValue)
      object.member("id", ifAny: id)
      object.member("batch", batchID)
      object.member("batchSHA256", batchSHA256)
      object.member("address", address)
      object.member("begunOn", UTCMoment.text(begunOn))
      object.member("publishedOn", ifAny: publishedOn.map { UTCMoment.text($0) })
      object.member("idempotencyKey", idempotencyKey)
      object.member("body", ifAny: body)
      object.list("files", .lines) { list in
        for file in files {
          list.object { $0.members(["name": file.name, "sha256": file.sha256]) }
        }
      }
    }
    _ = try OutputFile.write(out, to: "\(folder)/\(Self.name)")
  }

  private static let schema = "payroll-export/published/1"

  /// Whether a text can be an entry's id: 1 to 64 letters, digits, `-` and `_`, and not zeros alone. It
  /// is shown to people, so nothing else passes for one.
  package static func isIdentifier(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && !text.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }
}
