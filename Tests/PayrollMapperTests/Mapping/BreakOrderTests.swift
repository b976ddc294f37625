import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Which of what is said of a break decides, and what of it is cut")
struct BreakOrderTests {
  /// A day from 08:00 to 17:00 with a break from 12:00 on, of so many seconds.
  private func company(
    _ seconds: Int32, position: PositionRecord.PaidBreaks = .notGiven,
    change: (inout BreakSession) -> Void = { _ in }
  ) throws -> Company {
    var company = try Company()
    var post = PositionRecord(id: 9)
    post.paidBreaks = position
    company.data.positions = [post]
    try company.session(company.employee("1"), "2026-10-26 08:00", "2026-10-26 17:00") {
      $0.position = RecordIndex(0)
    }
    try company.pause("2026-10-26 12:00", "2026-10-26 12:30") {
      $0.duration = seconds
      change(&$0)
    }
    return company
  }

  /// The seconds that are cut for the break.
  private func cut(_ company: Company) throws -> Int64 {
    let batch = try company.batch()
    return 9 * 3600 - batch.controls.workedSeconds
  }

  @Test("Twenty minutes are short to the second, 29 CFR 785.18")
  func lawBound() throws {
    #expect(try cut(company(1200) { $0.paid = .unpaid }) == 0)
    #expect(try cut(company(1201) { $0.paid = .unpaid }) == 1201)
    #expect(try company(1200) { $0.paid = .unpaid }.batch().kinds == ["warning short-break-unpaid"])
    #expect(try company(1201) { $0.paid = .unpaid }.batch().kinds.isEmpty)
  }

  @Test("Where the flag goes first, a short break without one is work all the same")
  func flagFirst() throws {
    for (flag, seconds) in [
      (BreakSession.PaidFlag.unpaid, Int64(900)), (.paid, 0), (.notGiven, 0),
    ] {
      var company = try company(900, position: .none) { $0.paid = flag }
      company.policy.trustsBreakFlag = true
      #expect(try cut(company) == seconds)
      #expect(try company.batch().kinds == (flag == .unpaid ? ["note short-break-unpaid"] : []))
    }
  }

  @Test("The company's own short breaks are work to the second, before what the position says")
  func policyBound() throws {
    for (seconds, lost) in [(Int32(1500), Int64(0)), (1501, 1501)] {
      var company = try company(seconds, position: .none)
      company.policy.duty = DutyRules()
      company.policy.duty?.shortBreakSeconds = 1500
      #expect(try cut(company) == lost)
    }
  }

  @Test(
    "A position pays all breaks, none, or those of one kind; what has no kind is neither",
    arguments: [
      // Paid: rest, meal, other, not given.
      (PositionRecord.PaidBreaks.all, [true, true, true, true]),
      (.none, [false, false, false, false]), (.restOnly, [true, false, false, false]),
      (.mealOnly, [false, true, false, false]),
    ] as [(PositionRecord.PaidBreaks, [Bool])])
  func position(setting: PositionRecord.PaidBreaks, paid: [Bool]) throws {
    for (kind, isPaid) in zip([BreakSession.Kind.rest, .meal, .other, .notGiven], paid) {
      for isDefault in [true, false] {
        var company = try company(1800, position: setting) { $0.kind = kind }
        company.policy.paysBreaksByDefault = isDefault
        #expect(try cut(company) == (isPaid ? 0 : 1800), "\(kind)")
      }
    }
  }

  @Test("Without a setting, and without a position, the default decides for every kind")
  func byDefault() throws {
    for kind in [BreakSession.Kind.rest, .meal, .other, .notGiven] {
      for isPaid in [true, false] {
        var company = try company(1800) { $0.kind = kind }
        company.policy.paysBreaksByDefault = isPaid
        #expect(try cut(company) == (isPaid ? 0 : 1800))
        company.data.workSessions[0].position = .none
        #expect(try cut(company) == (isPaid ? 0 : 1800))
      }
    }
  }

  // MARK: Cutting

