import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollRun

extension ExplanationView {
  /// The same for programs: instants in seconds since 1970 UTC.
  func json() -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/explanation/1")
      object.member("employee", question.number)
      object.member("period", question.period.description)
      object.member("timeZone", explanation.zone.name)
      // Who, which day, and whether the person is held.
      object.member("record", question.record.description)
      object.member("name", ifAny: question.name)
      object.member("date", orNull: only?.description)
      object.member("heldBecause", orNull: explanation.hold?.name)
      object.member("outsidePeriod", question.isOutside)
      appendPayGroups(to: &object)
      object.list("slices", .lines) { list in
        for slice in slices { list.object { append(slice, to: &$0) } }
      }
      object.list("leave", .lines) { list in
        for entry in leave { list.object { append(entry, to: &$0) } }
      }
      object.list("breaks", .lines) { list in
        for pause in breaks { list.object { append(pause, to: &$0) } }
      }
      object.list("findings", .lines) { Self.append(findings, to: &$0) }
      appendGaps(to: &object)
      appendWages(to: &object)
      appendHolidays(to: &object)
      appendEntries(to: &object)
    }
  }

  /// In which pay groups the employee is, where the company has some.
  private func appendPayGroups(to object: inout JSONWriter.Object) {
    guard !question.payGroups.isEmpty else { return }
    object.list("payGroups", .lines) { list in
      for stay in question.payGroups {
        list.object { entry in
          entry.member("from", stay.from.description)
          entry.member("groups", stay.groups)
        }
      }
    }
  }

  /// What outputs leave out, where they leave something out.
  private func appendGaps(to object: inout JSONWriter.Object) {
    guard !gaps.isEmpty else { return }
    object.list("leftOut", .lines) { list in
      for gap in gaps {
        list.object { entry in
          entry.member("output", gap.output)
          entry.member("kind", orNull: gap.kind)
          entry.member("seconds", gap.seconds)
          entry.member("reason", gap.reason)
        }
      }
    }
  }

  private func append(_ slice: EmployeeExplanation.Slice, to object: inout JSONWriter.Object) {
    object.member("workday", slice.workday.description)
    object.member("start", slice.range.start.secondsSince1970)
    object.member("end", slice.range.end.secondsSince1970)
    object.member("seconds", slice.range.seconds)
    object.member("multiplier", slice.multiplier.description)
    object.member("payCode", slice.payCode)
    object.member("inPeriod", slice.isInPeriod)
    object.member("workweekSecondsBefore", ifAny: slice.week?.before)
    object.member("workweekLimit", ifAny: slice.week?.limit)
    append(slice.bucket, slice.source, slice.reason, to: &object)
  }

  private func append(_ entry: EmployeeExplanation.Leave, to object: inout JSONWriter.Object) {
    object.member("date", entry.date.description)
    object.member("seconds", entry.seconds)
    append(entry.bucket, entry.source, entry.reason, to: &object)
  }

  private func append(
    _ bucket: Bucket, _ source: PaySource, _ reason: PayReason,
    to object: inout JSONWriter.Object
  ) {
    object.member("bucket", bucket.name)
    object.member("source", question.source.name(of: source.kind.record, source.id))
    object.member("ruleSet", reason.ruleSet)
    object.member("rule", reason.rule)
    object.member("sentence", reason.sentence)
    object.member("citation", reason.citation)
  }

  private func append(_ pause: EmployeeExplanation.Break, to object: inout JSONWriter.Object) {
    object.member("workday", pause.workday.description)
    object.member("start", pause.range.start.secondsSince1970)
    object.member("end", pause.range.end.secondsSince1970)
    object.member("kind", pause.kind.rawValue)
    object.member("paid", pause.isPaid)
    object.member("source", orNull: pause.id.map { question.source.name(of: .breakSession, $0) })
  }

  private static func append(_ findings: [Finding], to list: inout JSONWriter.List) {
    for finding in findings {
      list.object { object in
        object.member("severity", finding.severity.name)
        if finding.severity != finding.usualSeverity {
          object.member("usualSeverity", finding.usualSeverity.name)
        }
        object.member("id", finding.id.name)
        object.member("owner", finding.id.owner.rawValue)
        object.member("message", finding.message)
        object.member("advice", finding.advice)
      }
    }
  }

  // MARK: Nothing to explain

  /// What is said of somebody whose hours cannot be explained, or who has none.
  static func text(of findings: [Finding], _ question: Question) -> String {
    var text = question.title + ", \(question.only?.description ?? question.period.description)\n\n"
    if findings.contains(where: { $0.usualSeverity == .blocking }) {
      text += "Held, nothing is paid. The hours cannot be told:\n"
      for finding in findings {
        text += TextWrap.text(
          FindingText.line(finding), width: width, first: "  ", rest: "    ")
      }
      return text
    }
    if question.isOutside { text += "This day lies outside of the period \(question.period).\n" }
    return text + "There is no time of this employee around these dates.\n"
  }

  /// The same for programs.
  static func json(of findings: [Finding], _ question: Question) -> String {
    JSONWriter.document { object in
      object.member("schema", "payroll-export/explanation/1")
      object.member("employee", question.number)
      object.member("period", question.period.description)
      object.member("timeZone", orNull: String?.none)
      object.member("record", question.record.description)
      let hold = findings.first { $0.usualSeverity == .blocking }
      object.member("heldBecause", orNull: hold?.id.name)
      object.member("outsidePeriod", question.isOutside)
      object.list("slices") { _ in }
      object.list("leave") { _ in }
      object.list("breaks") { _ in }
      object.list("findings", .lines) { append(findings, to: &$0) }
    }
  }
}
