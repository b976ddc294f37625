/// Changes to markup that leave it well-formed more often than not: bytes thrown at random mostly
/// end in the XML parser, and never reach the template language.
struct MarkupMutation {
  private var state: UInt64
  private var bytes: [UInt8]

  /// Changes of `bytes`; the same seed makes the same ones.
  init(_ bytes: [UInt8], seed: UInt32) {
    self.bytes = bytes
    self.state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// One to three changes. Nil where there is no markup to change.
  mutating func mutated() -> [UInt8]? {
    for _ in 0...below(3) {
      let values = AttributeSpan.all(in: bytes)
      let elements = ElementSpan.all(in: bytes)
      guard !values.isEmpty, !elements.isEmpty else { return nil }
      switch below(8) {
      case 0: replace(pick(values).whole, by: [])
      case 1: replace(pick(values).value, by: bytes[pick(values).value])
      case 2, 3:
        // An attribute goes to another element; a second one of its name is refused by the parser.
        let place = pick(values).whole.upperBound
        replace(place..<place, by: bytes[pick(values).whole])
      case 4: replace(pick(values).value, by: Array(pick(Self.words).utf8)[...])
      case 5: replace(pick(elements), by: [])
      case 6:
        let place = pick(elements).upperBound
        replace(place..<place, by: bytes[pick(elements)])
      default: replace(pick(elements), by: bytes[pick(elements)])
      }
    }
    return bytes
  }

  private mutating func replace(_ range: Range<Int>, by other: ArraySlice<UInt8>) {
    bytes.replaceSubrange(range, with: Array(other))
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  /// Values that mean something, or hardly do.
  private static let words = [
    "", "yes", "no", "0", "1", "2", "99", "100", "1000", "1000000000", "-1", "xml", "csv",
    "fixedWidth", "employee", "employee date", "employee week bucket multiplier",
    "employee earningCode", "rate position account worked payCode", "REG", "OT", "never", "needed",
    "always", "utf-8", "us-ascii", "iso-8859-1", "windows-1252", "left", "right", "digits",
    "32-126", "1-2", "0-999999", "51..999999", "-999.99..999.99", "0:00..23:59", "7-31", "lf",
    "crlf", "space", "a b", "\u{E9}", "&lt;", "{{", "}}", "{", "}", "{n}", "{hours}", "{hours|0}",
    "{hours|6 comma}", "{hours|duration}", "{hours|clock}", "{hours|clock-seconds}",
    "{hours|seconds implied sign-always-behind}", "{rate}", "{rate?}", "{rate|0}", "{multiplier|2}",
    "{date|yyMMdd}", "{week.first}", "{week.number}", "{bucket}", "{worked}", "{payCode?}",
    "{earningCode}", "{employee.number}", "{employee.lastName}", "{region.name?}",
    "{position.number?}", "{account.name?}", "{row.number}", "{row.counter}",
    "{employee.counter|lead 6 0}", "{group.rows}", "{file.employees}", "{file.rows}",
    "{file.hours}", "{period.last|dd.MM.yyyy}", "{period.payDate?}", "{company.name}", "{batch.id}",
    "{batch.revision}", "{bucket|list names}", "{setting.x}", "{setting.x|pad 200 _}",
    "employee, code=Code, hours, -, -=Notes", "not x", "x=y and not z", "refused", "accepted",
    "exact", "neutralized", "partial", "columns", "choice", "integer", "date", "yesNo", "text",
  ]
}
