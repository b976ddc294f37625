import PayrollBytes
import PayrollModel
import PayrollTemplates

/// The words for what is doubtful about whole rows.
extension ProblemText {
  static func mainJobMissing(
    _ employee: String?, _ record: Finding.RecordName?, _ plan: OutputPlan
  ) -> Finding {
    Finding(
      .mainJobUnknown, .blocking, subject(employee, record, plan),
      "the file marks the main job, and the employee has no job title",
      advice: "give the employee a job title in the time data, or switch the mark off")
  }

  static func noMainJob(
    _ employee: String?, _ record: Finding.RecordName?, _ plan: OutputPlan
  ) -> Finding {
    Finding(
      .mainJobUnknown, .warning, subject(employee, record, plan),
      "none of the employee's rows is marked as the main job: no position has the name of the job "
        + "title",
      advice: "nothing, if the employee worked in a second job only; else give the job title the "
        + "name of the position")
  }

  static func replacements(_ employees: [String?], _ plan: OutputPlan) -> Finding {
    let shown = employees.prefix(10).map { $0 ?? "without a number" }.joined(separator: ", ")
    let rest = employees.count > 10 ? " and \(employees.count - 10) more" : ""
    let single = plan.body.lazy.flatMap(\.outermostLoops).compactMap(\.singles.first).first
    return Finding(
      .replacedEntries, Finding.Subject(file: Folder.name(of: plan.template.file)),
      "\(employees.count) of the employees have several entries for the same "
        + (single?.keys.map(\.words).joined(separator: " and ") ?? "kind of hours")
        + ", of which the vendor may keep the last: \(shown)\(rest)",
      advice: single?.advice ?? "ask the vendor")
  }

  /// Where names are to have a middle name, and no employee of the file has one: nil otherwise.
  static func noMiddleNames(
    _ plan: OutputPlan, _ batch: PayBatch, _ employees: [Int]
  ) -> Finding? {
    var isAsked = false
    for node in plan.body {
      node.visit { field in
        let values = field.pattern.values
        isAsked =
          isAsked
          || values.contains(where: \.isMiddleName) && values.contains { $0 == .lastName }
      }
    }
    guard isAsked, !employees.isEmpty else { return nil }
    let hasAny = employees.contains { employee in
      batch.employees[employee].record.place.map {
        !batch.timeData.employees[$0].middleName.isEmpty
      } ?? false
    }
    if hasAny { return nil }
    return Finding(
      .noMiddleNames, Finding.Subject(file: Folder.name(of: plan.template.file)),
      "names are to have a middle name or its first letter, and no employee has one")
  }

  private static func subject(
    _ employee: String?, _ record: Finding.RecordName?, _ plan: OutputPlan
  ) -> Finding.Subject {
    Finding.Subject(
      employee: employee, record: employee == nil ? record : nil,
      file: Folder.name(of: plan.template.file))
  }
}
