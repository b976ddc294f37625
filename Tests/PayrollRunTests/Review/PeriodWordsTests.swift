import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// What a look at a period says: the exact words, and both sides of each bound.
@Suite("The words about the period of a run")
struct PeriodWordsTests {
  private static let period = "2026-10-25..2026-11-07"

  private func batch(_ period: String = Self.period) throws -> PayBatch {
    let period = try #require(PayPeriod(period))
    return try Paid.batch([Paid(1, period.first.description, seconds: 3600)], period: period)
  }

  private func other(_ period: String, in folder: String? = nil, blocked isBlocked: Bool = false)
    throws -> EarlierRun
  {
    let text = """
      {"schema":"payroll-export/totals/1","batch":"C-\(period.suffix(10).filter { $0 != "-" })-1",
      "period":"\(period)","state":"\(isBlocked ? "blocked" : "draft")",
      "files":[{"kind":"batch","name":"batch.json","sha256":"00"}]}
      """
    return EarlierRun(
      folder: "runs/\(folder ?? period)",
      run: try FinishedRun(Array(text.utf8), file: "totals.json"))
  }

  private func check(
    others: [EarlierRun] = [], anchor: String? = nil, reason: String? = nil
  ) throws -> PeriodCheck {
    var check = PeriodCheck()
    check.others = others
    check.reason = reason
    check.calendar = try anchor.flatMap {
      PayCalendar(frequency: .biweekly, anchor: try #require(CalendarDate($0)))
    }
    return check
  }

  // MARK: The calendar

  @Test("A period across two of the calendar is taken for the one that it shares more days with")
  func nearest() throws {
    let check = try check(anchor: "2026-10-25")
    for (period, meant, missing, foreign) in [
      (
        "2026-10-31..2026-11-13", Self.period, "2026-10-25 to 2026-10-30",
        "2026-11-08 to 2026-11-13"
      ),
      // Seven days of each: the earlier one.
      (
        "2026-11-01..2026-11-14", Self.period, "2026-10-25 to 2026-10-31",
        "2026-11-08 to 2026-11-14"
      ),
      (
        "2026-11-02..2026-11-15", "2026-11-08..2026-11-21", "2026-11-16 to 2026-11-21",
        "2026-11-02 to 2026-11-07"
      ),
      (
        "2026-11-07..2026-11-22", "2026-11-08..2026-11-21", nil, "2026-11-07 and 2026-11-22"
      ),
    ] as [(String, String, String?, String)] {
      let finding = try #require(check.findings(try batch(period)).first)
      let parts =
        (missing.map { "\($0) of that period would be in no run, and " } ?? "")
        + "\(foreign) would be paid again with the period they belong to"
      #expect(
        finding.message
          == "\(period) is no period of the pay calendar; nearest is \(meant): \(parts)")
      #expect(finding.subject.date?.description == String(period.prefix(10)))
      #expect(finding.subject.file == nil && finding.severity == .blocking)
    }
  }

