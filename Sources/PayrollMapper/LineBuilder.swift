import PayrollModel
import TimeRules

/// Turns timelines into pay lines. One value serves one thread; its buffers are reused.
struct LineBuilder {
  let context: MapperContext
  /// The lines so far; `employee` counts from the first employee of this builder.
  var lines: [PayLine] = []
  var sources: [PaySource] = []
  /// When the lines were worked, in the order of time. The line of a stretch is known by its first
  /// source until `settleSpans` gives it its place.
  private(set) var spans: [PaySpan] = []
  var workedSeconds: Int64 = 0
  var leaveSeconds: Int64 = 0
  var guaranteedSeconds: Int64 = 0
  var premiumSeconds: Int64 = 0
  /// All seconds of the lines so far.
  var paidSeconds: Int64 { workedSeconds + leaveSeconds + guaranteedSeconds + premiumSeconds }
  /// What the rules made of the last employee, in the order of time, the whole span long.
  var slices: [ClassifiedSlice] = []
  /// The same as they are paid, where somebody wants to see them; nil in a run.
  var paidSlices: [PaidSlice]?
  var pieces: [WorkedPiece] = []
  private var scratch = ClassifierScratch()
  /// The records behind the lines of the day at hand, by the line's place within the day.
  private var dayOrigins: [(line: Int, origin: Int32)] = []

  init(_ context: MapperContext) { self.context = context }

  /// Adds the lines of one employee and returns how many there are.
  mutating func add(
    _ timeline: EmployeeTimeline, of place: Int, employee: Int32,
    under jurisdiction: Jurisdiction
  ) -> Int {
    let first = lines.count
    slices.removeAll(keepingCapacity: true)
    let known = employeeContext(place, timeline, jurisdiction)
    for dated in jurisdiction.classifiers {
      let firstSlice = slices.count
      makePieces(timeline, inside: dated.seconds)
      pieces.withUnsafeBufferPointer {
        dated.classifier.classify($0, context: known, scratch: &scratch, into: &slices)
      }
      addSlices(
        from: firstSlice, of: timeline, employee: employee, reasons: dated.reasons)
    }
    if !timeline.unworked.isEmpty {
      addUnworked(timeline, employee: employee)
      lines[first...].sort(by: Self.precedes)
    }
    return lines.count - first
  }

  private mutating func addSlices(
    from firstSlice: Int, of timeline: EmployeeTimeline, employee: Int32, reasons: [UInt16]
  ) {
    let firstDate = context.period.first.daysSince1970
    let lastDate = context.period.last.daysSince1970
    var day = Int32.min
    var dayStart = lines.count
    var daySpans = spans.count
    for index in firstSlice..<slices.count {
      let slice = slices[index]
      let isInPeriod = firstDate <= slice.workday && slice.workday <= lastDate
      guard isInPeriod || paidSlices != nil else { continue }
      let interval = timeline.intervals[Int(slice.tag)]
      let terms = timeline.terms[Int(interval.terms)]
      let paid = PaidSlice(
        slice, terms, reason: reasons[Int(slice.reason)], payCodeReason: context.payCodeReason,
        isInPeriod: isInPeriod)
      paidSlices?.append(paid)
      guard isInPeriod else { continue }
      if slice.workday != day {
        finishDay(from: dayStart, spans: daySpans, of: timeline)
        day = slice.workday
        dayStart = lines.count
        daySpans = spans.count
      }
      let line = paid.line(on: terms, employee: employee)
      workedSeconds += line.seconds
      let place = add(line, origin: interval.origin, dayStart: dayStart)
      addSpan(slice, line: place - dayStart, daySpans: daySpans)
    }
    finishDay(from: dayStart, spans: daySpans, of: timeline)
  }

  /// Adds the seconds to a line of the day that is alike, or begins a new one, and returns its place.
  private mutating func add(_ line: PayLine, origin: Int32, dayStart: Int) -> Int {
    for index in lines.indices[dayStart...] where Self.areAlike(lines[index], line) {
      lines[index].seconds += line.seconds
      let entry = (line: index - dayStart, origin: origin)
      if !dayOrigins.contains(where: { $0 == entry }) { dayOrigins.append(entry) }
      return index
    }
    dayOrigins.append((line: lines.count - dayStart, origin: origin))
    lines.append(line)
    return lines.count - 1
  }

