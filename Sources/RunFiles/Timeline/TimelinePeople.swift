import PayrollBytes
import PayrollModel

/// What the lines of a `timeline.json` are made of: the records of everybody, by person.
struct TimelinePeople: Sendable {
  /// The clocks, each once.
  let zones: [TimelineFile.Zone]
  /// The names of the sites that pay lines name, by the number that they name them by.
  let siteNames: [String: String]
  /// The names of the positions that pay lines name, the same way.
  let positionNames: [String: String]

  private let batch: PayBatch
  private let times: PayTimes
  /// The place of each of the batch's clocks in `zones`.
  private let zonePlaces: [Int]
  private let sessions: RecordOrder
  private let breaks: RecordOrder
  private let shifts: RecordOrder

  init(_ batch: PayBatch, _ times: PayTimes) {
    self.batch = batch
    self.times = times
    var zones: [TimelineFile.Zone] = []
    var places: [Int] = []
    for zone in times.zones {
      let known = zones.firstIndex { $0.name == zone.name }
      places.append(known ?? zones.count)
      if known == nil { zones.append(TimelineFile.Zone(zone, batch.period)) }
    }
    self.zones = zones
    self.zonePlaces = places
    let data = batch.timeData
    let people = data.employees.count
    sessions = data.workSessions.withUnsafeBufferPointer { rows in
      RecordOrder(ownerCount: people, count: rows.count) { rows[$0].employee }
    }
    shifts = data.shifts.withUnsafeBufferPointer { rows in
      RecordOrder(ownerCount: people, count: rows.count) { rows[$0].employee }
    }
    breaks = data.breakSessions.withUnsafeBufferPointer { rows in
      RecordOrder(ownerCount: data.workSessions.count, count: rows.count) { rows[$0].workSession }
    }
    siteNames = Self.names(batch.lines.map(\.account), data.accounts.count) { place in
      let site = data.accounts[place]
      return (site.number, site.id, site.name)
    } text: {
      data.text.string($0)
    }
    positionNames = Self.names(batch.lines.map(\.position), data.positions.count) { place in
      let position = data.positions[place]
      return (position.number, position.id, position.name)
    } text: {
      data.text.string($0)
    }
  }

  /// The names of the records that are named, by the texts that stand for them in pay lines.
  private static func names(
    _ records: [RecordIndex], _ count: Int, entry: (Int) -> (TextSpan, Int64, TextSpan),
    text: (TextSpan) -> String
  ) -> [String: String] {
    var isNamed = [Bool](repeating: false, count: count)
    for record in records { if let place = record.place { isNamed[place] = true } }
    var names: [String: String] = [:]
    for place in 0..<count where isNamed[place] {
      let (number, id, name) = entry(place)
      guard !name.isEmpty else { continue }
      names[number.isEmpty ? String(id) : text(number)] = text(name)
    }
    return names
  }

  // MARK: Lines

  /// Writes the lines of people, one behind the other.
  struct Writer {
    private let people: TimelinePeople
    private var nextSpan: Int

    fileprivate init(_ people: TimelinePeople, span: Int) {
      self.people = people
      self.nextSpan = span
    }

    /// Appends the line of the person at a place, which follows the one before.
    mutating func append(_ place: Int, to out: inout OutputBuffer) {
      let employee = people.batch.employees[place]
      let first = nextSpan
      let spans = people.times.spans
      while nextSpan < spans.count, employee.lineRange.contains(Int(spans[nextSpan].line)) {
        nextSpan += 1
      }
      people.append(employee, spans[first..<nextSpan], to: &out)
    }
  }

