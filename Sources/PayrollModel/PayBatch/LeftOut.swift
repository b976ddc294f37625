/// Paid hours that are knowingly not in a vendor file, or in none of them.
public struct LeftOut: Sendable, Equatable {
  /// A person who is left out with all hours.
  public struct Person: Sendable, Equatable {
    /// The person: a place in `PayBatch.employees`.
    public let employee: Int
    /// Why the person is left out, in the words of reports.
    public let reason: String
    /// All that the batch pays the person, in whole seconds.
    public var seconds: Int64
    /// Whether any of it is overtime.
    public var hasOvertime: Bool
  }

  /// Hours of other people that are alike in all that a row of an earning-code mapping can ask for.
  public struct Kind: Sendable, Equatable {
    /// The bucket that all the hours are in.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The pay code of the source, or none.
    public let payCode: Label
    /// Whether the hours were worked.
    public let isWorked: Bool
    /// Why they are left out.
    public let reason: String
    /// The hours of all such people together, in whole seconds.
    public var seconds: Int64 = 0
    /// The number of people who have such hours.
    public var employees = 0
    /// The employee of the line added last, so that each person is counted once; -1 before the
    /// first.
    fileprivate var last: Int32 = -1
  }

  /// The hours of a bucket and multiplier, whether a person or the hours themselves are left out.
  public struct Sum: Sendable, Equatable {
    /// The bucket; no other sum has it with the same multiplier.
    public let bucket: Bucket
    /// What an hour is paid.
    public let multiplier: Multiplier
    /// The hours, in whole seconds.
    public var seconds: Int64 = 0
    /// The number of pay lines that were added up.
    public var lines = 0
  }

  /// The people, in the order of the batch.
  public private(set) var people: [Person] = []
  /// The hours, in the order in which the batch first has them.
  public private(set) var kinds: [Kind] = []
  /// The hours of both by bucket and multiplier.
  public private(set) var sums: [Sum] = []

  /// Nothing left out so far.
  public init() {}

  /// Whether nothing is left out.
  public var isEmpty: Bool { sums.isEmpty }
  /// The hours of people and of kinds together, in whole seconds.
  public var seconds: Int64 { sums.reduce(0) { $0 + $1.seconds } }

  /// Adds a line of a person who is left out. Lines of one person follow each other.
  public mutating func add(_ line: PayLine, ofPersonBecause reason: String) {
    if people.last?.employee != Int(line.employee) {
      people.append(
        Person(employee: Int(line.employee), reason: reason, seconds: 0, hasOvertime: false))
    }
    people[people.count - 1].seconds += line.seconds
    if line.bucket == .overtime { people[people.count - 1].hasOvertime = true }
    count(line)
  }

  /// Adds a line of hours that are left out.
  public mutating func add(_ line: PayLine, because reason: String) {
    let multiplier = Multiplier(tenThousandths: line.multiplier)
    let known = kinds.firstIndex {
      $0.bucket == line.bucket && $0.multiplier == multiplier && $0.payCode == line.payCode
        && $0.isWorked == line.isWorked && $0.reason == reason
    }
    if known == nil {
      kinds.append(
        Kind(
          bucket: line.bucket, multiplier: multiplier, payCode: line.payCode,
          isWorked: line.isWorked, reason: reason))
    }
    let place = known ?? kinds.count - 1
    kinds[place].seconds += line.seconds
    if kinds[place].last != line.employee { kinds[place].employees += 1 }
    kinds[place].last = line.employee
    count(line)
  }

  private mutating func count(_ line: PayLine) {
    let multiplier = Multiplier(tenThousandths: line.multiplier)
    let known = sums.firstIndex { $0.bucket == line.bucket && $0.multiplier == multiplier }
    if known == nil { sums.append(Sum(bucket: line.bucket, multiplier: multiplier)) }
    sums[known ?? sums.count - 1].seconds += line.seconds
    sums[known ?? sums.count - 1].lines += 1
  }
}
