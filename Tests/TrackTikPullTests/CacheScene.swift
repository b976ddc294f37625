import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import TrackTikServer

@testable import TrackTikPull

/// Pulls of one resource from a simulator whose rows change between them.
struct CacheScene {
  /// A row as it is served and as it is found again.
  struct Row: Equatable, Sendable {
    var id: Int64
    var name: String
    /// Seconds since 1970; nil where the row does not say.
    var updatedOn: Int64?
    /// The paid breaks of the payroll setting, and when it was changed.
    var setting: (breaks: String, updatedOn: Int64)?

    static func == (left: Row, right: Row) -> Bool {
      left.id == right.id && left.name == right.name
        && left.setting?.breaks == right.setting?.breaks
    }
  }

  /// 2026-10-01, before which everything was changed last.
  static let start: Int64 = 1_790_812_800

  let resource: String
  var pulls: PullScene
  private let data: String
  private let remover: FolderRemover

  /// A scene of one resource.
  ///
  /// - Parameters:
  ///   - pageSize: the most rows of a page.
  ///   - faults: further rules, with a comma in front of each.
  init(
    _ rows: [Row], of resource: String = "employees", pageSize: Int = 10, faults: String = "",
    pages: String? = nil
  ) throws {
    self.resource = resource
    data = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID())").path()
    try FileManager.default.createDirectory(
      atPath: "\(data)/\(resource)", withIntermediateDirectories: true)
    remover = FolderRemover(data)
    let sizes = pages ?? #"{"path":"/\#(resource)","fault":{"largestPage":\#(pageSize)}}"#
    try Self.write(rows, to: "\(data)/\(resource)/rows.json")
    pulls = try PullScene(["--data", data, "--reload"], faults: "[\(sizes)\(faults)]")
    pulls.without = Set(Pull.resourceNames).subtracting([resource])
    pulls.cache = pulls.simulator.folder + "/cache"
  }

  /// Rows with numbers of every third one from 1, changed one every four hours.
  static func rows(_ count: Int, settings: Bool = false) -> [Row] {
    (0..<count).map { index in
      Row(
        id: Int64(1 + 3 * index), name: "Name \(index)",
        updatedOn: start - 14_400 * Int64(count - index),
        setting: settings && index % 4 != 3 ? ("ALL", start - 5_400 * Int64(count - index)) : nil)
    }
  }

  /// Serves other rows from now on.
  func serve(_ rows: [Row]) throws {
    try Self.write(rows, to: "\(data)/\(resource)/rows.json")
  }

  private static func write(_ rows: [Row], to path: String) throws {
    let texts = rows.map { row in
      let stamp = row.updatedOn.map { #","updatedOn":"\#(UTCMoment.text($0))""# } ?? ""
      let setting = row.setting.map {
        #"{"id":\#(row.id),"payBreaks":"\#($0.breaks)","updatedOn":"\#(UTCMoment.text($0.updatedOn))"}"#
      }
      return
        #"{"id":\#(row.id),"name":"\#(row.name)","status":"ACTIVE","payrollSetting":\#(setting ?? "null")\#(stamp)}"#
    }
    let text = #"{"meta":{},"data":[\#(texts.joined(separator: ","))]}"#
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  /// Pulls into a folder of its own and gives what the manifest says, the rows in their order, and
  /// the requests that it took, those for tokens left out.
  func pull(
    _ name: String, _ credentials: Credentials = PullScene.credentials
  ) throws -> (manifest: PullManifest, rows: [Row], requests: [Simulator.Request]) {
    let before = requests.count
    let folder = "\(pulls.folder)-\(name)"
    let manifest = try pulls.pull(credentials).run(into: folder)
    return (manifest, try rows(in: folder), Array(requests.dropFirst(before)))
  }

  /// The requests for rows so far.
  var requests: [Simulator.Request] {
    pulls.simulator.requests().filter { $0.path.hasSuffix("/\(resource)") }
  }

  /// The rows of a snapshot in their order.
  func rows(in folder: String) throws -> [Row] {
    var rows: [Row] = []
    for name in try Folder.names(in: "\(folder)/\(resource)") {
      let bytes = try InputBuffer.array(of: "\(folder)/\(resource)/\(name)")
      let page = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      for row in page?["data"] as? [[String: Any]] ?? [] {
        let setting = row["payrollSetting"] as? [String: Any]
        rows.append(
          Row(
            id: (row["id"] as? NSNumber)?.int64Value ?? 0, name: row["name"] as? String ?? "",
            setting: (setting?["payBreaks"] as? String).map { ($0, 0) }))
      }
    }
    return rows
  }

  /// The files of the cache, by what stands behind the account's folder.
  func cached() throws -> [String: String] {
    var found: [String: String] = [:]
    let cache = try #require(pulls.cache)
    for account in (try? Folder.names(in: cache)) ?? [] {
      for kind in (try? Folder.names(in: "\(cache)/\(account)")) ?? [] {
        for name in (try? Folder.names(in: "\(cache)/\(account)/\(kind)")) ?? [] {
          found["\(kind)/\(name)"] = "\(cache)/\(account)/\(kind)/\(name)"
        }
      }
    }
    return found
  }
}

/// Removes a folder when nobody needs it any more.
private final class FolderRemover {
  private let path: String
  init(_ path: String) { self.path = path }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}
