import Glibc
import PayrollBytes

/// The memory of this process, as the kernel counts it.
struct ProcessMemory {
  /// What is in memory now.
  var residentKilobytes = 0
  /// The most that was, since the process began or since `resetPeak`.
  var peakKilobytes = 0

  /// Reads both; 0 where the kernel does not tell.
  static func current() -> ProcessMemory {
    var memory = ProcessMemory()
    guard let bytes = try? InputBuffer.array(of: "/proc/self/status") else { return memory }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      // VmHWM:	  123456 kB
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count == 3, let value = Int(words[1]) else { continue }
      if words[0] == "VmRSS:" { memory.residentKilobytes = value }
      if words[0] == "VmHWM:" { memory.peakKilobytes = value }
    }
    return memory
  }

  /// Makes what is in memory now the peak.
  static func resetPeak() {
    let descriptor = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = write(descriptor, "5", 1)
    close(descriptor)
  }
}
