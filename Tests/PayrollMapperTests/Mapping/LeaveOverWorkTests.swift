import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Where leave and work, or leave and leave, become too much")
struct LeaveOverWorkTests {
  /// The kinds of a company with a guard, a day of leave being eight hours.
  private func batch(
    _ make: (inout Company, RecordIndex) throws -> Void
  ) throws -> PayBatch {
    var company = try Company()
    let guardOne = company.employee("1")
    try make(&company, guardOne)
    return try company.batch()
  }

  /// Leave and work in seconds on one date, the leave as a request and so without a clock.
  private func beside(_ leave: Int64, _ work: Int32, planned: Int64? = nil) throws -> String {
    try batch { company, guardOne in
      company.leave(guardOne, "2026-10-28", "2026-10-28") { $0.requestedSeconds = leave }
      let shift = try company.shift(guardOne, "2026-10-28 06:00", "2026-10-28 06:00") {
        $0.end = $0.start + (planned ?? 0)
      }
      try company.session(guardOne, "2026-10-28 06:00", "2026-10-28 06:00") {
        $0.duration = work
        if planned != nil { $0.shift = shift }
      }
    }.kinds.filter { $0.contains("over-work") }.joined(separator: ", ")
  }

  private static let warns = "warning leave-over-work"
  private static let notes = "note leave-over-work"

  @Test("A whole day of leave beside half a day of work is a warning, less is a note")
  func wholeLeave() throws {
    #expect(try beside(28_800, 14_400) == Self.warns)
    #expect(try beside(28_800, 14_399) == Self.notes)
    #expect(try beside(28_800, 1) == Self.notes)
    #expect(try beside(28_799, 14_400) == "", "neither is a day, and together no day and a half")
  }

  @Test("A whole day of work beside half a day of leave is a warning, less is a note")
  func wholeWork() throws {
    #expect(try beside(14_400, 28_800) == Self.warns)
    #expect(try beside(14_399, 28_800) == Self.notes)
    #expect(try beside(14_399, 28_799) == "")
  }

  @Test("Parts of both are a warning beyond a day and a half together")
  func parts() throws {
    #expect(try beside(21_600, 21_600) == "")
    #expect(try beside(21_601, 21_600) == Self.warns)
  }

  @Test("A planned shift that holds both makes them right, to the second")
  func planned() throws {
    #expect(try beside(14_400, 28_800, planned: 43_200) == "")
    #expect(try beside(14_400, 28_801, planned: 43_200) == Self.warns)
    // A shorter plan does not make the day shorter.
    #expect(try beside(14_400, 14_400, planned: 3_600) == "")
  }

  @Test("Time in common is a note below a quarter of an hour")
  func shared() throws {
    for (minute, kind) in [("14", Self.notes), ("15", Self.warns), ("00", "")] {
      let found = try batch {
        try $0.timeOff($1, "2026-10-28 12:00", "2026-10-28 16:00")
        try $0.session($1, "2026-10-28 10:00", "2026-10-28 12:\(minute)")
      }
      #expect(found.kinds.joined() == kind)
    }
  }

  @Test(
    "A shift an hour longer than its leave still says when the leave is; a minute more does not")
  func clockOfShift() throws {
    for (end, isClock) in [("17:00", true), ("17:01", false)] {
      let found = try batch {
        // Four hours of leave within five, and two of work at the same time.
        try $0.timeOff($1, "2026-10-28 12:00", "2026-10-28 \(end)", hours: 4)
        try $0.session($1, "2026-10-28 14:00", "2026-10-28 16:00")
      }
      #expect(found.kinds == (isClock ? [Self.warns] : []), "\(end)")
    }
  }

