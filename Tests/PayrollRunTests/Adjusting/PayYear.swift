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
  /// The hours of each person's day, from the first: a shift that begins at eight.
  private var hours: [[Int]]
  var random: SeededGenerator

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    company = try SmallRun(
      #""signOff": { "fourEyes": false }, "findings": { "adjusted-without-data": "warning" },"#)
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
    _ week: Int, _ adjustment: AdjustmentRequest = AdjustmentRequest()
  ) throws -> PayrollRun.Outcome {
    var request = company.request
    request.period = Self.period(week)
    request.adjustment = adjustment
    request.preparer = "Ann"
    return try PayrollRun(request, company.surroundings).make()
  }

  /// Approves a run and sends it: whoever blocks it is held, and what needs a word gets one.
  ///
  /// - Parameter held: who else is held.
  /// - Returns: whether it was sent; not where nobody is left to be paid.
  func pay(_ outcome: PayrollRun.Outcome, holding held: Set<Int> = []) throws -> Bool {
    let run = try FinishedRun.read(in: outcome.folder)
    let findings = try FindingsFile.read("\(outcome.folder)/\(FindingsFile.name)", of: run.batchID)
    if findings.contains(where: { $0.kind == .nobodyPaid }) { return false }
    var people = held
    for finding in findings where finding.severity == .blocking {
      guard let number = finding.employee.flatMap({ Int($0) }) else { return false }
      people.insert(number)
    }
    let batch = try BatchRecord.read("\(outcome.folder)/batch.json")
    let isForNobody = batch.employees.allSatisfy { person in
      Int(person.number).map(people.contains) ?? true
    }
    if isForNobody { return false }
    let holds = people.sorted().map {
      #"{"employee":"00\#($0)","id":\#($0),"decision":"hold","reason":"somebody has to look"}"#
    }
    let words = findings.filter(\.needsAcknowledgement).map { finding in
      var members = [#""finding":"\#(finding.kind.name)""#]
      if let employee = finding.employee { members.append(#""employee":"\#(employee)""#) }
      if let date = finding.date { members.append(#""date":"\#(date)""#) }
      if let record = finding.record { members.append(#""record":"\#(record)""#) }
      return "{\(members.joined(separator: ",")),\"reason\":\"it was looked at\"}"
    }
    try company.put(
      #"{"schema":"payroll-export/decisions/1","batch":"\#(run.batchID)","#
        + #""batchSHA256":"\#(run.batch?.sha256 ?? "")","runSHA256":"\#(run.sha256)","by":"Hanna","#
        + #""at":"2026-04-10T10:00:00Z","decisions":[\#(holds.joined(separator: ","))],"#
        + #""acknowledged":[\#(words.joined(separator: ","))],"notes":[]}"#, as: "decisions.json")
    _ = try RunApproval(
      ApprovalRequest(
        outcome.folder, company.request, by: "Hanna",
        decisions: "\(company.folder)/decisions.json"), company.surroundings, .present()
    ).approve()
    _ = try RunInLedger(outcome.folder, try configuration()).markSent(
      output: nil, by: "Ann", reason: "uploaded in the portal", .present())
    return true
  }

  func configuration() throws -> Configuration {
    try Configuration.read(path: company.request.configuration)
  }

  // MARK: The model

  /// What the ledger says was paid in all.
  func paid() throws -> Sums {
    guard let ledger = try CompanyLedger.open(try configuration()) else { return [:] }
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
    guard let ledger = try CompanyLedger.open(try configuration()) else { return [] }
    try ledger.close()
    return ledger.state.owed
  }

  /// What is owed for some weeks, as a company without a ledger reckons it.
  func owed(_ weeks: [Int]) throws -> Sums {
    var sums: Sums = [:]
    for week in weeks {
      var request = company.request
      request.period = Self.period(week)
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
