public import PayrollModel

/// What a batch pays, person by person, as the ledger keeps it: enough to say of each hour whether it
/// was paid, and no more.
///
/// People are ordered by their keys, each there once; the lines of a person by what they are
/// (`Line.isBefore`), each once.
public struct LedgerLines: Sendable, Equatable {
  /// Hours or an amount of one person on one workday that are alike.
  public struct Line: Sendable, Equatable {
    /// The workday, as days since 1970-01-01.
    public var date: Int32
    /// What an hour is paid, in 1/10,000 of the rate.
    public var multiplier: Int32
    /// The rate in 1/10,000 of the currency; -1 where payroll itself knows it.
    public var rate: Int64
    /// The time, in whole seconds; negative where it takes back what was paid. 0 for an amount.
    public var seconds: Int64
    /// The amount, in cents; 0 for hours.
    public var amount: Int64
    /// The pay code: a place in `texts`; that of the empty text for none.
    public var payCode: Int32
    /// The position: a place in `texts`, likewise.
    public var position: Int32
    /// The site: a place in `texts`, likewise.
    public var site: Int32
    /// The bucket.
    public var bucket: Bucket
    /// Whether the hours were worked.
    public var isWorked: Bool
    /// Whether somebody entered it by hand.
    public var isEntered: Bool

    /// A line; see the properties for units.
    public init(
      date: Int32, bucket: Bucket, isWorked: Bool, multiplier: Int32, rate: Int64, payCode: Int32,
      position: Int32, site: Int32, seconds: Int64, amount: Int64 = 0, isEntered: Bool = false
    ) {
      self.date = date
      self.bucket = bucket
      self.isWorked = isWorked
      self.multiplier = multiplier
      self.rate = rate
      self.payCode = payCode
      self.position = position
      self.site = site
      self.seconds = seconds
      self.amount = amount
      self.isEntered = isEntered
    }
  }

  /// Somebody who is paid.
  public struct Person: Sendable, Equatable {
    /// What tells the person from everybody else for good: the number of the record in the source, or
    /// where a source numbers nobody, the employee number.
    public var key: String
    /// The employee number at the time.
    public var number: String
    /// The places of the person's lines.
    public var lines: Range<Int>
  }

  /// Pay codes, positions and sites, each once; the empty one first.
  public internal(set) var texts = [""]
  /// The people.
  public internal(set) var people: [Person] = []
  /// The lines of all people, one person behind the other.
  public internal(set) var lines: [Line] = []
  private var places = ["": Int32(0)]

  /// Nothing.
  public init() {}

  /// Whether two hold the same people and lines, with the same texts in the same places.
  public static func == (left: Self, right: Self) -> Bool {
    left.texts == right.texts && left.people == right.people && left.lines == right.lines
  }

  /// The place of a text, which is added where it is new.
  public mutating func place(of text: String) -> Int32 {
    if let place = places[text] { return place }
    let place = Int32(clamping: texts.count)
    texts.append(text)
    places[text] = place
    return place
  }

  /// Adds a person behind the others. What is alike among the lines becomes one line, and what comes to
  /// nothing none.
  ///
  /// - Parameters:
  ///   - key: see `Person`; it must come behind those that are there, by its bytes.
  ///   - lines: in any order, with places in `texts`.
  /// - Returns: whether the person was added; false where the key is not behind the last one.
  public mutating func add(_ key: String, number: String, _ lines: [Line]) -> Bool {
    if let last = people.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8) { return false }
    let first = self.lines.count
    for line in lines.sorted(by: Line.isBefore) {
      if self.lines.count > first, self.lines[self.lines.count - 1].isAlike(line) {
        self.lines[self.lines.count - 1].add(line)
      } else {
        self.lines.append(line)
      }
    }
    self.lines.removeLast(self.lines.count - first - dropEmpty(from: first))
    if self.lines.count > first {
      people.append(Person(key: key, number: number, lines: first..<self.lines.count))
    }
    return true
  }

  /// Moves the lines that pay something to the front of those from a place on; returns their number.
  private mutating func dropEmpty(from first: Int) -> Int {
    var next = first
    for place in first..<lines.count where lines[place].seconds != 0 || lines[place].amount != 0 {
      lines[next] = lines[place]
      next += 1
    }
    return next - first
  }

  /// The place of the person with a key; nil where there is none.
  public func place(ofPerson key: String) -> Int? {
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if people[middle].key.utf8.lexicographicallyPrecedes(key.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < people.count && people[low].key == key ? low : nil
  }
}

extension LedgerLines.Line {
  /// The order of the lines of a person: by day, then by what they are.
  public static func isBefore(_ left: Self, _ right: Self) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.bucket != right.bucket { return left.bucket.rawValue < right.bucket.rawValue }
    if left.isWorked != right.isWorked { return left.isWorked }
    if left.isEntered != right.isEntered { return right.isEntered }
    if left.isAmount != right.isAmount { return right.isAmount }
    return (left.multiplier, left.rate, left.payCode, left.position, left.site)
      < (right.multiplier, right.rate, right.payCode, right.position, right.site)
  }

  /// Whether it pays an amount, and no hours.
  public var isAmount: Bool { amount != 0 }

  /// Whether two lines differ in nothing but how much they pay.
  public func isAlike(_ other: Self) -> Bool {
    date == other.date && bucket == other.bucket && isWorked == other.isWorked
      && isEntered == other.isEntered && isAmount == other.isAmount
      && multiplier == other.multiplier && rate == other.rate
      && payCode == other.payCode && position == other.position && site == other.site
  }

  fileprivate mutating func add(_ other: Self) {
    seconds += other.seconds
    amount += other.amount
  }
}
