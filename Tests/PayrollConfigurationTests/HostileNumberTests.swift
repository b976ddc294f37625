import PayrollBytes
import PayrollConfiguration
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// Files of the repository in which numbers, dates and words are exchanged for the largest, the
/// smallest and the oddest ones: whatever is read of them, nothing traps.
@Suite("Numbers that nobody means")
struct HostileNumberTests {
  private static let hostile = [
    "0", "-1", "1e9", "0.00000001", "99999999999999999999999", "9223372036854775807",
    "-9223372036854775808", "2147483648", "4294967296", "922337203685477.5807", "10000000",
    "\"9999-12-31\"", "\"0001-01-01\"", "\"23:59:59\"", "\"99999999999999\"", "\"-1\"", "\"\"",
    "\"9223372036854775807\"", "null", "[]", "{}", "true", "\"0.0001\"", "\"100\"",
  ]

  /// The text with one to three of its values exchanged.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let values = values(in: bytes)
      guard let range = values.randomElement(using: &random) else { return bytes }
      bytes.replaceSubrange(range, with: random.pick(Self.hostile, or: "0").utf8)
    }
    return bytes
  }

  /// Where numbers, words and texts stand behind a colon, a comma or a bracket.
  private func values(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        index += 1
        let next = bytes[min(index, bytes.count)...].first { $0 != 0x20 }
        if next != UInt8(ascii: ":"), index <= bytes.count { found.append(start..<index) }
      } else if (0x30...0x39).contains(bytes[index]) {
        while index < bytes.count, (0x2E...0x39).contains(bytes[index]) { index += 1 }
        found.append(start..<index)
      } else {
        index += 1
      }
    }
    return found
  }

  private func files(_ folder: String, _ prefix: String = "") throws -> [[UInt8]] {
    let path = "\(SharedFolder.packageRoot)/\(folder)"
    return try Folder.names(in: path).filter { $0.hasSuffix(".json") && $0.hasPrefix(prefix) }
      .map { try InputBuffer.array(of: "\(path)/\($0)") }
  }

  @Test("In payroll.json")
  func configuration() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let texts = try files("Examples/harbor-guard", "payroll")
    let date = try #require(CalendarDate("2026-11-09"))
    for _ in 0..<1_500 {
      let bytes = mutated(random.pick(texts, or: []), &random)
      guard let read = try? Configuration.read(bytes, file: "payroll.json") else { continue }
      guard let calendar = read.calendar else { continue }
      for steps in [Int.min, -53_000, -1, 1, .max] {
        let period = calendar.period(steps, after: calendar.period(holding: date))
        #expect(period.first <= period.last, "seed \(seed)")
      }
    }
  }

  @Test("In rule sets and holiday calendars")
  func rules() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let ruleSets = try files("Mappings/rule-sets", "us-")
    let calendars = try files("Mappings/holiday-calendars")
    let first = try #require(CalendarDate("2026-01-01"))
    let zone = try Zones.named("America/New_York")
    for _ in 0..<800 {
      if let set = try? RuleSet.read(mutated(random.pick(ruleSets, or: []), &random), file: "r") {
        for version in set.versions {
          _ = RuleSetDescription(version)
          _ = Classifier(
            version: version, workweek: Workweek(), zone: zone,
            dates: first...first.adding(days: 14))
        }
      }
      let calendar = mutated(random.pick(calendars, or: []), &random)
      if let calendar = try? HolidayCalendar.read(calendar, file: "c") {
        #expect(
          calendar.days(in: first...first.adding(days: 400)).count < 402, "seed \(seed)")
        for edge in ["0001-01-01", "9999-12-31"] {
          let date = try #require(CalendarDate(edge))
          _ = calendar.days(in: date.adding(days: -3)...date.adding(days: 3))
        }
      }
    }
  }
}
