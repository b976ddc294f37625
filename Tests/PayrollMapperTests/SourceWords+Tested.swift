import PayrollModel

extension SourceWords {
  /// A source as these tests speak of it. The mapper knows none by itself.
  static let tested: SourceWords = {
    var words = SourceWords(
      name: "TrackTik", again: "pull again", get: "Pull", employeeNumber: "number (customId)",
      kinds: [
        .site: "accounts", .payrun: "payroll-payruns", .payrunItem: "payroll-payrun-items",
      ])
    words.payrun = PayrunWords(
      hours: [
        "REG": .init(.regular, multiplier: 10_000), "REGULAR": .init(.regular, multiplier: 10_000),
        "NORMAL": .init(.regular, multiplier: 10_000),
        "OT": .init(.overtime, multiplier: 15_000),
        "OVERTIME": .init(.overtime, multiplier: 15_000),
        "DBL": .init(.overtime, multiplier: 20_000), "DT": .init(.overtime, multiplier: 20_000),
        "DOT": .init(.overtime, multiplier: 20_000), "DOUBLE": .init(.overtime, multiplier: 20_000),
        "DOUBLETIME": .init(.overtime, multiplier: 20_000),
        "HOL": .init(.holiday, multiplier: 15_000), "HOLIDAY": .init(.holiday, multiplier: 15_000),
      ],
      moneyOrigins: [
        "ADHOC", "DEDUCTION", "EXPENSE", "REIMBURSEMENT", "PREMIUM", "BONUS",
      ],
      workOrigins: [
        "SHIFT", "SHIFTS", "SHIFTSLICE", "SHIFTFRAGMENT", "SHIFTSUMMARY", "SESSION", "WORKSESSION",
        "TIME", "TIMESHEET", "TIMECARD", "TIMECLOCK", "TIMEENTRY", "HOUR", "HOURS", "WORKEDHOURS",
      ])
    return words
  }()
}
