import Foundation
import Glibc
import Testing

@testable import PayrollBytes

@Suite("What is let in")
struct InputFileTests {
  private func path() -> String {
    FileManager.default.temporaryDirectory.appending(path: "input-\(UUID())").path()
  }

  private func problem(_ body: () throws -> Void) -> FileProblem? {
    do {
      try body()
      return nil
    } catch { return error as? FileProblem }
  }

  @Test("A pipe that nobody writes to is refused at once")
  func pipe() throws {
    let path = path()
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    for load in [
      { _ = try InputBuffer.array(of: path) }, { try InputBuffer().load(path) },
      { try InputBuffer().load(path, range: 0..<10) }, { _ = try InputBuffer.size(of: path) },
      { _ = try SHA256.hexadecimal(ofFile: path) },
    ] {
      #expect(problem(load)?.reason == "it is a pipe, not a file")
    }
    // As a secret it is an empty one.
    #expect(try InputBuffer.array(of: path, limit: .secret, .regularOrPipe) == [])
  }

  @Test("Folders, devices, sockets and empty paths are refused, and say so")
  func kinds() throws {
    #expect(
      problem { _ = try InputBuffer.array(of: "/tmp") }?.reason == "it is a folder, not a file")
    #expect(
      problem { _ = try InputBuffer.array(of: "/dev/zero") }?.reason == "it is a device, not a file"
    )
    #expect(problem { _ = try InputBuffer.array(of: "") }?.reason == "the path is empty")
    #expect(problem { _ = try InputBuffer.array(of: path()) }?.isMissing == true)
  }

  @Test("A sparse file of 200 GB is refused before a byte is read")
  func sparse() throws {
    let path = path()
    defer { unlink(path) }
    #expect(FileManager.default.createFile(atPath: path, contents: Data("{}".utf8)))
    #expect(truncate(path, 200_000_000_000) == 0)
    #expect(
      problem { try InputBuffer().load(path) }?.reason
        == "it is longer than 1 GiB, which is the most for such a file")
    #expect(
      problem { _ = try InputBuffer.array(of: path) }?.reason
        == "it is longer than 64 MiB, which is the most for such a file")
  }

  @Test("The bound itself is let in, one byte more is not")
  func bound() throws {
    let path = path()
    defer { unlink(path) }
    let limit = InputLimit(byteCount: 4_096)
    try Data(repeating: 0x20, count: 4_096).write(to: URL(fileURLWithPath: path))
    #expect(try InputBuffer.array(of: path, limit: limit).count == 4_096)
    try Data(repeating: 0x20, count: 4_097).write(to: URL(fileURLWithPath: path))
    #expect(problem { _ = try InputBuffer.array(of: path, limit: limit) }?.errorNumber == EFBIG)
  }

  @Test("A file that says it is empty and is not is read to its end")
  func withoutSize() throws {
    #expect(!(try InputBuffer.array(of: "/proc/self/status")).isEmpty)
  }

  @Test("A secret may come through a pipe, as long as it has an end")
  func secret() throws {
    let path = path()
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    // Open at both ends, so that neither waits for the other.
    let writer = open(path, O_RDWR)
    defer { close(writer) }
    let text = Array("A=b\n".utf8)
    #expect(write(writer, text, text.count) == text.count)
    let endless = problem {
      _ = try InputBuffer.array(of: path, limit: InputLimit(byteCount: 3), .regularOrPipe)
    }
    #expect(endless?.errorNumber == EFBIG)
  }
}
