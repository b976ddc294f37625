import PayrollModel
import TimeSources

/// A resource that a snapshot does not have.
struct AbsentResource: Sendable {
  /// Why not.
  enum Cause: Sendable, Equatable {
    /// The pull could not have it; the reason.
    case unavailable(String)
    /// The pull left it out on purpose.
    case leftOut
    /// The manifest does not say what became of it.
    case notNamed
  }

  /// Its name.
  var name: String
  /// Why it is not there.
  var cause: Cause

  private var why: String {
    switch cause {
    case .unavailable(let reason): "it could not be pulled: \(reason)"
    case .leftOut: "its pull left it out on purpose, and this configuration does not do without it"
    case .notNamed: "it is not there, and the manifest does not say why"
    }
  }

  /// The finding about a resource of a pulled snapshot.
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
    for purpose: TimeDataNeeds.Purpose, present: Set<String>, isDispensable: Bool
  ) -> Finding? {
    let need = ResourceNeed.of(name, for: purpose)
    let subject = Finding.Subject(file: name)
    if isDispensable {
      guard let need, cause != .notNamed else { return nil }
      return Finding(
        .resourceUnavailable, .note, subject,
        "it was left out of the snapshot on purpose; without it \(need.loss)",
        advice: "if it is needed after all, take \"\(name)\" out of \"without\" of \"source\", and "
          + "pull again")
    }
    guard let need else {
      guard case .unavailable = cause else { return nil }
      return Finding(
        .resourceUnavailable, .note, subject,
        "\(why); what comes from it is not compared",
        advice: "nothing, if it is not wanted; \"without\" of \"source\" leaves it out on purpose")
    }
    let isFirst = need.names.first?.rawValue == name
    let other = need.names.first { $0.rawValue != name && present.contains($0.rawValue) }
    guard let other else {
      return Finding(
        .resourceUnavailable, .blocking, subject, "\(why); without it \(need.loss)",
        advice: (cause == .leftOut ? "pull again" : "let the account read it, and pull again")
          + "; if the company does without it, add \"\(name)\" to \"without\" of \"source\"")
    }
    return Finding(
      .resourceUnavailable, isFirst ? .warning : .note, subject,
      "\(why); \(other.rawValue) has rows and stands in for it",
      advice: isFirst
        ? "check that the server has none: without it \(need.loss) but what \(other.rawValue) says; "
          + "then add \"\(name)\" to \"without\" of \"source\""
        : "nothing, if the server has none")
  }
}
