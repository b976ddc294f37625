import PayrollBytes
import PayrollMapper
import PayrollModel

/// An employee's explanation as text or JSON.
struct ExplanationView {
  let explanation: EmployeeExplanation
  private let employee: String
  private let period: PayPeriod
  let only: CalendarDate?

  init(
    _ explanation: EmployeeExplanation, employee: String, period: PayPeriod, only: CalendarDate?
  ) {
    self.explanation = explanation
    self.employee = employee
    self.period = period
    self.only = only
  }

  private var slices: [EmployeeExplanation.Slice] {
    explanation.slices.filter { only == nil || $0.workday == only }
  }

  private var leave: [EmployeeExplanation.Leave] {
    explanation.leave.filter { only == nil || $0.date == only }
  }

  private var findings: [Finding] {
    explanation.findings.filter {
      $0.subject.employee == employee && (only == nil || $0.subject.date == only)
    }
  }

  // MARK: Text

  /// Day by day, in sentences.
  func text() -> String {
    var text = "Employee \(employee), \(only.map(\.description) ?? period.description), "
    text += "clock of \(explanation.zone.name)\n"
    let days = Set(slices.map(\.workday) + leave.map(\.date)).sorted()
    if days.isEmpty { text += "\nNothing was worked, and no leave is paid.\n" }
    for day in days { text += self.text(of: day) }
    text += wagesText()
    if !findings.isEmpty {
      text += "\nFindings\n"
      for finding in findings { text += "  " + FindingText.line(finding) + "\n" }
    }
    return text + totals()
  }

  private func text(of day: CalendarDate) -> String {
    let worked = slices.filter { $0.workday == day }
    let seconds = worked.reduce(0) { $0 + $1.range.seconds }
    var text = "\n\(Self.capitalized(day.weekday.name)) \(day)"
    if !worked.isEmpty { text += ", \(Hours.text(seconds: seconds)) hours worked" }
    if !period.contains(day) {
      text += " (outside the period: counted toward the workweek, not paid here)"
    }
    text += "\n"
    for slice in worked { text += self.text(of: slice) }
    for entry in leave where entry.date == day {
      text +=
        "  \(Hours.text(seconds: entry.seconds)) hours \(entry.bucket.name): "
        + "\(entry.reason.sentence) (\(entry.reason.citation)); from \(Self.name(entry.source))\n"
    }
    return text
  }

  private func text(of slice: EmployeeExplanation.Slice) -> String {
    let start = clock(slice.range.start, on: slice.workday)
    let end = clock(slice.range.end, on: slice.workday)
    let hours = Hours.text(seconds: slice.range.seconds)
    let factor = slice.multiplier == .one ? "" : " x\(slice.multiplier)"
    let code = slice.payCode.isEmpty ? "" : ", pay code \(slice.payCode)"
    let clocked =
      "\(clock(slice.clocked.start, on: slice.workday))-"
      + clock(slice.clocked.end, on: slice.workday)
    return """
        \(start)-\(end)  \(hours) hours \(slice.bucket.name)\(factor)\(code)
            because \(slice.reason.sentence)
            rule \(slice.reason.ruleSet)/\(slice.reason.rule), by \(slice.reason.citation)
            from \(Self.name(slice.source)), clocked \(clocked)

      """
  }

  /// The wall clock, with the date where it is not `day`, and the offset where the clock changes.
  private func clock(_ instant: Instant, on day: CalendarDate) -> String {
    let (date, seconds) = explanation.zone.local(instant)
    let time = TimeOfDay(secondsSinceMidnight: Int(seconds)) ?? .midnight
    var text = date == day ? time.description : "\(date) \(time)"
    let offset = explanation.zone.offset(at: instant)
    let before = explanation.zone.offset(at: instant.adding(seconds: -43_200))
    let after = explanation.zone.offset(at: instant.adding(seconds: 43_200))
    if before != after { text += " (UTC\(Self.text(ofOffset: offset)))" }
    return text
  }

  private static func text(ofOffset offset: Int64) -> String {
    let hours = Int(offset.magnitude / 3600)
    let minutes = Int(offset.magnitude / 60 % 60)
    let digits = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    return (offset < 0 ? "-" : "+") + digits
  }

  private func totals() -> String {
    var sums: [(name: String, seconds: Int64)] = []
    func add(_ name: String, _ seconds: Int64) {
      if let index = sums.firstIndex(where: { $0.name == name }) {
        sums[index].seconds += seconds
      } else {
        sums.append((name, seconds))
      }
    }
    for slice in slices where slice.isInPeriod {
      let factor = slice.multiplier == .one ? "" : " x\(slice.multiplier)"
      add(slice.bucket.name + factor, slice.range.seconds)
    }
    for entry in leave {
      add(entry.bucket.name + (entry.bucket == .regular ? " not worked" : " leave"), entry.seconds)
    }
    guard !sums.isEmpty else { return "" }
    let parts = sums.map { "\(Hours.text(seconds: $0.seconds)) \($0.name)" }
    return "\nPaid in the period: \(parts.joined(separator: ", "))\n"
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func name(_ source: PaySource) -> String {
    "\(source.kind.resource)/\(source.id)"
  }

  // MARK: JSON

  /// The same for programs: instants in seconds since 1970 UTC.
  func json() -> String {
    var out = OutputBuffer()
    out.append(#"{"schema":"payroll-export/explanation/1","employee":"#)
    out.append(jsonString: employee)
    out.append(#","period":"#)
    out.append(jsonString: period.description)
    out.append(#","timeZone":"#)
    out.append(jsonString: explanation.zone.name)
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
    out.append("\n]")
    appendWages(to: &out)
    out.append("}\n")
    return String(decoding: out.array(), as: UTF8.self)
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
    append(slice.bucket, slice.source, slice.reason, to: &out)
  }

  private func append(
    _ bucket: Bucket, _ source: PaySource, _ reason: PayReason, to out: inout OutputBuffer
  ) {
    out.append(#","bucket":"#)
    out.append(jsonString: bucket.name)
    out.append(#","source":"#)
    out.append(jsonString: Self.name(source))
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
}
