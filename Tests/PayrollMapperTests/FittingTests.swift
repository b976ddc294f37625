import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Clocked time fitted to approved hours")
struct FittingTests {
  /// Sessions of one guard, each on a shift of its own: clocked from and to, and approved hours, nil
  /// for a session without a shift.
  private func batch(_ sessions: [(String, String, Double?)]) throws -> PayBatch {
    var company = try Company()
    company.policy.payBasis = .approved
    let guardOne = company.employee("1")
    for (start, end, hours) in sessions {
      let (from, to) = ("2026-10-26 \(start)", "2026-10-26 \(end)")
      guard let hours else {
        try company.session(guardOne, from, to)
        continue
      }
      let shift = try company.shift(guardOne, from, to) {
        $0.approvedSeconds = Int32(hours * 3600)
      }
      try company.session(guardOne, from, to) { $0.shift = shift }
    }
    return try company.batch()
  }

  private func total(_ batch: PayBatch) -> Int64 { batch.lines.reduce(0) { $0 + $1.seconds } }

  @Test("Every shift has its approved hours, whatever its neighbours clocked or were stretched to")
  func neighbours() throws {
    let cases: [(name: String, sessions: [(String, String, Double?)], hours: Double)] = [
      ("an hour early for the second", [("08:00", "12:00", 4), ("11:00", "16:00", 4)], 8),
      ("an hour late from the first", [("08:00", "13:00", 4), ("12:00", "16:00", 4)], 8),
      (
        "both, and the last one late",
        [("08:00", "13:00", 4), ("11:00", "17:00", 4)], 8
      ),
      (
        "three in a row",
        [("06:00", "10:00", 4), ("09:30", "14:00", 4), ("13:30", "18:00", 4)], 12
      ),
      ("stretched over the gap", [("08:00", "12:00", 5), ("12:30", "16:00", 3.5)], 8.5),
      ("stretched with no gap", [("08:00", "12:00", 5), ("12:00", "16:00", 4)], 9),
      (
        "stretched between two",
        [("08:00", "12:00", 4), ("12:00", "14:00", 4), ("14:00", "18:00", 4)], 12
      ),
      (
        "stretched beside a session without a shift",
        [("08:00", "12:00", 5), ("12:00", "16:00", nil)], 9
      ),
      (
        "covered by the first whole and approved for nothing",
        [("08:00", "16:00", 8), ("10:00", "12:00", 0)], 8
      ),
    ]
    for one in cases {
      for sessions in [one.sessions, one.sessions.reversed()] {
        let batch = try batch(sessions)
        #expect(total(batch) == Int64(one.hours * 3600), "\(one.name)")
        #expect(!batch.isBlocked, "\(one.name)")
      }
    }
  }

  @Test("What two shifts clocked at once is paid once, with the warning of overlapping sessions")
  func bookedTwice() throws {
    for (sessions, hours) in [
      ([("08:00", "16:00", 8.0), ("08:00", "16:00", 8.0)], 8.0),
      ([("08:00", "12:00", 4.0), ("11:00", "16:00", 5.0)], 8.0),
      ([("08:00", "12:00", 4.0), ("11:00", "16:00", 6.0)], 9.0),
    ] {
      let batch = try batch(sessions)
      #expect(total(batch) == Int64(hours * 3600))
      #expect(batch.kinds.first == "warning overlapping-sessions")
      #expect(!batch.isBlocked)
    }
  }

  @Test("A stretch goes behind, then before, then elsewhere on the workday, and never over work")
  func places() throws {
    for sessions in [
      [("08:00", "12:00", 8.0), ("12:30", "23:30", 11.0)],
      [("08:00", "12:00", 8.0), ("05:00", "08:00", 3.0), ("12:30", "23:30", 11.0)],
    ] {
      let batch = try batch(sessions)
      #expect(total(batch) == Int64(sessions.reduce(0) { $0 + $1.2 } * 3600))
      #expect(batch.kinds == ["note approved-differs"])
    }
  }

