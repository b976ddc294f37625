package import PayrollModel

/// What the values of a row mean. A value that is there and cannot be read is marked in
/// `unreadable`; null and the empty text are "not given".
extension RowScanner {
  /// Marks a slot as unreadable.
  @inline(__always)
  package mutating func refuse(_ slot: Int) { unreadable |= 1 << UInt32(slot) }

  /// Whether a slot has a value.
  @inline(__always)
  package func isGiven(_ slot: Int) -> Bool {
    switch kinds[slot] {
    case .absent, .null: false
    case .string: values[slot].length > 0
    default: true
    }
  }

  /// The first of several slots that has a value, or the last one.
  @inline(__always)
  package func firstGiven(_ first: Int, _ second: Int) -> Int { isGiven(first) ? first : second }

  /// A whole number, as a number or a text of digits; `noNumber` where there is none.
  @inline(__always)
  package mutating func wholeNumber(_ slot: Int) -> Int64 {
    if kinds[slot] == .integer { return values[slot].integer }
    guard isGiven(slot) else { return Self.noNumber }
    let value = values[slot]
    if kinds[slot] == .string {
      let number = wholeNumber(value.start, value.start + value.length)
      if number != Self.noNumber { return number }
    }
    refuse(slot)
    return Self.noNumber
  }

  /// The number of a related record: a number, a text of digits or the record itself.
  @inline(__always)
  package mutating func relation(_ slot: Int) -> Int64 {
    switch kinds[slot] {
    // No record has the number 0: it is how some write that there is none.
    case .integer: return values[slot].integer == 0 ? Self.noNumber : values[slot].integer
    case .absent, .null: return Self.noNumber
    default: return unusualRelation(slot)
    }
  }

  private mutating func unusualRelation(_ slot: Int) -> Int64 {
    let value = values[slot]
    switch kinds[slot] {
    case .object where value.integer != Self.noNumber: return value.integer
    // A server that keeps its records in PHP arrays writes an empty record as an empty list.
    case .array where afterSpace(value.start + 1).pointee == UInt8(ascii: "]"):
      return Self.noNumber
    case .object where afterSpace(value.start + 1).pointee == UInt8(ascii: "}"):
      return Self.noNumber
    case .object, .array:
      refuse(slot)
      return Self.noNumber
    default:
      let number = wholeNumber(slot)
      return number == 0 ? Self.noNumber : number
    }
  }

  /// The numbers of related records in a list; empty where there is none.
  package mutating func relations(_ slot: Int) -> [Int64] {
    guard kinds[slot] == .array else {
      if kinds[slot] != .absent && kinds[slot] != .null { refuse(slot) }
      return []
    }
    let spare = Self.slotCount - 1
    var numbers: [Int64] = []
    var isUnreadable = false
    eachElement(of: slot) { scanner, position in
      guard scanner.scanValue(position, into: spare, depth: 1) != nil else { return }
      let number = scanner.relation(spare)
      if number == Self.noNumber { isUnreadable = true } else { numbers.append(number) }
    }
    unreadable &= ~(1 << UInt32(spare))
    if isUnreadable { refuse(slot) }
    return numbers
  }

  /// Marks a slot that must have a value, or the one that the value is usually in, as missing; one
  /// that has an unreadable value is marked already.
  package mutating func miss(_ slot: Int, or usual: Int) {
    if unreadable & (1 << UInt32(slot)) != 0 { return }
    missing |= 1 << UInt32(isGiven(slot) ? slot : usual)
  }

  /// A moment in seconds since 1970 UTC; `noNumber` where there is none.
  @inline(__always)
  package mutating func moment(_ slot: Int) -> Int64 {
    let value = values[slot]
    var moment = TimestampReader.unreadable
    switch kinds[slot] {
    case .absent, .null: return Self.noNumber
    case .string:
      if value.length == 0 { return Self.noNumber }
      moment = times.moment(value.start, length: value.length)
    case .integer: moment = TimestampReader.moment(unixSeconds: value.integer)
    case .number: moment = cutUnixSeconds(value)
    default: break
    }
    if moment == TimestampReader.unreadable { refuse(slot) }
    return moment
  }

