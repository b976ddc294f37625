import PayrollModel
import TimeRules

/// The classified time of a case, and its hours by the names of the format.
struct CaseHours {
  private(set) var slices: [ClassifiedSlice] = []
  /// The rules that took the hours, in the order of time.
  private(set) var reasons: [(reason: SliceReason, seconds: Int64)] = []
  let timeline: CaseTimeline

  init(_ timeline: CaseTimeline) { self.timeline = timeline }

  /// Adds the slices of some pieces under a workweek.
  mutating func add(
    _ pieces: [WorkedPiece], _ example: RuleCase, _ version: RuleSetVersion,
    workweek: Workweek
  ) {
    guard let first = pieces.first, let last = pieces.last else { return }
    let weeks = version.workweek(of: workweek)
    func date(_ second: Int64) -> CalendarDate {
      example.zone.local(Instant(secondsSince1970: second)).date
    }
    // A day on both sides, since days and weeks may begin at another time than midnight; work
    // periods may begin before the first session.
    let begin = weeks.firstDate(holding: date(first.start).adding(days: -8))
    let end = weeks.firstDate(holding: date(last.end).adding(days: 15)).adding(days: -1)
    let windows = example.holidays.map { day in
      HolidayWindow(
        start: example.zone.instant(of: day.date),
        end: example.zone.instant(of: day.date.adding(days: 1)), name: day.name)
    }
    let classifier = Classifier(
      version: version, workweek: workweek, zone: example.zone, dates: begin...end,
      holidays: HolidayWindows(groups: [windows]), periodAnchor: example.periodStart)
    var scratch = ClassifierScratch()
    let firstSlice = slices.count
    pieces.withUnsafeBufferPointer {
      classifier.classify($0, context: timeline.leave, scratch: &scratch, into: &slices)
    }
    for slice in slices[firstSlice...] {
      add(classifier.reasons[Int(slice.reason)], slice.seconds)
    }
  }

  private mutating func add(_ reason: SliceReason, _ seconds: Int64) {
    if let index = reasons.firstIndex(where: { $0.reason == reason }) {
      reasons[index].seconds += seconds
    } else {
      reasons.append((reason, seconds))
    }
  }

  /// The hours of two stretches of the same case.
  func joined(with other: CaseHours) -> CaseHours {
    var both = self
    both.slices += other.slices
    for entry in other.reasons { both.add(entry.reason, entry.seconds) }
    return both
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
      effective += slice.seconds * Int64(slice.multiplier)
      let times = Multiplier(tenThousandths: slice.multiplier)
      let suffix = times == .oneAndAHalf ? "15" : times == .two ? "20" : "At\(times)x"
      switch slice.bucket {
      case .holiday:
        add("holidayWorkedHours", slice.seconds)
        if times != .one { add("holiday\(suffix)Hours", slice.seconds) }
      case .regular where times == .one: add("regularHours", slice.seconds)
      case .regular: add("regular\(suffix)Hours", slice.seconds)
      default: add("ot\(suffix)Hours", slice.seconds)
      }
    }
    for (name, bucket) in [
      ("holidayHours", Bucket.holiday), ("sickHours", .sick), ("vacationHours", .vacation),
    ] { add(name, timeline.leaveSeconds(bucket)) }
    add("effectiveHours", effective / Int64(Multiplier.one.tenThousandths))
    return sums.map { CaseFigure($0.name, .hours($0.seconds)) }
      + [CaseFigure("unpayableSessions", .count(timeline.unpayableSessions))]
  }
}
