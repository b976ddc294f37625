import PayrollBytes
import PayrollModel
import RowReading
import TimeSources

/// Reads the files of one resource after the other into tables.
///
/// Chunks are decoded beside each other, a wave at a time, and joined in the order of the files;
/// so neither the result nor the first error depends on which thread was faster, and no more than
/// a wave of rows is in memory beside the tables.
struct SnapshotReader {
  /// What has been read.
  var data = TimeData()
  /// The pay codes, which labels given as numbers are looked up in.
  var payCodes = NumberIndex()

  /// The rows that the source announced and did not send, by resource, where the manifest says it.
  /// Pages of several questions cannot say it themselves: each has the count of its own.
  var missingRows: [String: Int] = [:]

  private let folder: SnapshotFolder
  let needs: TimeDataNeeds
  private let byteCount: Int
  private var bytesRead = 0
  private let buffers: [InputBuffer]
  private let progress: (@Sendable (ReadProgress) -> Void)?

  /// A reader of a folder.
  init(
    _ folder: SnapshotFolder, _ needs: TimeDataNeeds,
    progress: (@Sendable (ReadProgress) -> Void)?
  ) {
    self.folder = folder
    self.needs = needs
    self.progress = progress
    byteCount = folder.byteCount
    buffers = (0..<Parallel.cores).map { _ in InputBuffer() }
    data.source = .trackTik
    data.findings = folder.findings
  }

  /// Reads a resource, if the snapshot has it.
  mutating func read<Table: SnapshotTable>(
    _ resource: Resource, into table: inout Table
  ) throws(SnapshotError) {
    guard let files = folder.files[resource] else { return }
    var report = ResourceReport(
      resource, fileCount: files.count,
      severity: resource.isCompared(for: needs.purpose) ? .warning : .blocking,
      decidesPay: resource.decidesPay(for: needs.purpose)
        && !needs.without.contains(resource.rawValue))
    let countBefore = table.count
    let repeatedBefore = table.repeatedCount
    let conflictsBefore = table.conflicts.count
    let chunks = try ChunkSource.chunks(of: files)
    let resourceBytes = files.reduce(0) { $0 + $1.size }
    var resourceRead = 0
    let waveSize = max(8, 16 * buffers.count)
    var start = 0
    while start < chunks.count {
      let wave = chunks[start..<min(start + waveSize, chunks.count)]
      for piece in Self.decode(wave, table, buffers) {
        if let failure = piece.failure { throw failure }
        let labels = labels(of: piece.notes.labels)
        guard data.text.bytes.count + piece.notes.text.bytes.count <= Int(UInt32.max) else {
          throw SnapshotError(
            file: resource.rawValue, reason: .unreadableFile("the texts take more than 4 GiB"))
        }
        let shift = data.text.append(piece.notes.text)
        table.join(piece.piece, labels, shift, &data)
        report.add(piece.notes, file: piece.file, &data.findings)
      }
      resourceRead += wave.reduce(0) { $0 + $1.byteCount }
      if start == 0 && chunks.count > waveSize && resourceRead > 0 {
        let rows = table.count - countBefore
        table.reserve(table.count + rows * (resourceBytes / resourceRead + 1))
      }
      progress?(
        ReadProgress(
          resource: resource.rawValue, bytesRead: bytesRead + resourceRead,
          byteCount: byteCount))
      start += waveSize
    }
    bytesRead += resourceBytes
    report.statistics.repeatedRowCount = table.repeatedCount - repeatedBefore
    report.finish(
      distinctCount: table.count - countBefore, missingRows: missingRows[resource.rawValue],
      conflicts: table.conflicts[conflictsBefore...], &data.findings)
    data.resources.append(report.statistics)
  }

  /// What became of one chunk.
  private struct Decoded<Piece: Sendable>: Sendable {
    var file: String
    var piece: Piece
    var notes: ChunkNotes
    var failure: SnapshotError?
  }

  /// Decodes a wave of chunks on all cores.
  private static func decode<Table: SnapshotTable>(
    _ wave: ArraySlice<ChunkSource>, _ table: borrowing Table, _ buffers: [InputBuffer]
  ) -> [Decoded<Table.Piece>] {
    let table = copy table
    return Parallel.map(wave, workers: buffers.count) { source, worker in
      let chunk = ChunkReader<Table.Row>.read(source, buffer: buffers[worker])
      return Decoded(
        file: source.file, piece: table.prepare(chunk.rows), notes: chunk.notes,
        failure: chunk.failure)
    }
  }

  /// The labels of the whole snapshot by those of a chunk.
  private mutating func labels(of chunk: ChunkLabels) -> [Label] {
    var labels: [Label] = [.none]
    for entry in chunk.entries {
      let text = chunk.text(entry)
      if entry.isNumber, let number = Int64(text) {
        let place = payCodes.place(of: number)
        if place >= 0 {
          labels.append(data.payCodes[Int(place)].code)
          continue
        }
      }
      labels.append(data.labels.label(text))
    }
    return labels
  }
}
