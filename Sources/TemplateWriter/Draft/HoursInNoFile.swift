public import PayrollModel
public import PayrollTemplates

/// What is paid, hours or amounts, and in none of a run's vendor files, because each of them leaves it
/// out.
public struct HoursInNoFile: Sendable {
  /// The people who are left out of every file, and the hours and amounts of others that are.
  public private(set) var leftOut = LeftOut()
  private let batch: PayBatch

  /// Looks through a batch. Without outputs nothing is left out: there are no files.
  public init(_ batch: PayBatch, _ plans: [OutputPlan]) {
    self.batch = batch
    var outputs = plans.map { LeftOutReasons($0, batch) }
    guard outputs.allSatisfy(\.mayLeaveOut), !plans.isEmpty else { return }
    for place in batch.employees.indices where batch.employees[place].held == nil {
      let employee = batch.employees[place]
      let personal = outputs.map { $0.reason(ofPerson: employee.record) }
      let everywhere = Self.joined(personal)
      for index in employee.lineRange where !batch.lines[index].isEmpty {
        var line = batch.lines[index]
        line.employee = Int32(truncatingIfNeeded: place)
        if let everywhere {
          leftOut.add(line, ofPersonBecause: everywhere)
          continue
        }
        let reasons = outputs.indices.map { personal[$0] ?? outputs[$0].reason(ofPayIn: line) }
        if let reason = Self.joined(reasons) { leftOut.add(line, because: reason) }
      }
    }
  }

  /// The reasons of all outputs, each once; nil where an output has none.
  private static func joined(_ reasons: [String?]) -> String? {
    let given = reasons.compactMap { $0 }
    guard given.count == reasons.count else { return nil }
    var seen: Set<String> = []
    return given.filter { seen.insert($0).inserted }.joined(separator: "; ")
  }

  /// A finding for each person, and for each kind of hours or amounts of the others. How much an
  /// amount is stands in none of them.
  public var findings: [Finding] {
    leftOut.people.map(finding) + leftOut.kinds.map(finding)
  }

  private func finding(_ person: LeftOut.Person) -> Finding {
    let number = batch.number(ofEmployee: person.employee)
    let overtime = person.hasOvertime ? ", overtime among them," : ""
    return Finding(
      .inNoFile, person.hasOvertime ? .warning : .note,
      Finding.Subject(employee: number.isEmpty ? nil : number),
      "the employee is left out of every output: \(Self.pay(of: person))\(overtime) "
        + "\(person.seconds == 0 && person.hasAmount ? "is" : "are") in no file (\(person.reason))",
      advice: person.hasOvertime
        ? "make sure that the overtime is paid in another way, or take the employee out of leaveOut"
        : "nothing, if the employee is paid in another way; else correct leaveOut")
  }

  private static func pay(of person: LeftOut.Person) -> String {
    let hours = "\(Hours.text(seconds: person.seconds)) hours"
    guard person.hasAmount else { return hours }
    return person.seconds == 0 ? "an amount" : "\(hours) and an amount"
  }

  private func finding(_ kind: LeftOut.Kind) -> Finding {
    let payCode = batch.timeData.labels[kind.payCode]
    let code = payCode.isEmpty ? "without a pay code" : "with the pay code \"\(payCode)\""
    let worked = kind.isWorked ? "worked" : "not worked"
    let people = kind.employees == 1 ? "1 employee" : "\(kind.employees) employees"
    let what =
      kind.isAmount
      ? "amounts of \(kind.bucket.name) pay, \(worked), \(code)"
      : "\(kind.bucket.name) hours at \(kind.multiplier) times the rate, \(worked), \(code)"
    let sum = kind.isAmount ? "those" : Hours.text(seconds: kind.seconds)
    return Finding(
      .inNoFile, kind.isWorked ? .warning : .note, Finding.Subject(),
      "\(what), are left out of every output: \(sum) of \(people) are in no file (\(kind.reason))",
      advice:
        "nothing, if they are paid in another way; else give them an earning code in an output")
  }
}
