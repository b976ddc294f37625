import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Hours as files print them")
struct HoursTextTests {
  private func units(_ text: String, _ format: String) throws -> Int64? {
    let pattern = try TextPattern.read("{hours|\(format)}")
    let read = try #require(pattern.hourFormats.first)
    return Array(text.utf8).withUnsafeBufferPointer { HoursText.units($0, HoursFormat(read)) }
  }

  @Test(
    "every format",
    arguments: [
      ("8", "0", 8), ("8.5", "1", 85), ("8.50", "2", 850), ("8.500", "3", 8_500),
      ("8.5000", "4", 85_000), ("8.500001", "6", 8_500_001), ("8,50", "2 comma", 850),
      ("850", "2 implied", 850), ("005", "2 implied", 5), ("510", "minutes", 510),
      ("30600", "seconds", 30_600), ("PT8H30M", "duration", 510), ("PT0H5M", "duration", 5),
      ("8:30", "clock", 510), ("100:00", "clock", 6_000), ("8:30:01", "clock-seconds", 30_601),
      ("8.50 ", "2 sign-behind", 850), ("8.50+", "2 sign-always-behind", 850),
    ])
  func formats(_ text: String, _ format: String, _ expected: Int64) throws {
    #expect(try units(text, format) == expected)
    // Blanks that fill a column, and zeros before the number, change nothing.
    #expect(try units("  \(text)  ", format) == expected)
    if !text.hasPrefix("P") { #expect(try units("00\(text)", format) == expected) }
  }

  @Test(
    "negative hours",
    arguments: [
      ("-8.50", "2", -850), ("-00008.50", "2", -850), ("-850", "2 implied", -850),
      ("-PT8H30M", "duration", -510), ("-0:05", "clock", -5), ("-0:00:07", "clock-seconds", -7),
      ("8.50-", "2 sign-behind", -850), ("850-", "2 implied sign-always-behind", -850),
      ("-90", "minutes", -90), ("-0.00", "2", 0),
    ])
  func signs(_ text: String, _ format: String, _ expected: Int64) throws {
    #expect(try units(text, format) == expected)
  }

  @Test(
    "texts that are none",
    arguments: [
      ("", "2"), (" ", "2"), ("8", "2"), ("8.", "2"), (".50", "2"), ("8.5", "2"), ("8.500", "2"),
      ("8,50", "2"), ("8.50", "2 comma"), ("8.50-", "2"), ("+8.50", "2"), ("--8.50", "2"),
      ("- 8.50", "2"), ("8 .50", "2"), ("8.50h", "2"), ("8.-50", "2"), ("eight", "2"), ("8.5", "0"),
      ("50", "2 implied"), ("8.50", "2 implied"), ("-8.50", "2 sign-behind"),
      ("8.50+", "2 sign-behind"), ("8.50", "2 sign-always-behind"),
      ("8.50-+", "2 sign-always-behind"),
      ("8.5", "minutes"), ("8:30", "minutes"), ("8.0", "seconds"), ("8:3", "clock"),
      ("8:60", "clock"),
      ("8:030", "clock"), ("8", "clock"), ("8:30:00", "clock"), (":30", "clock"), ("8:-3", "clock"),
      ("8:30", "clock-seconds"), ("8:30:60", "clock-seconds"), ("8:30:1", "clock-seconds"),
      ("PT8H", "duration"), ("PT30M", "duration"), ("P8H30M", "duration"),
      ("PT8H30M0S", "duration"),
      ("pt8h30m", "duration"), ("PT-8H30M", "duration"), ("٨.50", "2"),
    ])
  func wrong(_ text: String, _ format: String) throws {
    #expect(try units(text, format) == nil, "\(text) as \(format)")
  }

  @Test("numbers longer than any hours are none")
  func long() throws {
    #expect(try units(String(repeating: "9", count: 16), "minutes") == nil)
    #expect(try units(String(repeating: "9", count: 40) + ":00", "clock") == nil)
    #expect(try units("1." + String(repeating: "0", count: 16), "2") == nil)
  }
}
