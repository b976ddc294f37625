import PayrollBytes
import PayrollModel
import RowReading
import Synchronization
import Testing
import TimeSources

@testable import TrackTik

@Suite("How files are cut into chunks")
struct ChunkTests {
  private func page(_ name: String, _ size: Int) -> SourceFile {
    SourceFile(path: "/nowhere/\(name)", name: name, size: size, hasRowPerLine: false)
  }

  /// The names of the pages of each chunk.
  private func pages(_ sizes: [Int]) throws -> [[String]] {
    let files = sizes.enumerated().map { page("\($0.offset)", $0.element) }
    return try ChunkSource.chunks(of: files).map { chunk in
      guard case .pages(let pages) = chunk else { return ["lines"] }
      return pages.map(\.name)
    }
  }

  @Test("pages are read together up to 1 MiB")
  func sizes() throws {
    let most = ChunkSource.size
    #expect(most == 1_048_576)
    #expect(try pages([]) == [])
    #expect(try pages([0]) == [["0"]])
    #expect(try pages([1, 2, 3]) == [["0", "1", "2"]])
    #expect(try pages([most]) == [["0"]])
    #expect(try pages([most - 1, 1, 1]) == [["0", "1"], ["2"]])
    #expect(try pages([most + 1, 1]) == [["0"], ["1"]])
    #expect(try pages([1, most, 1]) == [["0"], ["1"], ["2"]])
    #expect(try pages([5 * most, 5 * most]) == [["0"], ["1"]])
  }

  @Test("and up to 256 of them")
  func counts() throws {
    #expect(try pages(Array(repeating: 2, count: 256)).map(\.count) == [256])
    #expect(try pages(Array(repeating: 2, count: 257)).map(\.count) == [256, 1])
    #expect(try pages(Array(repeating: 0, count: 600)).map(\.count) == [256, 256, 88])
  }

  @Test("lines are chunks of their own, between the pages before and behind")
  func lines() throws {
    let fixture = try SnapshotFixture(isEmpty: true)
    try fixture.write("a.ndjson", "{}\n{}")
    try fixture.write("b.ndjson", "")
    func lines(_ name: String, _ size: Int) -> SourceFile {
      SourceFile(path: "\(fixture.path)/\(name)", name: name, size: size, hasRowPerLine: true)
    }
    let chunks = try ChunkSource.chunks(of: [
      page("1", 10), page("2", 10), lines("a.ndjson", 5), lines("b.ndjson", 0), page("3", 10),
    ])
    #expect(chunks.map(\.file) == ["", "a.ndjson", "b.ndjson", ""])
    #expect(chunks.map(\.byteCount) == [20, 5, 0, 10])
  }

  @Test("a long file is cut behind a line break, and nothing of it is lost or read twice")
  func ranges() throws {
    let fixture = try SnapshotFixture(isEmpty: true)
    // Lines of 200 to 40,000 bytes, so that the end of one lies far behind the end of a chunk.
    var bytes: [UInt8] = []
    var numbers = SeededNumbers(seed: 11)
    while bytes.count < 3_200_000 {
      bytes += Array(repeating: 0x78, count: Int.random(in: 200...40_000, using: &numbers))
      bytes.append(0x0A)
    }
    bytes += Array("no break behind it".utf8)
    try fixture.write("a.ndjson", bytes)
    let file = SourceFile(
      path: "\(fixture.path)/a.ndjson", name: "a.ndjson", size: bytes.count, hasRowPerLine: true)
    var end = 0
    let chunks = try ChunkSource.chunks(of: [file])
    #expect(chunks.count == 4)
    for chunk in chunks {
      guard case .lines(_, let range) = chunk else {
        Issue.record("pages of a file of lines")
        return
      }
      #expect(range.lowerBound == end)
      end = range.upperBound
      #expect(range.count >= min(ChunkSource.size, bytes.count - range.lowerBound))
      #expect(range.count < ChunkSource.size + 40_100)
      #expect(end == bytes.count || bytes[end - 1] == 0x0A)
    }
    #expect(end == bytes.count)
  }

  @Test("findings in every chunk have the lines of the file")
  func linesOfFindings() throws {
    let fixture = try SnapshotFixture()
    let filler = String(repeating: "y", count: 2_000)
    let bad = [3, 700, 1_401, 1_900]
    func rows() -> String {
      (1...2_000).map { line in
        bad.contains(line)
          ? #"{"id":\#(line),"employee":1,"startedOn":"soon"}"#
          : SnapshotFixture.session(line, #""notes":"\#(filler)""#)
      }.joined(separator: "\n")
    }
    try fixture.write("work-sessions/a.ndjson", rows())
    try fixture.write("work-sessions/b.ndjson", "\n\n" + #"{"id":9000,"startedOn":"soon"}"#)
    let data = try fixture.read()
    #expect(
      data.findings(.unreadableField).map(\.subject.file)
        == bad.map { "work-sessions/a.ndjson:\($0)" } + ["work-sessions/b.ndjson:3"])
    #expect(
      data.findings(.unreadableField).map { $0.message }
        == Array(repeating: "the row: the value of startedOn cannot be read", count: 5))
  }

  @Test("findings of several pages have their own lines and rows")
  func rowsOfPages() throws {
    let fixture = try SnapshotFixture()
    let bad = #"{"id":2,"employee":1,"startedOn":"soon"}"#
    try fixture.write("work-sessions/1.json", "[\(SnapshotFixture.session(1)),\n\n\(bad)]")
    try fixture.write("work-sessions/2.json", "\n[\(bad.replacing("\"id\":2", with: "\"id\":3"))]")
    let data = try fixture.read()
    let found = data.findings(.unreadableField)
    #expect(found.map(\.subject.file) == ["work-sessions/1.json:3", "work-sessions/2.json:2"])
    #expect(found.map { $0.message.prefix(17) } == ["row 2 of the page", "row 1 of the page"])
    #expect(found.map(\.subject.record?.id) == [2, 3])
  }

  @Test("progress rises to all bytes, over the resources in the order in which they are read")
  func progress() throws {
    let fixture = try SnapshotFixture()
    let filler = String(repeating: "z", count: 1_200_000)
    for page in 0..<40 {
      try fixture.write(
        "work-sessions/\(100 + page).json",
        "[\(SnapshotFixture.session(page + 1, #""notes":"\#(filler)""#))]")
    }
    try fixture.write("regions/1.json", "[]")
    let all = Mutex<[ReadProgress]>([])
    _ = try SavedSnapshot.read(fixture.path) { progress in all.withLock { $0.append(progress) } }
    let steps = all.withLock { $0 }
    #expect(steps.prefix(3).map(\.resource) == ["regions", "employees", "work-sessions"])
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytesRead < $1.bytesRead })
    #expect(Set(steps.map(\.byteCount)).count == 1)
    #expect(steps.first?.bytesRead == 2)
    #expect(steps.last?.bytesRead == steps.last?.byteCount)
    #expect(steps.last?.resource == "work-sessions")
  }
}
