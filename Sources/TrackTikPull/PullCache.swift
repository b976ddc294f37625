import Glibc
import PayrollBytes
import TrackTik
public import TrackTikServer

/// Pages of resources that change seldom, kept between pulls in a folder of the owner alone.
///
/// Each page stands under its SHA-256; an index, written last, names them. So whatever happens while
/// pages are kept leaves the old list or the new one, and a page that is not what it was is noticed.
/// What cannot be used is as good as not there: a cache is never an error.
public struct PullCache: Sendable {
  /// Whether pages are taken from it; they are kept in it in any case.
  public var isRead = true
  /// The folder of one account at one server.
  let path: String

  /// The cache of one server and one account.
  ///
  /// - Parameters:
  ///   - folder: the folder of all caches; made when there is something to keep.
  ///   - address: the server.
  ///   - credentials: the account, which the folder's name tells apart and does not show.
  public init(folder: String, address: ServerAddress, credentials: Credentials) {
    path = "\(folder)/\(credentials.accountName(at: address))"
  }

  /// The folder of caches on this system: systemd's, or the user's; nil where there is none.
  public static func usualFolder(_ environment: (String) -> String?) -> String? {
    UserFolder(systemd: "CACHE_DIRECTORY", user: "XDG_CACHE_HOME", underHome: ".cache")
      .path(environment)
  }

  // MARK: Reading

  /// The pages of a resource as an earlier pull left them, each checked; nil where there are none,
  /// where one is not what it was, or where they are of no use.
  ///
  /// - Parameters:
  ///   - question: what is wanted; pages of another question are of no use.
  ///   - now: seconds since 1970.
  ///   - hours: how old the oldest page may be.
  func pages(
    of resource: String, _ question: String, now: Int64, hours: Int
  ) -> [(page: PullPage, summary: PageSummary)]? {
    guard let pages = index(of: resource), pages.allSatisfy({ $0.question == question }),
      let oldest = pages.map(\.receivedOn).min(), let newest = pages.map(\.assuredOn).max(),
      newest <= now, now - oldest < Int64(hours) * 3_600
    else { return nil }
    var found: [(page: PullPage, summary: PageSummary)] = []
    for page in pages {
      let file = file(of: page)
      guard bytes(of: page) != nil, let summary = try? PageSummary.read(file, name: page.file)
      else { return nil }
      found.append((page, summary))
    }
    return found
  }

  /// The bytes of a page; nil where they are not what they were.
  func bytes(of page: PullPage) -> [UInt8]? { page.bytes(at: file(of: page)) }

  private func file(of page: PullPage) -> String { "\(path)/\(page.resource)/\(page.sha256).json" }

  /// What the index says; its last line is the SHA-256 of what stands before it.
  private func index(of resource: String) -> [PullPage]? {
    let index = "\(path)/\(resource)/\(Self.indexName)"
    guard let bytes = try? InputBuffer.array(of: index, limit: .page),
      bytes.count > 65, bytes[bytes.count - 65] == 0x0A
    else { return nil }
    let text = Array(bytes.dropLast(64))
    guard bytes.suffix(64).elementsEqual(SHA256.hexadecimal(of: text).utf8),
      let node = try? JSONTextParser.parse(text, file: Self.indexName)
    else { return nil }
    let fields = JSONFields(node)
    let pages = fields.list("pages").compactMap { PullPage($0) }
    guard fields.text("schema") == Self.schema, pages.count == fields.list("pages").count,
      pages.allSatisfy({ $0.resource == resource && Self.isDigest($0.sha256) })
    else { return nil }
    return pages
  }

  private static let indexName = "index"
  private static let schema = "payroll-export/cache/1"

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  // MARK: Writing

  /// Keeps the pages of a resource in place of those that are there.
  ///
  /// - Parameter folder: the snapshot that holds them.
  /// - Throws: `FileProblem` where they cannot be kept.
  func keep(_ pages: [PullPage], of resource: String, from folder: String) throws(FileProblem) {
    let place = "\(path)/\(resource)"
    try Folder.make(place)
    for page in pages where bytes(of: page) == nil {
      let file = try OutputFile(self.file(of: page))
      let bytes = try InputBuffer.array(of: "\(folder)/\(page.file)", limit: .page)
      try bytes.withUnsafeBufferPointer { (bytes) throws(FileProblem) in try file.write(bytes) }
      _ = try file.commit(durably: false)
    }
    var out = OutputBuffer()
    JSONWriter.document(into: &out) { object in
      object.member("schema", Self.schema)
      object.list("pages", .lines) { list in
        for page in pages { list.object { page.append(to: &$0) } }
      }
    }
    out.append(SHA256.hexadecimal(of: out.array()))
    _ = try OutputFile.write(out, to: "\(place)/\(Self.indexName)")
    let kept = Set(pages.map { "\($0.sha256).json" } + [Self.indexName])
    for name in try Folder.names(in: place)
    where !kept.contains(name) && !OutputFile.isUnfinished(name) {
      unlink("\(place)/\(name)")
    }
  }

  /// Forgets the pages of a resource.
  func forget(_ resource: String) {
    let place = "\(path)/\(resource)"
    guard let names = try? Folder.names(in: place) else { return }
    // The index goes first: without it the pages are nothing.
    unlink("\(place)/\(Self.indexName)")
    for name in names { unlink("\(place)/\(name)") }
    rmdir(place)
  }
}
