import PayrollModel
import PayrollReview

@testable import RunFiles

extension ReviewMaker {
  /// What a review has beside its people.
  struct Frame {
    var findings: [FindingRecord] = []
    /// Whom each finding is about, by the place of the person.
    var people: [Int?] = []
    var earlier: [EarlierPeriod] = []
    var first: [Int] = []
    var returned: [Int] = []
    var absent: [HeadcountBridge.Absent] = []
    var heldNow: [Int] = []
    var hasTimeline = true
  }

  /// The review of these people.
  mutating func review(_ frame: Frame) -> Review {
    var employees: [BatchRecord.Employee] = []
    var made: [ReviewPerson] = []
    var timeline: [[UInt8]] = []
    var siteSeconds: [String: [Int64]] = [:]
    var sitePeople: [String: Set<Int>] = [:]
    var days = (0..<Self.dayCount).map {
      ReviewDay(
        date: Self.first.adding(days: $0), seconds: [Int64](repeating: 0, count: Self.kinds.count))
    }
    var (paid, held) = (days[0].seconds, days[0].seconds)
    var gross: Int64 = 0
    for (place, person) in people.enumerated() {
      let (range, line, seconds, cents) = add(person)
      timeline.append(line)
      employees.append(
        BatchRecord.Employee(
          number: person.number, id: person.id, firstName: person.first, lastName: person.last,
          held: person.held, lineRange: range))
      for line in lines[range] {
        let kind = Self.kinds.firstIndex {
          $0.bucket == line.bucket && $0.multiplier.tenThousandths == line.multiplier
            && $0.isWorked == line.isWorked
        }
        let site = line.site < 0 ? "" : texts[Int(line.site)]
        sitePeople[site, default: []].insert(place)
        if let kind {
          siteSeconds[site, default: [Int64](repeating: 0, count: Self.kinds.count)][kind] +=
            line.seconds
          if person.held == nil {
            days[Int(line.date - Self.first.daysSince1970)].seconds[kind] += line.seconds
          }
        }
      }
      for (kind, value) in seconds.enumerated() {
        if person.held == nil { paid[kind] += value } else { held[kind] += value }
      }
      if person.held == nil { gross += cents }
      let now = seconds.reduce(0, +)
      let change = person.usual.map { usual in
        HoursVariance(
          before: person.before, usual: usual, now: now,
          isOutside: abs(now - usual) > max(8 * 3600, usual / 4), reasons: person.reasons)
      }
      let isNew = frame.first.contains(place)
      made.append(
        ReviewPerson(
          number: person.number, id: person.id, firstName: person.first, lastName: person.last,
          standing: person.held.map { .held($0) } ?? .paid, seconds: seconds,
          amounts: Money(cents: 0), gross: Gross(pay: Money(cents: cents)), site: nil,
          lineRange: range,
          findings: frame.people.indices.filter { frame.people[$0] == place },
          change: change
            ?? (isNew
              ? HoursVariance(before: nil, usual: nil, now: now, isOutside: true, reasons: [.new])
              : nil)))
    }
    let sites = siteSeconds.map { number, seconds in
      ReviewSite(
        name: number.isEmpty ? "Leave and company" : siteNames[number] ?? number, number: number,
        people: sitePeople[number]?.count ?? 0, seconds: seconds)
    }.sorted { ($0.seconds.reduce(0, +), $1.number) > ($1.seconds.reduce(0, +), $0.number) }
    let sitePlaces = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1.number, $0) })
    for place in made.indices {
      let number = people[place].shifts.first?.site
      made[place].site = number.flatMap { sitePlaces[$0] }
    }
    let zones = [("America/New_York", 0), ("America/Los_Angeles", 1)].map { name, zone in
      TimelineFile.Zone(
        name: name, midnights: (0..<Self.dayCount + 2).map { Self.midnight(zone, $0) })
    }
    let isBlocked = frame.findings.contains { $0.severity == .blocking }
    return Review(
      batch: batch(employees, isBlocked: isBlocked),
      digest: "8928047d5f3a1c6be2904d7781a5c3f0d4926be8170f5ac3b1e6d2987c40ab15",
      runDigest: "1f40fc92da241694750979ee6cf582f2d5d7d28e18335de05abc54d0560e0f53",
      isBlocked: isBlocked, vendorFiles: Self.files(isBlocked: isBlocked), findings: frame.findings,
      kinds: Self.kinds, people: made, sites: sites, days: days, paidSeconds: paid,
      heldSeconds: held, gross: Gross(pay: Money(cents: gross)), earlier: frame.earlier,
      bridge: frame.earlier.first.map { before in
        HeadcountBridge(
          before: before.people, first: frame.first, returned: frame.returned, absent: frame.absent,
          held: frame.heldNow, now: people.count { $0.held == nil })
      },
      timeline: frame.hasTimeline
        ? TimelineFile(
          zones: zones, sites: siteNames, positions: positionNames,
          holidays: [Self.first.adding(days: Self.holiday): "Election Day"], people: timeline) : nil
    )
  }

  private func batch(_ employees: [BatchRecord.Employee], isBlocked: Bool) -> BatchRecord {
    let period = Self.period
    return BatchRecord(
      id: BatchID(Payer(company: "HARBOR"), period), company: "Harbor Guard", isBlocked: isBlocked,
      period: period, workweek: Workweek(), reasons: Self.reasons, employees: employees,
      lines: lines, sources: sources, texts: texts, lineTotals: nil, wages: nil)
  }

  static var period: PayPeriod {
    let last = first.adding(days: dayCount - 1)
    guard let period = PayPeriod(first: first, last: last, payDate: last.adding(days: 6)) else {
      preconditionFailure("the period is whole")
    }
    return period
  }

  private static func files(isBlocked: Bool) -> [FinishedRun.File] {
    let folder = isBlocked ? "draft/" : ""
    return [
      FinishedRun.File(
        kind: "adp-run", name: folder + "EPIHGDHGD.CSV",
        sha256: "e777db6f281b24e959869563f7f56630541ccca4f4087d5ddef591af625d8e2d"),
      FinishedRun.File(
        kind: "generic-csv", name: folder + "hours-2026-11-07.csv",
        sha256: "65c590a2acd78016555fb0d3e30ce63fe0655bd4b9d65cf94ceb26e61545b98f"),
    ]
  }
}
