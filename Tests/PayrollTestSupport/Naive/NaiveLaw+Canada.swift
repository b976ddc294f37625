import PayrollModel

extension NaiveLaw {
  /// Holidays whose hours are paid at one and a half and count toward nothing.
  private static let apart = NaiveHolidayWork(NaiveTime.half, counts: false)

  /// The Canada Labour Code: eight hours in the day against forty in the week, of which each holiday
  /// takes eight away.
  static let canada: [NaiveLaw] = [
    NaiveLaw(
      "can-federal", daily(8),
      { $0.pay(NaiveTime.half, $0.after(40, in: .week, head: $0.eightHoursPerHoliday(days: 7))) }
    ).named("can-federal") { law in
      law.dayBeginsWithShift = true
      law.weekBeginsOnSunday = true
      law.holidayWork = apart
    },
    NaiveLaw(
      "can-federal-averaging-4w",
      {
        $0.pay(NaiveTime.half, $0.after(160, in: .period, head: $0.eightHoursPerHoliday(days: 28)))
      }
    ).named("can-federal-averaging-4w") { law in
      law.weekBeginsOnSunday = true
      law.periodDays = 28
      law.holidayWork = apart
    },
  ]

  static let provinces: [NaiveLaw] =
    ontario + britishColumbia + alberta + quebec + saskatchewan + atlantic + [
      NaiveLaw("can-mb", daily(8), weekly(40)).named("can-mb") { $0.holidayWork = apart }
    ]

  private static let ontario: [NaiveLaw] =
    [NaiveLaw("can-on", weekly(44)).named("can-on") { $0.holidayWork = apart }]
    + [2, 3, 4].map { weeks in
      NaiveLaw("", period(44 * weeks)).named("can-on-averaging-\(weeks)w") { law in
        law.periodDays = Int32(weeks) * 7
        law.holidayWork = apart
      }
    }

  /// Employment Standards Act, sections 35, 37, 40 and 46.
  private static let britishColumbia: [NaiveLaw] = {
    let law = NaiveLaw("can-bc") { time in
      time.pay(NaiveTime.double, time.after(12, in: .day))
      time.pay(NaiveTime.half, time.after(8, in: .day))
      time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
    }.named("can-bc") { law in
      law.dayBeginsWithShift = true
      law.weekBeginsOnSunday = true
      law.holidayWork = NaiveHolidayWork(
        NaiveTime.half, counts: true, laterHours: (over: 12, multiplier: NaiveTime.double))
    }
    return [
      law,
      law.named("can-bc-averaging-1w-10h") {
        $0.ways = [
          { time in
            time.pay(NaiveTime.double, time.after(12, in: .day))
            time.pay(NaiveTime.half, time.after(10, in: .day))
            time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
          }
        ]
      },
      law.named("can-bc-averaging-2w-10h") {
        $0.periodDays = 14
        $0.ways = [
          { time in
            time.pay(NaiveTime.double, time.after(12, in: .day))
            time.pay(NaiveTime.half, time.after(10, in: .day))
            time.pay(NaiveTime.half, time.after(80, in: .period, counting: .straightTime))
          }
        ]
      },
    ]
      + [3, 4].map { weeks in
        law.named("can-bc-averaging-\(weeks)w-12h") {
          $0.periodDays = Int32(weeks) * 7
          $0.ways = [
            { time in
              time.pay(NaiveTime.double, time.after(12, in: .day))
              time.pay(
                NaiveTime.half, time.after(40 * weeks, in: .period, counting: .straightTime))
            }
          ]
        }
      }
  }()

  private static let alberta: [NaiveLaw] = [
    NaiveLaw("can-ab", daily(8), weekly(44)).named("can-ab") { $0.holidayWork = apart },
    NaiveLaw("", daily(12), period(176)).named("can-ab-averaging-4w") { law in
      law.periodDays = 28
      law.holidayWork = apart
    },
  ]

  /// Holidays and vacation that are paid count as days of work; sick leave does not.
  private static let quebec: [NaiveLaw] = [
    NaiveLaw("can-qc") { time in
      let leave = time.leave([.holiday, .vacation], days: 7)
      time.pay(NaiveTime.half, time.after(40, in: .week, head: leave))
    },
    NaiveLaw("can-qc-averaging-4w") { time in
      let leave = time.leave([.holiday, .vacation], days: 28)
      time.pay(NaiveTime.half, time.after(160, in: .period, head: leave))
    }.named("can-qc-averaging-4w") { $0.periodDays = 28 },
  ]

  private static let saskatchewan: [NaiveLaw] = [("can-sk-5x8", 8), ("can-sk-4x10", 10)].map {
    name, hours in
    NaiveLaw(
      name, daily(hours),
      { $0.pay(NaiveTime.half, $0.after(40, in: .week, head: $0.eightHoursPerHoliday(days: 7))) }
    ).named(name) { law in
      law.dayBeginsWithShift = true
      law.holidayWork = apart
    }
  }

  private static let atlantic: [NaiveLaw] = [
    ("can-nb", 44, NaiveTime.half), ("can-pe", 48, NaiveTime.half),
    ("can-ns", 48, NaiveTime.half), ("can-nl", 40, NaiveTime.double),
  ].map { name, hours, onHolidays in
    NaiveLaw(name, weekly(hours)).named(name) {
      $0.holidayWork = NaiveHolidayWork(onHolidays, counts: true)
    }
  }

  /// Laws that stand in place of earlier ones of the same rule set.
  static let changed: [NaiveLaw] = [
    // Prince Edward Island's Employment Standards Act of 2024.
    NaiveLaw("can-pe", weekly(44)).named("can-pe") { law in
      law.date = CalendarDate(daysSince1970: 20_634)
      law.holidayWork = NaiveHolidayWork(NaiveTime.half, counts: true)
    }
  ]

  /// Agreements of companies.
  static let companies: [NaiveLaw] = [
    NaiveLaw("exempt") { _ in },
    NaiveLaw("us-flsa+holiday-bucket", weekly(40)).named("us-flsa+holiday-bucket") {
      $0.holidayWork = NaiveHolidayWork(10_000, counts: true)
    },
    NaiveLaw("custom-daily-8", daily(8)),
    NaiveLaw("custom-shift-day-8", daily(8)).named("custom-shift-day-8") {
      $0.dayBeginsWithShift = true
    },
    NaiveLaw("custom-bc-fixed-day") { time in
      time.pay(NaiveTime.double, time.after(12, in: .day))
      time.pay(NaiveTime.half, time.after(8, in: .day))
      time.pay(NaiveTime.half, time.after(40, in: .week, counting: .straightTime))
    },
  ]
}
