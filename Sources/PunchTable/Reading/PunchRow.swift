import PayrollModel
import RowReading

/// A row of a punch file, whose labels are numbered by the chunk that it is of.
struct PunchRow: Sendable {
  /// No moment is given.
  static let noMoment = Int64.min

  /// The line in the file, from 1.
  var line: Int
  /// The employee number.
  var employee: Label
  /// What the row is.
  var kind: PunchKind
  /// When it begins, or the punch was made: seconds since 1970 UTC, or `noMoment`.
  var start = PunchRow.noMoment
  /// When it ends: seconds since 1970 UTC, or `noMoment`.
  var end = PunchRow.noMoment
  /// The date of leave.
  var date: CalendarDate?
  /// The hours of leave, in seconds; -1 where there are none.
  var seconds: Int32 = -1
  /// The rate in 1/10,000 of the currency; -1 where there is none.
  var rate: Int32 = -1
  var payCode = Label.none
  var site = Label.none
  var position = Label.none
  var region = Label.none
  var firstName = Label.none
  var lastName = Label.none
  var id = Label.none
  /// Whether a time of it was read by the clock of the file, for want of anything that says another.
  var isByFileClock = false
  /// Whether a break is paid.
  var paid = BreakSession.PaidFlag.notGiven
}

/// What is wrong with a row. It is left out, and a finding says so.
struct PunchProblem: Sendable {
  /// What is the matter.
  enum Kind: Sendable {
    /// The row has another number of cells than the header.
    case cells(Int, header: Int)
    /// Quotes that do not fit.
    case quotes(DelimitedCells.Failure)
    /// There is no employee number.
    case noEmployee
    /// A spreadsheet has rounded the employee number.
    case roundedNumber(String)
    /// Nobody here knows what the row is.
    case unknownKind(String)
    /// A cell that must have a value and has none.
    case missing(PunchColumn)
    /// A cell whose value cannot be read.
    case unreadable(PunchColumn, String)
    /// A time without a date.
    case noDate(PunchColumn, String)
    /// The zone is none.
    case unknownZone(String)
    /// A time that the clock showed twice that night.
    case shownTwice(PunchColumn, String)
    /// A time that the clock never showed that night.
    case neverShown(PunchColumn, String)
    /// Times of day without dates, and both are the same: nothing, or 24 hours.
    case sameTime(String)
  }

  var kind: Kind
  /// The line in the file, from 1.
  var line: Int
  /// The employee number, where there is one.
  var employee: String?
}

/// What was read of a chunk.
struct PunchChunk: Sendable {
  var rows: [PunchRow] = []
  var labels = ChunkLabels()
  var problems: [PunchProblem] = []
  /// Rows with anything in them.
  var rowCount = 0
}
