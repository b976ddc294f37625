public import PayrollModel

/// A vendor file whose bytes are all written, before it gets its name.
public struct FinishedFile: Sendable {
  /// Where the bytes are now.
  public let path: String
  /// Where the file will be; messages call it so.
  public let finalPath: String
  /// The places of the employees in the file, in its order: places in `PayBatch.employees`.
  package let employees: [Int]
  /// Where its repeated part can be cut, for readers that use all cores. A cut that is wrong makes
  /// the reading fail; it cannot make a wrong file pass.
  package let pieces: PieceBoundaries

  package init(path: String, finalPath: String, employees: [Int], pieces: PieceBoundaries) {
    self.path = path
    self.finalPath = finalPath
    self.employees = employees
    self.pieces = pieces
  }
}

/// What a finished file must pass before it gets its name.
public typealias FinishedFileCheck =
  (FinishedFile, OutputPlan, PayBatch) throws(OutputError) -> Void
