import PayrollBytes

/// Text with values in it: `{employee.lastName}, {employee.firstName}`.
///
/// Inside braces stand the name of a value, a `?` where it may be empty, and behind a bar its
/// format. `{{` and `}}` are literal braces.
package struct TextPattern: Sendable, Equatable {
  /// A literal, a value, a setting or the number of a pair.
  package enum Piece: Sendable, Equatable {
    case literal(String)
    /// A setting or a value of the whole file, once it is known.
    case resolved(String, isOptional: Bool)
    case value(ValueName, ValueFormat, isOptional: Bool)
    /// A setting, with the text of its format where it has one.
    case setting(String, format: String?, isOptional: Bool)
    /// The number of the pair that a heading stands over.
    case pairNumber
  }

  package var pieces: [Piece]

  package init(pieces: [Piece] = []) { self.pieces = pieces }

  /// A pattern that is one literal.
  package static func literal(_ text: String) -> TextPattern {
    TextPattern(pieces: text.isEmpty ? [] : [.literal(text)])
  }

  /// The text, where no value is in it.
  package var constant: String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let part), .resolved(let part, _): text += part
      default: return nil
      }
    }
    return text
  }

  /// The names of the settings in it.
  package var settings: [String] {
    pieces.compactMap { piece in
      if case .setting(let name, _, _) = piece { name } else { nil }
    }
  }

  /// The values in it.
  package var values: [ValueName] {
    pieces.compactMap { piece in
      if case .value(let name, _, _) = piece { name } else { nil }
    }
  }

  /// Whether an amount is in it.
  package var hasAmount: Bool { values.contains(.amount) }

  /// The formats of the hours in it.
  package var hourFormats: [ValueFormat] {
    pieces.compactMap { piece in
      if case .value(let name, let format, _) = piece, name.kind == .hours { format } else { nil }
    }
  }
}

/// What is wrong with a pattern.
package struct PatternError: Error, Equatable {
  package var message: String
  package var advice: String
  /// Where in the text it is, in bytes from its beginning.
  package var offset = 0

  package init(_ message: String, advice: String) {
    self.message = message
    self.advice = advice
  }

  package init(_ message: String, word: String, known: [String]) {
    self.message = message
    self.advice = JSONObjectReader.suggestion(for: word, among: known)
  }
}

extension TextPattern {
  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` with the first thing that is wrong with it, and where it is.
  static func read(_ text: String) throws(PatternError) -> TextPattern {
    var pattern = TextPattern()
    var literal = ""
    var rest = text[...]
    func located(_ error: PatternError, _ place: String.Index) -> PatternError {
      var error = error
      error.offset = text.utf8.distance(from: text.startIndex, to: place)
      return error
    }
    while let character = rest.first {
      let place = rest.startIndex
      rest.removeFirst()
      if (character == "{" || character == "}") && rest.first == character {
        rest.removeFirst()
        literal.append(character)
      } else if character == "}" {
        throw located(
          PatternError("a } stands alone in \"\(text)\"", advice: "write }} for a brace"), place)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else {
          throw located(
            PatternError(
              "a { is not closed in \"\(text)\"", advice: "close it, or write {{ for a brace"),
            place)
        }
        if !literal.isEmpty { pattern.pieces.append(.literal(literal)) }
        literal = ""
        do throws(PatternError) {
          pattern.pieces.append(try piece(rest[..<end]))
        } catch { throw located(error, place) }
        rest = rest[rest.index(after: end)...]
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { pattern.pieces.append(.literal(literal)) }
    return pattern
  }

  private static func piece(_ text: Substring) throws(PatternError) -> Piece {
    let bar = text.firstIndex(of: "|")
    var name = text[..<(bar ?? text.endIndex)]
    let format = bar.map { String(text[text.index(after: $0)...]) }
    let isOptional = name.last == "?"
    if isOptional { name.removeLast() }
    if name == "n" && format == nil { return .pairNumber }
    if name.hasPrefix("setting.") {
      return .setting(String(name.dropFirst(8)), format: format, isOptional: isOptional)
    }
    guard let value = ValueName(rawValue: String(name)) else {
      throw PatternError(
        "\"\(name)\" is not a value", word: String(name),
        known: ValueName.allCases.map(\.rawValue))
    }
    var read = try ValueFormat.read(format ?? "", for: value).get()
    read.text = format ?? ""
    return .value(value, read, isOptional: isOptional)
  }
}