  /// A writer that begins with the person at a place.
  func writer(from place: Int) -> Writer {
    guard batch.employees.indices.contains(place) else { return Writer(self, span: 0) }
    // The stretches of a person lie together, and people follow each other as their lines do.
    let line = batch.employees[place].firstLine
    var (low, high) = (0, times.spans.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(times.spans[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    return Writer(self, span: low)
  }

  private func append(
    _ employee: PayEmployee, _ spans: ArraySlice<PaySpan>, to out: inout OutputBuffer
  ) {
    guard let place = employee.record.place, zonePlaces.indices.contains(Int(employee.zone)) else {
      return out.append("{}")
    }
    let zone = zonePlaces[Int(employee.zone)]
    let window = zones[zone].window
    out.append(#"{"zone":"#)
    out.append(decimal: Int64(zone))
    var list = NumberList(#","paid":["#)
    for span in spans {
      list.append(
        span.start, Int64(span.seconds), Int64(span.line) - Int64(employee.firstLine), to: &out)
    }
    list.close(&out)
    appendRecords(of: place, in: window, paid: spans, to: &out)
    out.append(UInt8(ascii: "}"))
  }

  private func appendRecords(
    of employee: Int, in window: Range<Int64>, paid: ArraySlice<PaySpan>, to out: inout OutputBuffer
  ) {
    let data = batch.timeData
    var list = NumberList(#","sessions":["#)
    sessions.forEachMember(of: employee) { member in
      let session = data.workSessions[Int(member)]
      guard !session.status.isGone, session.touches(window) else { return }
      let seconds = session.traits.contains(.hasNoEnd) ? -1 : Int64(session.duration)
      list.append(session.id, session.start, seconds, to: &out)
    }
    list.close(&out)
    list = NumberList(#","planned":["#)
    shifts.forEachMember(of: employee) { member in
      let shift = data.shifts[Int(member)]
      guard shift.status != .cancelled, !shift.isPaidTimeOff, shift.start != 0,
        shift.end > shift.start, shift.start < window.upperBound, shift.end > window.lowerBound
      else { return }
      list.append(shift.start, shift.end - shift.start, to: &out)
    }
    list.close(&out)
    list = NumberList(#","breaks":["#)
    sessions.forEachMember(of: employee) { session in
      breaks.forEachMember(of: Int(session)) { member in
        let pause = data.breakSessions[Int(member)]
        guard !pause.isGone, !pause.hasNoStart, !pause.hasNoEnd, pause.duration > 0,
          pause.start < window.upperBound, pause.end > window.lowerBound
        else { return }
        // Whether it was paid is what became of it, not what it says of itself.
        let isPaid = paid.contains { $0.start <= pause.start && pause.end <= $0.end }
        list.append(pause.start, Int64(pause.duration), isPaid ? 1 : 0, to: &out)
      }
    }
    list.close(&out)
  }
}

/// A list of numbers as a member, left out where there are none.
private struct NumberList {
  private let opening: StaticString
  private var isEmpty = true

  init(_ opening: StaticString) { self.opening = opening }

  mutating func append(_ first: Int64, _ second: Int64, to out: inout OutputBuffer) {
    if isEmpty { out.append(opening) } else { out.append(UInt8(ascii: ",")) }
    isEmpty = false
    out.append(decimal: first)
    out.append(UInt8(ascii: ","))
    out.append(decimal: second)
  }

  mutating func append(
    _ first: Int64, _ second: Int64, _ third: Int64, to out: inout OutputBuffer
  ) {
    append(first, second, to: &out)
    out.append(UInt8(ascii: ","))
    out.append(decimal: third)
  }

  func close(_ out: inout OutputBuffer) {
    if !isEmpty { out.append(UInt8(ascii: "]")) }
  }
}

extension TimelineFile.Zone {
  /// The clock of a zone around a period.
  init(_ zone: ZoneRules, _ period: PayPeriod) {
    let count = period.last.days(since: period.first) + 3
    self.init(
      name: zone.name,
      midnights: (0..<count).map {
        zone.instant(of: period.first.adding(days: $0)).secondsSince1970
      })
  }

  /// From the first midnight to the last.
  var window: Range<Int64> {
    guard let first = midnights.first, let last = midnights.last, first < last else { return 0..<0 }
    return first..<last
  }
}

extension WorkSession {
  /// Whether any of it may lie in a stretch of time; one that was never closed lies where it begins.
  fileprivate func touches(_ window: Range<Int64>) -> Bool {
    guard !traits.contains(.hasNoStart), start < window.upperBound else { return false }
    return traits.contains(.hasNoEnd) || duration <= 0
      ? start >= window.lowerBound : end > window.lowerBound
  }
}
