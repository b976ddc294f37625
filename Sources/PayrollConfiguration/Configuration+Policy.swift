import PayrollBytes
import PayrollMapper
import PayrollModel
import TimeRules

extension Configuration {
  /// Reads the decisions that stand at the top of the file.
  mutating func readPolicy(_ reader: JSONObjectReader) {
    if let workweek = reader.object("workweek") { readWorkweek(workweek) }
    policy.payBasis = reader.choice("payBasis", MapperPolicy.PayBasis.self) ?? .worked
    policy.approval = reader.choice("approval", MapperPolicy.Approval.self) ?? .shift
    policy.zoneSource = reader.choice("zone", MapperPolicy.ZoneSource.self) ?? .region
    policy.completeness =
      reader.choice("completeness", MapperPolicy.Completeness.self) ?? .wholeWorkweek
    if let seconds = hours("longestSessionHours", reader, upTo: 168) {
      policy.longestSessionSeconds = seconds
    }
    readPlausibility(reader)
    if let breaks = reader.object("breaks") {
      policy.paysBreaksByDefault = breaks.bool("paidByDefault") ?? false
      policy.trustsBreakFlag = breaks.bool("flagBeforeLaw") ?? false
      breaks.finish()
    }
    if let duty = reader.object("duty") {
      policy.duty = DutyRules.read(duty)
      if let name = policy.duty?.splitShift?.minimumWage,
        let split = duty.object("splitShift"), let node = split.node("minimumWage")
      {
        minimumWage = Reference(
          name: name, location: node.location, key: split.path(to: "minimumWage"))
      }
    }
    if let leave = reader.object("leave") {
      if let seconds = hours("hoursPerDay", leave) {
        policy.leaveDaySeconds = seconds
        if seconds > 86_400, let node = leave.node("hoursPerDay") {
          leave.note(node, "hoursPerDay", "a day has 24 hours; 8.0 is written \"8\" or \"8.0\"")
        }
      }
      leave.finish()
    }
    if let rates = reader.object("rates") {
      if let node = rates.node("default"), let text = rates.decimalText("default") {
        // A rate of a session has 32 bits; a greater one is a slip of the hand.
        policy.defaultRate = PayRate(text).flatMap { $0.tenThousandths <= Int32.max ? $0 : nil }
        if policy.defaultRate == nil {
          rates.note(node, "default", "\"\(text)\" is not a rate such as 18.50")
        }
      }
      policy.requiresRate = rates.bool("required") ?? false
      rates.finish()
    }
  }

  /// Decimal hours, as a number or a text, in seconds; more than zero, and at most `most` hours, which
  /// is a year and more unless given.
  private func hours(_ key: String, _ reader: JSONObjectReader, upTo most: Int64 = 10_000) -> Int64?
  {
    guard let node = reader.node(key), let text = reader.decimalText(key) else { return nil }
    if let seconds = DecimalText.seconds(fromHours: text), (1...most * 3600).contains(seconds) {
      return seconds
    }
    reader.note(node, key, "\"\(text)\" is not a number of hours such as 8 or 7.5")
    return nil
  }

  private mutating func readWorkweek(_ reader: JSONObjectReader) {
    let start = reader.parsed("start", expected: "a weekday such as sunday") { Weekday($0) }
    let day = reader.parsed("workdayStart", expected: "a time such as 04:00") { TimeOfDay($0) }
    let time = reader.parsed("startTime", expected: "a time such as 07:00") { TimeOfDay($0) }
    policy.workPeriodStart = reader.parsed("periodStart", expected: "a date such as 2026-06-01") {
      CalendarDate($0)
    }
    policy.workweek = Workweek(
      start: start ?? .sunday, startTime: time, workdayStart: day ?? .midnight)
    reader.finish()
  }

  mutating func readRules(_ reader: JSONObjectReader) {
    policy.defaultRuleSet = ruleSet("default", reader)
    policy.exemptRuleSet = ruleSet("exempt", reader)
    policy.ruleSetByRegion = ruleSets("regions", reader)
    policy.ruleSetByEmployee = ruleSets("employees", reader)
    if policy.defaultRuleSet == nil && policy.ruleSetByRegion.isEmpty {
      reader.problems.note(
        reader.location, reader.path, "no rule set is named",
        "set rules.default to a rule set such as us-flsa")
    }
    reader.finish()
  }

  private mutating func ruleSet(_ key: String, _ reader: JSONObjectReader) -> String? {
    guard let node = reader.node(key), let name = reader.filledString(key) else { return nil }
    ruleSets.append(
      Reference(name: name, location: node.location, key: reader.path(to: key)))
    return name
  }

  private mutating func ruleSets(_ key: String, _ reader: JSONObjectReader) -> [String: String] {
    guard let table = reader.object(key) else { return [:] }
    var found: [String: String] = [:]
    for member in table.allMembers() { found[member.key] = ruleSet(member.key, table) }
    return found
  }
}
