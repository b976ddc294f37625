import PayrollMapper
import PayrollModel
import TimeRules
import WageRules

/// The classified time of a case, and its hours by the names of the format.
struct CaseHours {
  /// A stretch of work that is paid in one way.
  struct Slice {
    let start: Instant
    let seconds: Int64
    let workday: CalendarDate
    /// The place of the session in the case.
    let session: Int
    let bucket: Bucket
    let multiplier: Multiplier
  }

  private(set) var slices: [Slice] = []
  /// The rules that took the hours, in the order of time, and what is paid without work.
  private(set) var reasons: [(reason: PayReason, seconds: Int64)] = []
  private var unworked: [EmployeeExplanation.Leave] = []
  private var missedBreaks = 0
  private let unpayableSessions: Int

  /// Nothing yet of a case.
  init(_ example: RuleCase) {
    unpayableSessions = example.sessions.count { $0.end == nil }
  }

  /// Adds what came of a case, or of a part of it; nil adds nothing.
  mutating func add(_ explained: EmployeeExplanation?, _ company: CaseCompany) {
    guard let explained else { return }
    for slice in explained.slices {
      slices.append(
        Slice(
          start: slice.range.start, seconds: slice.range.seconds, workday: slice.workday,
          session: company.session(ofRecord: slice.source.id), bucket: slice.bucket,
          multiplier: slice.multiplier))
      add(slice.reason, slice.range.seconds)
    }
    for entry in explained.leave {
      unworked.append(entry)
      if entry.kind != .leave { add(entry.reason, entry.seconds) }
    }
    missedBreaks += explained.findings.count {
      $0.id == .mealBreakMissed || $0.id == .restBreakMissed
    }
  }

  private mutating func add(_ reason: PayReason, _ seconds: Int64) {
    if let index = reasons.firstIndex(where: { $0.reason == reason }) {
      reasons[index].seconds += seconds
    } else {
      reasons.append((reason, seconds))
    }
  }

  /// Whether anything is paid that was not worked and is no leave.
  var hasGrants: Bool { unworked.contains { $0.kind != .leave } }

  private func seconds(_ kind: EmployeeExplanation.Leave.Kind, _ bucket: Bucket? = nil) -> Int64 {
    unworked.reduce(0) { sum, entry in
      entry.kind == kind && (bucket ?? entry.bucket) == entry.bucket ? sum + entry.seconds : sum
    }
  }

  /// What guaranteed and premium hours are paid; nothing for a kind with hours of no known rate.
  func grantedPay() throws(WageError) -> [CaseFigure] {
    var figures: [CaseFigure] = []
    for (name, kind) in [
      ("guaranteedPay", EmployeeExplanation.Leave.Kind.guaranteed), ("premiumPay", .premium),
    ] {
      let entries = unworked.filter { $0.kind == kind }
      let rates = entries.compactMap(\.rate)
      if rates.count < entries.count { continue }
      var pay = Rational.zero
      for (entry, rate) in zip(entries, rates) {
        let hours = Rational(hoursOfSeconds: entry.seconds)
        pay = try pay.plus(try Rational(rate).times(hours))
      }
      figures.append(CaseFigure(name, .amount(pay)))
    }
    return figures
  }

  /// All hours under the names of the format. Those at a multiplier for which the format has no
  /// name are called after it, so that none is lost.
  var figures: [CaseFigure] {
    var sums: [(name: String, seconds: Int64)] = [
      "regularHours", "ot15Hours", "ot20Hours", "holidayWorkedHours", "holiday15Hours",
      "holiday20Hours",
    ].map { ($0, 0) }
    func add(_ name: String, _ seconds: Int64) {
      if let index = sums.firstIndex(where: { $0.name == name }) {
        sums[index].seconds += seconds
      } else {
        sums.append((name, seconds))
      }
    }
    var effective: Int64 = 0
    for slice in slices {
      effective += slice.seconds * Int64(slice.multiplier.tenThousandths)
      let times = slice.multiplier
      func name(_ bucket: String) -> String {
        switch times {
        case .oneAndAHalf where bucket != "regular": "\(bucket)15Hours"
        case .two where bucket != "regular": "\(bucket)20Hours"
        default: CaseFigure.hoursName(bucket, at: times)
        }
      }
      switch slice.bucket {
      case .holiday:
        add("holidayWorkedHours", slice.seconds)
        if times != .one { add(name("holiday"), slice.seconds) }
      case .regular where times == .one: add("regularHours", slice.seconds)
      case .regular: add(name("regular"), slice.seconds)
      default: add(name("ot"), slice.seconds)
      }
    }
    for (name, bucket) in [
      ("holidayHours", Bucket.holiday), ("sickHours", .sick), ("vacationHours", .vacation),
    ] { add(name, seconds(.leave, bucket)) }
    add("guaranteedHours", seconds(.guaranteed))
    add("premiumHours", seconds(.premium))
    add("effectiveHours", effective / Int64(Multiplier.one.tenThousandths))
    return sums.map { CaseFigure($0.name, .hours($0.seconds)) }
      + [
        CaseFigure("unpayableSessions", .count(unpayableSessions)),
        CaseFigure("missedBreaks", .count(missedBreaks)),
      ]
  }
}
