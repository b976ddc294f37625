/// How a rule set defines the day over which daily overtime is counted.
///
/// Pay lines are dated by the workday on the wall clock whatever the kind; the kind decides only
/// over which hours the rules with the window `workday` add up.
public enum WorkdayKind: String, Sendable, CaseIterable {
  /// From the workday's start on the wall clock to the next one: California, Alaska.
  case fixed
  /// The 24 hours that pass from the moment at which somebody begins to work, also over a change of
  /// the clock; the next one begins with the first work after that: Nevada, British Columbia.
  case shiftStarted
  /// Any 24 hours, wherever they begin: an hour is beyond the threshold where the 24 hours that end
  /// with it hold so much straight time already.
  case rolling
}
