extension ApprovedRun {
  /// The same approval with what is paid, and the bytes that are to be attached with it.
  public func paying(_ lines: LedgerLines) -> (approval: ApprovedRun, attachments: [[UInt8]]) {
    let pieces = lines.pieces()
    var approval = self
    approval.lines = pieces.map(\.piece)
    return (approval, pieces.map(\.bytes))
  }
}
