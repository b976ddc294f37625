import PayrollBytes
import PayrollModel
import PayrollTemplates

/// Makes the cells of one employee: adds lines together, orders them, rounds their hours. Amounts are
/// never rounded or parted.
///
/// The cells of an employee are few, so they are merged and ordered by comparing, in memory that is
/// used again for the next employee.
struct CellGrouper: ~Copyable {
  private(set) var cells: UnsafeMutablePointer<PayCell>
  private(set) var count = 0
  private var capacity = 64
  /// The totals of all employees so far.
  private(set) var totals: [CodeSum] = []

  /// The sums of one code.
  struct CodeSum: Sendable {
    var code: Int32
    var seconds: Int64 = 0
    var units: (Int64, Int64, Int64) = (0, 0, 0)
    var cents: Int64 = 0
    var lineCount = 0
  }

  /// Which keys the template uses.
  private struct Uses {
    var date, week, bucket, multiplier, payCode, rate, position, account, worked, job: Bool

    init(_ keys: [GroupKey]) {
      date = keys.contains(.date)
      week = keys.contains(.week)
      bucket = keys.contains(.bucket)
      multiplier = keys.contains(.multiplier)
      payCode = keys.contains(.payCode)
      rate = keys.contains(.rate)
      position = keys.contains(.position)
      account = keys.contains(.account)
      worked = keys.contains(.worked)
      job = keys.contains(.job)
    }
  }

  private let uses: Uses
  private let places: PrintedPlaces
  private let jobs: JobTitles
  /// The lines of the last employee that have no earning code, one for each kind of hours.
  private(set) var unmapped: [Int] = []
  private let units: [Int64]
  private let ranks: FlatTable<Int32>
  private let order: FlatTable<GroupKey>
  private var lookup: CodeLookup
  private var remainders: [(remainder: Int64, cell: Int)] = []
  /// The most seconds of one cell; nil for any number.
  private let longestSeconds: Int64?
  /// Whether the file has a place for amounts.
  private let takesAmounts: Bool
  /// Whether a cell of the employee has an amount.
  private(set) var hasAmounts = false

  init(
    program: Program, keys: CellKeys, longestSeconds: Int64?, lookup: consuming CodeLookup,
    labelRanks: [Int32]
  ) {
    self.longestSeconds = longestSeconds
    takesAmounts = program.printsAmounts
    self.uses = Uses(keys.keys)
    places = keys.places
    jobs = keys.jobs
    self.order = FlatTable(keys.keys.filter { $0 != .employee && $0 != .region })
    self.units = program.units
    self.lookup = lookup
    self.ranks = FlatTable(labelRanks)
    cells = .allocate(capacity: capacity)
  }

  deinit { cells.deallocate() }

  /// Makes the cells of an employee. Lines without an earning code end up in `unmapped`.
  mutating func group(_ employee: PayEmployee, _ view: BatchView) {
    unmapped.removeAll(keepingCapacity: true)
    count = 0
    hasAmounts = false
    for place in employee.lineRange {
      let line = view.lines[place]
      if line.seconds == 0 {
        guard takesAmounts, line.isAmount else { continue }
        hasAmounts = true
      }
      let cell = makeCell(line, place, view, record: employee.record)
      if cell.code < 0 {
        noteUnmapped(line, place, view)
        continue
      }
      add(cell)
    }
    dropEmpty()
    if let longestSeconds { part(longestSeconds) }
    sort(0..<count, by: order.slice(0, Int32(order.count)))
    round()
  }

  @inline(__always)
  private mutating func makeCell(
    _ line: PayLine, _ place: Int, _ view: BatchView, record: RecordIndex
  ) -> PayCell {
    var cell = PayCell()
    cell.line = Int32(truncatingIfNeeded: place)
    cell.seconds = line.seconds
    cell.cents = line.amount
    cell.code = lookup.code(line)
    if uses.date { cell.date = line.date }
    if uses.week {
      cell.week = view.workweek.firstDate(holding: line.workday).daysSince1970
    }
    if uses.bucket { cell.bucket = line.bucket.rawValue }
    if uses.multiplier { cell.multiplier = line.multiplier }
    if uses.payCode { cell.payCode = Int32(bitPattern: line.payCode.index) }
    if uses.rate { cell.rate = line.rate }
    if uses.position { cell.position = places.position(line.position) }
    if uses.account { cell.account = places.account(line.account) }
    if uses.job { cell.job = jobs.title(line.position, ofRecord: record.place ?? -1) }
    if uses.worked { cell.worked = line.isWorked ? 1 : 0 }
    return cell
  }

  private mutating func noteUnmapped(_ line: PayLine, _ place: Int, _ view: BatchView) {
    let isKnown = unmapped.contains { other in
      let other = view.lines[other]
      return other.bucket == line.bucket && other.multiplier == line.multiplier
        && other.payCode == line.payCode && other.isWorked == line.isWorked
        && other.isAmount == line.isAmount
    }
    if !isKnown { unmapped.append(place) }
  }

  @inline(__always)
  private mutating func add(_ cell: PayCell) {
    // The newest cell first: lines that follow each other are often alike.
    var index = count - 1
    while index >= 0 {
      if cells[index].isAlike(cell) {
        cells[index].seconds += cell.seconds
        cells[index].cents += cell.cents
        return
      }
      index -= 1
    }
    append(cell)
  }

  private mutating func append(_ cell: PayCell) {
    if count == capacity {
      let larger = UnsafeMutablePointer<PayCell>.allocate(capacity: capacity * 2)
      larger.update(from: cells, count: count)
      cells.deallocate()
      cells = larger
      capacity *= 2
    }
    cells[count] = cell
    count += 1
  }

