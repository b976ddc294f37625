import PayrollBytes
import PayrollModel
import RowReading
import Testing
import TimeSources
import TrackTik

@Suite("What errors of a snapshot say")
struct SnapshotErrorTests {
  private typealias Reason = SnapshotError.Reason

  /// The reason, whether the input is not there, its message, and what to do about it.
  private static let all: [(Reason, Bool, String, String)] = {
    let date = CalendarDate(daysSince1970: 20_514)
    let dates = date...date.adding(days: 13)
    let problem = TextProblem(
      file: "manifest.json", location: nil, key: "from", message: "the date is odd", advice: "")
    let folder = "name the folder that holds a sub-folder for each resource"
    let again = "the file is damaged or cut off; pull the page again"
    let answer = "the server may have answered with an error; look at the file, pull it again"
    let manifest = "a manifest is written by the pull and not changed: pull again"
    let changed =
      "pull again into a new folder; if pages were changed on purpose, remove manifest.json: the "
      + "snapshot is then one that nobody vouches for"
    let incomplete = "pull again into a new folder; if it stays so, ask the vendor"
    return [
      (.missingFolder, true, "there is no such folder", folder),
      (.notAFolder, true, "this is a file, and a snapshot is a folder", folder),
      (
        .emptyFolder, true, "the folder holds no saved pages",
        "it needs sub-folders such as employees and work-sessions with the saved JSON pages"
      ),
      (
        .unfinishedPull, true, "the snapshot is not complete: its pull ended early",
        "run payroll-export pull with this folder again: it goes on"
      ),
      (
        .missingResource("shifts"), true, "the snapshot has no pages of shifts",
        "pull shifts and save the pages in a sub-folder shifts"
      ),
      (
        .unreadableFile("it is locked"), false, "the file cannot be read: it is locked",
        "check that the file is there and that you may read it"
      ),
      (.malformedJSON("a colon was expected"), false, "a colon was expected", again),
      (.invalidUTF8, false, "the bytes are not UTF-8 text", again),
      (
        .notAPage, false, "this is neither a list of records nor an object with \"data\"", answer
      ),
      (
        .tellsError, false, "the page tells of an error beside its list: the list may be anything",
        answer
      ),
      (.badManifest([problem, problem]), false, "the date is odd", manifest),
      (.badManifest([]), false, "the manifest cannot be used", manifest),
      (
        .misspeltManifest, false, "this may be the manifest of the snapshot, under another name",
        "call it manifest.json, or take it out of the snapshot"
      ),
      (.changedPage, false, "the page was changed since it was pulled", changed),
      (
        .differs(TimeDataDifferences(missing: ["shifts/1.json"])), false,
        "the snapshot is not what was pulled: shifts/1.json is missing", changed
      ),
      (.incompletePull([]), false, "the pull is not complete", incomplete),
      (
        .incompletePull(["2 rows of shifts", "1 rows of regions"]), false,
        "the pull is not complete: the server announced 2 rows of shifts, 1 rows of regions that "
          + "never came", incomplete
      ),
      (
        .otherDates(pulled: dates, needed: date...date), false,
        "the snapshot was pulled for 2026-03-02..2026-03-15, and the period needs "
          + "2026-03-02..2026-03-02",
        "pull the period into a new folder, or name the period that the snapshot was pulled for"
      ),
    ]
  }()

  @Test("each has its words, and is input that is not there or input that is bad")
  func words() {
    for (reason, isMissing, message, advice) in Self.all {
      let error = SnapshotError(file: "x", reason: reason)
      #expect(error.isMissing == isMissing, "\(message)")
      #expect(error.message == message)
      #expect(error.advice == advice)
    }
  }

