/// The buffers that a classifier works in; make one per thread and use it again for each employee.
public struct ClassifierScratch {
  /// The segments of the employee, as the rules have left them.
  var segments: ContiguousArray<Segment> = []
  /// The segments before any rule, where several lists of rules are compared.
  var untouched: ContiguousArray<Segment> = []
  /// The best of the lists that were compared so far.
  var best: ContiguousArray<Segment> = []
  /// What two of them make together.
  var merged: ContiguousArray<Segment> = []
  /// The workweeks, where a condition asks for their hours.
  var weeks: ContiguousArray<WorkweekTotals> = []

  /// Empty buffers.
  public init() {}
}

/// A part of a piece inside one workday and workweek, inside or outside a holiday.
struct Segment {
  var start: Int64
  var end: Int64
  var piece: Int32
  /// The workday on the wall clock, as days since 1970-01-01.
  var workday: Int32
  /// The day of the rules with the window `workday`: the same, or a number of its own for each day
  /// that begins with a shift.
  var ruleDay: Int32
  /// The first date of the workweek, as days since 1970-01-01.
  var workweek: Int32
  /// The tier that has taken it, as an index; -1 where it is straight time, or a pay code forces it.
  var tier: Int16 = -1
  /// The holiday, as an index into the table of windows; -1 outside one.
  var holiday: Int16 = -1
  /// The day of the workweek from 0.
  var dayOfWorkweek: UInt8
  /// Whether a pay code forces it into overtime.
  var isPreset: Bool

  var seconds: Int64 { end - start }
  var isStraight: Bool { tier < 0 && !isPreset }
  /// Whether the segment belongs to the same piece, day and week, and the same tier has it.
  @inline(__always)
  func isPaidLike(_ other: Segment) -> Bool {
    piece == other.piece && tier == other.tier && workday == other.workday
      && workweek == other.workweek
  }

  /// The date by the workweek's days, which differ from workdays where the two start apart.
  var weekDate: Int32 { workweek + Int32(dayOfWorkweek) }
}

/// The work of one workweek.
struct WorkweekTotals {
  var workweek: Int32
  var seconds: Int64 = 0
  var longestDaySeconds: Int64 = 0
}
