public import PayrollModel

/// What runs have paid to the people of a snapshot, line by line, as somebody remembers it.
///
/// Positions and sites are known by the texts that batches have for them, and pay codes by their own.
public struct PaidLines: Sendable {
  /// Hours or an amount that were paid for one workday. Negative where they were taken back.
  public struct Line: Sendable {
    /// The person: a place in `TimeData.employees`.
    public var person: Int32
    /// The workday, as days since 1970-01-01.
    public var date: Int32
    /// What an hour was paid, in 1/10,000 of the rate.
    public var multiplier: Int32
    /// The pay code: a place in `texts`.
    public var payCode: Int32
    /// The position: a place in `texts`; that of the empty text for none.
    public var position: Int32
    /// The site, likewise.
    public var site: Int32
    /// The run that paid: a place in `runs`.
    public var run: Int32
    /// The bucket.
    public var bucket: Bucket
    /// Whether the hours were worked.
    public var isWorked: Bool
    /// Whether it was entered by hand.
    public var isEntered: Bool
    /// Whole seconds; 0 for an amount.
    public var seconds: Int64
    /// The amount in cents; 0 for hours.
    public var amount: Int64
    /// The rate in 1/10,000 of the currency; -1 where payroll itself knew it.
    public var rate: Int64

    /// A line; see the properties for units.
    public init(
      person: Int32, date: Int32, bucket: Bucket, isWorked: Bool, isEntered: Bool,
      multiplier: Int32, rate: Int64, payCode: Int32, position: Int32, site: Int32,
      seconds: Int64, amount: Int64, run: Int32
    ) {
      self.person = person
      self.date = date
      self.bucket = bucket
      self.isWorked = isWorked
      self.isEntered = isEntered
      self.multiplier = multiplier
      self.rate = rate
      self.payCode = payCode
      self.position = position
      self.site = site
      self.seconds = seconds
      self.amount = amount
      self.run = run
    }
  }

  /// The runs that paid.
  public let runs: [BatchID]
  /// Pay codes, positions and sites.
  public let texts: [String]
  /// The places of the texts that are pay codes.
  let payCodes: Set<Int32>
  /// The lines, one person behind the other.
  let lines: [Line]
  /// The first line of each person, by the place; behind the last person the number of lines.
  private let starts: [Int32]

  /// Puts lines into the order of their people.
  ///
  /// - Parameter people: how many people the snapshot has; lines of others must not be there.
  public init(_ lines: [Line], people: Int, runs: [BatchID], texts: [String]) {
    self.runs = runs
    self.texts = texts
    payCodes = Set(lines.lazy.map(\.payCode))
    var starts = [Int32](repeating: 0, count: people + 1)
    for line in lines { starts[Int(line.person) + 1] += 1 }
    for place in 0..<people { starts[place + 1] += starts[place] }
    var next = starts
    var order = [Int32](repeating: 0, count: lines.count)
    for (index, line) in lines.enumerated() {
      order[Int(next[Int(line.person)])] = Int32(truncatingIfNeeded: index)
      next[Int(line.person)] += 1
    }
    self.lines = order.map { lines[Int($0)] }
    self.starts = starts
  }

  /// Nothing was paid to any of so many people.
  public init(people: Int) { self.init([], people: people, runs: [], texts: [""]) }

  /// The places of a person's lines.
  func range(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }

  /// The people who were paid something, by place.
  public var people: [Int] { starts.indices.dropLast().filter { !range(of: $0).isEmpty } }
}
