import PayrollBytes
import PayrollMapper
import PayrollModel
import WageRules

extension Configuration {
  /// Reads how the pay of each workweek is reckoned.
  mutating func readRegularRate(_ reader: JSONObjectReader) {
    var rates = RegularRatePolicy()
    rates.everybody = Self.choice(reader)
    rates.byRuleSet = Self.choices("ruleSets", reader)
    checkRuleSets(reader)
    rates.byEmployee = Self.choices("employees", reader)
    var ids: Set<String> = []
    for differential in reader.objects("differentials") {
      if let new = Self.differential(differential, ids: &ids) {
        rates.differentials.append(new)
      }
    }
    if let node = reader.node("remuneration"), let path = reader.filledString("remuneration") {
      remuneration = Reference(
        name: path, location: node.location, key: reader.path(to: "remuneration"))
    }
    if let node = reader.node("salaries"), let path = reader.filledString("salaries") {
      salaries = Reference(
        name: path, location: node.location, key: reader.path(to: "salaries"))
    }
    policy.regularRate = rates
    reader.finish()
  }

  /// A choice for a rule set that holds for nobody is a slip of the hand.
  private func checkRuleSets(_ reader: JSONObjectReader) {
    guard let table = reader.object("ruleSets") else { return }
    let known = Set(ruleSets.map(\.name))
    for member in table.allMembers() where !known.contains(member.key) {
      table.note(
        member.value, member.key, "\"\(member.key)\" is not a rule set that rules names",
        JSONObjectReader.suggestion(for: member.key, among: known.sorted()))
    }
  }

  private static func choice(_ reader: JSONObjectReader) -> RegularRatePolicy.Choice {
    let choice = RegularRatePolicy.Choice(
      method: reader.choice("method", RegularRatePolicy.Method.self),
      law: reader.choice("law", WageLaw.self))
    if choice.law == .canada, choice.method == .weightedAverage, let node = reader.node("method") {
      reader.note(
        node, "method", "Canadian law multiplies the hour's own rate and knows no average",
        "write rateInEffect, or leave the method out")
    }
    return choice
  }

  private static func choices(
    _ key: String, _ reader: JSONObjectReader
  ) -> [String: RegularRatePolicy.Choice] {
    guard let table = reader.object(key) else { return [:] }
    var found: [String: RegularRatePolicy.Choice] = [:]
    for member in table.allMembers() {
      guard let own = table.object(member.key) else { continue }
      found[member.key] = choice(own)
      own.finish()
    }
    return found
  }

  private static func differential(
    _ reader: JSONObjectReader, ids: inout Set<String>
  ) -> Differential? {
    let id = reader.requiredString("id")
    if let id, let node = reader.node("id"), !ids.insert(id).inserted {
      reader.note(node, "id", "there is a differential \"\(id)\" already", "give each its own id")
    }
    var perHour: PayRate?
    if let node = reader.requiredNode("perHour"), let text = reader.decimalText("perHour") {
      // A million an hour is a slip of the hand, and sums of it might not fit.
      perHour = PayRate(text).flatMap { $0.tenThousandths <= 10_000_000_000 ? $0 : nil }
      if perHour == nil {
        reader.note(node, "perHour", "this is not a rate such as 1.25", "write digits and a point")
      }
    }
    let window = window(reader)
    var weekdays: Set<Weekday> = []
    for (node, text) in texts("weekdays", reader) {
      if let day = Weekday(text) {
        weekdays.insert(day)
      } else {
        reader.note(node, "weekdays", "\"\(text)\" is not a weekday such as sunday")
      }
    }
    let positions = texts("positions", reader).map(\.text)
    let payCodes = texts("payCodes", reader).map(\.text)
    let citation = reader.string("citation")
    reader.finish()
    guard let id, let perHour else { return nil }
    return Differential(
      id: id, perHour: perHour, from: window.from, to: window.to, weekdays: weekdays,
      positions: Set(positions), payCodes: Set(payCodes),
      citation: citation ?? "policy of the employer")
  }

  /// Both ends of the window on the clock, or the whole day.
  private static func window(_ reader: JSONObjectReader) -> (from: TimeOfDay, to: TimeOfDay) {
    let from = reader.parsed("from", expected: "a time such as 22:00") { TimeOfDay($0) }
    let to = reader.parsed("to", expected: "a time such as 06:00") { TimeOfDay($0) }
    for (key, other) in [("from", "to"), ("to", "from")] {
      if let node = reader.node(key), reader.node(other) == nil {
        reader.note(node, key, "the window has only one end", "add \"\(other)\"")
      }
    }
    return (from ?? .midnight, to ?? .midnight)
  }

  private static func texts(
    _ key: String, _ reader: JSONObjectReader
  ) -> [(node: JSONNode, text: String)] {
    reader.array(key).compactMap { node in
      switch node.value {
      case .string(let text), .number(let text): return (node, text)
      default:
        reader.note(node, key, "a text was expected here, not \(node.kind)")
        return nil
      }
    }
  }
}
