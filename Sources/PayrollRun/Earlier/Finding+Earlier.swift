import PayrollModel
import RunFiles

// The words of the findings about earlier runs.
extension Finding {
  static func unpaidEarlier(
    _ change: HoursChange, _ earlier: EarlierPay, _ dates: ClosedRange<CalendarDate>,
    _ data: TimeData
  ) -> Finding {
    var parts: [String] = []
    if change.unpaid.employees > 0 {
      parts.append(
        "\(text(change.unpaid)) are in the snapshot and not in what it paid"
          + first(change.unpaid, data))
    }
    if change.vanished.employees > 0 {
      parts.append(
        "\(text(change.vanished)) that it paid are not in the snapshot any more"
          + first(change.vanished, data))
    }
    if change.moved.employees > 0 {
      parts.append("\(text(change.moved)) are of another bucket or multiplier now")
    }
    let period = earlier.period
    let extent =
      dates == period.first...period.last ? "" : ", as far as it is known (\(text([dates])))"
    let state = earlier.isBlocked ? ", which has blocking findings" : ""
    let subject = Subject(date: period.first, file: earlier.name)
    let message =
      "Since the run of \(period)\(state), time has changed\(extent): "
      + parts.joined(separator: "; ")
    // Only of what the ledger has seen paid something can be taken off.
    guard earlier.isInLedger else { return Finding(.unpaidEarlier, subject, message) }
    return Finding(
      .unpaidEarlier, subject, message,
      advice: "Make the run again with --adjust, so that it pays the difference")
  }

  static func earlierNotCompared(_ earlier: EarlierPay, because reason: String) -> Finding {
    Finding(
      .earlierNotCompared, Subject(date: earlier.period.first, file: earlier.name),
      "What has changed since the run of \(earlier.period) is not known: \(reason)")
  }

  private static func text(_ sum: HoursChange.Sum) -> String {
    let people = sum.employees == 1 ? "1 employee" : "\(sum.employees) employees"
    return "\(Hours.text(seconds: sum.seconds)) hours of \(people)"
  }

  /// The first difference: who, by employee number, and when.
  private static func first(_ sum: HoursChange.Sum, _ data: TimeData) -> String {
    guard let part = sum.first else { return "" }
    let date = PaidHours.date(of: part.key)
    let number = data.employees.first { $0.id == part.employee }.map { data.text.string($0.number) }
    let name = number.flatMap { $0.isEmpty ? nil : $0 } ?? "employees/\(part.employee)"
    return " (first \(name) on \(date))"
  }
}
