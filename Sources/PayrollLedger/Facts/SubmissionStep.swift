/// A step of sending one output of an approved run, or of what became of it.
public struct SubmissionStep: Sendable, Equatable {
  /// The steps. While it is `transferring`, the other side has nothing or a name that counts for
  /// nothing; only what breaks off while it is `publishing` leaves nobody knowing.
  public enum Step: String, Sendable, CaseIterable {
    /// It is to be sent, and nobody else may send it.
    case reserved
    /// Bytes go out under a name that counts for nothing.
    case transferring
    /// It broke off before anything counted.
    case failed
    /// It gets the name that counts, or the last byte of a request goes out.
    case publishing
    /// Nobody knows whether it arrived.
    case unknown
    /// It was looked for, and is not there.
    case notPublished = "not-published"
    /// It is there, and was not looked at.
    case sent
    /// It is there with the size or digest that it must have.
    case verified
    /// The vendor says that it took it.
    case acknowledged
    /// The vendor says that it did not.
    case rejected
  }

  /// The output that is no file of a vendor, and that no template may be called: telling a source that
  /// payroll has processed the period. It neither pays anybody nor keeps a run from being sent.
  ///
  /// - Parameter source: what the source calls itself.
  public static func mark(of source: String) -> String { markPrefix + source }

  /// What an output begins with that is a mark.
  static let markPrefix = "source:"

  /// Whether an output is a mark: see `mark(of:)`.
  static func isMark(_ output: String) -> Bool { output.hasPrefix(markPrefix) }

  /// Which run.
  public var run: RunName
  /// Which of its outputs: see `ApprovedRun.File.output`; or `mark(of:)`.
  public var output: String
  /// Which step.
  public var step: Step
  /// How often it was tried, this time included: from 1; 0 before the first time.
  public var attempt: Int
  /// What was seen, or who says so and why.
  public var evidence: String
  /// The name of the person who says so; nil where the program saw it.
  public var by: String?

  /// A step; see the properties.
  public init(
    _ run: RunName, output: String, _ step: Step, attempt: Int = 0, evidence: String = "",
    by: String? = nil
  ) {
    self.run = run
    self.output = output
    self.step = step
    self.attempt = attempt
    self.evidence = evidence
    self.by = by
  }
}
