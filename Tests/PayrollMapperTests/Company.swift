import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// A company made by hand: one region in New York, whatever a test adds to it, and one run of the
/// mapper over Sunday 2026-10-25 to Saturday 2026-11-07.
struct Company {
  var data = TimeData()
  var policy = MapperPolicy()
  var payCodes = "payCode,bucket\nREG,regular\nSICK,sick\nVAC,vacation\nHOL,holiday\n"
  var period = "2026-10-25..2026-11-07"
  private(set) var zone: ZoneRules

  init(ruleSet: String = "us-flsa", zone name: String = "America/New_York") throws {
    zone = try Zones.named(name)
    data.source = .tested
    policy.defaultRuleSet = ruleSet
    policy.approval = .none
    // Long days and odd rates are what many tests are about; those of plausibility set the limits.
    policy.plausibility = .off
    var region = RegionRecord(id: 1)
    region.timeZone = data.labels.label(name)
    data.regions.append(region)
  }

  // MARK: Adding records

  /// Adds an employee and returns the place.
  @discardableResult
  mutating func employee(_ number: String?, id: Int64? = nil) -> RecordIndex {
    var record = EmployeeRecord(id: id ?? Int64(data.employees.count + 1))
    if let number { record.number = data.text.add(number) }
    record.region = RecordIndex(0)
    data.employees.append(record)
    return RecordIndex(data.employees.count - 1)
  }

  /// Adds a session from and to local times such as `2026-10-26 08:00`; a nil end leaves it open.
  @discardableResult
  mutating func session(
    _ employee: RecordIndex, _ start: String, _ end: String?, code: String = "",
    change: (inout WorkSession) -> Void = { _ in }
  ) throws -> Int64 {
    var session = WorkSession(id: Int64(1000 + data.workSessions.count))
    session.employee = employee
    session.start = try instant(start)
    if let end {
      session.duration = Int32(try instant(end) - session.start)
      session.status = .closed
    } else {
      session.traits.insert(.hasNoEnd)
      session.status = .open
    }
    session.payCode = data.labels.label(code)
    change(&session)
    data.workSessions.append(session)
    return session.id
  }

  /// Adds sessions of `hours` from 08:00 on each of the dates.
  mutating func days(_ employee: RecordIndex, _ dates: [String], hours: Int) throws {
    for date in dates {
      let end = 8 + hours
      try session(employee, "\(date) 08:00", "\(date) \(end < 10 ? "0" : "")\(end):00")
    }
  }

  /// Adds a break to the last session.
  mutating func pause(
    _ start: String, _ end: String?, change: (inout BreakSession) -> Void = { _ in }
  ) throws {
    var pause = BreakSession(id: Int64(5000 + data.breakSessions.count))
    pause.workSession = RecordIndex(data.workSessions.count - 1)
    pause.start = try instant(start)
    if let end {
      pause.duration = Int32(try instant(end) - pause.start)
    } else {
      pause.hasNoEnd = true
    }
    change(&pause)
    data.breakSessions.append(pause)
  }

  /// Adds a shift and returns the place.
  @discardableResult
  mutating func shift(
    _ employee: RecordIndex, _ start: String, _ end: String,
    change: (inout Shift) -> Void = { _ in }
  ) throws -> RecordIndex {
    var shift = Shift(id: Int64(3000 + data.shifts.count))
    shift.employee = employee
    shift.start = try instant(start)
    shift.end = try instant(end)
    change(&shift)
    data.shifts.append(shift)
    return RecordIndex(data.shifts.count - 1)
  }

  /// Seconds since 1970 UTC of a local time such as `2026-10-26 08:00`.
  func instant(_ text: String) throws -> Int64 {
    let parts = text.split(separator: " ").map(String.init)
    let date = try #require(CalendarDate(parts[0]))
    let time = try #require(TimeOfDay(parts[1]))
    return zone.instant(of: date, at: time).secondsSince1970
  }

  /// Dates with both ends, such as `2026-10-25..2026-11-07`.
  static func dates(_ text: String) throws -> ClosedRange<CalendarDate> {
    let period = try #require(PayPeriod(text))
    return period.first...period.last
  }

  // MARK: Running

  func mapper() throws -> Mapper {
    var sets: [String: RuleSet] = [:]
    let named = [policy.defaultRuleSet, "us-flsa", "us-ca"].compactMap { $0 }
    for id in named + policy.ruleSetByEmployee.values + policy.ruleSetByRegion.values {
      sets[id] = try Mappings.ruleSet(id)
    }
    return Mapper(
      policy: policy, payCodes: try PayCodeMapping(Array(payCodes.utf8), file: "codes.csv"),
      ruleSets: sets)
  }

  func batch() throws -> PayBatch { try batch(by: try mapper()) }

  func batch(by mapper: Mapper) throws -> PayBatch {
    let period = try #require(PayPeriod(period))
    let batch = try mapper.map(
      data, period: period, company: "Test", id: BatchID(Payer(company: "TEST"), period))
    #expect(batch.controls.sessionsBalance)
    #expect(batch.controls.secondsBalance)
    let worked = batch.lines.reduce(0) { $0 + ($1.isWorked ? $1.seconds : 0) }
    #expect(worked == batch.controls.workedSeconds)
    return batch
  }
}

extension PayBatch {
  /// Hours by bucket and multiplier, such as `regular 40, overtime x1.5 6`, and leave by bucket.
  func hours(of number: String) -> String {
    let totals = employees.filter {
      timeData.text.string(timeData.employees[$0.record.place ?? 0].number) == number
    }.flatMap { lines[$0.lineRange] }
    var sums: [(name: String, seconds: Int64)] = []
    for bucket in Bucket.allCases {
      for multiplier in [Int32(10_000), 15_000, 20_000] {
        for isWorked in [true, false] {
          let seconds = totals.filter {
            $0.bucket == bucket && $0.multiplier == multiplier && $0.isWorked == isWorked
          }.reduce(0) { $0 + $1.seconds }
          guard seconds > 0 else { continue }
          let factor = multiplier == 10_000 ? "" : " x\(Multiplier(tenThousandths: multiplier))"
          sums.append((bucket.name + factor + (isWorked ? "" : " leave"), seconds))
        }
      }
    }
    return sums.map { "\($0.name) \(Hours.text(seconds: $0.seconds))" }.joined(separator: ", ")
  }

  /// The findings as `severity id`, in order.
  var kinds: [String] { findings.map { "\($0.severity.name) \($0.id)" } }

  /// How many sessions met each fate.
  var fates: [String: Int] {
    Dictionary(uniqueKeysWithValues: controls.sessions.map { ($0.key.name, $0.value) })
  }
}
