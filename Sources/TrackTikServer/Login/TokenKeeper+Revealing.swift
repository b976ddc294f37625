import Secrets
import WebClient

/// Keeping secrets out of what is shown.
extension TokenKeeper {
  /// Whether a text holds any of the secrets: as it is, as in an address, in JSON or in HTML, in
  /// capitals or not. Such a text is not shown.
  package func isRevealing(_ text: String) -> Bool {
    let secrets =
      [
        credentials.clientSecret.value, credentials.user?.password.value ?? "",
        token?.access.value ?? "", token?.refresh?.value ?? "",
      ] + formerTokens
    let spaced = String(text.map { $0 == "+" ? " " : $0 })
    let unescaped = Self.unescaped(text)
    let texts = [
      text, WebAddress.decoded(text), WebAddress.decoded(spaced), unescaped,
      Self.unescaped(unescaped),
    ].map { $0.lowercased() }
    return secrets.contains { secret in
      let secret = secret.lowercased()
      return !secret.isEmpty && texts.contains { $0.utf8.contains(secret.utf8) }
    }
  }

  /// A text with the escapes of JSON (`\\"`, `\\u0026`) and of HTML (`&quot;`, `&#38;`) undone; what is
  /// none stays.
  package static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        if rest.first == "u", let code = UInt32(String(rest.dropFirst().prefix(4)), radix: 16),
          let found = Unicode.Scalar(code)
        {
          result.append(found)
          rest.removeFirst(5)
        } else if let next = rest.popFirst() {
          result.append(next)
        }
      case "&":
        let name = String(rest.prefix(10).prefix { $0 != ";" })
        if rest.dropFirst(name.unicodeScalars.count).first == ";", let found = entity(name) {
          result.append(found)
          rest.removeFirst(name.unicodeScalars.count + 1)
        } else {
          result.append(scalar)
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    let lower = name.lowercased()
    let named: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'",
    ]
    if let found = named[lower] { return found }
    guard lower.hasPrefix("#") else { return nil }
    let code =
      lower.hasPrefix("#x") ? UInt32(lower.dropFirst(2), radix: 16) : UInt32(lower.dropFirst())
    return code.flatMap { Unicode.Scalar($0) }
  }
}
