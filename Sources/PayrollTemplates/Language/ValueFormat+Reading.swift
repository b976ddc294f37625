import PayrollBytes

extension ValueFormat {
  private static let hourForms: [Substring: Form] = [
    "minutes": .minutes, "seconds": .seconds, "duration": .duration, "clock": .clock,
    "clock-seconds": .clockSeconds,
  ]
  private static let textChanges: [String: TextChange] = [
    "spaced": .spaced, "without-zeros": .withoutZeros,
  ]
  private static let numberWords = ["comma", "implied", "sign-behind", "sign-always-behind"]
  private static let words = hourForms.keys.map(String.init).sorted() + numberWords

  /// Reads what stands behind the bar of `{hours|2 comma}`; or the reason why it is wrong.
  static func read(_ text: String, for name: ValueName) -> Result<ValueFormat, PatternError> {
    switch name.kind {
    case .date: date(text)
    case .hours, .amount, .rate, .multiplier: number(text, name.kind)
    case .text, .counter: self.text(text, name)
    }
  }

  private static func text(_ text: String, _ name: ValueName) -> Result<ValueFormat, PatternError> {
    var format = ValueFormat()
    if text.isEmpty { return .success(format) }
    if let list = ValueFormat.listName(text) {
      guard name == .bucket || name == .worked || name == .isMainJob else {
        return .failure(
          PatternError(
            "{\(name.rawValue)} cannot be printed by a list",
            advice: "lists are for bucket, worked, job.isMain and settings of few words"))
      }
      format.form = .list
      format.list = list
      return .success(format)
    }
    if name.isOfEmployee, let change = textChanges[text] {
      format.textChange = change
      return .success(format)
    }
    format.padding = TextPadding.read(text)
    guard format.padding != nil else {
      let others = name.isOfEmployee ? textChanges.keys.sorted() : []
      return .failure(
        PatternError(
          "\"\(text)\" is not a format for this value",
          advice: "texts and counters take pad 3 _ (filled behind) or lead 6 0 (before)"
            + (others.isEmpty ? "" : ", or one of " + others.joined(separator: ", "))))
    }
    return .success(format)
  }

  /// The name in `list NAME`; nil for anything else.
  package static func listName(_ text: String) -> String? {
    let words = text.split(separator: " ")
    return words.count == 2 && words[0] == "list" ? String(words[1]) : nil
  }

  private static func number(
    _ text: String, _ kind: ValueName.Kind
  ) -> Result<ValueFormat, PatternError> {
    var format = ValueFormat()
    var forms: [Substring] = []
    for word in text.split(separator: " ") {
      switch word {
      case _ where kind == .hours && hourForms[word] != nil:
        format.form = hourForms[word] ?? .plain
        forms.append(word)
      case "comma": format.mark = UInt8(ascii: ",")
      case "implied": format.mark = 0
      case "sign-behind": format.sign = .behind
      case "sign-always-behind": format.sign = .alwaysBehind
      case "0", "1", "2", "3", "4", "5", "6":
        format.form = .decimal
        format.digits = UInt8(word) ?? 0
        forms.append(word)
      default:
        return .failure(
          PatternError(
            "\"\(word)\" is not a format for this value", word: String(word),
            known: kind == .hours ? words : numberWords))
      }
    }
    if forms.count > 1 {
      return .failure(
        PatternError(
          "\"\(forms[0])\" and \"\(forms[1])\" are two forms", advice: "write one of them"))
    }
    if format.mark != UInt8(ascii: "."), format.form != .decimal, format.form != .plain {
      return .failure(
        PatternError(
          "\"\(forms[0])\" has no decimal point", advice: "remove comma or implied"))
    }
    if format.form == .plain && (kind == .hours || kind == .amount) {
      format.form = .decimal
      format.digits = 2
    }
    if kind == .amount && !(2...4).contains(format.digits) {
      return .failure(
        PatternError(
          format.digits < 2
            ? "an amount of fewer than 2 digits would lose cents"
            : "an amount has no \(format.digits) digits", advice: "write 2, 3 or 4"))
    }
    return .success(format)
  }

  static func date(_ text: String) -> Result<ValueFormat, PatternError> {
    var format = ValueFormat()
    if !text.isEmpty { format.form = .date }
    var rest = text[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      if let code = DatePattern(rawValue: String(run)) {
        format.pattern.append(code.code)
      } else if first.isASCII, !first.isLetter, let byte = first.asciiValue, byte >= 0x20 {
        format.pattern += [UInt8](repeating: byte, count: run.count)
      } else {
        return .failure(
          PatternError(
            "\"\(run)\" is not part of a date pattern",
            advice: "use yyyy, yy, MM, M, dd, d, digits and signs between them"))
      }
    }
    return .success(format)
  }
}
