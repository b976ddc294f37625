import PayrollModel
import PayrollReview
import PayrollRun
import PayrollTestSupport
import RunFiles
import Testing

@Suite("Why pay is another one in the second of two runs")
struct ComparisonCauseTests {
  /// The one person who changed; fails where it is another number of people.
  private func only(_ comparison: RunComparison) throws -> ChangedPerson {
    #expect(comparison.people.count == 1)
    return try #require(comparison.people.first)
  }

  @Test("The same run again differs in nothing")
  func same() throws {
    try ComparedCrew.compare { _ in
    } then: { comparison in
      #expect(comparison.isNothing)
      #expect(comparison.inputs.isEmpty)
      #expect(comparison.sameCount == 2)
    }
  }

  @Test("A session that was added is a new record, and its hours and their pay are the difference")
  func newRecord() throws {
    try ComparedCrew.compare {
      $0.add(1, day: 6, minutes: 120)
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.recordNew])
      #expect(person.records.map(\.what) == [.new])
      #expect(person.seconds == 7200)
      // Forty hours are full: two hours at 20.00 × 1.5.
      #expect(person.gross == Money(cents: 6000))
      #expect(comparison.shares.map(\.seconds) == [7200])
      #expect(comparison.sameCount == 1)
    }
  }

  @Test("A session that was deleted is a record that is gone")
  func goneRecord() throws {
    try ComparedCrew.compare {
      $0.sessions.removeFirst()
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.recordGone])
      #expect(person.records.map(\.record) == ["work-sessions/101"])
      #expect(person.seconds == -28_800)
    }
  }

  @Test("A session that was taken back is gone, although its row is still there")
  func cancelledRecord() throws {
    try ComparedCrew.compare {
      $0.edit(101) { $0.status = "CANCELLED" }
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.recordGone])
    }
  }

  @Test("Another end, start or break is a record that was edited")
  func editedRecord() throws {
    let edits: [(inout ComparedCrew.Session) -> Void] = [
      { $0.minutes += 30 },
      {
        $0.start -= 60
        $0.minutes += 60
      }, { $0.breakMinutes = 45 },
    ]
    for edit in edits {
      try ComparedCrew.compare {
        $0.edit(103, edit)
      } then: { comparison in
        let person = try only(comparison)
        #expect(person.causes == [.recordEdited])
        #expect(person.records.map(\.record) == ["work-sessions/103"])
        #expect(person.records.first?.before?.seconds == 28_800)
      }
    }
  }

  @Test("A session that only moved on its day is paid the same")
  func moved() throws {
    try ComparedCrew.compare {
      $0.edit(103) { $0.start -= 60 }
    } then: { comparison in
      #expect(comparison.people.isEmpty)
      #expect(comparison.inputs.map(\.kind) == [.snapshot])
    }
  }

  @Test("Hours that were waiting for an approval are paid because of it, and the other way round")
  func approval() throws {
    var crew = ComparedCrew()
    crew.edit(105) { $0.status = "CLOSED" }
    try ComparedCrew.compare(crew) {
      $0.edit(105) { $0.status = "APPROVED" }
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.approval])
      #expect(person.seconds == 28_800)
    }
    try ComparedCrew.compare {
      $0.edit(105) { $0.status = "CLOSED" }
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.approval])
    }
  }

  @Test("Somebody of whom nothing was approved before is there because of the approval")
  func approvalOfEverything() throws {
    var crew = ComparedCrew()
    for id in 106...110 { crew.edit(id) { $0.status = "CLOSED" } }
    try ComparedCrew.compare(crew) { crew in
      for id in 106...110 { crew.edit(id) { $0.status = "APPROVED" } }
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.before == nil)
      #expect(person.causes == [.approval])
      #expect(comparison.before.paidCount == 1)
      #expect(comparison.now.paidCount == 2)
    }
  }

  @Test("Somebody with no hours before has new records")
  func newPerson() throws {
    var crew = ComparedCrew()
    crew.sessions.removeAll { $0.employee == 2 }
    try ComparedCrew.compare(crew) {
      $0.add(2, day: 3)
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.recordNew])
      #expect(person.now?.isPaid == true)
    }
  }

  @Test("Another rate of the person or of the position is a rate, and moves no hour")
  func rate() throws {
    try ComparedCrew.compare {
      $0.rates[2] = "23.00"
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.codeOrRate])
      #expect(person.difference == .codes)
      #expect(person.seconds == 0)
      #expect(person.gross == Money(cents: 2000))
    }
    var crew = ComparedCrew()
    crew.positionRate = "20.00"
    try ComparedCrew.compare(crew) {
      $0.positionRate = "20.50"
    } then: { comparison in
      #expect(comparison.people.map(\.causes) == [[.codeOrRate], [.codeOrRate]])
    }
  }

  @Test("Leave that was asked for in the meantime is a new record")
  func leave() throws {
    try ComparedCrew.compare {
      $0.leave = [ComparedCrew.Leave(employee: 1, day: 6)]
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.recordNew])
      #expect(person.records.map(\.record) == ["leave-requests/900"])
    }
  }

  @Test("Another rule set moves hours because of the configuration and the rules")
  func rules() throws {
    var crew = ComparedCrew()
    crew.edit(101) { $0.minutes = 600 }
    crew.edit(102) { $0.minutes = 360 }
    try ComparedCrew.compare(crew) {
      $0.ruleSet = "us-ca"
    } then: { comparison in
      let person = try only(comparison)
      #expect(person.causes == [.rules, .configuration])
      #expect(person.seconds == 0)
      #expect(person.difference == .hours)
    }
  }

  @Test("Another meaning of a pay code is the mapping")
  func mapping() throws {
    var crew = ComparedCrew()
    crew.settings = #""leave": { "hoursPerDay": "8" },"#
    crew.leave = [ComparedCrew.Leave(employee: 2, day: 6)]
    try SmallRun.with(try SmallRun()) { run in
      try crew.make("a", in: run)
      try crew.make("b", in: run)
      // Only the file that says what vacation is.
      try run.put("payCode,bucket,time\nVacation,sick,leave\n", as: "pay-codes.csv")
      var second = run
      second.request.folder = "\(run.folder)/b"
      try second.make()
      let comparison = try comparison(run)
      let person = try only(comparison)
      #expect(person.causes == [.mapping])
    }
  }

  private func comparison(_ run: SmallRun) throws -> RunComparison {
    try ComparedFolder.compare(run.folder)
  }

  @Test("A change of records and of rules at once has both causes where other weeks moved")
  func both() throws {
    var crew = ComparedCrew()
    crew.edit(106) { $0.minutes = 600 }
    crew.edit(107) { $0.minutes = 360 }
    try ComparedCrew.compare(crew) {
      $0.ruleSet = "us-ca"
      $0.edit(101) { $0.minutes = 420 }
    } then: { comparison in
      #expect(
        comparison.people.map(\.causes) == [[.recordEdited], [.rules, .configuration]])
    }
  }

  @Test("Runs of two periods differ because of the period")
  func periods() throws {
    try SmallRun.with(try SmallRun()) { run in
      var crew = ComparedCrew()
      try crew.make("a", in: run)
      crew.add(1, day: 8, minutes: 600)
      var next = run
      next.request.period = "2026-03-08..2026-03-14"
      try crew.make("b", in: next)
      let comparison = try comparison(run)
      #expect(!comparison.isOnePeriod)
      #expect(comparison.people.map(\.causes) == [[.period], [.period]])
      #expect(comparison.shares.map(\.seconds) == [36_000 - 288_000])
    }
  }
}
