import PayrollBytes

/// What a snapshot is, in digests: of its manifest, which names every page with its own, or of each of
/// its files where it has none.
public struct SnapshotRecord: Sendable, Equatable {
  /// A file of a snapshot without a manifest.
  public struct File: Sendable, Equatable {
    /// Its path inside of the snapshot.
    public let name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String
  }

  /// The SHA-256 of its manifest; nil where it has none.
  public let manifestSHA256: String?
  /// Its files by name, where it has no manifest; empty where it has.
  public let files: [File]

  /// The record of the snapshot in a folder. Where it has a manifest, that alone is looked at: reading
  /// the snapshot compares every page with it.
  ///
  /// - Throws: `SnapshotError` where the folder or a file of it cannot be read.
  public static func of(
    _ folder: String, for purpose: SavedSnapshot.Purpose = .sessions
  ) throws(SnapshotError) -> SnapshotRecord {
    let contents = try SnapshotFolder(folder, for: purpose)
    if contents.hasManifest {
      let path = Folder.resolve(SnapshotManifest.name, in: folder)
      do {
        return SnapshotRecord(manifestSHA256: try SHA256.hexadecimal(ofFile: path), files: [])
      } catch { throw SnapshotError(error, file: SnapshotManifest.name) }
    }
    let sources = contents.files.values.joined().sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    let digests = Parallel.map(sources.count) { place -> Result<String, FileProblem> in
      do throws(FileProblem) {
        return .success(try SHA256.hexadecimal(ofFile: sources[place].path))
      } catch {
        return .failure(error)
      }
    }
    var files: [File] = []
    for (source, digest) in zip(sources, digests) {
      switch digest {
      case .success(let sha256): files.append(File(name: source.name, sha256: sha256))
      case .failure(let problem): throw SnapshotError(problem, file: source.name)
      }
    }
    return SnapshotRecord(manifestSHA256: nil, files: files)
  }

  /// The pages of a snapshot that are not what its manifest says; nothing where it has none.
  ///
  /// - Throws: `SnapshotError` where the folder or the manifest cannot be read.
  public static func differences(
    in folder: String, for purpose: SavedSnapshot.Purpose = .sessions
  ) throws(SnapshotError) -> SnapshotDifferences {
    let contents = try SnapshotFolder(folder, for: purpose)
    guard contents.hasManifest else { return SnapshotDifferences() }
    let error = try SnapshotManifest.read(in: folder).differences(from: contents)
    if case .differs(let found) = error.reason { return found }
    return SnapshotDifferences()
  }
}
