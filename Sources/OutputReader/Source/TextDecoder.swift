import Glibc
import PayrollTemplates

/// Turns the bytes of a file into UTF-8 with the system's own tables, not with those of the writer.
final class TextDecoder {
  private let descriptor: iconv_t

  /// Nil for UTF-8, which needs none.
  init?(_ encoding: TextEncoding) throws(ReadBackFailure) {
    guard encoding != .utf8 else { return nil }
    descriptor = iconv_open("UTF-8", encoding.rawValue.uppercased())
    guard descriptor != iconv_t(bitPattern: -1) else {
      throw ReadBackFailure(
        line: 0, message: "the system cannot read the encoding \(encoding.rawValue)")
    }
  }

  deinit { iconv_close(descriptor) }

  /// The text as UTF-8; nil where a byte is none of the encoding.
  func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var input = text.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: text.count * 4 + 4)
    var left = input.count
    var room = output.count
    let isDone = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var source = from.baseAddress
        var target = to.baseAddress
        return iconv(descriptor, &source, &left, &target, &room) != -1 && left == 0
      }
    }
    guard isDone else { return nil }
    return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
  }
}
