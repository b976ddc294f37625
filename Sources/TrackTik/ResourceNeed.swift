import PayrollModel

/// What is lost where resources that a pull can do without are not in its snapshot.
///
/// Servers differ in what they call things: of the resources of one need, one that has rows stands
/// in for the others.
struct ResourceNeed: Sendable {
  /// The resources, the one that says most first.
  let names: [Resource]
  /// What nobody knows without them.
  let loss: String

  /// What the wages of a run rest on, by what it is for.
  static func list(for purpose: SavedSnapshot.Purpose) -> [ResourceNeed] {
    let places = [
      ResourceNeed(
        names: [.accounts, .clients],
        loss: "nobody knows the time zone, the region and the name of a site"),
      ResourceNeed(
        names: [.positions],
        loss: "nobody knows which breaks a position pays, its rate, its holidays and its site"),
      ResourceNeed(
        names: [.payrollCodes, .payCodes],
        loss: "nobody knows what a pay code's number means, and whether its hours are paid and "
          + "count for overtime"),
    ]
    switch purpose {
    case .payruns:
      return places + [
        ResourceNeed(names: [.payrollPayruns], loss: "nothing of the source's pay runs is paid"),
        ResourceNeed(
          names: [.payrollPayrunItems], loss: "nothing of the source's pay runs is paid"),
      ]
    case .sessions:
      return places + [
        ResourceNeed(
          names: [.regions],
          loss:
            "nobody knows the time zones and the rules of the regions: staff may be paid by the "
            + "law of another place"),
        ResourceNeed(
          names: [.employmentProfiles],
          loss:
            "nobody knows who is salaried or exempt from overtime, nor the rates of the profiles"),
        ResourceNeed(names: [.leaveRequests, .scheduleOffPeriods], loss: "no leave is paid"),
        ResourceNeed(
          names: [.holidayDates, .holidays, .holidayGroups],
          loss: "no holiday of the source is known"),
      ]
    }
  }
}

/// A resource of a manifest that has no pages.
struct AbsentResource: Sendable {
  /// Its name, as the manifest gives it.
  var name: String
  /// Why it could not be pulled; nil where it was left out on purpose.
  var reason: String?

  /// The finding about it.
  ///
  /// It blocks where wages may be other ones with it. Where another resource of its need has rows,
  /// the server may have the one in place of the other: a warning for the one that says most, a note
  /// for the rest. A note it is, too, where the company does without it, and where it only serves to
  /// compare.
  ///
  /// - Parameters:
  ///   - present: the resources of which the snapshot has rows.
  ///   - isDispensable: whether the configuration does without it.
  func finding(
    for purpose: SavedSnapshot.Purpose, present: Set<String>, isDispensable: Bool
  ) -> Finding? {
    let need = ResourceNeed.list(for: purpose).first { $0.names.contains { $0.rawValue == name } }
    let subject = Finding.Subject(file: name)
    guard let reason, !isDispensable else {
      guard let need else { return nil }
      return Finding(
        .resourceUnavailable, .note, subject,
        "it was left out of the snapshot on purpose; without it \(need.loss)",
        advice: "if it is needed after all, take \"\(name)\" out of \"without\" of \"source\", and "
          + "pull again")
    }
    guard let need else {
      return Finding(
        .resourceUnavailable, .note, subject,
        "it could not be pulled: \(reason); what comes from it is not compared",
        advice: "nothing, if it is not wanted; \"without\" of \"source\" leaves it out on purpose")
    }
    let isFirst = need.names.first?.rawValue == name
    let other = need.names.first { $0.rawValue != name && present.contains($0.rawValue) }
    guard let other else {
      return Finding(
        .resourceUnavailable, .blocking, subject,
        "it could not be pulled: \(reason); without it \(need.loss)",
        advice: "let the account read it, and pull again; if the company does without it, add "
          + "\"\(name)\" to \"without\" of \"source\"")
    }
    return Finding(
      .resourceUnavailable, isFirst ? .warning : .note, subject,
      "it could not be pulled: \(reason); \(other.rawValue) has rows and stands in for it",
      advice: isFirst
        ? "check that the server has none: without it \(need.loss) but what \(other.rawValue) says; "
          + "then add \"\(name)\" to \"without\" of \"source\""
        : "nothing, if the server has none")
  }
}
