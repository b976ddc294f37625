import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import RunFiles
import Testing
import TimeSources

@testable import PayrollRun

/// What a run begins with: the period that is meant, the files that are read, what must be pulled.
@Suite("What a run begins with")
struct RunInputTests {
  private func period(
    _ text: String, _ settings: String = "", today: String? = nil
  ) throws -> String {
    var said = ""
    try SmallRun.with(try SmallRun(settings)) { run in
      run.request.today = try today.map { try #require(CalendarDate($0)) }
      let workspace = try run.request.workspace()
      run.request.period = text
      let period = SmallRun.refusal { said = try run.request.period(workspace).description }
      if period != "none" { said = period }
    }
    return said
  }

  @Test("The period is that of the company's calendar, as seen from a day")
  func periods() throws {
    let weekly = #""calendar": { "frequency": "weekly", "anchor": "2026-03-01" },"#
    for (text, today, found) in [
      ("2026-03-01..2026-03-07", "2026-03-20", "2026-03-01..2026-03-07"),
      ("previous", "2026-03-08", "2026-03-01..2026-03-07"),
      ("previous", "2026-03-07", "2026-02-22..2026-02-28"),
      ("current", "2026-03-07", "2026-03-01..2026-03-07"),
      ("-2", "2026-03-20", "2026-03-01..2026-03-07"),
    ] {
      #expect(try period(text, weekly, today: today) == found)
    }
    #expect(try period("previous").hasPrefix("period: \"previous\" needs a pay calendar"))
    #expect(try period("2026-03-07..2026-03-01").hasPrefix("period: "))
    #expect(try period("").hasPrefix("period: "))
  }

  @Test("Today is a day of the company's clock")
  func today() throws {
    // Kiritimati is 26 hours ahead of a clock twelve hours behind: never the same date.
    let weekly = #""calendar": { "frequency": "weekly", "anchor": "2026-03-01" },"#
    func zone(_ name: String?) throws -> String {
      var zone = ""
      try SmallRun.with(try SmallRun(weekly)) { run in
        try run.put(
          run.text("payroll.json").replacing(
            #", "timeZone": "America/New_York""#,
            with: name.map { #", "timeZone": "\#($0)""# } ?? ""), as: "payroll.json")
        let noon = Instant(secondsSince1970: 1_772_971_200)  // 2026-03-08T12:00:00Z
        zone = "\(try run.request.workspace().zone.local(noon).date)"
      }
      return zone
    }
    #expect(try zone("America/New_York") == "2026-03-08")
    #expect(try zone("Pacific/Kiritimati") == "2026-03-09")
    #expect(try zone(nil) == "2026-03-08")
  }

  @Test(
    "Everything that is wrong with the configuration is told, and what is not there by its name")
  func configuration() throws {
    try SmallRun.with(try SmallRun()) { run in
      try run.put("{}", as: "payroll.json")
      #expect(run.refusal().hasPrefix("configuration: "))
      try run.configure(outputs: #"{ "template": "generic-cvs", "earningCodes": "none.csv" }"#)
      let said = run.refusal()
      #expect(said.contains("generic-cvs") && said.hasPrefix("configuration: "), "\(said)")
      run.request.configuration = "\(run.folder)/none.json"
      #expect(run.refusal().hasPrefix("configuration: "))
    }
  }

  /// The decisions by which the snapshot of a company with these settings is judged.
  private func decisions(_ settings: String) throws -> TimeDataNeeds.Decisions {
    var found: TimeDataNeeds.Decisions = []
    try SmallRun.with(try SmallRun()) { (run) throws in
      try run.put(
        """
        { "company": { "name": "Acme", "id": "ACME" }, \(settings) "outputs": [] }
        """, as: "payroll.json")
      found = TimeDataNeeds.Decisions(try run.request.workspace().mapper.policy)
    }
    return found
  }

  @Test("What a configuration decides pay by is asked of the snapshot, each by itself")
  func decisions() throws {
    let rules = #""rules": { "default": "us-flsa" },"#
    let open = #""approval": "none", \#(rules)"#
    let cases: [(String, TimeDataNeeds.Decisions)] = [
      (open, [.zoneByRegion]), (rules, [.approvalOfShifts, .zoneByRegion]),
      (#""approval": "session", \#(rules)"#, [.zoneByRegion]),
      (open + #""payBasis": "approved","#, [.approvedHours, .zoneByRegion]),
      (
        #""approval": "none", "rules": { "default": "us-flsa", "regions": { "CA": "us-ca" } },"#,
        [.rulesByRegion, .zoneByRegion]
      ),
      (open + #""holidays": { "source": "timeData" },"#, [.holidaysOfTimeData, .zoneByRegion]),
      (open + #""rates": { "default": "20.00" },"#, [.rates, .zoneByRegion]),
      (open + #""rates": { "required": true },"#, [.rates, .zoneByRegion]),
      (open + #""rates": { "required": false },"#, [.zoneByRegion]),
      (open + #""regularRate": {},"#, [.rates, .zoneByRegion]),
      (
        open + #""regularRate": { "differentials": [ { "id": "n", "perHour": "1.00" } ] },"#,
        [.rates, .zoneByRegion]
      ),
      (
        open + #""regularRate": { "differentials": [ { "id": "n", "perHour": "1.00", "#
          + #""positions": ["G"] } ] },"#, [.rates, .positions, .zoneByRegion]
      ),
      (
        open + #""duty": { "breakPremiums": { "payCode": "P" } },"#, [.breaks, .zoneByRegion]
      ),
    ]
    for (settings, expected) in cases {
      let said = SmallRun.refusal {
        let found = try decisions(settings)
        #expect(found == expected, "\(settings)")
      }
      #expect(said == "none", "\(settings)")
    }
  }

  @Test("The dates that are needed are those of the weeks around; a pay run needs its period alone")
  func needs() throws {
    try SmallRun.with(
      try SmallRun(#""workweek": { "start": "wednesday" },"#)
    ) { run in
      let workspace = try run.request.workspace()
      let period = try run.request.period(workspace)
      let hours = try RunInput.needs(.sessions, period, workspace)
      // The week of Sunday 1 March began on Wednesday 25 February.
      let dates = try #require(hours.dates)
      #expect(dates.lowerBound <= (try #require(CalendarDate("2026-02-25"))))
      #expect(dates.upperBound >= period.last)
      #expect(hours.without == ["holidays", "holiday-groups", "holiday-dates"])
      let payrun = try RunInput.needs(.payruns, period, workspace)
      #expect(payrun.dates == period.first...period.last && payrun.decisions == [])
      try run.configure(
        #""source": { "address": "https://acme.staffr.us", "without": ["clients"] }, "#
          + #""holidays": { "source": "timeData" },"#)
      let other = try RunInput.needs(.sessions, period, try run.request.workspace())
      #expect(other.without == ["clients"] && other.decisions.contains(.holidaysOfTimeData))
    }
  }

  @Test("What a run was made from is noted: the program, the zones, each file by its digest")
  func inputs() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      run.version = "9.8"
      try run.make()
      let inputs = try #require(try FinishedRun.read(in: "\(run.folder)/out").inputs)
      #expect(inputs.program == "9.8" && inputs.snapshotSHA256 == nil)
      #expect(
        inputs.snapshotFiles.map(\.name) == ["employees/0001.json", "work-sessions/0001.json"])
      #expect(
        inputs.snapshotFiles.last?.sha256
          == (try SHA256.hexadecimal(ofFile: "\(run.folder)/pages/work-sessions/0001.json")))
      #expect(
        Set(inputs.configuration.map(\.name)).isSuperset(
          of: ["payroll.json", "codes.csv", "pay-codes.csv", "Templates/generic-csv.xml"]))
      #expect(run.surroundings.program == "payroll-export/9.8")
    }
  }

  @Test("A run of the source's pay run that the snapshot does not have says so")
  func payrun() throws {
    try SmallRun.with(try SmallRun()) { (run) throws in
      run.request.folder = "\(run.folder)/out"
      run.request.takesPayrun = true
      let said = run.refusal()
      #expect(said.hasPrefix("snapshot: ") || said.hasPrefix("mapper: "), "\(said)")
      #expect(Folder.kind(of: "\(run.folder)/out") == .missing)
    }
  }

  @Test("The batch has the company's id, its pay group and the revision that was asked for")
  func identity() throws {
    try SmallRun.with(try SmallRun()) { run in
      run.request.folder = "\(run.folder)/out"
      run.request.revision = 3
      run.request.offCalendarReason = "a bonus"
      try run.put(
        run.text("payroll.json").replacing(
          #""id": "ACME""#, with: #""id": "ACME", "payGroup": "WEEKLY""#),
        as: "payroll.json")
      try run.make()
      let finished = try FinishedRun.read(in: "\(run.folder)/out")
      #expect(finished.batchID.description == "ACME.WEEKLY-20260307-3")
      #expect(finished.offCalendarReason == "a bonus")
      let record = try BatchRecord.read("\(run.folder)/out/batch.json")
      #expect(record.company == "Acme Guards" && record.lines.map(\.seconds) == [28_800])
    }
  }
}
