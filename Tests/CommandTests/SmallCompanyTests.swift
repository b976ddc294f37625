import Foundation
import PayrollBytes
import PayrollTestSupport
import Testing

/// Companies of one or two people, each with one thing that is wrong, or that only looks so.
@Suite("Small companies")
struct SmallCompanyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Further members of the configuration.
    var settings = ""
    /// Rows by resource, beside an employee 007 in New York; `work-sessions` is there always.
    var pages: [String: String] = [:]
    /// The outputs, in place of a generic one.
    var outputs = #"{ "template": "generic-csv", "earningCodes": "codes.csv" }"#
    /// Further files, or others in place of the usual ones.
    var files: [String: String] = [:]
    /// What is found, severity and kind, without the snapshot that nobody can verify.
    var findings: Set<String> = []
    /// Seconds of 007 by bucket.
    var seconds: [String: Int] = [:]
    /// What the summary says too.
    var printed: [String] = []
    /// What `totals.json` says too, and where it says it does not.
    var totals: [String] = []
    /// The exit code, where it matters.
    var exit: Int?
    /// What the explanation of 007 says too.
    var explained: [String] = []
    var testDescription: String { name }
  }

  private static let approved = #""payBasis": "approved","#
  private static let timeData =
    #""holidays": { "source": "timeData", "worked": { "bucket": "holiday", "multiplier": "1.5" } },"#

  static func session(_ from: String, _ to: String, _ more: String = "") -> String {
    """
    {"id": 1, "employee": 1, "status": "CLOSED", "startDateTime": "2026-03-\(from)", \
    "endDateTime": "2026-03-\(to)"\(more)}
    """
  }

  private static func shift(_ from: String, _ to: String, _ more: String, id: Int = 5) -> String {
    """
    {"id": \(id), "employee": 1, "startDateTime": "2026-03-\(from)", \
    "endDateTime": "2026-03-\(to)", \(more)}
    """
  }

  static func leave(_ more: String) -> String {
    #"{"id": 1, "employee": 1, "leaveType": "VAC", "status": "APPROVED", \#(more)}"#
  }

  private static func contract(until: String) -> String {
    """
    { "id": "ours", "name": "Our contract", "extends": "us-flsa", "until": "\(until)",
      "versions": [ { "from": "2020-01-01", "rules": [] } ] }
    """
  }

  static let cases: [Case] = [
    Case(
      name: "an approved night without a session keeps its hours before the end of the period",
      settings: approved,
      pages: [
        "shifts": shift("07T22:00:00-05:00", "08T07:00:00-04:00", #""approvedHours": 8"#)
      ], findings: ["note approved-without-session"], seconds: ["regular": 7200]),
    Case(
      name: "and an approved night that began before the period has its morning in it",
      settings: approved,
      pages: [
        "shifts": """
        {"id": 5, "employee": 1, "startDateTime": "2026-02-28T22:00:00-05:00", \
        "endDateTime": "2026-03-01T06:00:00-05:00", "approvedHours": 8}
        """
      ], seconds: ["regular": 21_600]),
    Case(
      name: "hours approved beyond the end of the period are paid in it",
      settings: approved,
      pages: [
        "work-sessions": session("07T15:00:00-05:00", "08T00:00:00-05:00", #", "shift": 5"#),
        "shifts": shift("07T15:00:00-05:00", "08T00:00:00-05:00", #""approvedHours": 10"#),
      ], findings: ["note approved-differs"], seconds: ["regular": 36_000]),
    Case(
      name: "approved hours of nobody", settings: approved,
      pages: [
        "work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00"),
        "shifts": """
        {"id": 5, "employee": null, "startDateTime": "2026-03-03T08:00:00-05:00", \
        "endDateTime": "2026-03-03T16:00:00-05:00", "approvedHours": 8}
        """,
      ], findings: ["blocking session-without-employee"], seconds: ["regular": 28_800]),
    Case(
      name: "paid time off that lasts a month",
      pages: [
        "work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00"),
        "shifts": """
        {"id": 5, "employee": 1, "startDateTime": "2026-02-03T08:00:00-05:00", \
        "endDateTime": "2026-03-03T16:00:00-05:00", "paidTimeOff": true, "payCode": "VAC", \
        "approvedHours": 8}
        """,
      ], findings: ["blocking leave-without-dates"], seconds: ["regular": 28_800]),
    Case(
      name: "half a day sick and half a day off on one shift",
      pages: [
        "shifts": shift(
          "03T08:00:00-05:00", "03T16:00:00-05:00",
          #""paidTimeOff": true, "payCode": "VAC", "approvedHours": 4"#) + ","
          + shift(
            "03T08:00:00-05:00", "03T16:00:00-05:00",
            #""paidTimeOff": true, "payCode": "SICK", "approvedHours": 4"#, id: 6)
      ], seconds: ["vacation": 14_400, "sick": 14_400]),
    Case(
      name: "half a day from midnight to noon",
      pages: [
        "leave-requests": leave(
          """
          "startedOn": "2026-03-03 00:00", "endedOn": "2026-03-03 12:00", "requestedDays": 0.5
          """)
      ], seconds: ["vacation": 14_400]),
    Case(
      name: "a day that is half an hour longer than its clock",
      pages: [
        "leave-requests": leave(
          """
          "startedOn": "2026-03-03 09:00", "endedOn": "2026-03-03 16:30", "requestedDays": 1
          """)
      ], seconds: ["vacation": 28_800]),
    Case(
      name: "a night cut at midnight before a day off",
      pages: [
        "work-sessions": session("02T22:00:00-05:00", "03T00:00:00-05:00")
          + #","#
          + session("03T00:00:00-05:00", "03T06:00:00-05:00")
          .replacingOccurrences(of: #""id": 1,"#, with: #""id": 2,"#),
        "leave-requests": leave(
          #""startedOn": "2026-03-03", "endedOn": "2026-03-03", "requestedDays": 1"#),
      ], seconds: ["regular": 28_800, "vacation": 28_800]),
    Case(
      name: "a holiday from midnight to midnight whose zone is said to be UTC", settings: timeData,
      pages: [
        "work-sessions": session("03T16:00:00-05:00", "04T00:00:00-05:00"),
        "holiday-groups": #"{"id": 21, "name": "All", "holidays": [31]}"#,
        "holidays": #"{"id": 31, "name": "Day", "groups": [21]}"#,
        "positions": #"{"id": 7, "customId": "P7", "payrollSetting": {"holidayGroup": 21}}"#,
        "holiday-dates": """
        {"id": 41, "holiday": 31, "holidayDate": "2026-03-04", "timeZone": "UTC", \
        "holidayStartDateTime": "2026-03-04T00:00:00Z", \
        "holidayEndDateTime": "2026-03-05T00:00:00Z"}
        """,
      ], findings: ["note holiday-window"], seconds: ["regular": 28_800]),
    Case(
      name: "no record has the number 0",
      pages: [
        "work-sessions": session(
          "02T08:00:00-05:00", "02T16:00:00-05:00", #", "shift": 0, "position": 0, "account": 0"#),
        "shifts": shift("02T08:00:00-05:00", "02T16:00:00-05:00", #""status": "ACTIVE""#),
      ], seconds: ["regular": 28_800]),
    Case(
      name: "a shift that an empty list of shifts lacks", settings: approved,
      pages: [
        "work-sessions": session(
          "02T08:00:00-05:00", "02T16:00:00-05:00", #", "shift": 5"#),
        "shifts": "",
      ], findings: ["warning unknown-shift"], seconds: ["regular": 28_800]),
    Case(
      name: "breaks in a folder that is spelt in another way",
      pages: [
        "work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00"),
        "break_sessions": "",
      ], findings: ["blocking unknown-resource"], seconds: ["regular": 28_800]),
    Case(
      name: "a pay code misspelt in the mapping, beside a row for all others",
      pages: [
        "payroll-codes": #"{"id": 1, "code": "REG"}, {"id": 2, "code": "SICK"}"#,
        "work-sessions": session(
          "02T08:00:00-05:00", "02T16:00:00-05:00", #", "payCode": "SICK""#),
      ], files: ["pay-codes.csv": "payCode,bucket,time\nSCIK,sick,leave\n*,regular,worked\n"],
      findings: ["warning unused-key"], seconds: ["regular": 28_800]),
    Case(
      name: "a row of the mapping for a code that nobody used, beside one for all others",
      pages: [
        "payroll-codes": #"{"id": 1, "code": "REG"}, {"id": 2, "code": "SICK"}"#,
        "work-sessions": session(
          "02T08:00:00-05:00", "02T16:00:00-05:00", #", "payCode": "REG""#),
      ], files: ["pay-codes.csv": "payCode,bucket,time\nJURY,vacation,leave\n*,regular,worked\n"],
      seconds: ["regular": 28_800]),
    Case(
      name: "a contract that has run out",
      pages: ["work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00")],
      files: ["ours.json": contract(until: "2026-03-06")],
      findings: ["blocking rules-run-out"], seconds: ["regular": 28_800]),
    Case(
      name: "a contract that ends with the period",
      pages: ["work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00")],
      files: ["ours.json": contract(until: "2026-03-07")], seconds: ["regular": 28_800]),
    Case(
      name: "a start in the year 9999",
      pages: [
        "work-sessions": """
        {"id": 1, "employee": 1, "status": "CLOSED", \
        "startDateTime": "9999-12-31T23:59:59-05:00", \
        "endDateTime": "2026-03-02T16:00:00-05:00"}
        """
      ],
      findings: [
        "blocking end-before-start", "blocking nobody-paid", "note nothing-to-export",
      ]),
  ]

  @Test("What is wrong is said, what is right is paid", arguments: cases + leaveOutCases)
  func smallCompany(_ company: Case) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "small-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(company, in: folder)
    let result = try Program.shell(
      """
      payroll-export run --config \(folder)/payroll.json --period 2026-03-01..2026-03-07 \
      --snapshot \(folder)/snapshot --out \(folder)/out
      """, out: folder)
    let findings = try members(of: "\(folder)/out/findings.json", "findings").map {
      "\($0["severity"] as? String ?? "") \($0["id"] as? String ?? "")"
    }
    #expect(
      Set(findings).subtracting(["warning unverified-snapshot"]) == company.findings,
      "\(result.output)\(result.errors)")
    var seconds: [String: Int] = [:]
    for employee in try members(of: "\(folder)/out/batch.json", "employees") {
      for line in employee["lines"] as? [[Any]] ?? [] where line.count > 4 {
        seconds[line[1] as? String ?? "", default: 0] += line[4] as? Int ?? 0
      }
    }
    #expect(seconds == company.seconds)
    let summary = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in company.printed { #expect(summary.contains(text), "\(result.output)") }
    if let exit = company.exit { #expect(result.exitCode == exit, "\(result.errors)") }
    if !company.totals.isEmpty {
      let totals = try String(contentsOfFile: "\(folder)/out/totals.json", encoding: .utf8)
      for text in company.totals { #expect(totals.contains(text), "\(totals)") }
    }
    if !company.explained.isEmpty { try explain(company, in: folder) }
  }

  private func explain(_ company: Case, in folder: String) throws {
    let result = try Program.shell(
      """
      payroll-export explain 007 --config \(folder)/payroll.json --period 2026-03-01..2026-03-07 \
      --snapshot \(folder)/snapshot
      """, out: folder)
    for text in company.explained { #expect(result.output.contains(text), "\(result.output)") }
  }

  private func members(of path: String, _ key: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return root?[key] as? [[String: Any]] ?? []
  }

  private func write(_ company: Case, in folder: String) throws {
    let configuration = """
      { "company": { "name": "Acme Guards", "timeZone": "America/New_York" },
        "approval": "none", \(company.settings)
        "rules": { "default": "\(company.files["ours.json"] == nil ? "us-flsa" : "ours.json")" },
        "payCodes": "pay-codes.csv",
        "outputs": [ \(company.outputs) ] }
      """
    let codes = """
      bucket,multiplier,payCode,earningCode
      regular,*,*,REG
      overtime,1.5,*,OT
      holiday,*,*,HOL
      sick,*,*,SICK
      vacation,*,*,VAC

      """
    let payCodes = "payCode,bucket,time\nVAC,vacation,leave\nSICK,sick,leave\n"
    let usual = ["payroll.json": configuration, "codes.csv": codes, "pay-codes.csv": payCodes]
    for (name, text) in usual.merging(company.files, uniquingKeysWith: { $1 }) {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    var pages = company.pages
    let ann =
      #"{"id": 1, "customId": "007", "firstName": "Ann", "lastName": "Lee", "jobTitle": "Guard"}"#
    pages["employees"] = pages["employees"].map { "\(ann), \($0)" } ?? ann
    pages["work-sessions"] = pages["work-sessions"] ?? ""
    for (resource, rows) in pages {
      let path = "\(folder)/snapshot/\(resource)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try "{\"data\":[\n\(rows)\n]}\n".write(
        toFile: "\(path)/0001.json", atomically: true, encoding: .utf8)
    }
  }
}
