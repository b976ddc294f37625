import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun
@testable import TemplateWriter

/// Which files a run writes, what they are called, and where they lie.
@Suite("The files of a run")
struct RunOutputTests {
  private func output(_ template: String, _ more: String = "") -> String {
    #"{ "template": "\#(template)", "earningCodes": "codes.csv"\#(more) }"#
  }

  private func names(_ folder: String) throws -> [String] {
    try Folder.names(in: folder).filter { !$0.hasPrefix(".") }
  }

  @Test(
    "Ours come first, then those for vendors in the order of the configuration, each with a digest")
  func order() throws {
    try SmallRun.with(
      try SmallRun(outputs: output("payroll-batch") + "," + output("generic-csv"))
    ) { run in
      run.request.folder = "\(run.folder)/out"
      let outcome = try run.make()
      #expect(
        outcome.report.files.map(\.kind) == [
          "batch", "findings", "timeline", "totals", "payroll-batch", "generic-csv",
        ])
      #expect(outcome.folder == "\(run.folder)/out" && !outcome.report.isBlocked)
      let csv = "payroll-2026-03-01-2026-03-07.csv"
      let xml = try #require(outcome.report.files[4].name)
      #expect(
        try names("\(run.folder)/out")
          == [
            "batch.json", "findings.json", "timeline.json", "totals.json", csv, csv + ".sha256",
            xml,
            xml + ".sha256",
          ]
          .sorted())
      #expect(try run.text("out/\(csv)").contains("007,Lee,Ann,regular,REG,,1,8.00,,"))
      #expect(OwnFiles.hasOwnDigest("\(run.folder)/out/\(csv)"))
      let finished = try FinishedRun.read(in: "\(run.folder)/out")
      #expect(
        finished.files.map(\.kind) == [
          "batch", "findings", "timeline", "payroll-batch", "generic-csv",
        ])
      #expect(try finished.changes(in: "\(run.folder)/out") == [])
      let codes = outcome.report.files[5].codes
      #expect(
        codes == [RunReport.Code(code: "REG", seconds: 28_800, printed: "8.00", rows: 1)])
    }
  }

  @Test("Where a finding blocks, files for vendors and their digests are drafts")
  func drafts() throws {
    try SmallRun.with(
      try SmallRun(
        sessions: [
          ("02T08:00:00-05:00", "02T16:00:00-05:00"), ("03T08:00:00-05:00", "05T16:00:00-05:00"),
        ])
    ) { run in
      run.request.folder = "\(run.folder)/out"
      let report = try run.make().report
      #expect(report.isBlocked)
      let csv = "payroll-2026-03-01-2026-03-07.csv"
      #expect(
        try names("\(run.folder)/out") == [
          "batch.json", "draft", "findings.json", "timeline.json", "totals.json",
        ])
      #expect(try names("\(run.folder)/out/draft") == [csv, csv + ".sha256"])
      #expect(
        report.files.compactMap(\.name) == [
          "batch.json", "findings.json", "timeline.json", "totals.json", "draft/\(csv)",
        ])
      // Once it is mended there is no folder for drafts any more.
      try run.page(
        #"{"id": 1, "employee": 1, "status": "CLOSED", "startDateTime": "2026-03-02T08:00:00-05:00", "#
          + #""endDateTime": "2026-03-02T16:00:00-05:00"}"#, of: "work-sessions")
      #expect(try !run.make().report.isBlocked)
      #expect(
        try names("\(run.folder)/out")
          == [
            "batch.json", "findings.json", "timeline.json", csv, csv + ".sha256", "totals.json",
          ].sorted())
    }
  }

  @Test("A run without outputs has no folder for drafts, blocked or not")
  func noOutputs() throws {
    for sessions in [[("02T08:00:00-05:00", "02T16:00:00-05:00")], []] {
      try SmallRun.with(try SmallRun(sessions: sessions, outputs: "")) { run in
        run.request.folder = "\(run.folder)/out"
        try run.make()
        #expect(
          try names("\(run.folder)/out") == [
            "batch.json", "findings.json", "timeline.json", "totals.json",
          ])
      }
    }
  }

  @Test("Wages are a file where the regular rate is configured")
  func wages() throws {
    try SmallRun.with(
      try SmallRun(#""rates": { "default": "20.00" }, "regularRate": { "law": "federal" },"#)
    ) { run in
      run.request.folder = "\(run.folder)/out"
      let said = run.refusal()
      guard said == "none" else {
        Issue.record("\(said)")
        return
      }
      #expect(try run.text("out/wages.csv").contains("007,2026-03-01,2026-03-07,8.00,0.00,"))
      let kinds = try FinishedRun.read(in: "\(run.folder)/out").files.map(\.kind)
      #expect(kinds == ["batch", "findings", "timeline", "wages", "generic-csv"])
    }
  }

  @Test("Two outputs of one name are refused before anything is written, whatever the capitals")
  func sameName() throws {
    try SmallRun.with(
      try SmallRun(outputs: output("generic-csv") + "," + output("generic-csv"))
    ) { (run) throws in
      run.request.folder = "\(run.folder)/out"
      #expect(
        run.refusal()
          == "badConfiguration: two files of the run would be called payroll-2026-03-01-2026-03-07.csv "
          + "[outputs[1]] (change a setting that is part of the name, or run the outputs separately; "
          + "capitals do not tell files apart)")
      #expect(Folder.kind(of: "\(run.folder)/out") == .missing)
    }
    func template(_ id: String, _ name: String) -> String {
      """
      <template xmlns="urn:payroll-export:template:1" id="\(id)" vendor="v" title="t" kind="csv">
      <evidence status="documented">Ours.</evidence><upload>By hand.</upload>
      <file name="\(name)" encoding="utf-8" lineEnd="lf"/>
      <csv delimiter="comma" quote="needed" header="no"/>
      <rows><repeat group="employee"><row><field value="{employee.number}"/>\
      <field value="{hours|2}"/></row></repeat></rows></template>
      """
    }
    try SmallRun.with(try SmallRun(outputs: output("a.xml") + "," + output("b.xml"))) { run in
      run.request.folder = "\(run.folder)/out"
      try run.put(template("a", "Pay.csv"), as: "a.xml")
      try run.put(template("b", "PAY.CSV"), as: "b.xml")
      #expect(run.refusal().contains("two files of the run would be called PAY.CSV [outputs[1]]"))
      try run.put(template("b", "totals.json"), as: "b.xml")
      #expect(
        run.refusal() == "badConfiguration: an output would be called totals.json, as files of the "
          + "program's own [outputs[1]] (change a setting that is part of the name, or the name in "
          + "the template)")
    }
  }

  @Test(
    "Printed hours are decimal, or hours and minutes, or seconds too",
    arguments: [
      (86_840, 100, "868.40"), (5, 100, "0.05"), (-5, 100, "-0.05"), (12_345, 1000, "12.345"),
      (7, 1, "7"), (0, 10, "0.0"), (52_104, 60, "868:24"), (59, 60, "0:59"), (60, 60, "1:00"),
      (-61, 60, "-1:01"), (-1, 60, "-0:01"), (3600, 3600, "1:00:00"), (3661, 3600, "1:01:01"),
      (-59, 3600, "-0:00:59"), (360_000, 3600, "100:00:00"),
    ] as [(Int64, Int64, String)])
  func printed(_ units: Int64, _ perHour: Int64, _ text: String) {
    let total = Draft.CodeTotal(
      code: "REG", seconds: 0, printedUnits: units, unitsPerHour: perHour, lineCount: 1)
    #expect(total.printedHours == text)
  }

  @Test("The steps are told in order")
  func steps() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      try run.make()
      #expect(run.events.all == ["classifying", "writing batch.json", "writing generic-csv"])
    }
  }
}
