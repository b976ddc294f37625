import PayrollModel
import RunFiles

// The words of the findings about the period of a run.
extension Finding {
  static func offCalendar(
    _ period: PayPeriod, _ match: CalendarMatch, reason: String?
  ) -> Finding {
    var parts: [String] = []
    if !match.missing.isEmpty {
      parts.append("\(Self.text(match.missing)) of that period would be in no run")
    }
    if !match.foreign.isEmpty {
      parts.append("\(Self.text(match.foreign)) would be paid again with the period they belong to")
    }
    let near = match.near.map(\.description).joined(separator: ", ")
    let message =
      "\(period) is no period of the pay calendar; nearest is \(match.meant): "
      + parts.joined(separator: ", and ")
    return Finding(
      .offCalendar, reason == nil ? .blocking : .note, Subject(date: period.first), message,
      advice: reason.map { "It is meant so: \($0)" }
        ?? "Run one of \(near), correct \"calendar\", or say with --off-calendar why it is meant")
  }

  static func gapBeforePeriod(_ period: PayPeriod, _ last: PayPeriod) -> Finding {
    let days = last.last.adding(days: 1)...period.first.adding(days: -1)
    return Finding(
      .offCalendar, .warning, Subject(date: period.first),
      "The run before is of \(last): \(text([days])) would be in no run",
      advice:
        "Begin the period on \(days.lowerBound), make the run of the days between, or say with "
        + "--off-calendar why it is meant; with \"calendar\" in the configuration the periods are "
        + "known")
  }

  static func periodSkipped(_ skipped: PayPeriod, before period: PayPeriod) -> Finding {
    Finding(
      .offCalendar, .warning, Subject(date: skipped.first),
      "\(skipped) of the pay calendar is in no run beside this one of \(period)",
      advice: "Run it too, or say with --off-calendar why it is meant")
  }

  static func runAgain(_ period: PayPeriod, other: String, reason: String?) -> Finding {
    Finding(
      .overlappingRun, reason == nil ? .warning : .note, Subject(date: period.first, file: other),
      "\(period) was run in another folder beside this one: who is paid by both is paid twice",
      advice: reason.map { "It is meant so: \($0)" }
        ?? "Send the files of one of the two; a difference belongs at the vendor by hand")
  }

  static func paidPeriodAgain(_ period: PayPeriod, later: PayPeriod) -> Finding {
    Finding(
      .revisionAdds, Subject(date: period.first),
      "\(period) was run before, and \(later) since: its files may have been sent, and these hold "
        + "all hours again; most vendors add a second file to the first",
      advice:
        "Send them only where the vendor has none of this period; else enter the difference at "
        + "the vendor by hand")
  }

  static func overlappingRun(
    _ other: EarlierRun, _ period: PayPeriod, reason: String?
  ) -> Finding {
    let shared = max(other.run.period.first, period.first)...min(other.run.period.last, period.last)
    let isOpen = other.run.isBlocked
    let advice =
      isOpen
      ? "It has blocking findings: if nobody was paid by it, remove its folder"
      : "Choose a period that begins after it; if its files were never sent, remove its folder; or "
        + "say with --off-calendar why it is meant"
    return Finding(
      .overlappingRun, reason != nil ? .note : isOpen ? .warning : .blocking,
      Subject(date: shared.lowerBound, file: other.name),
      "\(text([shared])) is also in the run of \(other.run.period) beside this one: who is paid by "
        + "both is paid twice",
      advice: reason.map { "It is meant so: \($0)" } ?? advice)
  }

  static func periodNotOver(_ period: PayPeriod, pulledOn: CalendarDate) -> Finding {
    Finding(
      .periodNotOver, Subject(date: pulledOn),
      "The snapshot was pulled on \(pulledOn), and the period ends on \(period.last): what was "
        + "worked, approved or corrected later is not in it")
  }

  static func revisionAdds(_ batch: PayBatch) -> Finding {
    Finding(
      .revisionAdds, Subject(),
      "Revision \(batch.revision) holds all hours of \(batch.period) again, and not only what "
        + "changed; most vendors add a second file to the first",
      advice: "Send it only where the vendor has taken no earlier revision or has taken it back; "
        + "else enter the difference at the vendor by hand")
  }

  static func nobodyPaid(_ batch: PayBatch, areAllLeftOut: Bool) -> Finding {
    let held = batch.employees.count { $0.held != nil }
    let waiting = batch.controls.sessions.contains { fate, count in
      if case .held = fate { count > 0 } else { false }
    }
    if batch.controls.elsewhereSeconds != 0, held == 0 {
      return Finding(
        .nobodyPaid, Subject(date: batch.period.first),
        "Nothing is owed that other runs have not paid already",
        advice: "Leave it: there is nothing to approve")
    }
    var message = "Nobody has hours in \(batch.period) that could be paid"
    if areAllLeftOut {
      message = "All that could be paid in \(batch.period) is left out of every output"
    } else if held > 0 {
      message += ": everybody who has any is held"
    } else if waiting {
      message += ": every session that could be of it waits for a person"
    } else if batch.payrunControls == nil {
      message += ": " + sessions(batch)
    }
    return Finding(
      .nobodyPaid, Subject(date: batch.period.first), message,
      advice: areAllLeftOut
        ? "Correct leaveOut, or the rows \"(none)\" of the earning-code mappings"
        : held > 0 || waiting
          ? "Resolve the findings that hold them"
          : "Check the dates of --period, its year too, and what the snapshot was pulled for")
  }

  /// What the sessions of a batch that pays nobody are.
  private static func sessions(_ batch: PayBatch) -> String {
    let sessions = batch.timeData.workSessions
    guard !sessions.isEmpty else { return "the snapshot has no work session" }
    let starts = sessions.filter { !$0.traits.contains(.hasNoStart) }.map(\.start)
    guard let first = starts.min(), let last = starts.max() else {
      return "no session says when it began"
    }
    func date(_ second: Int64) -> CalendarDate {
      ZoneRules.utc.local(Instant(secondsSince1970: second)).date
    }
    return "the sessions of the snapshot are of \(text([date(first)...date(last)]))"
  }

  /// `2026-11-07`, or `2026-11-01 to 2026-11-07`.
  static func text(_ dates: [ClosedRange<CalendarDate>]) -> String {
    dates.map {
      $0.lowerBound == $0.upperBound
        ? $0.lowerBound.description : "\($0.lowerBound) to \($0.upperBound)"
    }.joined(separator: " and ")
  }
}
