import Foundation
import OnceOnly
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules
import TimeSources
import TrackTikServer
import TrackTikSource

/// What holds where a key is left out, and what a key says in its own unit.
@Suite("Keys that are left out, and the units of those that are there")
struct DefaultsTests {
  private func read(_ more: String = "") throws -> Configuration {
    let text = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa" }, \(more) "outputs": [] }
      """
    return try Configuration.read(Array(text.utf8), file: "acme/payroll.json")
  }

  private func source(_ more: String = "") throws -> TrackTikTimeServer {
    try #require(
      try read("\"source\": { \"address\": \"https://acme.staffr.us\"\(more) },").source.server
        as? TrackTikTimeServer)
  }

  @Test("Every decision that is left out has its documented default")
  func policy() throws {
    let policy = try read().policy
    #expect(policy.payBasis == .worked && policy.approval == .shift)
    #expect(policy.zoneSource == .region && policy.defaultZone == nil)
    #expect(policy.completeness == .wholeWorkweek)
    #expect(policy.workPeriodStart == nil)
    #expect(!policy.paysBreaksByDefault && !policy.trustsBreakFlag)
    #expect(policy.leaveDaySeconds == 8 * 3600 && policy.longestSessionSeconds == 24 * 3600)
    #expect(policy.defaultRate == nil && !policy.requiresRate)
    #expect(policy.duty == nil && policy.regularRate == nil && policy.holidayPolicy == nil)
    #expect(policy.exemptRuleSet == nil && policy.ruleSetByRegion.isEmpty)
    #expect(policy.ruleSetByEmployee.isEmpty && policy.holidayCalendarByRegion.isEmpty)
    #expect(policy.minimumWages.isEmpty)
    guard case .none = policy.holidaySource else {
      Issue.record("holidays come from somewhere")
      return
    }
    let limits = policy.plausibility
    #expect(limits.daySeconds == 16 * 3600 && limits.weekSeconds == 90 * 3600)
    #expect(limits.dutySeconds == 30 * 3600 && limits.restSeconds == 6 * 3600)
    #expect(limits.rateFactor == 30_000 && limits.highestRate == 5_000_000)
  }

  @Test("Empty objects say no more than none")
  func emptyObjects() throws {
    let policy = try read(
      #""workweek": {}, "breaks": {}, "leave": {}, "rates": {}, "plausibility": {},"#
    ).policy
    #expect(policy.workweek == Workweek(start: .sunday, startTime: nil, workdayStart: .midnight))
    #expect(!policy.paysBreaksByDefault && !policy.trustsBreakFlag && !policy.requiresRate)
    #expect(policy.leaveDaySeconds == 8 * 3600 && policy.plausibility.daySeconds == 16 * 3600)
    #expect(try read().source.timeData.without.isEmpty && read().leaveOut.isEmpty)
    #expect(try read().outputs.isEmpty)
    #expect(try read().source.server == nil && read().payCodes == nil)
  }

  @Test("Each key has its own place: none is read for its neighbour")
  func neighbours() throws {
    let breaks = try read(#""breaks": { "flagBeforeLaw": true },"#).policy
    #expect(breaks.trustsBreakFlag && !breaks.paysBreaksByDefault)
    let paid = try read(#""breaks": { "paidByDefault": true },"#).policy
    #expect(!paid.trustsBreakFlag && paid.paysBreaksByDefault)
    let rates = try read(#""rates": { "default": "18.50" },"#).policy
    #expect(rates.defaultRate == PayRate(tenThousandths: 185_000) && !rates.requiresRate)
    let required = try read(#""rates": { "required": true },"#).policy
    #expect(required.defaultRate == nil && required.requiresRate)
    let workweek = try read(#""workweek": { "start": "monday", "workdayStart": "04:00" },"#)
      .policy.workweek
    #expect(workweek.start == .monday && workweek.workdayStart == TimeOfDay("04:00"))
    #expect(workweek.startTime == TimeOfDay("04:00"))
    let later = try read(
      #""workweek": { "startTime": "07:00", "workdayStart": "04:00", "periodStart": "2026-01-04" },"#
    ).policy
    #expect(later.workweek.startTime == TimeOfDay("07:00"))
    #expect(later.workPeriodStart == CalendarDate("2026-01-04"))
    let leave = try read(#""leave": { "hoursPerDay": "7.5" }, "longestSessionHours": 30,"#).policy
    #expect(leave.leaveDaySeconds == 27_000 && leave.longestSessionSeconds == 108_000)
  }

  @Test("Every word of a choice is the choice that it names")
  func words() throws {
    for (word, basis) in [("worked", MapperPolicy.PayBasis.worked), ("approved", .approved)] {
      #expect(try read("\"payBasis\": \"\(word)\",").policy.payBasis == basis)
    }
    for (word, approval) in [
      ("none", MapperPolicy.Approval.none), ("session", .session), ("shift", .shift),
    ] {
      #expect(try read("\"approval\": \"\(word)\",").policy.approval == approval)
    }
    for (word, zone) in [("region", MapperPolicy.ZoneSource.region), ("site", .site)] {
      #expect(try read("\"zone\": \"\(word)\",").policy.zoneSource == zone)
    }
  }

  @Test("A server that is named alone is asked as the documentation says")
  func server() throws {
    let source = try source()
    #expect(
      source.settings.connectionCount == 2 && source.cacheHours == 24 && source.without.isEmpty)
    #expect(
      source.settings.dialect == nil && source.settings.grant == nil
        && source.settings.certificateAuthority == nil)
    #expect(source.settings.retries.attemptCount == 8)
    #expect(source.settings.retries.deadlineMilliseconds == 30 * 60_000)
  }

  @Test("Minutes, attempts, hours and connections are read in their units, each into its own place")
  func units() throws {
    #expect(try source(", \"deadlineMinutes\": 1").settings.retries.deadlineMilliseconds == 60_000)
    #expect(
      try source(", \"deadlineMinutes\": 90").settings.retries.deadlineMilliseconds == 5_400_000)
    #expect(try source(", \"attempts\": 7").settings.retries.attemptCount == 7)
    #expect(try source(", \"cacheHours\": 0").cacheHours == 0)
    #expect(try source(", \"connections\": 8").settings.connectionCount == 8)
    #expect(
      try source(", \"certificateAuthority\": \"ca.pem\"").settings.certificateAuthority
        == "acme/ca.pem")
    let other = try source(", \"attempts\": 7, \"cacheHours\": 5, \"connections\": 3")
    #expect(
      other.settings.retries.attemptCount == 7 && other.cacheHours == 5
        && other.settings.connectionCount == 3)
    #expect(other.settings.retries.deadlineMilliseconds == 30 * 60_000)
  }

  @Test("A pay group is part of who pays, and not of the company")
  func payGroup() throws {
    let text = """
      { "company": { "name": "Acme", "id": "ACME", "payGroup": "WEEKLY" },
        "rules": { "default": "us-flsa" }, "outputs": [] }
      """
    let company = try Configuration.read(Array(text.utf8), file: "payroll.json").company
    #expect(company.payer.description == "ACME.WEEKLY" && company.id == "ACME")
    #expect(try read().company.payer.description == "ACME")
    let wrong = text.replacing("WEEKLY", with: "WEEK.LY")
    let problems = #expect(throws: TextProblems.self) {
      try Configuration.read(Array(wrong.utf8), file: "payroll.json")
    }
    #expect(problems?.problems.first?.key == "company.payGroup")
  }

  // MARK: Files that the configuration names

  /// What is wrong with a company whose configuration names these files.
  private func problems(_ files: [String: String], _ more: String) throws -> [TextProblem] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "acme-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    let text = """
      { "company": { "name": "Acme" }, "rules": { "default": "us-flsa" }, \(more) "outputs": [] }
      """
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/payroll.json"))
    do {
      let workspace = try Workspace(
        path: "\(folder)/payroll.json", dataFolder: SharedFolder.packageRoot)
      #expect(files.keys.allSatisfy { name in workspace.inputFiles.contains { $0.name == name } })
      return []
    } catch {
      return error.problems
    }
  }

  @Test("A file with a mistake is never passed over: its line is named")
  func wrongFiles() throws {
    let rates = #""regularRate": { "remuneration": "bonus.csv" },"#
    let head = "employeeNumber,kind,amount,date\n"
    #expect(
      try problems(["bonus.csv": head + "1,otherRemuneration,120.50,2026-10-26\n"], rates) == [])
    let wrong = try problems(
      ["bonus.csv": head + "1,otherRemuneration,12O.50,2026-10-26\n"], rates)
    #expect(wrong.count == 1 && wrong.first?.location?.line == 2)
    #expect(try problems([:], rates).count == 1)
    let codes = #""payCodes": "codes.csv","#
    #expect(try problems(["codes.csv": "payCode,bucket\nREG,regular\n"], codes) == [])
    #expect(
      try problems(["codes.csv": "payCode,bucket\nREG,regullar\n"], codes).first?.location?.line
        == 2)
    let holidays = #""holidays": { "calendar": "own.json" },"#
    let calendar = try problems(["own.json": "{ \"id\": \"own\" }"], holidays)
    #expect(!calendar.isEmpty && calendar.allSatisfy { $0.file.hasSuffix("own.json") })
  }
}
