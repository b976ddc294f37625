import PayrollTemplates

/// Cuts a csv or fixedWidth file into records and cells, and has them read.
struct RecordFile {
  private let plan: OutputPlan
  private var line = 0
  private let isDelimited: Bool
  private var cutter: CellCutter
  private let decoder: TextDecoder?

  init(_ plan: OutputPlan) throws(ReadBackFailure) {
    self.plan = plan
    isDelimited = plan.template.kind == .csv
    cutter = CellCutter(
      delimiter: plan.output.delimiter, hasQuotes: plan.output.quoting != .never,
      mustHaveQuotes: plan.output.quoting == .always)
    decoder = try TextDecoder(plan.output.encoding)
  }

  /// Reads all records.
  mutating func read(
    _ source: FileSegments, with reader: inout RecordReader
  ) throws(ReadBackFailure) {
    var blocks = ByteBlocks(source)
    if plan.output.hasByteOrderMark {
      blocks.fill()
      guard blocks.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
        throw ReadBackFailure(line: 1, message: "the byte order mark is missing")
      }
      blocks.use(3)
    }
    while true {
      if let record = try nextRecord(in: blocks.bytes) {
        try take(record.content, with: &reader)
        blocks.use(record.length)
      } else if blocks.isAtEnd {
        break
      } else {
        blocks.fill()
      }
    }
    guard !blocks.hasFailed else { throw ReadBackFailure(line: 0, message: "reading failed") }
    guard blocks.bytes.isEmpty else {
      throw ReadBackFailure(line: line + 1, message: "the last line has no end")
    }
    try reader.finish()
  }

  /// The first record and its length with the line end; nil where it is not all there.
  private func nextRecord(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadBackFailure) -> (content: UnsafeBufferPointer<UInt8>, length: Int)? {
    let hasQuotes = plan.template.kind == .csv && plan.output.quoting != .never
    var isQuoted = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") && hasQuotes { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n") && !isQuoted {
        var end = place
        if plan.output.lineEnd == .crlf {
          guard end > 0, bytes[end - 1] == UInt8(ascii: "\r") else {
            throw ReadBackFailure(line: line + 1, message: "the line does not end with CR LF")
          }
          end -= 1
        }
        return (UnsafeBufferPointer(rebasing: bytes[..<end]), place + 1)
      }
      place += 1
    }
    return nil
  }

  private mutating func take(
    _ record: UnsafeBufferPointer<UInt8>, with reader: inout RecordReader
  ) throws(ReadBackFailure) {
    line += 1
    if let decoder, record.contains(where: { $0 >= 0x80 }) {
      guard let text = decoder.decode(record) else {
        throw ReadBackFailure(line: line, message: "a character is not of the file's encoding")
      }
      try text.withUnsafeBufferPointer { (text) throws(ReadBackFailure) in
        try takeDecoded(text, with: &reader)
      }
    } else {
      try takeDecoded(record, with: &reader)
    }
  }

  private mutating func takeDecoded(
    _ record: UnsafeBufferPointer<UInt8>, with reader: inout RecordReader
  ) throws(ReadBackFailure) {
    guard isDelimited else {
      return try reader.take(record, text: record, cells: nil, line: line)
    }
    switch cutter.cut(record) {
    case .inPlace: try reader.take(record, text: record, cells: cutter.ranges, line: line)
    case .unquoted:
      try cutter.text.withUnsafeBufferPointer { (text) throws(ReadBackFailure) in
        try reader.take(record, text: text, cells: cutter.ranges, line: line)
      }
    // A line that is printed as it is need not have cells at all.
    case .wrong: try reader.take(record, text: record, cells: [], line: line)
    }
  }
}
