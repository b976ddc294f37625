import PayrollBytes
import PayrollConfiguration
import PayrollMapper
import PayrollModel
import PayrollTemplates
import PayrollTestSupport
import Testing
import TimeRules

@Suite("payroll.json")
struct ConfigurationTests {
  private static let smallest = """
    { "company": { "name": "Acme Guard, Inc." },
      "rules": { "default": "us-flsa" },
      "outputs": [] }
    """

  private func read(_ text: String) throws(TextProblems) -> Configuration {
    try Configuration.read(Array(text.utf8), file: "acme/payroll.json")
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("The smallest configuration has documented defaults")
  func defaults() throws {
    let configuration = try read(Self.smallest)
    #expect(configuration.company.id == "ACME-GUARD-INC")
    #expect(configuration.folder == "acme")
    #expect(configuration.calendar == nil)
    #expect(configuration.policy.payBasis == .worked)
    #expect(configuration.policy.approval == .shift)
    #expect(configuration.policy.workweek == Workweek(start: .sunday))
    #expect(configuration.policy.longestSessionSeconds == 86_400)
    #expect(configuration.policy.leaveDaySeconds == 28_800)
    #expect(configuration.policy.holidayPolicy == nil)
  }

  @Test("The example company's configuration is read, comments and all")
  func example() throws {
    let path = "\(SharedFolder.packageRoot)/Examples/harbor-guard/payroll.json"
    let configuration = try Configuration.read(
      try InputBuffer.array(of: path), file: path)
    #expect(configuration.policy.ruleSetByRegion == ["CA": "us-ca"])
    #expect(configuration.policy.holidayPolicy?.treatment == .holiday)
    #expect(configuration.policy.holidayPolicy?.tiers.map(\.multiplier) == [.oneAndAHalf])
    #expect(configuration.outputs.map(\.template).count == 4)
    #expect(configuration.calendar?.frequency == .biweekly)
  }

  @Test("Names and paths that say nothing, or hold what a backslash made of them, are refused")
  func emptyTexts() {
    let keys = [
      ("\"payCodes\": \"\"", "payCodes"), ("\"payCodes\": \" \"", "payCodes"),
      ("\"payCodes\": \"Mappings\\tax.csv\"", "payCodes"),
      ("\"holidays\": { \"calendar\": \"\" }", "holidays.calendar"),
      ("\"holidays\": { \"regions\": { \"CA\": \"\" } }", "holidays.regions.CA"),
      ("\"regularRate\": { \"remuneration\": \"\" }", "regularRate.remuneration"),
      (
        "\"source\": { \"address\": \"https://a.b\", \"certificateAuthority\": \"\" }",
        "source.certificateAuthority"
      ),
    ]
    for (text, key) in keys {
      let found = problems(
        """
        { "company": { "name": "A" }, "rules": { "default": "us-flsa" }, "outputs": [], \(text) }
        """)
      #expect(found.count == 1 && found[0].contains(key), "\(text): \(found)")
    }
    let others = problems(
      """
      { "company": { "name": "" }, "rules": { "default": "", "regions": { "CA": "" } },
        "outputs": [{ "template": "", "earningCodes": "", "schema": "" }] }
      """)
    #expect(others.filter { $0.hasPrefix("this must not be empty") }.count == 6, "\(others)")
  }

  @Test("Where there is nothing of a kind, all places are named")
  func absence() {
    let folders = DataFolders(folders: ["/no/such", "/no/such", "/nor/this"])
    let (message, advice) = folders.absence(of: .template)
    #expect(
      message.hasPrefix(
        "there is no template anywhere: none in /no/such/Templates, /nor/this/Templates, "))
    #expect(message.contains("share/payroll-export/Templates") && advice.contains("--data"))
  }

