public import PayrollBytes

/// Places that tests read from: the package itself, and the folder of shared cases beside it.
public enum SharedFolder {
  /// The package's root folder.
  public static let packageRoot = Folder.parent(
    of: Folder.parent(of: Folder.parent(of: #filePath)))

  /// The folder `shared` beside the package, with cases that are not part of the repository.
  public static let path = Folder.resolve("shared", in: Folder.parent(of: packageRoot))

  /// Whether the folder is there; tests that need it are skipped where it is not.
  public static var isPresent: Bool { Folder.kind(of: path) == .folder }

  /// Why a test is skipped where the folder is absent.
  public static let absenceReason = "the folder \"shared\" is not beside the package"

  /// The bytes of a file in the folder.
  ///
  /// - Throws: `FileProblem` where it cannot be read.
  public static func bytes(_ name: String) throws(FileProblem) -> [UInt8] {
    try InputBuffer.array(of: Folder.resolve(name, in: path))
  }
}
