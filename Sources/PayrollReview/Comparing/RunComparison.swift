public import PayrollModel
public import RunFiles

/// Two finished runs side by side: of one period before and after something was corrected, or of two
/// periods. Made of the runs' own files, never by classifying anything anew.
public struct RunComparison: Sendable {
  /// What one of the runs is.
  public struct Side: Sendable {
    /// The id of its batch.
    public let batch: BatchID
    /// The SHA-256 of its `batch.json`, 64 lower-case hexadecimal digits.
    public let digest: String
    /// Its period.
    public let period: PayPeriod
    /// Whether a finding needs a person before anybody is paid.
    public let isBlocked: Bool
    /// What everybody who is paid gets.
    public let pay: ComparedPay
    /// How many people are paid.
    public let paidCount: Int
  }

  /// What hangs on a cause. Everybody who changed counts once, under the nearest cause, so that the
  /// sums of all causes are the difference between the runs.
  public struct Share: Sendable, Equatable {
    /// The cause.
    public let cause: ChangeCause
    /// How many people it is the nearest cause of.
    public internal(set) var people = 0
    /// Whole seconds that are paid more, or with a minus less.
    public internal(set) var seconds: Int64 = 0
    /// Gross pay that is more, or less, as far as rates are known.
    public internal(set) var gross = Money(cents: 0)
  }

  /// A vendor file that is not the same in both runs.
  public struct FileChange: Sendable, Equatable {
    /// Its name, without the folder for drafts.
    public let name: String
    /// Whether the first run has it.
    public let wasThere: Bool
    /// Whether the second run has it.
    public let isThere: Bool
  }

  /// The run that is compared with.
  public let before: Side
  /// The run that is looked at.
  public let now: Side
  /// The people whose pay is not the same, by employee number.
  public let people: [ChangedPerson]
  /// How many people are the same in both.
  public let sameCount: Int
  /// The causes that there are, the nearest first.
  public let shares: [Share]
  /// In what the runs were made from different things; the first run's name comes first.
  public let inputs: [RunInputs.Difference]
  /// The vendor files that are not the same.
  public let files: [FileChange]
  /// The kinds of hours that either run has, in their order.
  public let kinds: [HourKind]

  /// Whether both runs are of the same period.
  public var isOnePeriod: Bool { before.period.isSame(as: now.period) }

  /// Whether nothing that is paid differs.
  public var isNothing: Bool { people.isEmpty && files.isEmpty }

  /// Those whose change nothing explains: an error of this program.
  public var unexplained: [ChangedPerson] { people.filter { $0.causes == [.unexplained] } }
}
