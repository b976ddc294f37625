/// A reason that somebody wrote down for those who come later.
public enum WrittenReason {
  /// Whether a text can be one. Something shorter than eight characters is a mark of some kind, and
  /// says nothing.
  public static func saysSomething(_ text: String) -> Bool {
    text.count >= 8 && text.contains { $0.isLetter }
  }
}
