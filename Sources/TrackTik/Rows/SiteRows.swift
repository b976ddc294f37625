import PayrollModel
import RowReading

/// A row of `accounts` or `clients`: the same record in two dialects.
struct SiteRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, name, formattedName, company, customId, region, parentAccount, parentClient, parent
    case timeZone, payRate, payCode, payCodeLabel
  }

  static let fields = FieldList(
    Field.self,
    ignored: "type subType status firstName lastName address closedDate email primaryPhone contract"
  )

  var record: AccountRecord
  var region: Int64
  var parent: Int64
  /// Whether it is a client in a snapshot that has accounts as well.
  var isClient = false

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> SiteRow {
    var record = AccountRecord(id: scanner.wholeNumber(Field.id.slot))
    let name = scanner.firstGiven(
      Field.name.slot, scanner.firstGiven(Field.formattedName.slot, Field.company.slot))
    record.name = scanner.text(name, &notes)
    record.number = scanner.text(Field.customId.slot, &notes)
    record.timeZone = scanner.label(Field.timeZone.slot, &notes)
    record.payRate = scanner.rate(Field.payRate.slot)
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.payCodeLabel.slot, Field.payCode.slot), &notes)
    let parent = scanner.firstGiven(
      Field.parentAccount.slot, scanner.firstGiven(Field.parentClient.slot, Field.parent.slot))
    return SiteRow(
      record: record, region: scanner.relation(Field.region.slot),
      parent: scanner.relation(parent))
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) {
    body(&record.name)
    body(&record.number)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.timeZone)
    body(&record.payCode)
  }
}

/// A row of `positions`.
struct PositionRow: SourceRow {
  enum Field: UInt8, FieldName {
    case id, name, customId, account, client, payCodeLabel, payCode, payCodeOverride, payRate
    case payrollSetting
    case settingApplies, settingRate, settingPayCode, settingBreaks, settingHolidayGroup

    var isNested: Bool { rawValue >= Field.settingApplies.rawValue }

    var name: String {
      switch self {
      case .settingApplies: "payrollSetting.payPositionRate"
      case .settingRate: "payrollSetting.positionHourlyRate"
      case .settingPayCode: "payrollSetting.payCode"
      case .settingBreaks: "payrollSetting.payBreaks"
      case .settingHolidayGroup: "payrollSetting.holidayGroup"
      default: "\(self)"
      }
    }
  }

  static let fields = FieldList(
    Field.self,
    ignored: """
      description status contract nonBillable shiftMemo beginDate endDate breakRule \
      billingSetting taxClass expenseReimbursements taxLocation timeZone region
      """)

  static let breaks: [KnownWord] = [
    KnownWord("NONE", PositionRecord.PaidBreaks.none.rawValue),
    KnownWord("ALL", PositionRecord.PaidBreaks.all.rawValue),
    KnownWord("REST_ONLY", PositionRecord.PaidBreaks.restOnly.rawValue),
    KnownWord("MEAL_ONLY", PositionRecord.PaidBreaks.mealOnly.rawValue),
  ]

  var record: PositionRecord
  var site: SiteNumber
  var holidayGroup = RowScanner.noNumber

  var id: Int64 { record.id }

  static func read(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) -> PositionRow {
    var record = PositionRecord(id: scanner.wholeNumber(Field.id.slot))
    record.name = scanner.text(Field.name.slot, &notes)
    record.number = scanner.text(Field.customId.slot, &notes)
    record.payCode = scanner.payCode(
      scanner.firstGiven(Field.payCodeLabel.slot, Field.payCode.slot), &notes)
    record.payCodeOverride = scanner.label(Field.payCodeOverride.slot, &notes)
    record.payRate = scanner.rate(Field.payRate.slot)
    var row = PositionRow(
      record: record,
      site: scanner.site(account: Field.account.slot, client: Field.client.slot))
    if scanner.kinds[Field.payrollSetting.slot] == .object { row.readSetting(&scanner, &notes) }
    return row
  }

  /// Reads the included payroll setting. What the position says itself goes first.
  private mutating func readSetting(_ scanner: inout RowScanner, _ notes: inout ChunkNotes) {
    let setting = scanner.values[Field.payrollSetting.slot].start
    scanner.scanMember("payPositionRate", of: setting, into: Field.settingApplies.slot)
    scanner.scanMember("positionHourlyRate", of: setting, into: Field.settingRate.slot)
    scanner.scanMember("payCode", of: setting, into: Field.settingPayCode.slot)
    scanner.scanMember("payBreaks", of: setting, into: Field.settingBreaks.slot)
    scanner.scanMember("holidayGroup", of: setting, into: Field.settingHolidayGroup.slot)
    let rate = Self.rate(&scanner)
    if record.payRate < 0 { record.payRate = rate }
    let code = scanner.payCode(Field.settingPayCode.slot, &notes)
    if record.payCode == .none { record.payCode = code }
    let other = PositionRecord.PaidBreaks.notGiven.rawValue
    let breaks = scanner.word(Field.settingBreaks.slot, Self.breaks, other: other, &notes)
    record.paidBreaks = PositionRecord.PaidBreaks(rawValue: breaks ?? other) ?? .notGiven
    holidayGroup = scanner.relation(Field.settingHolidayGroup.slot)
  }

  /// The rate of the setting. `payPositionRate` is a switch that says whether the position's rate
  /// applies; any other number in its place can only be the rate itself.
  private static func rate(_ scanner: inout RowScanner) -> Int32 {
    let rate = scanner.rate(Field.settingRate.slot)
    let applies = Field.settingApplies.slot
    let isAmount: Bool =
      switch scanner.kinds[applies] {
      case .number: true
      case .integer: scanner.values[applies].integer > 1
      case .string: scanner.values[applies].bytes.contains(UInt8(ascii: "."))
      default: false
      }
    if isAmount {
      let amount = scanner.rate(applies)
      return rate < 0 ? amount : rate
    }
    return scanner.flag(applies) ?? true ? rate : -1
  }

  mutating func eachText(_ body: (inout TextSpan) -> Void) {
    body(&record.name)
    body(&record.number)
  }

  mutating func eachLabel(_ body: (inout Label) -> Void) {
    body(&record.payCode)
    body(&record.payCodeOverride)
  }
}
