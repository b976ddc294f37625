import BenchmarkSupport

extension Workforce {
  /// A break's facts. Times are seconds since 1970 UTC.
  struct Break {
    var number: Int
    var session: Session
    var isMeal: Bool
    var start: Int
    var end: Int
  }

  /// The number of breaks: one a session on average.
  var breakCount: Int { sessionCount }

  /// A break by its number.
  ///
  /// Two neighbouring sessions share two breaks: mostly one each, sometimes a meal and a rest for
  /// the first and none for the second. So a break finds its session without counting.
  func breakSession(_ number: Int) -> Break {
    let isShared = sharesBreaks(pairOf: number)
    let session = session(isShared ? number & ~1 : number)
    var roll = dice.roll(.breakSession, number)
    let isMeal = isShared ? number & 1 == 0 : roll.below(100) < 85
    // Within the first five hours of a session of at least eight; a second break comes later.
    let delay = isShared && !isMeal ? 6 * 3600 : 4 * 3600
    let start = session.start + delay + roll.below(1800)
    return Break(
      number: number, session: session, isMeal: isMeal, start: start,
      end: start + (isMeal ? 1800 : 600))
  }

  /// The seconds of unpaid meals in a session.
  func unpaidSeconds(inSession number: Int) -> Int {
    if sharesBreaks(pairOf: number) { return number & 1 == 0 ? 1800 : 0 }
    return breakSession(number).isMeal ? 1800 : 0
  }

  private func sharesBreaks(pairOf number: Int) -> Bool {
    guard number | 1 < breakCount else { return false }
    var roll = dice.roll(.breakPair, number >> 1)
    return roll.below(16) == 0
  }
}
