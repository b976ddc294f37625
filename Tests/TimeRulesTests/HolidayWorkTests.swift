import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// What work on a holiday is: its tiers, its bucket, and to which holiday a shift belongs.
@Suite struct HolidayWorkTests {
  private func classifier(
    _ ruleSet: String = "exempt", days: [Int] = [1], _ change: (inout HolidayPolicy) -> Void
  ) throws -> Classifier {
    var policy = HolidayPolicy(
      treatment: .holiday, tiers: [.init(overSeconds: 0, multiplier: .oneAndAHalf)],
      countsTowardOvertime: true)
    change(&policy)
    return Examples.classifier(
      try Examples.shipped(ruleSet), holidays: days.map { Examples.holiday(day: $0) },
      policy: policy)
  }

  private func text(_ slices: [ClassifiedSlice]) -> String {
    slices.map { "\($0.bucket) \($0.multiplier) \($0.seconds / 3600)" }.joined(separator: ", ")
  }

  @Test func laterHoursOfAHolidayArePaidMore() throws {
    let classifier = try classifier(days: [1, 2]) {
      $0.tiers.append(.init(overSeconds: 3 * 3600, multiplier: .two))
    }
    let pieces = [
      Examples.piece(day: 1, hours: 2, group: 0), Examples.piece(day: 1, at: 8, hours: 2, group: 0),
      // Each holiday begins anew.
      Examples.piece(day: 2, hours: 4, group: 0),
    ]
    #expect(
      text(classifier.slices(of: pieces)) == """
        holiday 15000 2, holiday 15000 1, holiday 20000 1, holiday 15000 3, holiday 20000 1
        """)
  }

  @Test func britishColumbiaPaysTwiceAfterTwelveHours() throws {
    let classifier = Examples.classifier(
      try Examples.shipped("can-bc"), holidays: [Examples.holiday(day: 1)], policy: nil)
    #expect(classifier.holidayPolicy.ruleSet == "can-bc")
    #expect(
      text(classifier.slices(of: [Examples.piece(day: 1, hours: 14, group: 0)]))
        == "holiday 15000 12, holiday 20000 2")
    // The first eight count toward 40: the week's last hours are overtime.
    let week = (0..<6).map { Examples.piece(day: $0, hours: 8, group: 0) }
    #expect(
      text(classifier.slices(of: week)).hasSuffix("regular 10000 8, overtime 15000 8"))
  }

  @Test func hoursThatAreKeptStayWhatTheyAre() throws {
    let classifier = try classifier("custom-daily-8") { $0.treatment = .kept }
    let slices = classifier.slices(of: [Examples.piece(day: 1, hours: 10, group: 0)])
    #expect(text(slices) == "regular 15000 8, overtime 15000 2")
    let twice = try self.classifier("custom-daily-8") {
      $0.treatment = .kept
      $0.tiers = [.init(overSeconds: 0, multiplier: .two)]
    }
    #expect(
      text(twice.slices(of: [Examples.piece(day: 1, hours: 10, group: 0)]))
        == "regular 20000 8, overtime 20000 2")
  }

  @Test func overtimeOnAHolidayIsPaidTheGreaterOfTheTwo() throws {
    let single = try classifier("custom-daily-8") {
      $0.tiers = [.init(overSeconds: 0, multiplier: .one)]
    }
    let piece = Examples.piece(day: 1, hours: 10, group: 0)
    #expect(text(single.slices(of: [piece])) == "holiday 10000 8, holiday 15000 2")
    #expect(single.reasons[Int(single.slices(of: [piece])[1].reason)].rule == "daily-8")
    let double = try classifier("custom-daily-8") {
      $0.tiers = [.init(overSeconds: 0, multiplier: .two)]
    }
    #expect(text(double.slices(of: [piece])) == "holiday 20000 10")
  }

  /// A night shift of two parts with a meal between, from 20:00 on the eve.
  @Test(arguments: [
    (
      HolidayPolicy.Attribution.calendarDate, 4 as Int64,
      "regular 10000 2, regular 10000 2, holiday 15000 3"
    ),
    (.calendarDate, 5, "regular 10000 2, regular 10000 2, holiday 15000 4"),
    (.shiftStart, 5, "regular 10000 2, regular 10000 2, regular 10000 4"),
    // Four hours on each side of midnight are no majority.
    (.majority, 5, "regular 10000 2, regular 10000 2, regular 10000 4"),
    (.majority, 6, "holiday 15000 2, holiday 15000 2, holiday 15000 5"),
  ])
  func aShiftBelongsToAHoliday(
    attribution: HolidayPolicy.Attribution, until hour: Int64, expected: String
  ) throws {
    let classifier = try classifier { $0.attribution = attribution }
    let pieces = [
      Examples.piece(day: 0, at: 19, hours: 2, group: 0, shift: 5),
      Examples.piece(day: 0, at: 22, hours: hour + 1, group: 0, shift: 5),
    ]
    #expect(text(classifier.slices(of: pieces)) == expected)
  }

  @Test func aShiftThatBeginsOnTheHolidayTakesItsNightAlong() throws {
    let classifier = try classifier { $0.attribution = .shiftStart }
    let night = Examples.piece(day: 1, at: 22, hours: 8, group: 0)
    #expect(text(classifier.slices(of: [night])) == "holiday 15000 2, holiday 15000 6")
    // The part behind a meal is a shift of its own without a number, and belongs to it with one.
    let parts = [
      Examples.piece(day: 1, at: 20, hours: 3, group: 0, shift: -1),
      Examples.piece(day: 2, at: 0, hours: 3, group: 0, shift: -1),
    ]
    #expect(text(classifier.slices(of: parts)) == "holiday 15000 3, regular 10000 3")
    let numbered = parts.map { piece in
      var piece = piece
      piece.shift = 1
      return piece
    }
    #expect(text(classifier.slices(of: numbered)) == "holiday 15000 3, holiday 15000 3")
  }

  @Test func holidayHoursThatDoNotCountAreOvertimeBeyondALimitAllTheSame() throws {
    let classifier = try classifier("us-flsa", days: [4]) {
      $0.countsTowardOvertime = false
      $0.tiers = [.init(overSeconds: 0, multiplier: .one)]
    }
    func week(_ hours: Int64) -> [WorkedPiece] {
      (0..<6).map { Examples.piece(day: $0, hours: $0 == 5 ? 2 : hours, group: 0) }
    }
    // Four days of ten fill the week before the holiday; of nine, they do not.
    #expect(
      text(classifier.slices(of: week(10))).hasSuffix("holiday 15000 10, overtime 15000 2"))
    #expect(text(classifier.slices(of: week(9))).hasSuffix("holiday 10000 9, regular 10000 2"))
  }
}
