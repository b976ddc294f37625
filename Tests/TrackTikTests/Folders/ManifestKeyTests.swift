import PayrollBytes
import PayrollModel
import RowReading
import Testing

@testable import TrackTik

@Suite("Every key of a manifest, given and left out")
struct ManifestKeyTests {
  private static let digest = String(repeating: "0123456789abcdef", count: 4)

  private func manifest(
    from: String = "2026-03-01", to: String = "2026-03-14", complete: Bool = true,
    _ more: String = "", resources: String = "", pages: String = ""
  ) -> String {
    "{\"schema\":\"payroll-export/snapshot/1\",\"complete\":\(complete),\"from\":\"\(from)\","
      + "\"to\":\"\(to)\",\(more)\"resources\":[\(resources)],\"pages\":[\(pages)]}"
  }

  private func page(_ resource: String, _ file: String, rows: Int = 1, _ more: String = "")
    -> String
  {
    #"{"resource":"\#(resource)","file":"\#(file)","rows":\#(rows),"bytes":7,"#
      + #""sha256":"\#(Self.digest)"\#(more)}"#
  }

  private func read(_ text: String) throws -> SnapshotManifest {
    let fixture = try SnapshotFixture(isEmpty: true)
    try fixture.write("manifest.json", text)
    return try SnapshotManifest.read(in: fixture.path)
  }

