import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing
import TrackTikServer

@testable import TrackTikPull

@Suite("Pages of an earlier pull")
struct PullCacheTests {
  typealias Row = CacheScene.Row

  @Test("nothing changed: few requests, and the same bytes")
  func unchanged() throws {
    let rows = CacheScene.rows(123)
    let scene = try CacheScene(rows)
    let first = try scene.pull("1")
    #expect(first.rows == rows && first.requests.count == 13)
    #expect(first.manifest.savedRequestCount == 0)
    let second = try scene.pull("2")
    #expect(second.rows == rows)
    // What has changed, and the last page.
    #expect(second.requests.count == 2)
    #expect(second.manifest.requestCount == 2 && second.manifest.leastRequestCount == 2)
    #expect(second.manifest.savedRequestCount == 11)
    #expect(second.manifest.resources.first?.cachedPageCount == 12)
    #expect(
      try PullScene.pages(in: scene.pulls.folder + "-1")
        == PullScene.pages(in: scene.pulls.folder + "-2"))
    let manifest = String(
      decoding: try InputBuffer.array(of: scene.pulls.folder + "-2/manifest.json"), as: UTF8.self)
    #expect(manifest.components(separatedBy: "\"revalidatedOn\"").count == 13)
    #expect(manifest.contains("\"savedRequests\":11") && manifest.contains("\"cachedPages\":12"))
    // A third time, from what the second kept.
    #expect(try scene.pull("3").requests.count == 2)
  }

  /// Changes that the server tells, and the most requests of 13 that they may take.
  @Test("changed, added, both: the new rows, and fewer requests than all pages take")
  func changes() throws {
    let rows = CacheScene.rows(123)
    let later = CacheScene.start + 3_600
    func changed(_ places: Int...) -> [Row] {
      var rows = rows
      for place in places {
        rows[place].name += " anew"
        rows[place].updatedOn = later
      }
      return rows
    }
    func added(_ count: Int, to rows: [Row]) -> [Row] {
      rows + (0..<count).map { Row(id: 1_000 + Int64($0), name: "New \($0)", updatedOn: later) }
    }
    let cases: [(rows: [Row], most: Int)] = [
      (changed(0), 3), (changed(57), 3), (changed(122), 2), (changed(0, 9, 10, 57), 5),
      (added(1, to: rows), 2), (added(7, to: rows), 2), (added(8, to: rows), 3),
      (added(8, to: changed(57)), 4),
    ]
    for (index, expected) in cases.enumerated() {
      let scene = try CacheScene(rows)
      _ = try scene.pull("1")
      try scene.serve(expected.rows)
      let second = try scene.pull("2")
      #expect(second.rows == expected.rows, "case \(index)")
      #expect(second.requests.count <= expected.most, "case \(index)")
      #expect(second.manifest.savedRequestCount > 0, "case \(index)")
      let third = try scene.pull("3")
      #expect(third.rows == expected.rows, "case \(index)")
      #expect(third.requests.count <= expected.most, "case \(index)")
    }
  }

  @Test("removed or come in between: everything is pulled anew")
  func moves() throws {
    let rows = CacheScene.rows(120)
    var removedFirst = rows
    removedFirst.removeFirst()
    var removedLast = rows
    removedLast.removeLast()
    var removedPage = rows
    removedPage.removeLast(10)
    var swapped = rows
    swapped.remove(at: 40)
    swapped.append(Row(id: 5_000, name: "New", updatedOn: CacheScene.start + 60))
    var between = rows
    between.insert(Row(id: 2, name: "Back", updatedOn: CacheScene.start + 60), at: 1)
    var unstamped = rows
    unstamped.insert(Row(id: 2, name: "Back", updatedOn: CacheScene.start - 90_000), at: 1)
    var exchanged = rows
    exchanged.remove(at: 100)
    exchanged.insert(Row(id: 2, name: "Back", updatedOn: CacheScene.start + 60), at: 1)
    var none = rows
    none.removeAll()
    let cases = [
      removedFirst, removedLast, removedPage, swapped, between, unstamped, exchanged, none,
    ]
    for (index, expected) in cases.enumerated() {
      let scene = try CacheScene(rows)
      _ = try scene.pull("1")
      try scene.serve(expected)
      let second = try scene.pull("2")
      #expect(second.rows == expected, "case \(index)")
      #expect(second.manifest.savedRequestCount == 0, "case \(index)")
      #expect(
        second.manifest.resources.first?.notes.contains { $0.hasPrefix("pulled whole") } ?? false,
        "case \(index)")
    }
  }

  @Test("rows that went while it was asked what changed are noticed")
  func drift() throws {
    for turn in 14...15 {
      var rows = CacheScene.rows(123)
      let scene = try CacheScene(
        rows, faults: #",{"path":"/employees","on":[\#(turn)],"fault":{"drift":{"remove":1}}}"#)
      _ = try scene.pull("1")
      let second = try scene.pull("2")
      rows.removeFirst()
      #expect(second.rows == rows, "request \(turn)")
      #expect(second.manifest.savedRequestCount == 0)
    }
  }

  @Test(
    "a filter that is ignored, finds nothing, is refused or answered badly is not believed",
    arguments: [
      #"{"ignoreFilters":true}"#, #"{"status":400}"#, #"{"status":404}"#, #"{"status":504}"#,
      #"{"notJSON":"{\"meta\":{\"count\":0,\"limit\":10},\"data\":[]}"}"#,
      #"{"notJSON":"{\"meta\":{\"count\":1,\"limit\":10},\"data\":[{\"id\":367}]}"}"#,
      #"{"noMeta":true}"#, #"{"count":1}"#, #"{"largestPage":9}"#,
    ])
  func badFilter(_ fault: String) throws {
    let rows = CacheScene.rows(123)
    let sizes =
      #"{"path":"/employees","on":[14],"fault":\#(fault)},"#
      + #"{"path":"/employees","fault":{"largestPage":10}}"#
    let scene = try CacheScene(rows, pages: sizes)
    _ = try scene.pull("1")
    var changed = rows
    changed[30].name = "Anew"
    changed[30].updatedOn = CacheScene.start + 60
    try scene.serve(changed)
    let second = try scene.pull("2")
    #expect(second.rows == changed)
    #expect(second.manifest.savedRequestCount == 0)
    #expect(second.requests.count >= 14)
  }

  @Test("stamps that some rows do not have, or that are refused: everything is pulled")
  func withoutStamps() throws {
    var rows = CacheScene.rows(123)
    rows[50].updatedOn = nil
    let scene = try CacheScene(rows)
    _ = try scene.pull("1")
    #expect(try scene.cached().isEmpty)
    rows[50].name = "Anew"
    try scene.serve(rows)
    let second = try scene.pull("2")
    #expect(second.rows == rows && second.requests.count == 13)
    for words in ["updatedOn is not a relation or field in employees", "no"] {
      let strict = try CacheScene(
        rows,
        faults:
          #",{"path":"/employees","on":[1],"fault":{"status":400,"body":"{\"error\":\"\#(words)\"}"}}"#
      )
      let whole = try strict.pull("1")
      #expect(whole.rows == rows && whole.requests.count == 14)
      #expect(whole.requests.last?.query["include"] == nil)
      #expect(whole.requests.last?.query["includeInactive"] == ["true"])
    }
  }

  @Test("a stamp of the setting that is refused costs neither the setting nor the other stamp")
  func refusedSettingStamp() throws {
    let rows = CacheScene.rows(123, settings: true)
    for words in [
      "updatedOn is not a field in position-payroll-settings",
      "payrollSetting.updatedOn is not a relation or field in positions.",
    ] {
      let scene = try CacheScene(
        rows, of: "positions",
        faults:
          #",{"path":"/positions","on":[1],"fault":{"status":400,"body":"{\"error\":\"\#(words)\"}"}}"#
      )
      let first = try scene.pull("1")
      #expect(first.rows == rows)
      let included = try #require(first.requests.last?.query["include"]?.first)
      #expect(included.split(separator: ",").contains("payrollSetting"), "\(included)")
    }
  }

  @Test("a payroll setting that changes while its position does not is noticed")
  func setting() throws {
    var rows = CacheScene.rows(123, settings: true)
    let scene = try CacheScene(rows, of: "positions")
    let first = try scene.pull("1")
    #expect(first.rows == rows)
    #expect(try scene.pull("2").requests.count < 8)
    rows[4].setting = ("NONE", CacheScene.start + 60)
    try scene.serve(rows)
    let second = try scene.pull("3")
    #expect(second.rows == rows)
    #expect(second.manifest.savedRequestCount > 0)
    rows[7].setting = ("REST_ONLY", CacheScene.start + 120)
    try scene.serve(rows)
    #expect(try scene.pull("4").rows == rows)
  }

  @Test("a resource of few pages is pulled whole, and not kept")
  func few() throws {
    let scene = try CacheScene(CacheScene.rows(30))
    _ = try scene.pull("1")
    #expect(try scene.cached().isEmpty)
    // The last page is full: one more shows that it was the last.
    #expect(try scene.pull("2").requests.count == 4)
    // What was kept of a longer list goes.
    try scene.serve(CacheScene.rows(60))
    _ = try scene.pull("3")
    #expect(try scene.cached().count == 7)
    #expect(try scene.pull("3 again").manifest.savedRequestCount == 4)
    try scene.serve(CacheScene.rows(30))
    _ = try scene.pull("4")
    #expect(try scene.cached().isEmpty)
  }

  @Test("another size of pages: everything is pulled anew")
  func pageSize() throws {
    let rows = CacheScene.rows(123)
    let scene = try CacheScene(
      rows,
      pages: #"{"path":"*","until":14,"fault":{"largestPage":10}},"#
        + #"{"path":"*","from":15,"fault":{"largestPage":8}}"#)
    _ = try scene.pull("1")
    let second = try scene.pull("2")
    #expect(second.rows == rows && second.requests.count >= 16)
    let third = try scene.pull("3")
    #expect(third.rows == rows && third.requests.count < 6)
  }
}
