import PayrollModel
import PayrollTemplates

/// Walks through the employees of a batch beside the records of a file, and compares the hours and the
/// amounts.
///
/// A file has its employees in the order of the batch. What it says is added up for the current one,
/// and compared when the file goes on to the next.
struct EmployeeLedger: ~Copyable {
  let layout: ReadLayout
  private var expectation: BatchExpectation
  /// Whether the codes of a group are added up under one key.
  private let areSums: [Bool]
  /// Whether a group has amounts; and which earning codes of the mapping have.
  private let areOfAmounts: [Bool]
  private let codesOfAmounts: [Bool]
  /// The employees that the file should have, in its order.
  private let employees: ArraySlice<Int>
  /// The outermost repetition that is being read.
  private var block: Int?
  /// The first employee that is not read yet.
  private var next: Int
  /// Who the current employee is, by identity; those of other blocks are empty.
  private var current: [[UInt8]] = []
  private var following: [[UInt8]]?
  private var hasCurrent = false
  /// The employee that was loaded last; -1 for all of them together.
  private var loaded = -1
  private var expected = HoursSums()
  private var found = HoursSums()
  /// The totals of the file, and what the employees so far have.
  private(set) var totals = FileTotals()
  /// The groups in which the hours of a code must stand: those that are no totals, if there are
  /// any, since a total beside them does not say what is in it.
  private let places: [HoursGroup]
  /// The groups in which the amount of a code must stand.
  private let amountPlaces: [HoursGroup]

  init(
    _ layout: ReadLayout, plan: OutputPlan, batch: PayBatch, employees: ArraySlice<Int>
  ) {
    self.layout = layout
    areSums = layout.groups.map(\.isSum)
    areOfAmounts = layout.groups.map(\.isOfAmounts)
    // Without earning codes a code is a bucket and a multiplier.
    codesOfAmounts = plan.usesEarningCodes ? plan.earningCodes.areAmounts : []
    let hours = layout.groups.filter { !$0.isOfAmounts }
    let told = hours.filter { !$0.isTotal }
    places = told.isEmpty ? hours : told
    amountPlaces = layout.groups.filter { $0.isOfAmounts && !$0.isSum }
    self.employees = employees
    expectation = BatchExpectation(batch, plan)
    next = employees.startIndex
  }

  // MARK: Records

  /// Begins a record of a block: goes back to the first employee where it is another block.
  mutating func enter(_ block: Int) throws(ReadBackFailure) {
    guard block != self.block else { return }
    try finishBlocks(before: block)
    self.block = block
    next = employees.startIndex
    following = nil
    if layout.blocks[block].identities.isEmpty {
      // Nothing tells the employees apart: their sums are compared.
      while next < employees.endIndex { load() }
      hasCurrent = true
    }
  }

  /// Whether a block is the one that is being read.
  func isIn(_ block: Int) -> Bool { self.block == block }

  /// Who comes next in a block, by identity; nil where nobody does.
  mutating func nextIdentities(in block: Int) -> [[UInt8]]? {
    guard block == self.block else {
      return employees.first { expectation.isPaid($0) }.map { identities(of: $0, block) }
    }
    skipUnpaid()
    guard next < employees.endIndex else { return nil }
    let texts = following ?? identities(of: employees[next], block)
    following = texts
    return texts
  }

  /// Whether a text is the current employee's.
  func isCurrent(_ identity: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    hasCurrent && current[identity].withUnsafeBufferPointer { $0.isSame(text) }
  }

  /// Goes on to the next employee; false where there is none.
  mutating func advance() throws(ReadBackFailure) -> Bool {
    try close()
    skipUnpaid()
    guard next < employees.endIndex, let block else { return false }
    let first = next
    current = following ?? identities(of: employees[next], block)
    following = nil
    load()
    loaded = employees[first]
    // Two employees whom the file does not tell apart are compared together.
    while next < employees.endIndex {
      let texts = identities(of: employees[next], block)
      guard texts == current else {
        following = texts
        break
      }
      load()
    }
    hasCurrent = true
    return true
  }

  /// Whether nothing is expected of the current employee, so that the file may leave it out.
  var isSkippable: Bool { expected.areZero && found.areZero }

  /// Adds what stands in the file.
  mutating func add(_ group: Int, code: Int32, _ units: Int64) throws(ReadBackFailure) {
    if !areSums[group], codesOfAmounts.indices.contains(Int(code)),
      codesOfAmounts[Int(code)] != areOfAmounts[group]
    {
      let isAmount = areOfAmounts[group]
      throw ReadBackFailure(
        line: 0,
        message: "\(place): \(isAmount ? "an amount stands" : "hours stand") under "
          + "\(expectation.name(of: code)), which has \(isAmount ? "hours" : "amounts")")
    }
    found.add(group, areSums[group] ? HoursGroup.anyCode : code, units)
  }

  /// Compares what is left, at the end of the file.
  mutating func finish() throws(ReadBackFailure) {
    try finishBlocks(before: layout.blocks.count)
  }

  /// Compares what is left of the block that is being read, and what those up to `end` should have:
  /// a block without a single record is never entered.
  private mutating func finishBlocks(before end: Int) throws(ReadBackFailure) {
    try finishBlock()
    for block in 0..<end where self.block.map({ block > $0 }) ?? true {
      self.block = block
      next = employees.startIndex
      following = nil
      try finishBlock()
    }
  }

