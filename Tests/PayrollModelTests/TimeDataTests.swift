import PayrollModel
import Testing

@Suite("Records of time data and their texts")
struct TimeDataTests {
  @Test("texts in one arena: added, appended, trimmed, and their initials")
  func texts() {
    var arena = TextArena()
    #expect(arena.add("") == .none && arena.string(.none) == "")
    let first = arena.add("Zoë")
    let blank = arena.add("   ")
    let padded = arena.add("  de la ")
    #expect(arena.string(first) == "Zoë" && first.offset == 0 && first.length == 4)
    #expect(arena.trimmed(blank) == .none && arena.trimmed(.none) == .none)
    #expect(arena.string(arena.trimmed(padded)) == "de la" && arena.trimmed(first) == first)
    var other = TextArena()
    let name = other.add("Lee")
    let shift = arena.append(other)
    #expect(arena.string(TextSpan(offset: name.offset + shift, length: name.length)) == "Lee")
    for (text, initial) in [
      ("Ann", "A"), ("A", "A"), ("Éva", "É"), ("E\u{301}va", "E\u{301}"), ("é", "é"), ("😀x", "😀"),
      ("ß", "ß"), ("", ""),
    ] {
      let span = arena.add(text)
      #expect(arena.string(arena.initial(of: span)) == initial, "\(text)")
    }
  }

  @Test("labels: the same for the same text, none for no text")
  func labels() {
    var table = LabelTable()
    #expect(table.label("") == .none && table[.none] == "")
    let (first, second) = (table.label("A"), table.label("B"))
    #expect(first.index == 1 && second.index == 2 && table.label("A") == first)
    #expect(table[second] == "B" && table.texts == ["", "A", "B"])
  }

  @Test("states of sessions that are not there")
  func states() {
    let gone: [WorkSession.Status] = [.rejected, .cancelled, .deleted, .draft]
    let there: [WorkSession.Status] = [.notGiven, .open, .closed, .approved, .other]
    #expect(gone.allSatisfy(\.isGone) && !there.contains(where: \.isGone))
    let final: [Payrun.Status] = [.processed, .reviewed, .downloaded]
    let others: [Payrun.Status] = [.notGiven, .unprocessed, .preprocessed, .processing, .other]
    #expect(final.allSatisfy(\.isFinal) && !others.contains(where: \.isFinal))
  }

  @Test("a pay run pays exactly a period, by its first date where it says one")
  func payruns() throws {
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    func run(_ first: CalendarDate?, _ last: CalendarDate?) -> Payrun {
      var run = Payrun(id: 1)
      (run.first, run.last) = (first, last)
      return run
    }
    #expect(run(period.first, period.last).covers(period) && run(nil, period.last).covers(period))
    #expect(!run(period.first.adding(days: 1), period.last).covers(period))
    #expect(!run(period.first, period.last.adding(days: -1)).covers(period))
    #expect(!run(period.first, nil).covers(period) && !run(nil, nil).covers(period))
  }

  @Test("profiles that pay alike, whoever they are of")
  func profiles() {
    let one = EmploymentProfile(id: 1)
    func other(_ change: (inout EmploymentProfile) -> Void) -> Bool {
      var other = EmploymentProfile(id: 2)
      change(&other)
      return one.saysTheSame(as: other)
    }
    #expect(other { _ in } && other { $0.employee = RecordIndex(3) })
    #expect(other { $0.employmentDate = CalendarDate(daysSince1970: 1) })
    #expect(!other { $0.hourlyRate = 1 } && !other { $0.payCode = Label(index: 1) })
    #expect(!other { $0.isSalaried = true } && !other { $0.isOvertimeExempt = true })
  }

  @Test("two fields of one moment: minutes, of the start or the end, within eleven days")
  func conflicts() {
    #expect(!TimeConflict.none.exists && TimeConflict.none.minutes == 0)
    for (seconds, minutes) in [
      (61, 1), (119, 1), (120, 2), (-61, -1), (-3_600, -60), (983_040, 16_383), (.max, 16_383),
      (.min, -16_383),
    ] as [(Int64, Int)] {
      for isEnd in [false, true] {
        let conflict = TimeConflict(seconds: seconds, isEnd: isEnd)
        #expect(conflict.exists && conflict.minutes == minutes && conflict.isEnd == isEnd)
      }
    }
  }

  @Test("sessions and breaks: their ends, and what a new one says")
  func ends() {
    var session = WorkSession(id: 1)
    #expect(session.payRate == -1 && session.status == .notGiven && session.traits.isEmpty)
    (session.start, session.duration) = (100, -30)
    #expect(session.end == 70)
    var pause = BreakSession(id: 1)
    #expect(pause.payRate == -1 && pause.kind == .notGiven && pause.paid == .notGiven)
    (pause.start, pause.duration) = (100, 30)
    #expect(pause.end == 130)
    #expect(
      RecordIndex.none.place == nil && RecordIndex(0).place == 0 && RecordIndex(7).rawValue == 7)
    var payable = Payable(id: 1)
    payable.quantity = 77_500
    #expect(payable.seconds == 27_900 && payable.rate == Payable.notGiven)
  }

  @Test("spellings of one name")
  func foldedNames() {
    for (left, right) in [
      ("Gate", "gate"), (" Gate", "GATE "), ("G\u{200B}ate", "gate"), ("\tGate\n", "gate"),
      ("ÉTÉ", "été"), ("A b", "a B"), ("\u{A0}x", "X"),
    ] {
      #expect(FoldedName(left) == FoldedName(right), "\(left)")
    }
    for (left, right) in [("A b", "Ab"), ("e", "é"), ("A  b", "A b"), ("a-b", "ab")] {
      #expect(FoldedName(left) != FoldedName(right), "\(left)")
    }
    #expect(FoldedName(" \u{200B} ").text == "" && FoldedName.visible(" A b ") == "A b")
  }

  @Test("a batch is blocked by what blocks, and knows the numbers of its people")
  func batches() throws {
    let period = try #require(PayPeriod("2026-10-25..2026-11-07"))
    var batch = PayBatch(
      id: BatchID(Payer(company: "C"), period), company: "C", period: period,
      workweek: Workweek(), timeData: TimeData())
    #expect(batch.revision == 1 && !batch.isBlocked && batch.wageControls == nil)
    for severity in [Finding.Severity.note, .warning] {
      batch.findings.append(Finding(.offCalendar, severity, Finding.Subject(), "m", advice: ""))
      #expect(!batch.isBlocked)
    }
    batch.findings.append(Finding(.offCalendar, .blocking, Finding.Subject(), "m", advice: ""))
    #expect(batch.isBlocked)
    var record = EmployeeRecord(id: 9)
    record.number = batch.timeData.text.add("0042")
    batch.timeData.employees = [EmployeeRecord(id: 8), record]
    batch.employees = [
      PayEmployee(record: RecordIndex(1), firstLine: 3, lineCount: 2, held: nil),
      PayEmployee(record: .none, firstLine: 5, lineCount: 0, held: nil),
    ]
    #expect(batch.number(ofEmployee: 0) == "0042" && batch.number(ofEmployee: 1) == "")
    #expect(batch.employees.map(\.lineRange) == [3..<5, 5..<5])
  }
}
