import PayrollModel
import PayrollTestSupport

@testable import PayrollMapper

/// A company of a few people, with what is owed to them and what was paid, and the sums of both as a plain
/// model has them.
struct PaidWorld {
  /// Everything that tells hours from others, in texts.
  struct Kind: Hashable {
    var person: Int
    var day: Int32
    var isEntered: Bool
    var isAmount: Bool
    var isWorked: Bool
    var bucket: Bucket
    var multiplier: Int32
    var payCode: String
    var rate: Int64
    var position: String
    var site: String
  }

  /// What each kind comes to, in seconds, or in cents.
  typealias Sums = [Kind: Int64]

  static let closed = period(0)
  static let current = period(7)
  static let people = 5
  private static let codes = ["", "REG", "TRAIN"]
  private static let positions = ["", "P1", "P2"]

  let data: TimeData

  static func period(_ day: Int) -> PayPeriod {
    PayPeriod(first: BatchBuilder.date(day), last: BatchBuilder.date(day + 6))
      ?? BatchBuilder().batch.period
  }

  static func id(_ period: PayPeriod, _ type: RunType = .regular) -> BatchID {
    BatchID(Payer(company: "acme"), period, type: type)
  }

  init() {
    var builder = BatchBuilder()
    _ = builder.position("P1", "Gate")
    _ = builder.position("P2", "Desk")
    _ = builder.account("S1", "Harbor")
    for number in 0..<Self.people { builder.employee("10\(number)") }
    data = builder.batch.timeData
  }

  // MARK: Drawing

  /// Some kinds of hours on the days of a period.
  func draw(_ period: PayPeriod, _ random: inout SeededGenerator) -> Sums {
    var sums: Sums = [:]
    for person in 0..<Self.people {
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let kind = kind(of: person, period, &random)
        sums[kind] = kind.isAmount ? 500 : 3600 * Int64.random(in: 1...9, using: &random)
      }
    }
    return sums
  }

  private func kind(
    of person: Int, _ period: PayPeriod, _ random: inout SeededGenerator
  ) -> Kind {
    let isAmount = Int.random(in: 0..<8, using: &random) == 0
    let bucket: Bucket =
      isAmount ? .holiday : [.regular, .overtime][Int.random(in: 0...1, using: &random)]
    return Kind(
      person: person,
      day: period.first.adding(days: Int.random(in: 0...6, using: &random)).daysSince1970,
      isEntered: Int.random(in: 0..<8, using: &random) == 0, isAmount: isAmount,
      isWorked: !isAmount, bucket: bucket, multiplier: bucket == .overtime ? 15_000 : 10_000,
      payCode: Self.codes[Int.random(in: 0...2, using: &random)],
      rate: [-1, 180_000, 190_000][Int.random(in: 0...2, using: &random)],
      position: Self.positions[Int.random(in: 0...2, using: &random)],
      site: ["", "S1"][Int.random(in: 0...1, using: &random)])
  }

  /// The same with some of it gone, some of it more, and some of it new.
  func changed(_ sums: Sums, _ period: PayPeriod, _ random: inout SeededGenerator) -> Sums {
    var changed = sums
    for kind in sums.keys.sorted(by: { "\($0)" < "\($1)" }) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: changed[kind] = nil
      case 1: changed[kind]? += kind.isAmount ? 100 : 1800
      default: break
      }
    }
    for (kind, value) in draw(period, &random) where Bool.random(using: &random) {
      changed[kind, default: 0] += value
    }
    return changed
  }

  // MARK: Batches and what was paid

  /// A batch that owes some sums.
  func batch(_ period: PayPeriod, _ type: RunType = .regular, owing sums: Sums) -> PayBatch {
    var batch = PayBatch(
      id: Self.id(period, type), company: "Acme", period: period, workweek: Workweek(),
      timeData: data)
    batch.reasons = [
      PayReason(
        ruleSet: "us-flsa", rule: "straight", sentence: "straight time", citation: "29 CFR"),
      PayReason(PayReason.HandEntry(author: "R. Adeyemi", reason: "agreed")),
    ]
    for person in 0..<Self.people {
      let own = sums.filter { $0.key.person == person && $0.value != 0 }
        .map { line($0.key, $0.value, &batch) }.sorted(by: LineBuilder.precedes)
      guard !own.isEmpty else { continue }
      let place = Int32(batch.employees.count)
      batch.employees.append(
        PayEmployee(
          record: RecordIndex(person), firstLine: batch.lines.count, lineCount: own.count,
          held: nil))
      batch.lines += own.map {
        var line = $0
        line.employee = place
        return line
      }
    }
    batch.controls.workedSeconds = batch.lines.reduce(0) { $0 + $1.seconds }
    return batch
  }

  private func line(_ kind: Kind, _ value: Int64, _ batch: inout PayBatch) -> PayLine {
    batch.sources.append(
      PaySource(id: Int64(batch.sources.count), kind: kind.isEntered ? .handEntry : .workSession))
    return PayLine(
      employee: 0, date: kind.day, seconds: kind.isAmount ? 0 : value, rate: kind.rate,
      multiplier: kind.multiplier, payCode: batch.timeData.labels.label(kind.payCode),
      position: kind.position.isEmpty ? .none : RecordIndex(kind.position == "P1" ? 0 : 1),
      account: kind.site.isEmpty ? .none : RecordIndex(0),
      firstSource: UInt32(batch.sources.count - 1), sourceCount: 1,
      reason: kind.isEntered ? 1 : 0, bucket: kind.bucket, isWorked: kind.isWorked,
      amount: kind.isAmount ? value : 0)
  }

  /// What runs paid, in the form in which the ledger hands it on.
  func paid(_ runs: [(BatchID, Sums)]) -> PaidLines {
    var texts = [""]
    func place(_ text: String) -> Int32 {
      if let place = texts.firstIndex(of: text) { return Int32(place) }
      texts.append(text)
      return Int32(texts.count - 1)
    }
    var lines: [PaidLines.Line] = []
    for (run, (_, sums)) in runs.enumerated() {
      for (kind, value) in sums where value != 0 {
        lines.append(
          PaidLines.Line(
            person: Int32(kind.person), date: kind.day, bucket: kind.bucket,
            isWorked: kind.isWorked, isEntered: kind.isEntered, multiplier: kind.multiplier,
            rate: kind.rate, payCode: place(kind.payCode), position: place(kind.position),
            site: place(kind.site), seconds: kind.isAmount ? 0 : value,
            amount: kind.isAmount ? value : 0, run: Int32(run)))
      }
    }
    return PaidLines(lines, people: Self.people, runs: runs.map(\.0), texts: texts)
  }

  /// What a batch pays, as the ledger would have it.
  func sums(_ batch: PayBatch) -> Sums {
    var sums: Sums = [:]
    for employee in batch.employees {
      for line in batch.lines[employee.lineRange] {
        let kind = Kind(
          person: employee.record.place ?? -1, day: line.date,
          isEntered: batch.reasons[Int(line.reason)].handEntry != nil, isAmount: line.isAmount,
          isWorked: line.isWorked, bucket: line.bucket, multiplier: line.multiplier,
          payCode: batch.timeData.labels[line.payCode], rate: line.rate,
          position: line.position.place.map { ["P1", "P2"][$0] } ?? "",
          site: line.account.place == nil ? "" : "S1")
        sums[kind, default: 0] += line.seconds + line.amount
      }
    }
    return sums.filter { $0.value != 0 }
  }
}

extension PaidWorld.Sums {
  static func + (left: Self, right: Self) -> Self {
    left.merging(right, uniquingKeysWith: +).filter { $0.value != 0 }
  }
}
