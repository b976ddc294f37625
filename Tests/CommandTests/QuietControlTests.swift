import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// Right data must not be talked about: a check that cries wolf is one that nobody reads. Each
/// control is run by the command, and nothing beyond what is named may be said of it.
@Suite("Controls that stay quiet")
struct QuietControlTests {
  private struct Outcome {
    var exitCode: Int
    var findings: Set<String>
    var printed: String
  }

  /// Runs the configuration `payroll.json` of a folder and collects what it says: severity and kind.
  private func run(_ period: String, snapshot: String, in folder: String) throws -> Outcome {
    let result = try Program.shell(
      """
      payroll-export run --config \(folder)/payroll.json --period \(period) \
      --snapshot \(snapshot) --out \(folder)/out
      """, out: folder)
    let path = URL(fileURLWithPath: "\(folder)/out/findings.json")
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any]
    let findings = try #require(root?["findings"] as? [[String: Any]])
    return Outcome(
      exitCode: result.exitCode,
      findings: Set(
        findings.map { "\($0["severity"] as? String ?? "") \($0["id"] as? String ?? "")" }),
      printed: result.output + result.errors)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quiet-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("The example company, its deliberate problems repaired")
  func repairedExample() throws {
    try withFolder { folder in
      let copied = try Program.shell(
        """
        cp -R Examples/harbor-guard/. \(folder) && cd \(folder) &&
        sed -i 's/"id":1408,"customId":null/"id":1408,"customId":"000197"/' \
          snapshot/employees/0001.json &&
        sed -i -e '/"id":880241,/{s/"endedOn":null/"endedOn":"2026-11-06 20:00:00"/' \
          -e 's/"endDateTime":null/"endDateTime":"2026-11-06T15:00:00-05:00"/' \
          -e 's/"OPEN"/"CLOSED"/}' snapshot/work-sessions/0003.json
        """, out: folder)
      #expect(copied.exitCode == 0, "\(copied.errors)")
      let outcome = try run(
        "2026-10-25..2026-11-07", snapshot: "\(folder)/snapshot", in: folder)
      #expect(outcome.exitCode == 0, "\(outcome.printed)")
      // Somebody is still booked twice, and a page repeats a row, as pages do.
      #expect(
        outcome.findings == [
          "warning unverified-snapshot", "warning overlapping-sessions", "note repeated-rows",
        ])
    }
  }

  @Test(
    "A real year", .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absenceReason)"),
    arguments: [
      "2021-01-10..2021-01-23", "2021-03-07..2021-03-20", "2021-06-27..2021-07-10",
      "2021-10-31..2021-11-13",
    ])
  func realYear(period: String) throws {
    try withFolder { folder in
      try write(
        """
        { "company": { "name": "Boston", "timeZone": "America/New_York" },
          "calendar": { "frequency": "biweekly", "anchor": "2020-12-27" },
          "approval": "none",
          "rules": { "default": "us-flsa" },
          "outputs": [ { "template": "generic-csv", "earningCodes": "codes.csv" } ] }
        """, in: folder)
      let outcome = try run(
        period, snapshot: "\(SharedFolder.path)/real/boston-2021", in: folder)
      #expect(outcome.exitCode == 0, "\(outcome.printed)")
      // Some worked for more than sixteen hours; it was approved, which makes it a note.
      #expect(
        outcome.findings.subtracting(["note implausible-day", "note edited-by-hand"]) == [
          "warning unverified-snapshot"
        ])
    }
  }

  @Test("A company without regions and without holidays")
  func withoutRegions() throws {
    try withFolder { folder in
      try write(
        """
        { "company": { "name": "Acme Guards", "timeZone": "America/New_York" },
          "approval": "none",
          "rules": { "default": "us-flsa" },
          "outputs": [ { "template": "generic-csv", "earningCodes": "codes.csv" } ] }
        """, in: folder)
      try writeSnapshot(region: "null", in: folder)
      let outcome = try run(
        "2026-03-01..2026-03-07", snapshot: "\(folder)/snapshot", in: folder)
      #expect(outcome.exitCode == 0, "\(outcome.printed)")
      #expect(outcome.findings == ["warning unverified-snapshot"])
    }
  }

  @Test("A company with rules by region and without holidays")
  func withoutHolidays() throws {
    try withFolder { folder in
      try write(
        """
        { "company": { "name": "Acme Guards" },
          "approval": "none",
          "rules": { "regions": { "NY": "us-flsa", "CA": "us-flsa" } },
          "outputs": [ { "template": "generic-csv", "earningCodes": "codes.csv" } ] }
        """, in: folder)
      try writeSnapshot(region: "11", in: folder)
      try page(
        "regions",
        """
        {"id": 11, "customId": "NY", "name": "New York", "timeZone": "America/New_York"},
        {"id": 12, "customId": "CA", "name": "California", "timeZone": "America/Los_Angeles"}
        """, in: folder)
      let outcome = try run(
        "2026-03-01..2026-03-07", snapshot: "\(folder)/snapshot", in: folder)
      #expect(outcome.exitCode == 0, "\(outcome.printed)")
      #expect(outcome.findings == ["warning unverified-snapshot"])
    }
  }

  // MARK: What is run

  private func write(_ configuration: String, in folder: String) throws {
    try configuration.write(
      toFile: "\(folder)/payroll.json", atomically: true, encoding: .utf8)
    let codes = """
      bucket,multiplier,payCode,earningCode
      regular,*,*,REG
      overtime,1.5,*,OT
      holiday,*,*,HOL
      sick,*,*,SICK
      vacation,*,*,VAC

      """
    try codes.write(toFile: "\(folder)/codes.csv", atomically: true, encoding: .utf8)
  }

  /// Two people, a day and a night, with a meal in each.
  private func writeSnapshot(region: String, in folder: String) throws {
    try page(
      "employees",
      """
      {"id": 1, "customId": "007", "firstName": "Ann", "lastName": "Lee", "region": \(region)},
      {"id": 2, "customId": "008", "firstName": "Bo", "lastName": "Ray", "region": \(region)}
      """, in: folder)
    try page(
      "work-sessions",
      """
      {"id": 1, "employee": 1, "startDateTime": "2026-03-02T08:00:00-05:00",
       "endDateTime": "2026-03-02T16:30:00-05:00", "status": "CLOSED"},
      {"id": 2, "employee": 2, "startDateTime": "2026-03-03T22:00:00-05:00",
       "endDateTime": "2026-03-04T06:30:00-05:00", "status": "CLOSED"}
      """, in: folder)
    try page(
      "break-sessions",
      """
      {"id": 1, "workSession": 1, "employee": 1, "type": "MEAL",
       "startDateTime": "2026-03-02T12:00:00-05:00", "endDateTime": "2026-03-02T12:30:00-05:00"},
      {"id": 2, "workSession": 2, "employee": 2, "type": "MEAL",
       "startDateTime": "2026-03-04T02:00:00-05:00", "endDateTime": "2026-03-04T02:30:00-05:00"}
      """, in: folder)
  }

  private func page(_ resource: String, _ rows: String, in folder: String) throws {
    let path = "\(folder)/snapshot/\(resource)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "{\"data\":[\n\(rows)\n]}\n".write(
      toFile: "\(path)/0001.json", atomically: true, encoding: .utf8)
  }
}
