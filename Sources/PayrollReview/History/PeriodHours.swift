public import PayrollModel
public import RunFiles

/// The hours of everybody in one period.
public struct PeriodHours: Sendable {
  /// The people, by their number in the source, rising.
  let people: [PersonHours]
  /// Whole seconds of everybody who is paid, by kind.
  let paidSeconds: [HourKind: Int64]

  /// How many people are paid.
  public var paidCount: Int { people.count { $0.isPaid } }

  /// The hours of a finished batch.
  ///
  /// - Parameter leftOut: the employee numbers of those who are knowingly in none of its files.
  public init(_ batch: BatchRecord, leftOut: Set<String> = []) {
    var sums = Sums()
    let adjusted = AdjustedReasons(batch.reasons)
    for (place, employee) in batch.employees.enumerated() {
      let isOut = !leftOut.isEmpty && leftOut.contains(employee.number)
      sums.begin(
        employee.id, place: place, isPaid: employee.held == nil && !isOut,
        hasLeft: employee.lastDay != nil)
      // What makes up for another run says nothing of what is usual.
      for line in batch.lines[employee.lineRange] where adjusted[line.reason] == nil {
        sums.add(
          line.bucket, line.multiplier, isWorked: line.isWorked, seconds: line.seconds,
          rate: line.rate, amount: line.amount)
      }
      sums.end()
    }
    (people, paidSeconds) = sums.finished
  }

  /// The hours of a batch that is being made.
  ///
  /// - Parameter leftOut: what is knowingly in none of its files.
  public init(_ batch: PayBatch, leftOut: LeftOut) {
    let isOut = Set(leftOut.people.map(\.employee))
    var sums = Sums()
    let adjusted = AdjustedReasons(batch.reasons)
    for (place, employee) in batch.employees.enumerated() {
      guard let record = employee.record.place else { continue }
      sums.begin(
        batch.timeData.employees[record].id, place: place,
        isPaid: employee.held == nil && !isOut.contains(place),
        hasLeft: employee.lastDay != nil)
      for line in batch.lines[employee.lineRange] where adjusted[line.reason] == nil {
        sums.add(
          line.bucket, line.multiplier, isWorked: line.isWorked, seconds: line.seconds,
          rate: line.rate, amount: line.amount)
      }
      sums.end()
    }
    (people, paidSeconds) = sums.finished
  }

  /// The hours of somebody; nil where the period has none of the person.
  ///
  /// - Complexity: O(log n) in the number of people.
  func person(_ id: Int64) -> PersonHours? {
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if people[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < people.count && people[low].id == id ? people[low] : nil
  }
}

/// Adds lines up, person by person.
private struct Sums {
  private var people: [PersonHours] = []
  private var kinds: [HourKind: Int64] = [:]
  private var person = PersonHours(id: 0, place: 0)
  private var isOpen = false
  private var own: [HourKind: Int64] = [:]

  mutating func begin(_ id: Int64, place: Int, isPaid: Bool, hasLeft: Bool) {
    person = PersonHours(
      id: id, isPaid: isPaid, hasLeft: hasLeft, place: Int32(clamping: place))
    isOpen = false
    own.removeAll(keepingCapacity: true)
  }

  mutating func add(
    _ bucket: Bucket, _ multiplier: Int32, isWorked: Bool, seconds: Int64, rate: Int64,
    amount: Int64
  ) {
    if seconds == 0 && amount == 0 { return }
    isOpen = true
    person.seconds += seconds
    switch bucket {
    case .sick, .vacation: person.leaveSeconds += seconds
    case .holiday: person.holidaySeconds += seconds
    case .regular: person.rate = max(person.rate, rate)
    case .overtime: break
    }
    guard seconds != 0 else { return }
    let kind = HourKind(
      bucket: bucket, multiplier: Multiplier(tenThousandths: multiplier), isWorked: isWorked)
    own[kind, default: 0] += seconds
  }

  mutating func end() {
    guard isOpen else { return }
    people.append(person)
    if person.isPaid { kinds.merge(own, uniquingKeysWith: +) }
  }

  var finished: ([PersonHours], [HourKind: Int64]) { (people.sorted { $0.id < $1.id }, kinds) }
}
