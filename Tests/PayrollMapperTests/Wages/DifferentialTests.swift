import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Which hours bring a differential")
struct DifferentialTests {
  /// A company with these differentials and a post that is "A-1" there and 77 in the source.
  private func company(
    ruleSet: String = "us-flsa", _ differentials: [Differential]
  ) throws -> Company {
    var company = try Wages.company(ruleSet: ruleSet) { $0.differentials = differentials }
    var post = PositionRecord(id: 77)
    post.number = company.data.text.add("A-1")
    company.data.positions = [PositionRecord(id: 70), post]
    return company
  }

  private func differential(
    _ id: String = "armed", _ perHour: String = "2", positions: Set<String> = [],
    payCodes: Set<String> = []
  ) throws -> Differential {
    Differential(
      id: id, perHour: try #require(PayRate(perHour)), positions: positions, payCodes: payCodes)
  }

  @Test("Two differentials that hold at once are both paid")
  func together() throws {
    var company = try company(Wages.night + [differential(positions: ["A-1"])])
    try company.session(company.employee("1"), "2026-10-26 20:00", "2026-10-27 06:00") {
      $0.payRate = 100_000
      $0.position = RecordIndex(1)
    }
    // 10 x 10 + 8 x 1.50 + 10 x 2 = 132.
    #expect(
      try company.batch().pay
        == ["2026-10-25 10.00 h, 0.00 over, 13.2000: 100.00 + 0.00 + 32.00 = 132.00"])
  }

  @Test("A post is named by its own number or by that of the source", arguments: ["A-1", "77"])
  func positionNames(name: String) throws {
    var company = try company([differential(positions: [name, "not-there"])])
    let guardOne = company.employee("1")
    for place in [0, 1] {
      try company.session(guardOne, "2026-10-26 1\(place):00", "2026-10-26 1\(place + 1):00") {
        $0.payRate = 100_000
        $0.position = RecordIndex(place)
      }
    }
    #expect(
      try company.batch().pay
        == ["2026-10-25 2.00 h, 0.00 over, 11.0000: 20.00 + 0.00 + 2.00 = 22.00"])
  }

  @Test("The post of the shift counts where the session names none, and none is no post")
  func positionOfShift() throws {
    var company = try company([differential(positions: ["A-1"])])
    let guardOne = company.employee("1")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 12:00") {
      $0.position = RecordIndex(1)
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 12:00") {
      $0.payRate = 100_000
      $0.shift = shift
    }
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 12:00") { $0.payRate = 100_000 }
    #expect(
      try company.batch().pay
        == ["2026-10-25 8.00 h, 0.00 over, 11.0000: 80.00 + 0.00 + 8.00 = 88.00"])
  }

  @Test("Where a post and a pay code are named, an hour needs both; of several codes one is enough")
  func postAndCode() throws {
    var company = try company([differential(positions: ["A-1"], payCodes: ["REG", "OTHER"])])
    company.payCodes = "payCode,bucket\nREG,regular\nOTHER,regular\n"
    let guardOne = company.employee("1")
    for (hour, post, code) in [(10, 1, "REG"), (12, 1, ""), (14, 0, "REG"), (16, 1, "OTHER")] {
      try company.session(
        guardOne, "2026-10-26 \(hour):00", "2026-10-26 \(hour + 1):00", code: code
      ) {
        $0.payRate = 100_000
        $0.position = RecordIndex(post)
      }
    }
    #expect(
      try company.batch().pay
        == ["2026-10-25 4.00 h, 0.00 over, 11.0000: 40.00 + 0.00 + 4.00 = 44.00"])
  }

  @Test("An unpaid break and paid leave bring none; part of an hour brings its part")
  func notWorked() throws {
    var company = try company([differential()])
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:15") { $0.payRate = 100_000 }
    try company.pause("2026-10-26 12:00", "2026-10-26 13:00")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:00", code: "SICK") {
      $0.payRate = 100_000
    }
    // 7.25 hours at 10 and at 2.
    #expect(
      try company.batch().pay
        == ["2026-10-25 7.25 h, 0.00 over, 12.0000: 72.50 + 0.00 + 14.50 = 87.00"])
  }

  @Test("Hours before the period count in the week that ends in it, those of the next week do not")
  func weekOverTheEdge() throws {
    var company = try company([differential()])
    company.period = "2026-10-29..2026-11-03"
    company.data.coverage = try Company.dates("2026-10-18..2026-11-14")
    let guardOne = company.employee("1")
    try company.days(guardOne, ["2026-10-26", "2026-10-30", "2026-11-02"], hours: 4, rate: 10)
    #expect(
      try company.batch().pay
        == ["2026-10-25 8.00 h, 0.00 over, 12.0000: 80.00 + 0.00 + 16.00 = 96.00"])
  }

  @Test("The window is on the clock of each employee")
  func zones() throws {
    var company = try company(Wages.night)
    var west = RegionRecord(id: 2)
    west.timeZone = company.data.labels.label("America/Los_Angeles")
    company.data.regions.append(west)
    for number in ["1", "2"] {
      let person = company.employee(number)
      company.data.employees[person.place ?? 0].region = RecordIndex(number == "1" ? 0 : 1)
      // 22:00 to 02:00 in New York is 19:00 to 23:00 in Los Angeles.
      try company.session(person, "2026-10-26 22:00", "2026-10-27 02:00") { $0.payRate = 100_000 }
    }
    #expect(
      try company.batch().pay == [
        "2026-10-25 4.00 h, 0.00 over, 11.5000: 40.00 + 0.00 + 6.00 = 46.00",
        "2026-10-25 4.00 h, 0.00 over, 10.3750: 40.00 + 0.00 + 1.50 = 41.50",
      ])
  }

  @Test("What nobody's hours can bring is said for each: posts and pay codes, not windows")
  func idle() throws {
    var company = try company([
      differential("a", positions: ["B-9"]), differential("b", payCodes: ["XYZ"]),
      differential("c", positions: ["A-1"], payCodes: ["XYZ"]),
      differential("d", positions: ["A-1", "B-9"]), differential("e"),
    ])
    try company.days(company.employee("1"), [Wages.week[1]], hours: 8, rate: 10)
    let idle = try company.batch().findings.filter { $0.id == .idleDifferential }
    #expect(
      idle.map(\.message)
        == ["a", "b", "c"].map {
          "The differential \"\($0)\" is for positions or pay codes that the snapshot lacks."
        })
    #expect(idle.allSatisfy { $0.severity == .note && $0.subject == Finding.Subject() })
  }
}
