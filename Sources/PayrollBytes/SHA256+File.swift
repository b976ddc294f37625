extension SHA256 {
  /// The digest of a whole file, as 64 lower-case hexadecimal digits, read a piece at a time.
  ///
  /// - Throws: `FileProblem` where the file cannot be opened or read.
  public static func hexadecimal(ofFile path: String) throws(FileProblem) -> String {
    let digest = SHA256()
    let piece = 1 << 20
    let buffer = InputBuffer(capacity: piece)
    var start = 0
    repeat {
      try buffer.load(path, range: start..<start + piece)
      digest.update(buffer.bytes)
      start += piece
    } while buffer.count == piece
    return digest.finish()
  }
}
