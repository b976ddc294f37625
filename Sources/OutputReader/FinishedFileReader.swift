public import PayrollModel
public import PayrollTemplates

/// Reads finished vendor files back, and refuses those that do not say what the batch says.
public enum FinishedFileReader {
  /// The check of a finished file: XML must be well-formed and satisfy the plan's schema.
  ///
  /// - Throws: `OutputError` where the file must not get its name.
  public static func check(
    _ file: FinishedFile, plan: OutputPlan, batch: PayBatch
  ) throws(OutputError) {
    guard plan.template.kind == .xml else { return }
    if plan.output.isCheckedInPieces && file.pieces.ranges.count > 1 {
      try XMLOutputCheck.check(
        file.path, path: file.finalPath, schema: plan.schema, pieces: file.pieces)
    } else {
      try XMLOutputCheck.check(file.path, path: file.finalPath, schema: plan.schema)
    }
  }
}
