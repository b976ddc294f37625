import PayrollModel

/// What the `manifest.json` of a pulled snapshot says: a contract that the folder must keep.
struct SnapshotManifest: Sendable {
  /// The file's name.
  static let name = "manifest.json"
  /// The schema that is read.
  static let schema = "payroll-export/snapshot/1"

  /// What became of one resource.
  struct Entry: Sendable {
    var name: String
    /// Why it could not be pulled; nil where it was.
    var unavailable: String?
    /// Whether it was left out on purpose.
    var isLeftOut = false
    /// The rows on its pages, repeated ones included.
    var rowCount = 0
    /// The rows that the server announced and did not send, where the manifest says it.
    var missingRowCount: Int?
    /// The fields that were asked for by name and refused.
    var refusedFields: [String] = []
    /// The fields that were not asked for, on purpose.
    var leftOutFields: [String] = []
  }

  /// A page.
  struct Page: Sendable {
    var resource: String
    /// The rows on it.
    var rowCount: Int
    /// Its size in bytes.
    var byteCount: Int
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    var sha256: String
  }

  /// The dates that it was pulled for, both inclusive.
  var dates: ClosedRange<CalendarDate>
  /// Whether everything came that was announced.
  var isComplete: Bool
  /// The resources, in the order of the manifest.
  var resources: [Entry]
  /// The pages by their files, as they are named inside of the snapshot.
  var pages: [String: Page]

  /// What it says of a resource, if anything.
  func entry(_ name: String) -> Entry? { resources.first { $0.name == name } }
}
