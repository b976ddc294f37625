import Glibc
import PayrollBytes
import PayrollModel
import Testing
import TrackTik

/// A snapshot folder that lives as long as the test.
final class SnapshotFixture {
  let path: String

  /// A folder with one employee, number 1, and one page of no work sessions, unless `isEmpty`.
  init(isEmpty: Bool = false) throws {
    var template = Array("/tmp/snapshot-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileProblem(.create, "/tmp", errorNumber: 1) }
    path = String(cString: made)
    if !isEmpty {
      try write("employees/0001.json", #"[{"id":1,"customId":"0001","firstName":"A"}]"#)
      try write("work-sessions/0000.json", "[]")
    }
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if Folder.kind(of: path) == .folder {
      for name in (try? Folder.names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = path + "/" + name
    try Folder.make(Folder.parent(of: file))
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw FileProblem(.create, file, errorNumber: errno) }
    defer { close(descriptor) }
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let more = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if more <= 0 { break }
        written += more
      }
    }
    guard written == bytes.count else { throw FileProblem(.write, file, errorNumber: errno) }
  }

  /// Reads the snapshot.
  func read() throws(SnapshotError) -> TimeData { try SavedSnapshot.read(path) }

  /// The error that reading ends with.
  func error() -> SnapshotError? {
    do throws(SnapshotError) {
      _ = try SavedSnapshot.read(path)
      return nil
    } catch { return error }
  }

  /// What a single page of work sessions reads as.
  static func sessions(_ page: String) throws -> TimeData {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", page)
    return try fixture.read()
  }

  /// A work session of employee 1 with some fields of its own.
  static func session(_ id: Int, _ fields: String = "") -> String {
    #"{"id":\#(id),"employee":1,"startedOn":"2026-03-02 08:00:00","#
      + #""endedOn":"2026-03-02 16:00:00"\#(fields.isEmpty ? "" : ",")\#(fields)}"#
  }
}

extension TimeData {
  /// The findings, but for the one that every snapshot made by hand has.
  var trouble: [Finding] { findings.filter { $0.id != .unverifiedSnapshot } }
  func findings(_ id: FindingKind) -> [Finding] { findings.filter { $0.id == id } }
  func statistics(_ resource: String) -> ResourceStatistics? {
    resources.first { $0.resource == resource }
  }
  func label(_ label: Label) -> String { labels[label] }
}

/// Where real data lies beside the package, where it does.
enum SharedData {
  static let boston: String? = {
    var folder = Folder.parent(of: #filePath)
    for _ in 0..<3 {
      let found = Folder.parent(of: folder) + "/shared/real/boston-2021"
      if Folder.kind(of: found) == .folder { return found }
      folder = Folder.parent(of: folder)
    }
    return nil
  }()
}

/// A generator of numbers that are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
