import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

@Suite("Writing bytes")
struct OutputTests {
  private func text(_ body: (inout OutputBuffer) -> Void) -> String {
    var out = OutputBuffer(capacity: 64)
    body(&out)
    return String(decoding: out.array(), as: UTF8.self)
  }

  @Test(
    "Numbers of every length",
    arguments: [
      Int64(0), 9, 10, 99, 100, 12_345, 999_999_999, -1, -10, .max, .min,
    ])
  func numbers(value: Int64) {
    #expect(text { $0.append(decimal: value) } == String(value))
  }

  @Test("Powers of ten and their neighbours")
  func powers() {
    var power: UInt64 = 1
    for _ in 0..<19 {
      for value in [power - 1, power, power + 1] {
        #expect(text { $0.append(magnitude: value, width: 1) } == String(value))
      }
      power *= 10
    }
    #expect(text { $0.append(magnitude: .max, width: 1) } == String(UInt64.max))
    #expect(text { $0.append(magnitude: 42, width: 6) } == "000042")
  }

  @Test("Scaled numbers")
  func scaled() {
    #expect(text { $0.append(scaled: 12_345, fractionDigits: 2) } == "123.45")
    #expect(text { $0.append(scaled: -5, fractionDigits: 2) } == "-0.05")
    #expect(text { $0.append(scaled: 7, fractionDigits: 0) } == "7")
    #expect(text { $0.append(scaled: 150, fractionDigits: 2, point: 0x2C) } == "1,50")
  }

  @Test("JSON strings read back through JSONSerialization")
  func json() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let scalars = (0..<8).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FF, using: &random))
      }
      let original = String(String.UnicodeScalarView(scalars))
      let written = text { $0.append(jsonString: original) }
      let read = try JSONSerialization.jsonObject(
        with: Data(written.utf8), options: .fragmentsAllowed)
      #expect(read as? String == original)
    }
  }

  @Test("A file appears whole, private, with its SHA-256; a dropped one leaves nothing")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.txt").path()
    var out = OutputBuffer()
    out.append("abc")
    let receipt = try OutputFile.write(out, to: path)
    #expect(receipt.byteCount == 3)
    #expect(
      receipt.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    do {
      let dropped = try OutputFile(folder.appending(path: "b.txt").path())
      try dropped.write(out)
    }
    #expect(try Folder.names(in: folder.path()) == ["a.txt"])
    #expect(throws: FileProblem.self) {
      try OutputFile(folder.appending(path: "missing/c.txt").path())
    }
  }

  @Test("Work on several threads comes back in order")
  func parallel() {
    #expect(Parallel.map(1000) { $0 * $0 } == (0..<1000).map { $0 * $0 })
  }
}

@Suite("Did you mean")
struct SpellingTests {
  @Test("Near words are found, far ones are not")
  func nearest() {
    let words = ["frequency", "anchor", "payDate"]
    #expect(SpellingDistance.nearest(to: "frequnecy", among: words) == "frequency")
    #expect(SpellingDistance.nearest(to: "ANCOR", among: words) == "anchor")
    #expect(SpellingDistance.nearest(to: "zone", among: words) == nil)
  }
}
