public import PayrollBytes

/// Writes the SHA-256 of a file beside it, in the form that `sha256sum --check` reads.
public enum DigestFile {
  /// The path of the digest of a file: its own with `.sha256` behind it.
  public static func path(of file: String) -> String { file + ".sha256" }

  /// Writes the digest of a finished file.
  ///
  /// - Throws: `FileProblem` where it cannot be written.
  public static func write(_ receipt: OutputFile.Receipt) throws(FileProblem) {
    var out = OutputBuffer(capacity: 256)
    out.append(receipt.sha256)
    out.append("  ")
    out.append(Folder.name(of: receipt.path))
    out.append("\n")
    _ = try OutputFile.write(out, to: path(of: receipt.path))
  }
}
