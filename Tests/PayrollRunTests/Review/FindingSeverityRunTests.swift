import PayrollBytes
import PayrollMapper
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// What a company makes of kinds of findings decides what a run comes to, wherever they are found.
@Suite("Runs with severities of the company's own")
struct FindingSeverityRunTests {
  /// A day's work, and a session of no length.
  private static let sessions = [
    ("02T08:00:00-05:00", "02T16:00:00-05:00"), ("03T08:00:00-05:00", "03T08:00:00-05:00"),
  ]

  private func run(_ findings: String, _ more: String = "") throws -> SmallRun {
    try SmallRun("\"findings\": \(findings), \(more)", sessions: Self.sessions)
  }

  /// Where the vendor file of a finished run lies, as seen from its folder.
  private func files(_ outcome: PayrollRun.Outcome) throws -> [String] {
    let run = try FinishedRun.read(in: outcome.folder)
    #expect(run.isBlocked == outcome.report.isBlocked)
    return run.files.filter(\.isForVendor).map(\.name)
  }

  private func text(_ name: String, _ outcome: PayrollRun.Outcome) throws -> String {
    String(decoding: try InputBuffer.array(of: "\(outcome.folder)/\(name)"), as: UTF8.self)
  }

  @Test("Without any of its own the files say nothing of severities")
  func usual() throws {
    try SmallRun.with(try run("{}")) { (run) throws in
      let outcome = try run.make()
      #expect(outcome.report.kinds == ["warning unverified-snapshot", "note empty-session"])
      #expect(try !text("findings.json", outcome).contains("usualSeverity"))
      #expect(try !text("totals.json", outcome).contains("findingSeverities"))
    }
  }

  @Test("A note that is raised blocks the run, and its files are drafts")
  func raised() throws {
    try SmallRun.with(try run(#"{ "empty-session": "blocking" }"#)) { (run) throws in
      let outcome = try run.make()
      #expect(outcome.report.kinds == ["blocking empty-session", "warning unverified-snapshot"])
      #expect(outcome.report.isBlocked)
      #expect(try files(outcome).allSatisfy { $0.hasPrefix("draft/") })
      #expect(try text("batch.json", outcome).contains(#""state":"blocked""#))
      #expect(try text("totals.json", outcome).contains(#""state":"blocked""#))
      #expect(
        try text("totals.json", outcome).contains(
          #""findingSeverities":{"empty-session":"blocking"}"#))
      let findings = try text("findings.json", outcome)
      #expect(
        findings.contains(#"{"severity":"blocking","usualSeverity":"note","id":"empty-session""#))
      #expect(findings.contains(#""blocking":1,"warning":1,"note":0"#))
      // What becomes of the hours is another question: the session is not to be paid, as always.
      #expect(outcome.report.batch.controls.sessions[.excluded(.empty)] == 1)
      #expect(outcome.report.batch.employees.map(\.held) == [nil])
    }
  }

  @Test("A warning that is lowered is counted among the notes")
  func lowered() throws {
    try SmallRun.with(try run(#"{ "unverified-snapshot": "note" }"#)) { (run) throws in
      let outcome = try run.make()
      #expect(outcome.report.kinds == ["note empty-session", "note unverified-snapshot"])
      #expect(outcome.report.count(.warning) == 0 && !outcome.report.isBlocked)
    }
  }

  @Test("What blocks is lowered as far as its floor, and no vendor file is a draft any more")
  func unblocked() throws {
    let required = #""rates": { "required": true },"#
    try SmallRun.with(try run("{}", required)) { (run) throws in
      #expect(try run.make().report.kinds.first == "blocking no-pay-rate")
    }
    try SmallRun.with(try run(#"{ "no-pay-rate": "warning" }"#, required)) { (run) throws in
      let outcome = try run.make()
      #expect(outcome.report.kinds.first == "warning no-pay-rate")
      #expect(
        try files(outcome).allSatisfy { !$0.hasPrefix("draft/") } && !outcome.report.isBlocked)
      #expect(
        try text("findings.json", outcome).contains(
          #"{"severity":"warning","usualSeverity":"blocking","id":"no-pay-rate""#))
    }
  }

  @Test("A finding of the writer is weighed too")
  func writer() throws {
    let days = ["02", "03", "04", "05", "06"].map {
      ("\($0)T08:00:00-05:00", "\($0)T17:00:00-05:00")
    }
    for (severity, isBlocked) in [("warning", false), ("blocking", true)] {
      try SmallRun.with(
        try SmallRun(
          "\"findings\": { \"merged-multipliers\": \"\(severity)\" },", sessions: days,
          outputs: #"{ "template": "millennium", "earningCodes": "codes.csv" }"#)
      ) { (run) throws in
        try run.put(
          "bucket,multiplier,payCode,earningCode\nregular,*,*,REG\novertime,*,*,REG\n",
          as: "codes.csv")
        let outcome = try run.make()
        #expect(outcome.report.kinds.contains("\(severity) merged-multipliers"))
        #expect(outcome.report.isBlocked == isBlocked)
        #expect(try files(outcome).allSatisfy { $0.hasPrefix("draft/") == isBlocked })
      }
    }
  }

  @Test("A severity below the floor ends the run before it begins")
  func belowFloor() throws {
    try SmallRun.with(try run(#"{ "open-session": "note" }"#)) { (run) throws in
      #expect(run.refusal().contains("\"open-session\" cannot be less than \"blocking\""))
    }
  }

  @Test("Explaining somebody goes by the same severities, and holds nobody for them")
  func explained() throws {
    try SmallRun.with(try run(#"{ "empty-session": "blocking" }"#)) { (run) throws in
      let inquiry = EmployeeInquiry(try run.input(), only: nil)
      let explanation = try #require(try inquiry.explanation(of: 0))
      #expect(explanation.findings.map(\.severity) == [.blocking])
      #expect(explanation.findings.map(\.usualSeverity) == [.note])
      #expect(explanation.hold == nil)
    }
  }
}
