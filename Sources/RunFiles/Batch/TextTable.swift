import PayrollBytes

/// Ready-made pieces of output by index, in one run of bytes: nothing is counted or allocated when
/// a piece is used.
struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  /// The pieces that `json` makes of each of the texts.
  init(json texts: some Sequence<String>) {
    var out = OutputBuffer(capacity: 1 << 12)
    for text in texts {
      out.append(jsonString: text)
      ends.append(UInt32(clamping: out.count))
    }
    bytes = out.array()
  }

  /// Appends the piece at `index`.
  func append(_ index: Int, to out: inout OutputBuffer) {
    bytes.withUnsafeBufferPointer { bytes in
      out.append(UnsafeBufferPointer(rebasing: bytes[Int(ends[index])..<Int(ends[index + 1])]))
    }
  }
}
