import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

/// What holds for any hours, however a clock writes them; the seed is printed where it does not.
@Suite("Punch files, written in many ways")
struct PunchPropertyTests {
  /// A stretch of work of somebody, in whole minutes since 1970 UTC.
  private struct Stretch: Hashable {
    let person: Int
    let start: Int64
    let end: Int64
  }

  /// The long campaign begins anew each time.
  private static let seed = TestEffort.isLong ? UInt64.random(in: 0...UInt64.max) : 2_026

  private let zone: ZoneRules
  private let other: ZoneRules

  init() throws {
    zone = try Zones.named("America/New_York")
    other = try Zones.named("America/Los_Angeles")
  }

  /// Stretches of several people in the autumn of 2026, over the night in which clocks are set back,
  /// none of which touches another of the same person.
  private func stretches(_ random: inout SeededGenerator) -> [Stretch] {
    var found: [Stretch] = []
    for person in 1...Int.random(in: 1...4, using: &random) {
      // 2026-10-29T00:00Z
      var minute: Int64 = 29_887_200 + Int64.random(in: 0..<600, using: &random)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let length = Int64.random(in: 1...900, using: &random)
        found.append(Stretch(person: person, start: minute, end: minute + length))
        minute += length + Int64.random(in: 1...1_000, using: &random)
      }
    }
    return found
  }

  private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `2026-11-01 01:30`, in a zone or, where none is given, in UTC.
  private func wall(
    _ minute: Int64, _ zone: ZoneRules?, american isAmerican: Bool = false,
    twelve isTwelve: Bool = false
  ) -> String {
    let (date, time) = (zone ?? .utc).local(Instant(secondsSince1970: minute * 60))
    let (year, month, day) = date.parts
    let (hour, rest) = (time / 3600, time / 60 % 60)
    let written = isAmerican ? "\(month)/\(day)/\(year)" : date.description
    guard isTwelve else { return "\(written) \(two(hour)):\(two(rest))" }
    return "\(written) \(hour % 12 == 0 ? 12 : hour % 12):\(two(rest)) \(hour < 12 ? "AM" : "PM")"
  }

  /// `-04:00`
  private func offset(_ minute: Int64, _ zone: ZoneRules) -> String {
    let seconds = zone.offset(at: Instant(secondsSince1970: minute * 60))
    let minutes = abs(seconds) / 60
    return "\(seconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private func read(_ data: TimeData) -> Set<Stretch> {
    Set(
      data.workSessions.map { session in
        let number = session.employee.place.map { data.text.string(data.employees[$0].number) }
        return Stretch(
          person: Int(number ?? "") ?? 0, start: session.start / 60, end: session.end / 60)
      })
  }

  /// The ways of writing: the header, a row, and what the configuration says of it.
  private func ways() -> [(
    name: String, header: String, row: (Stretch) -> [String], format: (inout PunchFormat) -> Void
  )] {
    func stamp(_ minute: Int64) -> String { wall(minute, zone) + offset(minute, zone) }
    return [
      (
        "with offsets", "employee,start,end",
        { ["\($0.person),\(stamp($0.start)),\(stamp($0.end))"] }, { _ in }
      ),
      (
        "in UTC", "employee;end;note;start",
        { ["\($0.person);\(wall($0.end, nil))Z;\"a;b\";\(wall($0.start, nil)) UTC"] },
        { $0.delimiter = UInt8(ascii: ";") }
      ),
      (
        "with an offset in a column of its own", "start,zone,employee,end",
        { ["\(wall($0.start, nil)),+00:00,\($0.person),\(wall($0.end, nil))"] }, { _ in }
      ),
      (
        "in another zone, as Americans write it", "Badge\tClock In\tClock Out",
        {
          let start = wall($0.start, other, american: true, twelve: true)
          let end = wall($0.end, other, american: true, twelve: true)
          return [
            "\($0.person)\t\(start) \(offset($0.start, other))\t\(end) \(offset($0.end, other))"
          ]
        },
        {
          $0.delimiter = UInt8(ascii: "\t")
          $0.columns = [.employee: "badge", .start: "clock in", .end: "clock_out"]
          $0.dates = DateFormat("M/D/YYYY") ?? .iso
        }
      ),
      (
        "as punches", "employee,time,kind",
        { ["\($0.person),\(stamp($0.start)),in", "\($0.person),\(stamp($0.end)),out"] }, { _ in }
      ),
      (
        "as punches in the words of a company", "kind|employee|time",
        { ["Kommen|\($0.person)|\(stamp($0.start))", "gehen|\($0.person)|\(stamp($0.end))"] },
        {
          $0.delimiter = UInt8(ascii: "|")
          $0.kinds = [
            PunchFormat.folded("kommen"): .clockIn, PunchFormat.folded("GEHEN"): .clockOut,
          ]
        }
      ),
    ]
  }

  @Test("The same hours, written in six ways and in any order, are the same sessions")
  func sameHours() throws {
    let seed = Self.seed
    var random = SeededGenerator(seed: seed)
    for _ in 0..<TestEffort.rounds(20) {
      let hours = stretches(&random)
      for way in ways() {
        let rows = hours.flatMap(way.row).shuffled(using: &random)
        let file = try PunchFile(([way.header] + rows).joined(separator: "\n"))
        way.format(&file.format)
        let data = try file.read()
        #expect(data.findings.isEmpty, "seed \(seed), \(way.name): \(data.found)")
        #expect(read(data) == Set(hours), "seed \(seed), \(way.name)")
        #expect(data.workSessions.count == hours.count, "seed \(seed), \(way.name)")
        #expect(data.resources.map(\.rowCount) == [rows.count], "seed \(seed), \(way.name)")
      }
    }
  }

  @Test("Times without offsets are refused in the hour that came twice, and nowhere else")
  func wallTimes() throws {
    let seed = Self.seed
    var random = SeededGenerator(seed: seed)
    // From 05:00Z to 07:00Z on the first of November the clock shows 1:00 to 1:59 twice.
    let twice: Range<Int64> = (29_891_820)..<(29_891_940)
    for _ in 0..<TestEffort.rounds(20) {
      let hours = stretches(&random)
      let rows = hours.map { "\($0.person),\(wall($0.start, zone)),\(wall($0.end, zone))" }
      let data = try PunchFile((["employee,start,end"] + rows).joined(separator: "\n")).read()
      let clear = hours.filter { !twice.contains($0.start) && !twice.contains($0.end) }
      #expect(read(data) == Set(clear), "seed \(seed)")
      #expect(data.findings.count == hours.count - clear.count, "seed \(seed): \(data.found)")
      #expect(data.findings.allSatisfy { $0.id == .clockChange }, "seed \(seed)")
      #expect(
        data.resources.map(\.refusedRowCount) == [hours.count - clear.count], "seed \(seed)")
    }
  }

  @Test("Punches that do not fit: each is in the result once, and none is made up")
  func anyPunches() throws {
    let seed = Self.seed
    var random = SeededGenerator(seed: seed)
    let kinds = ["in", "out", "break start", "meal start", "rest start", "break end"]
    for _ in 0..<TestEffort.rounds(200) {
      var counts: [String: Int] = [:]
      var rows: [String] = []
      for minute in 0..<Int.random(in: 1...30, using: &random) where Bool.random(using: &random) {
        let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
        counts[kind, default: 0] += 1
        rows.append("1,2026-10-26 12:\(two(Int64(minute))),\(kind)")
      }
      rows.shuffle(using: &random)
      let data = try PunchFile((["employee,time,kind"] + rows).joined(separator: "\n") + "\n")
        .read()
      let starts = data.workSessions.filter { !$0.traits.contains(.hasNoStart) }
      let ends = data.workSessions.filter { !$0.traits.contains(.hasNoEnd) }
      #expect(starts.count == counts["in", default: 0], "seed \(seed): \(rows)")
      #expect(ends.count == counts["out", default: 0], "seed \(seed): \(rows)")
      let begun = counts.filter { $0.key.hasSuffix("start") }.values.reduce(0, +)
      #expect(data.breakSessions.count { !$0.hasNoStart } == begun, "seed \(seed): \(rows)")
      #expect(
        data.breakSessions.count { !$0.hasNoEnd } == counts["break end", default: 0],
        "seed \(seed): \(rows)")
      for session in data.workSessions
      where !session.traits.contains(.hasNoStart) && !session.traits.contains(.hasNoEnd) {
        #expect(session.end > session.start, "seed \(seed): \(rows)")
      }
    }
  }

  @Test("A file with any byte changed is read or refused, and every row of it is accounted for")
  func changedBytes() throws {
    let seed = Self.seed
    var random = SeededGenerator(seed: seed)
    let text = """
      employee,date,start,end,kind,payCode,rate,hours,paid,zone,note
      0017,2026-10-26,08:00,16:30,work,REG,18.50,,,,
      0017,2026-10-26,12:00,12:30,meal,,,,no,,"a, b"
      22,2026-10-27,22:00,6:00 AM,work,,,,,America/Chicago,
      22,2026-10-28,,,leave,VAC,,8,,,
      31,2026-10-29,07:00,,in,,,,,-05:00,
      31,2026-10-29,15:00,,out,,,,,-05:00,"x\ny"

      """
    for _ in 0..<TestEffort.rounds(1_500) {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default:
          bytes.insert(Array(",\"\n;:0Z-".utf8).randomElement(using: &random) ?? 0, at: place)
        }
      }
      let file = try PunchFile("")
      try file.overwrite(bytes)
      guard let data = try? file.read() else {
        #expect(!file.problems().isEmpty, "seed \(seed)")
        continue
      }
      let statistics = try #require(data.resources.first)
      let refusals = data.findings.filter {
        $0.severity == .blocking && $0.id != .contradictingRows
      }
      #expect(statistics.refusedRowCount == refusals.count, "seed \(seed): \(data.found)")
      let used =
        data.workSessions.count { !$0.traits.contains(.hasNoStart) }
        + data.breakSessions.count + data.leaveRequests.count
      #expect(used <= statistics.rowCount, "seed \(seed)")
      #expect(statistics.refusedRowCount <= statistics.rowCount, "seed \(seed)")
    }
  }
}
