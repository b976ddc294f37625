public import PayrollModel

extension SourceWords {
  /// How TrackTik is spoken of.
  public static let trackTik: SourceWords = {
    var words = SourceWords(
      name: "TrackTik", again: "pull again", get: "Pull", employeeNumber: "number (customId)",
      kinds: [
        .site: Resource.accounts.rawValue, .payCode: Resource.payrollCodes.rawValue,
        .payrun: Resource.payrollPayruns.rawValue,
        .payrunItem: Resource.payrollPayrunItems.rawValue,
      ])
    words.payrun = .trackTik
    return words
  }()
}

extension PayrunWords {
  /// Source: support.tracktik.com 24344263210647 (REG, OT, HOL) and the positions' pay code override
  /// (OT, DBL, HOL); the others are spellings of the same. Digits stay, since `OT2` is another word.
  static let trackTik: PayrunWords = {
    let regular = Hours(.regular, multiplier: 10_000)
    let overtime = Hours(.overtime, multiplier: 15_000)
    let double = Hours(.overtime, multiplier: 20_000)
    let holiday = Hours(.holiday, multiplier: 15_000)
    return PayrunWords(
      hours: [
        "REG": regular, "REGULAR": regular, "NORMAL": regular,
        "OT": overtime, "OVERTIME": overtime,
        "DBL": double, "DT": double, "DOT": double, "DOUBLE": double, "DOUBLETIME": double,
        "HOL": holiday, "HOLIDAY": holiday,
      ],
      moneyOrigins: [
        "ADHOC", "DEDUCTION", "EXPENSE", "REIMBURSEMENT", "PREMIUM", "BONUS",
      ],
      // `SHIFT_ALLOWANCE` and `ONE_TIME` are no time.
      workOrigins: [
        "SHIFT", "SHIFTS", "SHIFTSLICE", "SHIFTFRAGMENT", "SHIFTSUMMARY", "SESSION", "WORKSESSION",
        "TIME", "TIMESHEET", "TIMECARD", "TIMECLOCK", "TIMEENTRY", "HOUR", "HOURS", "WORKEDHOURS",
      ])
  }()
}
