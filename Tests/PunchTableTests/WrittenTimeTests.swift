import PayrollModel
import PayrollTestSupport
import Testing

@testable import PunchTable

/// What is written in a cell, and what it is read as; whatever stands there, nothing ends because of it.
@Suite("Dates, times and offsets as they are written")
struct WrittenTimeTests {
  private func bytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  private func time(_ text: String) -> Int? { bytes(text, ClockTime.seconds) }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test("Every time of a day is read as it is written, in each way of writing it")
  func wholeDay() {
    for second in stride(from: 0, to: 86_400, by: 59) {
      let (hour, minute, rest) = (second / 3600, second / 60 % 60, second % 60)
      let whole = second - rest
      let half = hour < 12 ? "AM" : "PM"
      let twelve = hour % 12 == 0 ? 12 : hour % 12
      #expect(time("\(two(hour)):\(two(minute)):\(two(rest))") == second)
      #expect(time("\(hour):\(two(minute)):\(two(rest)).000") == second)
      #expect(time("\(hour):\(two(minute))") == whole)
      #expect(time("\(two(hour))\(two(minute))") == whole)
      #expect(time("\(twelve):\(two(minute)) \(half)") == whole)
      #expect(time("\(two(twelve)):\(two(minute)):\(two(rest))\(half.lowercased())") == second)
      #expect(time("\(twelve):\(two(minute)) \(half.first ?? " ").\(half.last ?? " ").") == whole)
    }
    #expect(time("24:00") == 86_400 && time("24:00:00") == 86_400 && time("2400") == 86_400)
  }

