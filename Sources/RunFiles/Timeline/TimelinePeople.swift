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

  /// What the records say.
  let content: RecordContent

  let batch: PayBatch
  let times: PayTimes
  /// The place of each of the batch's clocks in `zones`.
  let zonePlaces: [Int]
  /// The records of the snapshot, as the batch was made of them.
  let clock: ClockRecords
  /// The leave requests of each employee.
  let leave: RecordOrder
  /// The times off the schedule of each employee.
  let away: RecordOrder

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
    clock = times.clock ?? ClockRecords(data)
    content = RecordContent(data)
    leave = RecordOrder(ownerCount: data.employees.count, count: data.leaveRequests.count) {
      data.leaveRequests[$0].employee
    }
    away = RecordOrder(ownerCount: data.employees.count, count: data.scheduleOffPeriods.count) {
      data.scheduleOffPeriods[$0].employee
    }
    siteNames = Self.names(batch, \.account, data.accounts.count) { place in
      let site = data.accounts[place]
      return (site.number, site.id, site.name)
    }
    positionNames = Self.names(batch, \.position, data.positions.count) { place in
      let position = data.positions[place]
      return (position.number, position.id, position.name)
    }
  }

  /// The names of the records that lines name, by the texts that stand for them in pay lines.
  private static func names(
    _ batch: PayBatch, _ record: (PayLine) -> RecordIndex, _ count: Int,
    entry: (Int) -> (TextSpan, Int64, TextSpan)
  ) -> [String: String] {
    var isNamed = [Bool](repeating: false, count: count)
    for line in batch.lines { if let place = record(line).place { isNamed[place] = true } }
    let text = batch.timeData.text
    var names: [String: String] = [:]
    for place in 0..<count where isNamed[place] {
      let (number, id, name) = entry(place)
      guard !name.isEmpty else { continue }
      names[number.isEmpty ? String(id) : text.string(number)] = text.string(name)
    }
    return names
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
