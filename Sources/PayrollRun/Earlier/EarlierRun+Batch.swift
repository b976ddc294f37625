import PayrollBytes
import RunFiles

extension EarlierRun {
  /// Its batch, whose bytes must be those that its totals name.
  ///
  /// - Throws: `EarlierObstacle` where it cannot be had.
  func batch() throws(EarlierObstacle) -> BatchRecord {
    guard let file = run.batch else { throw EarlierObstacle("it names no batch") }
    let path = Folder.resolve(file.name, in: folder)
    do {
      guard try SHA256.hexadecimal(ofFile: path) == file.sha256 else {
        throw EarlierObstacle("\(file.name) has other bytes than \(FinishedRun.name) says")
      }
      return try BatchRecord.read(path)
    } catch let obstacle as EarlierObstacle {
      throw obstacle
    } catch BatchRecord.Unreadable.line(let number) {
      throw EarlierObstacle("line \(number) of \(file.name) is none of a batch")
    } catch BatchRecord.Unreadable.problems(let problems) {
      throw EarlierObstacle(problems.problems.first?.message ?? "\(file.name) is no batch")
    } catch BatchRecord.Unreadable.file(let problem) {
      throw EarlierObstacle("\(file.name) cannot be read: \(problem.reason)")
    } catch let problem as FileProblem {
      throw EarlierObstacle("\(file.name) cannot be read: \(problem.reason)")
    } catch {
      throw EarlierObstacle("\(file.name) cannot be read")
    }
  }
}
