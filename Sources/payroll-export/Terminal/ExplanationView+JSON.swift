import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollRun

extension ExplanationView {
  /// The same for programs: instants in seconds since 1970 UTC.
  func json() -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/explanation/1","employee":"#)
    out.append(jsonString: question.number)
    out.append(#","period":"#)
    out.append(jsonString: question.period.description)
    out.append(#","timeZone":"#)
    out.append(jsonString: explanation.zone.name)
    appendQuestion(to: &out)
    out.append(#","slices":["#)
    for (index, slice) in slices.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(slice, to: &out)
    }
    out.append("\n],\"leave\":[")
    for (index, entry) in leave.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(#"{"date":"#)
      out.append(jsonString: entry.date.description)
      out.append(#","seconds":"#)
      out.append(decimal: entry.seconds)
      append(entry.bucket, entry.source, entry.reason, to: &out)
    }
    out.append("\n],\"breaks\":[")
    for (index, pause) in breaks.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(pause, to: &out)
    }
    out.append("\n],\"findings\":[")
    for (index, finding) in findings.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      Self.append(finding, to: &out)
    }
    out.append("\n]")
    appendGaps(to: &out)
    appendWages(to: &out)
    out.append("}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }

  /// What outputs leave out, where they leave something out.
  private func appendGaps(to out: inout OutputBuffer) {
    guard !gaps.isEmpty else { return }
    out.append(",\"leftOut\":[")
    for (index, gap) in gaps.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(#"{"output":"#)
      out.append(jsonString: gap.output)
      out.append(#","kind":"#)
      if let kind = gap.kind { out.append(jsonString: kind) } else { out.append("null") }
      out.append(#","seconds":"#)
      out.append(decimal: gap.seconds)
      out.append(#","reason":"#)
      out.append(jsonString: gap.reason)
      out.append("}")
    }
    out.append("\n]")
  }

  private func append(_ slice: EmployeeExplanation.Slice, to out: inout OutputBuffer) {
    out.append(#"{"workday":"#)
    out.append(jsonString: slice.workday.description)
    out.append(#","start":"#)
    out.append(decimal: slice.range.start.secondsSince1970)
    out.append(#","end":"#)
    out.append(decimal: slice.range.end.secondsSince1970)
    out.append(#","seconds":"#)
    out.append(decimal: slice.range.seconds)
    out.append(#","multiplier":"#)
    out.append(jsonString: slice.multiplier.description)
    out.append(#","payCode":"#)
    out.append(jsonString: slice.payCode)
    out.append(slice.isInPeriod ? #","inPeriod":true"# : #","inPeriod":false"#)
    if let week = slice.week {
      out.append(#","workweekSecondsBefore":"#)
      out.append(decimal: week.before)
      out.append(#","workweekLimit":"#)
      out.append(decimal: week.limit)
    }
    append(slice.bucket, slice.source, slice.reason, to: &out)
  }

  private func append(
    _ bucket: Bucket, _ source: PaySource, _ reason: PayReason, to out: inout OutputBuffer
  ) {
    out.append(#","bucket":"#)
    out.append(jsonString: bucket.name)
    out.append(#","source":"#)
    out.append(jsonString: "\(source.kind.resource)/\(source.id)")
    out.append(#","ruleSet":"#)
    out.append(jsonString: reason.ruleSet)
    out.append(#","rule":"#)
    out.append(jsonString: reason.rule)
    out.append(#","sentence":"#)
    out.append(jsonString: reason.sentence)
    out.append(#","citation":"#)
    out.append(jsonString: reason.citation)
    out.append("}")
  }

  /// Who, which day, and whether the person is held.
  private func appendQuestion(to out: inout OutputBuffer) {
    let members: [(String, String?)] = [
      ("record", question.record.description), ("name", question.name),
      ("date", only?.description), ("heldBecause", explanation.hold?.name),
    ]
    for (key, value) in members {
      guard value != nil || key == "heldBecause" || key == "date" else { continue }
      out.append(",\"\(key)\":")
      if let value { out.append(jsonString: value) } else { out.append("null") }
    }
    out.append(",\"outsidePeriod\":\(question.isOutside)")
  }

  private func append(_ pause: EmployeeExplanation.Break, to out: inout OutputBuffer) {
    out.append(#"{"workday":"#)
    out.append(jsonString: pause.workday.description)
    out.append(#","start":"#)
    out.append(decimal: pause.range.start.secondsSince1970)
    out.append(#","end":"#)
    out.append(decimal: pause.range.end.secondsSince1970)
    out.append(#","kind":"#)
    out.append(jsonString: pause.kind.rawValue)
    out.append(",\"paid\":\(pause.isPaid),\"source\":")
    if let id = pause.id {
      out.append(jsonString: "break-sessions/\(id)")
    } else {
      out.append("null")
    }
    out.append("}")
  }

  private static func append(_ finding: Finding, to out: inout OutputBuffer) {
    let members = [
      ("severity", finding.severity.name), ("id", finding.id.name), ("message", finding.message),
      ("advice", finding.advice),
    ]
    for (index, (key, value)) in members.enumerated() {
      out.append(index == 0 ? "{\"\(key)\":" : ",\"\(key)\":")
      out.append(jsonString: value)
    }
    out.append("}")
  }

  // MARK: Nothing to explain

  /// What is said of somebody whose hours cannot be explained, or who has none.
  static func text(of findings: [Finding], _ question: Question) -> String {
    var text = question.title + ", \(question.only?.description ?? question.period.description)\n\n"
    if findings.contains(where: { $0.severity == .blocking }) {
      text += "Held, nothing is paid. The hours cannot be told:\n"
      for finding in findings {
        let lines = TextWrap.lines(
          FindingText.line(finding), width: width, first: "  ", rest: "    ")
        text += lines.map { $0 + "\n" }.joined()
      }
      return text
    }
    if question.isOutside { text += "This day lies outside of the period \(question.period).\n" }
    return text + "There is no time of this employee around these dates.\n"
  }

  /// The same for programs.
  static func json(of findings: [Finding], _ question: Question) -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/explanation/1","employee":"#)
    out.append(jsonString: question.number)
    out.append(#","period":"#)
    out.append(jsonString: question.period.description)
    out.append(#","timeZone":null,"record":"#)
    out.append(jsonString: question.record.description)
    let hold = findings.first { $0.severity == .blocking }
    out.append(#","heldBecause":"#)
    if let hold { out.append(jsonString: hold.id.name) } else { out.append("null") }
    out.append(",\"outsidePeriod\":\(question.isOutside)")
    out.append(#","slices":[],"leave":[],"breaks":[],"findings":["#)
    for (index, finding) in findings.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(finding, to: &out)
    }
    out.append("\n]}\n")
    return String(decoding: out.array(), as: UTF8.self)
  }
}
