public import PayrollBytes

extension Workspace {
  /// The configuration and every file that it leads to, by name: the path from the folder of the
  /// configuration, or from the folder of templates and mappings in which it was found; any other path
  /// as it was given.
  public var inputFiles: [FileDigest] {
    let own = configuration.folder.isEmpty ? "." : configuration.folder
    return folders.inputs.entries
      .map {
        FileDigest(
          name: Self.name(of: $0.path, in: [own] + folders.folders), sha256: $0.sha256,
          role: $0.role)
      }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The path from the innermost of the folders that holds it. Wherever a company's folder, or the
  /// program, is moved to, its files keep their names.
  private static func name(of path: String, in folders: [String]) -> String {
    let real = (try? Folder.real(path)) ?? path
    let roots = folders.compactMap { try? Folder.real($0) }.filter { real.hasPrefix($0 + "/") }
    guard let root = roots.max(by: { $0.utf8.count < $1.utf8.count }) else { return path }
    return String(real.dropFirst(root.count + 1))
  }
}