  @Test("What lies before and behind the session is said and not cut")
  func outside() throws {
    for (start, end, lost, outside) in [
      ("07:30", "08:30", 1800, "0.50"), ("16:30", "17:30", 1800, "0.50"),
      ("06:00", "07:00", 0, "1.00"),
      ("17:00", "17:30", 0, "0.50"), ("07:00", "18:00", 32_400, "2.00"),
      ("08:00", "08:30", 1800, ""),
      ("16:30", "17:00", 1800, ""),
    ] as [(String, String, Int64, String)] {
      var company = try company(0)
      company.data.breakSessions = []
      try company.pause("2026-10-26 \(start)", "2026-10-26 \(end)")
      let batch = try company.batch()
      #expect(9 * 3600 - batch.controls.workedSeconds == lost, "\(start)")
      #expect(batch.controls.unpaidBreakSeconds == lost)
      #expect(
        batch.findings.map(\.message)
          == (outside.isEmpty
            ? []
            : [
              "\(outside) hours of the break lie outside its session 1000; only the part inside "
                + "counts."
            ]))
    }
  }

  @Test("A paid break on a rate or a code of its own has them, and the rest of the day the day's")
  func ownTerms() throws {
    var company = try company(1800) { ($0.paid, $0.payRate) = (.paid, 100_000) }
    company.data.workSessions[0].payRate = 200_000
    var lines = try company.batch().lines
    #expect(lines.map(\.rate) == [100_000, 200_000])
    #expect(lines.map(\.seconds) == [1800, 8 * 3600 + 1800])
    // A rate of zero is none.
    company.data.breakSessions[0].payRate = 0
    #expect(try company.batch().lines.map(\.rate) == [200_000])
    company.data.breakSessions[0].payCode = company.data.labels.label("REG")
    lines = try company.batch().lines
    #expect(lines.map(\.seconds).sorted() == [1800, 8 * 3600 + 1800])
    #expect(lines.map(\.rate) == [200_000, 200_000])
  }

  @Test("A break that is paid and one that is not may overlap: what is cut once is gone")
  func overlap() throws {
    var company = try company(3600) { $0.paid = .unpaid }
    try company.pause("2026-10-26 12:30", "2026-10-26 13:30") { $0.paid = .paid }
    #expect(try cut(company) == 3600)
    try company.pause("2026-10-26 12:45", "2026-10-26 14:00") { $0.paid = .unpaid }
    #expect(try cut(company) == 2 * 3600)
  }

  @Test("One break that cannot be used makes the whole session wait, whichever of them it is")
  func unusable() throws {
    let changes: [(kind: String, change: (inout BreakSession) -> Void)] = [
      ("blocking open-break", { $0.hasNoStart = true }),
      ("blocking open-break", { $0.hasNoEnd = true }),
      ("blocking times-differ", { $0.timeConflict = TimeConflict(seconds: 3600, isEnd: false) }),
      ("blocking break-end-before-start", { $0.duration = -1 }),
    ]
    for one in changes {
      for place in 0...1 {
        var company = try company(1800)
        try company.pause("2026-10-26 14:00", "2026-10-26 14:30")
        one.change(&company.data.breakSessions[place])
        let batch = try company.batch()
        #expect(batch.kinds == [one.kind])
        #expect(batch.findings[0].subject.record?.id == Int64(5000 + place))
        #expect(batch.lines.isEmpty && batch.fates == ["held:\(batch.findings[0].id)": 1])
      }
    }
    var empty = try company(0)
    empty.data.breakSessions[0].paid = .unpaid
    #expect(try empty.batch().kinds.isEmpty, "a break without length is none")
  }

  @Test("Short breaks are summed over the sessions, the earliest of the period named")
  func shortBreaks() throws {
    var company = try company(600) { $0.paid = .unpaid }
    try company.session(RecordIndex(0), "2026-10-25 08:00", "2026-10-25 16:00")
    try company.pause("2026-10-25 12:00", "2026-10-25 12:15") { $0.paid = .unpaid }
    try company.pause("2026-10-25 14:00", "2026-10-25 14:15") { $0.paid = .notGiven }
    let finding = try #require(try company.batch().findings.first)
    #expect(
      finding.message
        == "2 breaks that are short under the rule set are marked as unpaid; the law calls them "
        + "work, and 0.42 hours are paid.")
    #expect(finding.subject.record?.description == "break-sessions/5001")
    #expect(finding.subject.date == CalendarDate("2026-10-25"))
  }
}
