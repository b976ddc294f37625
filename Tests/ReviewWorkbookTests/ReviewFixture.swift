import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles
import Testing

@testable import ReviewWorkbook

/// A review of thirteen people whose names nobody has, with all that a workbook shows.
struct ReviewFixture {
  /// The number, first and last name of each person.
  var names: [(number: String, first: String, last: String)] = (1...13).map {
    ("000\(100 + $0)", "First \($0)", "Test \($0)")
  }
  var company = "Test Guards"
  var findings: [FindingRecord] = []
  var hasEarlier = true
  var hasGross = true
  var hasTimeline = true
  /// Whether the one amount was entered by hand.
  var hasEntry = false
  /// The lines of the timeline, instead of those that fit the people.
  var timelineLines: [[UInt8]]?
  /// The seconds of the first line of the batch.
  var firstSeconds: Int = 28_799

  static let kinds = [
    HourKind(bucket: .regular, multiplier: .one, isWorked: true),
    HourKind(bucket: .overtime, multiplier: .oneAndAHalf, isWorked: true),
    HourKind(bucket: .overtime, multiplier: .two, isWorked: true),
    HourKind(bucket: .holiday, multiplier: .oneAndAHalf, isWorked: true),
    HourKind(bucket: .sick, multiplier: .one, isWorked: false),
  ]

  private func batch() -> PayBatch {
    var builder = BatchBuilder(company: company)
    let north = builder.account("S1", "North Gate")
    let south = builder.account("S2", "South Gate")
    let guardian = builder.position("P1", "Guard")
    for (place, name) in names.enumerated() {
      let held: FindingKind? = place == 1 ? .openSession : nil
      builder.employee(name.number, name.first, name.last, held: held)
      let site = place.isMultiple(of: 2) ? north : south
      for day in 1...5 {
        let seconds = place == 0 && day == 1 ? firstSeconds : 8.h - place * 60 - day
        builder.hours(
          .regular, seconds, day: day, rate: place == 2 ? nil : 1850 + Int64(place), code: "REG",
          position: guardian, account: site)
      }
      builder.hours(.overtime, 90.m + place, day: 5, times: .oneAndAHalf, rate: 1850, account: site)
      if place == 3 { builder.hours(.overtime, 2.h + 1, day: 6, times: .two, rate: 1850) }
      if place == 4 {
        builder.hours(.holiday, 7.h, day: 8, times: .oneAndAHalf, rate: 1850, worked: true)
        builder.amount(12_345, day: 8)
      }
      if place == 5 { builder.hours(.sick, 8.h, day: 9, rate: 1850, account: site) }
    }
    var batch = builder.batch
    batch.reasons = [
      PayReason(ruleSet: "us-ca", rule: "straight", sentence: "worked", citation: "Cite 1(a)")
    ]
    if hasEntry, let place = batch.lines.firstIndex(where: \.isAmount) {
      batch.reasons.append(
        PayReason(PayReason.HandEntry(author: "R. Adeyemi", reason: "=Boots for winter")))
      batch.lines[place].reason = 1
    }
    batch.lines[0].firstSource = 0
    batch.lines[0].sourceCount = 2
    batch.sources = [
      PaySource(id: 17, kind: .workSession), PaySource(id: 4, kind: .shift),
    ]
    return batch
  }

  private func seconds(_ batch: BatchRecord, _ range: Range<Int>) -> [Int64] {
    var seconds = Self.kinds.map { _ in Int64(0) }
    for line in batch.lines[range] where line.amount == 0 {
      let kind = HourKind(
        bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
        isWorked: line.isWorked)
      if let place = Self.kinds.firstIndex(of: kind) {
        seconds[place] = [seconds[place], line.seconds].clampedSum
      }
    }
    return seconds
  }

