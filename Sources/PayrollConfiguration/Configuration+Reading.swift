public import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollReview
import PayrollTemplates
import TimeZones

extension Configuration {
  /// Reads the `payroll.json` at `path`, and none of the files that it points to.
  ///
  /// - Throws: `TextProblems`.
  public static func read(
    path: String, inputs: InputRecord = InputRecord()
  ) throws(TextProblems) -> Configuration {
    let bytes: [UInt8]
    do { bytes = try inputs.bytes(of: path, as: .configuration) } catch {
      throw TextProblems([
        TextProblem(
          file: path, location: nil, message: "the configuration cannot be read: \(error.reason)",
          advice: error.isMissing
            ? "give its path with --config" : "check the file and who may read it")
      ])
    }
    return try read(bytes, file: path)
  }

  /// Reads `payroll.json`: JSON with comments.
  ///
  /// - Throws: `TextProblems` with everything that is wrong, by line.
  public static func read(_ bytes: [UInt8], file: String) throws(TextProblems) -> Configuration {
    let root: JSONNode
    do { root = try JSONTextParser.parse(bytes, file: file, allowsComments: true) } catch {
      throw TextProblems([error])
    }
    let problems = JSONObjectReader.Problems(file: file)
    let reader = JSONObjectReader(root, problems: problems)
    var configuration = Configuration()
    configuration.file = file
    _ = reader.string("$schema")
    if let company = reader.requiredNode("company") {
      configuration.readCompany(
        JSONObjectReader(company, path: "company", problems: problems))
    }
    if let calendar = reader.object("calendar") { configuration.readCalendar(calendar) }
    configuration.readPolicy(reader)
    if let findings = reader.object("findings") { configuration.readSeverities(findings) }
    if let review = reader.object("review") { configuration.review = ReviewPolicy(review) }
    if let signOff = reader.object("signOff") { configuration.signOff = SignOffPolicy(signOff) }
    if let path = reader.filledString("ledger") { configuration.ledger = path }
    configuration.asksForLedger = ["signOff", "ledger"].contains { reader.node($0) != nil }
    if let rules = reader.requiredNode("rules") {
      configuration.readRules(JSONObjectReader(rules, path: "rules", problems: problems))
    }
    if let holidays = reader.object("holidays") { configuration.readHolidays(holidays) }
    if let source = reader.object("source") { configuration.readSource(source) }
    if let rates = reader.object("regularRate") { configuration.readRegularRate(rates) }
    if let pay = reader.object("holidayPay") { configuration.readHolidayPay(pay) }
    if let node = reader.node("payCodes"), let path = reader.filledString("payCodes") {
      configuration.payCodes = Reference(name: path, location: node.location, key: "payCodes")
    }
    if let node = reader.node("handEntries"), let path = reader.filledString("handEntries") {
      configuration.handEntries = Reference(
        name: path, location: node.location, key: "handEntries")
    }
    configuration.leaveOut = Self.leaveOut(reader)
    if reader.requiredNode("outputs") != nil {
      for output in reader.objects("outputs") { configuration.readOutput(output) }
    }
    configuration.readPayGroups(reader)
    reader.finish()
    try problems.check()
    return configuration
  }

  /// A text of letters, digits and hyphens; nil for any other.
  static func plainID(_ text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte & 0xDF)
    }
    return isPlain && !text.isEmpty ? text : nil
  }

  private mutating func readCompany(_ reader: JSONObjectReader) {
    company.name = reader.requiredFilledString("name") ?? ""
    company.id =
      reader.parsed("id", expected: "letters, digits and hyphens", Self.plainID)
      ?? Self.id(from: company.name)
    company.payGroup = reader.parsed(
      "payGroup", expected: "letters, digits and hyphens", Self.plainID)
    if let node = reader.node("timeZone"), let name = reader.string("timeZone") {
      var zones = ZoneDirectory()
      if zones.zone(name) != nil {
        company.timeZone = name
      } else {
        let hint = ZoneHint(name, zones)
        reader.note(node, "timeZone", hint.message, hint.advice)
      }
    }
    policy.defaultZone = company.timeZone
    reader.finish()
  }

  /// `Harbor Guard, Inc.` becomes `HARBOR-GUARD-INC`.
  private static func id(from name: String) -> String {
    let words = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? "COMPANY" : words.joined(separator: "-").uppercased()
  }

  mutating func readCalendar(_ reader: JSONObjectReader) {
    let frequency =
      reader.requiredNode("frequency") == nil
      ? nil : reader.choice("frequency", PayCalendar.Frequency.self)
    let anchor = reader.parsed("anchor", expected: "a date such as 2026-10-25") { CalendarDate($0) }
    let needsAnchor = frequency == .weekly || frequency == .biweekly
    if needsAnchor { _ = reader.requiredNode("anchor") }
    var days: [Int] = []
    for node in reader.array("startDays") {
      if case .number(let text) = node.value, let day = Int(text) {
        days.append(day)
      } else {
        reader.note(node, "startDays", "a day of the month was expected here, not \(node.kind)")
      }
    }
    let payDate = reader.integer("payDateAfterDays", in: 0...60)
    reader.finish()
    guard let frequency, anchor != nil || !needsAnchor else { return }
    calendar = PayCalendar(
      frequency: frequency, anchor: anchor ?? CalendarDate(daysSince1970: 0), startDays: days,
      payDateAfterDays: payDate)
    if calendar == nil {
      reader.problems.note(
        reader.location, reader.path(to: "startDays"), "these start days do not fit",
        "give two rising days from 1 to 28 for semimonthly, one for monthly, none otherwise")
    }
  }

  mutating func readOutput(_ reader: JSONObjectReader) {
    let template = reader.requiredFilledString("template")
    let codes = reader.requiredFilledString("earningCodes")
    let schema = reader.filledString("schema")
    var settings: [String: String] = [:]
    if let values = reader.object("settings") {
      for member in values.allMembers() {
        switch member.value.value {
        case .string(let text), .number(let text): settings[member.key] = text
        case .bool(let value): settings[member.key] = value ? "yes" : "no"
        case .null: break
        default:
          values.note(
            member.value, member.key,
            "a text, a number, true or false was expected here, not \(member.value.kind)")
        }
      }
    }
    let leaveOut = Self.leaveOut(reader)
    let forms = AdjustmentForm.allCases.map(\.rawValue).joined(separator: ", ")
    let adjustments = reader.parsed("adjustments", expected: forms) {
      AdjustmentForm(rawValue: $0)
    }
    reader.finish()
    guard let template, let codes else { return }
    outputs.append(
      Output(
        template: template, location: reader.location, earningCodes: codes, settings: settings,
        schema: schema, adjustments: adjustments, leaveOut: leaveOut))
  }
}
