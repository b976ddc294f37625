public import PayrollModel
import RunFiles

/// What somebody, or everybody, is paid in one of two runs.
public struct ComparedPay: Sendable {
  /// The hours of a kind.
  private struct Hours {
    let kind: HourKind
    var seconds: Int64
  }

  /// There are few kinds, and mostly the next line is of the one before.
  private var hours: [Hours] = []
  /// What is paid in amounts beside the hours.
  public private(set) var amounts = Money(cents: 0)
  /// Gross pay, as far as rates are known.
  public private(set) var gross = Gross()
  /// Whether no rate and no amount is known at all.
  public private(set) var isGrossUnknown = true

  /// Nothing.
  public init() {}

  /// Whole seconds of a kind of hours.
  public subscript(kind: HourKind) -> Int64 {
    hours.first { $0.kind == kind }?.seconds ?? 0
  }

  /// The kinds of hours that there are, in no order.
  public var kinds: [HourKind] { hours.map(\.kind) }

  /// All hours, in whole seconds.
  public var totalSeconds: Int64 { hours.reduce(0) { $0 + $1.seconds } }

  mutating func add(_ line: BatchRecord.Line) {
    if line.seconds != 0 { add(line.seconds, of: HourKind(line)) }
    amounts.cents += line.amount
    if line.gross != BatchRecord.Line.noGross {
      gross.pay.cents += line.gross
      isGrossUnknown = false
    } else {
      gross.secondsWithoutRate += line.seconds
    }
  }

  mutating func add(_ other: ComparedPay) {
    for entry in other.hours { add(entry.seconds, of: entry.kind) }
    amounts.cents += other.amounts.cents
    gross.pay.cents += other.gross.pay.cents
    gross.secondsWithoutRate += other.gross.secondsWithoutRate
    isGrossUnknown = isGrossUnknown && other.isGrossUnknown
  }

  private mutating func add(_ seconds: Int64, of kind: HourKind) {
    if let place = hours.firstIndex(where: { $0.kind == kind }) {
      hours[place].seconds += seconds
    } else {
      hours.append(Hours(kind: kind, seconds: seconds))
    }
  }
}
