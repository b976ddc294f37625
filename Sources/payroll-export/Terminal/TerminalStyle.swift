import Glibc
import PayrollModel

/// Colours, where the person can see them.
struct TerminalStyle: Sendable {
  /// Whether colours are written.
  let hasColours: Bool

  /// No colours.
  static let plain = TerminalStyle(hasColours: false)

  private init(hasColours: Bool) { self.hasColours = hasColours }

  /// What `--color` asks for. Unless it says `always` or `never`, there are colours where standard
  /// output is a terminal that has any and NO_COLOR is not set.
  init(_ choice: String?) {
    switch choice {
    case "always": hasColours = true
    case "never": hasColours = false
    default:
      let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
      let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      hasColours =
        isatty(STDOUT_FILENO) == 1 && !isRefused && !terminal.isEmpty && terminal != "dumb"
    }
  }

  func bold(_ text: String) -> String { coloured(text, "1") }

  /// What matters less.
  func faint(_ text: String) -> String { coloured(text, "2") }

  /// A text in the colour of a severity: red for what blocks, yellow for warnings.
  func text(_ text: String, of severity: Finding.Severity) -> String {
    switch severity {
    case .blocking: coloured(text, "1;31")
    case .warning: coloured(text, "33")
    case .note: faint(text)
    }
  }

  private func coloured(_ text: String, _ code: String) -> String {
    hasColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension CommandDescription.Option {
  static let color = Self(
    name: "color", value: "WHEN",
    help: "auto (on a terminal, unless NO_COLOR is set or TERM is dumb), always or never; auto "
      + "unless given",
    choices: ["auto", "always", "never"])
  static let quiet = Self(
    name: "quiet", value: "",
    help: "print no summary: only failures, and a line where findings need a person")
}
