import PayrollModel
import PayrollReview

/// A person's change in words.
struct RunComparisonWords {
  private let comparison: RunComparison

  init(_ comparison: RunComparison) { self.comparison = comparison }

  /// `Regular -2.00, Overtime ×1.5 +2.00; gross +18.50`.
  func change(of person: ChangedPerson) -> String {
    var parts: [String] = comparison.kinds.compactMap { kind in
      let seconds = person.seconds(of: kind)
      return seconds == 0 ? nil : "\(kind.name) \(SignedText.hours(seconds))"
    }
    if parts.isEmpty { parts = [sameHours(of: person)] }
    if person.gross.cents != 0 { parts.append("gross \(SignedText.money(person.gross))") }
    let (was, isNow) = (name(person.before), name(person.now))
    if was != isNow { parts.append("\(was) before, \(isNow) now") }
    return parts.joined(separator: ", ")
  }

  /// What differs where as many hours of each kind are paid, or none.
  private func sameHours(of person: ChangedPerson) -> String {
    let (was, isNow) = (person.before, person.now)
    if was?.isPaid != true, isNow?.isPaid != true {
      let hours = [was, isNow].map { Hours.text(seconds: $0?.pay.totalSeconds ?? 0) }
      return "not paid either time, \(hours[0]) hours before and \(hours[1]) now"
    }
    return switch person.difference {
    case .hours: "as many hours"
    case .dates: "the same hours on other days"
    case .codes: "the same hours with other codes, positions, sites or rates"
    case .standing: "the same lines"
    case .number: "another employee number"
    }
  }

  /// `paid`, `held (open-session)`, `left out` or `not there`.
  func name(_ standing: ChangedPerson.Standing?) -> String {
    guard let standing else { return "not there" }
    if let held = standing.held { return "held (\(held.name))" }
    return standing.isLeftOut ? "left out" : "paid"
  }
}