  /// Adds a stretch of time, or makes the last one longer where nothing changes.
  private mutating func addSpan(_ slice: ClassifiedSlice, line: Int, daySpans: Int) {
    let seconds = Int32(clamping: slice.end - slice.start)
    if spans.count > daySpans, let last = spans.last, last.end == slice.start,
      last.line == Int32(truncatingIfNeeded: line)
    {
      spans[spans.count - 1].seconds += seconds
    } else {
      spans.append(
        PaySpan(start: slice.start, seconds: seconds, line: Int32(truncatingIfNeeded: line)))
    }
  }

  /// Gives each stretch of time of an employee the place of its line, once all lines are in order.
  mutating func settleSpans(from firstSpan: Int, lines firstLine: Int) {
    // Both go by time: what is looked for stands mostly where the last one was, or close behind.
    var last = firstLine
    for index in spans.indices[firstSpan...] {
      let source = UInt32(truncatingIfNeeded: spans[index].line)
      func isIt(_ line: Int) -> Bool { lines[line].firstSource == source && lines[line].isWorked }
      guard
        let found = lines.indices[last...].first(where: isIt)
          ?? lines.indices[firstLine..<last].first(where: isIt)
      else { continue }
      spans[index].line = Int32(truncatingIfNeeded: found)
      last = found
    }
  }

  /// Gives each line of the day its sources and puts the lines in order.
  private mutating func finishDay(
    from dayStart: Int, spans daySpans: Int, of timeline: EmployeeTimeline
  ) {
    guard dayStart < lines.count else { return }
    for index in lines.indices[dayStart...] {
      lines[index].firstSource = UInt32(sources.count)
      for entry in dayOrigins where entry.line == index - dayStart {
        sources.append(timeline.origins[Int(entry.origin)].source)
      }
      lines[index].sourceCount = UInt32(sources.count) - lines[index].firstSource
    }
    for index in spans.indices[daySpans...] {
      let line = lines[dayStart + Int(spans[index].line)]
      spans[index].line = Int32(truncatingIfNeeded: line.firstSource)
    }
    dayOrigins.removeAll(keepingCapacity: true)
    if lines.count - dayStart > 1 { lines[dayStart...].sort(by: Self.precedes) }
  }

  private mutating func addUnworked(_ timeline: EmployeeTimeline, employee: Int32) {
    // By date and number, so that the order of the files does not show in the sources.
    let entries = timeline.unworked.sorted {
      ($0.date, $0.source.kind.rawValue, $0.source.id)
        < ($1.date, $1.source.kind.rawValue, $1.source.id)
    }
    for entry in entries {
      switch entry.grant {
      case nil: leaveSeconds += entry.seconds
      case .mealPremium, .restPremium: premiumSeconds += entry.seconds
      default: guaranteedSeconds += entry.seconds
      }
      lines.append(
        PayLine(
          employee: employee, date: entry.date.daysSince1970, seconds: entry.seconds,
          rate: Int64(entry.terms.rate), multiplier: entry.treatment.multiplier,
          payCode: entry.terms.payCode, position: entry.terms.position,
          account: entry.terms.account, firstSource: UInt32(sources.count), sourceCount: 1,
          reason: context.reason(of: entry), bucket: entry.treatment.bucket, isWorked: false))
      sources.append(entry.source)
    }
  }

  private static func areAlike(_ left: PayLine, _ right: PayLine) -> Bool {
    left.bucket == right.bucket && left.multiplier == right.multiplier
      && left.payCode == right.payCode && left.rate == right.rate
      && left.position == right.position && left.account == right.account
      && left.reason == right.reason
  }

  /// By date, bucket, multiplier, code, rate, position, site, reason, and the source at last.
  static func precedes(_ left: PayLine, _ right: PayLine) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.isWorked != right.isWorked { return left.isWorked }
    if left.bucket != right.bucket { return left.bucket.rawValue < right.bucket.rawValue }
    if left.multiplier != right.multiplier { return left.multiplier < right.multiplier }
    if left.payCode != right.payCode { return left.payCode.index < right.payCode.index }
    if left.rate != right.rate { return left.rate < right.rate }
    if left.position != right.position {
      return left.position.rawValue < right.position.rawValue
    }
    if left.account != right.account { return left.account.rawValue < right.account.rawValue }
    if left.reason != right.reason { return left.reason < right.reason }
    return left.firstSource < right.firstSource
  }
}
