import PayrollModel
import TimeZones

/// Why the zone of an employee is not known: the same for all people of a region.
struct ZoneTrouble: Hashable {
  /// The name that is no zone; nil where there is none.
  let name: String?
  /// The region that it stands in, or the employee's own where none has one.
  let region: RecordIndex
  /// Whether the name comes from the sites worked at.
  var isOfSite = false
}

/// The people without a zone, by the reason, in the order in which it first came up.
struct ZoneTroubles {
  private var people: [ZoneTrouble: (count: Int, first: Int)] = [:]
  private var order: [ZoneTrouble] = []

  /// Adds somebody: the place of an employee.
  mutating func add(_ trouble: ZoneTrouble, _ place: Int) {
    if people[trouble] == nil { order.append(trouble) }
    people[trouble, default: (0, place)].count += 1
  }

  /// A finding for each reason.
  func findings(_ data: TimeData, hint: (String) -> ZoneHint) -> [Finding] {
    order.map { trouble in
      let (count, first) = people[trouble] ?? (0, 0)
      return .noTimeZone(
        data, trouble, count: count, first: first, hint: trouble.name.map(hint))
    }
  }
}

extension Finding {
  /// - Parameters:
  ///   - count: how many people it holds.
  ///   - first: the place of one of them.
  fileprivate static func noTimeZone(
    _ data: TimeData, _ trouble: ZoneTrouble, count: Int, first: Int, hint: ZoneHint?
  ) -> Finding {
    let region = trouble.region.place
    var subject = data.subject(ofEmployee: first)
    if let region, count > 1 || hint != nil {
      subject = Subject(record: RecordName(.region, data.regions[region].id))
    } else if count > 1 {
      subject = Subject()
    }
    let held = count == 1 ? "1 employee" : "\(count) employees"
    let message: String
    if let hint {
      let place = trouble.isOfSite ? "the sites worked at" : "the region"
      message =
        "The time zone of \(place) cannot be used: \(hint.message). Nobody can say when a "
        + "day ends for \(held)."
    } else {
      message =
        "No time zone is known for the region of \(held), so nobody can say when a day ends."
    }
    return Finding(
      .noTimeZone, subject, Wording(message),
      advice: hint.map { "In \(.source), \($0.advice), and \(.again)." }
        ?? "Give the region an Area/City zone in \(.source), or set company.timeZone.")
  }
}
