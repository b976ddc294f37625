import Foundation
import Glibc
import Testing

@testable import PayrollBytes

@Suite("Paths, files, digests and tables of bytes")
struct FolderTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/folder-tests-\(UUID())"
    try Folder.make(path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    var buffer = OutputBuffer()
    buffer.append(bytes)
    _ = try OutputFile.write(buffer, to: path)
  }

  @Test(
    "the folder and the name of a path",
    arguments: [
      ("a/b/c", "a/b", "c"), ("a", "", "a"), ("/a", "/", "a"), ("/", "/", ""), ("a/", "a", ""),
      ("", "", ""), ("/a/b", "/a", "b"), ("./a", ".", "a"), ("é/ü", "é", "ü"),
    ])
  func parts(_ path: String, parent: String, name: String) {
    #expect(Folder.parent(of: path) == parent && Folder.name(of: path) == name)
  }

  @Test(
    "a path as seen from a folder",
    arguments: [
      ("a", "b", "b/a"), ("a", "b/", "b/a"), ("/a", "b", "/a"), ("a", "", "a"),
      ("../a", "/b", "/b/../a"),
      ("a/b", "/", "/a/b"),
    ])
  func resolving(_ path: String, folder: String, resolved: String) {
    #expect(Folder.resolve(path, in: folder) == resolved)
  }

  @Test("folders are made with all on the way, listed in byte order, moved and removed")
  func folders() throws {
    try withFolder { path in
      try Folder.make(path + "/a/b/c")
      try Folder.make(path + "/a/b/c")
      try Folder.make("")
      for name in ["b", "B", "a10", "a9", ".x", "é"] { try write([1], path + "/a/b/\(name)") }
      #expect(try Folder.names(in: path + "/a/b") == [".x", "B", "a10", "a9", "b", "c", "é"])
      #expect(Folder.kind(of: path + "/a") == .folder && Folder.kind(of: path + "/a/b/b") == .file)
      #expect(Folder.kind(of: path + "/nowhere") == .missing)
      symlink("nowhere", path + "/link")
      symlink("a", path + "/way")
      #expect(Folder.kind(of: path + "/link") == .missing && Folder.holds(path + "/link"))
      #expect(Folder.kind(of: path + "/way") == .folder && Folder.isLink(path + "/way"))
      #expect(!Folder.isLink(path + "/a") && !Folder.holds(path + "/nothing"))
      #expect(throws: FileProblem.self) { try Folder.make(path + "/a/b/b/d") }
      #expect(throws: FileProblem.self) { try Folder.names(in: path + "/nowhere") }
      try Folder.move(path + "/a/b/b", to: path + "/moved")
      #expect(Folder.kind(of: path + "/moved") == .file && !Folder.holds(path + "/a/b/b"))
      #expect(throws: FileProblem.self) { try Folder.move(path + "/a/b/B", to: path + "/moved") }
      #expect(Folder.kind(of: path + "/a/b/B") == .file)
      try Folder.remove(path + "/way")
      #expect(Folder.kind(of: path + "/a/b") == .folder, "what a link leads to stays")
      try Folder.remove(path + "/a")
      try Folder.remove(path + "/a")
      try Folder.remove(path + "/moved/below")
      #expect(try Folder.names(in: path) == ["link", "moved"])
      #expect(try Folder.real(path + "/.").hasSuffix("/" + Folder.name(of: path)))
    }
  }

  @Test("a folder takes the place of another")
  func replacing() throws {
    try withFolder { path in
      try Folder.make(path + "/old")
      try Folder.make(path + "/new")
      try write([1], path + "/old/a")
      try write([2], path + "/new/b")
      try Folder.replace(path + "/old", with: path + "/new")
      #expect(try Folder.names(in: path) == ["old"] && Folder.names(in: path + "/old") == ["b"])
    }
  }

  @Test("what the system refuses, in words")
  func problems() {
    let missing = FileProblem(.open, "a", errorNumber: ENOENT)
    #expect(missing.isMissing && missing.reason == "No such file or directory")
    #expect(FileProblem(.open, "a", errorNumber: ENOTDIR).isMissing)
    #expect(!FileProblem(.read, "a", errorNumber: EACCES).isMissing)
    #expect(FileProblem(.read, "a", errorNumber: EIO, detail: "it is odd").reason == "it is odd")
    for (count, words) in [
      (64 << 20, "64 MiB"), (1 << 30, "1 GiB"), (64 << 10, "64 KiB"), (1_000, "1000 bytes"),
      (1 << 10, "1 KiB"), ((1 << 20) + 1_024, "1025 KiB"), (0, "0 bytes"),
    ] {
      let problem = FileProblem("a", tooLongFor: InputLimit(byteCount: count))
      #expect(problem.reason == "it is longer than \(words), which is the most for such a file")
    }
    #expect(InputLimit.text.byteCount == 64 << 20 && InputLimit.page.byteCount == 1 << 30)
    #expect(InputLimit.lines.byteCount == 16 << 30 && InputLimit.secret.byteCount == 64 << 10)
  }

  @Test("digests of bytes and files, also where a file ends with a piece")
  func digests() throws {
    for (text, digest) in [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ] {
      #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
    }
    try withFolder { path in
      for count in [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2 << 20] {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try write(bytes, path + "/file")
        #expect(try SHA256.hexadecimal(ofFile: path + "/file") == SHA256.hexadecimal(of: bytes))
      }
      #expect(throws: FileProblem.self) { try SHA256.hexadecimal(ofFile: path + "/nowhere") }
    }
    let piecewise = SHA256()
    for byte in Array("abc".utf8) { [byte].withUnsafeBufferPointer { piecewise.update($0) } }
    #expect(piecewise.finish().hasPrefix("ba7816bf"))
  }

  @Test("buffers hold what was read last, with zeros behind it")
  func buffers() throws {
    try withFolder { path in
      let long = [UInt8](repeating: 7, count: 100_000)
      try write(long, path + "/long")
      try write([1, 2, 3], path + "/short")
      let buffer = InputBuffer(capacity: 16)
      try buffer.load(path + "/long")
      #expect(Array(buffer.bytes) == long)
      try buffer.load(path + "/short")
      #expect(Array(buffer.bytes) == [1, 2, 3])
      #expect((3..<3 + InputBuffer.padding).allSatisfy { buffer.base[$0] == 0 })
      for (range, count) in [(0..<2, 2), (1..<3, 2), (2..<9, 1), (3..<5, 0), (9..<12, 0)] {
        try buffer.load(path + "/short", range: range)
        #expect(buffer.count == count, "\(range)")
        #expect((count..<count + InputBuffer.padding).allSatisfy { buffer.base[$0] == 0 })
      }
      #expect(try InputBuffer.size(of: path + "/long") == 100_000)
      #expect(try InputBuffer.array(of: path + "/short") == [1, 2, 3])
      let copied = InputBuffer(copying: [])
      #expect(copied.count == 0 && copied.base[0] == 0)
    }
  }

  @Test("tables of plain values and texts, empty ones among them")
  func tables() {
    let table = FlatTable([Int32(5), 6, 7])
    #expect([table[0], table[2]] == [5, 7] && Array(table.slice(1, 2)) == [6, 7])
    #expect(Array(table.slice(3, 0)) == [])
    let empty = FlatTable([UInt8]())
    let count = empty.count
    #expect(count == 0)
    let texts = TextTable([Array("a".utf8), [], Array("bcd".utf8)])
    let read = (0..<3).map { String(decoding: texts[$0], as: UTF8.self) }
    let all = texts.count
    #expect(all == 3 && read == ["a", "", "bcd"])
  }

  @Test("a lock is had once, told by whom, and given back")
  func locks() throws {
    try withFolder { path in
      let file = path + "/lock"
      var first = try FileLock(file, O_RDWR | O_CREAT)
      #expect(first != nil)
      #expect(try FileLock(file, O_RDWR | O_CREAT) == nil)
      #expect(first?.isStill(at: file) == true && first?.isStill(at: path) == false)
      let holder = FileLock.holder(of: file)
      #expect(holder == nil || holder == getpid())
      first = nil
      #expect(try FileLock(file, O_RDWR | O_CREAT) != nil)
      symlink("elsewhere", path + "/link")
      #expect(throws: FileProblem.self) { try FileLock(path + "/link", O_RDWR | O_CREAT) }
      let folder = try FileLock.folder(path)
      #expect(folder != nil)
      #expect(try FileLock.folder(path) == nil)
    }
  }

  @Test(
    "reasons say something",
    arguments: [
      ("paid elsewhere", true), ("12345678", false), ("1234567a", true), ("short", false),
      ("shorter", false), ("eightxyz", true), ("", false), ("--------", false), ("éééééééé", true),
    ])
  func reasons(_ text: String, _ says: Bool) {
    #expect(WrittenReason.saysSomething(text) == says)
  }

  @Test("problems as people read them")
  func textProblems() {
    let place = TextLocation(line: 3, column: 7)
    #expect(
      TextProblem(file: "a", location: place, key: "k", message: "m", advice: "do").description
        == "m (a:3:7, k): do")
    #expect(TextProblem(file: "a", location: nil, message: "m").description == "m (a)")
    #expect(TextProblem(file: "a", location: nil, key: "k", message: "m").description == "m (a, k)")
    #expect(TextProblem(file: "a", location: place, message: "m").place == "a:3:7")
  }
}
