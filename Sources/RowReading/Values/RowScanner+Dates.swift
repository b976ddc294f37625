package import PayrollModel

/// Dates as sources write them where there is none, or with more than a date.
extension RowScanner {
  /// Whether a text begins with the date that databases write for "none".
  private func isZeroDate(_ slot: Int) -> Bool {
    guard kinds[slot] == .string, values[slot].length >= 10 else { return false }
    return values[slot].bytes.prefix(10).elementsEqual("0000-00-00".utf8)
  }

  /// A date, from a date, a moment or Unix seconds; nil where there is none, which includes the date
  /// `0000-00-00`.
  package mutating func dateOrZeros(_ slot: Int) -> CalendarDate? {
    isZeroDate(slot) ? nil : dateAndTime(slot).date
  }

  /// A date that plays too small a part to stop anything where it cannot be read.
  package mutating func dateIfReadable(_ slot: Int) -> CalendarDate? {
    guard kinds[slot] == .string else { return nil }
    return times.date(values[slot].start, length: values[slot].length)
  }

  /// A date as it is written, with the time of day behind it where there is one. Unix seconds are a
  /// date and a time in UTC. A time that cannot be read is marked as unreadable; its date stands.
  package mutating func dateAndTime(_ slot: Int) -> (date: CalendarDate?, time: WrittenTime?) {
    guard isGiven(slot) else { return (nil, nil) }
    let value = values[slot]
    guard kinds[slot] == .string, let date = times.date(value.start, length: value.length) else {
      let moment = moment(slot)
      guard moment != Self.noNumber, moment != TimestampReader.unreadable else {
        return (nil, nil)
      }
      let (days, seconds) = moment.quotientAndRemainder(dividingBy: 86_400)
      return (
        CalendarDate(daysSince1970: Int32(clamping: days)),
        WrittenTime(secondsOfDay: Int32(clamping: seconds), clock: .utc)
      )
    }
    if value.length == 10 { return (date, nil) }
    let time = times.time(value.start, length: value.length)
    if time == nil { refuse(slot) }
    return (date, time)
  }
}
