import PayrollModel
import PayrollReview

@testable import RunFiles

/// Makes reviews of people who are told by their shifts, with a small idea of overtime of its own: what
/// the page shows must hang together, not be lawful.
struct ReviewMaker {
  /// A stretch of work as planned and clocked.
  struct Shift {
    /// The day of the period on which it begins, from 0.
    var day: Int
    /// When it is planned to begin, in minutes of the wall clock.
    var start: Int
    /// How long, in minutes.
    var length: Int
    var site: String
    var position: String
    /// In 1/10,000.
    var rate: Int64
    /// When the unpaid break begins, in minutes after the beginning, and how long; none where it is 0.
    var pause = (start: 240, length: 30)
    var isPlanned = true
    var isOpen = false
    /// Minutes by which it was clocked too early or too late.
    var offset = 0
  }

  /// Somebody.
  struct Person {
    var number: String
    var id: Int64
    var first: String
    var last: String
    /// 0 for New York, 1 for Los Angeles.
    var zone: Int
    var shifts: [Shift]
    /// Days without clock times: the day, the kind, the minutes.
    var leave: [(day: Int, bucket: Bucket, minutes: Int)] = []
    var held: FindingKind?
    var before: Int64?
    var usual: Int64?
    var reasons: [HoursVariance.Reason] = []
    /// Whether the minutes of the second of two sessions that overlap are paid once.
    var overlap: (shift: Int, minutes: Int)?
  }

  /// Hours that were paid in one stretch.
  struct Slice {
    var start: Int64
    var seconds: Int64
    var day: Int
    var shift: Int
  }

  static let first = CalendarDate(
    daysSince1970: CalendarDate.daysSince1970(year: 2026, month: 10, day: 25))
  static let dayCount = 14
  static let holiday = 9
  static let kinds = [
    HourKind(bucket: .regular, multiplier: .one, isWorked: true),
    HourKind(bucket: .overtime, multiplier: .oneAndAHalf, isWorked: true),
    HourKind(bucket: .overtime, multiplier: .two, isWorked: true),
    HourKind(bucket: .holiday, multiplier: .oneAndAHalf, isWorked: true),
    HourKind(bucket: .holiday, multiplier: .one, isWorked: false),
    HourKind(bucket: .sick, multiplier: .one, isWorked: false),
    HourKind(bucket: .vacation, multiplier: .one, isWorked: false),
  ]
  static let reasons = [
    PayReason(
      ruleSet: "us-flsa", rule: "straight", sentence: "straight time: no overtime limit is passed",
      citation: "29 U.S.C. 207(a)(1); 29 CFR 778.101"),
    PayReason(
      ruleSet: "us-flsa", rule: "weekly-40", sentence: "more than 40 hours in the workweek",
      citation: "29 U.S.C. 207(a)(1); 29 CFR 778.101"),
    PayReason(
      ruleSet: "us-ca", rule: "straight", sentence: "straight time: no overtime limit is passed",
      citation: "Cal. Lab. Code 510(a)"),
    PayReason(
      ruleSet: "us-ca", rule: "daily-8", sentence: "more than 8 hours in the workday",
      citation: "Cal. Lab. Code 510(a)"),
    PayReason(
      ruleSet: "us-ca", rule: "daily-12", sentence: "more than 12 hours in the workday",
      citation: "Cal. Lab. Code 510(a)"),
    PayReason(
      ruleSet: "company", rule: "holiday-worked", sentence: "worked on Election Day",
      citation: "holiday policy of the employer"),
    PayReason(
      ruleSet: "mapping", rule: "paid-leave",
      sentence: "paid leave, not worked, so it does not count toward overtime",
      citation: "29 CFR 778.218; the pay-code mapping names the bucket"),
  ]

  var people: [Person] = []
  var siteNames: [String: String] = [:]
  var positionNames: [String: String] = [:]
  private(set) var lines: [BatchRecord.Line] = []
  private(set) var sources: [PaySource] = []
  private(set) var texts: [String] = []
  private var textPlaces: [String: Int32] = [:]
  private var nextSession: Int64 = 880_101

  /// The local midnight with which a day begins, in seconds since 1970 UTC. The clocks are put back on
  /// the eighth day.
  static func midnight(_ zone: Int, _ day: Int) -> Int64 {
    let offset = (day <= 7 ? 4 : 5) + zone * 3
    return Int64(Int(first.daysSince1970) + day) * 86_400 + Int64(offset) * 3600
  }

  /// The moment of a wall-clock time.
  static func moment(_ zone: Int, _ day: Int, minutes: Int) -> Int64 {
    let isAfterChange = day == 7 && minutes >= 120 && minutes < 1440
    return midnight(zone, day) + Int64(minutes * 60) + (isAfterChange ? 3600 : 0)
  }

  mutating func text(_ text: String) -> Int32 {
    if let place = textPlaces[text] { return place }
    let place = Int32(texts.count)
    texts.append(text)
    textPlaces[text] = place
    return place
  }

  // MARK: One person

