import PayrollModel

/// Figures and dates as the page says them.
enum Words {
  /// Hours with two digits and a comma between thousands: `1,003.40`.
  static func hours(_ seconds: Int64) -> String {
    grouped(Hours.text(seconds: bounded(seconds)))
  }

  /// Hours with a sign: `+8.68`, `−2.00`, and `±0.00`.
  static func signedHours(_ seconds: Int64) -> String { signed(hours(seconds)) }

  /// An amount with a comma between thousands: `21,411.08`.
  static func money(_ money: Money) -> String { grouped(money.description) }

  /// A whole number with a comma between thousands.
  static func count(_ number: Int) -> String { grouped(String(number)) }

  /// `1 person`, `1,200 people`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(count(number)) \(number == 1 ? one : many)"
  }

  /// A small number as a word, to begin a sentence or stand in one: `two`, `13`.
  static func spelled(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(number) ? words[number] : count(number)
  }

  /// `Friday 6 November`.
  static func day(_ date: CalendarDate) -> String {
    "\(date.weekday.title) \(date.parts.day) \(month(date))"
  }

  /// `6 Nov`.
  static func shortDay(_ date: CalendarDate) -> String {
    "\(date.parts.day) \(month(date).prefix(3))"
  }

  /// `25 October – 7 November 2026`.
  static func period(_ period: PayPeriod) -> String {
    let (first, last) = (period.first.parts, period.last.parts)
    let end = "\(last.day) \(month(period.last)) \(last.year)"
    if first.year != last.year {
      return "\(first.day) \(month(period.first)) \(first.year) – \(end)"
    }
    if first.month != last.month { return "\(first.day) \(month(period.first)) – \(end)" }
    return first.day == last.day ? end : "\(first.day) – \(end)"
  }

  /// A change in whole percent of what it is measured by: `+9 %`, `−31 %`, `±0 %`.
  static func percent(from usual: Int64, to now: Int64) -> String {
    let (usual, now) = (bounded(usual), bounded(now))
    guard usual != 0 else { return signedHours(now) + " h" }
    let doubled = (now - usual) * 200 / usual
    let percent = (doubled + (doubled < 0 ? -1 : 1)) / 2
    return (percent == 0 ? "±0" : percent < 0 ? "−\(-percent)" : "+\(percent)") + " %"
  }

  /// `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Seconds of which hours can be reckoned without running over: less than three thousand million
  /// hours.
  static func bounded(_ seconds: Int64) -> Int64 {
    min(max(seconds, -9_000_000_000_000), 9_000_000_000_000)
  }

  private static func signed(_ figure: String) -> String {
    if figure.hasPrefix("-") { return "−" + figure.dropFirst() }
    return (figure.allSatisfy { "0.,".contains($0) } ? "±" : "+") + figure
  }

  private static func grouped(_ figure: String) -> String {
    let digits = figure.prefix { $0 != "." }
    var whole = ""
    for (index, digit) in digits.enumerated() {
      let rest = digits.count - index
      if index > 0 && rest.isMultiple(of: 3) && !whole.hasSuffix("-") { whole += "," }
      whole.append(digit)
    }
    return whole + figure.dropFirst(digits.count)
  }

  private static func month(_ date: CalendarDate) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][date.parts.month - 1]
  }
}
