import PayrollBytes
import RunFiles

// Which snapshot a run in the folder is made from.
//
// A snapshot that was pulled and that no run has used yet is what the next run is for. After that a
// run pulls a new one, because what was approved or corrected meanwhile is the reason why it is made
// again. The old one stays until the run that was made from the new one comes into its place.
extension RunHome {
  /// The folder of the snapshot in that of the run.
  public static let snapshotName = "snapshot"
  /// The folder of a snapshot that is to follow one that was used.
  private static let nextName = ".snapshot-next"
  /// The file that names a snapshot which a run pulled for itself and did not get to the end with.
  static let usedMark = ".snapshot-used"

  /// The snapshot of the run.
  public var snapshot: String { Folder.resolve(Self.snapshotName, in: path) }
  private var next: String { Folder.resolve(Self.nextName, in: path) }
  private var mark: String { Folder.resolve(Self.usedMark, in: path) }

  /// What is in the place of a snapshot.
  enum Found: Equatable {
    /// Nothing, or a pull that was interrupted.
    case toPull
    /// A finished pull, with the SHA-256 of its manifest.
    case pulled(sha256: String)
    /// Pages that somebody saved.
    case byHand
  }

  /// What is in the place of a snapshot.
  static func found(in folder: String) -> Found {
    if let sha256 = manifestSHA256(of: folder) { return .pulled(sha256: sha256) }
    guard let names = try? Folder.names(in: folder), !names.contains("pull.journal"),
      names.contains(where: { !$0.hasPrefix(".") })
    else { return .toPull }
    return .byHand
  }

  /// The SHA-256 of the manifest of a snapshot; nil where it has none.
  static func manifestSHA256(of folder: String) -> String? {
    try? SHA256.hexadecimal(ofFile: Folder.resolve("manifest.json", in: folder))
  }

  /// Where a snapshot is to be pulled for the next run; nil where the one that is there is used.
  ///
  /// - Parameters:
  ///   - canPull: whether there is a server to pull from.
  ///   - isFresh: whether one is to be pulled in any case.
  func placeToPull(canPull: Bool, isFresh: Bool) throws(RunError) -> String? {
    switch Self.found(in: snapshot) {
    case .toPull: return snapshot
    case .byHand: return nil
    case .pulled(let sha256):
      guard canPull, isFresh || isUsed(sha256) else { return nil }
      return try placeOfNext()
    }
  }

  /// Where a snapshot that is pulled by itself is put.
  ///
  /// - Throws: `RunError`.
  public func placeToPull() throws(RunError) -> String {
    if case .pulled = Self.found(in: snapshot) { return try placeOfNext() }
    return snapshot
  }

  private func placeOfNext() throws(RunError) -> String {
    // A finished one is of a run that ended early.
    if Self.found(in: next) != .toPull {
      do { try Folder.remove(next) } catch { throw RunError(error) }
    }
    return next
  }

  private func isUsed(_ sha256: String) -> Bool {
    if (try? FinishedRun.read(in: path))?.snapshotSHA256 == sha256 { return true }
    guard let bytes = try? InputBuffer.array(of: mark) else { return false }
    return String(decoding: bytes, as: UTF8.self) == sha256
  }

  /// Notes that the run has pulled its snapshot for itself: should it end early, the next one pulls
  /// again.
  func noteUse(of pulled: String) throws(RunError) {
    guard pulled == snapshot, let sha256 = Self.manifestSHA256(of: pulled) else { return }
    var out = OutputBuffer()
    out.append(sha256)
    do { _ = try OutputFile.write(out, to: mark) } catch { throw RunError(error) }
  }

  /// Moves a snapshot that follows another one in among the files of the run. One that a run left
  /// which ended early goes: this run was made from another.
  ///
  /// - Returns: whether there is one.
  func takeInNextSnapshot(_ staging: String) throws(FileProblem) -> Bool {
    guard hasPulledNext else {
      if Folder.kind(of: next) != .missing { try Folder.remove(next) }
      return false
    }
    guard case .pulled = Self.found(in: next) else { return false }
    try Folder.move(next, to: "\(staging)/\(Self.snapshotName)")
    return true
  }

  /// Puts a snapshot that was pulled by itself into the place of the one before.
  ///
  /// - Throws: `RunError`.
  public func replaceSnapshot(with pulled: String) throws(RunError) {
    guard pulled != snapshot else { return }
    do { try Folder.replace(snapshot, with: pulled) } catch { throw RunError(error) }
  }
}
