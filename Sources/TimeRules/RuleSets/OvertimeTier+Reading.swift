import LawText
import PayrollBytes
import PayrollModel

extension OvertimeTier {
  /// Reads the tiers of a rule, each with the reader of its object; each name must be new in `names`.
  static func readList(
    _ rule: JSONObjectReader, _ names: inout Set<String>
  ) -> [(tier: OvertimeTier, reader: JSONObjectReader)] {
    var tiers: [(tier: OvertimeTier, reader: JSONObjectReader)] = []
    for reader in rule.objects("tiers") {
      guard let tier = read(reader, &names) else { continue }
      if let previous = tiers.last?.tier { check(tier, after: previous, reader) }
      tiers.append((tier, reader))
    }
    rule.noteEmptyList("tiers", "a rule needs at least one tier")
    return tiers
  }

  private static func read(
    _ reader: JSONObjectReader, _ names: inout Set<String>
  ) -> OvertimeTier? {
    let id = LawFacts.name("id", of: reader)
    if let id, !names.insert(id).inserted, let node = reader.node("id") {
      reader.note(
        node, "id", "the name \"\(id)\" is taken", "give each tier of the list a name of its own")
    }
    let threshold = threshold(reader)
    let multiplier = multiplier("multiplier", reader, above: .one)
    let sentence = reader.filledString("sentence")
    reader.finish()
    guard let id, let threshold, let multiplier else { return nil }
    return OvertimeTier(
      id: id, threshold: threshold, multiplier: multiplier, sentence: sentence)
  }

  private static func threshold(_ reader: JSONObjectReader) -> Threshold? {
    let keys = ["overHours", "overHoursPerWeek", "overShare", "overScheduleByHours"]
    let given = keys.filter { reader.node($0) != nil }
    if given.count > 1, let node = reader.node(given[1]) {
      reader.note(
        node, given[1], "a tier has one threshold, and \"\(given[0])\" is given already",
        "keep one of them")
    }
    switch given.first {
    case "overHoursPerWeek":
      return reader.requiredHours("overHoursPerWeek", upTo: 168).map { .secondsPerWeek($0) }
    case "overScheduleByHours":
      return reader.requiredHours("overScheduleByHours", upTo: 24).map {
        .schedule(plusSeconds: $0)
      }
    case "overShare":
      guard let share = reader.object("overShare") else { return nil }
      let seconds = share.requiredHours("hours", upTo: Int64(WorkPeriods.mostDays) * 24)
      let days = share.integer("days", in: 1...WorkPeriods.mostDays)
      if share.node("days") == nil { _ = share.requiredNode("days") }
      share.finish()
      guard let seconds, let days else { return nil }
      return .share(seconds: seconds, days: Int64(days))
    default: return reader.requiredHours("overHours").map { .seconds($0) }
    }
  }

  private static func check(
    _ tier: OvertimeTier, after previous: OvertimeTier, _ reader: JSONObjectReader
  ) {
    func note(_ message: String, _ advice: String) {
      let key =
        ["overHours", "overHoursPerWeek", "overShare", "overScheduleByHours"].first {
          reader.node($0) != nil
        } ?? "overHours"
      guard let node = reader.node(key) else { return }
      reader.note(node, key, message, advice)
    }
    if tier.threshold.followsSchedule != previous.threshold.followsSchedule {
      note(
        "a rule cannot follow the schedule in one tier and the clock in another",
        "make two rules of it")
    } else if tier.threshold.needsPeriod != previous.threshold.needsPeriod {
      note(
        "a rule cannot count hours in one tier and hours per week in another",
        "give all tiers of the rule in one way")
    } else if tier.threshold.seconds(periodDays: 7) <= previous.threshold.seconds(periodDays: 7) {
      note("the threshold is not above the one before it", "list the tiers by rising hours")
    }
  }

  /// A multiplier that must be there and be more than `least`.
  static func multiplier(
    _ key: String, _ reader: JSONObjectReader, above least: Multiplier
  ) -> Multiplier? {
    guard let node = reader.requiredNode(key), let text = reader.decimalText(key) else {
      return nil
    }
    if let multiplier = Multiplier(text), multiplier > least { return multiplier }
    reader.note(
      node, key, "\"\(text)\" is not a multiplier above \(least)", "write it like 1.5 or 2")
    return nil
  }
}
