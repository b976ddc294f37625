import PayrollBytes
import PayrollModel

extension HolidayPayReader {
  private enum Rule: String, CaseIterable {
    case employed, days
    case scheduledShifts = "scheduled-shifts"
    case regularWorkday = "regular-workday"
  }

  static func condition(_ reader: JSONObjectReader) -> HolidayPayCondition? {
    let isWaivedByWork = reader.bool("waivedByWork") ?? false
    let citation = reader.requiredString("citation")
    guard let kind = reader.requiredChoice("rule", Rule.self) else {
      _ = reader.allMembers()
      return nil
    }
    guard let rule = rule(kind, reader), let citation else { return nil }
    return HolidayPayCondition(
      rule: rule, isWaivedByWork: isWaivedByWork, citation: citation)
  }

  private static func rule(
    _ kind: Rule, _ reader: JSONObjectReader
  ) -> HolidayPayCondition.Rule? {
    switch kind {
    case .employed:
      return reader.requiredInteger("atLeast", in: 1...730).map { .employed(days: $0) }
    case .days:
      let least = reader.requiredInteger("atLeast", in: 1...730)
      let days = reader.requiredChoice("days", HolidayPayFormula.Days.self)
      let window = lookback(reader)
      let orAveraging = reader.bool("orAveragingAgreement") ?? false
      guard let least, let days, let window else { return nil }
      return .days(atLeast: least, days, window, orAveraging: orAveraging)
    case .scheduledShifts: return .scheduledShifts
    case .regularWorkday:
      let least = reader.requiredInteger("atLeast", in: 1...52)
      let weeks = reader.requiredInteger("ofLast", in: 1...52)
      guard let least, let weeks else { return nil }
      if least > weeks, let node = reader.node("atLeast") {
        reader.note(node, "atLeast", "\(least) of \(weeks) weeks can never be reached")
      }
      return .regularWorkday(atLeast: least, ofLast: weeks)
    }
  }

  static func work(_ reader: JSONObjectReader) -> HolidayWork? {
    let isOnTop =
      reader.requiredNode("onTopOfHolidayPay") == nil
      ? nil : reader.bool("onTopOfHolidayPay")
    let isAtLeastStraight = reader.bool("atLeastStraightOnTop") ?? false
    let isForEligibleOnly = reader.bool("eligibleOnly") ?? false
    let citation = reader.requiredString("citation")
    reader.noteEmptyList("tiers", "name what the first hour is paid")
    var tiers: [HolidayWork.Tier] = []
    for entry in reader.objects("tiers") {
      let hours = entry.requiredInteger("overHours", in: 0...24)
      let multiplier = self.multiplier(entry)
      entry.finish()
      guard let hours, let multiplier else { continue }
      let seconds = Int64(hours) * 3600
      let isInOrder = tiers.last.map { $0.overSeconds < seconds } ?? (seconds == 0)
      if !isInOrder, let node = entry.node("overHours") {
        entry.note(node, "overHours", "the tiers begin at 0 and rise")
      }
      tiers.append(HolidayWork.Tier(overSeconds: seconds, multiplier: multiplier))
    }
    reader.finish()
    guard let isOnTop, let citation else { return nil }
    return HolidayWork(
      tiers: tiers, isOnTopOfHolidayPay: isOnTop, isAtLeastStraightOnTop: isAtLeastStraight,
      isForEligibleOnly: isForEligibleOnly, citation: citation)
  }

  private static func multiplier(_ reader: JSONObjectReader) -> Multiplier? {
    guard let node = reader.requiredNode("multiplier"), let text = reader.decimalText("multiplier")
    else { return nil }
    if let multiplier = Multiplier(text), multiplier >= .one { return multiplier }
    reader.note(node, "multiplier", "\"\(text)\" is not a multiplier of at least 1")
    return nil
  }
}
