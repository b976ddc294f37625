import Glibc
import PayrollBytes
import TimeSources
import TrackTik
import TrackTikServer

/// The snapshot in the making: pages as they came, and the journal.
///
/// Pages are not flushed one by one, which would take longer than pulling them; each is in the
/// journal with its SHA-256, and what does not match after a crash is pulled again. Everything is
/// flushed before the manifest says that the snapshot is complete.
struct PullFolder {
  /// The folder.
  let path: String
  private let journal: PullJournal
  /// The pages that are kept, by resource.
  private(set) var pages: [String: [PullPage]] = [:]
  /// The rows on all pages that are kept.
  private(set) var rowCount = 0

  /// Opens a folder, or makes it.
  init(_ path: String) throws(ServerError) {
    self.path = path
    do { try Folder.make(path) } catch { throw ServerError(error) }
    try Self.checkIsOpen(path)
    let hasJournal = Folder.kind(of: "\(path)/\(PullJournal.name)") == .file
    let names: [String]
    do { names = try Folder.names(in: path) } catch { throw ServerError(error) }
    if !hasJournal, let name = names.first(where: { !$0.hasPrefix(".") }) {
      throw ServerError(
        .refused, "the folder is not empty: it holds \(name)", at: path,
        advice: "name a new folder with --out")
    }
    journal = try PullJournal(path)
    do { try Self.checkIsOpen(path) } catch {
      // Another pull has finished between the two looks; its journal is gone, and this one is new.
      journal.remove()
      throw error
    }
  }

  private static func checkIsOpen(_ path: String) throws(ServerError) {
    guard Folder.kind(of: "\(path)/\(PullManifest.name)") != .file else {
      throw ServerError(
        .refused, "the folder holds a finished snapshot, which is never changed", at: path,
        advice: "name another folder with --out")
    }
  }

  // MARK: Journal

  /// What an earlier pull did.
  func events() throws(ServerError) -> [JSONMember] { try journal.events() }

  /// Notes what is asked, first thing.
  func begin(_ question: String) throws(ServerError) {
    try journal.add { $0.member("question", question) }
  }

  /// Notes how many requests were sent, before each: a pull that ends early must not forget any.
  func note(requestCount: Int) throws(ServerError) {
    try journal.add { $0.member("requests", requestCount) }
  }

  /// Notes the dialect.
  func note(_ dialect: Dialect) throws(ServerError) {
    try journal.add { $0.member("dialect", dialect.rawValue) }
  }

  /// Notes that a resource is not to be had.
  func note(_ resource: String, isUnavailable reason: String) throws(ServerError) {
    try journal.add { $0.member("unavailable", [resource, reason]) }
  }

  /// Notes where a resource is, between two stretches.
  func note(_ state: ResourcePull.State, of plan: ResourcePlan) throws(ServerError) {
    let count = pages[plan.name, default: []].count
    try journal.add { event in
      event.object("state") { state.append(of: plan.key, fileCount: count, to: &$0) }
    }
  }

  /// Forgets an earlier pull, pages included.
  mutating func clear() throws(ServerError) {
    for resource in ResourcePlan.names { discard(resource, behind: 0, fromDisk: true) }
    journal.clear()
  }

  // MARK: Pages

  /// Writes a page into its file. It counts once it is kept; a page that is none is not written.
  ///
  /// - Parameter place: where it stands among the pages of its resource, from 0; nil behind them.
  /// - Throws: `SnapshotError` where the bytes are no page, `ServerError` where they cannot be written.
  func write(
    _ body: [UInt8], of resource: String, at place: Int?, query: String, receivedOn: Int64
  ) throws -> (page: PullPage, summary: PageSummary) {
    let name = PullPage.file(resource, (place ?? pages[resource, default: []].count) + 1)
    do {
      try Folder.make("\(path)/\(resource)")
      let file = try OutputFile("\(path)/\(name)")
      try body.withUnsafeBufferPointer { (bytes) throws(FileProblem) in try file.write(bytes) }
      let summary = try PageSummary.read(file.pathBeforeCommit, name: name)
      let receipt = try file.commit(durably: false)
      let page = PullPage(
        resource: resource, file: name, query: query, receivedOn: receivedOn,
        rowCount: summary.rowCount, byteCount: receipt.byteCount, sha256: receipt.sha256)
      return (page, summary)
    } catch let problem as FileProblem {
      throw ServerError(problem)
    }
  }

  /// Writes the bytes of a page of an earlier pull.
  func write(_ bytes: [UInt8], to name: String) throws(ServerError) {
    do {
      try Folder.make(Folder.parent(of: "\(path)/\(name)"))
      let file = try OutputFile("\(path)/\(name)")
      try bytes.withUnsafeBufferPointer { (bytes) throws(FileProblem) in try file.write(bytes) }
      _ = try file.commit(durably: false)
    } catch {
      throw ServerError(error)
    }
  }

  /// Keeps a page that was written: a line in the journal.
  mutating func keep(_ page: PullPage) throws(ServerError) {
    try journal.add { event in event.object("page") { page.append(to: &$0) } }
    add(page)
  }

  /// Keeps a whole list with pages of an earlier pull, all of it or nothing: one line in the
  /// journal.
  mutating func keep(
    _ list: [PullPage], _ state: ResourcePull.State, of plan: ResourcePlan
  ) throws(ServerError) {
    try journal.add { event in
      event.object("revalidated") { object in
        object.member("resource", plan.name)
        object.list("pages") { pages in
          for page in list { pages.object { page.append(to: &$0) } }
        }
        object.object("state") { state.append(of: plan.key, fileCount: list.count, to: &$0) }
      }
    }
    for page in list { add(page) }
  }

  /// Drops the pages behind the first `count` of a resource.
  mutating func discard(_ resource: String, behind count: Int, fromDisk: Bool = false) {
    let kept = pages[resource, default: []]
    for page in kept.dropFirst(count) {
      unlink("\(path)/\(page.file)")
      rowCount -= page.rowCount
    }
    pages[resource] = Array(kept.prefix(count))
    guard fromDisk, let names = try? Folder.names(in: "\(path)/\(resource)") else { return }
    for name in names { unlink("\(path)/\(resource)/\(name)") }
  }

  /// Takes over a page of an earlier pull, if it is still as it was.
  mutating func adopt(_ page: PullPage) -> PageSummary? {
    guard page.bytes(at: "\(path)/\(page.file)") != nil,
      let summary = try? PageSummary.read("\(path)/\(page.file)", name: page.file)
    else { return nil }
    add(page)
    return summary
  }

  private mutating func add(_ page: PullPage) {
    pages[page.resource, default: []].append(page)
    rowCount += page.rowCount
  }

  /// Removes files that belong to no page that is kept, such as one that was being written.
  func sweep(_ resource: String) {
    let kept = Set(pages[resource, default: []].map(\.file))
    guard let names = try? Folder.names(in: "\(path)/\(resource)") else { return }
    for name in names where !kept.contains("\(resource)/\(name)") {
      unlink("\(path)/\(resource)/\(name)")
    }
    if kept.isEmpty { rmdir("\(path)/\(resource)") }
  }

  /// Makes everything durable, then says that the snapshot is complete.
  func finish(_ manifest: PullManifest) throws(ServerError) {
    // One call for all pages; Linux waits in it until they are on the disk.
    sync()
    do { try manifest.write(to: "\(path)/\(PullManifest.name)") } catch { throw ServerError(error) }
    journal.remove()
  }
}
