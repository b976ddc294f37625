import PayrollModel
import Testing

@Suite("Findings")
struct FindingTests {
  private func finding(
    _ id: FindingKind = .approvedWithoutSession, _ severity: Finding.Severity = .warning,
    employee: String? = nil,
    date: Int32? = nil, record: Finding.RecordName? = nil, file: String? = nil,
    message: String = "m"
  ) -> Finding {
    Finding(
      id, severity,
      Finding.Subject(
        employee: employee, date: date.map { CalendarDate(daysSince1970: $0) }, record: record,
        file: file), message, advice: "")
  }

  @Test("the order of reports, from what matters most to the wording")
  func order() {
    // Each differs from the one before it in what is looked at first of all that differs.
    let sorted = [
      finding(.workweekIncomplete, .blocking, employee: "9"),
      finding(.approvedDiffers, .warning, employee: "9"),
      finding(), finding(file: "a"), finding(file: "b", message: "a"),
      finding(file: "b", message: "b"),
      finding(record: .init(.breakSession, 9), file: "a"),
      finding(record: .init(.shift, -1)), finding(record: .init(.shift, 2), file: "z"),
      finding(record: .init(.shift, 10), file: "a"),
      finding(date: -5, record: .init(.breakSession, 1)),
      finding(date: 3), finding(employee: "1"), finding(employee: "1", date: 1),
      finding(employee: "10"), finding(employee: "2"),
      finding(.approvedDiffers, .note, employee: "0"),
    ]
    for (place, left) in sorted.enumerated() {
      for (other, right) in sorted.enumerated() {
        #expect(Finding.comesFirst(left, right) == (place < other), "\(place) and \(other)")
      }
    }
  }

  @Test("severities and their names")
  func severities() {
    #expect(Finding.Severity.allCases == [.note, .warning, .blocking])
    #expect(Finding.Severity.allCases.sorted() == Finding.Severity.allCases)
    #expect(Finding.Severity.allCases.map(\.name) == ["note", "warning", "blocking"])
    #expect("\(finding(.openSession, .blocking).id)" == "open-session")
    #expect(
      Finding.Severity.allCases.map { Finding.Severity($0.name) } == Finding.Severity.allCases)
    #expect(Finding.Severity("") == nil && Finding.Severity("Note") == nil)
    #expect(Finding.RecordName(.shift, -7).description == "shifts/-7")
  }

  @Test(
    "sentences have a capital and a stop",
    arguments: [
      ("a b", "A b."), ("A b.", "A b."), ("is it so?", "Is it so?"), ("", ""), ("é", "É."),
      ("1 hour", "1 hour."), ("what!", "What!."),
    ])
  func sentences(_ text: String, _ sentence: String) {
    #expect(Finding.sentence(text) == sentence)
    let finding = Finding(.approvedWithoutSession, .note, Finding.Subject(), text, advice: "do it")
    #expect(finding.sentences == sentence + " Do it.")
  }
}