  @Test("Every mistake is reported at once, with line, key and suggestion")
  func mistakes() {
    let text = """
      { "compny": { "name": "Acme" },
        "company": { "name": "Acme", "timeZone": "EST", "id": "a b" },
        "calendar": { "frequency": "fortnightly" },
        "payBasis": "approvd",
        "workweek": { "start": "sonntag", "workdayStart": "7" },
        "longestSessionHours": "many",
        "holidays": { "source": "calendar" },
        "rates": { "default": "18,50" },
        "rules": {},
        "outputs": [ { "template": "generic-csv", "earningCode": "x.csv" } ] }
      """
    #expect(
      problems(text) == [
        "the key \"compny\" is not known here (acme/payroll.json:1:3, compny): "
          + "did you mean \"company\"?",
        "\"a b\" is not letters, digits and hyphens (acme/payroll.json:2:57, company.id)",
        "\"EST\" names an offset from UTC, not a place (acme/payroll.json:2:44, company.timeZone): "
          + "write America/New_York",
        "\"fortnightly\" is not one of weekly, biweekly, semimonthly, monthly "
          + "(acme/payroll.json:3:30, calendar.frequency): "
          + "known are biweekly, monthly, semimonthly, weekly",
        "\"approvd\" is not one of worked, approved (acme/payroll.json:4:15, payBasis): "
          + "did you mean \"approved\"?",
        "\"sonntag\" is not a weekday such as sunday (acme/payroll.json:5:26, workweek.start)",
        "\"7\" is not a time such as 04:00 (acme/payroll.json:5:53, workweek.workdayStart)",
        "\"many\" is not a number of hours such as 8 or 7.5 "
          + "(acme/payroll.json:6:26, longestSessionHours)",
        "the key \"calendar\" is missing (acme/payroll.json:7:15, holidays.calendar): add it",
        "\"18,50\" is not a rate such as 18.50 (acme/payroll.json:8:25, rates.default)",
        "no rule set is named (acme/payroll.json:9:12, rules): "
          + "set rules.default to a rule set such as us-flsa",
        "the key \"earningCodes\" is missing (acme/payroll.json:10:16, outputs[0].earningCodes): "
          + "add it",
        "the key \"earningCode\" is not known here (acme/payroll.json:10:45, "
          + "outputs[0].earningCode): did you mean \"earningCodes\"?",
      ])
  }

  @Test("The rules about duty are read, and their mistakes stand among the others")
  func duty() throws {
    func text(_ duty: String) -> String {
      "{\"company\":{\"name\":\"A\"},\"rules\":{\"default\":\"x\"},\"outputs\":[],"
        + "\"duty\":\(duty)}"
    }
    #expect(try read(Self.smallest).policy.duty == nil)
    let duty = try read(text("{\"rounding\":{\"incrementMinutes\":15}}")).policy.duty
    #expect(duty?.rounding == PunchRounding(incrementMinutes: 15))
    #expect(problems(text("{\"rounding\":{\"incrementMinutes\":15,\"grace\":1}}")).count == 1)
  }

  @Test("A day of leave has at most 24 hours")
  func leave() throws {
    func text(_ hours: String) -> String {
      "{\"company\":{\"name\":\"A\"},\"rules\":{\"default\":\"x\"},\"outputs\":[],"
        + "\"leave\":{\"hoursPerDay\":\(hours)}}"
    }
    #expect(try read(text("\"7.5\"")).policy.leaveDaySeconds == 27_000)
    #expect(try read(text("24")).policy.leaveDaySeconds == 86_400)
    #expect(
      problems(text("\"80\"")) == [
        "a day has 24 hours; 8.0 is written \"8\" or \"8.0\" "
          + "(acme/payroll.json:1:85, leave.hoursPerDay)"
      ])
    #expect(problems(text("\"0\"")).count == 1)
  }

  @Test("What must be there is asked for")
  func missing() {
    #expect(
      problems("{}") == [
        "the key \"company\" is missing (acme/payroll.json:1:1, company): add it",
        "the key \"rules\" is missing (acme/payroll.json:1:1, rules): add it",
        "the key \"outputs\" is missing (acme/payroll.json:1:1, outputs): add it",
      ])
    #expect(
      problems("[1]").first == "an object was expected here, not a list (acme/payroll.json:1:1)")
  }

  @Test("Work on a holiday is Holiday as soon as it has a multiplier; a contradiction is refused")
  func holidayWork() throws {
    func text(_ worked: String) -> String {
      "{\"company\":{\"name\":\"A\"},\"rules\":{\"default\":\"x\"},\"outputs\":[],"
        + "\"rates\":{\"default\":18.5},\"holidays\":{\"source\":\"timeData\",\"worked\":\(worked)}}"
    }
    let policy = try read(text("{\"multiplier\":\"1.5\"}")).policy
    #expect(policy.holidayPolicy?.treatment == .holiday)
    #expect(policy.holidayPolicy?.tiers.map(\.multiplier) == [.oneAndAHalf])
    #expect(policy.defaultRate?.tenThousandths == 185_000)
    #expect(problems(text("{\"bucket\":\"ordinary\",\"multiplier\":\"1.5\"}")).count == 1)
    #expect(
      try read(text("{\"bucket\":\"ordinary\"}")).policy.holidayPolicy?
        .treatment == .ordinary)
  }

  @Test("Calendars that do not fit are refused")
  func calendars() {
    func calendar(_ body: String) -> [String] {
      problems(
        "{\"company\":{\"name\":\"A\"},\"rules\":{\"default\":\"x\"},\"outputs\":[],"
          + "\"calendar\":\(body)}")
    }
    #expect(calendar("{\"frequency\":\"monthly\"}").isEmpty)
    #expect(calendar("{\"frequency\":\"weekly\"}").count == 1)
    #expect(calendar("{\"frequency\":\"monthly\",\"startDays\":[1,16]}").count == 1)
    #expect(calendar("{\"frequency\":\"semimonthly\",\"startDays\":[1,\"x\"]}").count == 2)
  }
}

