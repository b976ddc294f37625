import Glibc
import PayrollBytes

/// The snapshot folder in the making: a folder for each resource, files of rows in it.
struct Snapshot {
  private let arguments: GeneratorArguments
  private let rows: Rows

  init(_ arguments: GeneratorArguments) {
    self.arguments = arguments
    let workforce = Workforce(sessionCount: arguments.sessionCount, seed: arguments.seed)
    self.rows = Rows(workforce: workforce, withShifts: arguments.withShifts)
  }

  /// Writes all files.
  ///
  /// - Throws: `FileProblem` where the folder is in use already or a file cannot be written.
  func write() throws(FileProblem) {
    let folder = arguments.output
    // Pages of an earlier, larger run would be read as if they belonged to this one.
    if Folder.kind(of: folder) != .missing, try !Folder.names(in: folder).isEmpty {
      throw FileProblem(.create, folder, errorNumber: ENOTEMPTY)
    }
    for resource in rows.resources {
      let place = "\(folder)/\(resource.name)"
      try Folder.make(place)
      switch arguments.format {
      case .pages: try writePages(of: resource, in: place)
      case .ndjson: try writeLines(of: resource, to: "\(place)/0001.ndjson")
      }
    }
  }

  private func writePages(of resource: Resource, in folder: String) throws(FileProblem) {
    let limit = arguments.rowsPerPage
    let pageCount = (resource.count + limit - 1) / limit
    let problems = Parallel.map(pageCount) { page -> FileProblem? in
      let range = page * limit..<min((page + 1) * limit, resource.count)
      var buffer = OutputBuffer(capacity: 4096 + 512 * range.count)
      appendPage(range, of: resource, to: &buffer)
      do throws(FileProblem) {
        let file = try PlainFile("\(folder)/\(Self.name(ofPage: page + 1)).json")
        try buffer.withBytes { (bytes) throws(FileProblem) in try file.write(bytes) }
        return nil
      } catch {
        return error
      }
    }
    for case let problem? in problems { throw problem }
  }

  private func appendPage(
    _ range: Range<Int>, of resource: Resource, to buffer: inout OutputBuffer
  ) {
    buffer.append(#"{"meta":{"count":"#, resource.count)
    buffer.append(#","itemCount":"#, range.count)
    buffer.append(#","limit":"#, arguments.rowsPerPage)
    buffer.append(#","offset":"#, range.lowerBound)
    buffer.append(#","resource":""#)
    buffer.append(resource.name)
    buffer.append(#""},"data":["#)
    for number in range {
      if number > range.lowerBound { buffer.append(UInt8(ascii: ",")) }
      resource.append(number, &buffer)
    }
    buffer.append("]}")
  }

  /// Rows are made in blocks, as many at once as there are cores, and written in their order.
  private func writeLines(of resource: Resource, to path: String) throws(FileProblem) {
    let file = try PlainFile(path)
    let blockSize = 8192
    for start in stride(from: 0, to: resource.count, by: blockSize * Parallel.cores) {
      let blocks = Parallel.map(Parallel.cores) { index in
        let first = min(start + index * blockSize, resource.count)
        let range = first..<min(first + blockSize, resource.count)
        var buffer = OutputBuffer(capacity: 64 + 384 * range.count)
        for number in range {
          resource.append(number, &buffer)
          buffer.append(UInt8(ascii: "\n"))
        }
        return buffer.array()
      }
      for block in blocks {
        try block.withUnsafeBufferPointer { (bytes) throws(FileProblem) in try file.write(bytes) }
      }
    }
  }

  /// `0001`, `0002`, …: at least four digits, so that names sort as numbers up to 9999 pages.
  private static func name(ofPage page: Int) -> String {
    let digits = String(page)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
