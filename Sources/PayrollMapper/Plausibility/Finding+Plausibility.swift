import PayrollModel

// The words of the findings about what is seldom right. They name no rates.
extension Finding {
  /// A figure beyond its limit, both in seconds, and how many there are.
  struct BeyondLimit {
    var seconds: Int64
    var limit: Int64
    var count: Int
    /// Whether somebody approved all of the time, and so has looked at it.
    var isApproved: Bool

    var severity: Severity { isApproved ? .note : .warning }

    func sentence(_ what: String, _ many: String) -> String {
      let others = count == 1 ? "" : "; \(count) \(many) in all, this one the longest"
      return "\(Hours.text(seconds: seconds)) hours \(what), more than "
        + Hours.text(seconds: limit) + others + (isApproved ? ", all of it approved." : ".")
    }
  }

  static func implausibleDay(_ subject: Subject, _ found: BeyondLimit) -> Finding {
    Finding(
      .implausibleDay, found.severity, subject, found.sentence("are worked on a workday", "days"))
  }

  static func implausibleWeek(_ subject: Subject, _ found: BeyondLimit) -> Finding {
    Finding(
      .implausibleWeek, found.severity, subject,
      found.sentence("are worked in the workweek that begins on this date", "weeks"))
  }

  static func implausibleDuty(
    _ subject: Subject, _ found: BeyondLimit, rest: Int64
  ) -> Finding {
    Finding(
      .implausibleDuty, found.severity, subject,
      found.sentence(
        "pass on duty without a pause of \(Hours.text(seconds: rest))", "such duties"))
  }

  static func implausibleRate(
    _ subject: Subject, from other: String, factor: Int64?
  ) -> Finding {
    let times = Multiplier(tenThousandths: Int32(clamping: factor ?? 0))
    return Finding(
      .implausibleRate, subject,
      "Hours are paid at a rate more than \(times) times, or less than a part in \(times) of, "
        + "\(other).", advice: "Check the rate. plausibility.rateFactor is the limit.")
  }

  static func rateAboveHighest(_ subject: Subject) -> Finding {
    Finding(
      .implausibleRate, subject,
      "Hours are paid at a rate above the highest that is plausible for an hour.",
      advice:
        "Check the rate, which may be of a day or a week. plausibility.highestRate is the limit.")
  }
}
