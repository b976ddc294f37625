import PayrollBytes
import PayrollModel
import PayrollTemplates

extension ChunkRenderer {
  /// Appends a value as it is; nothing where it is not given.
  @inline(__always)
  mutating func append(
    _ value: ValueName, _ part: Program.Part, code: Int32, cells: Range<Int>
  ) {
    switch value {
    case .hours:
      let units = units(part.unit, code: code, cells: cells)
      if units < 0 && !acceptsNegativeHours { writer.hasNegativeHours = true }
      append(hours: units, part)
    case .amount:
      let cents = cents(code: code, cells: cells)
      if cents < 0 && !acceptsNegativeHours { writer.hasNegativeHours = true }
      append(cents: cents, part)
    case .groupRows: writer.output.append(decimal: Int64(countRows(of: part.first, cells)))
    case .employeeNumber: append(view.records[record].number)
    case .firstName: append(view.records[record].firstName)
    case .middleName: append(view.records[record].middleName)
    case .middleInitial: append(view.initial(of: view.records[record].middleName))
    case .lastName: append(view.records[record].lastName)
    case .jobTitle: append(view.records[record].jobTitle)
    case .regionNumber, .regionName: appendRegion(value)
    case .employeeCounter: writer.output.append(decimal: Int64(employeeCounter))
    case .rowCounter: writer.output.append(decimal: Int64(rowCounter))
    case .rowNumber, .fileRows: writer.output.append(decimal: Int64(rowNumber))
    case .fileEmployees: writer.output.append(decimal: Int64(employeeCount))
    case .fileHours: append(hours: fileUnits(part.unit), part)
    case .companyName, .batchID, .batchRevision, .batchSuffix, .periodFirst, .periodLast, .payDate:
      break  // The compiler made bytes of them.
    default:
      if let first = cells.first { append(value, part, code: code, grouper.cells[first]) }
    }
  }

  /// A value that all cells of the group share.
  private mutating func append(
    _ value: ValueName, _ part: Program.Part, code: Int32, _ cell: PayCell
  ) {
    switch value {
    case .date: append(date: cell.date, part)
    case .weekFirst: append(date: week(of: cell), part)
    case .weekLast: append(date: week(of: cell) + 6, part)
    case .weekNumber:
      writer.output.append(decimal: Int64((week(of: cell) - view.firstWeek) / 7 + 1))
    case .bucket where part.form == .list:
      writer.output.append(lists[part.first + Int32(cell.bucket)])
    case .bucket: appendBucket(cell.bucket)
    case .multiplier: append(tenThousandths: Int64(cell.multiplier), part)
    case .payCode: writer.output.append(payCodeTexts[cell.payCode])
    case .earningCode:
      let code = code == Program.anyCode ? cell.code : code
      if code >= 0 { writer.output.append(codeTexts[code]) }
    case .rate: if cell.rate >= 0 { append(tenThousandths: cell.rate, part) }
    case .titleOfJob: if cell.job >= 0 { writer.output.append(jobs.texts[Int(cell.job)]) }
    case .isMainJob where part.form == .list:
      writer.output.append(lists[part.first + (isMain(cell) ? 1 : 0)])
    case .isMainJob: writer.output.append(isMain(cell) ? "yes" : "no")
    case .worked where part.form == .list:
      writer.output.append(lists[part.first + Int32(cell.worked)])
    case .worked:
      if cell.worked != 0 { writer.output.append("yes") } else { writer.output.append("no") }
    case .positionNumber, .positionName:
      guard cell.position >= 0, cell.position < view.positions.count else { return }
      let position = view.positions[Int(cell.position)]
      append(value == .positionNumber ? position.number : position.name)
    case .accountNumber, .accountName:
      guard cell.account >= 0, cell.account < view.accounts.count else { return }
      let account = view.accounts[Int(cell.account)]
      append(value == .accountNumber ? account.number : account.name)
    default: break
    }
  }

  private func isMain(_ cell: PayCell) -> Bool {
    cell.job >= 0 && cell.job == jobs.mainTitle(ofRecord: record)
  }

  private mutating func append(_ span: TextSpan) { writer.output.append(view.bytes(span)) }

  private mutating func appendRegion(_ value: ValueName) {
    guard let place = view.records[record].region.place, place < view.regions.count else { return }
    append(value == .regionNumber ? view.regions[place].number : view.regions[place].name)
  }