  /// Unix seconds with a fraction, which is cut off.
  private func cutUnixSeconds(_ value: FieldValue) -> Int64 {
    guard let point = value.bytes.firstIndex(of: UInt8(ascii: ".")),
      value.bytes[point...].allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    else { return TimestampReader.unreadable }
    return TimestampReader.moment(
      unixSeconds: wholeNumber(value.start, value.start + point))
  }

  /// A date; nil where there is none.
  package mutating func date(_ slot: Int) -> CalendarDate? {
    guard isGiven(slot) else { return nil }
    if kinds[slot] == .string,
      let date = times.date(values[slot].start, length: values[slot].length)
    {
      return date
    }
    refuse(slot)
    return nil
  }

  /// A switch: true, false, 0, 1, or these as text; nil where there is none.
  @inline(__always)
  package mutating func flag(_ slot: Int) -> Bool? {
    switch kinds[slot] {
    case .absent, .null: return nil
    case .trueValue: return true
    case .falseValue: return false
    default: return unusualFlag(slot)
    }
  }

  private mutating func unusualFlag(_ slot: Int) -> Bool? {
    let value = values[slot]
    if kinds[slot] == .integer && (value.integer == 0 || value.integer == 1) {
      return value.integer == 1
    }
    if kinds[slot] == .string {
      if value.length == 0 { return nil }
      if KnownWord("TRUE", 1).matches(value.bytes) || KnownWord("1", 1).matches(value.bytes) {
        return true
      }
      if KnownWord("FALSE", 0).matches(value.bytes) || KnownWord("0", 0).matches(value.bytes) {
        return false
      }
    }
    refuse(slot)
    return nil
  }

  /// Decimal hours in seconds; -1 where there are none. Negative hours are unreadable.
  package mutating func seconds(fromHours slot: Int) -> Int32 {
    guard let text = decimal(slot) else { return -1 }
    if let seconds = DecimalText.seconds(fromHours: text), let seconds = Int32(exactly: seconds),
      seconds >= 0
    {
      return seconds
    }
    refuse(slot)
    return -1
  }

  /// A rate in 1/10,000 of the currency; -1 where there is none.
  ///
  /// Digits behind the fourth must be zeros; but 18.399999999999999, which is what a sender with
  /// binary numbers makes of 18.4, is 18.4.
  package mutating func rate(_ slot: Int) -> Int32 {
    guard let text = decimal(slot) else { return -1 }
    if let value = DecimalText.roundedHalfUp(text, fractionDigits: 8), value % 10_000 == 0,
      let rate = Int32(exactly: value / 10_000), rate >= 0
    {
      return rate
    }
    refuse(slot)
    return -1
  }

  /// A decimal number in 1/10,000, up to ten thousand; -1 where there is none.
  package mutating func tenThousandths(_ slot: Int) -> Int64 {
    guard let text = decimal(slot) else { return -1 }
    if let value = DecimalText.roundedHalfUp(text, fractionDigits: 4),
      (0...100_000_000).contains(value)
    {
      return value
    }
    refuse(slot)
    return -1
  }

  /// A decimal number in 1/10,000, rounded half away from zero; `noNumber` where there is none. One
  /// whose magnitude reaches `limit` is unreadable.
  package mutating func signedTenThousandths(_ slot: Int, below limit: UInt64) -> Int64 {
    guard let text = decimal(slot) else { return Self.noNumber }
    if let value = DecimalText.roundedHalfUp(text, fractionDigits: 4), value.magnitude < limit {
      return value
    }
    refuse(slot)
    return Self.noNumber
  }

  private mutating func decimal(_ slot: Int) -> UnsafeBufferPointer<UInt8>? {
    guard isGiven(slot) else { return nil }
    switch kinds[slot] {
    case .integer, .number, .string: return values[slot].bytes
    default:
      refuse(slot)
      return nil
    }
  }
}
