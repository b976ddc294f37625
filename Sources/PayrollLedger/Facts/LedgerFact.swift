/// What an event of a ledger says, as a value.
public enum LedgerFact: Sendable, Equatable {
  /// The ledger of a payer was made.
  case opened(payer: String)
  /// A run was made.
  case drafted(DraftedRun)
  /// A review of it was written.
  case reviewed(ReviewedRun)
  /// It was approved.
  case approved(ApprovedRun)
  /// That was taken back.
  case revoked(RevokedRun)
  /// A step of sending it.
  case submission(SubmissionStep)
  /// Hours of somebody who was held will not be paid.
  case writtenOff(WrittenOff)

  /// The digests of the bytes that it names and that the ledger keeps.
  var attachments: [LedgerDigest] {
    guard case .approved(let fact) = self else { return [] }
    return [fact.decisions] + (fact.signature.map { [$0.digest] } ?? []) + fact.lines.map(\.digest)
  }
}

extension LedgerEvent.Kind {
  /// A run was made.
  public static let drafted = Self(known: "drafted")
  /// A review of it was written.
  public static let reviewed = Self(known: "reviewed")
  /// It was approved.
  public static let approved = Self(known: "approved")
  /// That was taken back.
  public static let revoked = Self(known: "revoked")
  /// A step of sending it.
  public static let submission = Self(known: "submission")
  /// Hours of somebody who was held will not be paid.
  public static let writtenOff = Self(known: "written-off")
}
