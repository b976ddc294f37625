import LawText
import PayrollBytes
import PayrollMapper
import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

@Suite("Pay codes and rates: who decides")
struct TermsTests {
  /// The levels in the order in which they decide.
  private static let levels = ["session", "shift", "position", "account", "employee", "profile"]

  /// A company in which every level from `first` on has a rate and a code of its own; those above it
  /// have `silent` for a rate.
  private func batch(from first: Int, silent: Int32 = -1) throws -> PayBatch {
    var company = try Company()
    company.payCodes = "payCode,bucket\n*,regular\n"
    company.policy.defaultRate = PayRate("1")
    let codes = Self.levels.enumerated().map { index, name in
      index >= first ? company.data.labels.label(name) : .none
    }
    func rate(_ level: Int) -> Int32 { level >= first ? Int32(level + 10) * 10_000 : silent }
    var account = AccountRecord(id: 1)
    account.payCode = codes[3]
    account.payRate = rate(3)
    company.data.accounts.append(account)
    var post = PositionRecord(id: 1)
    post.account = RecordIndex(0)
    post.payCode = codes[2]
    post.payRate = rate(2)
    company.data.positions.append(post)
    var profile = EmploymentProfile(id: 1)
    profile.payCode = codes[5]
    profile.hourlyRate = rate(5)
    company.data.employmentProfiles.append(profile)
    let guardOne = company.employee("1")
    company.data.employees[0].employmentProfile = RecordIndex(0)
    company.data.employees[0].payCode = codes[4]
    company.data.employees[0].payRate = rate(4)
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.position = RecordIndex(0)
      $0.payCode = codes[1]
      $0.payRate = rate(1)
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.shift = shift
      $0.payCode = codes[0]
      $0.payRate = rate(0)
    }
    return try company.batch()
  }

  @Test("Each level decides where those above it are silent", arguments: 0...6)
  func order(first: Int) throws {
    let batch = try batch(from: first)
    let line = try #require(batch.lines.first)
    #expect(batch.timeData.labels[line.payCode] == (first < 6 ? Self.levels[first] : ""))
    #expect(line.rate == (first < 6 ? Int64(first + 10) * 10_000 : 10_000))
    #expect(line.position == RecordIndex(0))
    #expect(line.account == RecordIndex(0))
  }

  /// Taken for a rate, it would let somebody work for nothing whose rate stands further down.
  @Test("A rate of zero is none, at each level", arguments: 0...6)
  func zero(first: Int) throws {
    let line = try #require(try batch(from: first, silent: 0).lines.first)
    #expect(line.rate == (first < 6 ? Int64(first + 10) * 10_000 : 10_000))
  }

  @Test("A position's override beats the shift's code")
  func override() throws {
    var company = try Company()
    company.payCodes = "payCode,bucket,time,multiplier\nOT,overtime,worked,1.5\nREG,regular,,\n"
    var post = PositionRecord(id: 1)
    post.payCodeOverride = company.data.labels.label("OT")
    company.data.positions.append(post)
    let guardOne = company.employee("1")
    let regular = company.data.labels.label("REG")
    let shift = try company.shift(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") {
      $0.position = RecordIndex(0)
      $0.payCode = regular
    }
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00") { $0.shift = shift }
    #expect(try company.batch().hours(of: "1") == "overtime x1.5 8.00")
  }

  @Test("A multiplier of the mapping is paid on straight time, and says that the mapping did it")
  func mappedMultiplier() throws {
    var company = try Company()
    company.payCodes = "payCode,bucket,time,multiplier\nNGT,regular,,1.25\n"
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00", code: "NGT")
    let batch = try company.batch()
    #expect(batch.lines.map(\.multiplier) == [12_500])
    #expect(batch.reasons[Int(batch.lines[0].reason)].rule == "pay-code")
  }

  @Test(
    "Of a mapping's multiplier and what a holiday brings whose hours stay regular, the greater holds",
    arguments: [("", 15_000), ("1", 15_000), ("0.5", 15_000), ("1.5", 15_000), ("2", 20_000)])
  func mappedMultiplierOnHoliday(_ mapped: String, _ paid: Int32) throws {
    var company = try Company()
    company.payCodes = "payCode,bucket,time,multiplier\nREG,regular,worked,\(mapped)\n"
    let day = try #require(CalendarDate("2026-10-27"))
    company.policy.holidaySource = .calendar(
      HolidayCalendar(
        id: "own", name: "Own", jurisdiction: "", evidence: .company, sources: [],
        days: [.init(date: day, name: "Founders' Day")]))
    company.policy.holidayPolicy = HolidayPolicy(
      treatment: .kept, tiers: [.init(overSeconds: 0, multiplier: .oneAndAHalf)],
      countsTowardOvertime: true)
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-27 08:00", "2026-10-27 16:00", code: "REG")
    let batch = try company.batch()
    #expect(batch.lines.map(\.multiplier) == [paid])
    let rule = batch.reasons[Int(batch.lines[0].reason)].rule
    #expect(rule == (paid > 15_000 ? "pay-code" : "holiday-worked"))
  }

  @Test("Somebody on a salary is paid by the hours, with a warning")
  func salaried() throws {
    var company = try Company()
    let guardOne = company.employee("1")
    var profile = EmploymentProfile(id: 1)
    profile.isSalaried = true
    company.data.employmentProfiles.append(profile)
    company.data.employees[0].employmentProfile = RecordIndex(0)
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try company.batch().kinds == ["warning salaried-employee"])
  }

  @Test("Where rates are required, hours without one wait")
  func requiredRate() throws {
    var company = try Company()
    company.policy.requiresRate = true
    let guardOne = company.employee("1")
    try company.session(guardOne, "2026-10-26 08:00", "2026-10-26 16:00")
    #expect(try company.batch().kinds == ["blocking no-pay-rate"])
  }
}

@Suite("The pay-code mapping")
struct PayCodeMappingTests {
  @Test(
    "Each mistake is named with its line",
    arguments: [
      (
        "X,wages,,",
        "\"wages\" is not a bucket (codes.csv:2:1, bucket): known are holiday, overtime, regular, sick, vacation"
      ),
      (
        "X,regulr,,",
        "\"regulr\" is not a bucket (codes.csv:2:1, bucket): did you mean \"regular\"?"
      ),
      ("X,regular,paid,", "\"paid\" is not \"worked\" or \"leave\" (codes.csv:2:1, time)"),
      (
        "X,regular,leave,",
        "leave cannot be in the bucket regular (codes.csv:2:1, time): use holiday, sick or vacation"
      ),
      (
        "X,sick,worked,",
        "worked time cannot be in the bucket sick (codes.csv:2:1, time): use regular, overtime or holiday"
      ),
      (
        "X,overtime,,",
        "a pay code that is overtime by itself needs a multiplier (codes.csv:2:1, multiplier): write 1.5 or 2"
      ),
      ("X,overtime,,abc", "\"abc\" is not a number such as 1.5 (codes.csv:2:1, multiplier)"),
      (
        "X,regular,,\nX,sick,,",
        "the pay code \"X\" is mapped already on line 2 (codes.csv:3:1, payCode): keep one of the rows"
      ),
    ])
  func mistakes(rows: String, message: String) throws {
    var company = try Company()
    company.payCodes = "payCode,bucket,time,multiplier\n" + rows + "\n"
    do {
      _ = try company.mapper()
      Issue.record("nothing was reported")
    } catch let problems as TextProblems {
      #expect(problems.problems.map(\.description) == [message])
    }
  }
}
