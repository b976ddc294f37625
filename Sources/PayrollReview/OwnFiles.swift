import PayrollBytes

/// Which files of a run's folder are the program's own.
public enum OwnFiles {
  /// Those that every run writes.
  private static let always: Set<String> = ["batch.json", "findings.json", FinishedRun.name]

  /// The names of what an earlier run wrote into a folder, as seen from it: what its totals name,
  /// with the digests beside.
  public static func names(in folder: String) -> Set<String> {
    guard let run = try? FinishedRun.read(in: folder) else { return always }
    var names = always
    for file in run.files {
      names.insert(file.name)
      if file.isForVendor { names.insert(DigestFile.path(of: file.name)) }
    }
    return names
  }

  /// Whether a file has the digest beside it that a run writes, and still those bytes: then it comes
  /// from a run that cannot tell of it any more.
  public static func hasOwnDigest(_ path: String) -> Bool {
    guard let digest = try? SHA256.hexadecimal(ofFile: path),
      let text = try? InputBuffer.array(of: DigestFile.path(of: path))
    else { return false }
    return String(decoding: text, as: UTF8.self) == "\(digest)  \(Folder.name(of: path))\n"
  }
}