  /// The lines of a person, and the line of the timeline.
  mutating func add(_ person: Person) -> (Range<Int>, [UInt8], seconds: [Int64], cents: Int64) {
    let begin = lines.count
    var (paid, sessions, planned, breaks) = ([Int64](), [Int64](), [Int64](), [Int64]())
    var slices: [Slice] = []
    var ids: [Int64] = []
    for (number, shift) in person.shifts.enumerated() {
      let start = Self.moment(person.zone, shift.day, minutes: shift.start)
      let clocked = start + Int64(shift.offset * 60)
      let seconds = Int64(shift.length * 60)
      ids.append(nextSession)
      if shift.isPlanned { planned += [start, seconds] }
      sessions += [nextSession, clocked, shift.isOpen ? -1 : seconds]
      nextSession += 1
      guard !shift.isOpen else { continue }
      var from = clocked
      if let overlap = person.overlap, overlap.shift == number {
        from += Int64(overlap.minutes * 60)
      }
      let end = clocked + seconds
      if shift.pause.length > 0 {
        let pause = clocked + Int64(shift.pause.start * 60)
        breaks += [pause, Int64(shift.pause.length * 60), 0]
        cut(from, pause, number, person, into: &slices)
        from = pause + Int64(shift.pause.length * 60)
      }
      cut(from, end, number, person, into: &slices)
    }
    var places: [[Int64]: Int] = [:]
    var (week, today) = ([Int64](repeating: 0, count: 3), [Int64](repeating: 0, count: 20))
    for slice in slices.sorted(by: { $0.start < $1.start }) where slice.day < Self.dayCount {
      var (start, rest) = (slice.start, slice.seconds)
      while rest > 0 {
        let (kind, reason, most) = Self.classify(
          slice.day, week[slice.day / 7], today[slice.day], zone: person.zone)
        let part = min(rest, most)
        let shift = person.shifts[slice.shift]
        let key = [
          Int64(slice.day), Int64(kind), Int64(reason), shift.rate, Int64(text(shift.site)),
          Int64(text(shift.position)),
        ]
        let line = places[key] ?? addLine(key)
        places[key] = line
        lines[line].seconds += part
        let id = ids[slice.shift]
        if lines[line].sourceCount == 0 || sources.last?.id != id {
          // A line's sources lie together: an earlier line that goes on names only its first.
          if lines[line].sourceCount == 0 {
            lines[line].firstSource = Int32(sources.count)
            lines[line].sourceCount = 1
            sources.append(PaySource(id: id, kind: .workSession))
          }
        }
        paid += [start, part, Int64(line - begin)]
        if kind == 0 { week[slice.day / 7] += part }
        today[slice.day] += part
        start += part
        rest -= part
      }
    }
    for leave in person.leave {
      let kind = leave.bucket == .holiday ? 4 : leave.bucket == .sick ? 5 : 6
      let rate = person.shifts.first?.rate ?? 200_000
      let line = addLine([Int64(leave.day), Int64(kind), 6, rate, -1, -1])
      lines[line].seconds = Int64(leave.minutes * 60)
    }
    var seconds = [Int64](repeating: 0, count: Self.kinds.count)
    var cents: Int64 = 0
    for line in begin..<lines.count {
      let product = lines[line].seconds * lines[line].rate * Int64(lines[line].multiplier)
      lines[line].gross = (product + 1_800_000_000) / 3_600_000_000
    }
    for line in lines[begin...] {
      let place =
        Self.kinds.firstIndex {
          $0.bucket == line.bucket && $0.multiplier.tenThousandths == line.multiplier
            && $0.isWorked == line.isWorked
        } ?? 0
      seconds[place] += line.seconds
      cents += line.gross
    }
    let json =
      "{\"zone\":\(person.zone),\"paid\":\(Self.list(paid)),\"sessions\":\(Self.list(sessions)),"
      + "\"planned\":\(Self.list(planned)),\"breaks\":\(Self.list(breaks))}"
    return (begin..<lines.count, Array(json.utf8), seconds, cents)
  }

  private static func list(_ numbers: [Int64]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }

  /// Cuts a stretch at midnight.
  private func cut(
    _ from: Int64, _ to: Int64, _ shift: Int, _ person: Person, into slices: inout [Slice]
  ) {
    var from = from
    for day in -1..<Self.dayCount + 2 where from < to {
      let end = Self.midnight(person.zone, day + 1)
      guard from < end else { continue }
      let part = min(to, end) - from
      if day >= 0 { slices.append(Slice(start: from, seconds: part, day: day, shift: shift)) }
      from += part
    }
  }

  /// The kind, the reason, and how long it lasts at most.
  private static func classify(
    _ day: Int, _ week: Int64, _ today: Int64, zone: Int
  ) -> (Int, Int, Int64) {
    let hour: Int64 = 3600
    if day == holiday { return (3, 5, 24 * hour) }
    if zone == 0 { return week < 40 * hour ? (0, 0, 40 * hour - week) : (1, 1, 24 * hour) }
    if today >= 12 * hour { return (2, 4, 24 * hour) }
    if today >= 8 * hour { return (1, 3, 12 * hour - today) }
    return week < 40 * hour
      ? (0, 2, min(8 * hour - today, 40 * hour - week)) : (1, 1, 12 * hour - today)
  }

  private mutating func addLine(_ key: [Int64]) -> Int {
    let kind = Self.kinds[Int(key[1])]
    let code = text(kind.isWorked ? "REG" : kind.bucket == .sick ? "SICK" : "PTO")
    lines.append(
      BatchRecord.Line(
        date: Self.first.daysSince1970 + Int32(key[0]), seconds: 0, rate: key[3],
        multiplier: kind.multiplier.tenThousandths, payCode: code, position: Int32(key[5]),
        site: Int32(key[4]), firstSource: Int32(sources.count), sourceCount: 0,
        reason: UInt16(key[2]), bucket: kind.bucket, isWorked: kind.isWorked))
    return lines.count - 1
  }
}
