/// Paid hours and amounts that are knowingly not in a vendor file, or in none of them.
public struct LeftOut: Sendable, Equatable {
  /// A person who is left out with all hours and amounts.
  public struct Person: Sendable, Equatable {
    /// The person: a place in `PayBatch.employees`.
    public let employee: Int
    /// Why the person is left out, in the words of reports.
    public let reason: String
    /// All hours that the batch pays the person, in whole seconds.
    public var seconds: Int64
    /// All amounts that it pays beside the hours, in cents.
    public var cents: Int64 = 0
    /// Whether there are amounts; several can come to nothing.
    public var hasAmount = false
    /// Whether any of it is overtime.
    public var hasOvertime: Bool
  }

  /// Hours, or amounts, of other people that are alike in all that a row of an earning-code mapping can ask for.
  public struct Kind: Sendable, Equatable {
    /// The bucket that all the hours are in.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The pay code of the source, or none.
    public let payCode: Label
    /// Whether the hours were worked.
    public let isWorked: Bool
    /// Whether they are amounts, and no hours.
    public let isAmount: Bool
    /// Why they are left out.
    public let reason: String
    /// The hours of all such people together, in whole seconds.
    public var seconds: Int64 = 0
    /// The amounts of all such people together, in cents.
    public var cents: Int64 = 0
    /// The number of people who have such hours or amounts.
    public var employees = 0
    /// The employee of the line added last, so that each person is counted once; -1 before the
    /// first.
    fileprivate var last: Int32 = -1
  }

  /// The hours and amounts of a bucket and multiplier, whether a person or they themselves are left
  /// out.
  public struct Sum: Sendable, Equatable {
    /// The bucket; no other sum has it with the same multiplier.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The hours, in whole seconds.
    public var seconds: Int64 = 0
    /// The number of pay lines with hours that were added up.
    public var lines = 0
    /// The amounts, in cents.
    public var cents: Int64 = 0
    /// The number of pay lines with amounts that were added up.
    public var amountLines = 0
  }

  /// The people, in the order of the batch.
  public private(set) var people: [Person] = []
  /// The hours and amounts, in the order in which the batch first has them.
  public private(set) var kinds: [Kind] = []
  /// The hours and amounts of both by bucket and multiplier.
  public private(set) var sums: [Sum] = []

  /// Nothing left out so far.
  public init() {}

  /// Whether nothing is left out.
  public var isEmpty: Bool { sums.isEmpty }
  /// The hours of people and of kinds together, in whole seconds.
  public var seconds: Int64 { sums.reduce(0) { $0 + $1.seconds } }

  /// The amounts of people and of kinds together, in cents.
  public var cents: Int64 { sums.reduce(0) { $0 + $1.cents } }

  /// Adds a line of a person who is left out. Lines of one person follow each other.
  public mutating func add(_ line: PayLine, ofPersonBecause reason: String) {
    if people.last?.employee != Int(line.employee) {
      people.append(
        Person(employee: Int(line.employee), reason: reason, seconds: 0, hasOvertime: false))
    }
    people[people.count - 1].seconds += line.seconds
    people[people.count - 1].cents += line.amount
    if line.isAmount { people[people.count - 1].hasAmount = true }
    if line.bucket == .overtime { people[people.count - 1].hasOvertime = true }
    count(line)
  }

  /// Adds a line of hours, or of an amount, that are left out.
  public mutating func add(_ line: PayLine, because reason: String) {
    let multiplier = Multiplier(tenThousandths: line.multiplier)
    let known = kinds.firstIndex {
      $0.bucket == line.bucket && $0.multiplier == multiplier && $0.payCode == line.payCode
        && $0.isWorked == line.isWorked && $0.isAmount == line.isAmount && $0.reason == reason
    }
    if known == nil {
      kinds.append(
        Kind(
          bucket: line.bucket, multiplier: multiplier, payCode: line.payCode,
          isWorked: line.isWorked, isAmount: line.isAmount, reason: reason))
    }
    let place = known ?? kinds.count - 1
    kinds[place].seconds += line.seconds
    kinds[place].cents += line.amount
    if kinds[place].last != line.employee { kinds[place].employees += 1 }
    kinds[place].last = line.employee
    count(line)
  }

  private mutating func count(_ line: PayLine) {
    let multiplier = Multiplier(tenThousandths: line.multiplier)
    let known = sums.firstIndex { $0.bucket == line.bucket && $0.multiplier == multiplier }
    if known == nil { sums.append(Sum(bucket: line.bucket, multiplier: multiplier)) }
    let place = known ?? sums.count - 1
    sums[place].seconds += line.seconds
    sums[place].cents += line.amount
    if line.isAmount { sums[place].amountLines += 1 } else { sums[place].lines += 1 }
  }
}