  @Test("places: the file, the line and the byte, as far as they are known")
  func places() {
    #expect(SnapshotError(file: "a/b", reason: .notAPage).place == "a/b")
    #expect(SnapshotError(file: "a/b", line: 3, reason: .notAPage).place == "a/b:3")
    #expect(
      SnapshotError(file: "a/b", line: 3, byteOffset: 0, reason: .notAPage).place == "a/b:3, byte 0"
    )
    #expect(
      SnapshotError(file: "a/b", byteOffset: 17, reason: .notAPage).place == "a/b, byte 17")
  }

  @Test("differences: one of each kind, several, and none")
  func differences() {
    #expect(TimeDataDifferences().isEmpty && TimeDataDifferences().text.isEmpty)
    for (found, text) in [
      (TimeDataDifferences(missing: ["a"]), "a is missing"),
      (TimeDataDifferences(missing: ["a", "b"]), "a, b are missing"),
      (TimeDataDifferences(changed: ["a"]), "a was changed"),
      (TimeDataDifferences(changed: ["a", "b", "c"]), "a, b, c were changed"),
      (TimeDataDifferences(unnamed: ["a"]), "a was added"),
      (TimeDataDifferences(unnamed: ["a", "b", "c", "d"]), "a, b, c and 1 more were added"),
      (
        TimeDataDifferences(missing: ["a"], changed: ["b"], unnamed: ["c"]),
        "a is missing; b was changed; c was added"
      ),
    ] {
      #expect(found.text == text)
      #expect(!found.isEmpty)
    }
  }

  @Test(
    "what JSON lacks is named in words, at its byte and line",
    arguments: [
      ("[\n{\"id\":1", "the text ends in the middle of a value", 9, 2),
      ("", "the text ends in the middle of a value", 0, 1),
      ("[\n{\"id\":!}]", "a value was expected here", 8, 2),
      ("[{\"id\":1,7}]", "a key in quotes was expected here", 9, 1),
      ("[{\"id\";1}]", "a colon was expected after the key", 6, 1),
      ("[{\"id\":1;}]", "a comma or the end of the object was expected here", 8, 1),
      ("[{};{}]", "a comma or the end of the list was expected here", 3, 1),
      ("[{\"id\":01}]", "this is not a number as JSON writes it", 8, 1),
      ("[{\"x\":\"\\x\"}]", "this is not an escape that JSON knows", 7, 1),
      ("[{\"x\":\"\\udc00\"}]", "half of a surrogate pair stands alone", 7, 1),
      ("[{\"x\":\"\n\"}]", "a control character must be escaped inside a text", 7, 1),
      ("[]\n\n[]", "there is more text behind the end of the value", 4, 3),
      ("{\"meta\":{}}", "this is neither a list of records nor an object with \"data\"", 0, 1),
      ("{\"data\":7}", "this is neither a list of records nor an object with \"data\"", 8, 1),
    ])
  func malformed(_ page: String, _ message: String, _ byte: Int, _ line: Int) throws {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", page)
    let error = try #require(fixture.error())
    #expect(error.message == message)
    #expect(error.byteOffset == byte && error.line == line)
  }

  @Test("a place behind the first mebibyte is counted from the start of the file")
  func farPlaces() throws {
    let fixture = try SnapshotFixture()
    let filler = String(repeating: "w", count: 1_000)
    let good = (1...3_000).map { SnapshotFixture.session($0, #""notes":"\#(filler)""#) }
    for (line, bytes, message) in [
      (2_901, Array("{\"id\":1;}".utf8), "a comma or the end of the object was expected here"),
      (2_901, Array("{\"x\":\"".utf8) + [0xFF] + Array("\"}".utf8), "the bytes are not UTF-8 text"),
      (2_901, Array("{\"id\":1} {}".utf8), "there is more text behind the end of the value"),
      (2_901, Array("{\"id\":1,".utf8), "an object must stand on one line"),
      (1, Array("{\"id\":1;}".utf8), "a comma or the end of the object was expected here"),
    ] {
      var lines = good.map { Array($0.utf8) }
      lines.insert(bytes, at: line - 1)
      try fixture.write("work-sessions/0001.ndjson", Array(lines.joined(separator: [0x0A])))
      let error = try #require(fixture.error())
      let before = lines[..<(line - 1)].reduce(0) { $0 + $1.count + 1 }
      #expect(error.line == line && error.message == message)
      let offset = try #require(error.byteOffset)
      #expect(offset >= before + 6 && offset <= before + 9, "\(offset - before)")
    }
  }
}
