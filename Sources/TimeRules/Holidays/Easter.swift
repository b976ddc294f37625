import PayrollModel

/// The date of Easter, by whole-number arithmetic.
enum Easter {
  /// Easter Sunday of the Gregorian calendar, which most of the world keeps.
  ///
  /// The anonymous algorithm of 1876, exact for every year of that calendar (Meeus, Astronomical
  /// Algorithms, chapter 8). Nil for years outside of 1 to 9999.
  static func western(_ year: Int) -> CalendarDate? {
    let goldenIndex = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let lunarCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * goldenIndex + century - century / 4 - lunarCorrection + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (goldenIndex + 11 * epact + 22 * toSunday) / 451
    let monthAndDay = epact + toSunday - 7 * late + 114
    return CalendarDate(year: year, month: monthAndDay / 31, day: monthAndDay % 31 + 1)
  }

  /// Easter Sunday of the Orthodox churches, which count by the Julian calendar, as a Gregorian date.
  ///
  /// Meeus's Julian algorithm. Nil for years outside of 1 to 9999.
  static func orthodox(_ year: Int) -> CalendarDate? {
    let epact = (19 * (year % 19) + 15) % 30
    let toSunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let monthAndDay = epact + toSunday + 114
    // The Julian calendar has a leap day in every century year. From March on, so far behind:
    let behind = year / 100 - year / 400 - 2
    return CalendarDate(year: year, month: monthAndDay / 31, day: monthAndDay % 31 + 1)?
      .adding(days: behind)
  }
}
