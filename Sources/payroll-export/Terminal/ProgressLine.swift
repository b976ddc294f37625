import PayrollBytes
import Synchronization

/// One line on a terminal that says what is going on, once something has taken a second.
/// Never anything where nobody watches.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: Int64
    var isShown = false
  }

  private let console: Console
  private let isQuiet: Bool
  private let state: Mutex<State>

  /// `isQuiet` where the person asked for silence.
  init(_ console: Console, isQuiet: Bool = false) {
    self.console = console
    self.isQuiet = isQuiet
    self.state = Mutex(State(lastShown: MonotonicClock.milliseconds()))
  }

  /// Says what is going on; shown at most five times a second.
  func show(_ text: String) {
    guard console.isInteractive, !isQuiet else { return }
    let isDue = state.withLock { state in
      let now = MonotonicClock.milliseconds()
      guard now - state.lastShown >= (state.isShown ? 200 : 1000) else { return false }
      state.lastShown = now
      state.isShown = true
      return true
    }
    if isDue { console.printControl("\r\u{1B}[K\(TerminalText.escaped(text))") }
  }

  /// Removes the line.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { console.printControl("\r\u{1B}[K") }
  }
}
