import CZLib
import Foundation
import PayrollBytes

/// A page taken apart.
struct PageParts {
  let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// What stands between the first `begin` and the `end` behind it.
  func between(_ begin: String, _ end: String) -> String? {
    guard let first = text.range(of: begin),
      let last = text[first.upperBound...].range(of: end)
    else { return nil }
    return String(text[first.upperBound..<last.lowerBound])
  }

  /// The page without what is packed.
  var standing: String {
    text.replacing(#/<script type="text/plain" id="(\w+)">[^<]*<\/script>/#) { match in
      "<script type=\"text/plain\" id=\"\(match.1)\">packed</script>"
    }
  }

  /// What is packed under an id, unpacked.
  func unpacked(_ id: String) throws -> [UInt8]? {
    guard let packed = between("<script type=\"text/plain\" id=\"\(id)\">", "</script>"),
      let data = Data(base64Encoded: packed)
    else { return nil }
    return Self.unpack(Array(data))
  }

  /// What is packed under an id, as a value.
  func value(_ id: String) throws -> Any? {
    guard let bytes = try unpacked(id) else { return nil }
    return try JSONSerialization.jsonObject(with: Data(bytes))
  }

  private static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var (input, out) = (bytes, [UInt8](repeating: 0, count: 1 << 24))
    let room = out.count
    let status = input.withUnsafeMutableBufferPointer { input in
      out.withUnsafeMutableBufferPointer { out in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = out.baseAddress
        stream.avail_out = UInt32(room)
        return inflate(&stream, Z_FINISH)
      }
    }
    return status == Z_STREAM_END ? Array(out[..<(room - Int(stream.avail_out))]) : nil
  }
}
