import PayrollBytes

/// By whose decisions a run was made anew, without the people who are held.
public struct DecidedRun: Sendable, Equatable {
  /// The SHA-256 of the decisions.
  public var decisionsSHA256: String
  /// Who decided.
  public var by: String
  /// The SHA-256 of the `totals.json` of the run that was looked at.
  public var runSHA256: String
  /// The SHA-256 of its `batch.json`.
  public var batchSHA256: String

  /// The decisions about a run.
  public init(_ decisions: RunDecisions) {
    decisionsSHA256 = decisions.sha256
    by = decisions.by
    runSHA256 = decisions.runSHA256
    batchSHA256 = decisions.batchSHA256
  }

  /// Reads the section `decisions` of `totals.json`; nil where a part is missing, which is noted.
  init?(_ reader: JSONObjectReader) {
    let texts = ["sha256", "by", "run", "batch"].map { reader.requiredString($0) }
    reader.finish()
    let given = texts.compactMap(\.self)
    guard given.count == texts.count else { return nil }
    (decisionsSHA256, by, runSHA256, batchSHA256) = (given[0], given[1], given[2], given[3])
  }

  func append(to object: inout JSONWriter.Object) {
    object.object("decisions") { entry in
      entry.member("sha256", decisionsSHA256)
      entry.member("by", by)
      entry.member("run", runSHA256)
      entry.member("batch", batchSHA256)
    }
  }
}
