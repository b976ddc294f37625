public import PayrollModel

extension FindingID {
  /// More hours worked in a workday than is plausible: a warning.
  public static let implausibleDay: FindingID = "implausible-day"
  /// More hours worked in a workweek than is plausible: a warning.
  public static let implausibleWeek: FindingID = "implausible-week"
  /// More hours on duty without a pause than is plausible: a warning.
  public static let implausibleDuty: FindingID = "implausible-duty"
  /// A rate far from the person's last or from the company's middle, or very high: a warning.
  public static let implausibleRate: FindingID = "implausible-rate"
}

// The words of the findings about what is seldom right. They name no rates.
extension Finding {
  static func implausibleDay(
    _ subject: Subject, _ found: (seconds: Int64, limit: Int64), count: Int
  ) -> Finding {
    Finding(
      .implausibleDay, .warning, subject,
      "\(Hours.text(seconds: found.seconds)) hours are worked on a workday, more than "
        + "\(Hours.text(seconds: found.limit))" + Self.times(count, "days") + ".",
      advice: "Check the sessions of the day. plausibility.hoursPerDay is the limit.")
  }

  static func implausibleWeek(
    _ subject: Subject, _ found: (seconds: Int64, limit: Int64), count: Int
  ) -> Finding {
    Finding(
      .implausibleWeek, .warning, subject,
      "\(Hours.text(seconds: found.seconds)) hours are worked in the workweek that begins on this "
        + "date, more than \(Hours.text(seconds: found.limit))" + Self.times(count, "weeks") + ".",
      advice: "Check the sessions of the week. plausibility.hoursPerWeek is the limit.")
  }

  static func implausibleDuty(
    _ subject: Subject, _ found: (seconds: Int64, limit: Int64), count: Int, rest: Int64
  ) -> Finding {
    Finding(
      .implausibleDuty, .warning, subject,
      "\(Hours.text(seconds: found.seconds)) hours pass on duty without a pause of "
        + "\(Hours.text(seconds: rest)), more than \(Hours.text(seconds: found.limit))"
        + Self.times(count, "times") + ".",
      advice: "Check the clock-outs. plausibility.hoursWithoutRest and restHours are the limits.")
  }

  static func implausibleRate(
    _ subject: Subject, from other: String, factor: Int64?
  ) -> Finding {
    let times = Multiplier(tenThousandths: Int32(clamping: factor ?? 0))
    return Finding(
      .implausibleRate, .warning, subject,
      "Hours are paid at a rate more than \(times) times, or less than a part in \(times) of, "
        + "\(other).",
      advice: "Check the rate. plausibility.rateFactor is the limit.")
  }

  static func rateAboveHighest(_ subject: Subject) -> Finding {
    Finding(
      .implausibleRate, .warning, subject,
      "Hours are paid at a rate above the highest that is plausible for an hour.",
      advice:
        "Check the rate, which may be of a day or a week. plausibility.highestRate is the limit.")
  }

  private static func times(_ count: Int, _ what: String) -> String {
    count == 1 ? "" : "; \(count) \(what) in all, this one the longest"
  }
}
