import CLinux
import Glibc

/// Another program that is run to its end: no shell, its arguments as they are.
public enum ChildProcess {
  /// What came of it.
  public struct Outcome: Sendable, Equatable {
    /// Its exit code; 128 and the number of the signal where one ended it.
    public let status: Int32
    /// What it wrote to standard output and standard error, in the order in which it came.
    public let output: [UInt8]
  }

  /// Runs a program that is looked for on the path.
  ///
  /// - Parameters:
  ///   - words: its name, and its arguments.
  ///   - input: the bytes that it reads as standard input.
  ///   - file: the bytes of the file that it finds as `givenFile`; nil for none.
  /// - Returns: nil where it cannot be started.
  public static func run(
    _ words: [String], input: [UInt8] = [], given file: [UInt8]? = nil
  ) -> Outcome? {
    let descriptors = [input, file].compactMap(\.self).map(memoryFile)
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    var ends: [Int32] = [-1, -1]
    guard let name = words.first, !descriptors.contains(-1), pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    // The child gets what it is given below, and nothing else.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    posix_spawn_file_actions_adddup2(&actions, descriptors[0], 0)
    // Last, because it may take the number of one of the others.
    if descriptors.count > 1 { posix_spawn_file_actions_adddup2(&actions, descriptors[1], 3) }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    var process = pid_t()
    let isStarted = posix_spawnp(&process, name, &actions, nil, arguments, environ) == 0
    close(ends[1])
    guard isStarted else { return nil }
    let output = all(of: ends[0])
    return ended(process).map { Outcome(status: $0, output: output) }
  }

  /// The path under which the program finds the file that it is given. It lies in memory, so that nobody
  /// else can change it or find it later.
  public static let givenFile = "/dev/fd/3"

  /// A file in memory with these bytes, to be read from its beginning; -1 where it cannot be made.
  private static func memoryFile(_ bytes: [UInt8]) -> Int32 {
    let descriptor = payroll_memory_file()
    guard descriptor >= 0 else { return -1 }
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes {
        pwrite(
          descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written, off_t(written))
      }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else {
        close(descriptor)
        return -1
      }
      written += step
    }
    return descriptor
  }

  private static func all(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { bytes += piece.prefix(count) }
      if count == 0 || count < 0 && errno != EINTR { return bytes }
    }
  }

  /// The exit code of a process that has ended.
  private static func ended(_ process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
