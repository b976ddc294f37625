import PayrollBytes
import PayrollModel
import RowReading
import Testing

@Suite("Moments and dates as text")
struct TimestampReaderTests {
  private static let eight: Int64 = 1_772_438_400  // 2026-03-02T08:00:00Z

  private func moment(_ text: String) -> Int64? {
    var reader = TimestampReader()
    return moment(text, &reader)
  }

  private func moment(_ text: String, _ reader: inout TimestampReader) -> Int64? {
    let buffer = InputBuffer(copying: Array(text.utf8))
    let moment = reader.moment(buffer.base, length: buffer.count)
    return moment == TimestampReader.unreadable ? nil : moment
  }

  private func date(_ text: String) -> String? {
    let buffer = InputBuffer(copying: Array(text.utf8))
    var reader = TimestampReader()
    return reader.date(buffer.base, length: buffer.count)?.description
  }

  private func time(_ text: String) -> WrittenTime? {
    let buffer = InputBuffer(copying: Array(text.utf8))
    var reader = TimestampReader()
    return reader.time(buffer.base, length: buffer.count)
  }

  @Test("every offset that people live by, in every way to write it")
  func offsets() {
    // Zones of whole hours, of half hours (Newfoundland, India, South Australia, Marquesas) and of
    // quarters (Nepal, Chatham Islands).
    let zones = [
      (0, 0), (-3, 30), (5, 30), (9, 30), (10, 30), (-9, 30), (5, 45), (12, 45), (13, 45), (-5, 0),
      (-12, 0), (14, 0), (0, 30), (-0, 30), (1, 1), (-11, 59), (14, 59),
    ]
    for (hours, minutes) in zones {
      for sign in [1, -1] where hours == 0 || (hours > 0) == (sign > 0) {
        let size = abs(hours)
        let ahead = Int64(sign * (size * 3_600 + minutes * 60))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let mark = sign > 0 ? "+" : "-"
        var written = [
          "\(mark)\(two(size)):\(two(minutes))", "\(mark)\(two(size))\(two(minutes))",
        ]
        if minutes == 0 { written.append("\(mark)\(two(size))") }
        for offset in written {
          for text in [offset, " " + offset] {
            #expect(moment("2026-03-02T08:00:00\(text)") == Self.eight - ahead, "\(text)")
            #expect(moment("2026-03-02 08:00\(text)") == Self.eight - ahead, "\(text)")
            #expect(moment("2026-03-02T08:00:00.5\(text)") == Self.eight - ahead, "\(text)")
          }
        }
      }
    }
    for text in ["Z", "z", " Z"] { #expect(moment("2026-03-02T08:00:00\(text)") == Self.eight) }
  }

  @Test(
    "what is no offset",
    arguments: [
      "+15:00", "-15", "+05:60", "+0560", "+5", "+5:30", "+05:3", "+053", "+05:300", "05:00", "+",
      " ", "+0a:00", "+00:0a", "+00-30", "X", "ZZ", "UTC", "+05:30:00", " +05:30 ", "  Z",
    ])
  func noOffset(_ text: String) {
    #expect(moment("2026-03-02T08:00:00\(text)") == nil)
    #expect(moment("2026-03-02T08:00\(text)") == nil)
  }

  @Test(
    "the clock, from its first second to its last",
    arguments: [
      ("00:00:00", 0), ("00:00", 0), ("00:00:01", 1), ("00:01", 60), ("09:59:59", 35_999),
      ("10:00", 36_000), ("19:00:00", 68_400), ("20:00", 72_000), ("23:59", 86_340),
      ("23:59:59", 86_399), ("24:00", 86_400), ("24:00:00", 86_400), ("24:00:00.9", 86_400),
    ] as [(String, Int64)])
  func clock(_ text: String, seconds: Int64) {
    let midnight = Self.eight - 28_800
    #expect(moment("2026-03-02T\(text)") == midnight + seconds)
    #expect(moment("2026-03-02 \(text)Z") == midnight + seconds)
    #expect(
      time("2026-03-02 \(text)") == WrittenTime(secondsOfDay: Int32(seconds), clock: .unsaid))
    #expect(
      time("2026-03-02t\(text)+00:00") == WrittenTime(secondsOfDay: Int32(seconds), clock: .utc))
    #expect(
      time("2026-03-02T\(text) -0330") == WrittenTime(secondsOfDay: Int32(seconds), clock: .local))
  }

  @Test(
    "what is no time of day",
    arguments: [
      "24:30", "24:01", "24:00:01", "24:59:59", "25:00", "08:60", "08:00:60", "99:00", "8:00:00",
      "08:0a", "08.00", "0800:00", "08:00:0a", "08:00:", "08:00.5", "08:00:00.", "08:00:00,",
      "08:00:00.Z", "-1:00", "08:00 am",
    ])
  func noTime(_ text: String) {
    #expect(moment("2026-03-02T\(text)") == nil)
    #expect(time("2026-03-02T\(text)") == nil)
    #expect(moment("2026-03-02T\(text)Z") == nil)
  }

  @Test("fractions are cut off, however long")
  func fractions() {
    for fraction in [
      ".0", ".9", ".999999999", ",5", ".000", "." + String(repeating: "9", count: 90),
    ] {
      #expect(moment("2026-03-02T08:00:00\(fraction)") == Self.eight)
      #expect(moment("2026-03-02T08:00:00\(fraction)Z") == Self.eight)
      #expect(moment("2026-03-02T09:30:00\(fraction)+01:30") == Self.eight)
    }
    #expect(moment("2026-03-02T08:00:00;5") == nil)
    #expect(moment("2026-03-02T08:00:00.5.5") == nil)
  }

  @Test("Unix seconds from 1973 to the year 9999")
  func unixSeconds() {
    #expect(moment("100000000") == 100_000_000)
    #expect(moment("99999999") == nil)
    #expect(moment("253402300799") == 253_402_300_799)
    #expect(moment("253402300800") == nil)
    #expect(moment("0001772438400") == Self.eight, "zeros in front say nothing")
    #expect(moment("000001772438400000") == nil)
    for text in ["", " 1772438400", "1772438400 ", "-1772438400", "+1772438400", "1772438400.0"] {
      #expect(moment(text) == nil, "\(text)")
    }
    #expect(TimestampReader.moment(unixSeconds: 100_000_000) == 100_000_000)
    #expect(TimestampReader.moment(unixSeconds: 99_999_999) == TimestampReader.unreadable)
    #expect(TimestampReader.moment(unixSeconds: 253_402_300_799) == 253_402_300_799)
    #expect(TimestampReader.moment(unixSeconds: 253_402_300_800) == TimestampReader.unreadable)
  }

  @Test("dates stand for themselves, whatever is written behind them")
  func dates() {
    for text in [
      "2026-03-02", "2026-03-02T00:00:00Z", "2026-03-02 23:59:59", "2026-03-02t08", "2026-03-02 ",
      "2026-03-02T23:00:00-05:00", "2026-03-02T01:00:00+14:00",
    ] {
      #expect(date(text) == "2026-03-02", "\(text)")
    }
    #expect(date("1969-12-31") == "1969-12-31" && date("0001-01-01") == "0001-01-01")
    #expect(date("2024-02-29") == "2024-02-29" && date("9999-12-31") == "9999-12-31")
    for text in [
      "2026-3-2", "2026-03-2", "26-03-02", "2026/03/02", "2026-02-29", "2026-03-32", "2026-13-01",
      "2026-00-01", "2026-01-00", "2026-03-02x", "2026-03-021", "", "20260302", "0000-00-00",
      "2026-03.02", "2026.03-02", "+026-03-02",
    ] {
      #expect(date(text) == nil, "\(text)")
    }
  }

  @Test("a time of day needs hours and minutes")
  func shortTimes() {
    for text in [
      "2026-03-02", "2026-03-02 08", "2026-03-02T08:0", "1772438400", "2026-03-02x08:00",
    ] {
      #expect(time(text) == nil, "\(text)")
    }
    #expect(time("2026-03-02T08:00Z") == WrittenTime(secondsOfDay: 28_800, clock: .utc))
  }

  @Test("what is remembered of the row before plays no part")
  func memory() {
    var reader = TimestampReader()
    let rows = [
      ("2026-03-02T08:00:00-05:00", Self.eight + 18_000), ("2026-03-02T08:00:00Z", Self.eight),
      ("2026-03-02T08:00:00-05:00", Self.eight + 18_000),
      ("2026-03-03T08:00:00-05:00", Self.eight + 104_400),
      ("2026-03-12T08:00:00", Self.eight + 864_000),
      ("2026-03-02T08:00:00-05", Self.eight + 18_000),
      ("2026-03-02T08:00:00-0530", Self.eight + 19_800),
      ("2026-03-02T08:00:00-05:30", Self.eight + 19_800),
      ("2026-04-02T08:00:00", Self.eight + 2_678_400),
      ("2027-03-02T08:00:00", Self.eight + 31_536_000), ("2026-03-02T08:00:00", Self.eight),
    ]
    for (text, expected) in rows { #expect(moment(text, &reader) == expected, "\(text)") }
    // What cannot be read is not remembered in place of what could.
    #expect(moment("2026-02-30T08:00:00", &reader) == nil)
    #expect(moment("2026-03-02T08:00:00+99:00", &reader) == nil)
    for (text, expected) in rows.reversed() { #expect(moment(text, &reader) == expected) }
    #expect(moment("2026-02-30T08:00:00", &reader) == nil)
    #expect(moment("2026-03-02T08:00:00+99:00", &reader) == nil)
  }
}
