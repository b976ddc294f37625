/// The rules once more, tick by tick and without cleverness, as a judge over the engine.
///
/// It shares no code with the engine and reads no rule set file: every law is stated in Swift, dates
/// come from Foundation, and hours are counted in lists of ticks as the law describes them. Pieces
/// must begin and end on whole ticks.
public struct NaiveClassifier {
  private let law: NaiveLaw
  private let time: NaiveTime

  /// A judge for a timesheet; nil where Foundation does not know the zone.
  public init?(_ law: NaiveLaw, _ sheet: Timesheet) {
    guard let time = NaiveTime(sheet, law) else { return nil }
    self.law = law
    self.time = time
  }

  /// All ticks of work, in order, as they are paid.
  public func ticks() -> [NaiveTick] {
    let ways = law.ways.map { way in
      var time = time
      way(&time)
      return time
    }
    guard var result = ways.count == 1 ? ways.first : NaiveTime.best(ways) else { return [] }
    result.payHolidays()
    return result.ticks
  }
}
