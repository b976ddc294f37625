import Foundation
import PayrollBytes
import Testing

@Suite("A folder that changes over at once")
struct StagedFolderTests {
  private static let own: Set<String> = ["head", "a", "b", "draft/d"]

  /// Calls `body` with a folder that is not there yet, in a fresh one.
  private func withFolder(_ body: (_ parent: String, _ path: String) throws -> Void) throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "staged-\(UUID())").path()
    try Folder.make(parent)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try body(parent, "\(parent)/run")
  }

  private func write(_ text: String, _ path: String) throws {
    try Folder.make(Folder.parent(of: path))
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Everything in a folder: names and texts.
  private func contents(_ folder: String) throws -> [String: String] {
    var found: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: folder)
    while let name = names?.nextObject() as? String {
      guard Folder.kind(of: "\(folder)/\(name)") == .file else { continue }
      found[name] = String(
        decoding: try InputBuffer.array(of: "\(folder)/\(name)"), as: UTF8.self)
    }
    return found
  }

  private func open(_ path: String) throws -> StagedFolder {
    try StagedFolder(path, head: "head", inner: "draft")
  }

  /// Writes new content and lets it change over.
  private func change(_ path: String, _ files: [String: String]) throws {
    let folder = try open(path)
    let staging = try folder.stagingFolder()
    for (name, text) in files { try write(text, "\(staging)/\(name)") }
    try folder.changeOver(dropping: Self.own)
  }

  @Test("The program's own files leave, everybody else's stay, also in the inner folder")
  func changing() throws {
    try withFolder { parent, path in
      try change(path, ["head": "1", "a": "1", "draft/d": "1"])
      #expect(try contents(path) == ["head": "1", "a": "1", "draft/d": "1"])
      try write("mine", "\(path)/notes")
      try write("mine", "\(path)/more/deep/notes")
      try write("mine", "\(path)/draft/notes")
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/link", withDestinationPath: "nowhere")
      try change(path, ["head": "2", "b": "2"])
      #expect(
        try contents(path)
          == [
            "head": "2", "b": "2", "notes": "mine", "more/deep/notes": "mine",
            "draft/notes": "mine",
          ])
      #expect(Folder.holds("\(path)/link"))
      #expect(try Folder.names(in: parent) == ["run"])
    }
  }

  @Test("A folder that nothing comes of is as if nothing had been")
  func nothing() throws {
    try withFolder { parent, path in
      do {
        let folder = try open(path)
        try write("1", "\(try folder.stagingFolder())/head")
      }
      #expect(try Folder.names(in: parent).isEmpty)
      try change(path, ["head": "1"])
      do { _ = try open(path).stagingFolder() }
      #expect(try Folder.names(in: parent) == ["run"])
      #expect(try contents(path) == ["head": "1"])
    }
  }

  @Test("One has it at a time, also while it changes over")
  func lock() throws {
    try withFolder { _, path in
      let first = try open(path)
      func isBusy() -> Bool {
        do { _ = try open(path) } catch StagedFolder.Failure.busy(let process) {
          return process == nil || process == getpid()
        } catch {}
        return false
      }
      #expect(isBusy())
      try write("1", "\(try first.stagingFolder())/head")
      try first.changeOver(dropping: [])
      #expect(isBusy())
      withExtendedLifetime(first) {}
    }
  }

  @Test("A link to the folder is followed, and stays a link")
  func linked() throws {
    try withFolder { parent, path in
      try change(path, ["head": "1"])
      let link = "\(parent)/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "run")
      try change(link + "/", ["head": "2", "a": "2"])
      #expect(try contents(path) == ["head": "2", "a": "2"])
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "run")
    }
  }

  @Test("What is in the way is told; a link is replaced and not followed")
  func inTheWay() throws {
    try withFolder { parent, path in
      try write("mine", "\(path)/a")
      try write("victim", "\(parent)/victim")
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/head", withDestinationPath: "../victim")
      let folder = try open(path)
      let staging = try folder.stagingFolder()
      for name in ["head", "a", "b"] { try write("new", "\(staging)/\(name)") }
      #expect(try folder.namesInTheWay(notOwn: []) == ["a"])
      #expect(try folder.namesInTheWay(notOwn: ["a"]) == [])
      try folder.changeOver(dropping: ["a"])
      #expect(try contents(path) == ["head": "new", "a": "new", "b": "new"])
      #expect(try contents(parent)["victim"] == "victim")
    }
  }

  @Test("What a crash left before the change is cleared away")
  func crashBefore() throws {
    try withFolder { parent, path in
      try change(path, ["head": "1", "a": "1"])
      try write("2", "\(parent)/.run.payroll-export/head")
      try write("2", "\(path)/.payroll-export/head")
      try write("head\na\n", "\(path)/.changing-over")
      _ = try open(path)
      #expect(try contents(path) == ["head": "1", "a": "1"])
      #expect(try Folder.names(in: parent) == ["run"])
    }
  }

  @Test("What a crash left after the two changed places moves over")
  func crashBehind() throws {
    try withFolder { parent, path in
      try change(path, ["head": "2", "b": "2"])
      let old = "\(parent)/.run.payroll-export"
      for name in ["head", "a", "draft/d"] { try write("1", "\(old)/\(name)") }
      try write("head\na\nb\ndraft/d\n", "\(old)/.changing-over")
      for name in ["notes", "draft/notes"] { try write("mine", "\(old)/\(name)") }
      _ = try open(path)
      #expect(
        try contents(path)
          == ["head": "2", "b": "2", "notes": "mine", "draft/notes": "mine"])
      #expect(try Folder.names(in: parent) == ["run"])
    }
  }

  @Test("Where files go in one by one, whoever comes next finishes it", arguments: 0...4)
  func crashWithin(moved: Int) throws {
    try withFolder { parent, path in
      for name in ["head", "a", "draft/d"] { try write("1", "\(path)/\(name)") }
      try write("mine", "\(path)/notes")
      let staging = "\(path)/.payroll-export"
      // "a" is in both, so it is replaced; "draft/d" is not in the new content.
      try write("draft/d\n", "\(staging)/.changing-over")
      let new = ["a", "b", "c", "head"]
      for name in new { try write("2", "\(staging)/\(name)") }
      if moved > 0 { try FileManager.default.removeItem(atPath: "\(path)/head") }
      for name in new.prefix(moved) {
        try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        try FileManager.default.moveItem(atPath: "\(staging)/\(name)", toPath: "\(path)/\(name)")
      }
      _ = try open(path)
      #expect(
        try contents(path) == ["head": "2", "a": "2", "b": "2", "c": "2", "notes": "mine"])
      #expect(try Folder.names(in: path) == ["a", "b", "c", "head", "notes"])
      #expect(try Folder.names(in: parent) == ["run"])
    }
  }
}
