import Glibc

/// The file of the running program.
enum ProgramFile {
  /// Its absolute path; nil where the system does not tell.
  static var path: String? { linked ?? started }

  /// As the kernel has it under `/proc`.
  private static var linked: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// As it was started, in a system without `/proc`: `AT_EXECFN` of the auxiliary vector.
  private static var started: String? {
    // The C library's header of this function is not part of Swift's module of it.
    guard let symbol = dlsym(nil, "getauxval") else { return nil }
    let value = unsafeBitCast(symbol, to: (@convention(c) (UInt) -> UInt).self)
    let programName: UInt = 31
    guard let name = UnsafePointer<CChar>(bitPattern: value(programName)),
      strchr(name, 0x2F) != nil, let resolved = realpath(name, nil)
    else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
