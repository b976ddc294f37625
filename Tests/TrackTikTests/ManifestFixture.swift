import PayrollBytes
import RowReading
import TrackTik

/// A manifest as the pull writes it, of the pages that a fixture holds.
struct ManifestFixture {
  struct Page {
    var resource: String
    var file: String
    var rows: Int
    var bytes: Int
    var sha256: String
  }

  var schema = #""payroll-export/snapshot/1""#
  var complete = "true"
  var from = #""2026-03-01""#
  var to = #""2026-03-14""#
  /// Further members of the manifest, each with a comma behind it.
  var extra = ""
  /// What is said of a resource behind its name, by resource.
  var resources: [String: String] = [:]
  var pages: [Page] = []

  /// The resources that a pull asks for besides those of a fixture: here all have no rows.
  static let others = [
    "break-sessions", "shifts", "regions", "accounts", "clients", "positions", "payroll-codes",
    "pay-codes", "employment-profiles", "holiday-groups", "holidays", "holiday-dates",
    "leave-requests", "schedule-off-periods", "overtime-rules", "payroll-payruns",
    "shift-summaries", "shift-slices",
  ]

  /// The manifest of the pages in a folder; `[]` counts as no rows and anything else by its `"id"`.
  init(_ folder: String) throws {
    for resource in try Folder.names(in: folder)
    where Folder.kind(of: "\(folder)/\(resource)") == .folder {
      var count = 0
      for name in try Folder.names(in: "\(folder)/\(resource)") {
        let bytes = try InputBuffer.array(of: "\(folder)/\(resource)/\(name)")
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: #"{"id":"#).count - 1
        pages.append(
          Page(
            resource: resource, file: "\(resource)/\(name)", rows: max(0, rows),
            bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes)))
        count += max(0, rows)
      }
      resources[resource] = #""rows":\#(count),"missingRows":0,"refusedFields":[]"#
    }
  }

  /// The text of a file.
  static func text(at path: String) throws -> String {
    String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
  }

  var text: String {
    let list = resources.sorted { $0.key < $1.key }.map {
      #"{"name":"\#($0.key)",\#($0.value),"notes":[]}"#
    }
    let files = pages.map {
      #"{"resource":"\#($0.resource)","file":"\#($0.file)","query":"/rest/v1/x","status":200,"#
        + #""receivedOn":"2026-03-16T00:00:00Z","rows":\#($0.rows),"bytes":\#($0.bytes),"#
        + #""sha256":"\#($0.sha256)"}"#
    }
    return """
      {"schema":\(schema),"complete":\(complete),"from":\(from),"to":\(to),
      "address":"https://acme.example/rest/v1","dialect":"vendor","program":"test",
      "startedOn":"2026-03-16T00:00:00Z","finishedOn":"2026-03-16T00:00:01Z","requests":9,
      "leastRequests":9,"savedRequests":0,\(extra)
      "resources":[\(list.joined(separator: ",\n"))],"notes":[],
      "pages":[\(files.joined(separator: ",\n"))]}
      """
  }
}

extension SnapshotFixture {
  /// Gives every resource that a pull asks for a page, and writes the manifest.
  ///
  /// - Parameter change: what is other in the manifest.
  func seal(_ change: (inout ManifestFixture) -> Void = { _ in }) throws {
    for name in ManifestFixture.others where Folder.kind(of: "\(path)/\(name)") == .missing {
      try write("\(name)/00001.json", "[]")
    }
    var manifest = try ManifestFixture(path)
    change(&manifest)
    try write("manifest.json", manifest.text)
  }
}
