import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

/// A file of punches in a folder of its own, which goes with the value.
final class PunchFile {
  let path: String
  private let folder: String
  var format: PunchFormat

  /// - Parameter zone: the zone of times that say none.
  init(_ text: String, name: String = "punches.csv", zone: String = "America/New_York") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "punches-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = Folder.resolve(name, in: folder)
    format = PunchFormat(zone: try Zones.named(zone))
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func overwrite(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }

  func read() throws(PunchFileError) -> TimeData {
    try PunchSource(files: [path], format: format).read()
  }

  /// What is wrong with the file as a whole, without the path; empty where it can be read.
  func problems() -> [String] {
    do {
      _ = try read()
      return []
    } catch {
      switch error {
      case .file(let problem): return [problem.reason]
      case .problems(let problems):
        return problems.map { problem in
          problem.description.replacingOccurrences(of: path, with: "punches.csv")
        }
      }
    }
  }
}

extension TimeData {
  /// The findings as `severity id file: message`.
  var found: [String] {
    findings.map { finding in
      "\(finding.severity.name) \(finding.id) \(finding.subject.file ?? ""): \(finding.message)"
    }
  }

  /// Each session as `employee start..end` in UTC minutes of a zone, open ends as `…`.
  func sessions(in zone: ZoneRules) -> [String] {
    workSessions.map { session in
      let number = session.employee.place.map { text.string(employees[$0].number) } ?? "nobody"
      let start = session.traits.contains(.hasNoStart) ? "…" : zone.clock(session.start)
      let end = session.traits.contains(.hasNoEnd) ? "…" : zone.clock(session.end)
      return session.traits.contains(.hasNoStart)
        ? "\(number) …" : "\(number) \(start)..\(end)"
    }
  }
}

extension ZoneRules {
  /// `10-26 08:00`, with the seconds where there are some.
  func clock(_ second: Int64) -> String {
    let (date, time) = local(Instant(secondsSince1970: second))
    func two(_ number: Int64) -> String { String(String(number + 100).suffix(2)) }
    let seconds = time % 60 == 0 ? "" : ":" + two(time % 60)
    return "\(date.description.suffix(5)) \(two(time / 3600)):\(two(time / 60 % 60))\(seconds)"
  }
}