  @Test("The advice names the periods that share dates with it, the first four")
  func near() throws {
    let check = try check(anchor: "2026-10-25")
    for (period, near) in [
      ("2026-10-25..2026-11-06", "2026-10-25..2026-11-07"),
      ("2026-10-24..2026-11-07", "2026-10-11..2026-10-24, 2026-10-25..2026-11-07"),
      (
        "2026-10-25..2027-10-25",
        "2026-10-25..2026-11-07, 2026-11-08..2026-11-21, 2026-11-22..2026-12-05, "
          + "2026-12-06..2026-12-19"
      ),
    ] {
      #expect(
        check.findings(try batch(period)).first?.advice
          == "Run one of \(near), correct \"calendar\", or say with --off-calendar why it is meant")
    }
  }

  @Test("A period of the calendar between the run before and this one is told, unless it is meant")
  func skipped() throws {
    let before = try other("2026-10-25..2026-11-07")
    let now = "2026-12-06..2026-12-19"
    let finding = try #require(
      try check(others: [before], anchor: "2026-10-25").findings(try batch(now)).first)
    #expect(
      finding.message
        == "2026-11-08..2026-11-21 of the pay calendar is in no run beside this one of \(now)")
    #expect(finding.advice == "Run it too, or say with --off-calendar why it is meant")
    #expect(finding.severity == .warning && finding.subject.date?.description == "2026-11-08")
    #expect(
      try check(others: [before], anchor: "2026-10-25", reason: "closed").findings(try batch(now))
        == [])
    // The last of the runs before counts; those behind do not.
    let others = [before, try other("2026-11-22..2026-12-05"), try other("2027-01-03..2027-01-16")]
    #expect(try check(others: others, anchor: "2026-10-25").findings(try batch(now)) == [])
    // One that ended in the middle of a period is followed by the next whole one.
    let short = try other("2026-11-08..2026-11-15")
    #expect(
      try check(others: [short], anchor: "2026-10-25").findings(try batch("2026-11-22..2026-12-05"))
        == [])
  }

  // MARK: The runs beside it

  @Test("Without a calendar a gap is told that is shorter than the run before, and no other")
  func gap() throws {
    let before = try other("2026-10-11..2026-10-24")
    for (period, days) in [
      ("2026-10-25..2026-11-07", nil), ("2026-10-26..2026-11-08", "2026-10-25"),
      ("2026-11-07..2026-11-20", "2026-10-25 to 2026-11-06"), ("2026-11-08..2026-11-21", nil),
    ] as [(String, String?)] {
      let found = try check(others: [before]).findings(try batch(period))
      #expect(
        found.first?.message
          == days.map { "The run before is of 2026-10-11..2026-10-24: \($0) would be in no run" })
      if days != nil {
        #expect(
          found.first?.advice.hasPrefix("Begin the period on 2026-10-25, make the run of the days")
            == true)
      }
      #expect(try check(others: [before], reason: "x").findings(try batch(period)) == [])
    }
    // The last run before counts, and none where another run has dates of the period.
    let older = try other("2026-09-27..2026-10-10")
    #expect(
      try check(others: [before, older]).findings(try batch("2026-10-26..2026-11-08")).first?
        .message
        .contains("2026-10-25 would be") == true)
    let overlapping = try other("2026-10-25..2026-10-30")
    #expect(
      try check(others: [before, overlapping]).findings(try batch("2026-10-26..2026-11-08")).map(
        \.id)
        == [.overlappingRun])
  }

  @Test("Dates that another run has are named, with what to do as long as that one is open")
  func overlapping() throws {
    func found(_ other: EarlierRun, reason: String? = nil) throws -> Finding {
      try #require(
        try check(others: [other], reason: reason).findings(try batch()).first)
    }
    let words =
      "is also in the run of 2026-11-07..2026-11-20 beside this one: who is paid by both "
      + "is paid twice"
    let one = try found(try other("2026-11-07..2026-11-20", in: "late"))
    #expect(one.message == "2026-11-07 \(words)" && one.severity == .blocking)
    #expect(one.subject.file == "late" && one.subject.date?.description == "2026-11-07")
    #expect(
      one.advice
        == "Choose a period that begins after it; if its files were never sent, remove its "
        + "folder; or say with --off-calendar why it is meant")
    let open = try found(try other("2026-10-20..2026-10-26", blocked: true))
    #expect(open.message.hasPrefix("2026-10-25 to 2026-10-26 is also in the run of"))
    #expect(open.severity == .warning)
    #expect(
      open.advice == "It has blocking findings: if nobody was paid by it, remove its folder")
    let meant = try found(try other("2026-11-07..2026-11-20", blocked: true), reason: "a split")
    #expect(meant.severity == .note && meant.advice == "It is meant so: a split")
    // Each of several is told.
    let both = try check(others: [
      try other("2026-10-20..2026-10-26"), try other("2026-11-07..2026-11-20"),
    ]).findings(try batch())
    #expect(both.map(\.id) == [.overlappingRun, .overlappingRun])
  }

  @Test("The same period in another folder is told where that one is no draft to be mended")
  func again() throws {
    let found = try check(others: [try other(Self.period, in: "copy")]).findings(try batch())
    #expect(found.map(\.severity) == [.warning] && found.first?.subject.file == "copy")
    #expect(
      found.first?.message == "\(Self.period) was run in another folder beside this one: who is "
        + "paid by both is paid twice")
    #expect(
      found.first?.advice
        == "Send the files of one of the two; a difference belongs at the vendor by hand")
    #expect(
      try check(others: [try other(Self.period, blocked: true)]).findings(try batch()) == [])
    let meant = try check(others: [try other(Self.period)], reason: "split").findings(try batch())
    #expect(meant.map(\.severity) == [.note] && meant.first?.advice == "It is meant so: split")
  }

  @Test(
    "A paid period that is made again is told where a later one was run, or a revision is named")
  func revisions() throws {
    let later = try other("2026-11-08..2026-11-21")
    var check = try check(others: [later, try other("2026-11-22..2026-12-05")])
    #expect(check.findings(try batch()) == [])
    check.hasBeenRun = true
    let found = check.findings(try batch())
    #expect(found.map(\.id) == [.revisionAdds] && found.first?.severity == .warning)
    #expect(
      found.first?.message.hasPrefix(
        "\(Self.period) was run before, and 2026-11-08..2026-11-21 since: its files may have been")
        == true)
    // One that begins on the last day of the period is no later one.
    check.others = [try other("2026-11-07..2026-11-20")]
    #expect(check.findings(try batch()).map(\.id) == [.overlappingRun])
    check.others = [later]
    var second = try batch()
    second.id.revision = 2
    let named = check.findings(second)
    #expect(named.count == 1)
    #expect(
      named.first?.message == "Revision 2 holds all hours of \(Self.period) again, and not only "
        + "what changed; most vendors add a second file to the first")
    #expect(named.first?.subject == Finding.Subject())
  }

  @Test("A snapshot of the period's last day may lack hours; which day it was is told")
  func notOver() throws {
    var check = PeriodCheck()
    check.pulledOn = CalendarDate("2026-11-07")
    let found = try #require(check.findings(try batch()).first)
    #expect(
      found.message == "The snapshot was pulled on 2026-11-07, and the period ends on 2026-11-07: "
        + "what was worked, approved or corrected later is not in it")
    #expect(found.subject.date?.description == "2026-11-07")
    #expect(found.advice == "Run it again when the period is over, before anybody is paid")
  }
}
