import PayrollBytes
import PayrollMapper
import PayrollModel
import WageRules

// The pay of each workweek, step by step.
extension ExplanationView {
  private var weeks: [EmployeeExplanation.Week] {
    (explanation.weeks ?? []).filter { week in only.map(week.dates.contains) ?? true }
  }

  /// The weeks in sentences; empty where no regular rate is configured.
  func wagesText() -> String {
    var text = ""
    for week in weeks {
      text += "\nPay for the work of \(week.dates.lowerBound)..\(week.dates.upperBound)\n"
      if let gap = week.gap { text += wrapped("not reckoned: \(gap)", "  ", "    ") }
      guard let wages = week.wages else { continue }
      text += wrapped(
        "method \(wages.method), \(wages.law) law, by \(wages.citation)", "  ", "    ")
      for step in week.steps { text += wrapped("\(step)", "  ", "    ") }
    }
    return text
  }

  /// The weeks as a member of the JSON object; nothing where no regular rate is configured.
  func appendWages(to out: inout OutputBuffer) {
    guard explanation.weeks != nil else { return }
    out.append(",\"wages\":[")
    for (index, week) in weeks.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(week, to: &out)
    }
    out.append("\n]")
  }

  private func append(_ week: EmployeeExplanation.Week, to out: inout OutputBuffer) {
    var members: [(String, String?)] = [
      ("first", week.dates.lowerBound.description), ("last", week.dates.upperBound.description),
    ]
    if let gap = week.gap { members.append(("notReckoned", gap)) }
    if let wages = week.wages {
      members += [
        ("method", wages.method), ("law", wages.law), ("citation", wages.citation),
        ("regularRate", wages.regularRate?.description),
        ("exactRegularRate", wages.regularRate == nil ? nil : wages.exactRegularRate),
        ("straightTimePay", wages.straightTimePay.description),
        ("overtimePremium", wages.overtimePremium.description),
        ("otherPay", wages.otherPay.description), ("totalPay", wages.totalPay.description),
      ]
    }
    append(members, to: &out)
    out.append(",\"steps\":[")
    for (index, step) in week.steps.enumerated() {
      out.append(index == 0 ? "\n " : ",\n ")
      append(
        [
          ("label", step.label), ("figure", step.figure.description), ("citation", step.citation),
        ], to: &out)
      out.append("}")
    }
    out.append("]}")
  }

  /// Begins an object with members; nil is null.
  private func append(_ members: [(String, String?)], to out: inout OutputBuffer) {
    for (index, member) in members.enumerated() {
      out.append(index == 0 ? "{" : ",")
      out.append(jsonString: member.0)
      out.append(":")
      if let value = member.1 { out.append(jsonString: value) } else { out.append("null") }
    }
  }
}
