import PayrollModel

/// Hours by employee and by what they are, rising, each once.
///
/// Two of them are compared place by place; a year of a large company has a million places.
struct PaidHours: Sendable {
  /// The seconds of an employee in one part.
  struct Part: Sendable, Equatable, Comparable {
    /// The employee's number in the source.
    var employee: Int64
    /// A date and a kind of time, or a bucket and a multiplier.
    var key: Int64
    var seconds: Int64

    static func < (left: Part, right: Part) -> Bool {
      (left.employee, left.key) < (right.employee, right.key)
    }
  }

  /// Time by date: worked and leave are two parts, so that one does not make up for the other.
  private(set) var byDate: [Part] = []
  /// Time of the whole period by bucket and multiplier.
  private(set) var byBucket: [Part] = []
  private let dates: ClosedRange<CalendarDate>

  /// Nothing yet.
  ///
  /// - Parameter dates: those that count by date.
  init(dates: ClosedRange<CalendarDate>) { self.dates = dates }

  /// Adds hours of one employee on one date. What is paid without work or leave, as a guarantee, is
  /// left out: it follows from whole weeks, and from rules more than from facts.
  mutating func add(
    _ employee: Int64, _ date: CalendarDate, _ bucket: Bucket, multiplier: Int64, isWorked: Bool,
    seconds: Int64
  ) {
    guard isWorked || bucket != .regular, seconds != 0 else { return }
    if dates.contains(date) {
      Self.add(
        Part(
          employee: employee, key: Int64(date.daysSince1970) * 2 + (isWorked ? 0 : 1),
          seconds: seconds), to: &byDate)
    }
    let kind = Int64(bucket.rawValue) * 2 + (isWorked ? 0 : 1)
    Self.add(
      Part(employee: employee, key: kind << 32 + multiplier, seconds: seconds), to: &byBucket)
  }

  private static func add(_ part: Part, to parts: inout [Part]) {
    if let last = parts.last, last.employee == part.employee, last.key == part.key {
      parts[parts.count - 1].seconds += part.seconds
    } else {
      parts.append(part)
    }
  }

  /// Brings the parts into order; parts of one key become one.
  mutating func finish() {
    byDate = Self.merged(byDate)
    byBucket = Self.merged(byBucket)
  }

  private static func merged(_ parts: [Part]) -> [Part] {
    var merged: [Part] = []
    merged.reserveCapacity(parts.count)
    for part in parts.sorted() { add(part, to: &merged) }
    return merged
  }

  /// The date in the key of a part by date.
  static func date(of key: Int64) -> CalendarDate {
    CalendarDate(daysSince1970: Int32(truncatingIfNeeded: key >> 1))
  }
}

extension PaidHours {
  /// The hours of everybody in a batch, those who are held too.
  init(_ batch: PayBatch, dates: ClosedRange<CalendarDate>) {
    self.init(dates: dates)
    for employee in batch.employees {
      guard let place = employee.record.place else { continue }
      let id = batch.timeData.employees[place].id
      for line in batch.lines[employee.lineRange] {
        add(
          id, line.workday, line.bucket, multiplier: Int64(line.multiplier),
          isWorked: line.isWorked, seconds: line.seconds)
      }
    }
    finish()
  }
}
