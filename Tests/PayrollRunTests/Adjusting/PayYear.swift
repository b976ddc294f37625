import PayrollBytes
import PayrollConfiguration
import PayrollLedger
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import RunFiles

@testable import PayrollRun

/// A few weeks of a small company whose time data change under its feet, and what its ledger says was
/// paid in them.
struct PayYear {
  static let people = 3
  static let weeks = 5
  /// What tells hours apart here.
  struct Kind: Hashable {
    let person: String
    let date: Int32
    let bucket: Bucket
    let multiplier: Int32
  }
  /// Whole seconds of each kind.
  typealias Sums = [Kind: Int64]

  private(set) var company: SmallRun
  /// The pay groups; one that is nil where everybody is paid together.
  let groups: [String?]
  /// From which day on each person is in the first group, and up to which day; nil for never.
  private var stays: [ClosedRange<Int>?] = Array(repeating: nil, count: people)
  /// The hours of each person's day, from the first: a shift that begins at eight.
  private var hours: [[Int]]
  var random: SeededGenerator

  /// - Parameter hasGroups: whether there are two pay groups, between which people go over.
  init(seed: UInt64, hasGroups: Bool = false) throws {
    random = SeededGenerator(seed: seed)
    groups = hasGroups ? ["A", "B"] : [nil]
    company = try SmallRun()
    hours = []
    for _ in 0..<Self.people {
      hours.append(
        (0..<Self.weeks * 7).map { day in
          (1...5).contains(day % 7) ? Int.random(in: 6...9, using: &random) : 0
        })
    }
    let rows = (1...Self.people).map {
      #"{"id": \#($0), "customId": "00\#($0)", "firstName": "Ann", "lastName": "Lee"}"#
    }
    try company.page(rows.joined(separator: ",\n"), of: "employees")
    try write()
    try configure()
  }

  /// Lets somebody go over to another group, whenever that is said to have been.
  mutating func transfer() throws {
    guard groups.count > 1 else { return }
    let person = Int.random(in: 0..<Self.people, using: &random)
    let first = Int.random(in: 0..<Self.weeks * 7, using: &random)
    stays[person] =
      Bool.random(using: &random)
      ? first...Int.random(in: first..<Self.weeks * 7, using: &random) : nil
    try configure()
  }

  private func configure() throws {
    var settings =
      #""signOff": { "fourEyes": false }, "findings": { "adjusted-without-data": "warning" },"#
    if groups.count > 1 {
      let members = stays.enumerated().compactMap { person, stay in
        stay.map {
          #"{ "employees": ["00\#(person + 1)"], "from": "\#(Self.date($0.lowerBound))","#
            + #" "through": "\#(Self.date($0.upperBound))" }"#
        }
      }
      // Nobody has this number, so that the group is never empty.
      settings +=
        #" "calendar": { "frequency": "weekly", "anchor": "2026-03-01" }, "payGroups": [ { "id": "A", "members": [ { "employees": ["001"], "through": "2025-01-01" }"#
        + members.map { ", \($0)" }.joined() + #" ] }, { "id": "B", "everybodyElse": true } ],"#
    }
    try company.configure(settings)
  }

  static func period(_ week: Int) -> String {
    let first = date(week * 7)
    return "\(first)..\(first.adding(days: 6))"
  }

  private static func date(_ day: Int) -> CalendarDate {
    CalendarDate(daysSince1970: CalendarDate.daysSince1970(year: 2026, month: 3, day: 1))
      .adding(days: day)
  }

  /// Late approvals, corrections, and hours that vanish, up to the end of a week.
  mutating func change(through week: Int) throws {
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let person = Int.random(in: 0..<Self.people, using: &random)
      let day = Int.random(in: 0..<(week + 1) * 7, using: &random)
      hours[person][day] = [0, 4, 8, 8, 10, 12][Int.random(in: 0...5, using: &random)]
    }
    try write()
  }

  private func write() throws {
    var rows: [String] = []
    for person in 0..<Self.people {
      for (day, length) in hours[person].enumerated() where length > 0 {
        let date = Self.date(day)
        rows.append(
          #"{"id": \#(person * 1000 + day + 1), "employee": \#(person + 1), "status": "CLOSED","#
            + #" "startDateTime": "\#(date)T08:00:00","#
            + #" "endDateTime": "\#(date)T\#(length + 8 < 10 ? "0" : "")\#(length + 8):00:00"}"#)
      }
    }
    try company.page(rows.joined(separator: ",\n"), of: "work-sessions")
  }

  // MARK: Runs

  /// Makes a run.
  func make(
    _ week: Int, of group: String? = nil, _ adjustment: AdjustmentRequest = AdjustmentRequest()
  ) throws -> PayrollRun.Outcome {
    var request = company.request
    request.payGroup = group
    request.period = Self.period(week)
    request.adjustment = adjustment
    request.preparer = "Ann"
    return try PayrollRun(request, company.surroundings).make()
  }

  // MARK: The model

  /// What the ledger says was paid in all.
  func paid() throws -> Sums {
    guard let ledger = try CompanyLedger.open(try company.configuration()) else { return [:] }
    var sums: Sums = [:]
    for run in ledger.state.out {
      guard let approval = run.approval else { continue }
      let lines = try ledger.lines(of: approval)
      for person in lines.people {
        for line in lines.lines[person.lines] {
          let kind = Kind(
            person: person.number, date: line.date, bucket: line.bucket,
            multiplier: line.multiplier)
          sums[kind, default: 0] += line.seconds
        }
      }
    }
    try ledger.close()
    return sums.filter { $0.value != 0 }
  }

  /// Who is owed something, by the ledger.
  func owed() throws -> [HeldPay] {
    guard let ledger = try CompanyLedger.open(try company.configuration()) else { return [] }
    try ledger.close()
    return ledger.state.owed
  }

  /// What is owed for some weeks, as a company without a ledger reckons it.
  func owed(_ weeks: [Int]) throws -> Sums {
    var sums: Sums = [:]
    for week in weeks {
      var request = company.request
      request.period = Self.period(week)
      request.payGroup = groups.last ?? nil
      let workspace = try request.workspace()
      let period = try request.period(workspace)
      let input = try RunInput(
        workspace, period, snapshot: request.snapshot, company.surroundings)
      let batch = try workspace.mapper.map(
        input.data, period: period, company: "", id: BatchID(Payer(company: "ACME"), period))
      for (place, employee) in batch.employees.enumerated() {
        for line in batch.lines[employee.lineRange] {
          let kind = Kind(
            person: batch.number(ofEmployee: place), date: line.date, bucket: line.bucket,
            multiplier: line.multiplier)
          sums[kind, default: 0] += line.seconds
        }
      }
    }
    return sums.filter { $0.value != 0 }
  }
}
