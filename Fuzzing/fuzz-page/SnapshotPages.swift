import Glibc
import PayrollBytes

/// A snapshot in which one file is the page of every resource.
enum SnapshotPages {
  private static let resources = [
    "payroll-codes", "regions", "holiday-groups", "holidays", "holiday-dates",
    "employment-profiles", "employees", "accounts", "clients", "positions", "shifts",
    "work-sessions", "break-sessions", "schedule-off-periods", "leave-requests",
    "payroll-payruns", "payroll-payrun-items", "shift-summaries", "shift-slices",
  ]

  private static let root: String = {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/dev/shm"
    return "\(parent)/fuzz-page.\(getpid())"
  }()

  /// The page, in `TMPDIR`, which had better be in memory.
  static let page = root + ".json"

  /// The snapshot's folder; nil where it cannot be made.
  static let folder: String? = {
    for resource in resources {
      guard (try? Folder.make("\(root)/\(resource)")) != nil,
        symlink(page, "\(root)/\(resource)/0001.json") == 0
      else { return nil }
    }
    return root
  }()

  /// Makes the bytes the page.
  static func write(_ bytes: [UInt8]) -> Bool {
    let descriptor = open(page, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      == bytes.count
  }
}
