import PayrollBytes
import PayrollModel
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// What the reader says about finished files whose bytes were changed.
enum ReaderVerdict {
  /// The line and the message; nil where the file passes. Read in pieces, each has one employee; the
  /// damage must leave the size as it is.
  static func of(
    _ plan: OutputPlan, _ batch: PayBatch, inPieces: Bool = false,
    _ damage: @escaping ([UInt8]) -> [UInt8]
  ) throws -> String? {
    do {
      _ = try Writing.write(plan, batch, chunk: inPieces ? 1 : OutputPlan.employeesPerChunk) {
        (file, plan, batch) throws(OutputError) in
        guard let bytes = try? InputBuffer.array(of: file.path) else { return }
        let damaged = damage(bytes)
        #expect(damaged != bytes, "nothing was changed")
        var buffer = OutputBuffer()
        buffer.append(damaged)
        #expect((try? OutputFile.write(buffer, to: file.path)) != nil)
        var pieces = file.pieces
        if inPieces { pieces.smallest = 1 }
        let cut = FinishedFile(
          path: file.path, finalPath: file.finalPath, employees: file.employees, pieces: pieces)
        try FinishedFileReader.check(cut, plan: plan, batch: batch)
      }
    } catch OutputError.readBack(_, let line, let message) {
      return "\(line): \(message)"
    }
    return nil
  }

  /// The same, for a text that is replaced by another one wherever it stands.
  static func of(
    _ plan: OutputPlan, _ batch: PayBatch, inPieces: Bool = false, _ text: String,
    by other: String
  ) throws -> String? {
    try of(plan, batch, inPieces: inPieces) { bytes in
      Array(String(decoding: bytes, as: UTF8.self).replacing(text, with: other).utf8)
    }
  }
}
