import LawText
import PayrollBytes
import PayrollModel

extension OvertimeRule {
  private enum WindowName: String, CaseIterable {
    case workday, workweek, period, consecutiveHours
  }

  private enum CountedTime: String, CaseIterable { case allWork, straightTime }

  /// Reads a rule and notes everything that is wrong with it. `list` holds what the list has used
  /// already, and is given the sentences of the tiers.
  static func read(_ reader: JSONObjectReader, _ list: inout RuleListDraft) -> OvertimeRule {
    let id = LawFacts.name("id", of: reader)
    if let id, !list.names.insert(id).inserted, let node = reader.node("id") {
      reader.note(node, "id", "an earlier rule is called \"\(id)\" too", "give each rule a name")
    }
    let window = window(reader)
    let counts = counting(reader, window)
    let takes = reader.choice("takes", TakenTime.self) ?? .last
    let condition = RuleCondition.read(reader)
    let rate = rate(reader)
    let citation = reader.requiredString("citation")
    let evidence = reader.choice("evidence", Evidence.self)
    let read = OvertimeTier.readList(reader, &list.tierNames)
    let tiers = read.map(\.tier)
    if takes == .first, tiers.count > 1, let node = reader.node("takes") {
      reader.note(
        node, "takes", "the first hours cannot be divided among several tiers",
        "keep one tier, or take the last hours")
    }
    if window != .workday, tiers.contains(where: { $0.threshold.followsSchedule }) {
      reader.problems.note(
        reader.location, reader.path(to: "tiers"),
        "only a rule of the workday can follow the schedule", "set window to \"workday\"")
    }
    if takes != .last, let node = reader.node("countsHoursPerWorkdayAtMost") {
      reader.note(
        node, "countsHoursPerWorkdayAtMost", "only a rule that takes the last hours can limit days",
        "remove it, or take the last hours")
    }
    if window != .period, tiers.contains(where: { $0.threshold.needsPeriod }) {
      reader.problems.note(
        reader.location, reader.path(to: "tiers"),
        "hours per week, and shares of a period, need the window \"period\"",
        "set window to \"period\", or give the hours with overHours")
    }
    _ = reader.string("note")
    reader.finish()
    let rule = OvertimeRule(
      id: id ?? "", window: window, condition: condition, counts: counts, takes: takes,
      onlyBelowRate: rate, tiers: tiers, citation: citation ?? "", evidence: evidence)
    for (tier, reader) in read {
      guard let node = reader.node("sentence") else { continue }
      list.sentences.append(
        WrittenSentence(
          rule: rule, tier: tier, location: node.location, path: reader.path(to: "sentence")))
    }
    return rule
  }

  private static func window(_ reader: JSONObjectReader) -> RuleWindow {
    let hasWindow = reader.requiredNode("window") != nil
    let name = hasWindow ? reader.choice("window", WindowName.self) : nil
    let gap = reader.integer("gapsUpToMinutes", in: 0...720)
    if let node = reader.node("gapsUpToMinutes"), let name, name != .consecutiveHours {
      reader.note(
        node, "gapsUpToMinutes", "gaps are joined in consecutive hours only",
        "remove it, or set window to \"consecutiveHours\"")
    }
    switch name ?? .workday {
    case .workday: return .workday
    case .workweek: return .workweek
    case .period: return .period
    case .consecutiveHours: return .consecutiveHours(gapSeconds: Int64(gap ?? 0) * 60)
    }
  }

  private static func counting(
    _ reader: JSONObjectReader, _ window: RuleWindow
  ) -> RuleCounting {
    var counts = RuleCounting()
    counts.straightTimeOnly = reader.choice("counts", CountedTime.self) == .straightTime
    func seconds(_ key: String) -> Int64? {
      guard let node = reader.node(key) else { return nil }
      if window != .workweek && window != .period {
        reader.note(
          node, key, "this needs the window \"workweek\" or \"period\"",
          "remove it, or change the window")
      }
      return reader.requiredHours(key, upTo: 24)
    }
    counts.secondsPerWorkdayAtMost = seconds("countsHoursPerWorkdayAtMost")
    counts.secondsLoweredPerHoliday = seconds("hoursLessPerHoliday") ?? 0
    for (index, node) in reader.array("countsLeave").enumerated() {
      if case .string(let text) = node.value, let bucket = Bucket(text),
        [.holiday, .sick, .vacation].contains(bucket)
      {
        counts.leave.insert(bucket)
      } else {
        reader.note(
          node, "countsLeave[\(index)]", "this is no kind of leave",
          "use holiday, sick or vacation")
      }
    }
    if !counts.leave.isEmpty, window != .workweek, window != .period,
      let node = reader.node("countsLeave")
    {
      reader.note(
        node, "countsLeave", "this needs the window \"workweek\" or \"period\"",
        "remove it, or change the window")
    }
    return counts
  }

  private static func rate(_ reader: JSONObjectReader) -> PayRate? {
    guard let node = reader.node("onlyBelowRate"), let text = reader.decimalText("onlyBelowRate")
    else { return nil }
    if let rate = PayRate(text), rate.tenThousandths > 0 { return rate }
    reader.note(node, "onlyBelowRate", "\"\(text)\" is not a rate such as 18.00")
    return nil
  }
}
