import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles

/// One of two runs that a test compares: people with sessions of whole hours, each paid by a line.
struct ComparedSide {
  struct Session {
    var id: Int64
    /// The day of the period, from 0.
    var day = 1
    var hours = 8
    var bucket = Bucket.regular
    var rate: Int64 = 2000
    var code = "REG"
    /// What the source says of its approval.
    var approval = 33
    /// What else it says.
    var content = 7
    var isPaid = true
  }

  struct Person {
    var number: String
    var held: FindingKind?
    var sessions: [Session] = []
    /// Hours of vacation on the last day.
    var leave = 0
    var employee = 1
    var leaveContent = 2
    var outside = 3
    /// Amounts that were entered by hand, in cents, by the lines of their file.
    var entries: [(line: Int64, cents: Int64)] = []
  }

  var people: [Person] = []
  var findings: [FindingRecord] = []
  var configuration = [("Mappings/codes.csv", "1", "mapping"), ("Mappings/us.json", "2", "rules")]
  var program = "1.0"
  var shared = ["positions": Int64(5), "holidays": 6]
  var hasTimeline = true
  var isPayrun = false
  var weeksAgo = 0
  var files = [("draft/a.csv", "f1")]

  /// Two people with five days each.
  static var plain: ComparedSide {
    var side = ComparedSide()
    for person in 0..<2 {
      side.people.append(
        Person(
          number: "00\(person + 1)",
          sessions: (1...5).map { Session(id: Int64(person * 10 + $0), day: $0) }))
    }
    return side
  }

  private static func midnight(_ day: Int) -> Int64 {
    Int64(BatchBuilder.date(day).daysSince1970) * 86_400
  }

  var reviewed: Review.Files {
    get throws {
      var builder = BatchBuilder()
      var lines: [[UInt8]] = []
      for person in people {
        builder.employee(person.number, held: person.held)
        for session in person.sessions where session.isPaid {
          builder.hours(
            session.bucket, session.hours.h, day: session.day, rate: session.rate,
            code: session.code)
        }
        if person.leave > 0 { builder.hours(.vacation, person.leave.h, day: 13, worked: false) }
        for entry in person.entries { builder.amount(entry.cents, .regular, day: 12) }
        lines.append(Array(Self.line(person).utf8))
      }
      var batch = builder.batch
      let entries = people.flatMap(\.entries)
      let amounts = batch.lines.indices.filter { batch.lines[$0].isAmount }
      for (place, entry) in zip(amounts, entries) {
        batch.lines[place].firstSource = UInt32(batch.sources.count)
        batch.lines[place].sourceCount = 1
        batch.sources.append(PaySource(id: entry.line, kind: .handEntry))
      }
      let first = batch.period.first.adding(days: -7 * weeksAgo)
      batch.period = PayPeriod(first: first, last: first.adding(days: 13)) ?? batch.period
      for (place, person) in people.enumerated() {
        batch.timeData.employees[place].id = Int64(person.number) ?? 0
      }
      let zone = TimelineFile.Zone(name: "UTC", midnights: (0..<16).map(Self.midnight))
      var timeline = TimelineFile(
        zones: [zone], sites: [:], positions: [:], holidays: [:], people: lines)
      timeline.shared = shared
      return Review.Files(
        run: try run(batch), batch: BatchRecord(batch), findings: findings,
        timeline: hasTimeline ? timeline : nil)
    }
  }

  private static func line(_ person: Person) -> String {
    var paid: [Int64] = []
    var sessions: [Int64] = []
    var content = [person.employee, person.leaveContent, person.outside]
    for session in person.sessions {
      let start = midnight(session.day) + 25_200
      sessions += [session.id, start, Int64(session.hours.h)]
      if session.isPaid { paid += [start, Int64(session.hours.h), Int64(paid.count / 3)] }
      content += [session.approval, session.content]
    }
    func list(_ name: String, _ numbers: [Int64]) -> String {
      numbers.isEmpty ? "" : ",\"\(name)\":[\(numbers.map(String.init).joined(separator: ","))]"
    }
    return "{\"zone\":0\(list("paid", paid))\(list("sessions", sessions))"
      + "\(list("content", content.map(Int64.init)))}"
  }

  private func run(_ batch: PayBatch) throws -> FinishedRun {
    let inputs = configuration.map {
      #"{"name":"\#($0.0)","sha256":"\#($0.1)","role":"\#($0.2)"}"#
    }
    let vendor = files.map { #"{"kind":"generic-csv","name":"\#($0.0)","sha256":"\#($0.1)"}"# }
    let text = """
      {"schema":"payroll-export/totals/1","batch":"\(BatchID(batch.id.payer, batch.period))",
      "period":"\(batch.period.first)..\(batch.period.last)","state":"draft","snapshot":"s",
      \(isPayrun ? "\"payables\":{}," : "")
      "inputs":{"program":"\(program)","timeZoneData":"2025b",
      "configuration":[\(inputs.joined(separator: ","))]},
      "files":[{"kind":"batch","name":"batch.json","sha256":"b"}\
      \(vendor.map { "," + $0 }.joined())]}
      """
    return try FinishedRun(Array(text.utf8), file: "totals.json")
  }

  /// Compares two plain runs of which the second was edited.
  static func compare(
    _ before: ComparedSide = .plain, _ edit: (inout ComparedSide) -> Void
  ) throws -> RunComparison {
    var now = before
    edit(&now)
    return RunComparison(try before.reviewed, try now.reviewed)
  }
}
