import CLibXML2
import Glibc

/// Parts of a file that are read one after the other as if they were a file of their own.
final class FileSegments {
  private let descriptor: Int32
  private var segments: [Range<Int>]

  init(_ descriptor: Int32, _ segments: [Range<Int>]) {
    self.descriptor = descriptor
    self.segments = segments.filter { !$0.isEmpty }.reversed()
  }

  /// The address to hand to libxml2. Valid while the object lives.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Fills a block; returns the number of bytes, 0 at the end, -1 for an error.
  func read(into block: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let segment = segments.last else { return 0 }
    let wanted = min(block.count, segment.count)
    var got = pread(descriptor, block.baseAddress, wanted, segment.lowerBound)
    while got < 0 && errno == EINTR {
      got = pread(descriptor, block.baseAddress, wanted, segment.lowerBound)
    }
    // A file that is shorter than what was written is an error, not an end.
    guard got > 0 else { return -1 }
    segments.removeLast()
    if got < segment.count { segments.append(segment.lowerBound + got..<segment.upperBound) }
    return got
  }

  /// What libxml2 calls for the next block.
  static let callback: xmlInputReadCallback = { context, block, size in
    guard let context, let block, size > 0 else { return 0 }
    let segments = Unmanaged<FileSegments>.fromOpaque(context).takeUnretainedValue()
    return block.withMemoryRebound(to: UInt8.self, capacity: Int(size)) { bytes in
      Int32(
        clamping: segments.read(
          into: UnsafeMutableBufferPointer(start: bytes, count: Int(size))))
    }
  }
}
