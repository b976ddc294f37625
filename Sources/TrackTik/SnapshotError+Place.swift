import PayrollBytes

extension SnapshotError {
  /// The error in a range of a file, with its place counted from the start of the file.
  func moved(to range: Range<Int>, of file: SourceFile) -> SnapshotError {
    guard let line, let byteOffset else { return self }
    let window = InputBuffer()
    var lines = 0
    var start = 0
    while start < range.lowerBound {
      let end = min(start + ChunkSource.size, range.lowerBound)
      guard (try? window.load(file.path, range: start..<end)) != nil else { break }
      for byte in window.bytes where byte == 0x0A { lines += 1 }
      start = end
    }
    return SnapshotError(
      file: self.file, line: line + lines, byteOffset: byteOffset + range.lowerBound,
      reason: reason)
  }
}