@Suite("A configuration and the files it points to")
struct WorkspaceTests {
  @Test("Files that are not there are named together, with the line that names them")
  func missingFiles() throws {
    let text = """
      { "company": { "name": "Acme" },
        "payCodes": "codes.csv",
        "holidays": { "calendar": "us-federl" },
        "rules": { "default": "us-fsla" },
        "outputs": [ { "template": "generic-cvs", "earningCodes": "x.csv" } ] }
      """
    let configuration = try Configuration.read(Array(text.utf8), file: "/nowhere/payroll.json")
    let folders = DataFolders(folders: [SharedFolder.packageRoot])
    do {
      _ = try Workspace(configuration, folders: folders)
      Issue.record("nothing was reported")
    } catch {
      #expect(
        error.problems.map(\.description) == [
          "there is no rule set \"us-fsla\" (/nowhere/payroll.json:4:25, rules.default): "
            + "did you mean \"us-flsa\"?",
          "/nowhere/codes.csv cannot be read: No such file or directory "
            + "(/nowhere/payroll.json:2:15, payCodes): correct the path",
          "there is no holiday calendar \"us-federl\" "
            + "(/nowhere/payroll.json:3:29, holidays.calendar): did you mean \"us-federal\"?",
          "there is no template \"generic-cvs\" (/nowhere/payroll.json:5:16, "
            + "outputs[0].template): did you mean \"generic-csv\"?",
        ])
    }
  }

  @Test(
    "Who works on weekends is an error where no calendar asks for it, or where it says nothing",
    arguments: [
      (#""calendar": "can-federal", "weekendWork": { "default": "both" }"#, nil),
      (
        #""calendar": "us-federal", "regions": { "ON": "can-federal" }, "#
          + #""weekendWork": { "jobTitles": { "Guard": "saturdays" } }"#, nil
      ),
      (
        #""calendar": "us-federal", "weekendWork": { "default": "both" }"#,
        "no holiday calendar here moves a holiday for people who have its day off only"
      ),
      (
        #""source": "timeData", "weekendWork": { "default": "both" }"#,
        "no holiday calendar here moves a holiday for people who have its day off only"
      ),
      (#""calendar": "can-federal", "weekendWork": {}"#, "it says nothing of anybody"),
      (
        #""calendar": "can-federal", "weekendWork": { "employees": { "7": "Both" } }"#,
        #""Both" is not one of none, saturdays, sundays, both"#
      ),
      (
        #""calendar": "can-federal", "weekendWork": { "jobs": { "7": "both" } }"#,
        #"the key "jobs" is not known here"#
      ),
    ] as [(String, String?)])
  func weekendWork(holidays: String, message: String?) {
    let text = """
      { "company": { "name": "Acme" }, "holidays": { \(holidays) },
        "rules": { "default": "us-flsa" }, "outputs": [] }
      """
    var messages: [String] = []
    do throws(TextProblems) {
      _ = try Workspace(
        try Configuration.read(Array(text.utf8), file: "/nowhere/payroll.json"),
        folders: DataFolders(folders: [SharedFolder.packageRoot]))
    } catch { messages = error.problems.map(\.message) }
    #expect(messages == [message].compactMap { $0 })
  }

  @Test("The example company is ready to run")
  func example() throws {
    let workspace = try Workspace(
      path: "\(SharedFolder.packageRoot)/Examples/harbor-guard/payroll.json",
      dataFolder: SharedFolder.packageRoot)
    #expect(
      workspace.outputs.map(\.template.id) == [
        "adp-workforce-now", "quickbooks-timetracking", "generic-csv", "payroll-batch",
      ])
    #expect(workspace.mapper.ruleSets.keys.sorted() == ["us-ca", "us-flsa"])
  }

  @Test("A configuration that cannot be read says so")
  func unreadable() {
    do {
      _ = try Workspace(path: "/nowhere/payroll.json", dataFolder: nil)
      Issue.record("nothing was reported")
    } catch {
      #expect(
        error.problems.map(\.description) == [
          "the configuration cannot be read: No such file or directory "
            + "(/nowhere/payroll.json): give its path with --config"
        ])
    }
  }
}
