import CZLib
import PayrollBytes

/// Packing by zlib, so that the same bytes are packed into the same bytes: no time, no name, and no
/// word about the system.
enum GZip {
  /// How much trouble is taken.
  enum Level: Int32 {
    /// A seventh of the time, for a fifth more bytes.
    case fast = 1
    /// What zlib itself takes where nobody says.
    case small = 6
  }

  /// Packs the bytes of a buffer.
  static func pack(_ buffer: borrowing OutputBuffer, _ level: Level) -> [UInt8] {
    buffer.withBytes { pack($0, level) }
  }

  private static func pack(_ bytes: UnsafeBufferPointer<UInt8>, _ level: Level) -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window and 16 for the frame of gzip; 8 is zlib's own share of memory.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, level.rawValue, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
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
