import BenchmarkSupport
import PayrollModel

/// The two weeks of one person: ten days, with overtime on some and something else than work on
/// others.
struct InventedTime {
  /// The most lines that a person can have.
  static let mostLines = 30

  /// The pay codes of the source.
  struct Codes {
    let regular, holiday, sick, vacation: Label

    init(_ labels: inout LabelTable) {
      regular = labels.label("REG")
      holiday = labels.label("HOL")
      sick = labels.label("SICK")
      vacation = labels.label("VAC")
    }
  }

  private let employee: Int32
  private let codes: Codes
  private var roll: Roll
  private let position: Int
  private let rate: Int64

  init(employee: Int, codes: Codes, roll: Roll) {
    self.employee = Int32(employee)
    self.codes = codes
    self.roll = roll
    // Two positions at most, the second one at the next higher rate.
    position = self.roll.below(InventedBatch.positionCount - 1)
    rate = 180_000 + Int64(self.roll.below(60)) * 2_500
  }

  /// Appends the lines, ordered by date, then by bucket and multiplier.
  mutating func append(to lines: inout [PayLine]) {
    for day in [1, 2, 3, 4, 5, 8, 9, 10, 11, 12] {
      switch roll.below(40) {
      case 0: lines.append(line(day, .sick, 8 * 3_600, codes.sick))
      case 1: lines.append(line(day, .vacation, 8 * 3_600, codes.vacation))
      case 2: lines.append(line(day, .holiday, 8 * 3_600, codes.holiday))
      default: work(on: day, &lines)
      }
    }
  }

  private mutating func work(on day: Int, _ lines: inout [PayLine]) {
    let isElsewhere = roll.below(8) == 0
    lines.append(
      line(day, .regular, 8 * 3_600 - roll.below(25) * 36, codes.regular, isElsewhere))
    guard roll.below(4) == 0 else { return }
    lines.append(
      line(day, .overtime, (1 + roll.below(200)) * 36, codes.regular, isElsewhere, 15_000))
    guard roll.below(6) == 0 else { return }
    lines.append(
      line(day, .overtime, (1 + roll.below(100)) * 36, codes.regular, isElsewhere, 20_000))
  }

  private func line(
    _ day: Int, _ bucket: Bucket, _ seconds: Int, _ code: Label, _ isElsewhere: Bool = false,
    _ multiplier: Int32 = 10_000
  ) -> PayLine {
    let place = position + (isElsewhere ? 1 : 0)
    return PayLine(
      employee: employee, date: InventedBatch.firstDay.daysSince1970 + Int32(day),
      seconds: Int64(seconds), rate: rate + (isElsewhere ? 2_500 : 0), multiplier: multiplier,
      payCode: code, position: RecordIndex(place),
      account: RecordIndex(place % InventedBatch.accountCount),
      firstSource: 0, sourceCount: 0, reason: 0, bucket: bucket,
      isWorked: bucket == .regular || bucket == .overtime)
  }
}