  private mutating func finishBlock() throws(ReadBackFailure) {
    try close()
    guard let block, !layout.blocks[block].groups.isEmpty else { return }
    while next < employees.endIndex {
      let first = next
      load()
      loaded = employees[first]
      hasCurrent = true
      guard expected.areZero else {
        throw ReadBackFailure(line: 0, message: "\(place) is missing")
      }
      try close()
    }
  }

  // MARK: Comparing

  /// Steps over employees who are paid nothing at all: no file has them.
  private mutating func skipUnpaid() {
    while next < employees.endIndex, !expectation.isPaid(employees[next]) { next += 1 }
  }

  /// Adds what is expected of the next employee.
  private mutating func load() {
    guard let block else { return }
    expectation.load(employees[next])
    next += 1
    skipUnpaid()
    if block == (layout.blocks.firstIndex { !$0.groups.isEmpty } ?? 0) {
      for unit in layout.fileUnits {
        totals.counted[unit, default: 0] += expectation.seconds.reduce(0) {
          $0 + BatchExpectation.units($1.seconds, unit)
        }
      }
    }
    for group in layout.blocks[block].groups {
      let kind = layout.groups[group]
      guard !kind.isOfAmounts else {
        for (code, cents) in expectation.amounts where kind.covers(code) {
          expected.add(
            group, kind.key(code), BatchExpectation.units(cents: cents, kind.unitsPerHour))
        }
        continue
      }
      for (code, seconds) in expectation.seconds where kind.covers(code) {
        expected.add(
          group, kind.key(code), BatchExpectation.units(seconds, kind.unitsPerHour))
      }
    }
  }

  /// Takes a printed total of the file; compares it with the employees read so far where they are
  /// all that it has.
  mutating func take(
    fileHours units: Int64, _ unitsPerHour: Int64, isWhole: Bool
  ) throws(ReadBackFailure) {
    totals.printed.append((unitsPerHour, units))
    let wanted = totals.counted[unitsPerHour] ?? 0
    if isWhole && units != wanted {
      throw ReadBackFailure(
        line: 0,
        message: "a total of \(Self.text(units, unitsPerHour)) hours, and the batch has "
          + Self.text(wanted, unitsPerHour))
    }
  }

  private mutating func close() throws(ReadBackFailure) {
    guard hasCurrent, let block else { return }
    hasCurrent = false
    try compare(found, expected)
    for (code, seconds) in expectation.seconds where seconds != 0 {
      guard layout.blocks[block].groups.isEmpty || places.contains(where: { $0.covers(code) })
      else {
        throw ReadBackFailure(
          line: 0,
          message: "\(place): the hours of \(expectation.name(of: code)) stand nowhere")
      }
    }
    for (code, cents) in expectation.amounts where cents != 0 {
      guard layout.blocks[block].groups.isEmpty || amountPlaces.contains(where: { $0.covers(code) })
      else {
        throw ReadBackFailure(
          line: 0,
          message: "\(place): the amount of \(expectation.name(of: code)) stands nowhere")
      }
    }
    expected.removeAll()
    found.removeAll()
  }

  private func compare(_ found: HoursSums, _ expected: HoursSums) throws(ReadBackFailure) {
    for entry in expected.entries + found.entries {
      let read = found.units(entry.group, entry.key)
      let wanted = expected.units(entry.group, entry.key)
      guard read != wanted else { continue }
      guard !areOfAmounts[entry.group] else {
        // How much somebody is paid stands in no message.
        throw ReadBackFailure(
          line: 0,
          message:
            "\(place): another amount of \(expectation.name(of: entry.key)) than the batch has")
      }
      let unit = layout.groups[entry.group].unitsPerHour
      throw ReadBackFailure(
        line: 0,
        message: "\(place): \(Self.text(read, unit)) hours of "
          + "\(expectation.name(of: entry.key)), and the batch has \(Self.text(wanted, unit))")
    }
  }

  /// Units as hours for people: `8.50`, `8:30` where an hour has sixty, or `8:30:00` where it has
  /// seconds.
  private static func text(_ units: Int64, _ unitsPerHour: Int64) -> String {
    guard unitsPerHour == 60 || unitsPerHour == 3600 else {
      return FixedPointText.string(units, fractionDigits: String(unitsPerHour).count - 1)
    }
    var parts: [String] = []
    var rest = units.magnitude
    for _ in 0..<(unitsPerHour == 60 ? 1 : 2) {
      parts.insert((rest % 60 < 10 ? "0" : "") + String(rest % 60), at: 0)
      rest /= 60
    }
    return (units < 0 ? "-" : "") + ([String(rest)] + parts).joined(separator: ":")
  }

  // MARK: Employees

  private func identities(of employee: Int, _ block: Int) -> [[UInt8]] {
    layout.identities.indices.map { index in
      let identity = layout.identities[index]
      guard identity.block == block else { return [] }
      return identity.cell.printed(expectation.text(identity.pattern, of: employee))
    }
  }

  /// The current employee, for messages.
  var place: String {
    guard loaded >= 0 else { return "all employees together" }
    let number = expectation.text(Self.number, of: loaded)
    return number.isEmpty ? "an employee" : "employee " + String(decoding: number, as: UTF8.self)
  }

  private static let number = TextPattern(pieces: [
    .value(.employeeNumber, ValueFormat(), isOptional: true)
  ])
}
