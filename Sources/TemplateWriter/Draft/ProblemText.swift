import PayrollBytes
import PayrollModel
import PayrollTemplates

/// The words for what is wrong with values: one place, no names of people, no values. Files go by
/// their names, without folders, so that the same run gives the same findings from anywhere.
enum ProblemText {
  static func finding(
    _ problem: FieldProblem, program: Program, plan: OutputPlan, batch: PayBatch, view: BatchView
  ) -> Finding {
    let employee = view.number(of: problem.employee)
    guard problem.kind != .unmapped else {
      return unmapped(batch.lines[Int(problem.detail)], employee, plan, batch)
    }
    guard problem.kind != .mainJob else {
      return mainJobMissing(
        employee, view.recordName(of: problem.employee, where: employee == nil), plan)
    }
    let field = program.fields[Int(problem.field)]
    let name = program.names[Int(field.name)]
    let subject = Finding.Subject(
      employee: employee, record: view.recordName(of: problem.employee, where: employee == nil),
      file: "\(Folder.name(of: plan.template.file)):\(field.line)")
    let source = problem.employee < 0 ? "in the settings or the configuration" : "in the time data"
    switch problem.kind {
    case .missing, .unmapped, .mainJob:
      return Finding(
        .templateFieldMissing, subject, "the field \"\(name)\" has no value",
        advice: "give it one \(source), or make the field optional in the template")
    case .tooLong:
      let limit = field.width > 0 ? min(field.width, field.maxLength) : field.maxLength
      return Finding(
        .templateFieldTooLong, subject,
        "the value of \"\(name)\" has \(problem.detail) characters, and \(limit) are allowed",
        advice: "shorten it \(source); it is never cut off here")
    case .tooShort:
      return Finding(
        .templateFieldTooLong, subject,
        "the value of \"\(name)\" has \(problem.detail) characters, and \(field.minLength) are "
          + "needed", advice: "correct it \(source)")
    case .character:
      return Finding(
        .templateFieldCharacter, subject,
        "the value of \"\(name)\" has the character \(characterName(problem.detail)), which the "
          + "file cannot have", advice: "replace it \(source); it is never replaced here")
    case .digits:
      return Finding(
        .templateFieldRange, subject,
        "the value of \"\(name)\" has more digits behind the point than the field",
        advice: "correct it \(source); it is never rounded here")
    case .range:
      return Finding(
        .templateFieldRange, subject,
        "the value of \"\(name)\" is not a number from \(program.ranges[Int(field.range)].text)",
        advice: "correct it \(source)")
    case .words:
      let words = program.words[Int(field.words)].map { String(decoding: $0, as: UTF8.self) }
      return Finding(
        .templateFieldRange, subject,
        "the value of \"\(name)\" is none of \(words.joined(separator: ", "))",
        advice: "correct it \(source)")
    case .negative:
      return Finding(
        .templateNegativeHours, subject,
        (field.isOfAmounts ? "the amount in \"\(name)\" is" : "the hours in \"\(name)\" are")
          + " negative, and the vendor's file cannot have that")
    case .formula:
      return Finding(
        .templateFieldCharacter, subject,
        "the value of \"\(name)\" begins like a formula of a spreadsheet",
        advice: "correct it \(source); it is never changed here")
    }
  }

  private static func unmapped(
    _ line: PayLine, _ employee: String?, _ plan: OutputPlan, _ batch: PayBatch
  ) -> Finding {
    let multiplier = Multiplier(tenThousandths: line.multiplier)
    let payCode = batch.timeData.labels[line.payCode]
    let code = payCode.isEmpty ? "without a pay code" : "with the pay code \"\(payCode)\""
    let kind = line.isWorked ? "worked" : "not worked"
    let row = "\(line.bucket.name),\(multiplier),\(payCode.isEmpty ? "*" : payCode),…"
    guard !line.isAmount else {
      return Finding(
        .unmappedEarningCode,
        Finding.Subject(
          employee: employee, date: line.workday, file: Folder.name(of: plan.earningCodes.file)),
        "an amount of \(line.bucket.name) pay, \(kind), \(code), has no earning code",
        advice:
          "add a row for it to the mapping, with amount in the column pays: \(row); where it is "
          + "knowingly not in this file, with the code \(EarningCodeMapping.leftOut) and a note")
    }
    return Finding(
      .unmappedEarningCode,
      Finding.Subject(
        employee: employee, date: line.workday, file: Folder.name(of: plan.earningCodes.file)),
      "\(line.bucket.name) hours at \(multiplier) times the rate, \(kind), \(code), have no "
        + "earning code",
      advice:
        "add a row for them to the mapping: \(row); where they are knowingly not in this file, with the code \(EarningCodeMapping.leftOut) and a note"
    )
  }

  private static func characterName(_ number: Int64) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func unsafeName(_ name: String, _ plan: OutputPlan) -> Finding {
    Finding(
      .templateFieldCharacter,
      Finding.Subject(
        file: "\(Folder.name(of: plan.template.file)):\(plan.output.location.line)"),
      "\"\(name)\" cannot be a file's name", advice: OutputFileName.advice)
  }

  static func reservedName(_ name: String, _ employee: String?, _ plan: OutputPlan) -> Finding {
    nameTaken(
      employee, plan,
      "the employee's file would be called \"\(name)\", as files of the program's own")
  }

  static func takenName(_ name: String, _ employee: String?, _ plan: OutputPlan) -> Finding {
    nameTaken(
      employee, plan,
      "the employee's file would be called \"\(name)\", and another file of the run has that name, "
        + "capitals aside")
  }

  private static func nameTaken(
    _ employee: String?, _ plan: OutputPlan, _ message: String
  ) -> Finding {
    Finding(
      .fileNameTaken,
      Finding.Subject(
        employee: employee,
        file: "\(Folder.name(of: plan.template.file)):\(plan.output.location.line)"), message)
  }

  static func nothing(_ plan: OutputPlan, fileName: String) -> Finding {
    // Where each employee has a file, there is no name for that of nobody.
    let file = plan.output.isPerEmployee ? Folder.name(of: plan.template.file) : fileName
    return Finding(
      .nothingToExport, Finding.Subject(file: file),
      "the file of \(plan.template.id) has no hours in it")
  }
}
