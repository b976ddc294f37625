import PayrollBytes
import PayrollModel
import TimeSources

/// A file of a snapshot.
struct SourceFile: Sendable {
  /// Where it is.
  var path: String
  /// Its path inside the snapshot, for messages.
  var name: String
  /// Its size in bytes.
  var size: Int
  /// Whether each line is a row, rather than the whole file a page.
  var hasRowPerLine: Bool
  /// The SHA-256 that its bytes must have, where the manifest says one.
  var sha256: String?
}

/// What a snapshot's folder holds, before any file is opened.
struct SnapshotFolder: Sendable {
  /// The folder.
  let path: String
  /// What it is read for.
  let purpose: TimeDataNeeds.Purpose
  /// The files of each resource, in byte order of their names inside the snapshot.
  private(set) var files: [Resource: [SourceFile]] = [:]
  /// Whether there is a `manifest.json`.
  private(set) var hasManifest = false
  /// Pages in folders that no resource goes with.
  private(set) var strayPages: [String] = []
  /// Notes about what is there and not known.
  private(set) var findings: [Finding] = []

  /// All bytes of all resources.
  var byteCount: Int { files.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } } }

  /// Whether there is anything that the source reckoned itself.
  var hasComputedPay: Bool {
    [Resource.payrollPayrunItems, .shiftSummaries, .shiftSlices].contains {
      !files[$0, default: []].isEmpty
    }
  }

  /// Looks into a folder. What it must hold is checked by `checkResources`.
  init(_ path: String, for purpose: TimeDataNeeds.Purpose = .sessions) throws(SnapshotError) {
    self.path = path
    self.purpose = purpose
    switch Folder.kind(of: path) {
    case .missing: throw SnapshotError(file: path, reason: .missingFolder)
    case .file: throw SnapshotError(file: path, reason: .notAFolder)
    case .folder: break
    }
    for name in try Self.names(in: path, shown: path) where !name.hasPrefix(".") {
      let inside = Folder.resolve(name, in: path)
      if Folder.kind(of: inside) == .folder {
        try addFolder(name, inside)
      } else if name == SnapshotManifest.name {
        hasManifest = true
      } else if name.lowercased() == SnapshotManifest.name {
        throw SnapshotError(file: name, reason: .misspeltManifest)
      } else if let ending = Self.ending(of: name) {
        let stem = String(name.dropLast(ending.count))
        if let resource = Resource(folder: stem) {
          files[resource, default: []].append(try Self.file(inside, name))
        } else if let meant = Self.meant(by: stem) {
          noteMisspelt(name, "\(meant.rawValue)\(ending)")
        } else if ending != ".json" {
          note(.unknownResource, name, "no resource is called \(stem); the file was not read")
        }
      } else if let stem = Self.stem(ofMisspelt: name), let meant = Self.meant(by: stem) {
        noteMisspelt(name, "\(meant.rawValue).json")
      }
    }
    if !hasManifest, Folder.kind(of: Folder.resolve("pull.journal", in: path)) == .file {
      throw SnapshotError(file: path, reason: .unfinishedPull)
    }
  }

  /// Checks that there are pages of everything that nothing can be paid without.
  ///
  /// - Throws: `SnapshotError` where there are none.
  func checkResources() throws(SnapshotError) {
    guard !files.isEmpty else { throw SnapshotError(file: path, reason: .emptyFolder) }
    for resource in Self.needed(for: purpose) where files[resource, default: []].isEmpty {
      throw SnapshotError(file: path, reason: .missingResource(resource.rawValue))
    }
  }

  private static func needed(for purpose: TimeDataNeeds.Purpose) -> [Resource] {
    switch purpose {
    case .sessions: [.employees, .workSessions]
    case .payruns: [.employees, .payrollPayruns, .payrollPayrunItems]
    }
  }

  private mutating func addFolder(_ name: String, _ path: String) throws(SnapshotError) {
    let all = try Self.names(in: path, shown: name).filter { !$0.hasPrefix(".") }
    let names = all.filter { Self.ending(of: $0) != nil }
    guard let resource = Resource(folder: name) else {
      strayPages += names.map { "\(name)/\($0)" }
      if !names.isEmpty, let meant = Self.meant(by: name) {
        return noteMisspelt(name, meant.rawValue)
      }
      return note(
        .unknownResource, name, "no resource is called \(name); the folder was not read")
    }
    for other in all where Self.ending(of: other) == nil {
      let inside = Folder.resolve(other, in: path)
      guard Self.stem(ofMisspelt: other) != nil || Folder.kind(of: inside) == .folder else {
        continue
      }
      strayPages.append("\(name)/\(other)")
      noteMisspelt("\(name)/\(other)", "0001.json, say, a file in \(name)")
    }
    var pages: [SourceFile] = []
    for page in names {
      pages.append(try Self.file(Folder.resolve(page, in: path), "\(name)/\(page)"))
    }
    if pages.isEmpty {
      note(.resourceWithoutPages, name, "the folder \(name) holds no pages", .warning)
    }
    files[resource, default: []] += pages
  }

  /// Expects of each page the bytes that the manifest says.
  mutating func expect(_ manifest: SnapshotManifest) {
    for resource in files.keys {
      for place in files[resource, default: []].indices {
        let name = files[resource, default: []][place].name
        files[resource]?[place].sha256 = manifest.pages[name]?.sha256
      }
    }
  }

  private mutating func note(
    _ id: FindingKind, _ name: String, _ message: String, _ severity: Finding.Severity = .note
  ) {
    findings.append(
      Finding(
        id, severity, Finding.Subject(file: name), message,
        advice: "check the name, or take it out of the snapshot"))
  }

  /// Something that was most likely meant to be read: what is in it decides pay.
  private mutating func noteMisspelt(_ name: String, _ meant: String) {
    findings.append(
      Finding(
        .unknownResource, .blocking, Finding.Subject(file: name),
        "nothing is read under the name \(name)",
        advice: "call it \(meant), or take it out of the snapshot"))
  }

  /// The resource that a name means, but for capitals, hyphens and a plural; nil for any other name.
  private static func meant(by name: String) -> Resource? {
    func letters(_ text: String) -> String {
      var letters = text.lowercased().filter(\.isLetter)
      if letters.hasSuffix("s") { letters.removeLast() }
      return letters
    }
    return Resource.allCases.first { letters($0.rawValue) == letters(name) }
  }

  /// What stands before the ending of a page that is written in another way, `0002.JSON` or
  /// `0002.json.gz`; nil where the name is of no page.
  private static func stem(ofMisspelt name: String) -> String? {
    let small = name.lowercased()
    guard ending(of: name) == nil,
      let ending = [".json", ".ndjson", ".jsonl"].first(where: { small.contains($0) })
    else { return nil }
    let length = small.split(separator: ending, omittingEmptySubsequences: false).first?.count ?? 0
    return length > 0 ? String(name.prefix(length)) : nil
  }

  private static func names(in path: String, shown: String) throws(SnapshotError) -> [String] {
    do { return try Folder.names(in: path) } catch { throw SnapshotError(error, file: shown) }
  }

  private static func file(_ path: String, _ name: String) throws(SnapshotError) -> SourceFile {
    let hasRowPerLine = !name.hasSuffix(".json")
    let size: Int
    do throws(FileProblem) {
      size = try InputBuffer.size(of: path)
      let limit = hasRowPerLine ? InputLimit.lines : .page
      guard size <= limit.byteCount else { throw FileProblem(path, tooLongFor: limit) }
    } catch {
      throw SnapshotError(error, file: name)
    }
    return SourceFile(path: path, name: name, size: size, hasRowPerLine: hasRowPerLine)
  }

  private static func ending(of name: String) -> String? {
    [".json", ".ndjson", ".jsonl"].first { name.hasSuffix($0) && name != $0 }
  }
}
