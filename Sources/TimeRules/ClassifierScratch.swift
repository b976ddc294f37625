/// The buffers that a classifier works in; make one per thread and use it again for each employee.
public struct ClassifierScratch {
  /// A part of a piece inside one cell of the workday table and inside or outside a holiday.
  struct Segment {
    var start: Int64
    var end: Int64
    var piece: Int32
    var workday: Int32
    var workweek: Int32
    var dayOfWorkweek: UInt8
    /// The reason of the holiday; 0 outside one.
    var holidayReason: UInt8
  }

  /// Where a rule stands inside its window.
  struct RuleState {
    var counted: Int64 = 0
    /// Where the next tier begins; the end of time behind the last tier.
    var nextOver: Int64 = .max
    /// The tier that holds now, as an index; -1 for none.
    var tier: Int32 = -1
    /// The window's first date.
    var window: Int32 = .min
    var isActive = false
  }

  var segments: ContiguousArray<Segment> = []
  var states: ContiguousArray<RuleState> = []

  /// Empty buffers.
  public init() {}
}
