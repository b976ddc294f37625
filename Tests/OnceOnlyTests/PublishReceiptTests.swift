import Foundation
import PayrollBytes
import Testing

@testable import OnceOnly

@Suite("The receipt on the disk")
struct PublishReceiptTests {
  private func receipt() -> PublishReceipt {
    PublishReceipt(
      batchID: "HARBOR-20261107-1", batchSHA256: String(repeating: "8a", count: 32),
      address: "https://acme.example/rest", idempotencyKey: "key", body: #"{"a":1}"#,
      files: [FileDigest(name: "a.csv", sha256: "0f"), FileDigest(name: "b.csv", sha256: "1f")],
      begunOn: 1_794_582_000)
  }

  /// The receipt, written and changed as a text.
  private func read(_ change: (String) -> String = { $0 }, _ done: Bool = true) throws
    -> PublishReceipt?
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "receipt-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var written = receipt()
    if done {
      written.state = .published
      written.id = "entry-7"
      written.publishedOn = 1_794_582_060
    }
    try written.write(to: folder)
    let text = String(
      decoding: try InputBuffer.array(of: "\(folder)/\(PublishReceipt.name)"), as: UTF8.self)
    return PublishReceipt(Array(change(text).utf8))
  }

  @Test("What was written is read")
  func same() throws {
    #expect(try read({ $0 }, false) == receipt())
    let done = try #require(try read())
    #expect(done.state == .published && done.id == "entry-7" && done.files.count == 2)
    #expect(done.publishedOn == 1_794_582_060 && done.begunOn == 1_794_582_000)
  }

  @Test(
    "What is not whole is no receipt",
    arguments: [
      ("published/1", "published/2"), (#""published","#, #""publishing","#),
      ("\"batch\"", "\"batches\""), ("\"address\"", "\"addresses\""),
      ("\"idempotencyKey\"", "\"key\""), ("\"begunOn\"", "\"on\""), ("entry-7", "entry 7"),
      ("entry-7", "000"), ("T", " "), ("}\n", ""),
    ])
  func damaged(text: String, wrong: String) throws {
    #expect(try read { $0.replacing(text, with: wrong) } == nil)
  }

  @Test("A moment beyond any clock is none, and nothing ends because of it")
  func moments() throws {
    for clock in ["9223372036854775807:00:00Z", "24:00:00Z", "00:60:00Z", "-1:00:00Z"] {
      #expect(
        try read({ $0.replacing(#/T\d\d:\d\d:00Z/#, with: "T\(clock)") }) == nil, "\(clock)")
    }
  }

  @Test("As long as nobody knows what became of it, a folder is unsettled; so is a damaged one")
  func unsettled() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "receipt-\(UUID())").path()
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(!PublishReceipt.isUnsettled(in: folder))
    var written = receipt()
    try written.write(to: folder)
    #expect(PublishReceipt.isUnsettled(in: folder))
    written.state = .published
    written.id = "7"
    try written.write(to: folder)
    #expect(!PublishReceipt.isUnsettled(in: folder))
    try Data("{".utf8).write(to: URL(filePath: "\(folder)/\(PublishReceipt.name)"))
    #expect(PublishReceipt.isUnsettled(in: folder))
  }
}