  @Test("Each record of leave has one finding of a severity, with its first date and the count")
  func counts() throws {
    let found = try batch {
      $0.leave($1, "2026-10-26", "2026-10-30", days: 5)
      for (day, hours) in [(26, 1), (27, 8), (28, 8), (29, 1), (30, 8)] {
        try $0.days($1, ["2026-10-\(day)"], hours: hours)
      }
    }
    #expect(found.kinds == [Self.warns, Self.notes])
    #expect(found.findings.map(\.subject.date?.description) == ["2026-10-27", "2026-10-26"])
    #expect(found.findings[0].message.hasSuffix(" 2 more days are alike."))
    #expect(
      found.findings[1].message
        == "8.00 hours of leave are paid on a date with 1.00 hours of work in work-sessions/1000. 1 "
        + "more day is alike.")
  }

  @Test("Of several sessions the longest is named, and all of them are the work of the day")
  func longest() throws {
    let found = try batch {
      $0.leave($1, "2026-10-28", "2026-10-28", days: 1)
      try $0.session($1, "2026-10-28 06:00", "2026-10-28 07:00")
      try $0.session($1, "2026-10-28 08:00", "2026-10-28 11:00")
      try $0.session($1, "2026-10-28 12:00", "2026-10-28 13:00")
    }
    #expect(
      found.findings.map(\.message) == [
        "8.00 hours of leave are paid on a date with 5.00 hours of work in work-sessions/1001."
      ])
  }

  @Test("A session that goes on from one of the day before belongs to that day")
  func continued() throws {
    for (end, isContinued) in [("23:59", true), ("23:45", true), ("23:44", false)] {
      let found = try batch {
        $0.leave($1, "2026-10-28", "2026-10-28", days: 1)
        try $0.session($1, "2026-10-27 20:00", "2026-10-27 \(end)")
        try $0.session($1, "2026-10-28 00:00", "2026-10-28 06:00")
      }
      #expect(found.kinds == (isContinued ? [] : [Self.warns]), "\(end)")
    }
  }

  // MARK: Leave beside leave

  @Test("Half a hundredth of an hour is no minute too much of a day")
  func beyondDay() throws {
    for (seconds, kinds) in [
      (Int64(43_200), []), (43_237, ["warning leave-beyond-day"]), (43_236, []),
      (86_400, ["warning leave-beyond-day"]), (86_401, ["blocking leave-beyond-day"]),
    ] as [(Int64, [String])] {
      // A request may give twelve hours a day.
      let found = try batch {
        $0.leave($1, "2026-10-28", "2026-10-28") { $0.requestedSeconds = seconds }
      }
      #expect(found.kinds == kinds, "\(seconds)")
    }
  }

  @Test("Leave in the shape of a session or shift may be sixteen hours long")
  func sixteenHours() throws {
    for (end, isBeyond) in [("22:00", false), ("22:01", true)] {
      let session = try batch {
        try $0.session($1, "2026-10-28 06:00", "2026-10-28 \(end)", code: "VAC")
      }
      let shift = try batch { try $0.timeOff($1, "2026-10-28 06:00", "2026-10-28 \(end)") }
      for kinds in [session.kinds, shift.kinds] {
        #expect(kinds == (isBeyond ? ["warning leave-beyond-day"] : []))
      }
    }
  }

  @Test("The words say how many records give how much, and what a day has")
  func beyondDayWords() throws {
    let found = try batch {
      try $0.timeOff($1, "2026-10-28 06:00", "2026-10-28 12:00")
      try $0.timeOff($1, "2026-10-28 12:00", "2026-10-28 18:00")
      try $0.timeOff($1, "2026-10-29 06:00", "2026-10-29 08:00", hours: 30)
    }
    #expect(
      found.findings.map(\.message) == [
        "The record gives 30.00 hours of leave on one date, which has 24.",
        "2 records give 12.00 hours of leave on one date, more than the 8.00 of a day.",
      ])
    #expect(found.findings.map(\.subject.record?.id) == [3002, 3000])
  }

  @Test("Leave that overlaps is paid once, of whichever starts first, then by its kind and number")
  func twice() throws {
    let found = try batch {
      try $0.session($1, "2026-10-28 09:00", "2026-10-28 13:00", code: "SICK")
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 10:00")
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 11:00", code: "HOL")
    }
    #expect(found.hours(of: "1") == "vacation leave 2.00")
    #expect(found.kinds == ["warning leave-twice", "warning leave-twice"])
    #expect(
      found.findings.map(\.message)
        == Array(repeating: "The day is paid as leave by shifts/3000 already.", count: 2))
    #expect(
      found.findings.map(\.subject.record?.description) == ["shifts/3001", "work-sessions/1000"])
    #expect(found.fates == ["excluded:overlapped": 1])
    let touching = try batch {
      try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 12:00")
      try $0.timeOff($1, "2026-10-28 12:00", "2026-10-28 16:00")
    }
    #expect(touching.hours(of: "1") == "vacation leave 8.00" && touching.kinds.isEmpty)
  }

  @Test("A request beside other leave of its date may fill the day and no more")
  func fillsTheDay() throws {
    for (seconds, total) in [(Int64(14_400), "8.00"), (14_401, "4.00")] {
      let found = try batch {
        try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 12:00")
        $0.leave($1, "2026-10-28", "2026-10-28") { $0.requestedSeconds = seconds }
      }
      #expect(found.hours(of: "1") == "vacation leave \(total)")
      #expect(found.kinds == (total == "8.00" ? [] : ["warning leave-twice"]))
    }
  }

  @Test("Hours of paid time off are those approved, else payable, else planned, else its length")
  func hoursOfTimeOff() throws {
    for (hours, found) in [
      ([3, 4, 5], "3.00"), ([-1, 4, 5], "4.00"), ([-1, -1, 5], "5.00"), ([-1, -1, -1], "8.00"),
      ([0, 4, 5], ""),
    ] as [([Int32], String)] {
      let batch = try batch {
        let label = $0.data.labels.label("VAC")
        try $0.shift($1, "2026-10-28 08:00", "2026-10-28 16:00") {
          ($0.isPaidTimeOff, $0.payCode) = (true, label)
          $0.approvedSeconds = hours[0] < 0 ? -1 : hours[0] * 3600
          $0.payableSeconds = hours[1] < 0 ? -1 : hours[1] * 3600
          $0.plannedSeconds = hours[2] < 0 ? -1 : hours[2] * 3600
        }
      }
      #expect(batch.hours(of: "1") == (found.isEmpty ? "" : "vacation leave \(found)"))
      #expect(batch.kinds == (found.isEmpty ? ["warning leave-of-nothing"] : []))
    }
  }

  @Test("Paid time off of a week and an hour is believed, a second more or less than none is not")
  func beyondBelief() throws {
    for (length, kinds) in [
      (Int64(7 * 86_400 + 3600), ["blocking leave-beyond-day"]),
      (7 * 86_400 + 3601, ["blocking leave-without-dates"]),
      (-1, ["blocking leave-without-dates"]), (0, ["blocking leave-without-dates"]),
    ] as [(Int64, [String])] {
      let batch = try batch {
        try $0.timeOff($1, "2026-10-28 08:00", "2026-10-28 16:00")
        $0.data.shifts[0].end = $0.data.shifts[0].start + length
      }
      #expect(batch.kinds == kinds, "\(length)")
    }
  }
}
