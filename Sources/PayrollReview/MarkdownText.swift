/// Texts from data in a text of Markdown.
public enum MarkdownText {
  /// The text on one line, with nothing in it that Markdown or a terminal takes for its own.
  public static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      {
        plain += " "
      } else if "\\`*_{}[]<>#|~".unicodeScalars.contains(scalar) {
        plain += "\\" + String(scalar)
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
