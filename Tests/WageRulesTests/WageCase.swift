import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing
import WageRules

/// One case of the shared case file that says what is paid.
struct WageCase: Sendable, CustomTestStringConvertible {
  /// A closed session of work.
  struct Session: Sendable {
    let date: CalendarDate
    let seconds: Int64
    let rate: PayRate?
  }

  let id: String
  let ruleSet: String
  let method: String
  /// The numbers beside the method, in cents.
  let terms: [String: Money]
  let holidayMultiplier: Multiplier?
  let weekStart: Weekday
  let holidays: [CalendarDate]
  let sessions: [Session]
  /// Hours expected, in seconds.
  let hours: [String: Int64]
  /// Amounts expected, in cents.
  let amounts: [String: Money]
  let premiumsByWeek: [Money]

  var testDescription: String { id }

  static let fileName = "cases/overtime-cases.json"

  /// The cases with a `pay`.
  static func all() throws -> [WageCase] {
    let node = try JSONTextParser.parse(SharedFolder.bytes(fileName), file: fileName)
    let problems = JSONObjectReader.Problems(file: fileName)
    guard case .array(let elements) = node.value else { return [] }
    let readers = elements.map { JSONObjectReader($0, problems: problems) }
    return try readers.filter { $0.node("pay") != nil }.map { try WageCase($0) }
  }

  private init(_ reader: JSONObjectReader) throws {
    id = reader.requiredString("id") ?? ""
    ruleSet = reader.requiredString("ruleSet") ?? ""
    let pay = try #require(reader.object("pay"))
    method = pay.requiredString("method") ?? ""
    terms = Self.moneys(pay, ["includable", "excluded", "flatSum", "salary", "perWeek", "rate"])
    holidayMultiplier = pay.decimalText("holidayMult").flatMap { Multiplier($0) }
    let start = reader.requiredString("workweekStart") ?? ""
    weekStart = try #require(Weekday(String(start.prefix(3))))
    holidays = reader.objects("holidays").compactMap {
      $0.parsed("date", expected: "a date", CalendarDate.init(_:))
    }
    sessions = try reader.objects("sessions").compactMap { session in
      let start = try #require(session.string("start"))
      guard let end = session.string("end") else { return nil }
      return Session(
        date: try #require(CalendarDate(String(start.prefix(10)))),
        seconds: try Self.instant(end) - Self.instant(start),
        rate: try session.decimalText("payRate").map { try Examples.rate($0) })
    }
    let expect = try #require(reader.object("expect"))
    amounts = Self.moneys(
      expect,
      [
        "regularRate", "overtimePremium", "totalPay", "contractPay", "additionalDue",
        "additionalPremium",
      ])
    var hours: [String: Int64] = [:]
    for key in ["ot15Hours", "ot20Hours", "holiday15Hours", "holiday20Hours"] {
      hours[key] = expect.decimalText(key).flatMap { DecimalText.seconds(fromHours: $0) }
    }
    self.hours = hours
    premiumsByWeek = expect.array("additionalPremiumByWeek").compactMap { node in
      guard case .number(let text) = node.value else { return nil }
      return DecimalText.exact(text, fractionDigits: 2).map(Money.init(cents:))
    }
  }

  private static func moneys(_ reader: JSONObjectReader, _ keys: [String]) -> [String: Money] {
    var moneys: [String: Money] = [:]
    for key in keys {
      moneys[key] = reader.decimalText(key).flatMap { DecimalText.exact($0, fractionDigits: 2) }
        .map(Money.init(cents:))
    }
    return moneys
  }

  /// Seconds since 1970 of `2026-06-01T08:00:00-07:00`.
  private static func instant(_ text: String) throws -> Int64 {
    let date = try #require(CalendarDate(String(text.prefix(10))))
    let time = try #require(TimeOfDay(String(text.dropFirst(11).prefix(8))))
    let offset = try #require(TimeOfDay(String(text.suffix(5))))
    let east = Int64(offset.secondsSinceMidnight) * (text.dropLast(5).hasSuffix("-") ? -1 : 1)
    return Int64(date.daysSince1970) * 86_400 + Int64(time.secondsSinceMidnight) - east
  }
}
