import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("What holds for every snapshot")
struct BatchPropertyTests {
  /// A company with everything that can be right or wrong, by chance.
  private func company(seed: UInt64) throws -> Company {
    var random = SeededGenerator(seed: seed)
    var company = try Company(ruleSet: random.chance(50) ? "us-ca" : "us-flsa")
    company.policy.payBasis = random.chance(50) ? .approved : .worked
    company.policy.approval = random.chance(30) ? .shift : .none
    company.payCodes = "payCode,bucket\nREG,regular\nSICK,sick\n"
    for number in 0..<Int.random(in: 1...6, using: &random) {
      let person = company.employee(random.chance(8) ? nil : "\(number % 5)")
      for _ in 0..<Int.random(in: 0...14, using: &random) {
        try addSession(of: person, to: &company, &random)
      }
    }
    return company
  }

  private func addSession(
    of person: RecordIndex, to company: inout Company, _ random: inout SeededGenerator
  ) throws {
    let origin = try company.instant("2026-10-22 00:00")
    let start = origin + Int64.random(in: 0...(18 * 86_400), using: &random)
    let duration = Int32.random(in: -600...50_000, using: &random)
    let code = random.pick(["", "", "REG", "SICK", "???"], or: "")
    var shift = RecordIndex.none
    if random.chance(60) {
      var record = Shift(id: Int64(3000 + company.data.shifts.count))
      record.employee = random.chance(95) ? person : RecordIndex(0)
      record.start = start
      record.end = start + Int64(duration)
      record.status = random.chance(5) ? .cancelled : .active
      if random.chance(70) {
        record.approvedSeconds = max(0, duration + random.pick([0, 0, -3600, 7200], or: 0))
      }
      company.data.shifts.append(record)
      shift = RecordIndex(company.data.shifts.count - 1)
    }
    var session = WorkSession(id: Int64(1000 + company.data.workSessions.count))
    session.employee = person
    session.start = start
    session.duration = duration
    session.shift = shift
    session.payCode = company.data.labels.label(code)
    session.status = random.chance(4) ? .cancelled : .closed
    if random.chance(4) { session.traits.insert(.hasNoEnd) }
    company.data.workSessions.append(session)
    for _ in 0..<random.pick([0, 0, 1, 2], or: 0) {
      var pause = BreakSession(id: Int64(5000 + company.data.breakSessions.count))
      pause.workSession = RecordIndex(company.data.workSessions.count - 1)
      pause.start = start + Int64.random(in: -1000...40_000, using: &random)
      pause.duration = Int32.random(in: -5...4000, using: &random)
      pause.paid = random.pick([.notGiven, .paid, .unpaid], or: .notGiven)
      company.data.breakSessions.append(pause)
    }
  }

  @Test("Sessions and seconds balance, lines lie inside the period, sources are named")
  func conservation() throws {
    for seed in UInt64(0)..<UInt64(TestEffort.rounds(400)) {
      let batch = try company(seed: seed).batch()
      let leave = batch.lines.reduce(0) { $0 + ($1.isWorked ? 0 : $1.seconds) }
      #expect(leave == batch.controls.leaveSeconds, "seed \(seed)")
      #expect(batch.controls.sessionsRead == batch.timeData.workSessions.count, "seed \(seed)")
      for line in batch.lines {
        #expect(line.seconds > 0 && line.sourceCount > 0, "seed \(seed)")
        #expect(batch.period.contains(line.workday), "seed \(seed)")
      }
      for employee in batch.employees {
        for date in Set(batch.lines[employee.lineRange].filter(\.isWorked).map(\.date)) {
          let seconds = batch.lines[employee.lineRange].filter { $0.date == date && $0.isWorked }
            .reduce(0) { $0 + $1.seconds }
          #expect(seconds <= 90_000, "seed \(seed): more than a day in a day")
        }
      }
    }
  }

  @Test("The order of the rows in the snapshot changes nothing")
  func permutation() throws {
    for seed in UInt64(0)..<UInt64(TestEffort.rounds(150)) {
      let company = try company(seed: seed)
      var shuffled = company
      var random = SeededGenerator(seed: seed &+ 99)
      let order = Array(company.data.workSessions.indices).shuffled(using: &random)
      shuffled.data.workSessions = order.map { company.data.workSessions[$0] }
      let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
      shuffled.data.breakSessions = company.data.breakSessions.map { pause in
        var moved = pause
        moved.workSession = RecordIndex(places[pause.workSession.place ?? 0] ?? 0)
        return moved
      }.shuffled(using: &random)
      let one = try company.batch()
      let two = try shuffled.batch()
      #expect(one.lines == two.lines, "seed \(seed)")
      #expect(one.sources == two.sources, "seed \(seed)")
      #expect(one.findings == two.findings, "seed \(seed)")
      #expect(one.controls == two.controls, "seed \(seed)")
    }
  }

