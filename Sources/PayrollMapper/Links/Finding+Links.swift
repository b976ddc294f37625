import PayrollModel

// The words of the findings about records that point to others.
extension Finding {
  static func unknownRegion(
    _ data: TimeData, _ region: RegionGap, count: Int, first: Int64
  ) -> Finding {
    let people = count == 1 ? "1 employee" : "\(count) employees"
    let example = "employees/\(first)" + (count == 1 ? "" : " first")
    switch region {
    case .none:
      return Finding(
        .unknownRegion, .warning, Subject(record: RecordName(.employee, first)),
        "\(people), \(example), without a home region, while rules go by region: those for "
          + "everybody else hold.",
        advice: "Enter the home region in \(.source) and \(.again), if one is missing.")
    case .home(let place):
      return Finding(
        .unknownRegion, .blocking,
        Subject(record: RecordName(.region, data.regions[place].id)),
        "The snapshot lacks this region, which is the home of \(people), \(example): nobody can say "
          + "whose law and whose clock hold.",
        advice: "Pull the regions again with a user who sees it, or correct the home region.")
    case .above(let place):
      return Finding(
        .unknownRegion, .warning,
        Subject(record: RecordName(.region, data.regions[place].id)),
        (data.regions[place].isKnown
          ? "This region lies below itself, and it lies above"
          : "The snapshot lacks this region, which lies above")
          + " the home of \(people), \(example): what "
          + "it decides about law and clock is not known.",
        advice: "Pull the regions again with a user who sees it, if it decides anything.")
    }
  }

  static func unknownRecord(
    _ id: FindingKind, _ record: RecordName, _ what: String, count: Int, first: RecordName,
    lost: String
  ) -> Finding {
    let pointers =
      count == 1
      ? "\(first) of the period points" : "\(count) records of the period point, \(first) first"
    return Finding(
      id, .warning, Subject(record: record),
      "The snapshot lacks this \(what), to which \(pointers): \(lost).",
      advice: "Pull it too, closed and archived ones included, or check these hours by hand.")
  }

  static func unknownShifts(_ first: RecordName, count: Int, shift: Int64) -> Finding {
    let what =
      count == 1
      ? "The session was worked on a shift"
      : "\(count) sessions of the period, this one first, were worked on shifts"
    return Finding(
      .unknownShift, Subject(record: first),
      "\(what) that the snapshot lacks, as shifts/\(shift): its rate, pay code and approved hours "
        + "are not known.")
  }

  static func unknownProfiles(
    _ data: TimeData, _ place: Int, count: Int, profile: Int64
  ) -> Finding {
    let who = count == 1 ? "The employee names" : "\(count) employees, this one first, name"
    return Finding(
      .unknownProfile, data.subject(ofEmployee: place),
      "\(who) an employment profile that the snapshot lacks, as employment-profiles/\(profile): "
        + "salary, exemption and rate are not known.")
  }

  static func profileLinkDiffers(
    _ data: TimeData, _ place: Int, _ profiles: [Int64], _ how: String
  ) -> Finding {
    let names = profiles.prefix(5).map { "employment-profiles/\($0)" }.joined(separator: ", ")
    return Finding(
      .profileLinkDiffers, data.subject(ofEmployee: place),
      "\(how) (\(names)), so nobody can say which salary, exemption and rate hold.")
  }

  static func unknownPayCode(_ code: String, first: RecordName, count: Int) -> Finding {
    let what = count == 1 ? "The session has" : "\(count) sessions, this one first, have"
    return Finding(
      .unknownPayCode, Subject(record: first),
      "\(what) \(code) as pay code, which is neither the number of a pay code nor in the mapping: "
        + "it is taken for what every other code is.",
      advice: "Pull the pay codes again, or add a row for \(code) to the pay-code mapping.")
  }
}

/// What keeps a region from deciding law and clock.
enum RegionGap: Hashable {
  /// The employee has no home region.
  case none
  /// The home region at a place of the table is not in the snapshot.
  case home(Int)
  /// A region above it is not there, or is below itself.
  case above(Int)
}
