import PayrollModel

extension Hours {
  /// Hours without needless digits: `8`, `37.5`. Six digits are exact for whatever a rule set can say.
  static func short(_ seconds: Int64) -> String {
    var text = FixedPointText.string(
      roundedHalfUp(seconds: seconds, fractionDigits: 6), fractionDigits: 6)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Hours with their word, and words before it that end in a blank: `1 hour`, `40 straight-time
  /// hours`.
  static func counted(_ seconds: Int64, _ kind: String = "") -> String {
    "\(short(seconds)) \(kind)hour\(seconds == 3600 ? "" : "s")"
  }
}
