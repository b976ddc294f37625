import PayrollBytes
import RunFiles

extension EarlierRun {
  /// Its batch, whose bytes must be those that its totals name.
  ///
  /// - Throws: `EarlierObstacle` where it cannot be had.
  func batch() throws(EarlierObstacle) -> BatchRecord {
    guard let file = run.batch else { throw EarlierObstacle("it names no batch") }
    let digest: String
    do { digest = try SHA256.hexadecimal(ofFile: Folder.resolve(file.name, in: folder)) } catch {
      throw EarlierObstacle("\(file.name) cannot be read: \(error.reason)")
    }
    guard digest == file.sha256 else {
      throw EarlierObstacle("\(file.name) has other bytes than \(FinishedRun.name) says")
    }
    return try checkedBatch()
  }

  /// Its batch, where somebody has compared its bytes with what its totals name already.
  ///
  /// - Throws: `EarlierObstacle` where it cannot be had.
  func checkedBatch() throws(EarlierObstacle) -> BatchRecord {
    guard let file = run.batch else { throw EarlierObstacle("it names no batch") }
    do { return try BatchRecord.read(Folder.resolve(file.name, in: folder)) } catch {
      switch error {
      case .line(let number):
        throw EarlierObstacle("line \(number) of \(file.name) is none of a batch")
      case .problems(let problems):
        throw EarlierObstacle(problems.problems.first?.message ?? "\(file.name) is no batch")
      case .file(let problem):
        throw EarlierObstacle("\(file.name) cannot be read: \(problem.reason)")
      }
    }
  }
}
