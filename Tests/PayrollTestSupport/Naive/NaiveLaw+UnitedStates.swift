import PayrollModel

extension NaiveLaw {
  /// 29 U.S.C. 207.
  static let federal: [NaiveLaw] = {
    // (a): what comes after 40 hours of work in the week; leave and holidays change nothing.
    let act = NaiveLaw("us-flsa", weekly(40))
    // (j): after 8 hours in the day, and after 80 hours of the rest in 14 days.
    let eightAndEighty = NaiveLaw("us-flsa-7j-8-80") { time in
      time.pay(NaiveTime.half, time.after(8, in: .day))
      time.pay(NaiveTime.half, time.after(80, in: .period, counting: .straightTime))
    }
    // (k), with the table of 29 CFR 553.230.
    let periods: [(String, Int32, Int)] = [
      ("fire-28d", 28, 212), ("fire-14d", 14, 106), ("fire-7d", 7, 53),
      ("law-28d", 28, 171), ("law-14d", 14, 86), ("law-7d", 7, 43),
    ]
    return [act, eightAndEighty.named("us-flsa-7j-8-80") { $0.periodDays = 14 }]
      + periods.map { name, days, hours in
        NaiveLaw("us-flsa-7k-" + name, period(hours)).named("us-flsa-7k-" + name) {
          $0.periodDays = days
        }
      }
      + ["us-ny", "us-ma", "us-ks", "us-mn"].map { act.named($0) }
      // What these say of meals and the spread of hours changes no overtime.
      + ["us-ny-spread", "us-ny-city-spread", "custom-meal-30min"].map { act.named($0) }
      + [rhodeIsland]
  }()

  static let states: [NaiveLaw] =
    [
      NaiveLaw("us-ca") { californianWeek(&$0, $0.isOnSeventhDay()) },
      NaiveLaw("us-ca-breaks") { californianWeek(&$0, $0.isOnSeventhDay()) },
      // Lab. Code 556: no seventh day where the week is no longer than 30 hours, or no day than 6.
      NaiveLaw("us-ca-short-week") { time in
        let isSeventh = time.isOnSeventhDay { week in
          week.seconds > 30 * 3600 && week.days.contains { $0 > 6 * 3600 }
        }
        californianWeek(&time, isSeventh)
      },
      NaiveLaw("us-ca-aws-4x10", californianAlternativeWeek),
      NaiveLaw("us-ak") { time in
        time.pay(NaiveTime.half, time.after(8, in: .day))
        time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
      },
      NaiveLaw("us-ak-flexible-4x10") { time in
        time.pay(NaiveTime.half, time.after(10, in: .day))
        time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
      },
      NaiveLaw("us-co", weekly(40), daily(12)) { time in
        time.pay(NaiveTime.half, time.after(12, in: .run))
      },
      NaiveLaw("us-or-manufacturing", daily(10), weekly(40)),
      // KRS 337.050: the seventh day of a week of more than 40 hours, and what comes after 40 hours.
      NaiveLaw("us-ky") { time in
        let isSeventh = time.isOnSeventhDay { $0.seconds > 40 * 3600 }
        time.pay(NaiveTime.half, time.after(0, in: .day, on: isSeventh))
        time.pay(NaiveTime.half, time.after(40, in: .week))
      },
      NaiveLaw("us-pr") { puertoRico(&$0, NaiveTime.half) },
      NaiveLaw("us-pr-before-2017") { puertoRico(&$0, NaiveTime.double) },
    ] + nevada

  /// NRS 608.018: a day of 24 hours from the start of work; only hours paid less than 18.00 have
  /// daily overtime, and the week's stands against it.
  private static let nevada: [NaiveLaw] = [
    NaiveLaw(
      "us-nv",
      { time in
        let beyond = time.after(8, in: .day)
        let ticks = time.ticks
        time.pay(NaiveTime.half, beyond.filter { ticks[$0].rate < 180_000 })
      }, weekly(40)
    ).named("us-nv") { $0.dayBeginsWithShift = true },
    NaiveLaw("us-nv-4x10", weekly(40)),
  ]

  /// Sundays and holidays at one and a half, and what lies beyond the federal 40 hours beside them.
  private static let rhodeIsland = NaiveLaw("us-ri") { time in
    time.pay(NaiveTime.half, time.after(0, in: .day, on: NaiveTime.isOn([.sunday])))
    time.pay(NaiveTime.half, time.straightTimeLeft(beyond: 40, in: .week))
  }.named("us-ri") { $0.holidayWork = NaiveHolidayWork(NaiveTime.half, counts: true) }

  /// Lab. Code 510(a): the seventh day, then the day, then the week's straight time.
  private static func californianWeek(
    _ time: inout NaiveTime, _ isSeventh: @escaping (NaiveTick) -> Bool
  ) {
    time.pay(NaiveTime.double, time.after(8, in: .day, on: isSeventh))
    time.pay(NaiveTime.half, time.after(0, in: .day, on: isSeventh))
    time.pay(NaiveTime.double, time.after(12, in: .day))
    time.pay(NaiveTime.half, time.after(8, in: .day))
    time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
  }

  /// Lab. Code 511: ten hours from Monday to Thursday; on other days double time after eight.
  private static let californianAlternativeWeek: @Sendable (inout NaiveTime) -> Void = { time in
    let isScheduled = NaiveTime.isOn([.monday, .tuesday, .wednesday, .thursday])
    let isOther = NaiveTime.isOn([.friday, .saturday, .sunday])
    let isSeventh = time.isOnSeventhDay()
    time.pay(NaiveTime.double, time.after(8, in: .day, on: isOther))
    time.pay(NaiveTime.double, time.after(8, in: .day, on: isSeventh))
    time.pay(NaiveTime.half, time.after(0, in: .day, on: isSeventh))
    time.pay(NaiveTime.double, time.after(12, in: .day, on: isScheduled))
    time.pay(NaiveTime.half, time.after(10, in: .day, on: isScheduled))
    time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
  }

  /// The seventh day, then the day, then the week's straight time, all at one multiplier.
  private static func puertoRico(_ time: inout NaiveTime, _ multiplier: Int32) {
    time.pay(multiplier, time.after(0, in: .day, on: time.isOnSeventhDay()))
    time.pay(multiplier, time.after(8, in: .day))
    time.pay(multiplier, time.after(40, in: .week, counting: .straightTime))
  }
}