  @Test("With rules about duty everything balances too, and no second is worked twice")
  func duty() throws {
    for seed in UInt64(0)..<UInt64(TestEffort.rounds(200)) {
      var company = try company(seed: seed)
      var duty = DutyRules()
      duty.rounding = PunchRounding(incrementMinutes: 15, graceMinutes: 4)
      duty.mealDeduction = MealDeduction(
        tiers: [.init(overSeconds: 18_000, mealSeconds: 1800)],
        placement: seed % 2 == 0 ? .proportional : .point(afterSeconds: 14_400))
      duty.minimumHours = [MinimumHours(kind: .day, leastSeconds: 14_400, payCode: "MIN")]
      duty.breakPremium = BreakPremium(recordsRestBreaks: true, payCode: "PREM")
      company.policy.duty = duty
      let batch = try company.batch()
      let unworked = batch.lines.reduce(0) { $0 + ($1.isWorked ? 0 : $1.seconds) }
      let controls = batch.controls
      #expect(
        unworked == controls.leaveSeconds + controls.guaranteedSeconds + controls.premiumSeconds)
      let lines = batch.lines
      #expect(lines.allSatisfy { $0.seconds > 0 && $0.sourceCount > 0 }, "seed \(seed)")
      #expect(lines.allSatisfy { batch.period.contains($0.workday) }, "seed \(seed)")
    }
  }

  @Test("What `explain` shows adds up to the lines of the batch")
  func explanation() throws {
    for seed in UInt64(0)..<UInt64(TestEffort.rounds(60)) {
      let company = try company(seed: seed)
      let batch = try company.batch()
      let period = try #require(PayPeriod(company.period))
      for employee in batch.employees {
        let explanation = try #require(
          try company.mapper().explain(company.data, employee: employee.record, period: period))
        let shown = explanation.slices.filter(\.isInPeriod).reduce(0) { $0 + $1.range.seconds }
        let leave = explanation.leave.reduce(0) { $0 + $1.seconds }
        let paid = batch.lines[employee.lineRange].reduce(0) { $0 + $1.seconds }
        #expect(shown + leave == paid, "seed \(seed)")
      }
    }
  }

  @Test("a pay run made of our own lines says the same, rounded or not, and comes back the same")
  func ownPayrun() throws {
    for seed in UInt64(0)..<UInt64(TestEffort.rounds(200)) {
      var company = try company(seed: seed)
      let batch = try company.batch()
      try company.payrun()
      for employee in batch.employees {
        for line in batch.lines[employee.lineRange] {
          let hundredths = Hours.roundedHalfUp(seconds: line.seconds, fractionDigits: 2)
          let kind =
            switch (line.bucket, line.multiplier) {
            case (.overtime, 20_000): "DBL"
            case (.overtime, _): "OT"
            default: "REG"
            }
          try company.item(
            employee.record, FixedPointText.string(hundredths, fractionDigits: 2), kind,
            code: line.isWorked ? "" : batch.timeData.labels[line.payCode],
            on: line.workday.description)
        }
      }
      #expect(try company.batch().differences.isEmpty, "seed \(seed)")
      if company.data.payables.isEmpty { continue }
      let handedOn = try company.payrunBatch()
      for number in ["0", "1", "2", "3", "4"] {
        let tolerance = Int64(18 * max(1, company.data.payables.count))
        let ours = seconds(of: number, in: batch)
        let theirs = seconds(of: number, in: handedOn)
        #expect(abs(ours - theirs) <= tolerance, "seed \(seed), employee \(number)")
      }
    }
  }

  private func seconds(of number: String, in batch: PayBatch) -> Int64 {
    batch.employees.reduce(0) { sum, employee in
      let record = batch.timeData.employees[employee.record.place ?? 0]
      guard batch.timeData.text.string(record.number) == number else { return sum }
      return sum + batch.lines[employee.lineRange].reduce(0) { $0 + $1.seconds }
    }
  }
}