  /// The review.
  func review() throws -> Review {
    let batch = BatchRecord(self.batch())
    let people = batch.employees.enumerated().map { place, employee in
      let seconds = seconds(batch, employee.lineRange)
      return ReviewPerson(
        number: employee.number, id: employee.id, firstName: employee.firstName,
        lastName: employee.lastName, standing: standing(place, employee), seconds: seconds,
        amounts: Money(cents: place == 4 ? 12_345 : 0),
        gross: Gross(
          pay: Money(cents: 80_000 + Int64(place)), secondsWithoutRate: place == 2 ? seconds[0] : 0),
        site: place % 2, lineRange: employee.lineRange,
        findings: findings.indices.filter {
          findings[$0].employee == employee.number
        }, change: hasEarlier ? change(place, seconds.clampedSum) : nil)
    }
    func sum(_ isCounted: (ReviewPerson) -> Bool) -> [Int64] {
      Self.kinds.indices.map { kind in
        people.filter(isCounted).map { $0.seconds[kind] }.clampedSum
      }
    }
    let days = (0..<14).map { day in
      ReviewDay(
        date: BatchBuilder.date(day), seconds: day == 1 ? [3600, 61, 0, 0, 0] : [0, 0, 0, 0, 0])
    }
    return Review(
      batch: batch, digest: String(repeating: "5a", count: 32), runDigest: "", isBlocked: true,
      vendorFiles: try vendorFiles(), findings: findings, kinds: Self.kinds, people: people,
      sites: [
        ReviewSite(name: "North Gate", number: "S1", people: 7, seconds: [36_000, 0, 0, 0, 0]),
        ReviewSite(name: "South Gate", number: "S2", people: 6, seconds: [18, 0, 0, 0, 7200]),
      ], days: days, paidSeconds: sum { $0.standing == .paid },
      heldSeconds: sum { if case .held = $0.standing { true } else { false } },
      gross: hasGross
        ? Gross(pay: Money(cents: 1_234_567), secondsWithoutRate: 143_000) : nil,
      earlier: hasEarlier ? [try earlier()] : [], bridge: hasEarlier ? bridge() : nil,
      timeline: hasTimeline ? try timeline(people.count) : nil)
  }

  private func standing(_ place: Int, _ person: BatchRecord.Employee) -> ReviewPerson.Standing {
    if let held = person.held { return .held(held) }
    return place == 6 ? .leftOut("is paid by the year") : .paid
  }

  private func change(_ place: Int, _ now: Int64) -> HoursVariance {
    switch place {
    case 0: HoursVariance(before: nil, usual: nil, now: now, isOutside: true, reasons: [.new])
    case 3: HoursVariance(before: 72_000, usual: 90_000, now: now, isOutside: true, reasons: [])
    case 5:
      HoursVariance(
        before: 144_000, usual: 144_018, now: now, isOutside: true, reasons: [.leave, .holiday])
    default: HoursVariance(before: now, usual: now, now: now, isOutside: false, reasons: [])
    }
  }

  private func earlier() throws -> EarlierPeriod {
    EarlierPeriod(
      batch: try #require(BatchID("acme-20261024-1")),
      period: try #require(PayPeriod("2026-10-11..2026-10-24")), folder: "earlier", people: 13,
      seconds: [1_800_000, 36_000, 0, 0, 28_800])
  }

  /// 13 − 1 absent − 2 not paid + 1 first = 11.
  private func bridge() -> HeadcountBridge {
    HeadcountBridge(
      before: 13, first: [0], returned: [],
      absent: [
        HeadcountBridge.Absent(
          number: "000199", firstName: "First 99", lastName: "Test 99", seconds: 90_018)
      ], held: [1, 6], now: 11)
  }

  private func vendorFiles() throws -> [FinishedRun.File] {
    let digest = String(repeating: "c3", count: 32)
    let totals = """
      {"schema": "payroll-export/totals/1", "batch": "acme-20261107-1",
       "period": "2026-10-25..2026-11-07", "state": "draft", "files": [
        {"kind": "batch", "name": "batch.json", "sha256": "\(digest)"},
        {"kind": "adp", "name": "draft/adp.csv", "sha256": "\(digest)"}]}
      """
    return try FinishedRun(Array(totals.utf8), file: "totals.json").files.filter(\.isForVendor)
  }
}

extension FindingRecord {
  /// A blocking finding with all that one can have, a warning, and a note about nobody.
  static let three = [
    FindingRecord(
      kind: .openSession, severity: .blocking, employee: "000102", date: BatchBuilder.date(2),
      record: "work-sessions/77", message: "The session has no end.",
      advice: "Give it one, and run again.", seconds: 5400, gross: Money(cents: 2775),
      needsAcknowledgement: true),
    FindingRecord(
      kind: .approvedDiffers, severity: .warning, employee: "000103", date: BatchBuilder.date(3),
      message: "Far less is approved.", advice: "Correct it."),
    FindingRecord(
      kind: .unusedKey, severity: .note, file: "payroll.json:3", message: "Nobody asks for it.",
      advice: "Remove it."),
  ]
}
