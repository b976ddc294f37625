import PayrollModel
import Testing

@Suite("Severities that a company gives to kinds of findings")
struct FindingSeverityTests {
  private func finding(_ kind: FindingKind, _ severity: Finding.Severity) -> Finding {
    Finding(kind, severity, Finding.Subject(), "m", advice: "a")
  }

  private func weighed(
    _ kind: FindingKind, _ severity: Finding.Severity, as wanted: Finding.Severity
  ) -> Finding.Severity {
    var severities = FindingSeverities()
    severities[kind] = wanted
    return severities.severity(of: finding(kind, severity))
  }

  @Test("A kind is raised and lowered, down to its floor")
  func floors() {
    for wanted in Finding.Severity.allCases {
      #expect(weighed(.openSession, .blocking, as: wanted) == .blocking)
      #expect(weighed(.implausibleRate, .warning, as: wanted) == wanted)
      #expect(weighed(.emptySession, .note, as: wanted) == wanted)
      #expect(weighed(.noPayRate, .blocking, as: wanted) == max(wanted, .warning))
      #expect(weighed(.unpaidEarlier, .warning, as: wanted) == max(wanted, .warning))
    }
  }

  @Test("A kind with several severities keeps the floor of each")
  func severalSeverities() {
    #expect(weighed(.timesDiffer, .blocking, as: .note) == .blocking)
    #expect(weighed(.timesDiffer, .warning, as: .note) == .note)
    #expect(weighed(.timesDiffer, .warning, as: .blocking) == .blocking)
    #expect(weighed(.approvedWithoutSession, .warning, as: .note) == .warning)
    #expect(weighed(.approvedWithoutSession, .note, as: .warning) == .warning)
    #expect(weighed(.implausibleDay, .note, as: .warning) == .warning)
  }

  @Test("Findings are weighed and put in order; what they were by themselves stays known")
  func order() {
    var severities = FindingSeverities()
    severities[.noPayRate] = .warning
    severities[.emptySession] = .blocking
    let findings = [
      finding(.noPayRate, .blocking), finding(.unknownShift, .warning),
      finding(.emptySession, .note),
    ]
    let weighed = severities.weighed(findings)
    #expect(weighed.map(\.id) == [.emptySession, .noPayRate, .unknownShift])
    #expect(weighed.map(\.severity) == [.blocking, .warning, .warning])
    #expect(weighed.map(\.usualSeverity) == [.note, .blocking, .warning])
    #expect(severities.weighed(weighed) == weighed, "weighing again changes nothing")
    #expect(FindingSeverities().weighed(weighed).map(\.severity) == weighed.map(\.severity))
    #expect(severities.all.map(\.kind) == [.emptySession, .noPayRate])
    #expect(severities.all.map(\.severity) == [.blocking, .warning])
    #expect(!severities.isEmpty && FindingSeverities().isEmpty)
  }

  @Test("A finding says what its kind says to do, unless it says something itself")
  func advice() {
    let usual = Finding(.emptySession, Finding.Subject(), "m")
    #expect(usual.severity == .note && usual.usualSeverity == .note)
    #expect(usual.advice.hasPrefix("Nothing is paid for it. Correct it in "))
    #expect(Finding(.emptySession, Finding.Subject(), "m", advice: "own").advice == "own")
    let text = "from data"
    #expect(Finding(.emptySession, Finding.Subject(), text).message == "from data")
    #expect(Finding(.offCalendar, .note, Finding.Subject(), text, advice: text).advice == text)
  }
}
