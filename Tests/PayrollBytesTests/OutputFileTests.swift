import Foundation
import Glibc
import Testing

@testable import PayrollBytes

@Suite("Files in the making")
struct OutputFileTests {
  /// A fresh folder.
  private func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func bytes(_ text: String) -> OutputBuffer {
    var buffer = OutputBuffer()
    buffer.append(text)
    return buffer
  }

  private static let madeUp = ".payroll-export-" + String(repeating: "0", count: 32) + ".part"

  @Test("A file is there whole, of its owner alone, and nothing stays beside it")
  func whole() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let receipt = try OutputFile.write(bytes("abc"), to: "\(folder)/a.csv")
    #expect(receipt.byteCount == 3)
    #expect(try Folder.names(in: folder) == ["a.csv"])
    var status = stat()
    #expect(stat("\(folder)/a.csv", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("What is dropped leaves nothing")
  func dropped() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let file = try OutputFile("\(folder)/a.csv")
      try file.write(bytes("abc"))
      #expect(try Folder.names(in: folder).count == 1)
    }
    #expect(try Folder.names(in: folder) == [])
  }

  @Test("Two files of one name are written beside each other; the one that ends last stays")
  func twice() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try OutputFile("\(folder)/a.csv")
    let second = try OutputFile("\(folder)/a.csv")
    #expect(first.pathBeforeCommit != second.pathBeforeCommit)
    try first.write(bytes("first"))
    try second.write(bytes("second"))
    _ = try second.commit()
    _ = try first.commit()
    #expect(try InputBuffer.array(of: "\(folder)/a.csv") == Array("first".utf8))
    #expect(try Folder.names(in: folder) == ["a.csv"])
  }

  @Test("A link in a file's place is replaced, not written through")
  func link() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "mine".write(toFile: "\(folder)/victim", atomically: true, encoding: .utf8)
    #expect(symlink("\(folder)/victim", "\(folder)/a.csv") == 0)
    _ = try OutputFile.write(bytes("abc"), to: "\(folder)/a.csv")
    #expect(try InputBuffer.array(of: "\(folder)/victim") == Array("mine".utf8))
    #expect(try InputBuffer.array(of: "\(folder)/a.csv") == Array("abc".utf8))
  }

  @Test("What a dead process left is swept, what a living one holds and what is not ours is not")
  func sweep() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let others = [
      "batch.json.123.part", ".payroll-export-.part", "notes.part", ".payroll-export-ABC.part",
      ".payroll-export-" + String(repeating: "g", count: 32) + ".part",
    ]
    for name in others + [Self.madeUp] {
      try "x".write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let living = try OutputFile("\(folder)/a.csv")
    // Opening the file swept the folder once; the living one is there and stays.
    OutputFile.sweep(folder)
    let held = Folder.name(of: living.pathBeforeCommit)
    #expect(try Set(Folder.names(in: folder)) == Set(others + [held]))
    #expect(OutputFile.isUnfinished(held) && others.allSatisfy { !OutputFile.isUnfinished($0) })
    _ = try living.commit()
    #expect(try Set(Folder.names(in: folder)) == Set(others + ["a.csv"]))
  }

  @Test("A link or a folder of such a name is not followed by the sweep")
  func sweepLink() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "mine".write(toFile: "\(folder)/victim", atomically: true, encoding: .utf8)
    #expect(symlink("\(folder)/victim", "\(folder)/\(Self.madeUp)") == 0)
    OutputFile.sweep(folder)
    #expect(try Folder.names(in: folder) == [Self.madeUp, "victim"])
  }
}