  private mutating func dropEmpty() {
    var kept = 0
    for index in 0..<count where cells[index].seconds != 0 || cells[index].isAmount {
      cells[kept] = cells[index]
      kept += 1
    }
    count = kept
  }

  /// The longest date: the one on which the clock goes back.
  private static let longestDateSeconds: Int64 = 25 * 3600

  /// Divides cells of more seconds than the vendor takes in one into parts of equal length, the
  /// first ones a second longer where that does not come out even. More hours than a date has stay
  /// whole: they are no long day but a mistake, which the range of the field must show.
  private mutating func part(_ longest: Int64) {
    for index in 0..<count {
      let whole = cells[index].seconds
      let size = Int64(clamping: whole.magnitude)
      guard size > longest, !uses.date || size <= Self.longestDateSeconds else { continue }
      let parts = (size + longest - 1) / longest
      let sign: Int64 = whole < 0 ? -1 : 1
      for number in 0..<parts {
        let seconds = sign * (size / parts + (number < size % parts ? 1 : 0))
        if number == 0 {
          cells[index].seconds = seconds
        } else {
          var cell = cells[index]
          cell.part = Int32(clamping: number)
          cell.seconds = seconds
          append(cell)
        }
      }
    }
  }

  // MARK: Order

  /// Orders cells by keys, then by code, by line, and by part.
  mutating func sort(_ range: Range<Int>, by keys: UnsafeBufferPointer<GroupKey>) {
    var index = range.lowerBound + 1
    while index < range.upperBound {
      let cell = cells[index]
      var place = index
      while place > range.lowerBound, isBefore(cell, cells[place - 1], keys) {
        cells[place] = cells[place - 1]
        place -= 1
      }
      cells[place] = cell
      index += 1
    }
  }

  @inline(__always)
  private func isBefore(
    _ left: PayCell, _ right: PayCell, _ keys: UnsafeBufferPointer<GroupKey>
  ) -> Bool {
    for key in keys {
      let first = left.order(key, labelRanks: ranks.base)
      let second = right.order(key, labelRanks: ranks.base)
      if first != second { return first < second }
    }
    if left.code != right.code { return left.code < right.code }
    return left.line == right.line ? left.part < right.part : left.line < right.line
  }

  /// The end of the run of cells that agree with the first one in all keys, and in their part where
  /// parts are separated.
  @inline(__always)
  func endOfGroup(
    _ range: Range<Int>, _ keys: UnsafeBufferPointer<GroupKey>, separatingParts: Bool
  ) -> Int {
    let first = cells[range.lowerBound]
    var end = range.lowerBound + 1
    while end < range.upperBound {
      if separatingParts && cells[end].part != first.part { return end }
      for key in keys
      where cells[end].order(key, labelRanks: ranks.base)
        != first.order(key, labelRanks: ranks.base)
      {
        return end
      }
      end += 1
    }
    return end
  }

  // MARK: Rounding

  /// Rounds the total of each code half up and shares it out among the code's cells: each gets its
  /// hours rounded down, and those with the largest remainders one unit more, ties by row.
  private mutating func round() {
    var done = 0
    for start in 0..<count where cells[start].code >= 0 {
      let code = cells[start].code
      // Only the first cell of a code does the work for all of them.
      if (0..<start).contains(where: { cells[$0].code == code }) { continue }
      var seconds: Int64 = 0
      var cents: Int64 = 0
      var cellCount = 0
      for index in start..<count where cells[index].code == code {
        seconds += cells[index].seconds
        cents += cells[index].cents
        cellCount += 1
      }
      let total = totalIndex(of: code)
      totals[total].seconds += seconds
      totals[total].lineCount += cellCount
      done += cellCount
      if cells[start].isAmount {
        totals[total].cents += cents
        if done == count { break }
        continue
      }
      for (unit, unitsPerHour) in units.enumerated() {
        let rounded = Hours.roundedHalfUp(seconds: seconds, unitsPerHour: unitsPerHour)
        share(rounded, unit, unitsPerHour, code, from: start)
        switch unit {
        case 0: totals[total].units.0 += rounded
        case 1: totals[total].units.1 += rounded
        default: totals[total].units.2 += rounded
        }
      }
      if done == count { break }
    }
  }

  private mutating func share(
    _ total: Int64, _ unit: Int, _ unitsPerHour: Int64, _ code: Int32, from start: Int
  ) {
    remainders.removeAll(keepingCapacity: true)
    var left = total
    for index in start..<count where cells[index].code == code {
      let scaled = cells[index].seconds * unitsPerHour
      let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: 3600)
      let floor = rest < 0 ? quotient - 1 : quotient
      cells[index].setUnit(unit, floor)
      left -= floor
      remainders.append((scaled - floor * 3600, index))
    }
    guard left > 0 else { return }
    remainders.sort { ($1.remainder, $0.cell) < ($0.remainder, $1.cell) }
    for (_, cell) in remainders.prefix(Int(left)) {
      cells[cell].setUnit(unit, cells[cell].unit(UInt8(unit)) + 1)
    }
  }

  private mutating func totalIndex(of code: Int32) -> Int {
    if let index = totals.firstIndex(where: { $0.code == code }) { return index }
    totals.append(CodeSum(code: code))
    return totals.count - 1
  }

  /// Forgets the totals, and returns them.
  mutating func takeTotals() -> [CodeSum] {
    defer { totals = [] }
    return totals
  }
}
