import LawText
public import PayrollBytes
import PayrollModel

extension HolidayPolicy {
  /// Reads what work on a holiday is, as rule sets and the configuration of a company write it.
  ///
  /// `ruleSet` is the rule set that says so; nil for the company's own policy, which needs no
  /// citation. Everything that is wrong is noted at the reader.
  public static func read(_ reader: JSONObjectReader, ruleSet: String? = nil) -> HolidayPolicy {
    let treatment = reader.choice("bucket", Treatment.self) ?? .holiday
    let tiers = tiers(reader)
    let counts = reader.bool("countsTowardOvertime") ?? true
    let attribution = reader.choice("attribution", Attribution.self) ?? .calendarDate
    let isCreditable = reader.bool("creditable") ?? false
    let citation =
      ruleSet == nil ? reader.string("citation") : reader.requiredString("citation") ?? ""
    _ = reader.string("note")
    if treatment == .ordinary {
      for key in ["multiplier", "tiers", "attribution", "creditable", "countsTowardOvertime"] {
        guard let node = reader.node(key) else { continue }
        reader.note(
          node, key, "where holidays are ordinary time, \"\(key)\" has no meaning",
          "remove it, or set bucket to \"holiday\" or \"kept\"")
      }
    }
    reader.finish()
    guard treatment != .ordinary else {
      var policy = ordinaryTime
      policy.ruleSet = ruleSet ?? policy.ruleSet
      policy.citation = citation ?? policy.citation
      return policy
    }
    var policy = HolidayPolicy(
      treatment: treatment, tiers: tiers, countsTowardOvertime: counts,
      citation: citation ?? ordinaryTime.citation)
    policy.attribution = attribution
    policy.isCreditable = isCreditable
    policy.ruleSet = ruleSet ?? policy.ruleSet
    return policy
  }

  /// One `multiplier`, or `tiers` of which the first begins at 0 hours.
  private static func tiers(_ reader: JSONObjectReader) -> [Tier] {
    if let node = reader.node("tiers") {
      if reader.node("multiplier") != nil {
        reader.note(
          node, "tiers", "\"multiplier\" and \"tiers\" say the same", "keep one of them")
      }
      var tiers: [Tier] = []
      for entry in reader.objects("tiers") {
        let over = entry.requiredHours("overHours", upTo: 24)
        let multiplier = multiplier(entry)
        entry.finish()
        guard let over, let multiplier else { continue }
        if let node = entry.node("overHours"),
          tiers.last.map({ over <= $0.overSeconds }) ?? (over != 0)
        {
          entry.note(
            node, "overHours", "the first tier begins at 0 hours, and the hours rise",
            "list the tiers by rising hours")
        }
        tiers.append(Tier(overSeconds: over, multiplier: multiplier))
      }
      reader.noteEmptyList("tiers", "a holiday needs at least one tier")
      return tiers
    }
    let multiplier = reader.node("multiplier") == nil ? .one : multiplier(reader)
    return [Tier(overSeconds: 0, multiplier: multiplier ?? .one)]
  }

  private static func multiplier(_ reader: JSONObjectReader) -> Multiplier? {
    guard let node = reader.requiredNode("multiplier"),
      let text = reader.decimalText("multiplier")
    else { return nil }
    if let multiplier = Multiplier(text), multiplier.tenThousandths > 0 { return multiplier }
    reader.note(node, "multiplier", "\"\(text)\" is not a number such as 1.5")
    return nil
  }
}
