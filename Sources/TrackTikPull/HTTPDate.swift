import PayrollModel

/// Dates in HTTP headers: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970 UTC; nil where the text is no such date.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
      let month = months.firstIndex(where: { $0 == parts[2] }), let year = Int(parts[3])
    else { return nil }
    let clock = parts[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2]),
      let date = CalendarDate(year: year, month: month + 1, day: day)
    else { return nil }
    return Int64(date.daysSince1970) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2])
  }

  /// A moment as `2026-11-24T08:49:37Z`.
  static func iso(_ seconds: Int64) -> String {
    let day = Int32(clamping: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let rest = Int(seconds - Int64(day) * 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(CalendarDate(daysSince1970: day))T\(two(rest / 3600)):\(two(rest / 60 % 60))"
      + ":\(two(rest % 60))Z"
  }
}

extension HTTPDate {
  /// Seconds since 1970 of what `iso` wrote; nil where the text is something else.
  static func seconds(iso text: String) -> Int64? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, parts[1].hasSuffix("Z"), let date = CalendarDate(String(parts[0]))
    else { return nil }
    let clock = parts[1].dropLast().split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3 else { return nil }
    return Int64(date.daysSince1970) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }
}
