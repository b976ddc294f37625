/// Hours and people that are knowingly not in a vendor file, and what looks like it.
extension SmallCompanyTests {
  private static let sickDay =
    #"{"id": 1, "employee": 1, "leaveType": "SICK", "status": "APPROVED", "#
    + #""startedOn": "2026-03-03", "endedOn": "2026-03-03", "requestedDays": 1}"#

  /// A day of work and a day of sick leave of 007.
  private static let workAndSickness = [
    "work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00"), "leave-requests": sickDay,
  ]

  private static func codes(sick: String) -> [String: String] {
    [
      "codes.csv": "bucket,multiplier,payCode,earningCode,worked,note\n"
        + "regular,1,*,REG,*,\novertime,1.5,*,OT,*,\nvacation,1,*,VAC,*,\n\(sick)"
    ]
  }

  /// 008, a manager with a day of work, beside 007 with another.
  private static func manager(and others: String = "") -> [String: String] {
    [
      "employees": """
      {"id": 2, "customId": "008", "firstName": "Bo", "lastName": "Nye", \
      "jobTitle": "Branch Manager"}
      """,
      "work-sessions": Self.session("02T08:00:00-05:00", "02T16:00:00-05:00") + ", "
        + """
        {"id": 2, "employee": 2, "status": "CLOSED", \
        "startDateTime": "2026-03-02T08:00:00-05:00", "endDateTime": "2026-03-02T16:00:00-05:00"}
        """ + others,
    ]
  }

  private static func leaveOut(_ people: String) -> String {
    #""leaveOut": [ { \#(people), "reason": "Paid a salary by the office" } ],"#
  }

  static let leaveOutCases: [Case] = [
    Case(
      name: "sick leave that the vendor pays itself is in no file, and said",
      pages: workAndSickness, files: codes(sick: "sick,1,*,(none),*,The vendor pays it itself\n"),
      findings: ["note in-no-file"], seconds: ["regular": 28_800, "sick": 28_800],
      printed: [
        "left out: 8.00 h sick SICK (The vendor pays it itself)", "total 8.00 8.00",
      ],
      totals: [
        #""leftOut":28800}"#, #""balance":{"sessions":true,"seconds":true,"outputs":true}"#,
        #""bucket":"sick","multiplier":"1","seconds":0,"hours":"0.00","lines":0,"heldSeconds":0,"#
          + #""leftOutSeconds":28800"#,
        #""reason":"The vendor pays it itself""#,
      ],
      exit: 0, explained: ["Left out of generic-csv: 8.00 h sick SICK (The vendor pays it itself)"]),
    Case(
      name: "and where another output has it, nobody is unpaid", pages: workAndSickness,
      outputs: """
        { "template": "generic-csv", "earningCodes": "codes.csv" },
        { "template": "payroll-batch", "earningCodes": "all.csv" }
        """,
      files: codes(sick: "sick,1,*,(none),*,The vendor pays it itself\n").merging(
        ["all.csv": "bucket,multiplier,payCode,earningCode\n*,*,*,PAY\n"],
        uniquingKeysWith: { $1 }),
      seconds: ["regular": 28_800, "sick": 28_800],
      printed: ["left out: 8.00 h sick SICK (The vendor pays it itself)"],
      totals: [#""held":0},"#], exit: 0),
    Case(
      name: "worked hours in no file are a warning",
      pages: [
        "work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00"),
        "leave-requests": leave(
          #""startedOn": "2026-03-03", "endedOn": "2026-03-03", "requestedDays": 1"#),
      ],
      files: [
        "codes.csv": "bucket,multiplier,payCode,earningCode,note\n"
          + "regular,*,*,(none),Paid from another list\nvacation,*,*,VAC,\n"
      ], findings: ["warning in-no-file"], seconds: ["regular": 28_800, "vacation": 28_800]),
    Case(
      name: "a manager by number", settings: leaveOut(#""employees": ["008"]"#), pages: manager(),
      findings: ["note in-no-file"], seconds: ["regular": 57_600],
      printed: [
        "Employees 1 paid, 0 held, 1 left out",
        "left out: 1 person, 8.00 h (Paid a salary by the office)",
      ],
      totals: [
        #""employees":{"paid":1,"held":0,"leftOut":1}"#,
        #"{"employee":"008","seconds":28800,"reason":"Paid a salary by the office"}"#,
      ], exit: 0),
    Case(
      name: "a manager by job title, whatever its capitals",
      settings: leaveOut(#""jobTitles": ["branch manager "]"#), pages: manager(),
      findings: ["note in-no-file"], seconds: ["regular": 57_600],
      printed: ["left out: 1 person, 8.00 h (Paid a salary by the office)"], exit: 0),
    Case(
      name: "who is salaried by the profile",
      settings: leaveOut(#""profiles": ["salaried"]"#),
      pages: manager().merging(
        ["employment-profiles": #"{"id": 21, "employee": 2, "payRateType": "SALARY"}"#],
        uniquingKeysWith: { $1 }),
      findings: ["note in-no-file", "note salaried-employee"], seconds: ["regular": 57_600],
      printed: ["left out: 1 person, 8.00 h (Paid a salary by the office)"], exit: 0),
    Case(
      name: "a number that lost its zeros leaves nobody out",
      settings: leaveOut(#""employees": [8]"#),
      pages: manager(), findings: ["blocking unused-key"], seconds: ["regular": 57_600],
      printed: ["Did you mean \"008\"? Leading zeros count."], exit: 2),
    Case(
      name: "a title misspelt", settings: leaveOut(#""jobTitles": ["Branch Manger"]"#),
      pages: manager(), findings: ["blocking unused-key"], seconds: ["regular": 57_600],
      printed: ["Did you mean \"Branch Manager\"?"], exit: 2),
    Case(
      name: "profiles that the snapshot does not have",
      settings: leaveOut(#""profiles": ["salaried"]"#), pages: manager(),
      findings: ["blocking unused-key"], seconds: ["regular": 57_600], exit: 2),
    Case(
      name: "somebody whom one output leaves out and another has",
      pages: manager(),
      outputs: """
        { "template": "generic-csv", "earningCodes": "codes.csv",
          \(leaveOut(#""employees": ["007"]"#).dropLast()) },
        { "template": "payroll-batch", "earningCodes": "codes.csv" }
        """,
      seconds: ["regular": 57_600],
      printed: ["Employees 2 paid, 0 held", "left out: 1 person, 8.00 h"], exit: 0,
      explained: ["Left out of generic-csv: all 8.00 h (Paid a salary by the office)"]),
    Case(
      name: "overtime of somebody who is in no file is a warning",
      settings: leaveOut(#""employees": ["007"]"#),
      pages: manager(
        and: (3...6).map { day in
          """
          , {"id": \(day), "employee": 1, "status": "CLOSED", \
          "startDateTime": "2026-03-0\(day)T08:00:00-05:00", \
          "endDateTime": "2026-03-0\(day)T18:00:00-05:00"}
          """
        }.joined()),
      findings: ["warning in-no-file"],
      seconds: ["regular": 172_800, "overtime": 28_800],
      printed: ["overtime among them"], exit: 0),
    Case(
      name: "everybody left out of everything", settings: leaveOut(#""jobTitles": ["Guard"]"#),
      pages: ["work-sessions": session("02T08:00:00-05:00", "02T16:00:00-05:00")],
      findings: ["note in-no-file", "blocking nobody-paid", "note nothing-to-export"],
      seconds: ["regular": 28_800], printed: ["is left out of every output"], exit: 2),
  ]
}