  private mutating func appendBucket(_ bucket: UInt8) {
    if let bucket = Bucket(rawValue: bucket) { writer.output.append(bucket.spelling) }
  }

  private func week(of cell: PayCell) -> Int32 {
    if cell.week != 0 { return cell.week }
    return view.workweek.firstDate(holding: CalendarDate(daysSince1970: cell.date)).daysSince1970
  }

  private func fileUnits(_ unit: UInt8) -> Int64 {
    switch unit {
    case 0: fileUnits.0
    case 1: fileUnits.1
    default: fileUnits.2
    }
  }

  // MARK: Formats

  private mutating func append(date: Int32, _ part: Program.Part) {
    let date = CalendarDate(daysSince1970: date)
    if part.form == .date {
      writer.output.append(date: date, codes: constants.slice(part.first, part.length))
    } else {
      writer.output.append(date: date, pattern: [])
    }
  }

  @inline(__always)
  private mutating func append(hours units: Int64, _ part: Program.Part) {
    switch part.form {
    case .duration:
      if units < 0 { writer.output.append(UInt8(ascii: "-")) }
      writer.output.append("PT")
      writer.output.append(magnitude: units.magnitude / 60, width: 1)
      writer.output.append(UInt8(ascii: "H"))
      writer.output.append(magnitude: units.magnitude % 60, width: 1)
      writer.output.append(UInt8(ascii: "M"))
    case .clock:
      if units < 0 { writer.output.append(UInt8(ascii: "-")) }
      writer.output.append(magnitude: units.magnitude / 60, width: 1)
      writer.output.append(UInt8(ascii: ":"))
      writer.output.append(magnitude: units.magnitude % 60, width: 2)
    case .clockSeconds:
      if units < 0 { writer.output.append(UInt8(ascii: "-")) }
      writer.output.append(magnitude: units.magnitude / 3600, width: 1)
      writer.output.append(UInt8(ascii: ":"))
      writer.output.append(magnitude: units.magnitude / 60 % 60, width: 2)
      writer.output.append(UInt8(ascii: ":"))
      writer.output.append(magnitude: units.magnitude % 60, width: 2)
    case .minutes, .seconds: append(scaled: units, digits: 0, part)
    default: append(scaled: units, digits: Int(part.digits), part)
    }
  }

  /// An amount, which has at least two digits behind the point.
  private mutating func append(cents: Int64, _ part: Program.Part) {
    var value = cents
    for _ in 2..<max(2, Int(part.digits)) { value *= 10 }
    append(scaled: value, digits: Int(part.digits), part)
  }

  /// A rate or a multiplier. Digits that the format has no room for are a problem: a rate is never
  /// changed.
  private mutating func append(tenThousandths value: Int64, _ part: Program.Part) {
    var value = value
    var digits = 4
    let wanted = part.form == .decimal ? Int(part.digits) : -1
    let least = wanted >= 0 ? wanted : (part.value == .rate ? 4 : 0)
    while digits > least && value % 10 == 0 {
      value /= 10
      digits -= 1
    }
    if wanted >= 0 && digits > wanted { writer.hasTooManyDigits = true }
    while digits < least {
      value *= 10
      digits += 1
    }
    append(scaled: value, digits: digits, part)
  }

  @inline(__always)
  private mutating func append(scaled value: Int64, digits: Int, _ part: Program.Part) {
    switch part.sign {
    case .before:
      appendUnsigned(value, digits, part, isNegative: value < 0)
    case .behind:
      appendUnsigned(value, digits, part, isNegative: false)
      writer.output.append(value < 0 ? UInt8(ascii: "-") : UInt8(ascii: " "))
    case .alwaysBehind:
      appendUnsigned(value, digits, part, isNegative: false)
      writer.output.append(value < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    }
  }

  @inline(__always)
  private mutating func appendUnsigned(
    _ value: Int64, _ digits: Int, _ part: Program.Part, isNegative: Bool
  ) {
    if isNegative { writer.output.append(UInt8(ascii: "-")) }
    if part.mark == 0 {
      writer.output.append(magnitude: value.magnitude, width: digits + 1)
      return
    }
    let point = part.mark
    // The magnitude may not fit Int64 for one value only, which no hours or rates reach.
    writer.output.append(
      scaled: Int64(clamping: value.magnitude), fractionDigits: digits, point: point)
  }
}
