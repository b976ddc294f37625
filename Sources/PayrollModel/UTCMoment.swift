/// Moments in the files that this program writes about its own doings: `2026-11-24T08:49:37Z`.
public enum UTCMoment {
  /// A moment, in seconds since 1970 UTC, as a text.
  public static func text(_ seconds: Int64) -> String {
    let day = Int32(clamping: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let rest = Int(seconds - Int64(day) * 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(CalendarDate(daysSince1970: day))T\(two(rest / 3600)):\(two(rest / 60 % 60))"
      + ":\(two(rest % 60))Z"
  }

  /// Seconds since 1970 of what `text` wrote; nil where the text is something else.
  public static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, parts[1].hasSuffix("Z"), let date = CalendarDate(String(parts[0]))
    else { return nil }
    let clock = parts[1].dropLast().split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    return Int64(date.daysSince1970) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }
}