  private func problems(_ text: String) throws -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as SnapshotError {
      guard case .badManifest(let problems) = error.reason else { return ["\(error.reason)"] }
      #expect(error.file == "manifest.json")
      #expect(error.line == problems.first?.location?.line)
      return problems.map(\.message)
    }
  }

  @Test("the least that a manifest says")
  func least() throws {
    let least = try read(manifest())
    #expect("\(least.dates.lowerBound) \(least.dates.upperBound)" == "2026-03-01 2026-03-14")
    #expect(least.isComplete && least.resources.isEmpty && least.pages.isEmpty)
    #expect(try !read(manifest(complete: false)).isComplete)
    let day = try read(manifest(from: "2026-03-01", to: "2026-03-01"))
    #expect(day.dates.lowerBound == day.dates.upperBound)
  }

  @Test("what is said of a pull is read and of no account")
  func hearsay() throws {
    let more =
      #""address":"a","dialect":"d","program":"p","startedOn":"s","finishedOn":"f","requests":-1,"#
      + #""leastRequests":0,"savedRequests":9,"notes":["n","m"],"#
    #expect(try read(manifest(more)).resources.isEmpty)
    for (key, wrong) in [
      ("address", "1"), ("dialect", "[]"), ("program", "true"), ("startedOn", "1"),
      ("finishedOn", "{}"), ("requests", "\"1\""), ("leastRequests", "1.5"),
      ("savedRequests", "[]"),
      ("notes", "\"n\""), ("notes", "[1]"),
    ] {
      #expect(try problems(manifest("\"\(key)\":\(wrong),")).count == 1, "\(key)")
    }
  }

  @Test("a resource: rows, missing rows, refused and left-out fields, and why it is absent")
  func entries() throws {
    let resources = [
      #"{"name":"regions","rows":1}"#,
      #"{"name":"shifts","rows":2,"missingRows":3,"cachedPages":1,"refusedFields":["payRate"],"#
        + #""leftOutFields":["approvedHours","payableHours"],"notes":["the field x is refused"]}"#,
      #"{"name":"positions","unavailable":"404"}"#, #"{"name":"clients","leftOut":true}"#,
      #"{"name":"accounts","rows":0,"leftOut":false,"missingRows":0}"#,
    ]
    let pages = [page("regions", "regions/1.json"), page("shifts", "shifts/1.json", rows: 2)]
    let read = try read(
      manifest(
        complete: false, resources: resources.joined(separator: ","),
        pages: pages.joined(separator: ",")))
    #expect(
      read.resources.map(\.name) == ["regions", "shifts", "positions", "clients", "accounts"])
    #expect(read.resources.map(\.rowCount) == [1, 2, 0, 0, 0])
    #expect(read.resources.map(\.missingRowCount) == [nil, 3, nil, nil, 0])
    #expect(read.resources.map(\.unavailable) == [nil, nil, "404", nil, nil])
    #expect(read.resources.map(\.isLeftOut) == [false, false, false, true, false])
    #expect(read.resources.map(\.refusedFields) == [[], ["payRate"], [], [], []])
    #expect(
      read.resources.map(\.leftOutFields) == [[], ["approvedHours", "payableHours"], [], [], []])
    #expect(read.entry("shifts")?.rowCount == 2 && read.entry("holidays") == nil)
  }

  @Test("fields that were refused, of a manifest that has them in its notes alone")
  func notes() throws {
    for (notes, fields) in [
      (#"["the field payRate is refused"]"#, ["payRate"]),
      (#"["the fields payRate, approvedHours are refused"]"#, ["payRate", "approvedHours"]),
      (#"["the fields a,b,  c are refused","the field d is refused"]"#, ["a", "b", "c", "d"]),
      (#"["the page 3 came late","the field payRate is refused"]"#, ["payRate"]),
      (#"["the field payRate was refused"]"#, []), (#"["payRate is refused"]"#, []),
      (#"["the field payRate are refused"]"#, []), ("[]", []),
    ] {
      let read = try read(
        manifest(resources: #"{"name":"regions","rows":0,"notes":\#(notes)}"#))
      #expect(read.resources[0].refusedFields == fields, "\(notes)")
    }
    // A list, even an empty one, goes before the notes.
    let both = #"{"name":"regions","rows":0,"refusedFields":[],"notes":["the field x is refused"]}"#
    #expect(try read(manifest(resources: both)).resources[0].refusedFields.isEmpty)
  }

  @Test("a page: its resource, its file, rows, bytes and digest")
  func pages() throws {
    let read = try read(
      manifest(
        resources: #"{"name":"regions","rows":6}"#,
        pages: page("regions", "regions/00001.json", rows: 2, #","status":200,"query":"q""#) + ","
          + page("regions", "regions/b.json", rows: 4, #","receivedOn":"r","revalidatedOn":"v""#)))
    #expect(read.pages.count == 2)
    let first = try #require(read.pages["regions/00001.json"])
    #expect(first.resource == "regions" && first.rowCount == 2 && first.byteCount == 7)
    #expect(first.sha256 == Self.digest)
    #expect(read.pages["regions/b.json"]?.rowCount == 4)
  }

  @Test(
    "files that are no pages of the resource",
    arguments: [
      "1.json", "shifts/1.json", "regions/a/1.json", "regions/.1.json", "regions/1.ndjson",
      "regions/1.JSON", "/regions/1.json", "regions/", "../regions/1.json", "regions/../1.json",
    ])
  func foreignFiles(_ file: String) throws {
    let found = try problems(
      manifest(resources: #"{"name":"regions","rows":1}"#, pages: page("regions", file)))
    #expect(found == ["\"\(file)\" is no page of regions"])
  }

  @Test(
    "a key of a page that is left out or wrong",
    arguments: [
      (#""resource":"regions","#, "the key \"resource\" is missing"),
      (#""rows":1,"#, "the key \"rows\" is missing"),
      (#""bytes":7,"#, "the key \"bytes\" is missing"),
      (#""file":"regions/1.json","#, "the key \"file\" is missing"),
    ])
  func leftOut(_ member: String, message: String) throws {
    let whole = page("regions", "regions/1.json")
    let resources = #"{"name":"regions","rows":1}"#
    #expect(try problems(manifest(resources: resources, pages: whole)).isEmpty)
    let found = try problems(
      manifest(resources: resources, pages: whole.replacing(member, with: "")))
    #expect(found == [message])
    #expect(
      try problems(
        manifest(resources: resources, pages: whole.replacing("\"bytes\":7", with: "\"bytes\":-7"))
      ).count == 1)
    for digest in [Self.digest.uppercased(), Self.digest + "0", String(Self.digest.dropLast())] {
      let page = whole.replacing(Self.digest, with: digest)
      #expect(try problems(manifest(resources: resources, pages: page)).count == 1)
    }
  }

  @Test("rows need not be said of what is absent, and of all else they must")
  func rows() throws {
    #expect(
      try problems(manifest(resources: #"{"name":"regions"}"#)) == ["the key \"rows\" is missing"])
    #expect(
      try problems(manifest(resources: #"{"name":"regions","leftOut":false}"#))
        == ["the key \"rows\" is missing"])
    #expect(try problems(manifest(resources: #"{"name":"regions","leftOut":true}"#)).isEmpty)
    #expect(
      try problems(manifest(resources: #"{"rows":1}"#)).contains("the key \"name\" is missing"))
    #expect(
      try problems(manifest(resources: #"{"name":"regions","rows":0},{"name":"regions","rows":0}"#))
        == ["regions is named twice"])
  }

  @Test("what contradicts itself: counts, absence, and whether it is complete")
  func contradictions() throws {
    func found(_ resources: String, _ pages: [String], complete: Bool = true) throws -> [String] {
      try problems(
        manifest(complete: complete, resources: resources, pages: pages.joined(separator: ",")))
    }
    let two = [page("regions", "regions/1.json"), page("regions", "regions/2.json", rows: 2)]
    #expect(try found(#"{"name":"regions","rows":3}"#, two).isEmpty)
    #expect(
      try found(#"{"name":"regions","rows":2}"#, two)
        == ["regions is said to have 2 rows, and its pages 3"])
    #expect(
      try found(#"{"name":"regions","rows":0}"#, two)
        == ["regions is said to have 0 rows, and its pages 3"])
    #expect(
      try found(#"{"name":"regions","rows":1}"#, [])
        == ["regions is said to have 1 rows, and has no page"])
    #expect(
      try found(#"{"name":"regions","leftOut":true,"rows":3}"#, two)
        == ["regions has pages, and is said to be absent"])
    #expect(try found("", two) == ["regions has pages, and is not among \"resources\""])
    let missing = #"{"name":"regions","rows":0},{"name":"shifts","rows":0,"missingRows":2}"#
    #expect(
      try found(missing, []) == ["\"complete\" is true, and 2 rows of shifts are missing"])
    #expect(try found(missing, [], complete: false).isEmpty)
  }
}
