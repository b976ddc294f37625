import PayrollModel
import RunFiles
import Testing

/// The first line says whose hours these are and for when; the part behind the people, what weeks pay.
@Suite("The head of a batch, and the pay of its weeks")
struct BatchHeadTests {
  @Test("What the head says comes back")
  func head() throws {
    let record = try BatchText()
      .with("TEST-20261107-1", "TEST.WEEKLY-20261107-12")
      .with(#""company":"Test""#, #""company":"Harbor & \"Co\"""#)
      .with(#""state":"draft""#, #""state":"blocked""#)
      .with(#""last":"2026-11-07""#, #""last":"2026-11-07","payDate":"2026-11-13""#)
      .with(#""start":"sunday","startTime":"00:00""#, #""start":"monday","startTime":"07:30""#)
      .with(#""workdayStart":"00:00""#, #""workdayStart":"06:15""#)
      .read()
    #expect(record.id.description == "TEST.WEEKLY-20261107-12" && record.id.revision == 12)
    #expect(record.company == "Harbor & \"Co\"" && record.isBlocked)
    #expect(record.period.description == "2026-10-25..2026-11-07")
    #expect(record.period.payDate?.description == "2026-11-13")
    #expect(record.workweek.start == .monday)
    #expect(record.workweek.startTime == TimeOfDay("07:30"))
    #expect(record.workweek.workdayStart == TimeOfDay("06:15"))
    #expect(
      record.reasons.map { "\($0.ruleSet) \($0.rule) \($0.sentence) \($0.citation)" } == [
        "us-flsa straight s c", "us-flsa weekly-40 s c",
      ])
    let plain = try BatchText().read()
    #expect(!plain.isBlocked && plain.period.payDate == nil && plain.employees.isEmpty)
  }

  @Test("A part that is missing or strange is named, with its place")
  func problems() throws {
    let missing = "a part of the head of a batch is missing: make the run again"
    for (right, wrong, said) in [
      (
        "batch/1", "batch/2",
        ["schema: \"payroll-export/batch/2\" is not payroll-export/batch/1: make the run again"]
      ),
      (
        #""schema":"payroll-export/batch/1","#, "",
        [#"schema: the key "schema" is missing: add it"#]
      ),
      (#""batch":"TEST-20261107-1","#, "", [#"batch: the key "batch" is missing: add it"#]),
      (
        "TEST-20261107-1", "TEST-20261107-0",
        [#"batch: "TEST-20261107-0" is not an id such as ACME-20261107-1"#]
      ),
      (
        "TEST-20261107-1", "TEST-20261106-1",
        [
          "batch: TEST-20261106-1 is no batch of 2026-10-25..2026-11-07: make the run again"
        ]
      ),
      (#""company":"Test","#, "", [#"company: the key "company" is missing: add it"#]),
      (#""draft""#, #""final""#, [#"state: "final" is not draft or blocked"#]),
      (#""state":"draft","#, "", [missing]),
      (#""first":"2026-10-25","#, "", [#"period.first: the key "first" is missing: add it"#]),
      (#","last":"2026-11-07""#, "", [#"period.last: the key "last" is missing: add it"#]),
      (#""2026-10-25""#, #""2026-10-32""#, [#"period.first: "2026-10-32" is not a date"#]),
      (#""2026-10-25""#, #""2026-11-08""#, [missing]),
      (
        #""last":"2026-11-07""#, #""last":"2026-11-07","payDate":"soon""#,
        [#"period.payDate: "soon" is not a date"#]
      ),
      (#""sunday""#, #""sunnyday""#, [#"workweek.start: "sunnyday" is not a weekday"#]),
      (
        #""startTime":"00:00""#, #""startTime":"24:61""#,
        [#"workweek.startTime: "24:61" is not a time"#]
      ),
      (#","workdayStart":"00:00""#, "", [missing]),
      (#""rule":"straight","#, "", [#"reasons[0].rule: the key "rule" is missing: add it"#]),
      (
        #""sentence":"s","citation":"c"}],"#, #""sentence":"s"}],"#,
        [#"reasons[1].citation: the key "citation" is missing: add it"#]
      ),
      (
        #""position","site""#, #""site","position""#,
        ["lineColumns: these are not the columns of a batch: make the run again"]
      ),
      (
        #""sources"]"#, #""sources",7]"#,
        ["lineColumns: these are not the columns of a batch: make the run again"]
      ),
    ] as [(String, String, [String])] {
      #expect(try BatchText().with(right, wrong).refusal() == said)
    }
  }

  @Test("A key that nobody knows is refused in every part of the head")
  func unknownKeys() throws {
    for (place, key) in [
      (#""company""#, "compny"), (#""first""#, "period.compny"), (#""start""#, "workweek.compny"),
      (#""rule":"straight""#, "reasons[0].compny"),
    ] {
      let said = try BatchText().with(place, #""compny":"x","# + place).refusal()
      #expect(
        said.count == 1 && said.first?.hasPrefix("\(key): the key \"compny\" is not known") == true)
    }
  }

  @Test("Everything that is wrong is told at once")
  func together() throws {
    let said = try BatchText().with(#""draft""#, #""x""#).with("sunday", "y").with("batch/1", "b")
      .refusal()
    #expect(said.count == 3)
  }

  // MARK: Weeks

  private static let week =
    #"{"employee":"000117","first":"2026-10-25","last":"2026-10-31","workedSeconds":162000,"#
    + #""overtimeSeconds":18000,"regularRate":"12.3333","exactRegularRate":"37/3","#
    + #""straightTimePay":"555.00","overtimePremium":"30.83","otherPay":"-0.05","#
    + #""totalPay":"585.78","method":"weightedAverage","law":"federal","citation":"29 CFR"}"#

  private func weeks(_ weeks: String...) -> BatchText {
    BatchText(tail: "],\"wages\":[\n" + weeks.joined(separator: ",\n") + "\n]}\n")
  }

  @Test("The pay of a week comes back, each figure in its place")
  func wages() throws {
    let unknown = Self.week.replacing(#""12.3333""#, with: "null")
      .replacing(#""37/3""#, with: "null")
    let read = try #require(try weeks(Self.week, unknown).read().wages)
    #expect(read.map(\.employee) == ["000117", "000117"])
    let week = read[0].wages
    #expect(week.employee.place == nil)
    #expect(week.first.description == "2026-10-25" && week.last.description == "2026-10-31")
    #expect(week.workedSeconds == 162_000 && week.overtimeSeconds == 18_000)
    #expect(week.regularRate?.tenThousandths == 123_333 && week.exactRegularRate == "37/3")
    #expect(week.straightTimePay.cents == 55_500 && week.overtimePremium.cents == 3083)
    #expect(week.otherPay.cents == -5 && week.totalPay.cents == 58_578)
    #expect(week.method == "weightedAverage" && week.law == "federal" && week.citation == "29 CFR")
    #expect(read[1].wages.regularRate == nil && read[1].wages.exactRegularRate.isEmpty)
    #expect(try weeks().read().wages == [])
  }

  @Test("A figure of a week that is missing or strange is named")
  func strangeWeeks() throws {
    for key in [
      "employee", "first", "last", "straightTimePay", "overtimePremium", "otherPay", "totalPay",
      "method", "law", "citation",
    ] {
      let wrong = Self.week.replacing("\"\(key)\":", with: "\"\(key)\":null,\"x\(key)\":")
      let said = try weeks(Self.week, wrong).refusal()
      #expect(said.contains("wages[1].\(key): the key \"\(key)\" is missing: add it"), "\(said)")
    }
    let amount = "is not an amount such as 120.50"
    for (right, wrong, said) in [
      (#""555.00""#, #""555.001""#, "straightTimePay: \"555.001\" \(amount)"),
      (#""30.83""#, #""x""#, "overtimePremium: \"x\" \(amount)"),
      (#""12.3333""#, #""-1""#, "regularRate: \"-1\" is not a rate such as 18.5000"),
      (#""2026-10-31""#, #""31""#, "last: \"31\" is not a date"),
    ] {
      #expect(
        try weeks(Self.week.replacing(right, with: wrong)).refusal() == ["wages[0].\(said)"])
    }
    #expect(
      try weeks(Self.week.replacing("162000", with: "1099511627777")).refusal() == [
        "wages[0].workedSeconds: a whole number from -1099511627776 to 1099511627776 was expected"
      ])
    #expect(try weeks(Self.week.replacing("18000,", with: "-1099511627776,")).refusal() == [])
    #expect(try weeks(Self.week.replacing("}", with: #","more":1}"#)).refusal().count == 1)
  }

  @Test("A week without its seconds is not a week that is not there")
  func secondsMissing() throws {
    for (key, value) in [("workedSeconds", "162000"), ("overtimeSeconds", "18000")] {
      let wrong = Self.week.replacing("\"\(key)\":\(value),", with: "")
      #expect(
        try weeks(wrong).refusal() == ["wages[0].\(key): the key \"\(key)\" is missing: add it"])
    }
  }
}
