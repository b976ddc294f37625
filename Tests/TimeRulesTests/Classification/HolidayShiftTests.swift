import PayrollModel
import PayrollTestSupport
import Testing
import TimeRules

/// To which holiday a shift as a whole belongs, where its parts, its holidays or its codes differ.
@Suite struct HolidayShiftTests {
  /// Monday, unless others are given, and every hour on a holiday is paid twice.
  private func classifier(
    _ attribution: HolidayPolicy.Attribution, days: [Int] = [0]
  ) -> Classifier {
    var policy = HolidayPolicy(
      bucketsWorkedHoursAsHoliday: true, multiplier: .two, countsTowardOvertime: true)
    policy.attribution = attribution
    return Examples.classifier(
      Examples.version(), holidays: days.map { Examples.holiday(day: $0, name: "H\($0)") },
      policy: policy)
  }

  private func text(_ classifier: Classifier, _ pieces: [WorkedPiece]) -> [String] {
    classifier.slices(of: pieces).map { slice in
      let sentence = classifier.reasons[Int(slice.reason)].sentence
      return slice.bucket == .holiday ? sentence : "\(slice.bucket)"
    }
  }

  private func night(_ day: Int, at hour: Int64, hours: Int64, shift: Int32 = 1) -> WorkedPiece {
    Examples.piece(day: day, at: hour, hours: hours, group: 0, shift: shift)
  }

  @Test func moreThanHalfIsCountedOverAllPartsOfAShift() {
    let majority = classifier(.majority)
    // Two hours on the eve, then three on the holiday behind a meal.
    let parts = [night(-1, at: 22, hours: 2), night(0, at: 1, hours: 3)]
    #expect(text(majority, parts) == ["worked on H0", "worked on H0"])
    // As shifts of their own, each by itself.
    #expect(
      text(majority, [night(-1, at: 22, hours: 2, shift: 1), night(0, at: 1, hours: 3, shift: 2)])
        == ["regular", "worked on H0"])
    #expect(
      text(
        majority, [night(-1, at: 22, hours: 2, shift: -1), night(0, at: 1, hours: 3, shift: -1)])
        == ["regular", "worked on H0"])
    #expect(text(majority, [night(-1, at: 22, hours: 3), night(0, at: 1, hours: 3)]).count == 3)
  }

  @Test func aShiftOverTwoHolidaysBelongsToTheOneWithMostOfIt() {
    let days = [0, 1]
    #expect(
      text(classifier(.majority, days: days), [night(0, at: 18, hours: 10)])
        == ["worked on H0", "worked on H0"])
    #expect(
      text(classifier(.majority, days: days), [night(0, at: 22, hours: 10)])
        == ["worked on H1", "worked on H1"])
    // Half on each is more than half of none.
    #expect(
      text(classifier(.majority, days: days), [night(0, at: 20, hours: 8)])
        == ["regular", "regular"])
    #expect(
      text(classifier(.shiftStart, days: days), [night(0, at: 23, hours: 8)])
        == ["worked on H0", "worked on H0"])
    #expect(
      text(classifier(.calendarDate, days: days), [night(0, at: 23, hours: 8)])
        == ["worked on H0", "worked on H1"])
  }

  @Test func aShiftThatBeginsAtMidnightBeginsOnThatDay() {
    let start = classifier(.shiftStart)
    #expect(text(start, [night(0, at: 0, hours: 4)]) == ["worked on H0"])
    #expect(text(start, [night(1, at: 0, hours: 4)]) == ["regular"])
    #expect(text(start, [night(-1, at: 23, hours: 4)]) == ["regular", "regular"])
    #expect(text(start, [night(0, at: 23, hours: 4)]) == ["worked on H0", "worked on H0"])
  }

  @Test func theNextShiftIsLookedAtAnew() {
    for attribution in [HolidayPolicy.Attribution.shiftStart, .majority] {
      #expect(
        text(
          classifier(attribution),
          [
            night(0, at: 8, hours: 4, shift: 1), night(0, at: 12, hours: 4, shift: 1),
            night(1, at: 8, hours: 4, shift: 2), night(7, at: 8, hours: 4, shift: 1),
          ]) == ["worked on H0", "worked on H0", "regular", "regular"])
    }
  }

  @Test func timeOfAPayCodeIsNoHolidayButPartOfTheShift() {
    var code = night(0, at: 0, hours: 4)
    code.presetMultiplier = 15_000
    // Two hours on the eve and four by code on the holiday: the shift is the holiday's.
    #expect(
      text(classifier(.majority), [night(-1, at: 22, hours: 2), code])
        == ["worked on H0", "overtime"])
    #expect(
      text(classifier(.shiftStart), [code, night(0, at: 4, hours: 2)])
        == ["overtime", "worked on H0"])
  }

  @Test func aShiftOfAPlaceWithoutHolidaysHasNone() {
    for attribution in HolidayPolicy.Attribution.allCases {
      var elsewhere = night(0, at: 8, hours: 8)
      elsewhere.holidayGroup = -1
      #expect(text(classifier(attribution), [elsewhere]) == ["regular"])
    }
  }
}
