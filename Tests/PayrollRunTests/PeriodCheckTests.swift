import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

@Suite("The period of a run")
struct PeriodCheckTests {
  /// A batch of a period in which one employee has an hour.
  private func batch(
    _ period: String, seconds: Int64 = 3600, held: FindingKind? = nil, revision: Int = 1
  ) throws -> PayBatch {
    let period = try #require(PayPeriod(period))
    let paid = Paid(1, period.first.description, seconds: seconds, held: held)
    var batch = try Paid.batch([paid], period: period)
    batch.id.revision = revision
    return batch
  }

  private func other(_ period: String, blocked isBlocked: Bool = false) throws -> EarlierRun {
    let text = """
      {"schema":"payroll-export/totals/1","batch":"C-\(period.suffix(10).filter { $0 != "-" })-1","period":"\(period)",
      "state":"\(isBlocked ? "blocked" : "draft")",
      "files":[{"kind":"batch","name":"batch.json","sha256":"00"}]}
      """
    let run = try FinishedRun(Array(text.utf8), file: "totals.json")
    return EarlierRun(folder: "runs/\(period)", run: run)
  }

  private func biweekly() throws -> PayCalendar {
    let anchor = try #require(CalendarDate("2026-10-25"))
    return try #require(PayCalendar(frequency: .biweekly, anchor: anchor))
  }

  @Test(
    "A period that the calendar does not have is blocking, and says which days go wrong",
    arguments: [
      ("2026-10-25..2026-11-06", "2026-11-07 of that period would be in no run"),
      (
        "2026-10-26..2026-11-08",
        "2026-10-25 of that period would be in no run, and 2026-11-08 would be paid again with the "
          + "period they belong to"
      ),
      (
        "2026-10-25..2026-11-21",
        "nearest is 2026-10-25..2026-11-07: 2026-11-08 to 2026-11-21 would be paid again"
      ),
      (
        "2026-11-02..2026-11-03",
        "2026-10-25 to 2026-11-01 and 2026-11-04 to 2026-11-07 of that period would be in no run"
      ),
      ("2000-01-01..2030-12-31", "is no period of the pay calendar"),
    ])
  func offCalendar(period: String, words: String) throws {
    var check = PeriodCheck()
    check.calendar = try biweekly()
    let findings = check.findings(try batch(period))
    #expect(findings.map(\.id) == [.offCalendar] && findings.map(\.severity) == [.blocking])
    #expect(findings.first?.message.contains(words) == true, "\(findings)")
    check.reason = "final check"
    let meant = check.findings(try batch(period))
    #expect(meant.map(\.severity) == [.note])
    #expect(meant.first?.advice == "It is meant so: final check")
  }

  @Test("A period of the calendar says nothing, with a reason or without one")
  func onCalendar() throws {
    var check = PeriodCheck()
    check.calendar = try biweekly()
    for period in ["2026-10-25..2026-11-07", "2026-11-08..2026-11-21", "2020-01-12..2020-01-25"] {
      #expect(check.findings(try batch(period)) == [])
      check.reason = "no need"
      #expect(check.findings(try batch(period)) == [])
    }
    check.calendar = PayCalendar(
      frequency: .semimonthly, anchor: try #require(CalendarDate("2026-01-01")))
    for period in ["2026-02-16..2026-02-28", "2026-03-01..2026-03-15"] {
      #expect(check.findings(try batch(period)) == [])
    }
  }

  @Test("Dates that another run has are blocking; the same period and its neighbours are not")
  func overlapping() throws {
    var check = PeriodCheck()
    check.others = [
      try other("2026-10-11..2026-10-24"), try other("2026-10-25..2026-11-07"),
      try other("2026-11-08..2026-11-21"),
    ]
    let again = check.findings(try batch("2026-10-25..2026-11-07"))
    #expect(again.map(\.id) == [.overlappingRun] && again[0].severity == .warning)
    let findings = check.findings(try batch("2026-11-01..2026-11-07"))
    #expect(findings.map(\.id) == [.overlappingRun] && findings[0].severity == .blocking)
    #expect(findings[0].subject.file == "2026-10-25..2026-11-07")
    #expect(findings[0].message.contains("2026-11-01 to 2026-11-07 is also in the run of"))
    check.reason = "split"
    #expect(
      check.findings(try batch("2026-11-01..2026-11-07")).map(\.severity) == [.note])
    check.reason = nil
    check.others = [try other("2026-10-25..2026-11-07", blocked: true)]
    #expect(
      check.findings(try batch("2026-11-01..2026-11-07")).map(\.severity) == [.warning])
  }

  @Test("A period that the calendar has and no run before has is told, and so is a paid one again")
  func skippedAndAgain() throws {
    var check = PeriodCheck()
    check.calendar = try biweekly()
    check.others = [try other("2026-10-25..2026-11-07")]
    #expect(check.findings(try batch("2026-11-08..2026-11-21")) == [])
    let skipped = check.findings(try batch("2026-11-22..2026-12-05"))
    #expect(skipped.map(\.id) == [.offCalendar] && skipped[0].severity == .warning)
    #expect(skipped[0].message.hasPrefix("2026-11-08..2026-11-21 "))
    check.others = [try other("2026-11-08..2026-11-21")]
    #expect(check.findings(try batch("2026-10-25..2026-11-07")) == [])
    check.hasBeenRun = true
    let again = check.findings(try batch("2026-10-25..2026-11-07"))
    #expect(again.map(\.id) == [.revisionAdds] && again[0].severity == .warning)
  }

  @Test("Without a calendar, days behind the last run that are no period of their own are told")
  func gap() throws {
    var check = PeriodCheck()
    #expect(check.findings(try batch("2026-10-26..2026-11-08")) == [])
    check.others = [try other("2026-10-11..2026-10-24")]
    let findings = check.findings(try batch("2026-10-26..2026-11-08"))
    #expect(findings.map(\.id) == [.offCalendar] && findings.map(\.severity) == [.warning])
    #expect(findings.first?.message.contains("2026-10-25 would be in no run") == true)
    // A period left out whole was made elsewhere, or by nobody: that is not for us to say.
    for period in ["2026-10-25..2026-11-07", "2026-11-08..2026-11-21"] {
      #expect(check.findings(try batch(period)) == [])
    }
  }

  @Test("Nobody paid is blocking, whether nobody has hours or everybody is held")
  func nobody() throws {
    let period = "2026-10-25..2026-11-07"
    for batch in [try batch(period, seconds: 0), try batch(period, held: .noTimeZone)] {
      let findings = PeriodCheck().findings(batch)
      #expect(findings.map(\.id) == [.nobodyPaid] && findings.map(\.severity) == [.blocking])
    }
    #expect(PeriodCheck().findings(try batch(period)) == [])
  }

  @Test("A snapshot of the last day or before is a warning; one of the day after is not")
  func notOver() throws {
    var check = PeriodCheck()
    for (date, count) in [("2026-11-01", 1), ("2026-11-07", 1), ("2026-11-08", 0)] {
      check.pulledOn = CalendarDate(date)
      let findings = check.findings(try batch("2026-10-25..2026-11-07"))
      #expect(findings.count == count && findings.allSatisfy { $0.severity == .warning }, "\(date)")
    }
  }

  @Test("A second revision says that vendors add; the first does not")
  func revision() throws {
    let findings = PeriodCheck().findings(try batch("2026-10-25..2026-11-07", revision: 2))
    #expect(findings.map(\.id) == [.revisionAdds] && findings.map(\.severity) == [.warning])
  }
}
