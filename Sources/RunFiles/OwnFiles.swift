import PayrollBytes

/// Which files of a run's folder are the program's own.
public enum OwnFiles {
  /// Those that every run writes.
  private static let always = [
    "batch.json", "findings.json", TimelineFile.name, FinishedRun.name,
  ]

  /// The names of what an earlier run wrote into a folder, as seen from it: what its totals name,
  /// with the digests beside. Where the totals are gone, what says of itself that it is a run's.
  public static func names(in folder: String) -> Set<String> {
    guard let run = try? FinishedRun.read(in: folder) else { return namesWithoutTotals(folder) }
    var names = Set(always)
    for file in run.files {
      names.insert(file.name)
      if file.isForVendor { names.insert(DigestFile.path(of: file.name)) }
    }
    return names
  }

  private static func namesWithoutTotals(_ folder: String) -> Set<String> {
    var names = Set(always.filter { isOfRun(Folder.resolve($0, in: folder)) })
    for part in ["", FinishedRun.draftFolder + "/"] {
      for name in (try? Folder.names(in: "\(folder)/\(part)")) ?? []
      where !name.hasSuffix(".sha256") && hasOwnDigest("\(folder)/\(part)\(name)") {
        names.formUnion([part + name, DigestFile.path(of: part + name)])
      }
    }
    return names
  }

  /// Whether a file is missing or begins as those of a run do.
  private static func isOfRun(_ path: String) -> Bool {
    guard Folder.kind(of: path) == .file else { return true }
    let begin = Array("{\"schema\":\"payroll-export/".utf8)
    let buffer = InputBuffer()
    guard (try? buffer.load(path, range: 0..<begin.count)) != nil else { return false }
    return buffer.bytes.elementsEqual(begin)
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
