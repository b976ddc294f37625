package import PayrollBytes

/// Where rendered bytes go: into a file, or nowhere, where only the rendering is to be measured.
///
/// One thread alone hands bytes over, in the order of the file.
package protocol OutputSink {
  /// Takes the bytes of a buffer that the caller keeps.
  ///
  /// - Throws: `FileProblem` where they, or earlier ones, cannot be written.
  func write(_ buffer: borrowing OutputBuffer) throws(FileProblem)

  /// Takes a block over; what goes wrong with it may be thrown later.
  func writeBehind(_ block: OutputBlock)
}

extension OutputFile: OutputSink {}

/// Throws bytes away: for finding out whether a batch can be written at all.
struct DiscardingSink: OutputSink {
  func write(_ buffer: borrowing OutputBuffer) {}
  func writeBehind(_ block: OutputBlock) {}
}
