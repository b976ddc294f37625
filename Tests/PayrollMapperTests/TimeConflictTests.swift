import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Sessions, breaks and shifts whose times cannot be right")
struct TimeConflictTests {
  private let apart = TimeConflict(seconds: 5 * 3600, isEnd: false)

  @Test("A session with two starts waits")
  func session() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 18:00", "2026-10-27 02:00") {
      $0.timeConflict = apart
    }
    try company.session(guardOne, "2026-10-28 18:00", "2026-10-29 02:00")
    let batch = try company.batch()
    #expect(batch.fates == ["held:times-differ": 1, "paid": 1])
    #expect(
      batch.findings[0].message
        == "The start of the session is given twice, 5.00 hours apart: 2026-10-26 22:00 and "
        + "2026-10-27 03:00 UTC.")
  }

  @Test("A session that lies in the weeks of the period by one of its two times is looked at")
  func atTheEdge() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-24 14:00", "2026-10-24 20:00") {
      $0.timeConflict = apart
    }
    #expect(try company.batch().fates == ["held:times-differ": 1])
    company.data.workSessions[0].timeConflict = .none
    #expect(try company.batch().fates == ["outside-period": 1])
  }

  @Test("A break with two ends leaves it open what its session is paid")
  func pause() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") {
      $0.timeConflict = TimeConflict(seconds: -3600, isEnd: true)
    }
    let batch = try company.batch()
    #expect(batch.fates == ["held:times-differ": 1])
    #expect(batch.findings[0].message.hasPrefix("The end of the break is given twice, 1.00 hours"))
  }

  @Test("A shift with two starts blocks where its time is paid by itself, else it is a warning")
  func shift() throws {
    for (hasSession, basis, kind) in [
      (false, MapperPolicy.PayBasis.approved, "blocking times-differ"),
      (true, .approved, "warning times-differ"), (false, .worked, "warning times-differ"),
    ] {
      var company = try Company()
      company.policy.payBasis = basis
      let guardOne = company.employee("1")
      let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
        $0.approvedSeconds = 28_800
        $0.timeConflict = apart
      }
      if hasSession {
        try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
      }
      let batch = try company.batch()
      #expect(batch.kinds.contains(kind))
      #expect(batch.lines.isEmpty != hasSession)
    }
  }

  @Test("A session beside its shift by the hours to UTC is a warning; early and late ones are not")
  func besideShift() throws {
    for (start, end, isBeside) in [
      ("2026-10-26 18:00", "2026-10-27 02:00", true),
      ("2026-10-27 01:50", "2026-10-27 10:10", true),
      ("2026-10-26 22:00", "2026-10-27 06:00", false),
      ("2026-10-26 18:00", "2026-10-27 06:00", false),
      ("2026-10-26 20:00", "2026-10-27 04:00", false),
    ] {
      var company = try Company()
      let guardOne = company.employee("1")
      let shift = try company.shift(guardOne, "2026-10-26 22:00", "2026-10-27 06:00")
      try company.session(guardOne, start, end) { $0.shift = shift }
      let batch = try company.batch()
      #expect(batch.kinds == (isBeside ? ["warning session-beside-shift"] : []), "\(start)")
    }
  }

  @Test("A session begun or ended in the wrong month or year is found by its other end")
  func wrongMonth() throws {
    for (start, end, isFound) in [
      ("2026-09-26 08:00", "2026-10-26 16:00", true),
      ("1926-10-26 08:00", "2026-10-26 16:00", true),
      ("2026-10-26 08:00", "2027-10-26 16:00", true),
      ("2027-10-26 08:00", "2026-10-26 16:00", true),
      ("2026-09-01 08:00", "2026-09-05 16:00", false),
      ("2026-09-01 08:00", "2026-09-01 07:00", false),
    ] {
      var company = try Company()
      let guardOne = company.employee("1")
      let length = try company.instant(end) - company.instant(start)
      try company.session(guardOne, start, start) { $0.duration = Int32(clamping: length) }
      let batch = try company.batch()
      #expect(batch.isBlocked == isFound, "\(start)")
      #expect(batch.fates.keys.contains("outside-period") != isFound, "\(start)")
    }
  }

  @Test("An open session of long ago stays outside")
  func openLongAgo() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-06-26 08:00", nil)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    let batch = try company.batch()
    #expect(batch.fates == ["outside-period": 1, "paid": 1])
    #expect(batch.kinds.isEmpty)
  }

  @Test("Deleted sessions and drafts are not paid; work on a shift of which they were all is said")
  func gone() throws {
    for (status, kind) in [
      (WorkSession.Status.deleted, "note cancelled-session"), (.rejected, "note cancelled-session"),
      (.draft, "warning cancelled-session"),
    ] {
      var company = try Company()
      let guardOne = company.employee("1")
      let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
        $0.approvedSeconds = 28_800
      }
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
        $0.shift = shift
        $0.status = status
      }
      for (basis, severity) in [(MapperPolicy.PayBasis.worked, "warning"), (.approved, "blocking")]
      {
        company.policy.payBasis = basis
        let batch = try company.batch()
        #expect(batch.fates == ["excluded:cancelled": 1])
        #expect(batch.kinds.sorted() == [kind, "\(severity) approved-without-session"].sorted())
        #expect(batch.lines.isEmpty)
      }
      // A session that stands in for the one that was taken back is paid.
      try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
      #expect(try company.batch().kinds == [kind])
    }
  }

  // MARK: Breaks

  /// A day from 08:00 to 17:00 with one break from 12:00 to 12:30.
  private func company(
    _ change: (inout BreakSession) -> Void
  ) throws -> Company {
    var company = try Company()
    let guardOne = company.employee("1")
    company.employee("2")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 17:00")
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") {
      $0.employee = guardOne
      change(&$0)
    }
    return company
  }

  @Test("A break of the same employee is quiet; of another one it is cut, with a warning")
  func breakOfOther() throws {
    #expect(try company { _ in }.batch().kinds.isEmpty)
    let batch = try company { $0.employee = RecordIndex(1) }.batch()
    #expect(batch.kinds == ["warning break-of-other-employee"])
    #expect(batch.hours(of: "1") == "regular 8.50")
  }

  @Test("A cancelled break cuts nothing, and needs no end")
  func goneBreak() throws {
    let batch = try company {
      $0.isGone = true
      $0.hasNoEnd = true
    }.batch()
    #expect(batch.kinds == ["note cancelled-break"])
    #expect(batch.hours(of: "1") == "regular 9.00")
  }

  @Test("A break without a session is cut from the one of the same employee that holds it")
  func linked() throws {
    let batch = try company { $0.workSession = .none }.batch()
    #expect(batch.kinds == ["note break-linked-by-time"])
    #expect(batch.hours(of: "1") == "regular 8.50")
    let open = try company {
      $0.workSession = .none
      $0.hasNoEnd = true
      $0.duration = 0
    }.batch()
    #expect(open.kinds.first == "blocking open-break")
  }

  @Test("A break that cannot be put to a session is a warning during work, and a note beside it")
  func stray() throws {
    let named = try company {
      $0.workSession = .none
      $0.namesUnknownSession = true
    }.batch()
    #expect(named.kinds == ["warning break-beside-session"])
    #expect(named.hours(of: "1") == "regular 9.00")
    let partly = try company {
      $0.workSession = .none
      $0.duration = 6 * 3600
    }.batch()
    #expect(partly.kinds == ["warning break-beside-session"])
    for change in [
      { (pause: inout BreakSession) in pause.employee = RecordIndex(1) },
      { (pause: inout BreakSession) in pause.employee = .none },
      { (pause: inout BreakSession) in pause.start += 86_400 },
    ] {
      let batch = try company {
        $0.workSession = .none
        change(&$0)
      }.batch()
      #expect(batch.kinds == ["note break-without-session"])
      #expect(batch.hours(of: "1") == "regular 9.00")
    }
  }
}
