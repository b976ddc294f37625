import LawText
import PayrollBytes
import PayrollModel

extension HolidayCalendarDraft {
  /// The calendar of this file on top of the one that it extends; what does not fit is noted.
  ///
  /// Nil where the facts of the file are missing, which was noted when it was read.
  func calendar(extending base: HolidayCalendar?) -> HolidayCalendar? {
    guard let facts else { return nil }
    let rules = rules(extending: base)
    noteUnknownRules(rules)
    noteStrangeDifferences(rules)
    return HolidayCalendar(
      id: facts.id, name: facts.name, jurisdiction: facts.jurisdiction, evidence: facts.evidence,
      sources: facts.sources, rules: rules, days: days(extending: base),
      shift: shift ?? base?.shift ?? .none, keeps: keeps ?? base?.keeps ?? .observed,
      from: [from, base?.from].compactMap { $0 }.max(),
      until: [until, base?.until].compactMap { $0 }.min(),
      // They compare this calendar's own place with the list, not that of the base.
      differences: differences.map(\.difference))
  }

  /// Notes the differences that are about a rule which is not there.
  private func noteStrangeDifferences(_ joined: [HolidayRule]) {
    for found in differences {
      guard let rule = found.difference.rule, !joined.contains(where: { $0.id == rule }),
        let node = found.reader.node("rule")
      else { continue }
      found.reader.note(
        node, "rule", "there is no rule \"\(rule)\" that could differ",
        JSONObjectReader.suggestion(for: rule, among: joined.map(\.id)))
    }
  }

  /// The rules of the base, without those left out, each in the form that this file gives it; then
  /// the file's own.
  private func rules(extending base: HolidayCalendar?) -> [HolidayRule] {
    var own = self.rules.compactMap(\.rule)
    let leftOut = Set(without.map(\.name))
    let known = base?.rules ?? []
    for place in without where !known.contains(where: { $0.id == place.name }) {
      guard let base else { continue }
      place.note(
        "\(base.id) has no rule \"\(place.name)\"",
        JSONObjectReader.suggestion(for: place.name, among: known.map(\.id)))
    }
    for found in rules where leftOut.contains(found.rule?.id ?? "") {
      problems.note(
        found.reader.location, found.reader.path(to: "id"),
        "the rule \"\(found.rule?.id ?? "")\" is left out and given",
        "a rule given here takes the place of the extended one: remove it from \"without\"")
    }
    var joined: [HolidayRule] = []
    for rule in known where !leftOut.contains(rule.id) {
      if let place = own.firstIndex(where: { $0.id == rule.id }) {
        joined.append(own.remove(at: place))
      } else if let base {
        joined.append(rule.known(by: base.evidence))
      }
    }
    return joined + own
  }

  /// The days of both, by date; where both have a date, this file names it.
  private func days(extending base: HolidayCalendar?) -> [HolidayCalendar.Day] {
    let own = Set(days.map(\.date))
    let kept = (base?.days ?? []).filter { !own.contains($0.date) }
    return (kept + days).sorted { $0.date < $1.date }
  }

  /// Notes the rules that count from one that is not there, or that itself counts from another.
  private func noteUnknownRules(_ joined: [HolidayRule]) {
    for rule in joined {
      guard case .after(let target, _) = rule.recurrence else { continue }
      guard let found = joined.first(where: { $0.id == target }) else {
        note(
          rule, missing: target, "there is no rule \"\(target)\" to count from",
          JSONObjectReader.suggestion(for: target, among: joined.map(\.id).filter { $0 != rule.id })
        )
        continue
      }
      if case .after(let origin, _) = found.recurrence {
        note(
          rule, missing: target, "\"\(target)\" itself counts from \"\(origin)\"",
          "count from a rule that stands alone")
      }
    }
  }

  /// Notes it where this file says `after`, or where it leaves out what an extended rule needs.
  private func note(
    _ rule: HolidayRule, missing target: String, _ message: String, _ advice: String
  ) {
    if let found = rules.first(where: { $0.rule?.id == rule.id }) {
      let after = found.reader.object("after")
      let location = after?.node("rule")?.location ?? found.reader.location
      problems.note(location, "\(found.reader.path(to: "after")).rule", message, advice)
    } else if let place = without.first(where: { $0.name == target }) {
      place.note(
        "\"\(rule.id)\" counts from \"\(target)\"", "leave out \"\(rule.id)\" too, or give it anew")
    } else if let found = rules.first(where: { $0.rule?.id == target }) {
      problems.note(
        found.reader.location, found.reader.path(to: "after"),
        "\"\(rule.id)\" counts from this rule, so it cannot count from another", advice)
    }
  }
}
