import Glibc

/// What the program was started with.
///
/// Swift reads it from `/proc`, and sees nothing where that is not mounted, as in a bare chroot. There
/// it is read from where the kernel put it: below the environment on the stack.
enum StartArguments {
  /// The name of the program and its arguments.
  static var all: [String] {
    let usual = CommandLine.arguments
    return usual.isEmpty ? onStack ?? [] : usual
  }

  /// The arguments before the environment: their count, the addresses, a zero, the environment. Nil
  /// where the stack does not look like that.
  static var onStack: [String]? {
    guard let symbol = dlsym(nil, "environ") else { return nil }
    let environment = symbol.assumingMemoryBound(to: UnsafeMutablePointer<UInt>?.self).pointee
    guard let environment, environment[-1] == 0 else { return nil }
    var count = 0
    // An address is never as small as a count.
    while environment[-2 - count] != UInt(count) {
      guard environment[-2 - count] > 65_536, count < 65_536 else { return nil }
      count += 1
    }
    return (0..<count).map { index in
      UnsafePointer<CChar>(bitPattern: environment[index - count - 1]).map { String(cString: $0) }
        ?? ""
    }
  }
}
