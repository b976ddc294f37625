import Glibc

/// Looking into folders and making them.
public enum Folder {
  /// What a path is.
  public enum Kind: Sendable { case file, folder, missing }

  /// What `path` is; a link is followed.
  public static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The names inside a folder, without `.` and `..`, in byte order, so that no listing depends
  /// on the file system.
  ///
  /// - Throws: `FileProblem` where the folder cannot be read.
  public static func names(in path: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(path) else { throw FileProblem(.list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and the folders on the way to it, readable by the owner alone.
  ///
  /// - Throws: `FileProblem` where one cannot be made.
  public static func make(_ path: String) throws(FileProblem) {
    if path.isEmpty || kind(of: path) == .folder { return }
    try make(parent(of: path))
    guard mkdir(path, 0o700) != 0 else { return }
    guard errno == EEXIST else { throw FileProblem(.create, path) }
    // Another process may have made it meanwhile.
    guard kind(of: path) == .folder else {
      throw FileProblem(
        .create, path, errorNumber: ENOTDIR, detail: "it is a file, and a folder is needed there")
    }
  }

  /// The folder that holds `path`: `""` for a bare name.
  public static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// `path` as seen from `folder`: itself where it is absolute.
  public static func resolve(_ path: String, in folder: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}
