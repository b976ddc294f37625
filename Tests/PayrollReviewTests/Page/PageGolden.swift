import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// Comparing with files under `Tests/Browser/Golden`. With RECORD_GOLDEN=1 they are written anew, and
/// the test fails so that nobody takes them without looking.
enum PageGolden {
  static func expect(_ text: String, _ name: String) throws {
    let folder = Folder.resolve("Tests/Browser/Golden", in: SharedFolder.packageRoot)
    let path = Folder.resolve(name, in: folder)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      var buffer = OutputBuffer()
      buffer.append(text)
      try Folder.make(folder)
      _ = try OutputFile.write(buffer, to: path)
      Issue.record("recorded \(name): look at it, and run again without RECORD_GOLDEN")
      return
    }
    let golden = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
    let (found, wanted) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    for (one, other) in zip(found, wanted) where one != other {
      Issue.record("found: \(one)\nin \(name): \(other)")
      return
    }
    #expect(text == golden)
  }
}
