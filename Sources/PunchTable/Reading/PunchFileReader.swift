import PayrollBytes
import PayrollModel
import RowReading

/// Reads one punch file: its header, and then its rows, chunk by chunk on all cores.
struct PunchFileReader {
  /// The columns.
  let header: PunchHeader
  private let path: String
  private let format: PunchFormat
  private let size: Int
  private let chunks: [DelimitedChunk]

  /// Looks at the beginning of a file and finds out where its rows are.
  ///
  /// - Throws: `PunchFileError`.
  init(_ path: String, _ format: PunchFormat) throws(PunchFileError) {
    self.path = path
    self.format = format
    let beginning = try PunchFileBeginning(path, format)
    header = beginning.header
    size = beginning.size
    do {
      chunks = try DelimitedChunk.chunks(
        of: path, size: size, from: beginning.rowsFrom, line: beginning.rowsLine,
        delimiter: format.delimiter)
    } catch { throw .file(error) }
  }

  /// Hands the rows to `join`, in the order of the file.
  ///
  /// - Throws: `PunchFileError`.
  func read(
    _ join: (PunchChunk) -> Void, progress: (Int) -> Void
  ) throws(PunchFileError) {
    let buffers = (0..<Parallel.cores).map { _ in InputBuffer() }
    let waveSize = max(4, 8 * buffers.count)
    for first in stride(from: 0, to: chunks.count, by: waveSize) {
      let wave = chunks[first..<min(first + waveSize, chunks.count)]
      let pieces = Parallel.map(wave, workers: buffers.count) { chunk, worker in
        decode(chunk, buffers[worker])
      }
      for piece in pieces {
        switch piece {
        case .success(let chunk): join(chunk)
        case .failure(let error): throw error
        }
      }
      if let last = wave.last { progress(last.range.upperBound * 100 / max(1, size)) }
    }
  }

  private func decode(
    _ chunk: DelimitedChunk, _ buffer: InputBuffer
  ) -> Result<PunchChunk, PunchFileError> {
    do { try buffer.load(path, range: chunk.range) } catch { return .failure(.file(error)) }
    if let fault = UTF8Check.firstFault(buffer.base, count: buffer.count) {
      let before = UnsafeBufferPointer(
        start: UnsafePointer(buffer.base), count: fault - UnsafePointer(buffer.base))
      let line = chunk.firstLine + before.count { $0 == 0x0A }
      return .failure(
        .problems([
          TextProblem(
            file: path, location: TextLocation(line: line, column: 1),
            message: "the file is not UTF-8 text: the first wrong byte is in this line",
            advice: "save it again as \"CSV UTF-8\"")
        ]))
    }
    return .success(PunchRowReader.read(buffer, format, header, line: chunk.firstLine))
  }
}