  @Test("Approved hours without free time on the workday block")
  func noRoom() throws {
    let batch = try batch([("08:00", "12:00", 8), ("00:00", "08:00", 8), ("12:00", "23:30", 11.5)])
    #expect(batch.kinds.contains("blocking approved-without-room"))
    #expect(
      batch.findings.contains {
        $0.message == "3.50 of the 8.00 approved hours have no place: other work takes the rest of "
          + "the workday."
      })
    #expect(total(batch) == 24 * 3600)
  }

  @Test("Time that breaks ate is stretched from the clock-in on")
  func nothingLeft() throws {
    var company = try Company()
    company.policy.payBasis = .approved
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 10:00") {
      $0.approvedSeconds = 7200
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 10:00") { $0.shift = shift }
    try company.pause("2026-10-26 08:00", "2026-10-26 10:00")
    #expect(try company.batch().hours(of: "1") == "regular 2.00")
  }

  @Test("Far less than was clocked is a warning, a little less a note")
  func farLess() throws {
    for (hours, kinds) in [
      (0.8, ["warning approved-differs"]), (3.9, ["warning approved-differs"]),
      (4, ["note approved-differs"]), (7, ["note approved-differs"]), (8, []),
    ] as [(Double, [String])] {
      #expect(try batch([("08:00", "16:00", hours)]).kinds == kinds, "\(hours)")
    }
  }

  // MARK: Hours that cannot be

  private func approved(
    _ hours: Double, shift ends: String, clocked: Bool = true, basis: MapperPolicy.PayBasis,
    longest: Int64 = 24
  ) throws -> PayBatch {
    var company = try Company()
    company.policy.payBasis = basis
    company.policy.longestSessionSeconds = longest * 3600
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 \(ends)") {
      $0.approvedSeconds = Int32(hours * 3600)
    }
    if clocked {
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 12:00") { $0.shift = shift }
    }
    return try company.batch()
  }

  @Test("Hours far beyond the shift block where they are paid, and are not used")
  func beyondShift() throws {
    for (hours, ends, severity) in [
      (80, "17:00", "blocking"), (24.5, "17:00", "blocking"), (20, "16:00", "blocking"),
      (16, "16:00", "warning"), (12.5, "16:00", "warning"), (12, "16:00", nil), (10, "16:00", nil),
      (8, "12:00", nil), (9, "17:00", nil), (4, "12:00", nil), (1, "17:00", nil),
    ] as [(Double, String, String?)] {
      let batch = try approved(hours, shift: ends, basis: .approved)
      let kinds = batch.kinds.filter { $0.hasSuffix("approved-beyond-shift") }
      #expect(kinds == (severity.map { ["\($0) approved-beyond-shift"] } ?? []), "\(hours)")
      let paid = severity == "blocking" ? 4 : hours
      #expect(total(batch) == Int64(paid * 3600), "\(hours)")
      #expect(batch.isBlocked == (severity == "blocking"))
      let worked = try approved(hours, shift: ends, basis: .worked)
      #expect(worked.kinds == (severity == nil ? [] : ["warning approved-beyond-shift"]))
      #expect(total(worked) == 4 * 3600)
    }
  }

  @Test("So do hours that nobody clocked; a longer limit lets long shifts pass")
  func beyondShiftUnclocked() throws {
    let batch = try approved(80, shift: "17:00", clocked: false, basis: .approved)
    #expect(batch.kinds.contains("blocking approved-beyond-shift"))
    #expect(batch.lines.isEmpty)
    #expect(
      batch.findings[0].message.hasPrefix("80.00 hours are approved for the shift; 9.00 were"))
    let long = try approved(8, shift: "17:00", clocked: false, basis: .approved)
    #expect(long.kinds == ["note approved-without-session"])
  }

  @Test("Several shifts of one workday with more hours than a day has")
  func beyondDay() throws {
    for (hours, isBeyond) in [([12.0, 14.0], true), ([8, 8, 8], false), ([10, 10, 6], true)] {
      for basis in MapperPolicy.PayBasis.allCases {
        var company = try Company()
        company.policy.payBasis = basis
        let guardOne = company.employee("1")
        for (hours, start) in zip(hours, ["00", "08", "16"]) {
          try company.shift(guardOne, "2026-10-26 \(start):00", "2026-10-26 \(start):00") {
            $0.end = $0.start + 8 * 3600
            $0.approvedSeconds = Int32(hours * 3600)
          }
        }
        let severity = basis == .approved ? "blocking" : "warning"
        let kinds = try company.batch().kinds
        #expect(kinds.contains("\(severity) approved-beyond-day") == isBeyond)
      }
    }
  }
}
