import PayrollBytes
import RunFiles

/// How fast a `batch.json` is read back, on one core.
enum BatchReading {
  /// One line: how many people and lines, and the median of the milliseconds.
  static func measure(_ path: String, runs: Int) throws -> String {
    var times: [Int64] = []
    var record: BatchRecord?
    for _ in 0..<runs {
      record = nil
      let began = MonotonicClock.milliseconds()
      record = try BatchRecord.read(path)
      times.append(MonotonicClock.milliseconds() - began)
    }
    let median = times.sorted()[times.count / 2]
    let (people, lines) = (record?.employees.count ?? 0, record?.lines.count ?? 0)
    return "\(people) employees, \(lines) lines: \(median) ms"
  }
}
