import PayrollModel
import PayrollTemplates

/// What a file must say about each employee, from the batch alone.
struct BatchExpectation {
  let batch: PayBatch
  let plan: OutputPlan
  private let usesEarningCodes: Bool
  /// The codes found so far, by bucket, multiplier, pay code, whether worked and whether an amount.
  private var known: [(key: UInt64, code: Int32)] = []
  /// The seconds of the employee that was asked for last, by code.
  private(set) var seconds: [(code: Int32, seconds: Int64)] = []
  /// The amounts of that employee in cents, by code.
  private(set) var amounts: [(code: Int32, cents: Int64)] = []

  init(_ batch: PayBatch, _ plan: OutputPlan) {
    self.batch = batch
    self.plan = plan
    usesEarningCodes = plan.usesEarningCodes
  }

  /// Adds up the hours and the amounts of an employee: a place in `PayBatch.employees`.
  mutating func load(_ employee: Int) {
    seconds.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
    for place in batch.employees[employee].lineRange {
      let line = batch.lines[place]
      if line.isEmpty { continue }
      let code = code(of: line)
      if code == Self.leftOut { continue }
      guard !line.isAmount else {
        add(line.amount, code)
        continue
      }
      if let index = seconds.firstIndex(where: { $0.code == code }) {
        seconds[index].seconds += line.seconds
      } else {
        seconds.append((code, line.seconds))
      }
    }
  }

  private mutating func add(_ cents: Int64, _ code: Int32) {
    if let index = amounts.firstIndex(where: { $0.code == code }) {
      amounts[index].cents += cents
    } else {
      amounts.append((code, cents))
    }
  }

  /// Whether an employee has a line with hours or an amount that are not left out.
  func isPaid(_ employee: Int) -> Bool {
    for place in batch.employees[employee].lineRange where !batch.lines[place].isEmpty {
      if !isLeftOut(batch.lines[place]) { return true }
    }
    return false
  }

  /// What stands for hours and amounts that the mapping leaves out of the file.
  private static let leftOut: Int32 = -3

  private func isLeftOut(_ line: PayLine) -> Bool {
    plan.earningCodes.leftOutReason(of: line, payCode: batch.timeData.labels[line.payCode]) != nil
  }

  private mutating func code(of line: PayLine) -> Int32 {
    guard usesEarningCodes else {
      return isLeftOut(line) ? Self.leftOut : Self.code(line.bucket, line.multiplier)
    }
    let key =
      UInt64(line.payCode.index) << 32 | UInt64(UInt32(bitPattern: line.multiplier)) << 5
      | UInt64(line.bucket.rawValue) << 2 | (line.isAmount ? 2 : 0) | (line.isWorked ? 1 : 0)
    // A batch has few kinds of hours: comparing is faster than hashing.
    for entry in known where entry.key == key { return entry.code }
    let row = plan.earningCodes.row(
      bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
      payCode: batch.timeData.labels[line.payCode], isWorked: line.isWorked,
      isAmount: line.isAmount)
    let code = row.map { $0.leftOutReason == nil ? Int32($0.code) : Self.leftOut } ?? -2
    known.append((key, code))
    return code
  }

  /// Bucket and multiplier in one number, for templates without earning codes.
  static func code(_ bucket: Bucket, _ multiplier: Int32) -> Int32 {
    Int32(bucket.rawValue) << 24 | multiplier
  }

  /// What a code is called in messages.
  func name(of code: Int32) -> String {
    if code == HoursGroup.anyCode { return "all codes together" }
    if usesEarningCodes {
      return code >= 0 ? plan.earningCodes.codes[Int(code)] : "no earning code"
    }
    let bucket = Bucket(rawValue: UInt8(truncatingIfNeeded: code >> 24)) ?? .regular
    return "\(bucket.name) x\(Multiplier(tenThousandths: code & 0xFF_FFFF))"
  }

  /// Seconds in printed units, the nearest; half a unit is rounded away from zero, so that a
  /// correction undoes what it corrects.
  static func units(_ seconds: Int64, _ unitsPerHour: Int64) -> Int64 {
    let (whole, rest) = (seconds * unitsPerHour).quotientAndRemainder(dividingBy: 3600)
    guard rest.magnitude * 2 >= 3600 else { return whole }
    return rest < 0 ? whole - 1 : whole + 1
  }

  /// Cents in printed units, of which one of the currency has a hundred or more.
  static func units(cents: Int64, _ unitsPerOne: Int64) -> Int64 { cents * (unitsPerOne / 100) }

  // MARK: Identity

  /// The text that a pattern of employee values has for an employee; empty where a value that it
  /// needs is missing.
  func text(_ pattern: TextPattern, of employee: Int) -> [UInt8] {
    guard let place = batch.employees[employee].record.place,
      place < batch.timeData.employees.count
    else { return [] }
    let record = batch.timeData.employees[place]
    var text: [UInt8] = []
    for piece in pattern.pieces {
      switch piece {
      case .literal(let part), .resolved(let part, _): text += Array(part.utf8)
      case .value(let name, let format, let isOptional):
        let span = span(name, of: record)
        if span.isEmpty && !isOptional { return [] }
        if let padding = format.padding, !span.isEmpty {
          text += Array(padding.applied(to: batch.timeData.text.string(span)).utf8)
        } else {
          let bytes = batch.timeData.text.bytes[Int(span.offset)..<Int(span.offset + span.length)]
          text += Self.changed(name == .middleInitial ? initial(bytes) : bytes, format)
        }
      case .setting, .pairNumber: break
      }
    }
    return text
  }

  /// The first letter of a text, with its accents.
  private func initial(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix(String(decoding: bytes, as: UTF8.self).first?.utf8.count ?? 0)
  }

  /// A text of the employee as its format prints it.
  private static func changed(_ bytes: ArraySlice<UInt8>, _ format: ValueFormat) -> [UInt8] {
    switch format.textChange {
    case .spaced where !bytes.isEmpty: return [0x20] + bytes
    case .withoutZeros:
      var rest = bytes
      while rest.count > 1, rest.first == UInt8(ascii: "0") { rest.removeFirst() }
      return Array(rest)
    default: return Array(bytes)
    }
  }

  private func span(_ name: ValueName, of record: EmployeeRecord) -> TextSpan {
    let region = record.region.place.flatMap {
      $0 < batch.timeData.regions.count ? batch.timeData.regions[$0] : nil
    }
    switch name {
    case .employeeNumber: return record.number
    case .firstName: return record.firstName
    case .middleName, .middleInitial: return record.middleName
    case .lastName: return record.lastName
    case .jobTitle: return record.jobTitle
    case .regionNumber: return region?.number ?? .none
    case .regionName: return region?.name ?? .none
    default: return .none
    }
  }
}
