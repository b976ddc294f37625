import PayrollModel
import Testing

@Suite("Controls: what adds up, and what must balance")
struct ControlTests {
  private static let finding = FindingKind.openSession

  @Test("adding two parts adds every figure of them")
  func totals() throws {
    var (left, right) = (ControlTotals(), ControlTotals())
    let fields: [WritableKeyPath<ControlTotals, Int64>] = [
      \.clockedSeconds, \.roundedSeconds, \.autoDeductedSeconds, \.sleepSeconds,
      \.unpaidBreakSeconds, \.overlappedSeconds, \.addedByApprovalSeconds, \.cutByApprovalSeconds,
      \.outsidePeriodSeconds, \.workedSeconds, \.leaveSeconds, \.guaranteedSeconds,
      \.premiumSeconds, \.enteredSeconds, \.elsewhereSeconds, \.adjustedSeconds, \.heldSeconds,
    ]
    // Beside these there are the sessions, and how many were read.
    #expect(Mirror(reflecting: left).children.count == fields.count + 2)
    for (place, field) in fields.enumerated() {
      left[keyPath: field] = Int64(place + 1)
      right[keyPath: field] = Int64(1_000 * (place + 1))
    }
    (left.sessionsRead, right.sessionsRead) = (3, 400)
    left.sessions = [.paid: 1, .outsidePeriod: 2]
    right.sessions = [.paid: 10, .held(Self.finding): 20, .excluded(.empty): 30]
    left.add(right)
    for (place, field) in fields.enumerated() {
      #expect(left[keyPath: field] == Int64(1_001 * (place + 1)), "\(place)")
    }
    #expect(left.sessionsRead == 403)
    #expect(
      left.sessions
        == [.paid: 11, .outsidePeriod: 2, .held(Self.finding): 20, .excluded(.empty): 30])
  }

  @Test("every entry by hand is accounted for")
  func entriesBalance() {
    var controls = HandEntryControls()
    #expect(controls.balances)
    controls.rows = 6
    #expect(!controls.balances)
    (controls.rowsUsed, controls.rowsOutsidePeriod, controls.rowsWaiting) = (1, 2, 3)
    #expect(controls.balances)
    controls.rowsWaiting = 4
    #expect(!controls.balances)
  }

  @Test("every second is accounted for, on the side where it belongs")
  func secondsBalance() {
    let signs: [(WritableKeyPath<ControlTotals, Int64>, Int64)] = [
      (\.clockedSeconds, 1), (\.roundedSeconds, 1), (\.addedByApprovalSeconds, 1),
      (\.autoDeductedSeconds, -1), (\.sleepSeconds, -1), (\.unpaidBreakSeconds, -1),
      (\.overlappedSeconds, -1), (\.cutByApprovalSeconds, -1), (\.outsidePeriodSeconds, -1),
      (\.leaveSeconds, 0), (\.guaranteedSeconds, 0), (\.premiumSeconds, 0), (\.heldSeconds, 0),
      (\.enteredSeconds, 0),
    ]
    #expect(ControlTotals().secondsBalance)
    for (field, sign) in signs {
      var totals = ControlTotals()
      totals[keyPath: field] = 60
      totals.workedSeconds = 60 * sign
      #expect(totals.secondsBalance)
      totals.workedSeconds += 1
      #expect(!totals.secondsBalance)
    }
  }

  @Test("every session is accounted for")
  func sessionsBalance() {
    var totals = ControlTotals()
    #expect(totals.sessionsBalance)
    totals.sessionsRead = 6
    #expect(!totals.sessionsBalance)
    totals.sessions = [.paid: 1, .held(Self.finding): 2, .excluded(.cancelled): 3]
    #expect(totals.sessionsBalance)
    totals.sessionsRead = 5
    #expect(!totals.sessionsBalance)
  }

  @Test("the names of what became of sessions, in their order")
  func dispositions() {
    let all: [ControlTotals.Disposition] =
      [.paid, .outsidePeriod, .held(Self.finding)]
      + ControlTotals.Exclusion.allCases.map { .excluded($0) }
    #expect(
      all.map(\.name) == [
        "paid", "outside-period", "held:open-session", "excluded:not-payable",
        "excluded:cancelled", "excluded:empty", "excluded:overlapped", "excluded:unpaid-breaks",
        "excluded:beyond-approved-hours",
      ])
    #expect(all.sorted().map(\.name) == all.map(\.name).sorted())
  }

  @Test("every item of pay runs is accounted for")
  func payruns() {
    #expect(PayrunControls().balances)
    let parts: [WritableKeyPath<PayrunControls, Int>] = [
      \.itemsWithHours, \.itemsWithoutHours, \.itemsEmpty, \.itemsWaiting, \.itemsElsewhere,
      \.itemsRefused,
    ]
    var all = PayrunControls()
    for (place, part) in parts.enumerated() {
      var controls = PayrunControls()
      controls[keyPath: part] = 1
      #expect(!controls.balances)
      controls.items = 1
      #expect(controls.balances)
      all[keyPath: part] = 1 << place
      all.items += 1 << place
    }
    #expect(all.balances && all.items == 63)
  }

  @Test("every row of remuneration is accounted for, and parts add up")
  func wages() {
    #expect(WageControls().balances)
    let parts: [WritableKeyPath<WageControls, Int>] = [
      \.rowsUsed, \.rowsWaiting, \.rowsOutside, \.rowsOfNobody,
    ]
    for part in parts {
      var controls = WageControls()
      controls[keyPath: part] = 2
      #expect(!controls.balances)
      controls.rows = 2
      #expect(controls.balances)
    }
    let fields = parts + [\.weeks, \.weeksWithoutFigure, \.rows, \.rowsReachingBeyond]
    var (left, right) = (WageControls(), WageControls())
    #expect(Mirror(reflecting: left).children.count == fields.count)
    for (place, field) in fields.enumerated() {
      left[keyPath: field] = place + 1
      right[keyPath: field] = 100 * (place + 1)
    }
    left.add(right)
    for (place, field) in fields.enumerated() {
      #expect(left[keyPath: field] == 101 * (place + 1), "\(place)")
    }
  }

  @Test("where figures to compare with come from")
  func comparison() {
    let figures: [(ComparisonControls.Figures, RecordKind?)] = [
      (.payrunItems([1]), .payrunItem), (.shiftSlices, .shiftSlice),
      (.shiftSummaries, .shiftSummary), (.nothing(.noFigures), nil),
    ]
    for (figures, kind) in figures { #expect(figures.kind == kind) }
    let kinds = PaySource.Kind.allCases
    #expect(kinds.map(\.record) == [.workSession, .shift, .leaveRequest, .payrunItem, .handEntry])
  }

  // MARK: Left out

  private func line(
    _ employee: Int32, _ bucket: Bucket, _ seconds: Int64, times: Multiplier = .one,
    code: UInt32 = 0,
    worked: Bool = true
  ) -> PayLine {
    PayLine(
      employee: employee, date: 20_000, seconds: seconds, rate: -1,
      multiplier: times.tenThousandths,
      payCode: Label(index: code), position: .none, account: .none, firstSource: 0, sourceCount: 0,
      reason: 0, bucket: bucket, isWorked: worked)
  }

  @Test("people who are left out, with their hours and whether any are overtime")
  func leftOutPeople() {
    var left = LeftOut()
    #expect(left.isEmpty && left.seconds == 0)
    left.add(line(3, .regular, 100), ofPersonBecause: "a")
    left.add(line(3, .sick, 10), ofPersonBecause: "b")
    left.add(line(5, .overtime, 7, times: .two), ofPersonBecause: "c")
    left.add(line(5, .regular, 1), ofPersonBecause: "c")
    left.add(line(3, .regular, 1_000), ofPersonBecause: "d")
    #expect(left.people.map(\.employee) == [3, 5, 3])
    #expect(left.people.map(\.seconds) == [110, 8, 1_000])
    #expect(left.people.map(\.reason) == ["a", "c", "d"])
    #expect(left.people.map(\.hasOvertime) == [false, true, false])
    #expect(left.kinds.isEmpty && left.seconds == 1_118 && !left.isEmpty)
    #expect(
      left.sums.map { "\($0.bucket) \($0.multiplier) \($0.seconds) \($0.lines)" }
        == ["regular 1 1101 3", "sick 1 10 1", "overtime 2 7 1"])
  }

  @Test("kinds of hours that are left out: alike in all that a mapping can ask for")
  func leftOutKinds() {
    var left = LeftOut()
    left.add(line(1, .sick, 10), because: "a")
    for other in [
      line(1, .vacation, 10), line(1, .sick, 10, times: .two), line(1, .sick, 10, code: 4),
      line(1, .sick, 10, worked: false),
    ] {
      left.add(other, because: "a")
    }
    left.add(line(1, .sick, 10), because: "b")
    #expect(
      left.kinds.count == 6 && left.kinds.allSatisfy { $0.employees == 1 && $0.seconds == 10 })
    // The same person again, another one, and the first one once more.
    for employee: Int32 in [1, 2, 2, 1] { left.add(line(employee, .sick, 1), because: "a") }
    #expect(left.kinds.count == 6 && left.kinds[0].seconds == 14)
    #expect(left.kinds[0].employees == 3, "lines of one person follow each other")
    #expect(left.people.isEmpty && left.seconds == 64)
  }

  @Test("the first reason to leave a person out stays")
  func reasons() {
    var people = LeftOutPeople()
    #expect(people.isEmpty && people[RecordIndex(0)] == nil)
    people.add(RecordIndex(0), reason: "a")
    people.add(RecordIndex(0), reason: "b")
    var others = LeftOutPeople()
    others.add(RecordIndex(0), reason: "c")
    others.add(RecordIndex(2), reason: "d")
    people.add(others)
    #expect(
      people[RecordIndex(0)] == "a" && people[RecordIndex(2)] == "d"
        && people[RecordIndex(1)] == nil)
    #expect(!people.isEmpty && others[RecordIndex(0)] == "c")
  }
}
