import PayrollBytes
import PayrollConfiguration
import PayrollModel
import Testing

@Suite("findings in payroll.json")
struct FindingSeverityReadingTests {
  private func read(_ text: String) throws -> FindingSeverities {
    try PayrollFile.read("\"findings\": \(text)").severities
  }

  /// What is wrong, with what to do: `key: message (advice)`.
  private func problems(_ text: String) -> [String] {
    do {
      _ = try PayrollFile.read("\"findings\": \(text)")
      return []
    } catch {
      return error.problems.map { "\($0.key): \($0.message) (\($0.advice))" }
    }
  }

  @Test("Nothing is changed unless something is said")
  func usual() throws {
    for text in ["null", "{}"] { #expect(try read(text).isEmpty) }
    #expect(try PayrollFile.read("\"payBasis\": \"worked\"").severities.isEmpty)
  }

  @Test("Kinds are raised and lowered")
  func severities() throws {
    let severities = try read(
      #"{ "empty-session": "blocking", "implausible-rate": "note", "no-pay-rate": "warning" }"#)
    #expect(severities.all.map(\.kind) == [.emptySession, .implausibleRate, .noPayRate])
    #expect(severities[.emptySession] == .blocking && severities[.implausibleRate] == .note)
    #expect(severities[.noPayRate] == .warning && severities[.openSession] == nil)
    // What is said already is no mistake, nor what only some findings of a kind can be.
    #expect(try read(#"{ "open-session": "blocking" }"#)[.openSession] == .blocking)
    #expect(try read(#"{ "times-differ": "note" }"#)[.timesDiffer] == .note)
  }

  @Test(
    "Every severity down to the floor of a kind is taken, and none below",
    arguments: FindingKind.all)
  func floors(kind: FindingKind) throws {
    let floor = try #require(kind.lowest).floor
    for severity in Finding.Severity.allCases {
      let found = problems("{ \"\(kind)\": \"\(severity.name)\" }")
      #expect(found.isEmpty == (severity >= floor), "\(found)")
    }
  }

  @Test("What is below a floor says what the floor is, and why")
  func belowFloor() {
    #expect(
      problems(#"{ "open-session": "warning" }"#) == [
        "findings.open-session: \"open-session\" cannot be less than \"blocking\": pay could be lost"
          + " (remove it, and resolve what it finds)"
      ])
    #expect(
      problems(#"{ "rules-run-out": "note" }"#) == [
        "findings.rules-run-out: \"rules-run-out\" cannot be less than \"warning\": somebody could be"
          + " paid wrongly (write one of warning, blocking)"
      ])
    #expect(
      problems(#"{ "revision-adds": "note", "paid-twice": "note" }"#).allSatisfy {
        $0.contains("somebody could be paid twice")
      })
  }

  @Test(
    "A misspelt kind or severity, and what is none, are told with what was meant",
    arguments: [
      (
        #"{ "open-sesion": "blocking" }"#,
        "findings.open-sesion: there is no finding \"open-sesion\" (did you mean \"open-session\"?)"
      ),
      (
        #"{ "empty-session": "warn" }"#,
        "findings.empty-session: \"warn\" is not one of note, warning, blocking"
      ),
      (
        #"{ "empty-session": "warnning" }"#,
        "findings.empty-session: \"warnning\" is not one of note, warning, blocking"
          + " (did you mean \"warning\"?)"
      ),
      (
        #"{ "empty-session": false }"#,
        "findings.empty-session: a severity was expected here, not"
      ),
      (#"{ "empty-session": null }"#, "findings.empty-session: a severity was expected here, not"),
      (#"["empty-session"]"#, "findings: an object was expected here"),
      (
        #"{ "empty-session": "note", "empty-session": "warning" }"#,
        "empty-session: this key is given twice"
      ),
    ])
  func mistakes(text: String, message: String) {
    let found = problems(text)
    #expect(found.count == 1 && found.first?.contains(message) == true, "\(found)")
  }

  @Test("All mistakes are told at once")
  func several() {
    #expect(problems(#"{ "open-sesion": "note", "paid-twice": "note", "x": 1 }"#).count == 3)
  }
}
