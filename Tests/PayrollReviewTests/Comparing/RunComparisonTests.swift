import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles
import Testing

@Suite("Two runs side by side")
struct RunComparisonTests {
  private func causes(
    _ before: ComparedSide = .plain, _ edit: (inout ComparedSide) -> Void
  ) throws -> [[ChangeCause]] {
    try ComparedSide.compare(before, edit).people.map(\.causes)
  }

  @Test("The same runs differ in nothing, whatever order their texts have")
  func same() throws {
    let comparison = try ComparedSide.compare { _ in }
    #expect(comparison.isNothing && comparison.isOnePeriod)
    #expect(comparison.sameCount == 2)
    #expect(comparison.before.paidCount == 2 && comparison.now.paidCount == 2)
    var other = ComparedSide.plain
    other.people[0].sessions[0].code = "TRAIN"
    // The first person's first code is another text, so that every text has another place.
    let moved = try ComparedSide.compare(other) { _ in }
    #expect(moved.isNothing)
    #expect(try causes(other) { $0.people.swapAt(0, 1) } == [])
  }

  @Test("A change of records is theirs alone, with what the record was and is")
  func records() throws {
    let comparison = try ComparedSide.compare {
      $0.people[0].sessions[0].hours = 10
      $0.people[0].sessions.remove(at: 4)
      $0.people[0].sessions.append(.init(id: 90, day: 6, hours: 4))
    }
    let person = try #require(comparison.people.first)
    #expect(comparison.people.count == 1)
    #expect(person.causes == [.recordNew, .recordGone, .recordEdited])
    #expect(
      person.records.map { "\($0.record) \($0.what)" } == [
        "work-sessions/1 edited", "work-sessions/5 gone", "work-sessions/90 new",
      ])
    #expect(person.records[0].before?.seconds == Int64(8.h))
    #expect(person.records[0].now?.seconds == Int64(10.h))
    #expect(person.records[1].now == nil && person.records[2].before == nil)
    #expect(person.seconds == Int64(-2.h))
    // Counted once, under the nearest cause.
    #expect(comparison.shares.map(\.cause) == [.recordNew])
    #expect(comparison.shares.map(\.people) == [1])
  }

  @Test("An entry by hand that is new, gone or says something else is its own cause")
  func handEntries() throws {
    var before = ComparedSide.plain
    before.people[0].entries = [(2, 5000), (3, 700)]
    before.configuration.append(("hand-entries.csv", "3", "facts"))
    let edited = try ComparedSide.compare(before) {
      $0.people[0].entries[0].cents = 5001
      $0.configuration[2].1 = "4"
    }
    #expect(edited.people.map(\.causes) == [[.handEntry]])
    let records = edited.people.flatMap(\.records).map { "\($0.record) \($0.what)" }
    #expect(records == ["hand-entries/2 edited"])
    #expect(try causes(before) { $0.people[0].entries.removeLast() } == [[.handEntry]])
    #expect(try causes(before) { $0.people[1].entries = [(4, -20)] } == [[.handEntry]])
    #expect(try causes(before) { $0.configuration[2].1 = "4" } == [])
  }

  @Test("What a record says besides its times is an edit, and its approval is not")
  func content() throws {
    #expect(
      try causes {
        $0.people[0].sessions[0].content = 8
        $0.people[0].sessions[0].rate = 2100
      } == [[.recordEdited]])
    #expect(
      try causes {
        $0.people[0].sessions[0].approval = 22
        $0.people[0].sessions[0].isPaid = false
      } == [[.approval]])
  }

  @Test("A record that is paid in neither run is no cause where another one is")
  func unpaidRecord() throws {
    var before = ComparedSide.plain
    before.people[0].sessions.append(.init(id: 70, day: 9, isPaid: false))
    #expect(
      try causes(before) {
        $0.people[0].sessions[5].content = 8
        $0.people[0].sessions[0].content = 8
        $0.people[0].sessions[0].hours = 9
      } == [[.recordEdited]])
    let comparison = try ComparedSide.compare(before) {
      $0.people[0].sessions[5].content = 8
      $0.people[0].sessions[0].rate = 2100
    }
    // Nothing else is another one: what decides then is the record beside.
    #expect(comparison.people.map(\.causes) == [[.recordEdited]])
    #expect(comparison.people.first?.records.isEmpty == true)
  }

  @Test("Another rate with another employment is a rate; with other hours it is the employment")
  func employment() throws {
    #expect(
      try causes {
        $0.people[1].employee = 9
        for place in 0..<5 { $0.people[1].sessions[place].rate = 2100 }
      } == [[.codeOrRate]])
    #expect(
      try causes {
        $0.people[1].employee = 9
        for place in 0..<5 { $0.people[1].sessions[place].bucket = .overtime }
      } == [[.employee]])
    #expect(
      try causes {
        $0.people[1].employee = 9
        $0.people[1].held = .employeeWithoutNumber
      } == [[.employee]])
  }

  @Test("Leave, and sessions outside of the period, are causes where no session is")
  func leaveAndOutside() throws {
    #expect(
      try causes {
        $0.people[0].leaveContent = 9
        $0.people[0].leave = 8
      } == [[.recordEdited]])
    #expect(
      try causes {
        $0.people[0].outside = 9
        $0.people[0].sessions[4].bucket = .overtime
      } == [[.outsideOfPeriod]])
  }

  @Test("What concerns everybody is the cause where records are the same, the nearest first")
  func general() throws {
    let edits: [(inout ComparedSide) -> Void] = [
      { $0.configuration[0].1 = "x" }, { $0.configuration[1].1 = "x" },
      { $0.shared["positions"] = 9 }, { $0.shared["holidays"] = 9 }, { $0.program = "1.1" },
      { $0.configuration.append(("payroll.json", "x", "configuration")) },
      {
        $0.configuration[0].1 = "x"
        $0.program = "1.1"
      },
    ]
    let expected: [[ChangeCause]] = [
      [.mapping], [.rules], [.sharedRecords], [.holidays], [.program], [.configuration],
      [.mapping, .program],
    ]
    for (edit, causes) in zip(edits, expected) {
      #expect(
        try self.causes {
          edit(&$0)
          $0.people[0].sessions[4].bucket = .overtime
        } == [causes])
    }
    #expect(
      try causes {
        $0.shared["positions"] = 9
        $0.people[0].sessions[4].rate = 2500
      } == [[.codeOrRate]])
  }

  @Test("Rules explain what moved in a workweek of which no record changed, and nothing else")
  func weeks() throws {
    var before = ComparedSide.plain
    before.people[0].sessions.append(.init(id: 70, day: 8))
    func edit(_ side: inout ComparedSide, day: Int) {
      side.configuration[1].1 = "x"
      side.people[0].sessions[0].hours = 10
      side.people[0].sessions[day].bucket = .overtime
    }
    #expect(try causes(before) { edit(&$0, day: 3) } == [[.recordEdited]])
    #expect(try causes(before) { edit(&$0, day: 5) } == [[.recordEdited, .rules]])
  }

  @Test("A change that nothing explains is an error of the program, and is called so")
  func unexplained() throws {
    let comparison = try ComparedSide.compare { $0.people[1].sessions[0].bucket = .overtime }
    #expect(comparison.people.map(\.causes) == [[.unexplained]])
    #expect(comparison.unexplained.count == 1)
  }

  @Test("Somebody in one run alone is new or gone, or what the other run's findings say")
  func absence() throws {
    func finding(_ kind: FindingKind) -> FindingRecord {
      FindingRecord(
        kind: kind, severity: .warning, employee: "002", record: "work-sessions/11", message: "",
        advice: "")
    }
    var alone = ComparedSide.plain
    alone.people.removeLast()
    let both = ComparedSide.plain
    #expect(try causes(alone) { $0 = both } == [[.recordNew]])
    #expect(try causes(both) { $0 = alone } == [[.recordGone]])
    alone.findings = [finding(.notApproved)]
    #expect(try causes(alone) { $0 = both } == [[.approval]])
    alone.findings = [finding(.openSession)]
    #expect(try causes(alone) { $0 = both } == [[.recordEdited]])
  }

  @Test("Held hours are not paid: they count where the person is released")
  func held() throws {
    var before = ComparedSide.plain
    before.people[1].held = .employeeWithoutNumber
    let comparison = try ComparedSide.compare(before) {
      $0.people[1].held = nil
      $0.people[1].employee = 9
    }
    let person = try #require(comparison.people.first)
    #expect(person.difference == .standing)
    #expect(person.seconds == Int64(40.h))
    #expect(person.gross == Money(cents: 80_000))
    #expect(comparison.now.pay.totalSeconds - comparison.before.pay.totalSeconds == Int64(40.h))
    #expect(comparison.before.paidCount == 1 && comparison.now.paidCount == 2)
  }

  @Test("Hours, dates, codes: the plainest thing that differs")
  func differences() throws {
    func difference(
      _ edit: (inout ComparedSide.Session) -> Void
    ) throws -> ChangedPerson.Difference? {
      try ComparedSide.compare {
        $0.program = "2"
        edit(&$0.people[0].sessions[0])
      }.people.first?.difference
    }
    #expect(try difference { $0.hours = 9 } == .hours)
    #expect(try difference { $0.bucket = .overtime } == .hours)
    #expect(try difference { $0.day = 6 } == .dates)
    #expect(try difference { $0.code = "TRAIN" } == .codes)
    #expect(try difference { $0.rate = 2001 } == .codes)
  }

  @Test("Runs of two periods are compared by what is paid, and their records are not")
  func periods() throws {
    let comparison = try ComparedSide.compare {
      $0.weeksAgo = -2
      $0.people[0].sessions[0].hours = 9
      $0.people[0].sessions[0].id = 77
    }
    #expect(!comparison.isOnePeriod)
    #expect(comparison.people.map(\.causes) == [[.period]])
    #expect(comparison.people.first?.records.isEmpty == true)
  }

  @Test("Sessions and the source's own pay run differ because of the source, not of every record")
  func source() throws {
    let comparison = try ComparedSide.compare {
      $0.isPayrun = true
      $0.hasTimeline = false
      $0.people[0].sessions[0].hours = 9
    }
    #expect(comparison.people.map(\.causes) == [[.source]])
    #expect(comparison.people.first?.records.isEmpty == true)
  }

  @Test("Of a pay run, which has no times, records are compared by what they come to")
  func payrun() throws {
    var before = ComparedSide.plain
    before.hasTimeline = false
    // Lines of this run name no records: all that is known is that pay differs.
    #expect(try causes(before) { $0.people[0].sessions[0].hours = 9 } == [[.unexplained]])
  }

  @Test("Vendor files are the same wherever they lie, and differ by their bytes")
  func files() throws {
    #expect(try ComparedSide.compare { $0.files = [("a.csv", "f1")] }.files.isEmpty)
    let comparison = try ComparedSide.compare { $0.files = [("a.csv", "f2"), ("b.csv", "f3")] }
    #expect(comparison.files.map(\.name) == ["a.csv", "b.csv"])
    #expect(comparison.files.map(\.wasThere) == [true, false])
    #expect(comparison.files.map(\.isThere) == [true, true])
    #expect(!comparison.isNothing)
  }
}
