import PayrollModel
public import TimeRules
public import WageRules

/// What came of a case.
public struct RuleCaseResult: Sendable {
  /// A figure that is not what the case expects; `actual` is nil where there is none.
  public struct Difference: Sendable, Equatable {
    /// The name of the figure.
    public let name: String
    /// What the case expects.
    public let expected: CaseFigure.Value
    /// What came out.
    public let actual: CaseFigure.Value?
  }

  /// All figures that came out.
  public let figures: [CaseFigure]
  /// Those that are not as expected, in the order of the case.
  public let differences: [Difference]
  /// Why the case could not be run; nil where it could.
  public let failure: String?
  /// The rules that took the hours, and the seconds that each took, in the order of time.
  public let reasons: [(reason: SliceReason, seconds: Int64)]

  /// Whether everything is as expected.
  public var hasPassed: Bool { failure == nil && differences.isEmpty }

  /// A case that could not be run.
  public init(failure: String) {
    self.figures = []
    self.differences = []
    self.failure = failure
    self.reasons = []
  }

  init(
    _ figures: [CaseFigure], of example: RuleCase, reasons: [(reason: SliceReason, seconds: Int64)]
  ) {
    let tolerance = Rational(decimal: example.tolerance) ?? .zero
    self.figures = figures
    self.failure = nil
    self.reasons = reasons
    let others = Self.unnamed(figures, example.expected)
    self.differences = (example.expected + others).compactMap { expected in
      // Of hours at a multiplier that did not occur there are none.
      let actual =
        figures.first { $0.name == expected.name }?.value
        ?? CaseFigure.multiplier(inNameOfHours: expected.name).map { _ in .hours(0) }
      if actual?.agrees(with: expected.value, tolerance: tolerance) ?? false { return nil }
      return Difference(name: expected.name, expected: expected.value, actual: actual)
    }
  }

  /// Hours at a multiplier that the case does not speak of: none of them are expected, where it
  /// speaks of hours at all. Those on a holiday are part of `holidayWorkedHours` and stay out.
  private static func unnamed(
    _ figures: [CaseFigure], _ expected: [CaseFigure]
  ) -> [CaseFigure] {
    guard expected.contains(where: { $0.name == "ot15Hours" || $0.name == "regularHours" }) else {
      return []
    }
    return figures.filter { figure in
      CaseFigure.multiplier(inNameOfHours: figure.name) != nil
        && !figure.name.hasPrefix("holiday")
        && !expected.contains { $0.name == figure.name }
    }.map { CaseFigure($0.name, .hours(0)) }
  }
}

extension RuleCase {
  /// Whether the case asks what a statutory holiday is paid.
  public var expectsHolidayPay: Bool { expected.contains { $0.name == "statPay" } }

  /// Runs the case under a rule set; `holidayPay` says what a statutory holiday is paid, for a case
  /// that asks for it.
  public func run(_ ruleSet: RuleSet, holidayPay: HolidayPayRules? = nil) -> RuleCaseResult {
    guard let first = sessions.map(\.start).min() else {
      return RuleCaseResult([], of: self, reasons: [])
    }
    let version: RuleSetVersion
    do { version = try ruleSet.version(on: zone.local(first).date) } catch {
      return RuleCaseResult(failure: error.description)
    }
    if version.periodDays != nil && periodStart == nil {
      return RuleCaseResult(
        failure: "the rule set counts over work periods, and the case has no periodStart")
    }
    let timeline: CaseTimeline
    do { timeline = try CaseTimeline(self, version) } catch {
      return RuleCaseResult(
        [CaseFigure("error", .error("END_BEFORE_START"))], of: self, reasons: [])
    }
    do {
      if let change = workweekChange {
        return try run(change, timeline, version, ruleSet.jurisdiction)
      }
      var hours = CaseHours(timeline)
      hours.add(timeline.pieces, self, version, workweek: workweek)
      var figures = hours.figures
      if let pay {
        let wages = CaseWages(
          example: self, pay: pay, version: version, jurisdiction: ruleSet.jurisdiction)
        figures += try wages.figures(hours)
      }
      if let holidayPay, expectsHolidayPay {
        let figure = try CaseHolidayPay(example: self, rules: holidayPay).figure(hours)
        figures += figure.map { [$0] } ?? []
      }
      return RuleCaseResult(figures, of: self, reasons: hours.reasons)
    } catch {
      return RuleCaseResult(failure: "pay cannot be computed: \(error)")
    }
  }

  /// Counts the hours that lie in an old and a new workweek once in the one and once in the other;
  /// the greater total is due (29 CFR 778.302).
  private func run(
    _ change: WorkweekChange, _ timeline: CaseTimeline, _ version: RuleSetVersion,
    _ jurisdiction: String
  ) throws(WageError) -> RuleCaseResult {
    let effective = change.effective.secondsSince1970
    let old = version.workweek(of: workweek)
    let lastOldWeek = old.firstDate(holding: zone.local(change.effective).date)
    var endOfOld = zone.instant(of: lastOldWeek.adding(days: 7), at: old.startTime)
      .secondsSince1970
    if zone.instant(of: lastOldWeek, at: old.startTime).secondsSince1970 >= effective {
      endOfOld = effective
    }
    let wages = CaseWages(
      example: self, pay: pay ?? CasePay(method: .hourlyRegularRate), version: version,
      jurisdiction: jurisdiction)
    func way(splitAt second: Int64) -> (hours: CaseHours, weeks: [[WorkedLine]]) {
      var before = CaseHours(timeline)
      before.add(Self.pieces(timeline.pieces, until: second), self, version, workweek: workweek)
      var after = CaseHours(timeline)
      after.add(
        Self.pieces(timeline.pieces, from: second), self, version, workweek: change.workweek)
      let weeks =
        wages.lines(of: before.slices, workweek: workweek)
        + wages.lines(of: after.slices, workweek: change.workweek)
      return (before.joined(with: after), weeks)
    }
    let (hours, figures) = try wages.figures(
      old: way(splitAt: endOfOld), new: way(splitAt: effective))
    return RuleCaseResult(
      hours.figures + (pay == nil ? [] : figures), of: self, reasons: hours.reasons)
  }

  private static func pieces(
    _ pieces: [WorkedPiece], from start: Int64 = .min, until end: Int64 = .max
  ) -> [WorkedPiece] {
    pieces.compactMap { piece in
      var part = piece
      part.start = max(piece.start, start)
      part.end = min(piece.end, end)
      return part.start < part.end ? part : nil
    }
  }
}
