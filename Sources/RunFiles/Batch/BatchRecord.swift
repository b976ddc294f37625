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
