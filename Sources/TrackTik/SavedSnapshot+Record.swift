import PayrollBytes
public import TimeSources

extension SavedSnapshot {
  /// The record of the snapshot in a folder. Where it has a manifest, that alone is looked at: reading
  /// the snapshot compares every page with it.
  ///
  /// - Throws: `SnapshotError` where the folder or a file of it cannot be read.
  public static func record(
    of folder: String, for purpose: TimeDataNeeds.Purpose = .sessions
  ) throws(SnapshotError) -> TimeDataRecord {
    let contents = try SnapshotFolder(folder, for: purpose)
    if contents.hasManifest {
      let path = Folder.resolve(SnapshotManifest.name, in: folder)
      do {
        return TimeDataRecord(manifestSHA256: try SHA256.hexadecimal(ofFile: path), files: [])
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
    var files: [FileDigest] = []
    for (source, digest) in zip(sources, digests) {
      switch digest {
      case .success(let sha256):
        files.append(FileDigest(name: source.name, sha256: sha256))
      case .failure(let problem): throw SnapshotError(problem, file: source.name)
      }
    }
    return TimeDataRecord(manifestSHA256: nil, files: files)
  }

  /// The pages of a snapshot that are not what its manifest says; nothing where it has none.
  ///
  /// - Throws: `SnapshotError` where the folder or the manifest cannot be read.
  public static func differences(
    in folder: String, for purpose: TimeDataNeeds.Purpose = .sessions
  ) throws(SnapshotError) -> TimeDataDifferences {
    let contents = try SnapshotFolder(folder, for: purpose)
    guard contents.hasManifest else { return TimeDataDifferences() }
    let error = try SnapshotManifest.read(in: folder).differences(from: contents)
    if case .differs(let found) = error.reason { return found }
    return TimeDataDifferences()
  }
}
