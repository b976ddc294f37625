import CZLib
import PayrollBytes

/// Packing by zlib, so that the same bytes are packed into the same bytes: no time, no name, and no
/// word about the system.
enum GZip {
  /// Packs the bytes of a buffer.
  static func pack(_ buffer: borrowing OutputBuffer) -> [UInt8] {
    buffer.withBytes { pack($0) }
  }

  private static func pack(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var stream = z_stream()
    // Level 6; 15 bits of window and 16 for the frame of gzip; 8 is zlib's own share of memory.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else {
      preconditionFailure("zlib cannot begin, or memory has run out")
    }
    defer { deflateEnd(&stream) }
    // 255: the system is not named.
    var header = gz_header()
    header.os = 255
    return withUnsafeMutablePointer(to: &header) { header in
      deflateSetHeader(&stream, header)
      let bound = Int(deflateBound(&stream, UInt(bytes.count)))
      return [UInt8](unsafeUninitializedCapacity: bound) { place, count in
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = UInt32(clamping: bytes.count)
        stream.next_out = place.baseAddress
        stream.avail_out = UInt32(clamping: bound)
        guard deflate(&stream, Z_FINISH) == Z_STREAM_END else {
          preconditionFailure("zlib did not finish within the bound that it gave")
        }
        count = Int(stream.total_out)
      }
    }
  }
}
