import PayrollBytes

/// Where rendered bytes go.
protocol OutputSink {
  /// Takes bytes, behind those taken before.
  func write(_ buffer: borrowing OutputBuffer) throws(FileProblem)
  /// Takes a block over, to be written in the background.
  func writeBehind(_ block: OutputBlock)
}

extension OutputFile: OutputSink {}

/// Throws bytes away: for finding out whether a batch can be written at all.
struct DiscardingSink: OutputSink {
  func write(_ buffer: borrowing OutputBuffer) {}
  func writeBehind(_ block: OutputBlock) {}
}
