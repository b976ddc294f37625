import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// The shared cases, each with the source of its numbers, for their hours.
@Suite(.enabled(if: SharedFolder.isPresent, Comment(rawValue: SharedFolder.absenceReason)))
struct OvertimeCaseTests {
  private static let date = CalendarDate(daysSince1970: 20_000)
  private static let holidayBucket = HolidayPolicy(
    bucketsWorkedHoursAsHoliday: true, multiplier: .one, countsTowardOvertime: true)

  /// The rule set of a case, the number of its cases, and how many of them are about hours alone.
  static let sets: [(name: String, file: String, cases: Int, run: Int)] = [
    ("us-flsa", "us-flsa", 44, 34), ("us-ca", "us-ca", 22, 20),
    ("us-flsa+holiday-bucket", "us-flsa", 2, 2),
  ]

  @Test(arguments: sets)
  func hoursAreAsTheCaseSays(_ set: (name: String, file: String, cases: Int, run: Int)) throws {
    let version = try Mappings.ruleSet(set.file).version(on: Self.date)
    let cases = try OvertimeCase.all().filter { $0.ruleSet == set.name }
    #expect(cases.count == set.cases)
    let plain = cases.filter(\.specials.isEmpty)
    #expect(plain.count == set.run)
    let policy = set.name == set.file ? HolidayPolicy.ordinaryTime : Self.holidayBucket
    for example in plain {
      do {
        let hours = try example.hours(version, policy: policy)
        #expect(example.expectedError == nil, "\(example.id)")
        #expect(hours == example.expected, "\(example.id)")
      } catch let error as OvertimeCase.SessionError {
        #expect(example.expectedError == error.rawValue, "\(example.id)")
      }
    }
  }

  /// Seven days of one hour: by the words of Lab. Code 510(a) the seventh day is premium time.
  /// Some hold that Lab. Code 556 lifts that in short weeks; the shipped rules do not.
  @Test(arguments: ["us-ca-jk-7th-day-10h", "us-ca-jk-7th-day-2h"])
  func seventhDayOfShortWeekIsPremium(_ id: String) throws {
    let version = try Mappings.ruleSet("us-ca").version(on: Self.date)
    let example = try #require(try OvertimeCase.all().first { $0.id == id })
    #expect(example.specials == ["contested"])
    #expect(try example.hours(version, policy: .ordinaryTime) == example.expected)
  }

  /// The contested federal cases are contested for their money; the hours are not in doubt.
  @Test func contestedFederalCasesAgreeInHours() throws {
    let version = try Mappings.ruleSet("us-flsa").version(on: Self.date)
    let cases = try OvertimeCase.all().filter {
      $0.ruleSet == "us-flsa" && $0.specials == ["contested"]
    }
    #expect(cases.count == 3)
    for example in cases {
      #expect(
        try example.hours(version, policy: .ordinaryTime) == example.expected, "\(example.id)")
    }
  }
}