  @Test(
    "What is no time of day",
    arguments: [
      "", " ", "8", "08", "008:00", "8:0", "8:000", "8:00:0", "8:00:00:00", "24:00:01", "24:01",
      "25:00", "2401", "08:60", "08:00:60", "-8:00", "+8:00", "8:00 XM", "8:00 AMM", "8:00 MA",
      "0:30 AM", "0:30 PM", "13:00 AM", "13:00 PM", "8.00", "8,00", "8:00.", "8:00:00.1", "12345",
      "8:00 A M X", "08 :00", ": ", ":30", "8:", "99999999999999999999:00",
    ])
  func noTimes(_ text: String) { #expect(time(text) == nil, "\(text)") }

  @Test(
    "Offsets from UTC",
    arguments: [
      ("Z", 0), ("z", 0), ("UTC", 0), ("utc", 0), ("+00:00", 0), ("-00:00", 0), ("-05:00", -18_000),
      ("-0500", -18_000), ("-05", -18_000), ("+05:30", 19_800), ("+14:00", 50_400),
      ("-03:30", -12_600), ("+0545", 20_700),
    ])
  func offsets(_ text: String, _ seconds: Int64) {
    #expect(bytes(text, WrittenOffset.seconds) == seconds)
  }

  @Test(
    "What is no offset",
    arguments: [
      "", "5", "05:00", "+5", "+5:00", "+05:0", "+05:60", "+15:00", "+14:60", "-99", "ZZ", "UT",
      "UTCX", "GMT", "EST", "+05:00:00", "+05 00", "--05", "+", "-",
    ])
  func noOffsets(_ text: String) { #expect(bytes(text, WrittenOffset.seconds) == nil, "\(text)") }

  @Test("Each format reads what it writes, and no other order")
  func formats() throws {
    let orders = [
      ["YYYY", "MM", "DD"], ["MM", "DD", "YYYY"], ["DD", "MM", "YYYY"], ["M", "D", "YY"],
      ["D", "M", "YY"], ["YY", "M", "D"], ["YYYY", "D", "M"],
    ]
    for order in orders {
      for sign in ["-", "/", ".", " "] {
        let format = try #require(DateFormat(order.joined(separator: sign)))
        #expect(format.description == order.joined(separator: sign))
        for day in stride(from: 20_400, to: 20_800 as Int32, by: 7) {
          let date = CalendarDate(daysSince1970: day)
          let (year, month, dayOfMonth) = date.parts
          let text = order.map { part in
            switch part {
            case "YYYY": "\(year)"
            case "YY": two(year % 100)
            case "MM": two(month)
            case "M": "\(month)"
            case "DD": two(dayOfMonth)
            default: "\(dayOfMonth)"
            }
          }.joined(separator: sign)
          let found = bytes(text + "T08:00") { format.date($0) }
          #expect(found?.date == date, "\(format) \(text)")
          #expect(found?.length == text.utf8.count)
        }
      }
    }
  }

  @Test("Lower case and short forms of a format are the same format")
  func sameFormats() throws {
    for text in ["m/d/yyyy", "MM/DD/YYYY", "M/D/YYYY", "mm/d/Yyyy"] {
      let format = try #require(DateFormat(text))
      for written in ["10/05/2026", "10/5/2026"] {
        #expect(bytes(written) { format.date($0)?.date } == CalendarDate("2026-10-05"), "\(text)")
      }
    }
  }

  @Test(
    "What is no format",
    arguments: [
      "", "YYYY", "YYYY-MM", "YYYY-MM-MM", "DD-MM-DD", "YYYY-YY-MM", "YYYY/MM-DD", "MMM/D/YYYY",
      "YYYYMMDD", "Y-M-D", "YYYY--MM-DD", "YYYY-MM-DD-", "YYYY_MM_DD", "date", "M/D/YYY", "hh:mm",
    ])
  func noFormats(_ text: String) { #expect(DateFormat(text) == nil, "\(text)") }

  @Test(
    "What is no date of a format",
    arguments: [
      "", "2026", "2026-10", "2026-1-", "2026-10-", "2026-10-32", "2026-00-10", "2026-13-01",
      "2026-02-29", "26-10-25", "20261025", "2026/10/25", "2026-10-255", "02026-10-25",
      "2026-010-5",
    ])
  func noDates(_ text: String) {
    #expect(bytes(text) { DateFormat.iso.date($0)?.date } == nil, "\(text)")
  }

  @Test("A moment has a date of its own or that of its day, and may have an offset")
  func moments() throws {
    let day = try #require(CalendarDate("2026-10-26"))
    func moment(_ text: String, _ day: CalendarDate?) -> WrittenMoment? {
      bytes(text) { WrittenMoment($0, .iso, day: day) }
    }
    let own = try #require(moment("2026-10-25T18:00-04:00", day))
    #expect(own.date == CalendarDate("2026-10-25") && own.hasOwnDate)
    #expect(own.secondsOfDay == 64_800 && own.offset == -14_400)
    let bare = try #require(moment("6:00 PM", day))
    #expect(bare.date == day && !bare.hasOwnDate && bare.offset == nil)
    #expect(try #require(moment("18:00 +0130", day)).offset == 5_400)
    #expect(try #require(moment("18:00Z", day)).offset == 0)
    #expect(moment("6:00 PM", nil) == nil && moment("2026-10-25", day) == nil)
    // Nothing between the date and the time: two things that run together are none.
    #expect(moment("2026-10-2518:00", day) == nil)
    // What looks like an offset and is none spoils the time.
    for text in ["18:00 EST", "18:00 +25:00", "18:00-4", "18:00 utcx"] {
      #expect(moment(text, day) == nil, "\(text)")
    }
  }

  @Test("A number that a spreadsheet has rounded, and what only looks like one")
  func rounded() {
    for text in ["1.23457E+11", "1E+05", "1,2E+3", "1.2e+10"] {
      #expect(bytes(text, SpreadsheetNumber.isRounded), "\(text)")
    }
    for text in ["", "E+1", "123", "1E5", "1E+", "A1E+05", "1E+0X", "E123+4", "12E-05", "1.5"] {
      #expect(!bytes(text, SpreadsheetNumber.isRounded), "\(text)")
    }
  }

  @Test("Any bytes at all: read or refused, and nothing else")
  func anything() throws {
    let seed = TestEffort.isLong ? UInt64.random(in: 0...UInt64.max) : 7
    var random = SeededGenerator(seed: seed)
    let signs = Array("0123456789:-/.+ TZapmUutcEe,\u{7F}é".utf8) + [0, 0xFF, 0x80]
    let day = CalendarDate(daysSince1970: 20_752)
    for _ in 0..<TestEffort.rounds(20_000) {
      let text = (0..<Int.random(in: 0...28, using: &random)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &random)]
      }
      text.withUnsafeBufferPointer { text in
        if let time = ClockTime.seconds(text) {
          #expect((0...86_400).contains(time), "seed \(seed)")
        }
        if let offset = WrittenOffset.seconds(text) {
          #expect(abs(offset) <= 14 * 3600 + 59 * 60, "seed \(seed)")
        }
        if let (_, length) = DateFormat.iso.date(text) {
          #expect((8...10).contains(length), "seed \(seed)")
        }
        if let moment = WrittenMoment(text, .iso, day: day) {
          #expect((0...86_400).contains(moment.secondsOfDay), "seed \(seed)")
        }
        _ = YesOrNo.value(text)
        _ = SpreadsheetNumber.isRounded(text)
      }
    }
  }
}
