public import PayrollBytes

extension BatchRecord {
  /// Why a file is no batch.
  public enum Unreadable: Error {
    /// It cannot be opened or read.
    case file(FileProblem)
    /// Something else stands where a line of a batch should; the number of the line, from 1.
    case line(Int)
    /// What is wrong with its head or with the pay of its workweeks.
    case problems(TextProblems)
  }

  /// Reads a `batch.json`, a piece at a time and on all cores; its lines are scanned where they stand.
  ///
  /// - Throws: `Unreadable` where it is no batch, or a part of one.
  public static func read(_ path: String) throws(Unreadable) -> BatchRecord {
    var file = ListReader(path)
    let first: [UInt8]
    do { first = try file.head() } catch { throw Unreadable(error) }
    let head = try BatchHead(first, file: path)
    let none = BatchLines(
      hasTotals: head.hasTotals, hasAmounts: head.hasAmounts, hasGross: head.hasGross,
      reasonCount: head.reasons.count)
    var lines = none
    // An array that grows is in memory twice. Room that is not used is not.
    lines.reserve(forBytes: (try? InputBuffer.size(of: path)) ?? 0)
    let tail: [UInt8]
    do { tail = try file.entries(like: none) { lines.append($0) } } catch {
      throw Unreadable(error)
    }
    // Before the first person nothing has to follow.
    guard lines.employees.isEmpty || !lines.isFollowed else { throw .line(file.number + 1) }
    return try head.record(lines, tail: tail, file: path)
  }
}

extension BatchRecord.Unreadable {
  fileprivate init(_ problem: ListProblem) {
    switch problem {
    case .file(let problem): self = .file(problem)
    case .entry(let number), .line(let number): self = .line(number)
    }
  }
}
