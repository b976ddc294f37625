import PayrollBytes
import PayrollModel

/// Collects the people and lines of a `batch.json`.
struct BatchLines: ListPart {
  var employees: [BatchRecord.Employee] = []
  var lines: [BatchRecord.Line] = []
  var sources: [PaySource] = []
  var sourceTexts: [Int: String] = [:]
  var totals: [Int64] = []
  var interner = TextInterner()
  /// Whether a line ends with what the source says that it comes to.
  let hasTotals: Bool
  /// Whether a line ends with an amount, which may be null.
  let hasAmounts: Bool
  /// Whether a line ends with its gross pay, which may be null.
  let hasGross: Bool
  let reasonCount: Int
  private var lastPayCode: Int32 = -1
  private var lastPosition: Int32 = -1
  private var lastSite: Int32 = -1

  init(hasTotals: Bool, hasAmounts: Bool, hasGross: Bool, reasonCount: Int) {
    self.hasTotals = hasTotals
    self.hasAmounts = hasAmounts
    self.hasGross = hasGross
    self.reasonCount = reasonCount
  }

  /// Whether the last line said that another one follows, which is so before the first one too.
  var isFollowed = true

  /// Adds the person of a line of the file; false where it is no such line.
  mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isFollowed else { return false }
    var scanner = LineScanner(line)
    guard scanner.take(#"{"number":"#), let number = scanner.text(), scanner.take(#","id":"#),
      let id = scanner.number(), scanner.take(#","firstName":"#), let first = scanner.text(),
      scanner.take(#","lastName":"#), let last = scanner.text()
    else { return false }
    var lastDay: CalendarDate?
    if scanner.take(#","lastDay":"#) {
      guard let day = scanner.date() else { return false }
      lastDay = CalendarDate(daysSince1970: day)
    }
    var held: FindingKind?
    if scanner.take(#","held":"#) {
      // Somebody held for a reason that nobody here knows must not be taken for paid.
      guard let name = scanner.text(), let finding = FindingKind.named(name) else { return false }
      held = finding
    }
    guard scanner.take(#","lines":["#) else { return false }
    let firstLine = lines.count
    while !scanner.take("]}") {
      if lines.count > firstLine, !scanner.take(",") { return false }
      guard addLine(&scanner) else { return false }
    }
    employees.append(
      BatchRecord.Employee(
        number: number, id: id, firstName: first, lastName: last, lastDay: lastDay, held: held,
        lineRange: firstLine..<lines.count))
    isFollowed = scanner.take(",")
    return scanner.isAtEnd
  }

  private mutating func addLine(_ scanner: inout LineScanner) -> Bool {
    guard scanner.take("["), let date = scanner.date(), scanner.take(","),
      let bucket = Self.bucket(&scanner), scanner.take(","),
      let multiplier = scanner.tenThousandths(), let narrow = Int32(exactly: multiplier),
      scanner.take(",")
    else { return false }
    let isWorked = scanner.take(#""worked","#)
    if !isWorked, !scanner.take(#""leave","#) { return false }
    guard let seconds = scanner.number(), Self.canBeAdded(seconds), scanner.take(","),
      let payCode = payCode(&scanner), scanner.take(",")
    else { return false }
    var rate: Int64 = -1
    if !scanner.take("null") {
      guard let given = scanner.tenThousandths(), given >= 0 else { return false }
      rate = given
    }
    guard scanner.take(","), let position = optional(&scanner, last: lastPosition),
      scanner.take(","), let site = optional(&scanner, last: lastSite), scanner.take(","),
      let reason = scanner.number(),
      (0..<Int64(reasonCount)).contains(reason), scanner.take(",[")
    else { return false }
    let firstSource = sources.count
    while !scanner.take("]") {
      if sources.count > firstSource, !scanner.take(",") { return false }
      guard let source = source(&scanner) else { return false }
      sources.append(source)
    }
    if hasTotals {
      guard scanner.take(",") else { return false }
      if scanner.take("null") {
        totals.append(Payable.notGiven)
      } else {
        guard let total = scanner.tenThousandths() else { return false }
        totals.append(total)
      }
    }
    var amount: Int64 = 0
    if hasAmounts {
      guard scanner.take(",") else { return false }
      if !scanner.take("null") {
        // A line is either hours or an amount.
        guard let cents = scanner.hundredths(), cents != 0, seconds == 0, Self.canBeAdded(cents)
        else { return false }
        amount = cents
      }
    }
    var gross = BatchRecord.Line.noGross
    if hasGross {
      guard scanner.take(",") else { return false }
      if !scanner.take("null") {
        guard let cents = scanner.hundredths(), Self.canBeAdded(cents) else { return false }
        gross = cents
      }
    }
    if position >= 0 { lastPosition = position }
    if site >= 0 { lastSite = site }
    lines.append(
      BatchRecord.Line(
        date: date, seconds: seconds, amount: amount, rate: rate, multiplier: narrow,
        payCode: payCode,
        position: position, site: site, firstSource: Int32(clamping: firstSource),
        sourceCount: Int32(clamping: sources.count - firstSource),
        reason: UInt16(truncatingIfNeeded: reason), bucket: bucket, isWorked: isWorked,
        gross: gross))
    return scanner.take("]")
  }

  /// Whether so many seconds or cents can be of a line: the sums of as many lines as a file may have
  /// stay numbers.
  private static func canBeAdded(_ value: Int64) -> Bool { value.magnitude < 1_000_000_000_000 }

  private static func bucket(_ scanner: inout LineScanner) -> Bucket? {
    guard scanner.take("\"") else { return nil }
    // No name is the beginning of another.
    for bucket in buckets where scanner.take(bucket.spelling) {
      return scanner.take("\"") ? bucket : nil
    }
    return nil
  }

  private static let buckets = Bucket.allCases

  private mutating func payCode(_ scanner: inout LineScanner) -> Int32? {
    guard let place = text(&scanner, last: lastPayCode) else { return nil }
    lastPayCode = place
    return place
  }

  /// The place of a text, or -1 where there is `null`; nil where there is neither.
  private mutating func optional(_ scanner: inout LineScanner, last: Int32) -> Int32? {
    scanner.take("null") ? -1 : text(&scanner, last: last)
  }

  private mutating func text(_ scanner: inout LineScanner, last: Int32) -> Int32? {
    var ahead = scanner
    guard let (bytes, hasEscapes) = ahead.quoted() else { return nil }
    if hasEscapes {
      guard let text = scanner.text() else { return nil }
      return interner.place(of: text)
    }
    scanner = ahead
    return interner.place(of: bytes, last: last)
  }

  /// A work session is its number; anything else says what it is.
  private mutating func source(_ scanner: inout LineScanner) -> PaySource? {
    if let id = scanner.number() { return PaySource(id: id, kind: .workSession) }
    var ahead = scanner
    if let source = Self.numbered(&ahead) {
      scanner = ahead
      return source
    }
    guard let name = scanner.text() else { return nil }
    for kind in PaySource.Kind.allCases where name.hasPrefix(kind.prefix.description) {
      let text = name.dropFirst(kind.prefix.utf8CodeUnitCount)
      guard !text.isEmpty else { return nil }
      sourceTexts[sources.count] = String(text)
      return PaySource(id: 0, kind: kind)
    }
    return nil
  }

  private static func numbered(_ scanner: inout LineScanner) -> PaySource? {
    for kind in [PaySource.Kind.shift, .leaveRequest, .payable, .handEntry] {
      let isKind =
        switch kind {
        case .shift: scanner.take(#""shifts/"#)
        case .leaveRequest: scanner.take(#""leave-requests/"#)
        case .handEntry: scanner.take(#""hand-entries/"#)
        default: scanner.take(#""payroll-payrun-items/"#)
        }
      guard isKind else { continue }
      guard let id = scanner.plainNumber(), scanner.take("\"") else { return nil }
      return PaySource(id: id, kind: kind)
    }
    return nil
  }
}
