public import PayrollModel

/// A batch as its `batch.json` has it: what was classified, without the snapshot that it came from.
///
/// What reads a finished run starts from it: comparing, reviewing, sending. Two records are equal where
/// the files are.
public struct BatchRecord: Sendable, Equatable {
  /// The id of the batch.
  public var id: BatchID
  /// The company's name.
  public var company: String
  /// Whether the time data had a blocking finding; those of vendor files are not counted here.
  public var isBlocked: Bool
  /// The period.
  public var period: PayPeriod
  /// Where weeks and days begin.
  public var workweek: Workweek
  /// The reasons that lines refer to.
  public var reasons: [PayReason]
  /// The people with hours, in the order of the file.
  public var employees: [Employee]
  /// The lines of all people, one person behind the other.
  public var lines: [Line]
  /// The records that the lines come from.
  public var sources: [PaySource]
  /// What the source calls those of them that have no number, by their places in `sources`; their
  /// `id` is 0.
  public var sourceTexts: [Int: String] = [:]
  /// Pay codes, positions and sites, each once, in the order in which the file first names them.
  public var texts: [String]
  /// What the source says that each line comes to, in 1/10,000 of the currency, by the line's place,
  /// `Payable.notGiven` where it does not say; nil unless the batch was made from its pay runs.
  public var lineTotals: [Int64]?
  /// The pay of workweeks; nil where no regular rate was configured.
  public var wages: [Week]?

  /// One person.
  public struct Employee: Sendable, Equatable {
    /// The employee number; empty where there is none.
    public var number: String
    /// The number in the source.
    public var id: Int64
    /// The first name; empty where it is not given.
    public var firstName: String
    /// The last name; empty where it is not given.
    public var lastName: String
    /// The last day of the employment, where it ended before the last day of the period.
    public var lastDay: CalendarDate?
    /// The finding that keeps the person out of the vendor files; nil where none does.
    public var held: FindingKind?
    /// The places of the person's lines.
    public var lineRange: Range<Int>
  }

  /// Hours of one person on one workday that are alike; see `PayLine` for the units.
  public struct Line: Sendable, Equatable {
    /// The workday, as days since 1970-01-01.
    public var date: Int32
    /// Whole seconds; 0 for an amount.
    public var seconds: Int64
    /// The amount in cents; 0 for hours.
    public var amount: Int64 = 0
    /// The rate in 1/10,000 of the currency; -1 for none.
    public var rate: Int64
    /// What an hour is paid, in 1/10,000 of the rate.
    public var multiplier: Int32
    /// The pay code: a place in `texts`; that of the empty text for none.
    public var payCode: Int32
    /// The position: a place in `texts`; -1 for none.
    public var position: Int32
    /// The site: a place in `texts`; -1 for none.
    public var site: Int32
    /// The first of the line's entries in `sources`.
    public var firstSource: Int32
    /// The number of the line's entries in `sources`.
    public var sourceCount: Int32
    /// Why: a place in `reasons`.
    public var reason: UInt16
    /// The bucket.
    public var bucket: Bucket
    /// Whether the hours were worked.
    public var isWorked: Bool
    /// What the line comes to before payroll's own reckoning, in cents; `noGross` where nobody but
    /// payroll can say. The lines of a person add up to what `GrossReckoning` makes of all of them.
    public var gross: Int64 = Line.noGross

    /// No gross pay.
    public static let noGross = Int64.min
  }

  /// The pay of one workweek.
  public struct Week: Sendable, Equatable {
    /// The employee number.
    public var employee: String
    /// The figures; the person in them is none.
    public var wages: WorkweekWages
  }

  /// The local date on which the workday of a line begins.
  public func workday(_ line: Line) -> CalendarDate { CalendarDate(daysSince1970: line.date) }
}
