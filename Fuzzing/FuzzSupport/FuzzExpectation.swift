import Glibc

/// What must hold of every input.
public enum FuzzExpectation {
  /// Ends the process where `holds` is false, with `message` on standard error: an optimized build
  /// keeps no text of a precondition, and an input alone does not tell what was wrong with it.
  public static func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fail(message()) }
  }

  /// Ends the process with `message` on standard error; the fuzzer keeps the input.
  public static func fail(_ message: String) -> Never {
    let text = "Fatal error: \(message)\n"
    text.withCString { _ = write(STDERR_FILENO, $0, strlen($0)) }
    abort()
  }
}
