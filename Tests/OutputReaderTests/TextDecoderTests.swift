import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Encodings, read by the system's tables")
struct TextDecoderTests {
  private func text(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> String? {
    let decoder = try #require(try TextDecoder(encoding))
    return bytes.withUnsafeBufferPointer { decoder.decode($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test("UTF-8 needs no decoder")
  func utf8() throws {
    #expect(try TextDecoder(.utf8) == nil)
  }

  @Test("characters of one byte")
  func characters() throws {
    #expect(try text([0x5A, 0x6F, 0xEB], .latin1) == "Zoë")
    #expect(try text([0xA0, 0xFF], .latin1) == "\u{A0}ÿ")
    #expect(try text([0x8A, 0x80, 0x9F, 0x92], .windows1252) == "Š€Ÿ’")
    #expect(try text(Array("A~".utf8), .ascii) == "A~")
    #expect(try text([], .windows1252) == "")
  }

  @Test("bytes that an encoding does not have")
  func wrong() throws {
    #expect(try text([0x41, 0x80], .ascii) == nil)
    #expect(try text([0x41, 0xFF, 0x42], .ascii) == nil)
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      #expect(try text([byte], .windows1252) == nil, "\(byte)")
    }
  }

  @Test("a byte that is refused leaves nothing behind for the next text")
  func afterwards() throws {
    let decoder = try #require(try TextDecoder(.windows1252))
    #expect([0x81].withUnsafeBufferPointer { decoder.decode($0) } == nil)
    #expect([0xEB].withUnsafeBufferPointer { decoder.decode($0) } == Array("ë".utf8))
  }

  @Test("the writer's own tables say the same", arguments: [TextEncoding.latin1, .windows1252])
  func agreement(_ encoding: TextEncoding) throws {
    for scalar in UInt32(0xA0)...0x2122 where Unicode.Scalar(scalar) != nil {
      guard let byte = encoding.byte(scalar) else { continue }
      let read = try text([byte], encoding)
      #expect(read?.unicodeScalars.first?.value == scalar, "U+\(String(scalar, radix: 16))")
    }
  }
}
