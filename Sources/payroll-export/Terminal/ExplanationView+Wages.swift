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

  /// The weeks as a member; nothing where no regular rate is configured.
  func appendWages(to object: inout JSONWriter.Object) {
    guard explanation.weeks != nil else { return }
    object.list("wages", .lines) { list in
      for week in weeks { list.object { append(week, to: &$0) } }
    }
  }

  private func append(_ week: EmployeeExplanation.Week, to object: inout JSONWriter.Object) {
    object.member("first", week.dates.lowerBound.description)
    object.member("last", week.dates.upperBound.description)
    object.member("notReckoned", ifAny: week.gap)
    if let wages = week.wages {
      object.member("method", wages.method)
      object.member("law", wages.law)
      object.member("citation", wages.citation)
      let rate = wages.regularRate
      object.member("regularRate", orNull: rate?.description)
      object.member("exactRegularRate", orNull: rate == nil ? nil : wages.exactRegularRate)
      object.member("straightTimePay", wages.straightTimePay.description)
      object.member("overtimePremium", wages.overtimePremium.description)
      object.member("otherPay", wages.otherPay.description)
      object.member("totalPay", wages.totalPay.description)
    }
    append(week.steps, to: &object)
  }

  /// A computation as a member.
  func append(_ steps: [ComputationStep], to object: inout JSONWriter.Object) {
    object.list("steps", .indentedLines) { list in
      for step in steps {
        list.object { entry in
          entry.member("label", step.label)
          entry.member("figure", step.figure.description)
          entry.member("citation", step.citation)
        }
      }
    }
  }
}
